"""The example fortnight: a believable past and present for a throw-away vault."""

from __future__ import annotations

import random
import tomllib
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, timedelta
from itertools import cycle
from typing import TYPE_CHECKING, Any
from zoneinfo import ZoneInfo

from focusdesk.domain.busy import CalendarEvent
from focusdesk.domain.calendar_source import CalendarSource
from focusdesk.domain.dayspan import parse_clock
from focusdesk.domain.errors import InputInvalid, Problem
from focusdesk.domain.flow import FlowRating
from focusdesk.domain.focus import EndedBy, Session
from focusdesk.domain.ids import EventId, ProjectId, SessionId, SourceId, TaskId
from focusdesk.domain.task import (
    Activity,
    Estimate,
    Project,
    Setting,
    Split,
    Task,
    TaskStatus,
    Urgency,
)
from focusdesk.domain.timerange import day_of, instant_at, minute_of
from focusdesk.domain.work_calendar import frame_of

if TYPE_CHECKING:
    from pathlib import Path

    from focusdesk.domain.alarms import Alarm
    from focusdesk.domain.allocation import Allocation
    from focusdesk.domain.ports import AlarmClock, Clock
    from focusdesk.domain.work_calendar import DayFrame
    from focusdesk.domain.work_model import WorkModel
    from focusdesk.storage.store import Store, Tx

USUAL_MINUTE = 9 * 60 + 18
EARLIEST, LATEST = 8 * 60 + 30, 15 * 60
PAST_DAYS, COMING_DAYS = 9, 8
SEED = 48
MORNING = (8 * 60, 8 * 60 + 55)
SLOTS = ((485, 600), (620, 700), (785, 870), (900, 950))
SOURCE = SourceId("demo")


@dataclass(frozen=True, slots=True)
class DemoClock:
    """A clock that runs at the real pace from a moment worth looking at."""

    real: Clock
    offset: timedelta

    def __call__(self) -> datetime:
        """Return the demo's now."""
        return self.real() + self.offset


@dataclass(frozen=True, slots=True)
class DemoAlarms:
    """Rings in real time what is due in the demo's."""

    real: AlarmClock
    offset: timedelta

    def arm(self, alarms: tuple[Alarm, ...]) -> None:
        """Ring these and no others."""
        moved = (replace(alarm, at=alarm.at - self.offset) for alarm in alarms)
        self.real.arm(tuple(moved))

    def stop(self) -> None:
        """Ring nothing any more."""
        self.real.stop()


def demo_clock(real: Clock, model: WorkModel, at: str | None) -> DemoClock:
    """Start at `at` (local ISO 8601), or now, or at 09.18 of the next working day."""
    now = real()
    if at is not None:
        return DemoClock(real, _read_moment(at, model.zone) - now)
    today = day_of(now, model.zone)
    working = frame_of(model, today).is_working_day
    if working and EARLIEST <= minute_of(now, model.zone) < LATEST:
        return DemoClock(real, timedelta())
    day = today
    while not frame_of(model, day).is_working_day:
        day += timedelta(days=1)
    return DemoClock(real, instant_at(day, USUAL_MINUTE, model.zone) - now)


def _read_moment(text: str, zone: str) -> datetime:
    try:
        moment = datetime.fromisoformat(text)
    except ValueError:
        raise InputInvalid((Problem("time_unreadable", "--demo-at", text),)) from None
    if moment.tzinfo is None:
        moment = moment.replace(tzinfo=ZoneInfo(zone))
    return moment.astimezone(UTC)


def fill(
    store: Store,
    file: Path,
    model: WorkModel,
    matrix: Allocation,
    now: datetime,
) -> None:
    """Write the fortnight of `file` around `now`, in one transaction."""
    script = tomllib.loads(file.read_text(encoding="utf-8"))
    fortnight = _Fortnight(model, matrix, now, script)
    with store.transaction() as tx:
        fortnight.write(tx)


class _Fortnight:
    """Turns the script's rows into values around one moment."""

    def __init__(
        self,
        model: WorkModel,
        matrix: Allocation,
        now: datetime,
        script: dict[str, Any],
    ) -> None:
        self._model = model
        self._matrix = matrix
        self._now = now
        self._script = script
        self._today = day_of(now, model.zone)
        self._days = _working_days_around(model, self._today)
        self._projects = {
            row["name"]: Project(
                id=ProjectId(f"demo-p{at}"),
                name=row["name"],
                stack=row["stack"],
                color=at,
                weekly_share=row.get("weekly_share"),
            )
            for at, row in enumerate(script["projects"])
        }

    def write(self, tx: Tx) -> None:
        """Write projects, tasks, meetings, sessions and ratings."""
        for project in self._projects.values():
            tx.projects.add(project)
        tasks = [self._task(n, row) for n, row in enumerate(self._script["tasks"])]
        done = [self._done(n, row) for n, row in enumerate(self._script["history"])]
        for task in (*tasks, *done):
            tx.tasks.add(task)
        self._write_meetings(tx)
        self._write_past(tx, done)
        self._write_morning(tx, tasks[0])

    def _at(self, day: date, minute: int) -> datetime:
        return instant_at(day, minute, self._model.zone)

    def _day(self, offset: int) -> DayFrame:
        return self._days[offset]

    def _task(self, number: int, row: dict[str, Any]) -> Task:
        activity = Activity(row["activity"])
        demand = self._matrix.of(activity)
        due = None
        if "due_day" in row:
            frame = self._day(row["due_day"])
            due = self._at(frame.day, frame.hours[-1].end)
        return Task(
            id=TaskId(f"demo-t{number:02d}"),
            project_id=self._projects[row["project"]].id,
            title=row["title"],
            estimate=Estimate.around(row["minutes"]),
            created_at=self._at(self._day(-5).day, 8 * 60 + number),
            activity=activity,
            cognitive=demand.cognitive,
            collaboration=demand.collaboration,
            urgency=Urgency(row.get("urgency", "normal")),
            due=due,
            split=Split(*row["split"]) if "split" in row else None,
            setting=Setting(row["setting"]) if "setting" in row else None,
        )

    def _done(self, number: int, row: dict[str, Any]) -> Task:
        activity = Activity(row["activity"])
        demand = self._matrix.of(activity)
        return Task(
            id=TaskId(f"demo-h{number:02d}"),
            project_id=self._projects[row["project"]].id,
            title=row["title"],
            estimate=Estimate.around(row["minutes"]),
            created_at=self._at(self._day(-PAST_DAYS).day, 8 * 60),
            activity=activity,
            cognitive=demand.cognitive,
            collaboration=demand.collaboration,
            status=TaskStatus.DONE,
            closed_at=self._at(self._day(-1).day, 15 * 60 + number),
        )

    def _write_meetings(self, tx: Tx) -> None:
        events = [
            self._event(number, row, frame)
            for number, row in enumerate(self._script["meetings"])
            for offset, frame in self._days.items()
            if _falls_on(row, offset, frame.day)
        ]
        source = CalendarSource(
            id=SOURCE,
            name="Demo",
            origin="demo",
            imported_at=self._now,
            event_count=len(events),
        )
        tx.calendar.replace(source, tuple(events))

    def _event(
        self, number: int, row: dict[str, Any], frame: DayFrame
    ) -> CalendarEvent:
        start = self._at(frame.day, parse_clock(row["start"]))
        project = self._projects.get(row.get("project", ""))
        return CalendarEvent(
            id=EventId(f"demo-e{number}-{frame.day}"),
            source_id=SOURCE,
            uid=f"demo-e{number}",
            instance=start.isoformat(),
            title=row["title"],
            start=start,
            end=self._at(frame.day, parse_clock(row["end"])),
            place=row["place"],
            attendees=row["attendees"],
            project_id=project.id if project else None,
        )

    def _write_past(self, tx: Tx, done: list[Task]) -> None:
        dice = random.Random(SEED)  # noqa: S311 - an example, not a secret
        tasks = cycle(done)
        for offset in range(-PAST_DAYS, 0):
            frame = self._day(offset)
            for number, (start, end) in enumerate(SLOTS):
                if dice.random() < 0.15:  # noqa: PLR2004 - some slots stay free
                    continue
                length = (end - start) * dice.uniform(0.7, 1.0)
                self._write_session(
                    tx,
                    f"{offset}-{number}",
                    next(tasks),
                    frame,
                    (start, start + int(length)),
                    _flow(dice, frame.setting, number),
                    dice.choice((0, 0, 1, 2)),
                )

    def _write_morning(self, tx: Tx, task: Task) -> None:
        if minute_of(self._now, self._model.zone) <= MORNING[1]:
            return
        frame = self._day(0)
        self._write_session(tx, "0-0", task, frame, MORNING, 6, 0)

    def _write_session(
        self,
        tx: Tx,
        name: str,
        task: Task,
        frame: DayFrame,
        minutes: tuple[int, int],
        flow: int,
        interruptions: int,
    ) -> None:
        start, end = (self._at(frame.day, minute) for minute in minutes)
        session = Session(
            id=SessionId(f"demo-s{name}"),
            task_id=task.id,
            block_id=None,
            setting=frame.setting,
            start=start,
            end=end,
            worked=end - start,
            ended_by=EndedBy.FINISHED,
            interruptions=interruptions,
        )
        tx.journal.add_session(session)
        tx.journal.rate(FlowRating(session.id, flow, end))


def _working_days_around(model: WorkModel, today: date) -> dict[int, DayFrame]:
    days = {0: frame_of(model, today)}
    for sign, count in ((-1, PAST_DAYS), (1, COMING_DAYS)):
        day, found = today, 0
        while found < count:
            day += timedelta(days=sign)
            frame = frame_of(model, day)
            if frame.is_working_day:
                found += 1
                days[sign * found] = frame
    return days


def _falls_on(row: dict[str, Any], offset: int, day: date) -> bool:
    return day.weekday() in row.get("weekdays", ()) or row.get("day") == offset


def _flow(dice: random.Random, setting: Setting, slot: int) -> int:
    usual = 5.4 if setting is Setting.WFA else 4.1
    best = 0.6 if slot == 0 else -0.2
    return min(7, max(1, round(dice.gauss(usual + best, 0.9))))
