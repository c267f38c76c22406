"""A desk with one planned day on it, for tests of working on it."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta
from typing import TYPE_CHECKING

from focusdesk.domain.dayspan import Span
from focusdesk.domain.focus import Running
from focusdesk.domain.ids import BlockId, ProjectId, TaskId
from focusdesk.domain.planning.stored import StoredBlock, StoredPlan
from focusdesk.domain.task import Estimate, Project, Setting, Task
from focusdesk.domain.work_model import WeekdayRule, WorkModel
from focusdesk.services.focus import Focus
from focusdesk.services.journal import Journal
from focusdesk.services.reminders import Reminders
from focusdesk.services.workweek import Workweek
from focusdesk.storage.store import Store
from tests.fakes import FakeClock

if TYPE_CHECKING:
    from collections.abc import Iterable

    from focusdesk.domain.alarms import Alarm
    from focusdesk.domain.focus_status import FocusStatus
    from focusdesk.services.events import Event, Publish

DAY = date(2026, 11, 26)
TOMORROW = DAY + timedelta(days=1)
SIASN, MYASN = TaskId("siasn"), TaskId("myasn")
FIRST, SECOND, THIRD = BlockId("first"), BlockId("second"), BlockId("third")
MODEL = WorkModel(
    id="test",
    name="Uji",
    source="uji",
    zone="Asia/Jakarta",
    weekdays={day: WeekdayRule((Span(450, 960),)) for day in range(5)},
    wfo_days=frozenset({1, 2}),
)


def at(hour: int, minute: int = 0, day: int = 26) -> datetime:
    """Return an instant by its clock in Jakarta in November 2026."""
    start = datetime(2026, 11, day, tzinfo=UTC)
    return start + timedelta(hours=hour - 7, minutes=minute)


class RecordedStatus:
    """A status file in memory."""

    def __init__(self) -> None:
        self.written: list[FocusStatus] = []

    def write(self, status: FocusStatus) -> None:
        self.written.append(status)


class RecordedAlarms:
    """An alarm clock that only remembers what it was told."""

    def __init__(self) -> None:
        self.armed: tuple[Alarm, ...] = ()
        self.times = 0

    def arm(self, alarms: tuple[Alarm, ...]) -> None:
        self.armed = alarms
        self.times += 1

    def stop(self) -> None:
        self.armed = ()


@dataclass
class Room:
    """The services over one store, and all they published."""

    store: Store
    clock: FakeClock
    events: list[Event] = field(default_factory=list)
    status: RecordedStatus = field(default_factory=RecordedStatus)
    alarms: RecordedAlarms = field(default_factory=RecordedAlarms)
    listeners: list[Publish] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.workweek = Workweek(self.store, self.publish, MODEL)
        self.focus = self._focus(self.publish)
        self.journal = Journal(self.store, self.clock, self.publish)
        self.reminders = Reminders(
            self.store,
            self.clock,
            self.publish,
            self.workweek,
            self.focus,
            self.alarms,
        )

    def publish(self, event: Event) -> None:
        self.events.append(event)
        for hear in self.listeners:
            hear(event)

    def another_process(self) -> Focus:
        """Return a focus service with no memory of what the first one did."""
        return self._focus(self.events.append)

    def published(self, kind: type[Event]) -> list[Event]:
        return [event for event in self.events if isinstance(event, kind)]

    def running(self) -> Running:
        focus = self.focus.state()
        assert isinstance(focus, Running)
        return focus

    def _focus(self, publish: Publish) -> Focus:
        return Focus(self.store, self.clock, publish, self.workweek, self.status)


def furnish(store: Store) -> None:
    """Keep two projects, a task of each, and a plan of three blocks."""
    with store.transaction() as tx:
        for number, name in enumerate(("SIASN", "MyASN")):
            tx.projects.add(Project(ProjectId(name), name, color=number))
        tx.tasks.add(_task(SIASN, "SIASN", "Validasi riwayat jabatan ganda"))
        tx.tasks.add(_task(MYASN, "MyASN", "Perbaiki galat login SSO"))
    plan(store, (block(FIRST, SIASN, 480, 535), block(SECOND, MYASN, 545, 600)))
    plan(store, (block(THIRD, SIASN, 480, 540, TOMORROW),), TOMORROW)


def plan(store: Store, blocks: Iterable[StoredBlock], day: date = DAY) -> None:
    with store.transaction() as tx:
        tx.plans.save(day, StoredPlan(day, at(7), Setting.WFA, tuple(blocks)))


def block(
    block_id: BlockId, task: TaskId, start: int, end: int, day: date = DAY
) -> StoredBlock:
    return StoredBlock(block_id, task, day, Span(start, end))


def _task(task_id: TaskId, project: str, title: str) -> Task:
    return Task(task_id, ProjectId(project), title, Estimate.around(90), at(7))


def open_room(now: datetime) -> Room:
    store = Store.in_memory()
    furnish(store)
    return Room(store, FakeClock(now))
