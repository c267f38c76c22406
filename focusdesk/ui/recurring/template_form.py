"""Writing a template, and using one."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QCheckBox,
    QDialog,
    QHBoxLayout,
    QPlainTextEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from focusdesk.domain.errors import (
    AlreadyExists,
    FocusDeskError,
    Problem,
    TaskInvalid,
)
from focusdesk.domain.ids import ProjectId
from focusdesk.text import tr
from focusdesk.text.errors import describe
from focusdesk.text.errors_task import describe_problem
from focusdesk.ui.message_bar import MessageBar
from focusdesk.ui.parts import button, label
from focusdesk.ui.tasks.form import Field, choices, line, primary

if TYPE_CHECKING:
    from collections.abc import Callable

    from focusdesk.domain.recurring import Template
    from focusdesk.services.tasks import Tasks
    from focusdesk.services.templates import Templates
    from focusdesk.ui.theme import Theme

WIDTH = 480


class Framed(NamedTuple):
    """Where the fields of a dialog go, and the button that takes its step."""

    body: QVBoxLayout
    take: QPushButton


def _frame(dialog: QDialog, message: MessageBar, step: str) -> Framed:
    """Lay out a dialog of fields with one step to take; return where the fields go."""
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.setMinimumWidth(WIDTH)
    cancel = button(tr("Cancel"))
    take = primary(button(step, "primary"))
    cancel.clicked.connect(dialog.reject)
    body = QVBoxLayout()
    body.setSpacing(12)
    buttons = QHBoxLayout()
    buttons.setSpacing(8)
    buttons.addStretch(1)
    buttons.addWidget(cancel)
    buttons.addWidget(take)
    column = QVBoxLayout(dialog)
    column.setContentsMargins(18, 18, 18, 16)
    column.setSpacing(14)
    column.addWidget(message)
    column.addLayout(body, 1)
    column.addLayout(buttons)
    return Framed(body, take)


def _listen(dialog: QDialog, framed: Framed, save: Callable[[], None]) -> None:
    framed.take.clicked.connect(save)
    QShortcut(QKeySequence("Ctrl+Return"), dialog).activated.connect(save)


class TemplateForm(QDialog):
    """Saves a template, new or known; else says what is wrong and stays."""

    def __init__(
        self,
        templates: Templates,
        theme: Theme,
        template: Template | None = None,
        lines: tuple[str, ...] = (),
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.message = MessageBar(theme)
        framed = _frame(self, self.message, tr("Save"))
        self.setWindowTitle(tr("Template") if template else tr("New template"))
        self._templates, self._template = templates, template
        self.name = line(template.name if template else "", tr("Release"))
        self.lines = QPlainTextEdit("\n".join(template.lines if template else lines))
        self.lines.setPlaceholderText(tr("Test on staging 1h\nRelease 15m !"))
        self.lines.setTabChangesFocus(True)
        self.in_order = QCheckBox(tr("One after the other"))
        self.in_order.setChecked(template.in_order if template else True)
        hint = tr("One task in each line, written as in quick add")
        self._fields = {
            "name": Field(tr("&Name"), self.name),
            "lines": Field(tr("&Tasks"), self.lines, hint),
        }
        for field in self._fields.values():
            framed.body.addWidget(field)
        framed.body.addWidget(self.in_order)
        _listen(self, framed, self.save)
        self.name.setFocus()

    def problem_of(self, name: str) -> str:
        """Return the sentence under a field; empty when it is right."""
        return self._fields[name].problem.text()

    def save(self) -> None:
        """Save and close, or show what is wrong."""
        for field in self._fields.values():
            field.blame(None)
        try:
            self._write()
        except TaskInvalid as error:
            for problem in reversed(error.problems):
                name = problem.where if problem.where in self._fields else "lines"
                self._fields[name].blame(describe_problem(problem))
        except AlreadyExists as error:
            self._fields["name"].blame(describe(error))
        except FocusDeskError as error:
            self.message.tell(error)
        else:
            self.accept()

    def _write(self) -> None:
        name, lines = self.name.text(), self.lines.toPlainText().splitlines()
        in_order = self.in_order.isChecked()
        if self._template is None:
            self._templates.add(name, lines, in_order=in_order)
        else:
            known = self._template.id
            self._templates.edit(known, name, lines, in_order=in_order)


class UseTemplate(QDialog):
    """Adds a template's tasks to a project."""

    def __init__(
        self,
        templates: Templates,
        tasks: Tasks,
        template: Template,
        theme: Theme,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.message = MessageBar(theme)
        framed = _frame(self, self.message, tr("Add tasks"))
        self.setWindowTitle(tr("Use {name}", name=template.name))
        self._templates, self._tasks, self._template = templates, tasks, template
        self.project = choices((p.id, p.name) for p in tasks.projects())
        self.due = line("", tr("fri 14:00, 27 nov, tomorrow"))
        hint = tr("For the tasks that name none themselves")
        self._due_field = Field(tr("&Deadline"), self.due, hint)
        framed.body.addWidget(Field(tr("&Project"), self.project.box))
        framed.body.addWidget(self._due_field)
        framed.body.addWidget(label("\n".join(template.lines), "quiet", wrap=True))
        _listen(self, framed, self.save)
        self.project.box.setFocus()

    def save(self) -> None:
        """Add the tasks and close, or show what is wrong."""
        text = self.due.text().strip()
        due = self._tasks.when(text) if text else None
        self._due_field.blame(None)
        if text and due is None:
            problem = Problem("due_unreadable", "due", text)
            self._due_field.blame(describe_problem(problem))
            return
        project = ProjectId(self.project.key())
        if self.message.attempt(
            lambda: self._templates.use(self._template, project, due)
        ):
            self.accept()
