"""Setting a routine, new or known, in a dialog."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QCheckBox, QDialog, QHBoxLayout, QVBoxLayout, QWidget

from focusdesk.domain.errors import FocusDeskError, RoutineInvalid
from focusdesk.text import tr
from focusdesk.text.errors_routine import describe_routine_problem
from focusdesk.ui.message_bar import MessageBar
from focusdesk.ui.parts import button
from focusdesk.ui.settings.routines.fields import RoutineForm
from focusdesk.ui.tasks.form import primary

if TYPE_CHECKING:
    from focusdesk.domain.routine import Routine
    from focusdesk.services.routines import RoutineFields, Routines
    from focusdesk.services.tasks import Tasks
    from focusdesk.ui.theme import Theme

WIDTH = 460


class RoutineDialog(QDialog):
    """Saves a routine; else says what is wrong and stays."""

    def __init__(
        self,
        routines: Routines,
        tasks: Tasks,
        theme: Theme,
        routine: Routine | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        new = routine is None
        self.setWindowTitle(tr("New routine") if new else tr("Edit routine"))
        self.setMinimumWidth(WIDTH)
        self._routines = routines
        self._routine = routine
        self.form = RoutineForm(tasks, routines.today(), routine)
        self.active = QCheckBox(tr("Let it rest for now"))
        self.active.setChecked(routine is not None and not routine.active)
        self.active.setVisible(routine is not None)
        self.message = MessageBar(theme)
        self.save_button = primary(button(tr("Save"), "primary"))
        self.cancel_button = button(tr("Cancel"))
        self._lay_out()
        self.save_button.clicked.connect(self.save)
        self.cancel_button.clicked.connect(self.reject)
        QShortcut(QKeySequence("Ctrl+Return"), self).activated.connect(self.save)
        self.form.title.setFocus()

    def save(self) -> None:
        """Save and close, or show what is wrong."""
        self.form.forgive()
        fields = self.form.fields()
        if fields is None:
            return
        try:
            self._write(fields)
        except RoutineInvalid as error:
            for problem in error.problems:
                self.form.blame(problem.where, describe_routine_problem(problem))
        except FocusDeskError as error:
            self.message.tell(error)
        else:
            self.accept()

    def _write(self, fields: RoutineFields) -> None:
        if self._routine is None:
            self._routines.add(**fields)
            return
        fields["active"] = not self.active.isChecked()
        self._routines.edit(self._routine.id, **fields)

    def _lay_out(self) -> None:
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        buttons.addStretch(1)
        buttons.addWidget(self.cancel_button)
        buttons.addWidget(self.save_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(18, 18, 18, 16)
        column.setSpacing(12)
        column.addWidget(self.message)
        column.addWidget(self.form)
        column.addWidget(self.active)
        column.addStretch(1)
        column.addLayout(buttons)
