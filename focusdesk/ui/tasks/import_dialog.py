"""Importing tasks: choosing a file, seeing what was understood, then taking it."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QDialog,
    QFileDialog,
    QFrame,
    QHBoxLayout,
    QVBoxLayout,
    QWidget,
)

from focusdesk.domain.errors import FocusDeskError
from focusdesk.domain.importing.imported import Column, ImportKind
from focusdesk.services.task_merge import Outcome
from focusdesk.text import import_text, tr, trn
from focusdesk.text.sentence import Sentence
from focusdesk.ui.message_bar import MessageBar
from focusdesk.ui.parts import button, label
from focusdesk.ui.tasks.form import Field, line, primary
from focusdesk.ui.tasks.import_columns import ImportColumns
from focusdesk.ui.tasks.import_list import ImportList, ImportModel

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from focusdesk.domain.importing.imported import ImportReading, TaskFile
    from focusdesk.domain.ports import Background
    from focusdesk.services.task_import import ImportPreview, TaskImport
    from focusdesk.ui.theme import Theme

WIDTH, HEIGHT, PADDING = 940, 620, 22


def import_tasks(
    parent: QWidget,
    imports: TaskImport,
    background: Background,
    theme: Theme,
    taken: Callable[[str], None],
) -> None:
    """Ask for a file and show what it holds; `taken` hears what was written."""
    chooser = QFileDialog(parent, tr("Import tasks"))
    chooser.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    chooser.setFileMode(QFileDialog.FileMode.ExistingFile)
    chooser.setNameFilters(
        [tr("Lists of tasks (*.csv *.tsv *.txt *.json)"), tr("All files (*)")]
    )

    def show(name: str) -> None:
        dialog = ImportTasksDialog(parent, imports, background, theme, Path(name))
        dialog.taken.connect(taken)
        dialog.another_asked.connect(
            lambda: import_tasks(parent, imports, background, theme, taken)
        )
        dialog.open()

    chooser.fileSelected.connect(show)
    chooser.open()


class ImportTasksDialog(QDialog):
    """Shows what a file holds and takes it when asked; closing it writes nothing."""

    taken = Signal(str)
    another_asked = Signal()
    settled = Signal()

    def __init__(
        self,
        parent: QWidget | None,
        imports: TaskImport,
        background: Background,
        theme: Theme,
        path: Path,
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(tr("Import tasks"))
        self.resize(WIDTH, HEIGHT)
        self._imports, self._background, self._path = imports, background, path
        self._file: TaskFile | None = None
        self._reading: ImportReading | None = None
        self._preview: ImportPreview | None = None
        self._turn = 0
        self.title = label(tr("Reading {name}", name=path.name), "h2", wrap=True)
        self.counts = label(tr("This takes a moment."), "meta", wrap=True)
        self.projects = label("", "meta", wrap=True)
        self.message = MessageBar(theme)
        self.columns = ImportColumns()
        self.fallback = line(tr("Imported"))
        self._fallback_field = Field(
            tr("&Project of tasks that have none"), self.fallback
        )
        self.model = ImportModel(theme, imports.now, imports.zone)
        self.list = ImportList(self.model)
        self.import_button = primary(button(tr("Import"), "primary"))
        self.cancel_button = button(tr("Cancel"))
        self.other_button = button(tr("Choose another file"), "ghost")
        self._lay_out()
        self._connect()
        self._submit(imports.opening(path), self._opened)

    def _lay_out(self) -> None:
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        buttons.addWidget(self.other_button)
        buttons.addStretch(1)
        buttons.addWidget(self.cancel_button)
        buttons.addWidget(self.import_button)
        sheet = QFrame()
        sheet.setProperty("card", True)
        inner = QVBoxLayout(sheet)
        inner.setContentsMargins(12, 2, 2, 8)
        inner.addWidget(self.list)
        column = QVBoxLayout(self)
        column.setContentsMargins(PADDING, PADDING, PADDING, PADDING)
        column.setSpacing(10)
        for part in (self.title, self.counts, self.projects, self.message):
            column.addWidget(part)
        column.addWidget(self.columns)
        column.addWidget(sheet, 1)
        column.addWidget(self._fallback_field)
        column.addLayout(buttons)
        for hidden in (self.projects, self.columns, self._fallback_field):
            hidden.hide()
        self.import_button.setEnabled(False)

    def _connect(self) -> None:
        self.import_button.clicked.connect(self.take)
        self.cancel_button.clicked.connect(self.reject)
        self.other_button.clicked.connect(self._choose_another)
        self.columns.changed.connect(self._mapped)
        self.fallback.editingFinished.connect(self._compare)
        self.finished.connect(self._leave)

    def take(self) -> None:
        """Write what is shown; say what went wrong and stay when it is refused."""
        preview = self._preview
        if preview is None or not preview.changes_tasks:
            return
        if self.message.attempt(lambda: self._imports.apply(preview)):
            self.accept()
            self.taken.emit(import_text.import_done(preview))

    def _submit(self, work: Callable[[], object], done: Callable[..., None]) -> None:
        """Do the slow part elsewhere; only the newest answer counts."""
        self._turn += 1
        turn = self._turn

        def answer(found: object) -> None:
            if turn == self._turn:
                done(found)

        def fail(error: Exception) -> None:
            if turn == self._turn:
                self._fail(error)

        self._background.submit(work, answer, fail)

    def _opened(self, file: TaskFile) -> None:
        self._file = file
        self._understand({})

    def _mapped(self) -> None:
        self._understand(self.columns.mapping)

    def _understand(self, mapping: Mapping[Column, str]) -> None:
        file = self._file
        if file is None:
            return
        try:
            columns = self._imports.columns(file, mapping)
        except FocusDeskError as error:
            self._fail(error)
            return
        self._submit(self._imports.understanding(file, columns), self._understood)

    def _understood(self, reading: ImportReading) -> None:
        self._reading = reading
        self._show_columns(reading)
        self._compare()

    def _show_columns(self, reading: ImportReading) -> None:
        is_table = reading.kind is ImportKind.CSV
        self.columns.setVisible(is_table)
        if is_table:
            self.columns.show_header(reading.header, reading.mapping)

    def _compare(self) -> None:
        reading = self._reading
        if reading is None:
            return
        fallback = self.fallback.text().strip() or tr("Imported")
        try:
            preview = self._imports.compare(reading, fallback)
        except FocusDeskError as error:
            self._fail(error)
            return
        self.message.hide()
        self._show(preview)
        if reading.kind is ImportKind.CSV and Column.TITLE not in reading.mapping:
            self._ask_for_title()
        self.settled.emit()

    def _show(self, preview: ImportPreview) -> None:
        self._preview = preview
        kind = import_text.kind_name(preview.reading.kind)
        self.title.setText(f"{self._path.name} · {kind}")
        self.counts.setText(import_text.import_counts(preview))
        made = import_text.import_projects(preview)
        self.projects.setText(made)
        self.projects.setVisible(bool(made))
        self.model.show(preview)
        homeless = any(not task.project for task in preview.reading.tasks)
        self._fallback_field.setVisible(homeless)
        count = preview.count(Outcome.NEW) + preview.count(Outcome.CHANGED)
        words = trn("Import {count} task", "Import {count} tasks", count)
        self.import_button.setText(words if count else tr("Nothing to import"))
        self.import_button.setEnabled(preview.changes_tasks)
        self.setAccessibleName(f"{self.title.text()}. {self.counts.text()}")

    def _ask_for_title(self) -> None:
        self.message.say(
            Sentence(
                tr("Which column holds the titles?"),
                tr("Choose it below; it is remembered for tables like this one."),
            )
        )

    def _fail(self, error: Exception) -> None:
        if not isinstance(error, FocusDeskError):
            raise error
        self._preview = None
        self.model.show(None)
        self.title.setText(self._path.name)
        self.counts.setText(tr("Nothing was written."))
        self.projects.hide()
        self.import_button.setEnabled(False)
        self.message.tell(error)
        self.settled.emit()

    def _choose_another(self) -> None:
        self.reject()
        self.another_asked.emit()

    def _leave(self) -> None:
        # What is still being read then is not looked at any more.
        self._turn += 1
