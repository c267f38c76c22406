"""Importing a calendar file: choosing it, waiting beside it, showing what it held."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import (
    QDialog,
    QFileDialog,
    QFrame,
    QHBoxLayout,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from focusdesk.domain.errors import FocusDeskError
from focusdesk.text import calendar_text, tr
from focusdesk.text.errors import describe
from focusdesk.ui.parts import button, clear, label

if TYPE_CHECKING:
    from PySide6.QtCore import QMimeData

    from focusdesk.domain.calendar_reading import CalendarReading
    from focusdesk.domain.ports import Background
    from focusdesk.services.calendar import Calendar, ImportOutcome

WIDTH, HEIGHT, PADDING = 560, 460, 22
SUFFIX = ".ics"


def import_calendar(
    parent: QWidget,
    calendar: Calendar,
    background: Background,
    path: Path | None = None,
) -> None:
    """Import a file, asking for one when none is named; returns at once."""
    if path is not None:
        ImportDialog(parent, calendar, background, path).open()
        return
    chooser = QFileDialog(parent, tr("Import calendar"))
    chooser.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    chooser.setFileMode(QFileDialog.FileMode.ExistingFile)
    chooser.setNameFilters([tr("Calendars (*.ics)"), tr("All files (*)")])
    chooser.fileSelected.connect(
        lambda name: import_calendar(parent, calendar, background, Path(name))
    )
    chooser.open()


class CalendarDrop(QObject):
    """Lets calendar files be dropped onto a window."""

    def __init__(
        self, window: QWidget, calendar: Calendar, background: Background
    ) -> None:
        super().__init__(window)
        self._window, self._calendar, self._background = window, calendar, background
        window.setAcceptDrops(True)
        window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take calendar files, and leave everything else to the window."""
        if isinstance(event, QDropEvent) and (path := _file_in(event.mimeData())):
            event.acceptProposedAction()
            entering = isinstance(event, QDragEnterEvent)
            if not entering and event.type() is QEvent.Type.Drop:
                import_calendar(self._window, self._calendar, self._background, path)
            return True
        return super().eventFilter(watched, event)


def _file_in(data: QMimeData) -> Path | None:
    files = (Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile())
    return next((file for file in files if file.suffix.lower() == SUFFIX), None)


class ImportDialog(QDialog):
    """Waits while a file is read, then says what was found; closing it gives up."""

    settled = Signal()

    def __init__(
        self,
        parent: QWidget,
        calendar: Calendar,
        background: Background,
        path: Path,
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Import calendar"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.resize(WIDTH, HEIGHT)
        self._calendar, self._background, self._path = calendar, background, path
        self._gone = False
        self._lay_out()
        self.finished.connect(self._leave)
        self._say(tr("Reading {name}", name=path.name), tr("This takes a moment."))
        background.submit(calendar.reading(path), self._take, self._fail)

    def _lay_out(self) -> None:
        inside = QWidget()
        inside.setProperty("ground", "none")
        self._column = QVBoxLayout(inside)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(6)
        area = QScrollArea()
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setWidgetResizable(True)
        area.setWidget(inside)
        self._other = button(tr("Choose another file"), "ghost")
        self._other.clicked.connect(self._choose_another)
        self._other.hide()
        self._close = button(tr("Close"), "primary")
        self._close.setDefault(True)
        self._close.clicked.connect(self.accept)
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(self._other)
        row.addWidget(self._close)
        column = QVBoxLayout(self)
        column.setContentsMargins(PADDING, PADDING, PADDING, PADDING)
        column.setSpacing(14)
        column.addWidget(area, 1)
        column.addLayout(row)

    def _take(self, reading: CalendarReading) -> None:
        if self._gone:
            return
        try:
            outcome = self._calendar.take(self._path, reading)
        except FocusDeskError as error:
            self._fail(error)
        else:
            self._show(outcome)
            self.settled.emit()

    def _fail(self, error: Exception) -> None:
        if not isinstance(error, FocusDeskError):
            raise error
        if self._gone:
            return
        words = describe(error)
        self._say(words.title, words.explanation, words.next_step)
        self._other.show()
        self.settled.emit()

    def _show(self, outcome: ImportOutcome) -> None:
        self._say(
            calendar_text.import_heading(outcome), calendar_text.import_changes(outcome)
        )
        self._column.takeAt(self._column.count() - 1)
        sections = calendar_text.import_sections(
            outcome, self._calendar.today(), self._calendar.zone
        )
        for heading, lines in sections:
            self._column.addSpacing(8)
            self._column.addWidget(label(heading, "h3", wrap=True))
            self._column.addWidget(label("\n".join(lines), "meta", wrap=True))
        self._column.addStretch(1)

    def _say(self, title: str, *texts: str) -> None:
        clear(self._column)
        self._column.addWidget(label(title, "h2", wrap=True))
        for text in filter(None, texts):
            self._column.addWidget(label(text, wrap=True))
        self._column.addStretch(1)
        self.setAccessibleName(title)

    def _choose_another(self) -> None:
        parent = self.parentWidget()
        self.accept()
        if parent is not None:
            import_calendar(parent, self._calendar, self._background)

    def _leave(self) -> None:
        # The file may still be read then; nothing of it is kept.
        self._gone = True
