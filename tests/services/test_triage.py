"""The backlog as a week sees it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from typing import TYPE_CHECKING

import pytest

from focusdesk.domain.errors import TaskInvalid
from focusdesk.domain.focus import EndedBy, Session
from focusdesk.domain.ids import SessionId
from focusdesk.domain.task import Activity, Estimate, Setting, Task
from focusdesk.services.triage import Pile, Triage
from focusdesk.services.workweek import Workweek
from tests.services.task_room import TaskRoom, make_task_room
from tests.services.workbench import MODEL

if TYPE_CHECKING:
    from collections.abc import Iterator

THURSDAY = date(2026, 11, 26)
NEXT_WEEK = date(2026, 12, 1)
A_DAY = 7 * 60 + 30


@dataclass
class Room:
    tasks: TaskRoom
    triage: Triage

    def add(self, title: str, minutes: int = 60, **fields: object) -> Task:
        project = self.tasks.projects["SIASN"].id
        estimate = Estimate.around(minutes)
        return self.tasks.tasks.add(title, project, estimate, **fields)  # type: ignore[arg-type]

    def piles(self, day: date) -> dict[str, Pile]:
        return {e.task.title: e.pile for e in self.triage.view(day).entries}


@pytest.fixture
def room() -> Iterator[Room]:
    tasks = make_task_room()
    tasks.project("SIASN")
    week = Workweek(tasks.store, tasks.events.append, MODEL)
    yield Room(tasks, Triage(tasks.store, tasks.clock, week, tasks.tasks))
    tasks.store.close()


def _at(day: int, hour: int) -> datetime:
    return datetime(2026, 11, day, hour, 0, tzinfo=UTC)


def test_every_open_task_lies_in_one_pile(room: Room) -> None:
    room.add("lewat", due=_at(25, 3))
    room.add("minggu ini", due=_at(27, 3))
    room.add("minggu depan", due=_at(30, 3))
    room.add("bebas")
    begun = room.add("dimulai", minutes=90)
    now = room.tasks.clock()
    with room.tasks.store.transaction() as tx:
        tx.journal.add_session(
            Session(
                SessionId("s"),
                begun.id,
                None,
                Setting.WFA,
                now - timedelta(minutes=30),
                now,
                timedelta(minutes=30),
                EndedBy.STOPPED,
            )
        )
    assert room.piles(THURSDAY) == {
        "lewat": Pile.OVERDUE,
        "minggu ini": Pile.DUE,
        "minggu depan": Pile.OPEN,
        "bebas": Pile.OPEN,
        "dimulai": Pile.STARTED,
    }
    assert room.piles(NEXT_WEEK)["minggu depan"] is Pile.DUE
    lefts = {e.task.title: e.left for e in room.triage.view(THURSDAY).entries}
    assert (lefts["dimulai"], lefts["bebas"]) == (60, 60)


def test_the_week_holds_its_working_time_without_meetings_from_now_on(
    room: Room,
) -> None:
    # It is Thursday, 09.18; a working day has seven hours and a half.
    spent = 9 * 60 + 18 - 450
    assert room.triage.view(THURSDAY).capacity == 2 * A_DAY - spent
    assert room.triage.view(NEXT_WEEK).capacity == 5 * A_DAY
    assert room.triage.view(date(2026, 11, 20)).capacity == 0


def test_putting_off_frees_the_week_and_taking_in_brings_it_back(room: Room) -> None:
    task = room.add("bebas", minutes=120)
    before = room.triage.view(THURSDAY)
    room.triage.put_off((task.id,), THURSDAY)
    after = room.triage.view(THURSDAY)
    assert (before.wanted, after.wanted) == (120, 0)
    assert room.piles(THURSDAY)["bebas"] is Pile.LATER
    assert room.piles(NEXT_WEEK)["bebas"] is Pile.OPEN
    room.triage.take_in((task.id,))
    assert room.triage.view(THURSDAY) == before
    room.tasks.tasks.undo()
    assert room.triage.view(THURSDAY) == after


def test_a_deadline_in_the_week_keeps_a_task_from_being_put_off(room: Room) -> None:
    task = room.add("minggu ini", due=_at(27, 3))
    with pytest.raises(TaskInvalid):
        room.triage.put_off((task.id,), THURSDAY)
    assert room.piles(THURSDAY)["minggu ini"] is Pile.DUE


def test_what_is_asked_beyond_the_week_is_said_by_project(room: Room) -> None:
    room.tasks.tasks.edit_project(room.tasks.projects["SIASN"].id, weekly_share=600)
    room.add("besar", minutes=2000)
    room.add("belajar", minutes=120, activity=Activity.LEARNING)
    view = room.triage.view(NEXT_WEEK)
    assert (view.wanted, view.learning) == (2120, 120)
    assert view.over == 0
    room.add("lagi", minutes=300)
    assert room.triage.view(NEXT_WEEK).over == 2420 - 5 * A_DAY
    (load,) = room.triage.view(NEXT_WEEK).loads
    assert (load.wanted, load.target) == (2420, 600)


def test_from_friday_on_the_next_week_is_looked_through(room: Room) -> None:
    assert room.triage.usual_week() == date(2026, 11, 23)
    room.tasks.clock.advance(days=1)
    assert room.triage.usual_week() == date(2026, 11, 30)


def test_an_empty_backlog_is_an_empty_view(room: Room) -> None:
    view = room.triage.view(THURSDAY)
    assert (view.entries, view.loads, view.wanted) == ((), (), 0)
