"""Arranging the day that is shown: what its menus, keys and dialogs know of it."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint, QPointF

from focusdesk.domain.busy import CalendarEvent, EventKind, Meeting
from focusdesk.domain.dayspan import Span
from focusdesk.domain.ids import EventId, SourceId
from focusdesk.domain.planning import acts
from focusdesk.domain.task import Setting
from focusdesk.domain.timerange import instant_at
from focusdesk.services.day_view import DayState
from focusdesk.ui.arranging.block_menu import block_menu, task_menu
from focusdesk.ui.arranging.drag import Carried
from focusdesk.ui.arranging.hands import Hands
from focusdesk.ui.arranging.marks import marks_of
from focusdesk.ui.arranging.subjects import subject_of
from focusdesk.ui.arranging.time_dialog import away_dialog, meeting_dialog
from focusdesk.ui.today.board import DayBoard
from focusdesk.ui.today.steps import startable

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

    from PySide6.QtWidgets import QWidget

    from focusdesk.services.arranging import Proposal
    from focusdesk.services.day_view import DayView, UnplacedView
    from focusdesk.ui.arranging.arranger import Arranger
    from focusdesk.ui.arranging.block_menu import Deeds
    from focusdesk.ui.theme import Theme
    from focusdesk.ui.today.ports import Places
    from focusdesk.ui.today.timeline import Timeline
    from focusdesk.ui.today.unplaced_card import UnplacedCard, UnplacedRow

DAYS_AHEAD = 5
_OWN = "proposed"


class DayArranging(QObject):
    """Joins a timeline and the card beside it to an arranger.

    Built once; `show_day` before each snapshot is shown.
    """

    def __init__(
        self,
        page: QWidget,
        timeline: Timeline,
        card: UnplacedCard,
        arranger: Arranger,
        places: Places,
        deeds: Deeds,
        theme: Theme,
    ) -> None:
        super().__init__(page)
        self._page, self._arranger = page, arranger
        self._places, self._deeds = places, deeds
        self._view: DayView | None = None
        self._today: date | None = None
        canvas = timeline.canvas
        self._board = DayBoard(canvas)
        self.hands = Hands(canvas, self._board, timeline.area, arranger, theme)
        self.hands.menu_asked.connect(self.open_menu)
        canvas.handle_made.connect(self.hands.watch)
        card.row_made.connect(self._watch_row)

    def show_day(self, view: DayView, today: date) -> None:
        """Learn the snapshot that is about to be shown."""
        self._view, self._today = view, today
        self._arranger.name_blocks({b.id: (b.task_id, b.title) for b in view.blocks})

    def open_menu(self, key: str, at: QPoint) -> None:
        """Open the menu of a block at a point of the screen."""
        spot = self._board.spot_at(self._canvas_point(at))
        held = self._board.held_at(key, spot)
        if held is not None and self._view is not None:
            view = self._view
            now = startable(held.block, view)
            days = self._days(view)
            subject = subject_of(held, view, days, spot, startable=now)
            block_menu(self._page, subject, self._arranger, self._deeds).popup(at)

    def pin(self, key: str) -> None:
        """Pin a block, or let a pinned one flow again."""
        blocks = self._view.blocks if self._view else ()
        for block in blocks:
            if block.id == key:
                self._arranger.do(acts.PinBlock(block.id, not block.pinned))

    def plan_anew(self, day: date) -> None:
        """Plan the day and those before it again, from what is planned now."""
        self._arranger.do(acts.PlanAnew(day))

    def change_place(self) -> None:
        """Work the day at the other place."""
        if self._view is not None:
            anywhere = self._view.frame.setting is Setting.WFA
            other = Setting.WFO if anywhere else Setting.WFA
            self._arranger.do(acts.ChangePlace(self._view.day, other))

    def be_away(self) -> None:
        """Ask for hours that the person is away."""
        if self._view is not None:
            days, hours = self._days(self._view), self._hours_left(self._view)
            away_dialog(self._page, days, hours, self._arranger).open()

    def add_meeting(self) -> None:
        """Ask for a meeting."""
        if self._view is not None:
            days, hours = self._days(self._view), self._hours_left(self._view)
            meeting_dialog(self._page, days, hours, self._arranger).open()

    def _canvas_point(self, at: QPoint) -> QPointF:
        return QPointF(self.hands.canvas.mapFromGlobal(at))

    def _days(self, view: DayView) -> tuple[date, ...]:
        """Return the day itself if it can still be planned, and those after today."""
        first = max(view.day, self._today or view.day)
        frames = self._places.working_days(first, DAYS_AHEAD + 1)
        days = [frame.day for frame in frames]
        return tuple(days if view.day in days else [view.day, *days][:DAYS_AHEAD])

    def _hours_left(self, view: DayView) -> Span:
        """Return what is left of the day's hours; all of them where that is none."""
        step = self._arranger.step
        hours = view.frame.hours
        if not hours:
            return Span(8 * 60, 17 * 60)
        now = view.now_minute or 0
        start = max(hours[0].start, -(-now // step) * step)
        end = hours[-1].end
        return Span(start if start < end else hours[0].start, end)

    def _watch_row(self, row: UnplacedRow) -> None:
        task = _carried(row.entry)
        self.hands.watch_task(row, task)
        row.menu_asked.connect(lambda at: self._open_task_menu(row, at))

    def _open_task_menu(self, row: UnplacedRow, at: QPoint) -> None:
        if self._view is not None and self._arranger.proposal is None:
            days = self._days(self._view)
            menu = task_menu(self._page, _carried(row.entry), days, self._arranger)
            menu.popup(at)


def proposed_view(view: DayView, proposal: Proposal | None) -> DayView:
    """Add to a day the meeting or absence that a proposal would enter."""
    act = proposal.act if proposal else None
    if not isinstance(act, acts.AddMeeting | acts.BeAway) or act.day != view.day:
        return view
    zone = view.frame.zone
    event = CalendarEvent(
        id=EventId(_OWN),
        source_id=SourceId(_OWN),
        uid=_OWN,
        instance="",
        title=act.title,
        start=instant_at(act.day, act.span.start, zone),
        end=instant_at(act.day, act.span.end, zone),
        kind=EventKind.AWAY if isinstance(act, acts.BeAway) else EventKind.MEETING,
    )
    return replace(view, meetings=(*view.meetings, Meeting(event, act.span, ())))


def proposed_marks(view: DayView, proposal: Proposal | None) -> Mapping[str, str]:
    """Return the words on the blocks of a day that a proposal moves."""
    return marks_of(proposal, view.day) if proposal else {}


def never_planned(view: DayView) -> bool:
    """Say whether a day has no plan that another one could be compared with."""
    return view.state is DayState.NOT_PLANNED and not view.blocks


def _carried(entry: UnplacedView) -> Carried:
    return Carried(entry.task_id, entry.title, entry.project, entry.minutes)
