from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING

import pytest

from focusdesk.domain.breaks import BreakKind
from focusdesk.domain.busy import CalendarEvent
from focusdesk.domain.calendar_source import CalendarSource
from focusdesk.domain.errors import InputInvalid, NotNow
from focusdesk.domain.ids import EventId, SourceId
from focusdesk.domain.settings import Settings
from focusdesk.services.breaks import Breaks
from focusdesk.services.events import BreakChanged, BreakDue
from tests.services.focus_room import DAY, SIASN, at, open_room

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import datetime

    from focusdesk.domain.focus import Session


class Desk:
    """A room that offers breaks."""

    def __init__(self) -> None:
        self.room = open_room(at(8))
        self.settings = Settings()
        room = self.room
        self.breaks = Breaks(
            room.store,
            room.clock,
            room.publish,
            room.workweek,
            lambda: self.settings,
        )
        room.listeners.append(self.breaks.heard)

    def work(self, start: datetime, minutes: int) -> Session:
        self.room.clock.now = start
        self.room.focus.start_task(SIASN, timedelta(minutes=minutes))
        self.room.clock.advance(minutes=minutes)
        return self.room.focus.finish()

    def offers(self) -> int:
        return len(self.room.published(BreakDue))

    def meet(self, start: datetime, end: datetime) -> None:
        event = CalendarEvent(
            id=EventId("e"),
            source_id=SourceId("s"),
            uid="e",
            instance="",
            title="Rapat",
            start=start,
            end=end,
        )
        with self.room.store.transaction() as tx:
            source = CalendarSource(SourceId("s"), "s", "s", at(7))
            tx.calendar.replace(source, (event,))


@pytest.fixture
def desk() -> Iterator[Desk]:
    made = Desk()
    yield made
    made.room.store.close()


def test_deep_work_earns_a_break_that_is_taken_and_ends_by_itself(desk: Desk) -> None:
    session = desk.work(at(8), 50)
    assert desk.room.published(BreakDue) == [BreakDue(session.id)]
    taken = desk.breaks.begin(session.id)
    assert (taken.kind, taken.since, taken.until, taken.after) == (
        BreakKind.SHORT,
        at(8, 50),
        at(9),
        session.id,
    )
    assert desk.room.published(BreakChanged) == [BreakChanged()]
    desk.room.clock.now = at(8, 59)
    assert desk.breaks.now() == taken
    desk.room.clock.now = at(9)
    assert desk.breaks.now() is None


def test_the_long_break_comes_after_as_many_blocks_as_set(desk: Desk) -> None:
    desk.settings = replace(desk.settings, long_break_after=2, long_break_minutes=30)
    first = desk.breaks.offer(desk.work(at(8), 30).id)
    second = desk.breaks.offer(desk.work(at(9), 30).id)
    third = desk.breaks.offer(desk.work(at(10), 30).id)
    kinds = [offer.kind for offer in (first, second, third) if offer]
    assert kinds == [BreakKind.SHORT, BreakKind.LONG, BreakKind.SHORT]
    assert second is not None
    assert second.until - second.since == timedelta(minutes=30)


def test_short_work_after_hours_and_a_closed_day_earn_nothing(desk: Desk) -> None:
    desk.work(at(8), 20)
    desk.work(at(16), 50)
    with desk.room.store.transaction() as tx:
        tx.day_ends.close(DAY, at(7), "{}")
    desk.work(at(9), 50)
    assert desk.offers() == 0


def test_light_work_earns_nothing(desk: Desk) -> None:
    with desk.room.store.transaction() as tx:
        task = tx.tasks.get(SIASN)
        assert task is not None
        tx.tasks.update(replace(task, cognitive=1))
    desk.work(at(8), 50)
    assert desk.offers() == 0


def test_switched_off_nothing_is_offered(desk: Desk) -> None:
    desk.settings = replace(desk.settings, breaks=False)
    desk.work(at(8), 50)
    assert desk.offers() == 0


def test_a_meeting_shortens_the_break_or_takes_its_place(desk: Desk) -> None:
    desk.meet(at(8, 55), at(10))
    offered = desk.breaks.offer(desk.work(at(8), 50).id)
    assert offered is not None
    assert offered.until == at(8, 55)
    assert desk.breaks.offer(desk.work(at(8, 53), 60).id) is None


def test_work_ends_the_break(desk: Desk) -> None:
    desk.breaks.begin(minutes=15)
    desk.room.clock.advance(minutes=2)
    desk.room.focus.start_task(SIASN)
    assert desk.breaks.now() is None
    desk.room.clock.advance(minutes=2)
    desk.room.focus.finish()
    assert desk.breaks.now() is None


def test_a_break_is_ended_early_once(desk: Desk) -> None:
    desk.breaks.begin(minutes=15)
    desk.breaks.end()
    assert desk.breaks.now() is None
    with pytest.raises(NotNow):
        desk.breaks.end()


def test_no_break_over_an_open_session_nor_of_any_length(desk: Desk) -> None:
    with pytest.raises(InputInvalid):
        desk.breaks.begin(minutes=61)
    desk.room.focus.start_task(SIASN)
    with pytest.raises(NotNow):
        desk.breaks.begin()
    desk.room.focus.pause()
    with pytest.raises(NotNow):
        desk.breaks.begin()
