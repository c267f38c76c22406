"""The section of the desktop's own silence: when, how, and trying it."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QVBoxLayout, QWidget

from focusdesk.domain.quiet import QuietWay
from focusdesk.domain.settings import QuietWhen
from focusdesk.services.events import QuietChanged, SettingsChanged
from focusdesk.text import tr
from focusdesk.text.errors import describe
from focusdesk.text.quiet_text import quiet_line, way_words, when_name
from focusdesk.ui.parts import button
from focusdesk.ui.settings.rows import CONTROL_WIDTH, SettingRow, rows_card
from focusdesk.ui.tasks.form import choices

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QHideEvent

    from focusdesk.services.preferences import Preferences
    from focusdesk.services.quiet import Quiet
    from focusdesk.ui.event_bridge import EventBridge
    from focusdesk.ui.message_bar import MessageBar

WINDOWS_PAGE = "ms-settings:quiethours"


class QuietSection(QWidget):
    """Which sessions are quiet, what this desktop allows, and a button to try it."""

    def __init__(
        self,
        quiet: Quiet,
        preferences: Preferences,
        zone: Callable[[], str],
        bridge: EventBridge,
        bar: MessageBar,
    ) -> None:
        super().__init__()
        self._quiet, self._preferences, self._zone = quiet, preferences, zone
        self._bar = bar
        self.when = choices((when.value, when_name(when)) for when in QuietWhen)
        self.when.box.setFixedWidth(CONTROL_WIDTH)
        self.switch = button("")
        self.attempt = button("")
        self.system = button(tr("Open the system's settings"))
        self.system.setVisible(sys.platform == "win32")
        self._lay_out()
        self.when.box.activated.connect(self._choose)
        self.switch.clicked.connect(lambda: bar.attempt(quiet.toggle))
        self.attempt.clicked.connect(lambda: bar.attempt(quiet.try_desktop))
        self.system.clicked.connect(_open_system)
        bridge.happened.connect(self._hear)
        self.show_state()
        quiet.look()

    def _lay_out(self) -> None:
        when = SettingRow(
            tr("By itself"),
            tr("On when a session starts, off when it is paused or ends."),
            self.when.box,
        )
        self.now = SettingRow(tr("Now"), "", self.switch)
        self.way = SettingRow(tr("This desktop"), "", self.attempt)
        rows: list[QWidget] = [when, self.now, self.way, self.system]
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 8, 0)
        column.setSpacing(14)
        about = tr("After a crash, the next start puts back what was changed.")
        column.addWidget(rows_card(tr("Do not disturb"), about, rows))
        column.addStretch(1)

    def hideEvent(self, event: QHideEvent) -> None:
        """End a trial when the section is left, though not with a hidden window."""
        super().hideEvent(event)
        if self._quiet.now().tries and not event.spontaneous():
            self._quiet.try_desktop()

    def show_state(self) -> None:
        """Show the setting, and how it is now."""
        now = self._quiet.now()
        self.when.choose(self._preferences.settings.quiet_when)
        self.now.explain(quiet_line(now, self._zone()))
        self.switch.setText(tr("Switch off") if now.is_on else tr("Switch on"))
        known = tr("It is being asked…") if now.way is None else way_words(now.way)
        self.way.explain(known)
        trouble = describe(now.trouble) if now.trouble is not None else None
        said = (trouble.explanation, trouble.next_step) if trouble else ()
        self.way.blame(" ".join(said))
        self.attempt.setText(tr("End the trial") if now.tries else tr("Try it"))
        helpless = now.way in {QuietWay.NONE, QuietWay.WINDOWS}
        self.attempt.setEnabled(now.tries or not (helpless or now.is_on))

    def _choose(self) -> None:
        when = QuietWhen(self.when.key())
        if not self._bar.attempt(lambda: self._preferences.change(quiet_when=when)):
            self.show_state()

    def _hear(self, event: object) -> None:
        if isinstance(event, (QuietChanged, SettingsChanged)):
            self.show_state()


def _open_system() -> None:
    QDesktopServices.openUrl(QUrl(WINDOWS_PAGE))
