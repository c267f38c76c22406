"""The Today page: places its parts, reads snapshots, passes wishes to the services."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt, QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from focusdesk.domain.focus import Running
from focusdesk.text import tr
from focusdesk.text.formats import duration
from focusdesk.ui.arranging.proposal_panel import ProposalPanel
from focusdesk.ui.panels import next_panel
from focusdesk.ui.sheet.reading import Reading, bind_keys
from focusdesk.ui.sheet.states import StatedArea, Step
from focusdesk.ui.today.day_arranging import (
    DayArranging,
    never_planned,
    proposed_marks,
    proposed_view,
)
from focusdesk.ui.today.focus_words import last_minute
from focusdesk.ui.today.header import Header
from focusdesk.ui.today.popover import Popover
from focusdesk.ui.today.side import Side
from focusdesk.ui.today.states import words_for
from focusdesk.ui.today.steps import Deeds, Steps, startable
from focusdesk.ui.today.timeline import Timeline

if TYPE_CHECKING:
    from datetime import date, datetime

    from PySide6.QtGui import QHideEvent, QResizeEvent, QShowEvent

    from focusdesk.domain.ports import Clock
    from focusdesk.domain.work_calendar import DayFrame
    from focusdesk.services.arranging import Proposal
    from focusdesk.services.day_view import BlockView, DayView
    from focusdesk.ui.arranging.arranger import Arranger
    from focusdesk.ui.event_bridge import EventBridge
    from focusdesk.ui.theme import Theme
    from focusdesk.ui.today.ports import Days, Places, Sessions

DRAWER_BELOW = 960


class TodayPage(QWidget):
    """Shows one day. Wishes that other parts fulfil leave as signals.

    `rating_asked` carries a session id, `task_done_asked` a task id, `drop_asked`
    an event to be taken out. The `arranger` belongs to this page alone.
    """

    add_task_asked = Signal()
    tasks_asked = Signal()
    import_asked = Signal()
    rating_asked = Signal(str)
    task_done_asked = Signal(str)
    drop_asked = Signal(object)

    def __init__(
        self,
        days: Days,
        places: Places,
        sessions: Sessions,
        bridge: EventBridge,
        theme: Theme,
        clock: Clock,
        arranger: Arranger,
    ) -> None:
        super().__init__()
        self._days, self._places = days, places
        self._steps = Steps(days, sessions, arranger.bar)
        self._theme, self._clock, self._arranger = theme, clock, arranger
        self._day: date | None = None
        self._view: DayView | None = None
        self._shown: Proposal | None = None
        self._reading = Reading(self, bridge, clock, arranger.bar, self._read)
        self._reading.ticked.connect(self._tick)
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self._lay_out()
        self._connect()
        self._bind_keys()

    @property
    def day(self) -> date:
        """The day that is shown; today until another one is asked for."""
        return self._day or self._days.today()

    @property
    def view(self) -> DayView | None:
        """The snapshot that is shown."""
        return self._view

    def refresh(self) -> None:
        """Read the day anew and show it; nothing is read while the page is hidden."""
        self._reading.again()

    def show_day(self, day: date) -> None:
        """Show another day."""
        self._day = None if day == self._days.today() else day
        self.refresh()

    def put_under_header(self, line: QWidget) -> None:
        """Give a line that comes and goes its place under the header."""
        self._column.insertWidget(1, line)

    def showEvent(self, event: QShowEvent) -> None:
        """Read what changed while nobody looked."""
        super().showEvent(event)
        self._reading.begin()

    def hideEvent(self, event: QHideEvent) -> None:
        """Stop every timer, and let go of what is carried."""
        super().hideEvent(event)
        self.arranging.hands.cancel()
        self._reading.end()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Make the side a drawer where the page is narrow."""
        super().resizeEvent(event)
        self._fit_side()

    def _lay_out(self) -> None:
        self.header = Header(self._theme)
        self.timeline = Timeline(self._theme)
        self.side = Side(self._theme)
        self._area = StatedArea(self._theme, self._under_proposal())
        self._body = QHBoxLayout()
        self._body.setSpacing(14)
        self._body.addWidget(self._area, 1)
        self._body.addWidget(self.side)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(22, 16, 18, 12)
        self._column.setSpacing(8)
        self._column.addWidget(self.header)
        self._column.addLayout(self._body, 1)

    def _under_proposal(self) -> QWidget:
        self.proposal = ProposalPanel(self._theme, self._arranger, self)
        card, deeds = self.side.unplaced_card, Deeds(self._steps, self._finish)
        self.arranging = DayArranging(
            self,
            self.timeline,
            card,
            self._arranger,
            self._places,
            deeds,
            self._theme,
        )
        whole = QWidget()
        column = QVBoxLayout(whole)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        column.addWidget(self.proposal)
        column.addWidget(self.timeline, 1)
        return whole

    def _connect(self) -> None:
        header, side, timeline = self.header, self.side, self.timeline
        self._steps.task_done_asked.connect(self.task_done_asked)
        header.stepped.connect(self._step)
        header.today_asked.connect(self._go_today)
        header.place_asked.connect(self.arranging.change_place)
        header.away_asked.connect(self.arranging.be_away)
        header.meeting_asked.connect(self.arranging.add_meeting)
        self._arranger.changed.connect(self.refresh)
        self.proposal.left.connect(timeline.canvas.take_keyboard)
        self.arranging.hands.carrying.connect(self._make_way)
        header.add_asked.connect(self.add_task_asked)
        header.replan_asked.connect(self._replan)
        header.side_asked.connect(self._toggle_drawer)
        header.import_asked.connect(self.import_asked)
        timeline.opened.connect(self._open_popover)
        timeline.toggled_work.connect(self._toggle_work)
        timeline.activated.connect(self._activate)
        card = side.focus_card
        card.start_asked.connect(self._steps.start)
        card.pause_asked.connect(self._steps.pause)
        card.resume_asked.connect(self._steps.resume)
        card.finish_asked.connect(self._finish)
        card.interruption_asked.connect(self._steps.interrupt)
        side.unplaced_card.tasks_asked.connect(self.tasks_asked)
        self._area.step_asked.connect(self._take_step)

    def _bind_keys(self) -> None:
        keys = {
            "Ctrl+R": self._replan,
            "Ctrl+T": self._go_today,
            "Alt+Left": lambda: self._step(-1),
            "Alt+Right": lambda: self._step(1),
            "Ctrl+G": self._steps.interrupt,
            "Ctrl+Return": self._finish,
            "F6": self._next_panel,
        }
        bind_keys(self, keys)

    def _read(self) -> datetime | None:
        proposal = self._arranger.proposal
        view = self._days.day_view(self.day, proposal.days if proposal else ())
        view = proposed_view(view, proposal)
        self._view = view
        self.header.show_day(view, self._days.today())
        self._show_state(view)
        self.arranging.show_day(view, self._days.today())
        marks = proposed_marks(view, proposal)
        self.timeline.show_day(view, marks)
        if marks and proposal is not self._shown:
            self.timeline.bring_up(next(iter(marks)))
        self._shown = proposal
        self.side.show_day(view, self._clock())
        self._fit_side()
        return self._countdown_end()

    def _show_state(self, view: DayView) -> None:
        words = words_for(view, self._following(view))
        empty = not view.blocks and not view.meetings
        self._area.say(words, alone=empty)

    def _following(self, view: DayView) -> DayFrame | None:
        frames = self._places.working_days(view.day + timedelta(days=1), 1)
        return frames[0] if frames else None

    def _tick(self) -> None:
        now = self._clock()
        card = self._view.now_card if self._view else None
        if card is not None and last_minute(card.focus, now):
            self.side.focus_card.tick(now)
            if now.second:
                return
        self.refresh()

    def _countdown_end(self) -> datetime | None:
        focus = self._view.now_card.focus if self._view else None
        return focus.until if isinstance(focus, Running) else None

    def _step(self, days: int) -> None:
        self.show_day(self.day + timedelta(days=days))

    def _go_today(self) -> None:
        self.show_day(self._days.today())
        self.timeline.scroll_to_now()

    def _replan(self) -> None:
        """Propose another plan; a day that has none is planned at once."""
        if self._view is None or never_planned(self._view):
            self._steps.replan(self.day)
        else:
            self.arranging.plan_anew(self.day)

    def _finish(self) -> None:
        self._steps.finish(self._view)

    def _take_step(self, step: str) -> None:
        match Step(step):
            case Step.ADD:
                self.add_task_asked.emit()
            case Step.PLAN:
                self._replan()
            case Step.TASKS:
                self.tasks_asked.emit()
            case Step.NEXT_DAY if self._view is not None:
                following = self._following(self._view)
                if following is not None:
                    self.show_day(following.day)
            case _:
                pass

    def _toggle_work(self, key: str) -> None:
        block = self._block(key)
        if block is not None:
            self._steps.toggle(block)

    def _activate(self, key: str) -> None:
        """Start a block that can be started now, and open anything else."""
        block = self._block(key)
        view = self._view
        if block is not None and view is not None and startable(block, view):
            self._steps.start(block.id)
        else:
            self.timeline.open_entry(key)

    def _block(self, key: str) -> BlockView | None:
        blocks = self._view.blocks if self._view else ()
        return next((block for block in blocks if block.id == key), None)

    def _open_popover(self, key: str, corner: QPoint) -> None:
        if self._view is None:
            return
        popover = Popover(self._theme, self, self._view.frame.zone)
        block = self._block(key)
        if block is not None:
            popover.show_block(block, startable=startable(block, self._view))
        for meeting in self._view.meetings:
            if block is None and meeting.event.id == key:
                popover.show_meeting(meeting)
        popover.start_asked.connect(self._steps.start)
        popover.pause_asked.connect(self._steps.pause)
        popover.resume_asked.connect(self._steps.resume)
        popover.finish_asked.connect(self._finish)
        popover.rating_asked.connect(self.rating_asked)
        popover.pin_asked.connect(self.arranging.pin)
        popover.menu_asked.connect(self._open_menu_after)
        popover.drop_asked.connect(self.drop_asked)
        popover.open_at(corner)

    def _open_menu_after(self, key: str, at: QPoint) -> None:
        """Open the menu once the popover has gone: leaving, it closes others."""
        QTimer.singleShot(0, self, lambda: self.arranging.open_menu(key, at))

    def _next_panel(self) -> None:
        """Take the keyboard from header to timeline to side and round again."""
        next_panel([self.header, self.timeline, self.side])

    def _fit_side(self) -> None:
        drawer = self.width() < DRAWER_BELOW
        if drawer != bool(self.side.property("drawer")):
            self._body.removeWidget(self.side)
            self.side.be_drawer(drawer=drawer)
            if drawer:
                self.side.setParent(self)
                self.side.hide()
            else:
                self._body.addWidget(self.side)
                self.side.show()
        if drawer:
            width = self.side.width()
            top = self.header.geometry().bottom() + 6
            height = self.height() - top
            self.side.setGeometry(self.width() - width, top, width, height)
        self.header.show_side_button(self._side_words() if drawer else "")

    def _side_words(self) -> str:
        card = self._view.now_card if self._view else None
        if card is None or card.left_seconds is None:
            return tr("Now")
        return tr("{time} left", time=duration(-(-card.left_seconds // 60)))

    def _make_way(self, carrying: bool) -> None:  # noqa: FBT001 - a signal's
        """Move the drawer off what something is carried to."""
        if self.side.property("drawer") and self.side.isVisible():
            if carrying:
                self.side.move(self.width(), self.side.y())
            else:
                self.side.hide()
                self._fit_side()

    def _toggle_drawer(self) -> None:
        self.side.setVisible(not self.side.isVisible())
        self.side.raise_()
