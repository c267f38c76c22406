"""Importing tasks in the window, as a person does it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QAbstractItemModel, Qt
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QWidget

from focusdesk.domain.importing.imported import Column
from focusdesk.ui.tasks.import_dialog import ImportTasksDialog, import_tasks
from focusdesk.ui.tasks.import_feed import FileFeed
from focusdesk.ui.tasks.import_list import ImportModel, Part
from tests.fakes import RunNow
from tests.services.import_room import EXPORTS, ImportRoom
from tests.ui.test_calendar_import import Waiting

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from focusdesk.ui.tasks.page import TasksPage
    from focusdesk.ui.theme import Theme


@pytest.fixture
def shop(tmp_path: Path) -> Iterator[ImportRoom]:
    made = ImportRoom(tmp_path)
    yield made
    made.room.store.close()


def opened(
    shop: ImportRoom,
    theme: Theme,
    qtbot: QtBot,
    path: Path,
    background: Waiting | None = None,
) -> ImportTasksDialog:
    feed = FileFeed(shop.imports, path)
    made = ImportTasksDialog(None, feed, background or RunNow(), theme)
    made.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, on=False)
    qtbot.addWidget(made)
    made.show()
    return made


def rows(model: QAbstractItemModel, part: Part) -> list[str]:
    return [str(model.index(r, part).data()) for r in range(model.rowCount())]


def press(widget: QWidget) -> None:
    QTest.mouseClick(widget, Qt.MouseButton.LeftButton)


def test_what_was_understood_is_shown_before_anything_is_written(
    shop: ImportRoom, theme: Theme, qtbot: QtBot
) -> None:
    dialog = opened(shop, theme, qtbot, EXPORTS / "taskwarrior.json")
    assert dialog.title.text() == "taskwarrior.json · Taskwarrior"
    assert dialog.counts.text() == "6 new, 0 changed, 0 unchanged, 2 left out"
    assert "SIASN.api" in dialog.projects.text()
    assert rows(dialog.model, Part.OUTCOME)[4:6] == ["Left out", "New"]
    assert rows(dialog.model, Part.REMARKS)[7] == "it was given up"
    assert rows(dialog.model, Part.TITLE)[2] == 'Rilis v2.4 "rilis" & <b>uji</b>'
    assert not dialog.columns.isVisible()
    assert shop.room.snapshot() == ((), ())


def test_importing_writes_and_says_so(
    shop: ImportRoom, theme: Theme, qtbot: QtBot
) -> None:
    dialog = opened(shop, theme, qtbot, EXPORTS / "todo.txt")
    heard: list[str] = []
    dialog.taken.connect(heard.append)
    assert dialog.import_button.text() == "Import 7 tasks"
    press(dialog.import_button)
    assert not dialog.isVisible()
    assert heard == ["7 tasks added, 0 changed."]
    assert len(shop.room.snapshot()[1]) == 7


def test_importing_again_offers_nothing(
    shop: ImportRoom, theme: Theme, qtbot: QtBot
) -> None:
    shop.take(EXPORTS / "todo.txt")
    dialog = opened(shop, theme, qtbot, EXPORTS / "todo.txt")
    assert dialog.import_button.text() == "Nothing to import"
    assert not dialog.import_button.isEnabled()
    dialog.take()
    assert dialog.isVisible()


def test_cancelling_writes_nothing(
    shop: ImportRoom, theme: Theme, qtbot: QtBot
) -> None:
    dialog = opened(shop, theme, qtbot, EXPORTS / "spreadsheet.csv")
    press(dialog.cancel_button)
    assert not dialog.isVisible()
    assert shop.room.snapshot() == ((), ())


def test_columns_are_chosen_and_remembered(
    shop: ImportRoom, theme: Theme, qtbot: QtBot
) -> None:
    path = shop.write("x.csv", "a,b,c\nRilis,SIASN,45\n")
    dialog = opened(shop, theme, qtbot, path)
    assert dialog.columns.isVisible()
    assert "Which column" in dialog.message.accessibleName()
    assert not dialog.import_button.isEnabled()
    dialog.columns.choose(Column.TITLE, "a")
    assert dialog.message.isHidden()
    assert rows(dialog.model, Part.TITLE) == ["Rilis"]
    dialog.columns.choose(Column.PROJECT, "b")
    dialog.columns.choose(Column.MINUTES, "c")
    assert rows(dialog.model, Part.FACTS) == ["SIASN · 45 m · Release"]
    press(dialog.import_button)
    again = opened(shop, theme, qtbot, shop.write("y.csv", "a,b,c\nUji,SIASN,30\n"))
    assert rows(again.model, Part.FACTS) == ["SIASN · 30 m · Testing"]
    assert again.columns.mapping[Column.MINUTES] == "c"


def test_tasks_without_a_project_go_where_the_person_says(
    shop: ImportRoom, theme: Theme, qtbot: QtBot
) -> None:
    dialog = opened(shop, theme, qtbot, shop.write("x.csv", "judul\nRilis\n"))
    assert dialog.fallback.isVisible()
    dialog.fallback.setText("Lain-lain")
    dialog.fallback.editingFinished.emit()
    assert dialog.projects.text() == "New projects: Lain-lain"
    press(dialog.import_button)
    assert [p.name for p in shop.room.tasks.projects()] == ["Lain-lain"]


def test_a_name_that_is_no_project_is_refused_in_the_dialog(
    shop: ImportRoom, theme: Theme, qtbot: QtBot
) -> None:
    dialog = opened(shop, theme, qtbot, shop.write("x.csv", "judul\nRilis\n"))
    dialog.fallback.setText("x" * 70)
    dialog.fallback.editingFinished.emit()
    assert "at most 60" in dialog.message.accessibleName()
    assert not dialog.import_button.isEnabled()


def test_a_file_that_cannot_be_read_is_said_inside(
    shop: ImportRoom, theme: Theme, qtbot: QtBot
) -> None:
    dialog = opened(shop, theme, qtbot, shop.write("x.json", '{"a": 1}'))
    assert "no list of tasks" in dialog.message.accessibleName()
    assert not dialog.import_button.isEnabled()
    other = opened(shop, theme, qtbot, shop.folder / "tidak ada.csv")
    assert other.message.isVisible()


def test_what_changed_meanwhile_is_said_and_nothing_is_written(
    shop: ImportRoom, theme: Theme, qtbot: QtBot
) -> None:
    path = shop.write("x.csv", "judul\nRilis\n")
    dialog = opened(shop, theme, qtbot, path)
    shop.take(path)
    state = shop.room.snapshot()
    press(dialog.import_button)
    assert dialog.isVisible()
    assert "changed since" in dialog.message.accessibleName()
    assert shop.room.snapshot() == state


def test_a_dialog_closed_while_reading_stays_closed(
    shop: ImportRoom, theme: Theme, qtbot: QtBot
) -> None:
    background = Waiting()
    dialog = opened(shop, theme, qtbot, EXPORTS / "todo.txt", background)
    assert dialog.title.text() == "Reading todo.txt"
    dialog.reject()
    background.finish()
    assert dialog.model.rowCount() == 0


def test_nothing_is_compared_on_the_thread_of_the_window(
    shop: ImportRoom, theme: Theme, qtbot: QtBot
) -> None:
    background = Waiting()
    dialog = opened(shop, theme, qtbot, EXPORTS / "todo.txt", background)
    # Reading, understanding, comparing: each waits for the one before.
    for _ in range(3):
        assert not dialog.import_button.isEnabled()
        assert dialog.model.rowCount() == 0
        (step,) = background.pending
        background.pending.clear()
        step()
    assert dialog.import_button.isEnabled()
    assert background.pending == []


def test_a_row_is_read_out_whole_and_markup_stays_text(
    shop: ImportRoom, theme: Theme, qtbot: QtBot
) -> None:
    dialog = opened(shop, theme, qtbot, EXPORTS / "taskwarrior.json")
    index = dialog.model.index(2, Part.TITLE)
    spoken = str(index.data(Qt.ItemDataRole.AccessibleTextRole))
    assert spoken.startswith("New\nRilis v2.4")
    assert spoken.endswith("entry 3")
    assert "&lt;b&gt;" in str(index.data(Qt.ItemDataRole.ToolTipRole))


def test_the_model_tells_qt_the_truth(
    shop: ImportRoom, theme: Theme, qapp: QApplication
) -> None:
    del qapp
    model = ImportModel(theme, shop.imports.now, shop.imports.zone)
    mode = QAbstractItemModelTester.FailureReportingMode.Fatal
    tester = QAbstractItemModelTester(model, mode)
    model.show(shop.preview(EXPORTS / "spreadsheet.csv"))
    assert model.rowCount() == 7
    model.show(None)
    assert model.rowCount() == 0
    del tester


def test_the_page_asks_for_a_file_and_offers_to_undo(
    page: TasksPage, shop: ImportRoom, theme: Theme, qtbot: QtBot
) -> None:
    page.import_asked.connect(
        lambda: import_tasks(page, shop.imports, RunNow(), theme, page.show_imported)
    )
    page.top.ways.actions()[0].trigger()
    (chooser,) = page.findChildren(QFileDialog)
    chooser.fileSelected.emit(str(EXPORTS / "todo.txt"))
    (dialog,) = page.findChildren(ImportTasksDialog)
    qtbot.waitUntil(dialog.import_button.isEnabled)
    press(dialog.import_button)
    assert "7 tasks added" in page.message.accessibleName()
    chooser.close()
