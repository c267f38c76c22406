"""The window: its places, its keys, and what closing it means."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QSettings, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QLineEdit, QPushButton, QVBoxLayout, QWidget

from focusdesk.ui.main_window import MainWindow
from focusdesk.ui.rail import Place, Rail
from focusdesk.ui.shortcuts import ShortcutList

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from focusdesk.ui.message_bar import MessageBar
    from focusdesk.ui.theme import Theme

CONTROL = Qt.KeyboardModifier.ControlModifier


class TaskPage(QWidget):
    def __init__(self) -> None:
        super().__init__()
        self.first, self.line = QPushButton("New project"), QLineEdit()
        column = QVBoxLayout(self)
        column.addWidget(self.first)
        column.addWidget(self.line)
        self.setFocusProxy(self.line)

    def focus_quick_add(self) -> None:
        self.line.setFocus()


@pytest.fixture
def built() -> list[str]:
    return []


@pytest.fixture
def make(
    qtbot: QtBot, theme: Theme, bar: MessageBar, tmp_path: Path, built: list[str]
) -> Callable[..., MainWindow]:
    def page(name: str, kind: type[QWidget]) -> Callable[[], QWidget]:
        def build() -> QWidget:
            built.append(name)
            return kind()

        return build

    def window(*, tray: bool = True) -> MainWindow:
        places = (
            Place("today", "Today", "today", "Ctrl+1", page("today", QWidget)),
            Place("tasks", "Tasks", "tasks", "Ctrl+3", page("tasks", TaskPage)),
        )
        ini = str(tmp_path / "window.ini")
        memory = QSettings(ini, QSettings.Format.IniFormat)
        made = MainWindow(theme, places, bar, lambda: tray, memory)
        qtbot.addWidget(made)
        with qtbot.waitExposed(made):
            made.show()
        return made

    return window


def test_pages_are_built_when_they_are_first_shown(
    make: Callable[..., MainWindow], built: list[str]
) -> None:
    window = make()
    assert built == ["today"]
    QTest.keyClick(window, Qt.Key.Key_3, CONTROL)
    assert built == ["today", "tasks"]
    assert window.page("tasks").isVisible()
    QTest.keyClick(window, Qt.Key.Key_1, CONTROL)
    assert window.page("today").isVisible()
    assert built == ["today", "tasks"]


def test_the_rail_leads_to_places_and_marks_the_one_shown(
    make: Callable[..., MainWindow],
) -> None:
    window = make()
    QTest.mouseClick(window.rail.entry("tasks"), Qt.MouseButton.LeftButton)
    assert window.page("tasks").isVisible()
    assert window.rail.entry("tasks").isChecked()
    assert not window.rail.entry("today").isChecked()


def test_a_new_page_has_the_keyboard_where_it_wants_it(
    make: Callable[..., MainWindow],
) -> None:
    window = make()
    today, tasks = window.page("today"), window.page("tasks")
    assert isinstance(tasks, TaskPage)
    today.setFocus()
    window.go("tasks")
    assert tasks.line.hasFocus()
    tasks.first.setFocus()
    window.go("today")
    window.go("tasks")
    assert tasks.first.hasFocus()


def test_a_place_at_the_foot_stands_below_those_of_the_day(
    qtbot: QtBot, theme: Theme
) -> None:
    places = (
        Place("settings", "Settings", "settings", "Ctrl+,", QWidget, foot=True),
        Place("today", "Today", "today", "Ctrl+1", QWidget),
        Place("week", "Week", "week", "Ctrl+2", QWidget),
    )
    rail = Rail(theme, places)
    qtbot.addWidget(rail)
    rail.resize(76, 600)
    with qtbot.waitExposed(rail):
        rail.show()
    upper, foot = rail.entry("week").geometry(), rail.entry("settings").geometry()
    assert foot.top() - upper.bottom() > 100
    assert 600 - foot.bottom() < 80


def test_a_new_task_can_be_typed_from_any_page(make: Callable[..., MainWindow]) -> None:
    window = make()
    QTest.keyClick(window, Qt.Key.Key_N, CONTROL)
    page = window.page("tasks")
    assert isinstance(page, TaskPage)
    assert page.isVisible()
    assert page.line.hasFocus()


def test_with_a_tray_closing_hides(make: Callable[..., MainWindow]) -> None:
    window = make(tray=True)
    gone: list[bool] = []
    window.left.connect(lambda: gone.append(True))
    window.close()
    assert not window.isVisible()
    assert gone == []
    window.bring_up()
    assert window.isVisible()


def test_without_a_tray_closing_says_so_once_and_then_quits(
    make: Callable[..., MainWindow], bar: MessageBar
) -> None:
    window = make(tray=False)
    gone: list[bool] = []
    window.left.connect(lambda: gone.append(True))
    window.close()
    assert window.isMinimized()
    assert "There is no system tray" in bar.accessibleName()
    assert gone == []
    window.close()
    assert gone == [True]


def test_the_size_is_remembered(make: Callable[..., MainWindow]) -> None:
    window = make()
    window.resize(1000, 640)
    window.close()
    assert make().height() == 640


def test_it_can_be_no_smaller_than_its_pages_bear(
    make: Callable[..., MainWindow],
) -> None:
    window = make()
    window.resize(100, 100)
    assert (window.width(), window.height()) == (900, 600)


def test_f1_lists_every_key(make: Callable[..., MainWindow]) -> None:
    window = make()
    QTest.keyClick(window, Qt.Key.Key_F1)
    lists = window.findChildren(ShortcutList)
    assert len(lists) == 1
    words = {label.text() for label in lists[0].findChildren(QLabel)}
    assert {"Ctrl+1", "Tasks", "Ctrl+R"} <= words
