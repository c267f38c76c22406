"""What the window joins to quiet mode."""

from __future__ import annotations

from types import SimpleNamespace
from typing import TYPE_CHECKING, Any, cast

import pytest

from focusdesk.app.quiet_place import A_MOMENT, QuietWatch, ThroughQuiet
from focusdesk.domain.notice import Notice
from focusdesk.ui.notice_words import DAY, FOCUS
from tests.services.focus_room import FIRST, at, open_room
from tests.services.quiet_room import QuietRoom, account

if TYPE_CHECKING:
    from collections.abc import Iterator

    from focusdesk.ui.event_bridge import EventBridge
    from focusdesk.ui.message_bar import MessageBar


class Shown:
    """A desktop that takes every notice."""

    def __init__(self) -> None:
        self.notices: list[Notice] = []
        self.closed: list[str] = []

    def show(self, notice: Notice) -> bool:
        self.notices.append(notice)
        return True

    def close(self, key: str) -> None:
        self.closed.append(key)


@pytest.fixture
def room() -> Iterator[QuietRoom]:
    work = open_room(at(8))
    made = QuietRoom(work)
    made.begin()
    yield made
    work.store.close()


def test_the_end_of_a_block_comes_through_our_own_silence(room: QuietRoom) -> None:
    shown = Shown()
    through = ThroughQuiet(shown, room.quiet)
    assert through.show(Notice(FOCUS, "before"))
    room.room.focus.start(FIRST)
    room.outside.work()
    through.show(Notice(FOCUS, "meanwhile"))
    through.show(Notice(DAY, "meanwhile"))
    room.room.focus.finish()
    room.outside.work()
    through.show(Notice(FOCUS, "after"))
    assert [notice.pressing for notice in shown.notices] == [False, True, False, False]
    through.close(FOCUS)
    assert shown.closed == [FOCUS]


@pytest.fixture
def watch(room: QuietRoom, bridge: EventBridge, bar: MessageBar) -> QuietWatch:
    desk = SimpleNamespace(quiet=room.quiet, clock=room.room.clock)
    room.room.listeners[:] = [bridge.publish]
    return QuietWatch(cast("Any", desk), bridge, bar)


def test_quiet_by_hand_ends_when_its_time_is_over(
    room: QuietRoom, watch: QuietWatch
) -> None:
    room.quiet.toggle()
    room.outside.work()
    assert room.desktop.value == "false"
    assert watch.timer.interval() == 4 * 3_600_000 + A_MOMENT
    room.room.clock.now = at(12, 0)
    watch.timer.timeout.emit()
    room.outside.work()
    assert room.desktop.value == "true"
    assert not watch.timer.isActive()


def test_a_session_past_its_end_stays_quiet_and_shows_it(
    room: QuietRoom, watch: QuietWatch
) -> None:
    account(room)
    room.room.focus.start(FIRST)
    room.outside.work()
    assert watch.timer.interval() == 55 * 60_000 + A_MOMENT
    room.room.clock.now = at(8, 55)
    watch.timer.timeout.emit()
    room.outside.work()
    assert room.desktop.value == "false"
    assert [until for _, until in room.chats.shown.values()] == [at(9, 55)]


@pytest.mark.usefixtures("watch")
def test_a_trouble_is_said_once(room: QuietRoom, bar: MessageBar) -> None:
    account(room)
    room.chats.trouble = "token"
    room.room.focus.start(FIRST)
    room.outside.work()
    assert "token" in bar._text.text()
    bar.hide()
    room.room.focus.pause()
    room.room.focus.resume()
    room.outside.work()
    assert bar.isHidden()
