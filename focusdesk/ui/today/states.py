"""What the page says when there is no plan to show, or the day is over."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from focusdesk.services.day_view import DayState
from focusdesk.text import tr
from focusdesk.text.formats import clock, date_short, day_name_long, duration
from focusdesk.ui.parts import button, label
from focusdesk.ui.wrapping import WrappedLabel

if TYPE_CHECKING:
    from focusdesk.domain.work_calendar import DayFrame
    from focusdesk.services.day_view import DayView
    from focusdesk.ui.theme import Theme

TEXT_WIDTH = 300


class Step(StrEnum):
    """The one step a state offers."""

    NONE = ""
    ADD = "add"
    PLAN = "plan"
    NEXT_DAY = "next_day"
    TASKS = "tasks"


@dataclass(frozen=True, slots=True)
class StateWords:
    """A title, a text, one step and its words."""

    icon: str
    title: str
    text: str = ""
    step: Step = Step.NONE
    action: str = ""


def words_for(view: DayView, following: DayFrame | None) -> StateWords | None:
    """Return what a day has to say of itself; None when the plan speaks."""
    if view.state is DayState.NOT_PLANNED and view.planning:
        return StateWords("replan", tr("Planning the day…"))
    words = {
        DayState.NO_TASKS: StateWords(
            "tasks",
            tr("Nothing is planned yet"),
            tr("Add tasks, then plan this day."),
            Step.ADD,
            tr("Add a task"),
        ),
        DayState.NOT_PLANNED: StateWords(
            "replan",
            tr("This day has no plan yet"),
            tr("Your tasks are ready to be placed."),
            Step.PLAN,
            tr("Plan this day"),
        ),
        DayState.FREE_DAY: StateWords(
            "rest",
            tr("A free day"),
            tr("There are no work blocks on this day."),
            *_next_day(following),
        ),
        DayState.NO_ROOM: StateWords(
            "meeting",
            tr("This day is full of meetings"),
            tr("There is no gap for a block. Tasks go to the days after."),
            Step.TASKS,
            tr("See tasks"),
        ),
        DayState.AFTER_HOURS: StateWords(
            "done",
            tr("Working hours are over"),
            _over(view, following),
            *_next_day(following),
        ),
    }
    return words.get(view.state)


def _next_day(following: DayFrame | None) -> tuple[Step, str]:
    if following is None:
        return Step.NONE, ""
    return Step.NEXT_DAY, tr("See {day}", day=day_name_long(following.day))


def _over(view: DayView, following: DayFrame | None) -> str:
    focus = tr("Focus {time} on this day.", time=duration(view.header.focus_minutes))
    if following is None:
        return focus
    day = date_short(following.day)
    start = clock(following.hours[0].start)
    return f"{focus} " + tr("Until {day}, {time}.", day=day, time=start)


class StatePanel(QWidget):
    """Says it in the middle of an otherwise empty timeline."""

    step_asked = Signal(str)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setProperty("card", True)
        self._theme = theme
        self._words: StateWords | None = None
        self._icon = QLabel()
        self._title = label(role="h3")
        self._text = WrappedLabel("meta", 3)
        self._text.setFixedWidth(TEXT_WIDTH)
        self._text.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self._act = button("")
        self._act.clicked.connect(self._ask)
        column = QVBoxLayout(self)
        column.setSpacing(8)
        column.addStretch(1)
        for part in (self._icon, self._title, self._text, self._act):
            column.addWidget(part, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addStretch(1)
        theme.changed.connect(self._draw_icon)

    def say(self, words: StateWords) -> None:
        """Show other words."""
        self._words = words
        self._title.setText(words.title)
        self._text.say(words.text)
        self._text.setVisible(bool(words.text))
        self._act.setText(words.action)
        self._act.setVisible(words.step is not Step.NONE)
        self._draw_icon()

    def _draw_icon(self) -> None:
        if self._words is not None:
            ratio = self.devicePixelRatioF()
            drawn = self._theme.pixmap(self._words.icon, 26, "ink2", ratio)
            self._icon.setPixmap(drawn)

    def _ask(self) -> None:
        if self._words is not None:
            self.step_asked.emit(self._words.step.value)


class StateBanner(QFrame):
    """Says it in one line over a timeline that has something to show."""

    step_asked = Signal(str)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.setObjectName("message")
        self.setProperty("kind", "info")
        self._theme = theme
        self._words: StateWords | None = None
        self._icon = QLabel()
        self._text = WrappedLabel("", 2)
        self._act = button("", "link")
        self._act.clicked.connect(self._ask)
        row = QHBoxLayout(self)
        row.setContentsMargins(14, 8, 8, 8)
        row.setSpacing(10)
        row.addWidget(self._icon)
        row.addWidget(self._text, 1)
        row.addWidget(self._act)
        theme.changed.connect(self._draw_icon)

    def say(self, words: StateWords) -> None:
        """Show other words."""
        self._words = words
        self._text.say(f"{words.title}. {words.text}".strip())
        self._act.setText(words.action)
        self._act.setVisible(words.step is not Step.NONE)
        self._draw_icon()

    def _draw_icon(self) -> None:
        if self._words is not None:
            ratio = self.devicePixelRatioF()
            drawn = self._theme.pixmap(self._words.icon, 16, "nilatext", ratio)
            self._icon.setPixmap(drawn)

    def _ask(self) -> None:
        if self._words is not None:
            self.step_asked.emit(self._words.step.value)
