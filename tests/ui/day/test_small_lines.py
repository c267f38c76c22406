"""Parking a thought, and saying what an interruption was, in the window."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QCheckBox,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from focusdesk.services.events import InterruptionNoted
from focusdesk.services.interruptions import Interruptions
from focusdesk.services.tasks import Tasks
from focusdesk.services.thoughts import Thoughts
from focusdesk.ui.day.interruption_line import InterruptionLine
from focusdesk.ui.day.park_line import ParkLine
from focusdesk.ui.day.thoughts_card import ThoughtsCard
from tests.services.focus_room import DAY, FIRST, Room, at, open_room

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pytestqt.qtbot import QtBot

    from focusdesk.domain.interruption import Interruption
    from focusdesk.ui.event_bridge import EventBridge
    from focusdesk.ui.message_bar import MessageBar
    from focusdesk.ui.theme import Theme


@pytest.fixture
def room(bridge: EventBridge) -> Iterator[Room]:
    made = open_room(at(8))
    made.listeners.append(bridge.publish)
    yield made
    made.store.close()


def thoughts_of(room: Room) -> Thoughts:
    tasks = Tasks(room.store, room.clock, room.publish, room.workweek)
    return Thoughts(room.store, room.clock, room.publish, tasks)


def interruptions_of(room: Room) -> Interruptions:
    return Interruptions(room.store, room.publish, room.workweek)


class Stage:
    """A window with a field of its own and the line over it."""

    def __init__(self, room: Room, line: InterruptionLine, qtbot: QtBot) -> None:
        self.room, self.line = room, line
        self.window, self.field = QWidget(), QLineEdit()
        column = QVBoxLayout(self.window)
        column.addWidget(line)
        column.addWidget(self.field)
        qtbot.addWidget(self.window)
        with qtbot.waitActive(self.window):
            self.window.show()
            self.window.activateWindow()
        self.field.setFocus()

    def interrupt(self) -> None:
        self.room.focus.interrupt()
        told = self.room.published(InterruptionNoted)[-1]
        assert isinstance(told, InterruptionNoted)
        self.line.ask(told.interruption_id)

    def kept(self) -> tuple[Interruption, ...]:
        return interruptions_of(self.room).on(DAY)


def stage(
    room: Room, qtbot: QtBot, theme: Theme, bar: MessageBar, seconds: float = 600
) -> Stage:
    line = InterruptionLine(interruptions_of(room), theme, bar, seconds)
    room.focus.start(FIRST)
    made = Stage(room, line, qtbot)
    made.interrupt()
    return made


def test_one_key_says_what_it_was_and_enter_from_whom(
    room: Room, qtbot: QtBot, theme: Theme, bar: MessageBar
) -> None:
    scene = stage(room, qtbot, theme, bar)
    QTest.keyClick(scene.line, Qt.Key.Key_4)
    assert scene.kept()[0].kind == "phone"
    assert QApplication.focusWidget() is scene.line.source
    QTest.keyClicks(scene.line.source, "Bu Sari")
    QTest.keyClick(scene.line.source, Qt.Key.Key_Return)
    assert scene.kept()[0].source == "Bu Sari"
    assert not scene.line.isVisible()
    assert QApplication.focusWidget() is scene.field


def test_the_line_leaves_by_itself_and_keeps_what_was_typed(
    room: Room, qtbot: QtBot, theme: Theme, bar: MessageBar
) -> None:
    scene = stage(room, qtbot, theme, bar, seconds=0.05)
    scene.line.source.setText("grup WA")
    qtbot.waitUntil(lambda: not scene.line.isVisible())
    assert scene.kept()[0].source == "grup WA"


def test_escape_leaves_it_as_it_was_logged(
    room: Room, qtbot: QtBot, theme: Theme, bar: MessageBar
) -> None:
    scene = stage(room, qtbot, theme, bar)
    QTest.keyClick(scene.line, Qt.Key.Key_Escape)
    assert not scene.line.isVisible()
    assert [(i.kind, i.source, i.planned) for i in scene.kept()] == [("", "", False)]


def test_the_next_interruption_keeps_the_words_about_the_last(
    room: Room, qtbot: QtBot, theme: Theme, bar: MessageBar
) -> None:
    scene = stage(room, qtbot, theme, bar)
    scene.line.planned.setChecked(True)
    scene.line.source.setText("Budi")
    scene.interrupt()
    assert scene.line.source.text() == ""
    assert [(i.source, i.planned) for i in scene.kept()] == [
        ("Budi", True),
        ("", False),
    ]


def test_enter_parks_and_leaves_the_session_alone(room: Room, qtbot: QtBot) -> None:
    session = room.focus.start(FIRST)
    line = ParkLine(thoughts_of(room), None)
    line.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, on=False)
    qtbot.addWidget(line)
    line.show()
    QTest.keyClicks(line.line, "cek indeks")
    QTest.keyClick(line.line, Qt.Key.Key_Return)
    assert not line.isVisible()
    assert [t.text for t in thoughts_of(room).open()] == ["cek indeks"]
    assert room.focus.state() == session


def test_what_cannot_be_parked_stays_in_the_line(room: Room, qtbot: QtBot) -> None:
    line = ParkLine(thoughts_of(room), None)
    qtbot.addWidget(line)
    line.show()
    line.line.setText("a" * 501)
    QTest.keyClick(line.line, Qt.Key.Key_Return)
    assert line.isVisible()
    assert "500" in line.problem.text()


def card_of(
    room: Room, qtbot: QtBot, bridge: EventBridge, bar: MessageBar
) -> tuple[ThoughtsCard, QWidget]:
    window = QWidget()
    card = ThoughtsCard(thoughts_of(room), bridge, bar)
    column = QVBoxLayout(window)
    column.addWidget(card)
    column.addWidget(bar)
    qtbot.addWidget(window)
    window.show()
    return card, window


def test_the_card_comes_with_a_thought_and_goes_with_the_last(
    room: Room, qtbot: QtBot, bridge: EventBridge, bar: MessageBar
) -> None:
    card, _window = card_of(room, qtbot, bridge, bar)
    assert not card.isVisible()
    thoughts_of(room).park("telepon Budi")
    assert card.isVisible()
    (tick,) = card.findChildren(QCheckBox)
    tick.click()
    assert not card.isVisible()
    assert thoughts_of(room).open() == ()


def test_a_thought_of_a_session_becomes_a_task_of_its_project(
    room: Room, qtbot: QtBot, bridge: EventBridge, bar: MessageBar
) -> None:
    room.focus.start(FIRST)
    card, _window = card_of(room, qtbot, bridge, bar)
    thoughts_of(room).park("cek indeks 30m")
    (become,) = card.findChildren(QPushButton)
    become.click()
    assert not card.isVisible()
    with room.store.reading() as tx:
        assert "cek indeks" in {task.title for task in tx.tasks.open()}


def test_a_thought_without_a_project_says_what_is_missing(
    room: Room, qtbot: QtBot, bridge: EventBridge, bar: MessageBar
) -> None:
    card, _window = card_of(room, qtbot, bridge, bar)
    thoughts_of(room).park("beli kabel")
    (become,) = card.findChildren(QPushButton)
    become.click()
    assert bar.isVisible()
    assert card.isVisible()
