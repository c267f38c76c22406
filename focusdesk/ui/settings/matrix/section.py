"""The section of the allocation matrix: the table, resets, tasks that lag behind."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from focusdesk.services.events import SettingsChanged, StoreChanged, TasksChanged
from focusdesk.services.matrix import MATRIX
from focusdesk.text import tr
from focusdesk.text.errors import describe
from focusdesk.text.matrix_text import behind_words, followed_words
from focusdesk.text.names import activity_name
from focusdesk.text.sentence import Sentence
from focusdesk.ui.parts import button, card, label
from focusdesk.ui.settings.matrix.model import MatrixModel
from focusdesk.ui.settings.matrix.view import MatrixView

if TYPE_CHECKING:
    from collections.abc import Callable

    from focusdesk.domain.allocation import Demands
    from focusdesk.domain.errors import FocusDeskError
    from focusdesk.domain.task import Activity
    from focusdesk.services.matrix import DemandsFields, Matrix
    from focusdesk.services.matrix_tasks import MatrixTasks
    from focusdesk.ui.event_bridge import EventBridge
    from focusdesk.ui.message_bar import MessageBar
    from focusdesk.ui.theme import Theme


class MatrixSection(QWidget):
    """Shows the matrix, changes it cell by cell, and offers to let tasks follow."""

    def __init__(
        self,
        matrix: Matrix,
        tasks: MatrixTasks,
        bridge: EventBridge,
        theme: Theme,
        bar: MessageBar,
    ) -> None:
        super().__init__()
        self._matrix, self._tasks, self._bar = matrix, tasks, bar
        self._before: dict[Activity, Demands] = {}
        self.model = MatrixModel(theme, self._change)
        self.view = MatrixView(self.model)
        self.trouble = label(role="error", wrap=True)
        self.behind = label(wrap=True)
        self.follow = button(tr("Apply to them too"))
        self.reset_row = button("")
        self.reset_all = button(tr("Reset all"))
        self._lay_out()
        self._connect()
        bridge.happened.connect(self._hear)
        self.show_matrix()

    def show_matrix(self) -> None:
        """Show the matrix in force, and whether tasks lag behind it."""
        self.model.show_rows(self._matrix.rows())
        self.view.fit()
        if not self.view.currentIndex().isValid():
            self.view.setCurrentIndex(self.model.index(0, 0))
        trouble = self._matrix.trouble
        self.trouble.setText(_words(trouble) if trouble else "")
        self.trouble.setVisible(trouble is not None)
        self.reset_all.setEnabled(any(row.differs for row in self._matrix.rows()))
        self._name_reset()
        self._show_behind()

    def _lay_out(self) -> None:
        about = tr(
            "What each activity asks. A new task takes these values over; a task "
            "already there keeps its own. From a shared level of 4 work is shared "
            "and fits the office; from a cognitive level of 4 with little sharing it "
            "is focus work and fits anywhere."
        )
        frame, inner = card(padding=2, spacing=0)
        inner.addWidget(self.view)
        self._note = QFrame()
        self._note.setObjectName("message")
        note = QHBoxLayout(self._note)
        note.setContentsMargins(14, 8, 8, 8)
        note.addWidget(self.behind, 1)
        note.addWidget(self.follow)
        foot = QHBoxLayout()
        foot.addWidget(label(tr("Coloured cells were changed."), "quiet"), 1)
        foot.addWidget(self.reset_row)
        foot.addWidget(self.reset_all)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 6, 0)
        column.setSpacing(10)
        column.addWidget(label(about, "meta", wrap=True))
        column.addWidget(self.trouble)
        column.addWidget(self._note)
        column.addWidget(frame)
        column.addLayout(foot)
        column.addStretch(1)

    def _connect(self) -> None:
        self.view.selectionModel().currentChanged.connect(self._name_reset)
        self.view.reset_asked.connect(self._reset_row)
        self.reset_row.clicked.connect(self._reset_row)
        self.reset_all.clicked.connect(self._reset_all)
        self.follow.clicked.connect(self._follow)

    def _hear(self, event: object) -> None:
        match event:
            case SettingsChanged(names=names) if MATRIX in names:
                self.show_matrix()
            case TasksChanged() | StoreChanged():
                self._show_behind()
            case _:
                pass

    def _change(self, activity: Activity, fields: DemandsFields) -> None:
        self._try((activity,), lambda: self._matrix.change(activity, **fields))

    def _reset_row(self) -> None:
        row = self.model.row_at(self.view.currentIndex())
        self._try((row.activity,), lambda: self._matrix.reset(row.activity))

    def _reset_all(self) -> None:
        changed = tuple(r.activity for r in self._matrix.rows() if r.differs)
        self._try(changed, self._matrix.reset)

    def _try(
        self, activities: tuple[Activity, ...], change: Callable[[], object]
    ) -> None:
        asked = {a: self._matrix.row(a).demands for a in activities}
        if self._bar.attempt(change):
            # Of several changes in a row, tasks may have what was before the first.
            self._before = {**asked, **self._before}
            self.show_matrix()

    def _show_behind(self) -> None:
        count = len(self._tasks.behind(self._before, self._matrix.allocation))
        self.behind.setText(behind_words(count))
        self._note.setVisible(count > 0)

    def _follow(self) -> None:
        matrix = self._matrix.allocation
        made: list[int] = []
        if self._bar.attempt(
            lambda: made.append(self._tasks.follow(self._before, matrix))
        ):
            self._before = {}
            self._show_behind()
            undo = (tr("Undo"), self._undo)
            self._bar.say(Sentence(followed_words(made[0])), "ok", undo)

    def _undo(self) -> None:
        self._bar.attempt(self._tasks.steps.undo)

    def _name_reset(self) -> None:
        row = self.model.row_at(self.view.currentIndex())
        name = activity_name(row.activity)
        self.reset_row.setText(tr("Reset {activity}", activity=name))
        self.reset_row.setEnabled(row.differs)


def _words(trouble: FocusDeskError) -> str:
    said = describe(trouble)
    return " ".join(
        p for p in (said.title + ".", said.explanation, said.next_step) if p
    )
