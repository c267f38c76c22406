"""What surrounds the work in the window: thoughts, interruptions, breaks, day's end."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtGui import QKeySequence, QShortcut

from focusdesk.app.idle_probe import IdleProbe
from focusdesk.services.events import InterruptionNoted
from focusdesk.services.reminders import Manners, Reminders
from focusdesk.text import tr
from focusdesk.text.sentence import Sentence
from focusdesk.ui.day.overtime_gate import OvertimeGate
from focusdesk.ui.day.rest_notices import RestNotices

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

    from focusdesk.domain.ports import AlarmClock
    from focusdesk.services.desk import Desk
    from focusdesk.ui.day.interruption_line import InterruptionLine
    from focusdesk.ui.event_bridge import EventBridge
    from focusdesk.ui.message_bar import MessageBar
    from focusdesk.ui.notices import Notices
    from focusdesk.ui.theme import Theme
    from focusdesk.ui.today.page import TodayPage

PARK_KEYS = "Ctrl+Shift+N"


class DayPlace:
    """Joins the small things round the work to the window and to its Today page.

    `window` returns the window, built if it was not yet.
    """

    def __init__(
        self,
        desk: Desk,
        bridge: EventBridge,
        theme: Theme,
        bar: MessageBar,
        window: Callable[[], QWidget],
    ) -> None:
        self._desk, self._bridge = desk, bridge
        self._theme, self._bar, self._window = theme, bar, window
        self._interruption: InterruptionLine | None = None
        self._rests: RestNotices | None = None
        self.sessions = OvertimeGate(desk.focus, desk.overtime, bar, window)
        bridge.happened.connect(self._hear)

    def reminders(self, alarms: AlarmClock, ring: Callable[[], None]) -> Reminders:
        """Build the reminders, which know the settings and who is typing."""
        from focusdesk.adapters.idle.sensor import DesktopIdle

        desk = self._desk
        probe = IdleProbe(DesktopIdle(), desk.background)
        probe.known = ring
        return Reminders(
            desk.store,
            desk.clock,
            desk.publish,
            desk.workweek,
            desk.focus,
            alarms,
            Manners(lambda: desk.settings, probe),
        )

    def join_notices(self, notices: Notices) -> None:
        """Say what is about rest through the notices."""
        self._rests = RestNotices(self._desk, notices, self._bar)
        self._rests.closing_wanted.connect(self.close_day)
        self._bridge.happened.connect(self._rests.hear)

    def join_window(self, window: QWidget) -> None:
        """Let a thought be parked from every page."""
        keys = QShortcut(QKeySequence(PARK_KEYS), window)
        keys.activated.connect(lambda: self.park(window))

    def join_today(self, page: TodayPage) -> None:
        """Put what belongs round the work on the page."""
        from focusdesk.ui.day.interruption_line import InterruptionLine
        from focusdesk.ui.day.thoughts_card import ThoughtsCard
        from focusdesk.ui.parts import button

        desk = self._desk
        self._interruption = InterruptionLine(
            desk.interruptions, self._theme, self._bar
        )
        page.put_under_header(self._interruption)
        page.side.put(ThoughtsCard(desk.thoughts, self._bridge, self._bar))
        page.side.focus_card.rest_asked.connect(self._rest_or_go_on)
        closing = button(tr("Close the day"), "link")
        closing.clicked.connect(lambda: self.close_day(desk.day_close.today()))
        page.side.put_last(closing)

    def park(self, parent: QWidget | None = None) -> None:
        """Open the line that parks a thought."""
        from focusdesk.ui.day.park_line import ParkLine

        line = ParkLine(self._desk.thoughts, parent)
        line.show()
        line.activateWindow()

    def close_day(self, day: object) -> None:
        """Show what a day came to, and offer to close it."""
        from focusdesk.ui.day.closing_dialog import ClosingDialog

        assert isinstance(day, date)
        window = self._window()
        dialog = ClosingDialog(self._desk.day_close, day, window)
        dialog.accepted.connect(lambda: self._say_closed(day))
        dialog.open()

    def _say_closed(self, day: date) -> None:
        def reopen() -> None:
            self._bar.attempt(lambda: self._desk.day_close.reopen(day))

        words = Sentence(tr("The day is closed."))
        self._bar.say(words, "ok", (tr("Open it again"), reopen))

    def _rest_or_go_on(self) -> None:
        breaks = self._desk.breaks
        self._bar.attempt(breaks.end if breaks.now() else breaks.begin)

    def _hear(self, event: object) -> None:
        self._desk.breaks.heard(event)  # type: ignore[arg-type]
        if isinstance(event, InterruptionNoted):
            self._ask_about(event.interruption_id)

    def _ask_about(self, number: int) -> None:
        line = self._interruption
        # One that was logged from the tray or a terminal waits for nobody here.
        if line is not None and line.window().isActiveWindow():
            parent = line.parentWidget()
            if parent is not None and parent.isVisible():
                line.ask(number)
