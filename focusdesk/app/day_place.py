"""What surrounds the work in the window: thoughts, interruptions, breaks, day's end."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QKeySequence, QShortcut

from focusdesk.services.events import InterruptionNoted

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from focusdesk.services.desk import Desk
    from focusdesk.ui.day.interruption_line import InterruptionLine
    from focusdesk.ui.event_bridge import EventBridge
    from focusdesk.ui.message_bar import MessageBar
    from focusdesk.ui.theme import Theme
    from focusdesk.ui.today.page import TodayPage

PARK_KEYS = "Ctrl+Shift+N"


class DayPlace:
    """Joins the small things round the work to the window and to its Today page."""

    def __init__(
        self, desk: Desk, bridge: EventBridge, theme: Theme, bar: MessageBar
    ) -> None:
        self._desk, self._bridge = desk, bridge
        self._theme, self._bar = theme, bar
        self._interruption: InterruptionLine | None = None
        bridge.happened.connect(self._hear)

    def join_window(self, window: QWidget) -> None:
        """Let a thought be parked from every page."""
        keys = QShortcut(QKeySequence(PARK_KEYS), window)
        keys.activated.connect(lambda: self.park(window))

    def join_today(self, page: TodayPage) -> None:
        """Put the line about interruptions and the parked thoughts on the page."""
        from focusdesk.ui.day.interruption_line import InterruptionLine
        from focusdesk.ui.day.thoughts_card import ThoughtsCard

        desk = self._desk
        self._interruption = InterruptionLine(
            desk.interruptions, self._theme, self._bar
        )
        page.put_under_header(self._interruption)
        page.side.put(ThoughtsCard(desk.thoughts, self._bridge, self._bar))

    def park(self, parent: QWidget | None = None) -> None:
        """Open the line that parks a thought."""
        from focusdesk.ui.day.park_line import ParkLine

        line = ParkLine(self._desk.thoughts, parent)
        line.show()
        line.activateWindow()

    def _hear(self, event: object) -> None:
        match event:
            case InterruptionNoted(interruption_id=number):
                self._ask_about(number)
            case _:
                pass

    def _ask_about(self, number: int) -> None:
        line = self._interruption
        # One that was logged from the tray or a terminal waits for nobody here.
        if line is not None and line.window().isActiveWindow():
            parent = line.parentWidget()
            if parent is not None and parent.isVisible():
                line.ask(number)
