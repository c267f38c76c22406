"""Quick add: a line, what was understood of it, and what is wrong with it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QStackedLayout, QVBoxLayout, QWidget

from focusdesk.domain.errors import FocusDeskError
from focusdesk.text import tr
from focusdesk.text.errors import describe
from focusdesk.text.errors_task import describe_problem
from focusdesk.ui.parts import button, label, restyle
from focusdesk.ui.tasks.chips import HEIGHT, ChipRow, faces_of
from focusdesk.ui.tasks.framed_field import FramedField

if TYPE_CHECKING:
    from focusdesk.domain.errors import Problem
    from focusdesk.domain.quick_add import QuickTask
    from focusdesk.domain.task import Task
    from focusdesk.services.tasks import Tasks
    from focusdesk.text.sentence import Sentence
    from focusdesk.ui.theme import Theme

# What a line that is still being typed cannot be blamed for.
_NOT_YET = {"title_empty", "project_missing", "project_ambiguous"}


class QuickAddBar(QFrame):
    """Adds a task at Enter, or says why not; Ctrl+Enter makes a new project too."""

    added = Signal(object)
    undo_asked = Signal()
    left_downwards = Signal()

    def __init__(self, tasks: Tasks, theme: Theme) -> None:
        super().__init__()
        self.setProperty("card", True)
        self._tasks = tasks
        self.field = FramedField(theme, "add", "Enter", height=38, large=True)
        self.field.line.setPlaceholderText(tr("New task"))
        self.field.line.setAccessibleName(tr("New task in one line"))
        self.chips = ChipRow(theme)
        self._hint = label(_hint(), "quiet")
        self.problem = label(role="error", wrap=True)
        self.offer = button("", "link")
        self._lay_out()
        self._connect()
        self._read()

    def _lay_out(self) -> None:
        self._under = QStackedLayout()
        for part in (self._hint, self.chips):
            self._under.addWidget(part)
        shelf = QWidget()
        shelf.setFixedHeight(HEIGHT)
        shelf.setLayout(self._under)
        trouble = QHBoxLayout()
        trouble.setSpacing(8)
        trouble.addWidget(self.problem, 1)
        trouble.addWidget(self.offer)
        column = QVBoxLayout(self)
        column.setContentsMargins(14, 12, 14, 11)
        column.setSpacing(8)
        column.addWidget(self.field)
        column.addWidget(shelf)
        column.addLayout(trouble)

    def _connect(self) -> None:
        line = self.field.line
        line.textChanged.connect(self._read)
        line.entered.connect(self.add)
        line.entered_with_control.connect(lambda: self.add(create_project=True))
        line.escaped.connect(line.clear)
        line.undo_asked.connect(self.undo_asked)
        line.left_downwards.connect(self.left_downwards)
        self.offer.clicked.connect(lambda: self.add(create_project=True))

    def minimumSizeHint(self) -> QSize:
        """Return a size that lets the chips be cut off."""
        return QSize(320, super().minimumSizeHint().height())

    def reread(self) -> None:
        """Read the line again: projects or the hour have changed."""
        self._read()

    def begin(self, mark: str) -> None:
        """Begin a line that ends in a mark, with the cursor before it."""
        line = self.field.line
        line.setText(f" {mark}")
        line.setFocus()
        line.setCursorPosition(0)

    def add(self, *, create_project: bool = False) -> None:
        """Add the task; on a problem, say it and keep the line."""
        text = self.field.line.text()
        if not text.strip():
            return
        try:
            task: Task = self._tasks.quick_add(text, create_project=create_project)
        except FocusDeskError as error:
            self._refuse(text, error)
            return
        # setText, unlike clear, leaves no typing for Ctrl+Z to bring back.
        self.field.line.setText("")
        self.added.emit(task)

    def _refuse(self, text: str, error: FocusDeskError) -> None:
        quick = self._tasks.preview(text)
        if quick.problems:
            self._say(self._words(quick, quick.problems[0]), wrong=True)
        else:
            self._say(describe(error), wrong=True)
        self._offer(quick)
        # With no name like it, a second Enter makes the project.
        if self.offer.isVisibleTo(self) and not _close(quick):
            self.offer.setFocus()

    def _read(self) -> None:
        text = self.field.line.text()
        self.field.set_error(wrong=False)
        if not text.strip():
            self._under.setCurrentWidget(self._hint)
            self._say(None)
            self.offer.hide()
            return
        quick = self._tasks.preview(text)
        known = {project.id: project for project in self._tasks.projects()}
        tasks = self._tasks
        self.chips.show_faces(faces_of(quick, known, tasks.now, tasks.zone))
        self._under.setCurrentWidget(self.chips)
        grave = [p for p in quick.problems if p.code not in _NOT_YET]
        self._say(self._words(quick, grave[0]) if grave else None)
        self._offer(quick)

    def _words(self, quick: QuickTask, problem: Problem) -> Sentence:
        close = _close(quick)
        if problem.code == "project_missing":
            close = tuple(project.name for project in self._tasks.projects())
        return describe_problem(problem, close)

    def _offer(self, quick: QuickTask) -> None:
        unknown = [p for p in quick.problems if p.code == "project_unknown"]
        self.offer.setVisible(bool(unknown))
        if unknown:
            name = unknown[0].detail
            self.offer.setText(tr("Create {name} and add", name=name))
            self.offer.setToolTip("Ctrl+Enter")

    def _say(self, sentence: Sentence | None, *, wrong: bool = False) -> None:
        self.field.set_error(wrong=wrong)
        words = "" if sentence is None else _sentence(sentence)
        self.problem.setProperty("role", "error" if wrong else "meta")
        restyle(self.problem)
        self.problem.setText(words)
        self.problem.setVisible(bool(words))
        self.field.line.setAccessibleDescription(words)


def _sentence(sentence: Sentence) -> str:
    return f"{sentence.explanation} {sentence.next_step}".strip() or sentence.title


def _close(quick: QuickTask) -> tuple[str, ...]:
    return quick.project.close if quick.project is not None else ()


def _hint() -> str:
    return tr(
        "What to do, then #project, 90m or 1h30, tomorrow or fri 14:00, ! if important"
    )
