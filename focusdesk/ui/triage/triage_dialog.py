"""Triage: one look through the backlog, and a week that can be planned after it."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QDialog, QHBoxLayout, QStackedWidget, QVBoxLayout

from focusdesk.domain.task import TaskStatus
from focusdesk.text import tr
from focusdesk.text.recurring_text import load_text, triage_summary, triage_title
from focusdesk.text.sentence import Sentence
from focusdesk.ui.message_bar import MessageBar
from focusdesk.ui.parts import button, icon_button, label, let_lists_have_enter, restyle
from focusdesk.ui.tasks.task_dialog import TaskDialog
from focusdesk.ui.triage.capacity_bar import CapacityBar
from focusdesk.ui.triage.task_piles import TaskPiles

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date

    from PySide6.QtWidgets import QPushButton, QWidget

    from focusdesk.domain.ids import TaskId
    from focusdesk.services.steps import Steps
    from focusdesk.services.tasks import Tasks
    from focusdesk.services.triage import Triage
    from focusdesk.ui.event_bridge import EventBridge
    from focusdesk.ui.theme import Theme

WIDTH, HEIGHT = 860, 620
_QUEUED = Qt.ConnectionType.QueuedConnection
_WEEK = timedelta(days=7)


class TriageDialog(QDialog):
    """Shows the backlog of a week; `plan_asked` carries a day of it.

    What is done is done to every chosen task.
    """

    plan_asked = Signal(object)

    def __init__(
        self,
        triage: Triage,
        tasks: Tasks,
        steps: Steps,
        bridge: EventBridge,
        theme: Theme,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(tr("Sort the week"))
        self.resize(WIDTH, HEIGHT)
        self._triage, self._tasks, self._steps = triage, tasks, steps
        self._theme = theme
        self.day = triage.usual_week()
        self.title = label("", "h1")
        self.summary = label("", "", wrap=True)
        self.loads = label("", "quiet", wrap=True)
        self.bar = CapacityBar(theme)
        self.piles = TaskPiles()
        self.message = MessageBar(theme)
        self.before = icon_button(tr("Week before"))
        self.after = icon_button(tr("Week after"))
        theme.dress(self.before, "left", 16)
        theme.dress(self.after, "right", 16)
        self.plan_button = button(tr("Plan the week"), "primary")
        self.close_button = button(tr("Close"))
        self.acts = self._buttons()
        self._lay_out()
        self._connect()
        let_lists_have_enter(self)
        # Several events of one step are answered by one reading.
        self._soon = QTimer(self, singleShot=True, interval=0)
        self._soon.timeout.connect(self.refresh)
        bridge.happened.connect(self._notice)
        self.refresh()
        self.piles.setFocus()

    def show_week(self, day: date) -> None:
        """Look through another week."""
        self.day = day
        self.refresh()

    def refresh(self) -> None:
        """Read the backlog again and show it."""
        self._soon.stop()
        view = self._triage.view(self.day)
        self.title.setText(triage_title(view))
        said = triage_summary(view)
        parts = (said.title, said.explanation, said.next_step)
        self.summary.setText(" ".join(part for part in parts if part))
        self.summary.setProperty("role", "warn" if view.over else "")
        restyle(self.summary)
        self.loads.setText(" · ".join(load_text(load) for load in view.loads))
        self.bar.show_minutes(view.wanted, view.capacity)
        self.bar.setAccessibleName(said.title)
        self.piles.show_view(view, self._tasks.now, self._tasks.zone)
        self._pages.setCurrentIndex(0 if view.entries else 1)
        self._fit()

    def _notice(self, _event: object) -> None:
        self._soon.start()

    def put_off(self) -> None:
        """Let the chosen tasks wait until the week after."""
        self._do(tr("Put off"), lambda ids: self._triage.put_off(ids, self.day))

    def take_in(self) -> None:
        """Let the chosen tasks be planned from now on."""
        self._do(tr("Taken in"), self._triage.take_in)

    def complete(self) -> None:
        """Close the chosen tasks as done."""
        self._close(tr("Done"), TaskStatus.DONE)

    def drop(self) -> None:
        """Close the chosen tasks without doing them."""
        self._close(tr("Dropped"), TaskStatus.DROPPED)

    def edit(self) -> None:
        """Ask for other fields of the first task chosen."""
        chosen = self.piles.chosen()
        if chosen:
            task = self._tasks.find(chosen[0])
            TaskDialog(self._tasks, task, self._theme, self).open()

    def take_back(self) -> None:
        """Take back the newest step."""
        if self._steps.can_undo:
            self.message.attempt(self._steps.undo)
            self.refresh()

    def _close(self, what: str, status: TaskStatus) -> None:
        self._do(what, lambda ids: self._tasks.close_all(ids, status))

    def _do(self, what: str, act: Callable[[tuple[TaskId, ...]], object]) -> None:
        chosen = self.piles.chosen()
        following = self._following(set(chosen))
        if not chosen or not self.message.attempt(lambda: act(chosen)):
            return
        self.refresh()
        if following is not None:
            self.piles.choose(following)
        said = Sentence(tr("{what}: {count} tasks", what=what, count=len(chosen)))
        self.message.say(said, "ok", (tr("Undo"), self.take_back))

    def _following(self, chosen: set[TaskId]) -> TaskId | None:
        """Return what stands below the chosen tasks, else above, that is not chosen."""
        every = self.piles.shown()
        marked = [place for place, task_id in enumerate(every) if task_id in chosen]
        if not marked:
            return None
        below, above = every[marked[-1] + 1 :], every[: marked[-1]]
        near = (*below, *reversed(above))
        return next((task_id for task_id in near if task_id not in chosen), None)

    def _plan(self) -> None:
        self.plan_asked.emit(self.day)
        self.accept()

    def _fit(self) -> None:
        is_chosen = bool(self.piles.chosen())
        for made, _act, _keys in self.acts:
            made.setEnabled(is_chosen)

    def _buttons(self) -> tuple[tuple[QPushButton, Callable[[], None], str], ...]:
        acts = (
            (tr("Put &off"), self.put_off),
            (tr("&Take in"), self.take_in),
            (tr("&Done"), self.complete),
            (tr("Drop"), self.drop),
            (tr("&Edit…"), self.edit),
        )
        return tuple((button(text), act, _key_of(text)) for text, act in acts)

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(self.title, 1)
        head.addWidget(self.before)
        head.addWidget(self.after)
        empty = label(tr("The backlog is empty. Nothing waits for this week."), "quiet")
        empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._pages = QStackedWidget()
        self._pages.addWidget(self.piles)
        self._pages.addWidget(empty)
        acts = QHBoxLayout()
        acts.setSpacing(8)
        for made, _act, keys in self.acts:
            made.setToolTip(f"{made.text().replace('&', '')} ({keys})")
            acts.addWidget(made)
        acts.addStretch(1)
        acts.addWidget(self.close_button)
        acts.addWidget(self.plan_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(22, 16, 18, 16)
        column.setSpacing(10)
        column.addLayout(head)
        for part in (self.summary, self.bar, self.loads, self.message):
            column.addWidget(part)
        column.addWidget(self._pages, 1)
        column.addLayout(acts)

    def _connect(self) -> None:
        for made, act, keys in self.acts:
            made.clicked.connect(act)
            QShortcut(QKeySequence(keys), self.piles).activated.connect(act)
        self.before.clicked.connect(lambda: self.show_week(self.day - _WEEK))
        self.after.clicked.connect(lambda: self.show_week(self.day + _WEEK))
        self.plan_button.clicked.connect(self._plan)
        self.close_button.clicked.connect(self.accept)
        self.piles.itemSelectionChanged.connect(self._fit)
        # Later, or the same Enter would press the default button of what opens.
        self.piles.itemActivated.connect(self.edit, _QUEUED)
        QShortcut(QKeySequence("Ctrl+Z"), self).activated.connect(self.take_back)
        QShortcut(QKeySequence("Ctrl+Return"), self).activated.connect(self._plan)


def _key_of(text: str) -> str:
    """Return the letter a button underlines: in each language one of its own word."""
    letter = QKeySequence.mnemonic(text).toString()
    return letter.rpartition("+")[2] or "Del"
