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
from focusdesk.services.issue_import import IssueChoices
from focusdesk.services.task_merge import Outcome
from focusdesk.text import import_text, tr, trn
from focusdesk.text.issue_text import ended_text
from focusdesk.text.sentence import Sentence
from focusdesk.ui.message_bar import MessageBar
from focusdesk.ui.parts import button, label
from focusdesk.ui.tasks.form import Field, line, primary
from focusdesk.ui.tasks.import_columns import ImportColumns
from focusdesk.ui.tasks.import_feed import Answers, FileFeed
from focusdesk.ui.tasks.import_list import ImportList, ImportModel
from focusdesk.ui.tasks.import_places import ImportPlaces

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from focusdesk.domain.importing.imported import ImportReading, TaskFile
    from focusdesk.domain.ports import Background
    from focusdesk.services.task_import import ImportPreview, TaskImport
    from focusdesk.ui.tasks.import_feed import Feed
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

    def again() -> None:
        import_tasks(parent, imports, background, theme, taken)

    def show(name: str) -> None:
        feed = FileFeed(imports, Path(name))
        show_import(parent, feed, background, theme, taken, again)

    chooser.fileSelected.connect(show)
    chooser.open()


def show_import(
    parent: QWidget,
    feed: Feed,
    background: Background,
    theme: Theme,
    taken: Callable[[str], None],
    again: Callable[[], None],
) -> None:
    """Show what a feed holds; `again` is called when another one is wanted."""
    dialog = ImportTasksDialog(parent, feed, background, theme)
    dialog.taken.connect(taken)
    dialog.another_asked.connect(again)
    dialog.open()


class ImportTasksDialog(QDialog):
    """Shows what a feed holds and takes it when asked; closing it writes nothing."""

    taken = Signal(str)
    another_asked = Signal()
    settled = Signal()

    def __init__(
        self,
        parent: QWidget | None,
        feed: Feed,
        background: Background,
        theme: Theme,
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(tr("Import tasks"))
        self.resize(WIDTH, HEIGHT)
        self._feed, self._background = feed, background
        self._file: TaskFile | None = None
        self._reading: ImportReading | None = None
        self._preview: ImportPreview | None = None
        self._ended: frozenset[str] = frozenset()
        self._turn = 0
        self.title = label(tr("Reading {name}", name=feed.name), "h2", wrap=True)
        self.counts = label(tr("This takes a moment."), "meta", wrap=True)
        self.projects = label("", "meta", wrap=True)
        self.message = MessageBar(theme)
        self.columns = ImportColumns()
        self.places = ImportPlaces()
        self.fallback = line(tr("Imported"))
        self._fallback_field = Field(
            tr("&Project of tasks that have none"), self.fallback
        )
        self.model = ImportModel(theme, feed.imports.now, feed.imports.zone)
        self.list = ImportList(self.model)
        self.import_button = primary(button(tr("Import"), "primary"))
        self.cancel_button = button(tr("Cancel"))
        self.other_button = button(_other_words(feed), "ghost")
        self._lay_out()
        self._connect()
        self._begin()

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
        column.addWidget(self.places)
        column.addWidget(sheet, 1)
        column.addWidget(self._fallback_field)
        column.addLayout(buttons)
        for hidden in (self.projects, self.columns, self.places, self._fallback_field):
            hidden.hide()
        self.import_button.setEnabled(False)

    def _connect(self) -> None:
        self.import_button.clicked.connect(self.take)
        self.cancel_button.clicked.connect(self.reject)
        self.other_button.clicked.connect(self._choose_another)
        self.columns.changed.connect(self._mapped)
        self.places.changed.connect(self._compare)
        self.model.ticked.connect(self._tick)
        self.fallback.editingFinished.connect(self._compare)
        self.finished.connect(self._leave)

    def take(self) -> None:
        """Write what is shown; say what went wrong and stay when it is refused."""
        preview = self._preview
        if preview is None or not preview.changes_tasks:
            return
        if self.message.attempt(lambda: self._feed.imports.apply(preview)):
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

    def _begin(self) -> None:
        try:
            self._submit(self._feed.opening(), self._opened)
        except FocusDeskError as error:
            self._fail(error)

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
            columns = self._feed.columns(file, mapping)
        except FocusDeskError as error:
            self._fail(error)
            return
        self._submit(self._feed.understanding(file, columns), self._understood)

    def _understood(self, reading: ImportReading) -> None:
        self._reading = reading
        self._show_columns(reading)
        if not self.places.boxes:
            self._ask_for_places(reading)
        self._compare()

    def _show_columns(self, reading: ImportReading) -> None:
        is_table = reading.kind is ImportKind.CSV
        self.columns.setVisible(is_table)
        if is_table:
            self.columns.show_header(reading.header, reading.mapping)

    def _ask_for_places(self, reading: ImportReading) -> None:
        places = self._feed.places(reading)
        names = [project.name for project in self._feed.imports.projects()]
        self.places.ask(places, names)
        self.places.setVisible(bool(places))

    def _tick(self, key: str, taken: bool) -> None:  # noqa: FBT001 - Qt's signal
        self._ended = self._ended | {key} if taken else self._ended - {key}
        self._compare()

    def _compare(self) -> None:
        """Compare elsewhere: a long list takes a while."""
        file, reading = self._file, self._reading
        if file is None or reading is None:
            return
        self._preview = None
        self.import_button.setEnabled(False)
        choices = IssueChoices(self.places.chosen, self._ended)
        answers = Answers(self.fallback.text().strip(), choices)
        try:
            comparing = self._feed.comparing(file, reading, answers)
        except FocusDeskError as error:
            self._fail(error)
            return
        self._submit(comparing, self._compared)

    def _compared(self, preview: ImportPreview) -> None:
        reading = preview.reading
        self.message.hide()
        self._show(preview)
        if reading.kind is ImportKind.CSV and Column.TITLE not in reading.mapping:
            self._ask_for_title()
        self.settled.emit()

    def _show(self, preview: ImportPreview) -> None:
        self._preview = preview
        kind = import_text.kind_name(preview.reading.kind)
        self.title.setText(f"{self._feed.name} · {kind}")
        ended = ended_text(preview)
        counts = import_text.import_counts(preview)
        self.counts.setText(f"{counts}. {ended}." if ended else counts)
        made = import_text.import_projects(preview)
        self.projects.setText(made)
        self.projects.setVisible(bool(made))
        self.model.show(preview)
        homeless = any(not task.project for task in preview.reading.tasks)
        self._fallback_field.setVisible(homeless)
        count = preview.count(Outcome.NEW) + preview.count(Outcome.CHANGED)
        count += sum(line.taken for line in preview.lines)
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
        self.title.setText(self._feed.name)
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


def _other_words(feed: Feed) -> str:
    if isinstance(feed, FileFeed):
        return tr("Choose another file")
    return tr("Another account")
