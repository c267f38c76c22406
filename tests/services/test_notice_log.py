"""Notices are kept with their true times until they are seen and cleared."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING

import pytest

from focusdesk.domain.notice import Notice, NoticeAction
from focusdesk.services.events import Event, NoticesChanged
from focusdesk.services.notice_log import KEPT, NoticeLog
from focusdesk.storage.store import Store
from tests.fakes import FakeClock

if TYPE_CHECKING:
    from collections.abc import Iterator

NOW = datetime(2026, 11, 26, 1, 0, tzinfo=UTC)
START = Notice("focus", "Time for SIASN", "08.00", (NoticeAction("start", "Start"),))


class Book:
    """A log over an empty store, and what it published."""

    def __init__(self) -> None:
        self.clock = FakeClock(NOW)
        self.events: list[Event] = []
        self.store = Store.in_memory()
        self.log = NoticeLog(self.store, self.clock, self.events.append)


@pytest.fixture
def book() -> Iterator[Book]:
    made = Book()
    yield made
    made.store.close()


def test_the_newest_comes_first_with_the_time_it_was_said(book: Book) -> None:
    book.log.keep(START)
    book.clock.advance(minutes=55)
    book.log.keep(Notice("focus", "The block is over"))
    assert [(n.title, n.body, n.at.minute) for n in book.log.last()] == [
        ("The block is over", "", 55),
        ("Time for SIASN", "08.00", 0),
    ]


def test_one_key_replaces_nothing_here(book: Book) -> None:
    for _ in range(3):
        book.log.keep(START)
    assert len(book.log.last()) == 3


def test_seen_are_counted_no_more_and_seen_once(book: Book) -> None:
    first = book.log.keep(START)
    book.log.keep(START)
    counts = [book.log.unseen()]
    book.log.see(first)
    counts.append(book.log.unseen())
    book.clock.advance(minutes=1)
    book.log.see()
    counts.append(book.log.unseen())
    assert counts == [2, 1, 0]
    newest, oldest = book.log.last()
    assert oldest.seen_at == NOW
    assert newest.seen_at == book.clock()


def test_only_a_change_is_told(book: Book) -> None:
    book.log.see()
    book.log.keep(START)
    book.log.see()
    book.log.see()
    book.log.clear()
    assert book.events == [NoticesChanged()] * 3
    assert book.log.last() == ()


def test_it_keeps_the_newest_and_no_more(book: Book) -> None:
    for number in range(KEPT + 5):
        book.log.keep(Notice("day", str(number)))
    kept = book.log.last()
    assert (len(kept), kept[0].title, kept[-1].title) == (KEPT, str(KEPT + 4), "5")
