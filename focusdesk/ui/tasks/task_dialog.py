"""Editing a task in a dialog."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout

from focusdesk.domain.errors import FocusDeskError, TaskInvalid
from focusdesk.text import tr
from focusdesk.ui.message_bar import MessageBar
from focusdesk.ui.parts import button
from focusdesk.ui.tasks.form import primary
from focusdesk.ui.tasks.task_form import TaskForm

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from focusdesk.domain.task import Task
    from focusdesk.services.task_fields import TaskFields
    from focusdesk.services.tasks import Tasks
    from focusdesk.ui.theme import Theme

WIDTH = 600


class TaskDialog(QDialog):
    """Saves a task's fields when they are right; else says what is wrong and stays."""

    def __init__(
        self, tasks: Tasks, task: Task, theme: Theme, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(tr("Edit task"))
        self.setMinimumWidth(WIDTH)
        self._tasks = tasks
        self._task = task
        archived = tuple(p for p in tasks.projects(archived=True) if p.archived)
        own = tuple(p for p in archived if p.id == task.project_id)
        self.form = TaskForm(tasks, task, (*tasks.projects(), *own))
        self.message = MessageBar(theme)
        self.save_button = primary(button(tr("Save"), "primary"))
        self.cancel_button = button(tr("Cancel"))
        self._lay_out()
        self.save_button.clicked.connect(self.save)
        self.cancel_button.clicked.connect(self.reject)
        QShortcut(QKeySequence("Ctrl+Return"), self).activated.connect(self.save)
        self.form.title.setFocus()

    def _lay_out(self) -> None:
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        buttons.addStretch(1)
        buttons.addWidget(self.cancel_button)
        buttons.addWidget(self.save_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(18, 18, 18, 16)
        column.setSpacing(14)
        column.addWidget(self.message)
        column.addWidget(self.form)
        column.addStretch(1)
        column.addLayout(buttons)

    def save(self) -> None:
        """Save and close, or show what is wrong."""
        fields = self.form.values()
        if fields is not None and self._write(fields):
            self.accept()
        else:
            self.adjustSize()

    def _write(self, fields: TaskFields) -> bool:
        try:
            self._tasks.edit(self._task.id, **fields)
        except TaskInvalid as error:
            self.form.blame(error.problems)
        except FocusDeskError as error:
            self.message.tell(error)
        else:
            return True
        return False
