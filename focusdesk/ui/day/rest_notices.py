"""Breaks, stretches and the ends of day and week: said, and answered when pressed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from focusdesk.domain.focus import Idle
from focusdesk.domain.ids import SessionId
from focusdesk.services.events import (
    BreakChanged,
    BreakDue,
    BreakOver,
    DayClosed,
    DayEndDue,
    FocusChanged,
    ReflectionDue,
    StretchDue,
)
from focusdesk.text import rest_text

if TYPE_CHECKING:
    from collections.abc import Callable

    from focusdesk.domain.notice import Notice
    from focusdesk.services.desk import Desk
    from focusdesk.services.events import Event
    from focusdesk.ui.message_bar import MessageBar
    from focusdesk.ui.notices import Notices


class RestNotices(QObject):
    """Says through the notices what is about rest. Give every event to `hear`.

    `closing_wanted` carries the day whose end the person wants to see.
    """

    closing_wanted = Signal(object)

    def __init__(self, desk: Desk, notices: Notices, bar: MessageBar) -> None:
        super().__init__()
        self._desk, self._notices, self._bar = desk, notices, bar
        self._earned: str | None = None
        notices.pressed.connect(self._press)

    def hear(self, event: Event) -> None:
        """Say what an event makes due, and take back what it settles."""
        match event:
            case BreakDue(session_id=session_id):
                self._offer(session_id)
            case BreakOver() | StretchDue() | ReflectionDue():
                self._notices.say(_PLAIN[type(event)]())
            case DayEndDue():
                self._end_day(event)
            case FocusChanged() | BreakChanged() | DayClosed():
                self._take_back(event)
            case _:
                pass

    def _take_back(self, event: FocusChanged | BreakChanged | DayClosed) -> None:
        settled: tuple[str, ...] = (rest_text.REST,)
        if isinstance(event, FocusChanged):
            if isinstance(self._desk.focus.state(), Idle):
                return
            self._earned = None
        elif isinstance(event, BreakChanged):
            settled = (rest_text.REST, rest_text.STRETCH)
        else:
            settled = _OF_THE_DAY
        for key in settled:
            self._notices.take_back(key)

    def _offer(self, session_id: SessionId) -> None:
        offer = self._desk.breaks.offer(session_id)
        if offer is not None:
            self._earned = session_id
            zone = self._desk.workweek.model.zone
            self._notices.say(rest_text.break_offered(offer, zone))

    def _end_day(self, event: DayEndDue) -> None:
        frame = self._desk.workweek.frame(event.day)
        view = self._desk.day_close.view(event.day)
        self._notices.say(rest_text.day_ends(view, frame.hours[-1].end))

    def _press(self, key: str, action: str) -> None:
        match key, action:
            case rest_text.REST, "break":
                earned = SessionId(self._earned) if self._earned else None
                self._bar.attempt(lambda: self._desk.breaks.begin(earned))
            case rest_text.DAY_END, "close_day" | "default":
                self.closing_wanted.emit(self._desk.day_close.today())
            case _:
                pass


_OF_THE_DAY = (
    rest_text.REST,
    rest_text.STRETCH,
    rest_text.DAY_END,
    rest_text.WEEK_END,
)
_PLAIN: dict[type[Event], Callable[[], Notice]] = {
    BreakOver: rest_text.break_over,
    StretchDue: rest_text.stretch,
    ReflectionDue: rest_text.week_ends,
}
