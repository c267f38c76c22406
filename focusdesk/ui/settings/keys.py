"""The section of the keys that work while another program has the keyboard."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QCheckBox, QVBoxLayout, QWidget

from focusdesk.domain.global_keys import KeysStand
from focusdesk.services.events import SettingsChanged
from focusdesk.text import tr
from focusdesk.ui.parts import label
from focusdesk.ui.settings.rows import SettingRow, rows_card

if TYPE_CHECKING:
    from focusdesk.domain.global_keys import GlobalKey, KeysState
    from focusdesk.services.preferences import Preferences
    from focusdesk.ui.event_bridge import EventBridge
    from focusdesk.ui.message_bar import MessageBar


class KeysSection(QWidget):
    """Turns the global keys on and off, and says which the desktop gave."""

    def __init__(
        self,
        preferences: Preferences,
        bridge: EventBridge,
        bar: MessageBar,
        keys: tuple[GlobalKey, ...],
    ) -> None:
        super().__init__()
        self._preferences, self._bar = preferences, bar
        self.wanted = QCheckBox(tr("Ask the desktop for them"))
        self.state = label(role="meta", wrap=True)
        self.chords = {key.id: label() for key in keys}
        rows: list[QWidget] = [
            SettingRow(
                tr("Keys in every program"),
                tr("They work while another program has the keyboard."),
                self.wanted,
            ),
            *(SettingRow(key.words, "", self.chords[key.id]) for key in keys),
            self.state,
        ]
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 8, 0)
        column.setSpacing(14)
        column.addWidget(rows_card(tr("Everywhere"), "", rows))
        hint = tr("Press F1 for all keys of this window.")
        column.addWidget(label(hint, "meta", wrap=True))
        column.addStretch(1)
        self.wanted.clicked.connect(self._give)
        bridge.happened.connect(self._hear)
        self._show_setting()

    def show_state(self, state: KeysState) -> None:
        """Say how the keys stand, and the chord of each that the desktop gave."""
        self.state.setText(stand_words(state.stand))
        for key, chord in self.chords.items():
            bound = state.stand is KeysStand.BOUND
            chord.setText(state.chords.get(key, "") if bound else "–")

    def _give(self, on: bool) -> None:  # noqa: FBT001 - as Qt hands it over
        if not self._bar.attempt(lambda: self._preferences.change(global_keys=on)):
            self._show_setting()

    def _show_setting(self) -> None:
        self.wanted.setChecked(self._preferences.settings.global_keys)

    def _hear(self, event: object) -> None:
        if isinstance(event, SettingsChanged):
            self._show_setting()


def stand_words(stand: KeysStand) -> str:
    """Say how the keys stand, and what to do where there are none."""
    match stand:
        case KeysStand.OFF:
            return tr("Off. Nothing listens outside FocusDesk.")
        case KeysStand.ASKING:
            return tr("The desktop asks you which keys to use.")
        case KeysStand.BOUND:
            return tr("On. The desktop's own settings change the keys.")
        case KeysStand.REFUSED:
            return tr(
                "The desktop gave no keys. Allow them in its settings, then turn "
                "this off and on again."
            )
        case KeysStand.ABSENT:
            return tr(
                "This desktop has no portal for global keys. Give the command "
                "“focusdesk start” or “focusdesk pause” a key in its keyboard settings."
            )
