"""The bell and the list: nothing said is lost, and what can be done still can."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QWidget

from focusdesk.domain.notice import Notice, NoticeAction
from focusdesk.services.notice_log import NoticeLog
from focusdesk.storage.store import Store
from focusdesk.ui.bell import Bell
from focusdesk.ui.notice_list import NoticeList, NoticeRow
from tests.fakes import FakeClock
from tests.ui import samples

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pytestqt.qtbot import QtBot

    from focusdesk.ui.event_bridge import EventBridge
    from focusdesk.ui.message_bar import MessageBar
    from focusdesk.ui.theme import Theme

OVER = Notice(
    "focus",
    "The block is over",
    "SIASN: planned until 10:00.",
    (NoticeAction("finish", "Finish"), NoticeAction("pause", "Pause")),
)


class Scene:
    """A list over an empty store; `standing` holds what can still be done."""

    def __init__(self, bridge: EventBridge, bar: MessageBar, window: QWidget) -> None:
        self.clock = FakeClock(samples.NOW)
        self.store = Store.in_memory()
        self.log = NoticeLog(self.store, self.clock, bridge.publish)
        self.standing: dict[int, tuple[NoticeAction, ...]] = {}
        self.pressed: list[tuple[str, str]] = []
        self.list = NoticeList(
            window, self.log, self, bar, self.clock, lambda: samples.ZONE
        )
        self.list.follow(bridge)

    def valid_actions(self, notice_id: int) -> tuple[NoticeAction, ...]:
        return self.standing.get(notice_id, ())

    def press(self, key: str, action: str) -> None:
        self.pressed.append((key, action))
        self.standing.clear()

    def say(self, notice: Notice = OVER) -> None:
        self.standing = {self.log.keep(notice): notice.actions}

    def read(self) -> list[list[str]]:
        QApplication.processEvents()
        return [
            [part.text() for part in row.findChildren(QLabel)] for row in self.list.rows
        ]

    def buttons(self) -> list[QPushButton]:
        QApplication.processEvents()
        return [b for row in self.list.rows for b in row.findChildren(QPushButton)]


@pytest.fixture
def scene(qtbot: QtBot, bridge: EventBridge, bar: MessageBar) -> Iterator[Scene]:
    window = QWidget()
    qtbot.addWidget(window)
    window.show()
    made = Scene(bridge, bar, window)
    yield made
    made.list.hide()
    made.store.close()


def test_each_notice_stands_there_with_the_time_it_was_said(scene: Scene) -> None:
    scene.say(Notice("day", "Today's plan is ready"))
    scene.clock.advance(hours=22)
    scene.say()
    scene.list.show_all()
    assert scene.read() == [
        ["07:18, new", "The block is over", "SIASN: planned until 10:00."],
        ["Thu, 26 Nov, 09:18, new", "Today's plan is ready"],
    ]


def test_what_was_shown_is_new_no_more_the_next_time(scene: Scene) -> None:
    scene.say()
    scene.list.show_all()
    first = scene.read()[0][0]
    scene.list.close()
    scene.list.show_all()
    assert (first, scene.read()[0][0]) == ("09:18, new", "09:18")
    assert scene.log.unseen() == 0


def test_only_what_can_still_be_done_is_offered(scene: Scene) -> None:
    scene.say()
    scene.say()
    scene.list.show_all()
    assert [b.text() for b in scene.buttons()] == ["Finish", "Pause"]
    scene.buttons()[1].click()
    assert scene.pressed == [("focus", "pause")]
    assert scene.buttons() == []


def test_what_is_said_meanwhile_comes_in_and_counts_as_read(scene: Scene) -> None:
    scene.list.show_all()
    scene.say()
    assert [row[0] for row in scene.read()] == ["09:18, new"]
    assert scene.log.unseen() == 0


def test_the_person_clears_it(scene: Scene) -> None:
    scene.say()
    scene.list.show_all()
    found = scene.list.findChildren(QPushButton)
    next(b for b in found if b.text() == "Clear all").click()
    assert scene.read() == []
    assert scene.log.last() == ()


def test_a_screen_reader_hears_a_whole_notice(scene: Scene) -> None:
    scene.say()
    scene.list.show_all()
    entry = scene.list.findChild(NoticeRow)
    assert isinstance(entry, NoticeRow)
    assert entry.accessibleName() == (
        "09:18, new. The block is over. SIASN: planned until 10:00."
    )


def test_titles_are_never_read_as_markup(scene: Scene) -> None:
    scene.say(Notice("focus", "<b>R&D</b>", "<img src=x>"))
    scene.list.show_all()
    assert scene.read()[0][1:] == ["<b>R&D</b>", "<img src=x>"]


def test_the_bell_tells_how_many_are_unread(theme: Theme, qtbot: QtBot) -> None:
    bell = Bell(theme)
    qtbot.addWidget(bell)
    bell.show()
    QTest.qWait(0)
    quiet = bell.grab().toImage()
    bell.count(12)
    assert bell.accessibleName() == "Notices, 12 unread (Ctrl+B)"
    assert bell.grab().toImage() != quiet
    bell.count(0)
    assert bell.grab().toImage() == quiet
