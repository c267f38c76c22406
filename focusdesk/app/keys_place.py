"""Global keys joined: asked for when the person wants them, and what they do."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from focusdesk.domain.errors import NotNow
from focusdesk.domain.focus import Idle, Paused
from focusdesk.domain.global_keys import GlobalKey, KeysStand, KeysState
from focusdesk.services.events import SettingsChanged
from focusdesk.text import tr
from focusdesk.ui.settings.section import Section
from focusdesk.ui.today.focus_card import next_block

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

    from focusdesk.adapters.portal_keys import PortalKeys
    from focusdesk.services.desk import Desk
    from focusdesk.ui.event_bridge import EventBridge
    from focusdesk.ui.message_bar import MessageBar
    from focusdesk.ui.today.ports import Sessions

WORK, PARK = "work", "park"


class KeysPlace(QObject):
    """Holds the global keys while the setting asks for them.

    `park` opens the line for a thought, `show` the window where a step was refused.
    `changed` is emitted when the keys stand otherwise.
    """

    changed = Signal()

    def __init__(
        self,
        desk: Desk,
        sessions: Sessions,
        bridge: EventBridge,
        bar: MessageBar,
        park: Callable[[], object],
        show: Callable[[], object],
    ) -> None:
        super().__init__()
        self._desk, self._bridge, self._bar = desk, bridge, bar
        self._sessions = sessions
        self._park, self._show = park, show
        self._portal: PortalKeys | None = None
        self.state = KeysState(KeysStand.OFF)
        bridge.happened.connect(self._hear)

    def begin(self) -> None:
        """Ask for the keys if they are wanted; nothing is loaded otherwise."""
        if not self._desk.settings.global_keys or self._portal is not None:
            return
        if not sys.platform.startswith("linux"):
            self._take(KeysState(KeysStand.ABSENT))
            return
        from focusdesk.adapters.portal_keys import PortalKeys

        self._take(KeysState(KeysStand.ASKING))
        post = self._desk.background.post
        self._portal = PortalKeys(post, self.press, self._take)
        self._portal.start(global_keys())

    def end(self) -> None:
        """Give the keys back."""
        if self._portal is not None:
            self._portal.stop()
            self._portal = None

    def section(self) -> Section:
        """Return the section of the settings that is about keys."""
        words = tr("keys, keyboard, shortcuts, global, portal")
        return Section("keys", tr("Shortcuts"), (words,), self._make)

    def press(self, key: str) -> None:
        """Do what a key is for."""
        if key == PARK:
            self._park()
        elif key == WORK and not self._bar.attempt(self._work):
            self._show()

    def _work(self) -> None:
        sessions, days = self._sessions, self._desk.planning
        match self._desk.focus.state():
            case Idle():
                block = next_block(days.day_view(days.today()))
                if block is None:
                    raise NotNow("start", "nothing_planned")
                sessions.start(block.id)
            case Paused():
                sessions.resume()
            case _:
                sessions.pause()

    def _hear(self, event: object) -> None:
        if not isinstance(event, SettingsChanged) or "global_keys" not in event.names:
            return
        if self._desk.settings.global_keys:
            self.begin()
        else:
            self.end()
            self._take(KeysState(KeysStand.OFF))

    def _take(self, state: KeysState) -> None:
        # A word of the portal may still be on its way when the keys are given back.
        if self._desk.settings.global_keys or state.stand is KeysStand.OFF:
            self.state = state
            self.changed.emit()

    def _make(self) -> QWidget:
        from focusdesk.ui.settings.keys import KeysSection

        section = KeysSection(
            self._desk.preferences, self._bridge, self._bar, global_keys()
        )
        self.changed.connect(lambda: section.show_state(self.state))
        section.show_state(self.state)
        return section


def global_keys() -> tuple[GlobalKey, ...]:
    """Return the keys that are asked for."""
    return (
        GlobalKey(WORK, tr("Start, pause or resume"), "CTRL+ALT+space"),
        GlobalKey(PARK, tr("Park a thought"), "CTRL+ALT+n"),
    )
