"""Work that comes back: each time a task of its own, made once."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from typing import TYPE_CHECKING

import pytest

from focusdesk.domain.errors import Ambiguous, NotFound, TaskInvalid
from focusdesk.domain.focus import EndedBy, Session
from focusdesk.domain.ids import ProjectId, SessionId
from focusdesk.domain.rhythm import Every, Rhythm
from focusdesk.domain.task import Activity, Setting, Task, TaskStatus
from focusdesk.services.recurring import Recurring
from focusdesk.services.workweek import Workweek
from tests.services.task_room import TaskRoom, make_task_room
from tests.services.workbench import MODEL

if TYPE_CHECKING:
    from collections.abc import Iterator

THURSDAY = date(2026, 11, 26)
WORKDAYS = Rhythm(Every.WEEK, THURSDAY, weekdays=frozenset(range(5)))
WEEKLY = Rhythm(Every.WEEK, date(2026, 11, 23))


@dataclass
class Room:
    """Recurring work beside the tasks it makes."""

    tasks: TaskRoom
    recurring: Recurring
    project: ProjectId

    def open(self) -> list[Task]:
        return sorted(self.tasks.tasks.open(), key=lambda task: str(task.due))

    def due_days(self) -> list[str]:
        return [t.due.date().isoformat() for t in self.open() if t.due]

    def pass_days(self, count: int) -> None:
        self.tasks.clock.advance(days=count)


@pytest.fixture
def room() -> Iterator[Room]:
    tasks = make_task_room()
    store, events = tasks.store, tasks.events
    week = Workweek(store, events.append, MODEL)
    made = Recurring(store, tasks.clock, events.append, week, tasks.tasks.history)
    yield Room(tasks, made, tasks.project("SIASN").id)
    store.close()


def test_daily_work_becomes_a_task_for_each_day_of_the_horizon(room: Room) -> None:
    room.recurring.add("Administrasi", room.project, 30, WORKDAYS)
    days = ["2026-11-26", "2026-11-27", "2026-11-30", "2026-12-01", "2026-12-02"]
    assert room.due_days()[:5] == days
    assert room.due_days()[-1] == "2026-12-09"
    first = room.open()[0]
    assert first.not_before == datetime(2026, 11, 25, 17, 0, tzinfo=UTC)
    assert first.due == datetime(2026, 11, 26, 9, 0, tzinfo=UTC)


def test_making_again_doubles_nothing(room: Room) -> None:
    room.recurring.add("Administrasi", room.project, 30, WORKDAYS)
    before = room.open()
    assert room.recurring.make_due() == 0
    assert room.open() == before
    room.pass_days(1)
    assert room.recurring.make_due() == 2
    assert room.due_days()[0] == "2026-11-27"
    assert room.due_days()[-1] == "2026-12-10"


def test_where_nothing_is_due_nothing_is_written(room: Room) -> None:
    room.recurring.add("Administrasi", room.project, 30, WORKDAYS)
    # Within a reading no transaction can begin.
    with room.tasks.store.reading():
        assert room.recurring.make_due() == 0
        room.pass_days(1)
        with pytest.raises(RuntimeError):
            room.recurring.make_due()


def test_a_done_or_dropped_time_is_not_made_again(room: Room) -> None:
    room.recurring.add("Administrasi", room.project, 30, WORKDAYS)
    first, second = room.open()[:2]
    room.tasks.tasks.done(first.id)
    room.tasks.tasks.drop(second.id)
    assert room.recurring.make_due() == 0
    assert len(room.open()) == 8


def test_weekly_learning_may_be_done_on_any_day_of_its_week(room: Room) -> None:
    room.recurring.add("Belajar", room.project, 120, WEEKLY, activity=Activity.LEARNING)
    this, following, _third = room.open()
    assert this.due == datetime(2026, 11, 27, 9, 0, tzinfo=UTC)
    assert this.split is not None
    assert following.not_before == datetime(2026, 11, 29, 17, 0, tzinfo=UTC)


def test_a_time_that_passed_untouched_is_dropped_and_can_be_kept(room: Room) -> None:
    room.recurring.add("Biasa", room.project, 30, WORKDAYS)
    room.recurring.add("Wajib", room.project, 30, WORKDAYS, kept=True)
    room.pass_days(1)
    room.recurring.make_due()
    old = [t for t in room.open() if t.due and t.due.date() == THURSDAY]
    assert [t.title for t in old] == ["Wajib"]


def test_a_time_that_was_worked_on_stays(room: Room) -> None:
    room.recurring.add("Biasa", room.project, 30, WORKDAYS)
    first = room.open()[0]
    now = room.tasks.clock()
    with room.tasks.store.transaction() as tx:
        tx.journal.add_session(
            Session(
                SessionId("s"),
                first.id,
                None,
                Setting.WFA,
                now,
                now + timedelta(minutes=10),
                timedelta(minutes=10),
                EndedBy.STOPPED,
            )
        )
    room.pass_days(1)
    room.recurring.make_due()
    assert first.id in {t.id for t in room.open()}


def test_editing_changes_untouched_tasks_and_leaves_the_others(room: Room) -> None:
    one = room.recurring.add("Administrasi", room.project, 30, WORKDAYS)
    mine = room.open()[0]
    room.tasks.tasks.edit(mine.id, title="Administrasi akhir bulan")
    room.recurring.edit(one.id, minutes=45, title="Arsip")
    titles = [t.title for t in room.open()]
    assert titles == ["Administrasi akhir bulan", *["Arsip"] * 9]
    assert {t.estimate.likely for t in room.open()[1:]} == {45}


def test_resting_work_makes_nothing_until_it_goes_on(room: Room) -> None:
    one = room.recurring.add("Administrasi", room.project, 30, WORKDAYS)
    room.recurring.edit(one.id, active=False)
    assert room.open() == []
    room.recurring.edit(one.id, active=True)
    assert len(room.open()) == 10


def test_removing_takes_untouched_tasks_along_and_undo_brings_all_back(
    room: Room,
) -> None:
    one = room.recurring.add("Administrasi", room.project, 30, WORKDAYS)
    before = room.tasks.snapshot()
    room.recurring.remove(one.id)
    assert room.open() == []
    assert room.tasks.tasks.undo() == "recurring_removed"
    assert room.tasks.snapshot() == before
    assert room.recurring.all() == (one,)
    assert room.recurring.make_due() == 0
    room.tasks.tasks.redo()
    assert (room.open(), room.recurring.all()) == ([], ())


def test_every_step_can_be_taken_back_to_the_start(room: Room) -> None:
    start = room.tasks.snapshot()
    one = room.recurring.add("Belajar", room.project, 60, WEEKLY)
    room.recurring.edit(one.id, minutes=90, rhythm=WORKDAYS)
    room.recurring.remove(one.id)
    for _ in range(3):
        room.tasks.tasks.undo()
    assert room.tasks.snapshot() == start
    assert room.recurring.all() == ()


def test_a_project_put_away_gets_no_more_times(room: Room) -> None:
    room.recurring.add("Administrasi", room.project, 30, WORKDAYS)
    room.tasks.tasks.archive_project(room.project)
    room.pass_days(7)
    room.recurring.make_due()
    with room.tasks.store.reading() as tx:
        late = [t for t in tx.tasks.all() if t.due and t.due.date() > date(2026, 12, 9)]
    assert late == []


def test_what_cannot_be_is_refused_and_nothing_written(room: Room) -> None:
    before = room.tasks.snapshot()
    with pytest.raises(TaskInvalid):
        room.recurring.add(" ", room.project, 30, WORKDAYS)
    with pytest.raises(NotFound):
        room.recurring.add("Arsip", ProjectId("none"), 30, WORKDAYS)
    assert room.tasks.snapshot() == before
    assert room.recurring.all() == ()


def test_recurring_work_is_found_by_title_and_by_id(room: Room) -> None:
    one = room.recurring.add("Administrasi umum", room.project, 30, WORKDAYS)
    two = room.recurring.add("Administrasi", room.project, 30, WORKDAYS)
    assert room.recurring.find("umum") == one
    assert room.recurring.find("administrasi") == two
    assert room.recurring.find(one.id[:12]) == one
    with pytest.raises(Ambiguous):
        room.recurring.find("admin")
    with pytest.raises(NotFound):
        room.recurring.find("rapat")


def test_nothing_is_dropped_twice_in_the_books(room: Room) -> None:
    room.recurring.add("Biasa", room.project, 30, WORKDAYS)
    room.pass_days(3)
    room.recurring.make_due()
    with room.tasks.store.reading() as tx:
        dropped = [t for t in tx.tasks.all() if t.status is TaskStatus.DROPPED]
    assert len(dropped) == 2
    assert room.recurring.make_due() == 0
