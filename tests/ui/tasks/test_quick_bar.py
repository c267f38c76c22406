"""Quick add in the window."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from tests.ui.tasks.desk_of_tasks import (
    PageRoom,
    chosen_title,
    press,
    titles,
    type_line,
)

if TYPE_CHECKING:
    from focusdesk.ui.tasks.page import TasksPage


def test_chips_show_what_is_understood_while_typing(page: TasksPage) -> None:
    type_line(page, "Perbaiki bug login #SIASN 90m besok !")
    assert page.quick.chips.texts == [
        "Perbaiki bug login",
        "SIASN",
        "1 h 30 m",
        "Due Fri, 27 Nov",
        "High priority",
        "Debugging",
    ]
    assert page.quick.problem.text() == ""


def test_chips_show_what_is_assumed_and_overdue(page: TasksPage) -> None:
    type_line(page, "Tinjau PR #my kemarin @wfo setelah:riset")
    assert page.quick.chips.texts == [
        "Tinjau PR",
        "MyASN",
        "about 45 m",
        "Overdue since Wed, 25 Nov",
        "WFO",
        "core hours only",
        "after riset",
        "Code review",
    ]


def test_a_deadline_with_a_clock_shows_it(page: TasksPage) -> None:
    type_line(page, "Rilis #my jumat 14.00")
    assert "Due Fri, 27 Nov, 14:00" in page.quick.chips.texts


def test_enter_adds_clears_and_shows_the_task(page: TasksPage, room: PageRoom) -> None:
    page.focus_quick_add()
    type_line(page, "Rilis 2.4 #SIASN 30m")
    press(page.quick.field.line, Qt.Key.Key_Return)
    QApplication.processEvents()
    assert page.quick.field.line.text() == ""
    assert page.quick.field.line.hasFocus()
    assert "Rilis 2.4" in titles(page)
    assert chosen_title(page) == "Rilis 2.4"
    assert len(room.tasks.open()) == 4


def test_control_z_in_the_empty_line_takes_the_task_back(
    page: TasksPage, room: PageRoom
) -> None:
    type_line(page, "Rilis 2.4 #SIASN 30m")
    press(page.quick.field.line, Qt.Key.Key_Return)
    press(page.quick.field.line, Qt.Key.Key_Z, control=True)
    assert len(room.tasks.open()) == 3


def test_control_z_while_typing_takes_the_typing_back(
    page: TasksPage, room: PageRoom
) -> None:
    type_line(page, "Rilis")
    press(page.quick.field.line, Qt.Key.Key_Z, control=True)
    assert page.quick.field.line.text() != "Rilis"
    assert len(room.tasks.open()) == 3


def test_enter_in_the_empty_line_does_nothing(page: TasksPage, room: PageRoom) -> None:
    press(page.quick.field.line, Qt.Key.Key_Return)
    assert len(room.tasks.open()) == 3
    assert page.quick.problem.text() == ""


def test_a_missing_project_is_said_at_enter_not_while_typing(page: TasksPage) -> None:
    type_line(page, "Rilis 2.4")
    assert page.quick.problem.text() == ""
    press(page.quick.field.line, Qt.Key.Key_Return)
    assert page.quick.problem.text() == (
        "No project is named. Add one with #, for example #MyASN."
    )
    assert page.quick.field.line.text() == "Rilis 2.4"
    type_line(page, "Rilis 2.4 #")
    assert page.quick.problem.text() == ""


def test_what_is_impossible_is_said_while_typing(page: TasksPage) -> None:
    type_line(page, "Rilis #SIASN 0m")
    assert page.quick.problem.isVisible()
    assert "0 minutes cannot be planned" in page.quick.problem.text()
    type_line(page, "Rilis #SIASN 100 jam")
    assert "Split it into smaller tasks." in page.quick.problem.text()
    assert page.quick.field.line.accessibleDescription() == page.quick.problem.text()


def test_an_unknown_project_offers_to_make_it(page: TasksPage, room: PageRoom) -> None:
    type_line(page, "Rilis #Gaji 30m")
    assert page.quick.offer.isVisible()
    assert page.quick.offer.text() == "Create Gaji and add"
    press(page.quick.field.line, Qt.Key.Key_Return)
    assert page.quick.offer.hasFocus()
    assert len(room.tasks.open()) == 3
    page.quick.offer.click()
    QApplication.processEvents()
    assert [p.name for p in room.tasks.projects()] == ["Gaji", "MyASN", "SIASN"]
    assert "Rilis" in titles(page)


def test_a_misspelt_project_keeps_the_cursor_in_the_line(page: TasksPage) -> None:
    page.focus_quick_add()
    type_line(page, "Rilis #SIASM 30m")
    press(page.quick.field.line, Qt.Key.Key_Return)
    assert page.quick.field.line.hasFocus()
    assert "Did you mean SIASN?" in page.quick.problem.text()


def test_control_enter_makes_the_project_at_once(
    page: TasksPage, room: PageRoom
) -> None:
    type_line(page, "Rilis #Gaji 30m")
    press(page.quick.field.line, Qt.Key.Key_Return, control=True)
    assert len(room.tasks.projects()) == 3


def test_an_unknown_predecessor_is_said(page: TasksPage, room: PageRoom) -> None:
    type_line(page, "Rilis #SIASN setelah:entah")
    press(page.quick.field.line, Qt.Key.Key_Return)
    assert "entah" in page.quick.problem.text()
    assert len(room.tasks.open()) == 3


def test_escape_empties_the_line_and_down_enters_the_list(page: TasksPage) -> None:
    type_line(page, "Rilis")
    press(page.quick.field.line, Qt.Key.Key_Escape)
    assert page.quick.field.line.text() == ""
    press(page.quick.field.line, Qt.Key.Key_Down)
    assert page.tree.hasFocus()


def test_markup_in_a_title_is_shown_as_it_is(page: TasksPage, room: PageRoom) -> None:
    type_line(page, "<b>Rilis</b> <img src=x> #SIASN")
    press(page.quick.field.line, Qt.Key.Key_Return)
    QApplication.processEvents()
    title = "<b>Rilis</b> <img src=x>"
    assert title in titles(page)
    page.complete(room.tasks.find(title))
    assert page.message._title.textFormat() is Qt.TextFormat.PlainText
