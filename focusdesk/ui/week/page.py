"""The Week page: places its parts, reads snapshots, passes wishes to the services."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from focusdesk.domain.planning import acts
from focusdesk.services.events import RatingGiven
from focusdesk.services.week_view import (
    AddTime,
    MeetingInQuiet,
    ProposeTime,
    SeeDay,
    WorkElsewhere,
)
from focusdesk.text import tr
from focusdesk.text.sentence import Sentence
from focusdesk.text.week_text import proposal_text
from focusdesk.ui.arranging.proposal_panel import ProposalPanel
from focusdesk.ui.panels import next_panel
from focusdesk.ui.sheet.reading import UNTOLD, Reading, bind_keys
from focusdesk.ui.sheet.states import StatedArea, Step
from focusdesk.ui.week.attention_card import AttentionCard
from focusdesk.ui.week.grid import WeekGrid
from focusdesk.ui.week.halves import Halves
from focusdesk.ui.week.header import WeekHeader
from focusdesk.ui.week.overload_bar import OverloadBars
from focusdesk.ui.week.share_card import ShareCard
from focusdesk.ui.week.states import week_words
from focusdesk.ui.week.week_arranging import WeekArranging, proposed_marks

if TYPE_CHECKING:
    from datetime import date

    from PySide6.QtGui import QHideEvent, QShowEvent

    from focusdesk.domain.ports import Clock
    from focusdesk.services.week_view import Concern, Remedy, WeekView
    from focusdesk.ui.arranging.arranger import Arranger
    from focusdesk.ui.arranging.work import WorkSessions
    from focusdesk.ui.event_bridge import EventBridge
    from focusdesk.ui.theme import Theme
    from focusdesk.ui.week.ports import PlannedWeeks, WorkingDays

WEEK = timedelta(days=7)


class WeekPage(QWidget):
    """Shows one week. Wishes that other parts fulfil leave as signals.

    `day_asked` carries a date and the id of a block or event, empty for none. The
    `arranger` belongs to this page alone.
    """

    day_asked = Signal(object, str)
    tasks_asked = Signal()
    add_task_asked = Signal()

    def __init__(
        self,
        weeks: PlannedWeeks,
        places: WorkingDays,
        sessions: WorkSessions,
        bridge: EventBridge,
        theme: Theme,
        clock: Clock,
        arranger: Arranger,
    ) -> None:
        super().__init__()
        self._weeks, self._arranger = weeks, arranger
        self._theme, self._bar = theme, arranger.bar
        self._day: date | None = None
        self._view: WeekView | None = None
        untold = (*UNTOLD, RatingGiven)
        self._reading = Reading(self, bridge, clock, self._bar, self._read, untold)
        self._reading.ticked.connect(self.refresh)
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self._lay_out()
        self.arranging = WeekArranging(
            self, self.grid, self.attention, arranger, places, sessions, theme
        )
        self._connect()
        self._bind_keys()

    @property
    def day(self) -> date:
        """A day of the week shown; the coming one until another is asked for."""
        return self._day or self._weeks.coming()

    @property
    def view(self) -> WeekView | None:
        """The snapshot that is shown."""
        return self._view

    def refresh(self) -> None:
        """Read the week anew; nothing is read while the page is hidden."""
        self._reading.again()

    def show_week(self, day: date) -> None:
        """Show the week of a day."""
        self._day = None if day == self._weeks.coming() else day
        self.refresh()

    def showEvent(self, event: QShowEvent) -> None:
        """Read what changed while nobody looked."""
        super().showEvent(event)
        self._reading.begin()
        self._bar.attempt(self._weeks.look_ahead)

    def hideEvent(self, event: QHideEvent) -> None:
        """Stop every timer."""
        super().hideEvent(event)
        self._reading.end()

    def _lay_out(self) -> None:
        self.header = WeekHeader(self._theme)
        self.grid = WeekGrid(self._theme)
        self.shares = ShareCard(self._theme)
        self.attention = AttentionCard(self._theme)
        self.overload = OverloadBars(self._theme)
        self.proposal = ProposalPanel(self._theme, self._arranger, self)
        cards = QWidget()
        row = QHBoxLayout(cards)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(14)
        row.addWidget(self.shares, 1)
        row.addWidget(self.attention, 1)
        self._halves = Halves(self.grid, cards)
        body = QWidget()
        column = QVBoxLayout(body)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addWidget(self.proposal)
        column.addWidget(self.overload)
        column.addWidget(self._halves, 1)
        self._area = StatedArea(self._theme, body)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(22, 16, 18, 12)
        whole.setSpacing(8)
        whole.addWidget(self.header)
        whole.addWidget(self._area, 1)

    def _connect(self) -> None:
        self.header.stepped.connect(self._step)
        self.header.this_week_asked.connect(self._go_to_now)
        self.header.replan_asked.connect(self._replan)
        self.grid.opened.connect(self.day_asked)
        self.grid.place_asked.connect(self.arranging.toggle_place)
        self.proposal.left.connect(self.grid.canvas.take_keyboard)
        self._arranger.changed.connect(self.refresh)
        self.attention.remedy_asked.connect(self._remedy)
        self.overload.copy_asked.connect(self._copy)
        self._area.step_asked.connect(self._take_step)

    def _bind_keys(self) -> None:
        keys = {
            "Ctrl+R": self._replan,
            "Ctrl+T": self._go_to_now,
            "Alt+Left": lambda: self._step(-1),
            "Alt+Right": lambda: self._step(1),
            "F6": self._next_panel,
        }
        bind_keys(self, keys)

    def _read(self) -> None:
        proposal = self._arranger.proposal
        view = self._weeks.week_view(self.day, proposal.days if proposal else ())
        self._view = view
        self.arranging.show_week(view)
        self.header.show_week(view)
        self._area.say(week_words(view), alone=not view.days)
        self.grid.show_week(view, proposed_marks(view, proposal))
        self._halves.arrange()
        self.overload.show_week(view)
        self.shares.show_week(view)
        self.attention.show_week(view)

    def _step(self, weeks: int) -> None:
        self.show_week(self.day + weeks * WEEK)

    def _go_to_now(self) -> None:
        self.grid.scroll_to_now()
        self.show_week(self._weeks.coming())

    def _replan(self) -> None:
        """Propose another plan; a week that has none is planned at once."""
        view = self._view
        if view is None or view.plan_to is None or not _is_planned(view):
            self._bar.attempt(lambda: self._weeks.plan_week(self.day))
        else:
            self._arranger.do(acts.PlanAnew(view.plan_to))

    def _remedy(self, remedy: Remedy, concern: Concern | None) -> None:
        match remedy, concern:
            case ProposeTime(), MeetingInQuiet():
                self._copy(proposal_text(concern, remedy))
            case WorkElsewhere(day=day, setting=setting), _:
                self._arranger.do(acts.ChangePlace(day, setting))
            case AddTime(task_id=task_id, day=day, span=span), _:
                self._arranger.do(acts.PlaceTask(task_id, day, span.start))
            case SeeDay(day=day), _:
                self.day_asked.emit(day, "")
            case _:
                self.tasks_asked.emit()

    def _copy(self, text: str) -> None:
        QGuiApplication.clipboard().setText(text)
        said = Sentence(tr("Copied. Paste it where you write to the others."), text)
        self._bar.say(said, "ok")

    def _next_panel(self) -> None:
        grid = self.grid
        next_panel(
            [
                self.header,
                self.proposal,
                grid.heads,
                grid.canvas,
                self.shares,
                self.attention,
            ]
        )

    def _take_step(self, step: str) -> None:
        match Step(step):
            case Step.ADD:
                self.add_task_asked.emit()
            case Step.PLAN:
                self._replan()
            case Step.NEXT_DAY:
                self._step(1)
            case _:
                pass


def _is_planned(view: WeekView) -> bool:
    return any(block for day in view.days for block in day.blocks)
