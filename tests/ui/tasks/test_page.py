"""The Tasks page, worked as a person works it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QMenu

from focusdesk.domain.task import TaskStatus
from focusdesk.services.events import PlanChanged
from focusdesk.ui.tasks.columns import Column
from focusdesk.ui.tasks.groups import Segment, Shown
from focusdesk.ui.tasks.project_dialog import ProjectDialog
from focusdesk.ui.tasks.slots import Slot
from focusdesk.ui.tasks.task_dialog import TaskDialog
from tests.services.workbench import THURSDAY
from tests.ui.tasks.desk_of_tasks import (
    PageRoom,
    cell,
    choose,
    chosen_title,
    click,
    index_of,
    listed,
    press,
    titles,
)

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from focusdesk.ui.event_bridge import EventBridge
    from focusdesk.ui.tasks.page import TasksPage
    from focusdesk.ui.theme import Theme


def settle() -> None:
    QApplication.processEvents()


def open_dialog(page: TasksPage, kind: type[QDialog]) -> QDialog:
    found = [d for d in page.findChildren(QDialog) if isinstance(d, kind)]
    assert all(d.isVisible() for d in found)
    assert len(found) == 1
    return found[0]


def test_tasks_stand_under_their_projects_the_pressing_first(page: TasksPage) -> None:
    assert listed(page) == [
        ("SIASN", ["Perbaiki bug login", "Tinjau PR"]),
        ("MyASN", ["Tulis dokumen API"]),
    ]


def test_a_row_says_everything_about_its_task(page: TasksPage) -> None:
    assert [cell(page, "Tinjau PR", column) for column in Column] == [
        "Tinjau PR",
        "Code review",
        "3",
        "4",
        "WFO",
        "40 m",
        "",
        "Today, 10:15",
    ]
    assert cell(page, "Perbaiki bug login", Column.FIT) == "WFA"
    assert cell(page, "Perbaiki bug login", Column.DUE) == "Fri, 27 Nov"
    assert cell(page, "Perbaiki bug login", Column.SCHEDULE) == "Not scheduled"


def test_a_screen_reader_hears_the_row_and_the_group(page: TasksPage) -> None:
    role = Qt.ItemDataRole.AccessibleTextRole
    spoken = index_of(page, "Tulis dokumen API").data(role)
    assert spoken == (
        "Tulis dokumen API, MyASN, Documentation, 1 h 30 m,"
        " due Wed, 25 Nov, overdue, Fri, 09:00"
    )
    group = index_of(page, "Tinjau PR").parent()
    assert group.data(role) == "SIASN, 2 tasks, 2 h 10 m"


def test_segments_count_and_choose(page: TasksPage) -> None:
    texts = [button.text() for button in page.top.segments.values()]
    assert texts == ["Active 3", "Not scheduled 1", "Done"]
    page.top.segments[Segment.UNSCHEDULED].click()
    assert titles(page) == ["Perbaiki bug login"]
    page.top.segments[Segment.DONE].click()
    assert titles(page) == []
    assert page.empty.isVisible()
    assert page.empty.words == "Nothing done yet"


def test_searching_looks_at_titles_and_projects(page: TasksPage) -> None:
    press(page, Qt.Key.Key_F, control=True)
    assert page.top.search.line.hasFocus()
    QTest.keyClicks(page.top.search.line, "myasn dok")
    assert titles(page) == ["Tulis dokumen API"]
    page.top.search.line.setText("unor")
    assert page.empty.words == "Nothing found"
    page.empty.act.click()
    assert len(titles(page)) == 3


def test_escape_clears_the_search_and_down_enters_the_list(page: TasksPage) -> None:
    page.top.search.line.setText("tinjau")
    press(page.top.search.line, Qt.Key.Key_Down)
    assert page.tree.hasFocus()
    press(page.top.search.line, Qt.Key.Key_Escape)
    assert page.top.query == ""


def test_space_completes_and_the_row_stays_struck_until_it_leaves(
    page: TasksPage, room: PageRoom
) -> None:
    choose(page, "Tinjau PR")
    press(page.tree, Qt.Key.Key_Space)
    settle()
    assert [t.title for t in room.tasks.closed()] == ["Tinjau PR"]
    checked = Qt.ItemDataRole.CheckStateRole
    ticked = index_of(page, "Tinjau PR").data(checked)
    assert ticked == Qt.CheckState.Checked.value
    assert page.message.isVisible()
    assert "Done: Tinjau PR" in page.message.accessibleName()
    page._farewell.timeout.emit()
    assert "Tinjau PR" not in titles(page)
    assert not page.message.isVisible()


def test_the_box_is_ticked_by_mouse(page: TasksPage, room: PageRoom) -> None:
    box = page.tree.box_of(index_of(page, "Tinjau PR"))
    assert box.width() >= 24
    click(page, box.center())
    settle()
    assert [t.title for t in room.tasks.closed()] == ["Tinjau PR"]
    click(page, page.tree.box_of(index_of(page, "Tinjau PR")).center())
    settle()
    assert room.tasks.closed() == ()


def test_undo_is_on_the_bar_and_on_control_z(page: TasksPage, room: PageRoom) -> None:
    choose(page, "Tinjau PR")
    press(page.tree, Qt.Key.Key_Space)
    page.message._act.click()
    settle()
    assert len(room.tasks.open()) == 3
    press(page.tree, Qt.Key.Key_Delete)
    settle()
    assert len(room.tasks.open()) == 2
    press(page.tree, Qt.Key.Key_Z, control=True)
    settle()
    assert len(room.tasks.open()) == 3
    press(page.tree, Qt.Key.Key_Y, control=True)
    settle()
    assert len(room.tasks.open()) == 2


def test_delete_drops_and_the_next_row_becomes_current(
    page: TasksPage, room: PageRoom
) -> None:
    choose(page, "Perbaiki bug login")
    press(page.tree, Qt.Key.Key_Delete)
    settle()
    assert titles(page) == ["Tinjau PR", "Tulis dokumen API"]
    assert chosen_title(page) == "Tinjau PR"
    with room.room.store.reading() as tx:
        statuses = {task.title: task.status for task in tx.tasks.all()}
    assert statuses["Perbaiki bug login"] is TaskStatus.DROPPED


def test_up_and_down_move_and_space_folds_a_project(page: TasksPage) -> None:
    choose(page, "Perbaiki bug login")
    press(page.tree, Qt.Key.Key_Down)
    assert chosen_title(page) == "Tinjau PR"
    group = index_of(page, "Tinjau PR").parent()
    page.tree.setCurrentIndex(group)
    press(page.tree, Qt.Key.Key_Space)
    assert not page.tree.isExpanded(group)
    page.refresh()
    assert not page.tree.isExpanded(page.tree.model().index(0, 0))


def test_a_click_on_a_project_folds_it(page: TasksPage) -> None:
    group = index_of(page, "Tinjau PR").parent()
    click(page, page.tree.visualRect(group).center())
    assert not page.tree.isExpanded(group)


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_F2])
def test_enter_edits_the_task(page: TasksPage, key: Qt.Key) -> None:
    choose(page, "Tinjau PR")
    press(page.tree, key)
    dialog = open_dialog(page, TaskDialog)
    assert isinstance(dialog, TaskDialog)
    assert dialog.form.title.text() == "Tinjau PR"


def test_a_double_click_edits_the_task(page: TasksPage) -> None:
    spot = page.tree.visualRect(index_of(page, "Tinjau PR")).topLeft()
    click(page, spot + QPoint(120, 12), twice=True)
    assert open_dialog(page, TaskDialog).isModal()


def test_what_other_parts_publish_is_read_again(
    page: TasksPage, room: PageRoom, bridge: EventBridge
) -> None:
    (task,) = (t for t in room.tasks.open() if t.title == "Perbaiki bug login")
    room.plan[task.id] = Slot("Today, 13:10")
    bridge.publish(PlanChanged(THURSDAY))
    settle()
    assert cell(page, "Perbaiki bug login", Column.SCHEDULE) == "Today, 13:10"
    assert page.top.segments[Segment.UNSCHEDULED].text() == "Not scheduled 0"


def test_a_hidden_page_reads_when_it_is_shown(page: TasksPage, room: PageRoom) -> None:
    page.hide()
    room.add("Rilis #SIASN")
    settle()
    assert "Rilis" not in titles(page)
    page.show()
    assert "Rilis" in titles(page)


def test_the_current_task_stays_current_when_tasks_change(
    page: TasksPage, room: PageRoom
) -> None:
    choose(page, "Tulis dokumen API")
    room.add("Rilis #SIASN !!")
    settle()
    assert chosen_title(page) == "Tulis dokumen API"


def menu_of(page: TasksPage, spot: QPoint) -> QMenu:
    entry = page.tree._tasks.at(page.tree.indexAt(spot).siblingAtColumn(0))
    page.tree.menu_asked.emit(entry, page.tree.viewport().mapToGlobal(spot))
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    return menu


def choose_action(menu: QMenu, beginning: str) -> None:
    found = [
        a for a in menu.actions() if a.text().replace("&", "").startswith(beginning)
    ]
    assert len(found) == 1
    found[0].trigger()
    menu.close()


def test_the_menu_of_a_task_does_what_it_says(page: TasksPage, room: PageRoom) -> None:
    def spot() -> QPoint:
        return page.tree.visualRect(index_of(page, "Tinjau PR")).center()

    asked: list[object] = []
    page.start_asked.connect(asked.append)
    choose_action(menu_of(page, spot()), "Start")
    (task,) = (t for t in room.tasks.open() if t.title == "Tinjau PR")
    assert asked == [task.id]
    choose_action(menu_of(page, spot()), "Done")
    settle()
    assert [t.title for t in room.tasks.closed()] == ["Tinjau PR"]
    choose_action(menu_of(page, spot()), "Open again")
    settle()
    choose_action(menu_of(page, spot()), "Drop")
    settle()
    assert "Tinjau PR" not in titles(page)


def test_the_menu_of_a_project_begins_edits_and_archives(
    page: TasksPage, room: PageRoom
) -> None:
    group = index_of(page, "Tulis dokumen API").parent()
    spot = page.tree.visualRect(group).center()
    choose_action(menu_of(page, spot), "New task")
    assert page.quick.field.line.text() == " #MyASN"
    assert page.quick.field.line.cursorPosition() == 0
    choose_action(menu_of(page, spot), "Edit")
    dialog = open_dialog(page, ProjectDialog)
    assert isinstance(dialog, ProjectDialog)
    dialog.reject()
    choose_action(menu_of(page, spot), "Archive")
    settle()
    assert [p.name for p in room.tasks.projects()] == ["SIASN"]
    page.undo()
    settle()
    assert len(room.tasks.projects()) == 2


def test_a_project_is_added_from_the_head_of_the_page(page: TasksPage) -> None:
    page.top.add_project.click()
    assert open_dialog(page, ProjectDialog).isModal()


def test_with_no_tasks_the_page_offers_to_add_one(
    bridge: EventBridge, theme: Theme, qtbot: QtBot
) -> None:
    from tests.ui.tasks.desk_of_tasks import make_page_room

    room = make_page_room(bridge)
    page = room.open(bridge, theme)
    qtbot.addWidget(page)
    assert page.empty.words == "No tasks yet"
    page.empty.act.click()
    assert page.quick.field.line.hasFocus()
    room.room.store.close()


def test_a_project_without_tasks_can_still_be_seen(
    page: TasksPage, room: PageRoom
) -> None:
    room.tasks.add_project("Baru")
    settle()
    assert ("Baru", []) in listed(page)


def test_the_running_task_stands_out(page: TasksPage, room: PageRoom) -> None:
    (task,) = (t for t in room.tasks.open() if t.title == "Tinjau PR")
    spot = page.tree.visualRect(index_of(page, "Tinjau PR").siblingAtColumn(7))
    plain = page.tree.viewport().grab(spot).toImage()
    room.plan[task.id] = Slot("Today, 10:15", runs=True)
    page.refresh()
    assert page.tree.viewport().grab(spot).toImage() != plain


def test_an_added_task_is_shown_whatever_was_searched(page: TasksPage) -> None:
    page.top.segments[Segment.DONE].click()
    page.quick.field.line.setText("Rilis #SIASN")
    page.quick.add()
    assert page.top.segment is Segment.ACTIVE
    assert chosen_title(page) == "Rilis"


def test_the_page_is_drawn_in_both_themes(page: TasksPage, theme: Theme) -> None:
    from focusdesk.domain.settings import Theme as Mode

    light = page.grab().toImage()
    theme.set_mode(Mode.DARK)
    dark = page.grab().toImage()
    spot = page.tree.mapTo(page, QPoint(400, 200))
    assert light.pixelColor(spot).lightness() > 128 > dark.pixelColor(spot).lightness()
    theme.set_mode(Mode.LIGHT)


def test_a_narrow_head_leaves_words_to_icons(page: TasksPage) -> None:
    top = page.top
    top.resize(1400, top.height())
    whole = top.minimumSizeHint().width()
    for width, in_words in ((whole, True), (whole - 1, False), (whole, True)):
        top.resize(width, top.height())
        assert bool(top.sort.text()) is in_words
        assert top.minimumSizeHint().width() <= width
        assert top.sort.accessibleName() == "Sort the week"


def test_longer_filters_leave_words_to_icons(page: TasksPage) -> None:
    top = page.top
    page.show()
    top.resize(top.minimumSizeHint().width(), top.height())
    QApplication.processEvents()
    assert top.sort.text()
    top.count(Shown((), 10_000_000, 10_000_000))
    assert not top.sort.text()
