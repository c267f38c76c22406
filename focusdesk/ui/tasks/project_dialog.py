"""Adding and editing a project in a dialog."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QKeySequence, QPainter, QPen, QShortcut
from PySide6.QtWidgets import (
    QAbstractButton,
    QButtonGroup,
    QDialog,
    QHBoxLayout,
    QVBoxLayout,
    QWidget,
)

from focusdesk.domain.errors import (
    AlreadyExists,
    FocusDeskError,
    Problem,
    TaskInvalid,
)
from focusdesk.domain.quick_add import parse_length
from focusdesk.domain.task import PALETTE_SIZE
from focusdesk.services.task_fields import next_color
from focusdesk.text import tr
from focusdesk.text.errors import describe
from focusdesk.text.errors_task import describe_problem
from focusdesk.text.formats import duration
from focusdesk.ui.message_bar import MessageBar
from focusdesk.ui.parts import button
from focusdesk.ui.tasks.form import Field, line, primary

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

    from focusdesk.domain.task import Project
    from focusdesk.services.tasks import Tasks
    from focusdesk.text.sentence import Sentence
    from focusdesk.ui.theme import Theme

WIDTH = 420
_SWATCH = 28


class ProjectDialog(QDialog):
    """Saves a project, new or known; else says what is wrong and stays."""

    def __init__(
        self,
        tasks: Tasks,
        theme: Theme,
        project: Project | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        new = project is None
        self.setWindowTitle(tr("New project") if new else tr("Edit project"))
        self.setMinimumWidth(WIDTH)
        self._tasks = tasks
        self._project = project
        share = project.weekly_share if project else None
        self.name = line(project.name if project else "")
        self.stack = line(project.stack if project else "", tr("Java, Go, PHP"))
        self.share = line(duration(share) if share else "", tr("no fixed share"))
        chosen = project.color if project else next_color(tasks.projects())
        self.palette_row = Palette(theme, chosen)
        self._fields = {
            "name": Field(tr("&Name"), self.name),
            "stack": Field(tr("Main &technology"), self.stack),
            "weekly_share": Field(
                tr("&Weekly share"), self.share, tr("Time it gets each week, as 8h")
            ),
            "color": Field(tr("&Colour"), self.palette_row),
        }
        self.message = MessageBar(theme)
        self.save_button = primary(button(tr("Save"), "primary"))
        self.cancel_button = button(tr("Cancel"))
        self._lay_out()
        self.save_button.clicked.connect(self.save)
        self.cancel_button.clicked.connect(self.reject)
        QShortcut(QKeySequence("Ctrl+Return"), self).activated.connect(self.save)
        self.name.setFocus()

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
        for field in self._fields.values():
            column.addWidget(field)
        column.addStretch(1)
        column.addLayout(buttons)

    def problem_of(self, name: str) -> str:
        """Return the sentence under a field; empty when it is right."""
        return self._fields[name].problem.text()

    def save(self) -> None:
        """Save and close, or show what is wrong."""
        for field in self._fields.values():
            field.blame(None)
        share = self._weekly_share()
        if share == 0:
            return
        try:
            self._write(share)
        except TaskInvalid as error:
            for problem in error.problems:
                self._blame(problem.where, describe_problem(problem))
        except AlreadyExists as error:
            self._blame("name", describe(error))
        except FocusDeskError as error:
            self.message.tell(error)
        else:
            self.accept()

    def _weekly_share(self) -> int | None:
        """Return minutes, None for none, 0 when the field is wrong."""
        text = self.share.text().strip()
        if not text:
            return None
        length = parse_length(text)
        if length is None or length.low is not None:
            problem = Problem("length_unreadable", "weekly_share", text)
        elif length.minutes <= 0:
            problem = Problem("share_not_positive", "weekly_share", text)
        else:
            return length.minutes
        self._blame("weekly_share", describe_problem(problem))
        return 0

    def _write(self, share: int | None) -> None:
        name, stack = self.name.text().strip(), self.stack.text().strip()
        color = self.palette_row.chosen
        if self._project is None:
            made = self._tasks.add_project(name, stack, share)
            if made.color != color:
                self._tasks.edit_project(made.id, color=color)
            return
        self._tasks.edit_project(
            self._project.id, name=name, stack=stack, weekly_share=share, color=color
        )

    def _blame(self, name: str, sentence: Sentence) -> None:
        self._fields[name].blame(sentence)
        self._fields[name].widget.setFocus()


class Palette(QWidget):
    """The colours a project can have, one chosen."""

    def __init__(self, theme: Theme, chosen: int) -> None:
        super().__init__()
        self._group = QButtonGroup(self)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(6)
        for index in range(PALETTE_SIZE):
            swatch = Swatch(theme, index)
            self._group.addButton(swatch, index)
            row.addWidget(swatch)
        row.addStretch(1)
        first = self._group.button(chosen % PALETTE_SIZE)
        first.setChecked(True)
        self.setFocusProxy(first)

    @property
    def chosen(self) -> int:
        """The palette index chosen."""
        return self._group.checkedId()

    def choose(self, index: int) -> None:
        """Choose another colour."""
        self._group.button(index).setChecked(True)


class Swatch(QAbstractButton):
    """One colour to choose; a ring and a tick say that it is chosen."""

    def __init__(self, theme: Theme, index: int) -> None:
        super().__init__()
        self._theme = theme
        self._index = index
        self.setCheckable(True)
        self.setFixedSize(_SWATCH, _SWATCH)
        self.setAccessibleName(tr("Colour {number}", number=index + 1))
        self.setToolTip(tr("Colour {number}", number=index + 1))

    def sizeHint(self) -> QSize:
        """Return the size of a swatch."""
        return QSize(_SWATCH, _SWATCH)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the colour, the tick and the ring."""
        del event
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        colors = self._theme.project(self._index)
        area = QRectF(self.rect()).adjusted(4, 4, -4, -4)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colors.bar)
        painter.drawRoundedRect(area, 5, 5)
        if self.isChecked() or self.hasFocus():
            ring = "ring" if self.hasFocus() else "control"
            painter.setPen(QPen(self._theme.color(ring), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            outer = QRectF(self.rect()).adjusted(1, 1, -1, -1)
            painter.drawRoundedRect(outer, 7, 7)
        if self.isChecked():
            ratio = self.devicePixelRatioF()
            tick = self._theme.pixmap("done", 14, "card", ratio)
            painter.drawPixmap(area.topLeft().toPoint() + _TICK_OFFSET, tick)
        painter.end()


_TICK_OFFSET = QRectF(3, 3, 0, 0).topLeft().toPoint()
