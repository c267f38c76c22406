"""What the window joins to quiet mode."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from focusdesk.app.quiet_place import ThroughQuiet
from focusdesk.domain.notice import Notice
from focusdesk.ui.notice_words import DAY, FOCUS
from tests.services.focus_room import FIRST, at, open_room
from tests.services.quiet_room import QuietRoom

if TYPE_CHECKING:
    from collections.abc import Iterator


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
