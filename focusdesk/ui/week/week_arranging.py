"""Arranging the week that is shown: its hands, menus and places."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint, QPointF

from focusdesk.domain.planning import acts
from focusdesk.domain.task import Setting
from focusdesk.ui.arranging.block_menu import block_menu, task_menu
from focusdesk.ui.arranging.drag import Carried
from focusdesk.ui.arranging.hands import Hands
from focusdesk.ui.arranging.marks import marks_of
from focusdesk.ui.arranging.subjects import subject_of
from focusdesk.ui.arranging.work import Work
from focusdesk.ui.today.steps import startable
from focusdesk.ui.week.board import WeekBoard

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

    from PySide6.QtWidgets import QWidget

    from focusdesk.services.arranging import Proposal
    from focusdesk.services.day_view import DayView
    from focusdesk.services.week_view import WeekView
    from focusdesk.ui.arranging.arranger import Arranger
    from focusdesk.ui.arranging.work import WorkSessions
    from focusdesk.ui.theme import Theme
    from focusdesk.ui.week.attention_card import AttentionCard, AttentionRow
    from focusdesk.ui.week.grid import WeekGrid
    from focusdesk.ui.week.ports import WorkingDays

DAYS_AHEAD = 5


class WeekArranging(QObject):
    """Joins the grid of a week to an arranger. `show_week` before each snapshot."""

    def __init__(
        self,
        page: QWidget,
        grid: WeekGrid,
        attention: AttentionCard,
        arranger: Arranger,
        places: WorkingDays,
        sessions: WorkSessions,
        theme: Theme,
    ) -> None:
        super().__init__(page)
        self._page, self._arranger, self._places = page, arranger, places
        self._work = Work(sessions, arranger.bar)
        self._view: WeekView | None = None
        self._board = WeekBoard(grid.canvas)
        self.hands = Hands(grid.canvas, self._board, grid.area, arranger, theme)
        self.hands.menu_asked.connect(self.open_menu)
        grid.canvas.handle_made.connect(self.hands.watch)
        attention.row_made.connect(self._watch_row)

    def show_week(self, view: WeekView) -> None:
        """Learn the snapshot that is about to be shown."""
        self._view = view
        blocks = (block for day in view.days for block in day.blocks)
        self._arranger.name_blocks({b.id: (b.task_id, b.title) for b in blocks})

    def open_menu(self, key: str, at: QPoint) -> None:
        """Open the menu of a block at a point of the screen."""
        spot = self._board.spot_at(QPointF(self.hands.canvas.mapFromGlobal(at)))
        held = self._board.held_at(key, spot)
        view = self._day(held.day) if held else None
        if held is None or view is None:
            return
        now = startable(held.block, view)
        days = self._days(view)
        subject = subject_of(held, view, days, spot, startable=now)
        block_menu(self._page, subject, self._arranger, self._work).popup(at)

    def toggle_place(self, day: date) -> None:
        """Work a day at the other place."""
        view = self._day(day)
        if view is not None:
            anywhere = view.frame.setting is Setting.WFA
            other = Setting.WFO if anywhere else Setting.WFA
            self._arranger.do(acts.ChangePlace(day, other))

    def _watch_row(self, row: AttentionRow) -> None:
        left = row.line.left
        if left is not None:
            task = Carried(left.task_id, left.title, left.project, left.minutes)
            self.hands.watch_task(row, task)
            row.menu_asked.connect(lambda at: self._open_task_menu(task, at))

    def _open_task_menu(self, task: Carried, at: QPoint) -> None:
        view = self._view
        if view is not None and view.days and self._arranger.proposal is None:
            shown = next((d for d in view.days if d.day >= view.today), view.days[-1])
            menu = task_menu(self._page, task, self._days(shown), self._arranger)
            menu.popup(at)

    def _day(self, day: date) -> DayView | None:
        days = self._view.days if self._view else ()
        return next((view for view in days if view.day == day), None)

    def _days(self, view: DayView) -> tuple[date, ...]:
        """Return the day itself if it can still be planned, and those after today."""
        today = self._view.today if self._view else view.day
        frames = self._places.working_days(max(view.day, today), DAYS_AHEAD + 1)
        days = [frame.day for frame in frames]
        return tuple(days if view.day in days else [view.day, *days][:DAYS_AHEAD])


def proposed_marks(view: WeekView, proposal: Proposal | None) -> Mapping[str, str]:
    """Return the words on the blocks of a week that a proposal moves, by their ids."""
    if proposal is None:
        return {}
    marks: dict[str, str] = {}
    for day in view.days:
        marks |= marks_of(proposal, day.day)
    return marks
