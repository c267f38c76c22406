"""The section of the allocation matrix."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox

from focusdesk.domain.errors import AllocationInvalid, Problem
from focusdesk.domain.task import Activity
from focusdesk.services.matrix_tasks import MatrixTasks
from focusdesk.services.steps import Steps
from focusdesk.ui.settings.matrix.model import Column
from focusdesk.ui.settings.matrix.section import MatrixSection
from tests.services.task_room import TaskRoom, make_task_room
from tests.ui.settings.drawer import Drawer

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pytestqt.qtbot import QtBot

    from focusdesk.domain.allocation import Allocation
    from focusdesk.ui.event_bridge import EventBridge
    from focusdesk.ui.message_bar import MessageBar
    from focusdesk.ui.theme import Theme

ROLE = Qt.ItemDataRole
ROWS = list(Activity)


class Shop:
    """The section over tasks in memory."""

    def __init__(self, bridge: EventBridge, theme: Theme, bar: MessageBar) -> None:
        self.drawer, self.bar = Drawer(bridge), bar
        self.room: TaskRoom = make_task_room()
        steps = Steps(self.room.store, self.room.clock, bridge.publish)
        tasks = MatrixTasks(self.room.store, bridge.publish, steps)
        self.room.task("Validasi")
        matrix = self.drawer.matrix
        self.section = MatrixSection(matrix, tasks, bridge, theme, bar)

    def cell(self, activity: Activity, column: Column, role: int = 0) -> object:
        index = self.section.model.index(ROWS.index(activity), column)
        return index.data(role)

    def choose(self, activity: Activity, column: Column, name: str) -> None:
        """Open a cell and choose a name in its box."""
        view = self.section.view
        view.open_cell(self.section.model.index(ROWS.index(activity), column))
        (box,) = [b for b in view.findChildren(QComboBox) if b.isVisible()]
        box.setCurrentText(name)
        assert box.currentText() == name
        box.activated.emit(box.currentIndex())


@pytest.fixture
def shop(
    qtbot: QtBot, bridge: EventBridge, theme: Theme, bar: MessageBar
) -> Iterator[Shop]:
    made = Shop(bridge, theme, bar)
    qtbot.addWidget(made.section)
    with qtbot.waitExposed(made.section):
        made.section.show()
    yield made
    made.room.store.close()


def test_every_activity_says_what_it_asks(shop: Shop) -> None:
    said = [shop.cell(Activity.REVIEW, column) for column in Column]
    assert said == [
        *("Code review", "Testing", "3", "4"),
        *("Shared work", "WFO", "Core", "45 m"),
    ]
    assert shop.cell(Activity.CODING, Column.CLASS) == "Focus work"
    assert shop.cell(Activity.CODING, Column.PLACE) == "WFA"


def test_a_cell_is_changed_in_place_and_marked(shop: Shop) -> None:
    assert shop.cell(Activity.REVIEW, Column.COGNITIVE, ROLE.BackgroundRole) is None
    shop.choose(Activity.REVIEW, Column.COLLABORATION, "2")
    asked = shop.drawer.allocation.of(Activity.REVIEW)
    assert asked.collaboration == 2
    assert shop.cell(Activity.REVIEW, Column.CLASS) == "Mixed work"
    assert shop.cell(Activity.REVIEW, Column.PLACE) == "Either"
    for column in (Column.COLLABORATION, Column.CLASS):
        assert shop.cell(Activity.REVIEW, column, ROLE.BackgroundRole) is not None
    tip = shop.cell(Activity.REVIEW, Column.COLLABORATION, ROLE.ToolTipRole)
    assert tip == "Changed; usually 4"


@pytest.mark.parametrize(
    ("column", "name"),
    [
        (Column.STAGE, "Analysis"),
        (Column.COGNITIVE, "2"),
        (Column.PLACE, "Only WFA"),
        (Column.CORE, "Core"),
        (Column.MINUTES, "2 h"),
    ],
)
def test_every_kind_of_cell_can_be_changed(
    shop: Shop, column: Column, name: str
) -> None:
    shop.choose(Activity.CODING, column, name)
    assert shop.cell(Activity.CODING, column) == name
    assert shop.drawer.matrix.row(Activity.CODING).differs


def test_what_follows_from_others_cannot_be_edited(shop: Shop) -> None:
    for column in (Column.ACTIVITY, Column.CLASS):
        index = shop.section.model.index(0, column)
        assert not index.flags() & Qt.ItemFlag.ItemIsEditable


def test_enter_opens_a_cell_and_delete_resets_its_row(shop: Shop) -> None:
    view = shop.section.view
    view.setFocus()
    view.setCurrentIndex(shop.section.model.index(0, Column.COGNITIVE))
    QTest.keyClick(view, Qt.Key.Key_Return)
    (box,) = [b for b in view.findChildren(QComboBox) if b.isVisible()]
    box.setCurrentText("5")
    box.activated.emit(box.currentIndex())
    assert shop.cell(Activity.CODING, Column.COGNITIVE) == "5"
    QTest.keyClick(view, Qt.Key.Key_Delete)
    assert shop.cell(Activity.CODING, Column.COGNITIVE) == "4"


def test_a_row_and_all_rows_are_reset_by_buttons(shop: Shop) -> None:
    section = shop.section
    shop.choose(Activity.CODING, Column.COGNITIVE, "5")
    shop.choose(Activity.PAIR, Column.COGNITIVE, "5")
    assert section.reset_row.text() == "Reset Pairing"
    section.reset_row.click()
    assert shop.cell(Activity.PAIR, Column.COGNITIVE) == "3"
    assert not section.reset_row.isEnabled()
    section.reset_all.click()
    assert shop.cell(Activity.CODING, Column.COGNITIVE) == "4"
    assert not section.reset_all.isEnabled()


def test_open_tasks_follow_when_asked_and_it_is_taken_back(shop: Shop) -> None:
    section = shop.section
    assert not section.behind.isVisible()
    shop.choose(Activity.CODING, Column.COGNITIVE, "5")
    shop.choose(Activity.CODING, Column.CORE, "Core")
    assert section.behind.isVisible()
    assert section.behind.text().startswith("1 open task")
    section.follow.click()
    (task,) = shop.room.tasks.open()
    assert (task.cognitive, task.only_in_core) == (5, True)
    assert not section.behind.isVisible()
    shop.bar._do()
    (task,) = shop.room.tasks.open()
    assert (task.cognitive, task.only_in_core) == (4, False)


def test_tasks_that_agree_again_are_not_offered(shop: Shop) -> None:
    shop.choose(Activity.CODING, Column.COGNITIVE, "5")
    shop.section.reset_all.click()
    assert not shop.section.behind.isVisible()


def test_what_cannot_be_kept_is_said_and_not_shown(shop: Shop) -> None:
    shop.drawer.is_full = True
    shop.choose(Activity.CODING, Column.COGNITIVE, "5")
    assert not shop.bar.isHidden()
    assert shop.cell(Activity.CODING, Column.COGNITIVE) == "4"


def test_a_broken_file_is_said_on_the_page(
    qtbot: QtBot, bridge: EventBridge, theme: Theme, bar: MessageBar
) -> None:
    problem = Problem("toml_syntax", "allocation.toml:3", "x")

    def read() -> Allocation:
        raise AllocationInvalid((problem,))

    made = Shop(bridge, theme, bar)
    qtbot.addWidget(made.section)
    made.drawer.matrix._read = read
    made.drawer.matrix.read_again()
    made.section.show_matrix()
    assert "allocation.toml:3" in made.section.trouble.text()
    assert not made.section.trouble.isHidden()
    made.room.store.close()
