"""A Tasks page over a database in memory, with a plan that a test writes."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QPoint, Qt
from PySide6.QtTest import QTest

from focusdesk.services.tasks import Tasks
from focusdesk.services.workweek import Workweek
from focusdesk.ui.tasks.groups import Row
from focusdesk.ui.tasks.page import TasksPage
from tests.services.task_room import TaskRoom, make_task_room
from tests.services.workbench import MODEL

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from focusdesk.domain.ids import TaskId
    from focusdesk.domain.task import Task
    from focusdesk.ui.event_bridge import EventBridge
    from focusdesk.ui.tasks.columns import Column
    from focusdesk.ui.tasks.slots import Slot
    from focusdesk.ui.theme import Theme


@dataclass
class PageRoom:
    """The page, its use cases, and what a test does to them."""

    room: TaskRoom
    tasks: Tasks
    plan: dict[TaskId, Slot] = field(default_factory=dict)

    def open(self, bridge: EventBridge, theme: Theme) -> TasksPage:
        page = TasksPage(self.tasks, lambda: self.plan, bridge, theme)
        page.resize(1104, 760)
        page.show()
        assert QTest.qWaitForWindowActive(page)
        return page

    def add(self, *lines: str) -> list[Task]:
        made = []
        for line in lines:
            self.room.clock.advance(seconds=1)
            made.append(self.tasks.quick_add(line, create_project=True))
        return made


def make_page_room(bridge: EventBridge) -> PageRoom:
    room = make_task_room()
    workweek = Workweek(room.store, bridge.publish, MODEL)
    tasks = Tasks(room.store, room.clock, bridge.publish, workweek)
    return PageRoom(room, tasks)


def listed(page: TasksPage) -> list[tuple[str, list[str]]]:
    """Return what the list shows: projects and the titles under them."""
    model = page.tree.model()
    return [
        (
            str(model.index(g, 0).data()),
            [
                str(model.index(r, 0, model.index(g, 0)).data())
                for r in range(model.rowCount(model.index(g, 0)))
            ],
        )
        for g in range(model.rowCount())
    ]


def titles(page: TasksPage) -> list[str]:
    """Return every title shown, from top to bottom."""
    return [title for _, rows in listed(page) for title in rows]


def index_of(page: TasksPage, title: str) -> QModelIndex:
    """Return where a title stands."""
    model = page.tree.model()
    for group in range(model.rowCount()):
        parent = model.index(group, 0)
        for row in range(model.rowCount(parent)):
            index = model.index(row, 0, parent)
            if index.data() == title:
                return index
    raise AssertionError(f"{title} is not shown")


def cell(page: TasksPage, title: str, column: Column) -> str:
    """Return what a cell says."""
    return str(index_of(page, title).siblingAtColumn(column).data())


def choose(page: TasksPage, title: str) -> None:
    page.tree.setCurrentIndex(index_of(page, title))
    page.tree.setFocus(Qt.FocusReason.TabFocusReason)


def chosen_title(page: TasksPage) -> str:
    entry = page.tree.chosen()
    return entry.task.title if isinstance(entry, Row) else ""


def press(widget: QWidget, key: Qt.Key, *, control: bool = False) -> None:
    held = Qt.KeyboardModifier.ControlModifier
    none = Qt.KeyboardModifier.NoModifier
    QTest.keyClick(widget, key, held if control else none)


def type_line(page: TasksPage, text: str) -> None:
    """Type into quick add, replacing what is there."""
    page.quick.field.line.selectAll()
    QTest.keyClicks(page.quick.field.line, text)


def click(page: TasksPage, spot: QPoint, *, twice: bool = False) -> None:
    call = QTest.mouseDClick if twice else QTest.mouseClick
    none = Qt.KeyboardModifier.NoModifier
    call(page.tree.viewport(), Qt.MouseButton.LeftButton, none, spot)
