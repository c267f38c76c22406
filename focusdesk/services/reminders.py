"""Reminders: what is due is said once, with its true time, however late it is found."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

from focusdesk.domain.alarms import AlarmKind, due_alarms, next_alarms
from focusdesk.domain.ids import BlockId
from focusdesk.domain.timerange import day_of, day_range
from focusdesk.services.events import (
    BlockStartDue,
    CalendarChanged,
    DaySettingChanged,
    DayStartDue,
    FocusChanged,
    PlanChanged,
    StoreChanged,
    TasksChanged,
)
from focusdesk.services.focus_card import blocks_to_do

if TYPE_CHECKING:
    from datetime import datetime

    from focusdesk.domain.alarms import Alarm
    from focusdesk.domain.focus import Focus as State
    from focusdesk.domain.planning.stored import StoredBlock
    from focusdesk.domain.ports import AlarmClock, Clock
    from focusdesk.domain.work_calendar import DayFrame
    from focusdesk.services.events import Event, Publish
    from focusdesk.services.focus import Focus
    from focusdesk.services.workweek import Workweek
    from focusdesk.storage.store import Store, Tx

DAYS_ARMED = 2
"""Today, or the next working day, and the one after it."""
UNEXPLAINED = timedelta(minutes=3)
"""A longer step between two ticks means sleep or a changed clock."""


class Reminders:
    """Keeps the alarm clock in step with the plan and the focus.

    Give every event to `heard`, call `tick` about once a minute, and let the alarm
    clock call `ring` on the main thread.
    """

    def __init__(
        self,
        store: Store,
        clock: Clock,
        publish: Publish,
        workweek: Workweek,
        focus: Focus,
        alarm_clock: AlarmClock,
    ) -> None:
        self._store = store
        self._clock = clock
        self._publish = publish
        self._workweek = workweek
        self._focus = focus
        self._alarm_clock = alarm_clock
        self._armed: tuple[Alarm, ...] = ()
        self._ticked: datetime | None = None

    def heard(self, event: Event) -> None:
        """Arm anew after anything that moves what is due."""
        match event:
            case (
                PlanChanged()
                | FocusChanged()
                | TasksChanged()
                | CalendarChanged()
                | DaySettingChanged()
                | StoreChanged()
            ):
                self.arm()
            case _:
                pass

    def arm(self) -> None:
        """Ring what will be due, and at once what is due and was not said."""
        now = self._clock()
        with self._store.reading() as tx:
            blocks, focus, frames = self._situation(tx, now)
            missed = tuple(
                alarm
                for alarm in due_alarms(now, blocks, focus, frames)
                if tx.due.done(alarm.name) is None
            )
        self._set((*missed, *next_alarms(now, blocks, focus, frames)), now)

    def ring(self) -> None:
        """Say what is due and was not said yet; quiet when there is nothing."""
        self._focus.block_due()
        for event in self._mark_due():
            self._publish(event)
        # What was not said now waits for an answer, not for another ring.
        now = self._clock()
        with self._store.reading() as tx:
            self._set(next_alarms(now, *self._situation(tx, now)), now)

    def tick(self) -> None:
        """Catch what the alarm clock sleeps through: suspend, another time or date."""
        now, before = self._clock(), self._ticked
        self._ticked = now
        if any(alarm.at <= now for alarm in self._armed):
            self.ring()
        elif before is None or self._moved(before, now):
            self.arm()

    def stop(self) -> None:
        """Ring nothing any more."""
        self._armed = ()
        self._alarm_clock.stop()

    def _set(self, alarms: tuple[Alarm, ...], now: datetime) -> None:
        self._armed = alarms
        self._ticked = now
        self._alarm_clock.arm(alarms)

    def _moved(self, before: datetime, now: datetime) -> bool:
        zone = self._workweek.model.zone
        jumped = not timedelta() <= now - before <= UNEXPLAINED
        return jumped or day_of(before, zone) != day_of(now, zone)

    def _situation(
        self, tx: Tx, now: datetime
    ) -> tuple[tuple[StoredBlock, ...], State, tuple[DayFrame, ...]]:
        zone = self._workweek.model.zone
        frames = self._workweek.working_days(day_of(now, zone), DAYS_ARMED)
        blocks = blocks_to_do(tx, (f.day for f in frames), zone)
        return blocks, tx.journal.focus(), frames

    def _mark_due(self) -> list[Event]:
        now = self._clock()
        events: list[Event] = []
        with self._store.transaction() as tx:
            for alarm in due_alarms(now, *self._situation(tx, now)):
                said = _event(alarm)
                if said is None or tx.due.done(alarm.name) is not None:
                    continue
                tx.due.mark(alarm.name, now)
                if not (isinstance(said, DayStartDue) and self._begun(tx, said.day)):
                    events.append(said)
        return events

    def _begun(self, tx: Tx, day: date) -> bool:
        # Who has worked today needs no greeting any more.
        whole = day_range(day, self._workweek.model.zone)
        return bool(tx.journal.sessions(whole.start, whole.end))


def _event(alarm: Alarm) -> Event | None:
    match alarm.kind:
        case AlarmKind.BLOCK_START:
            return BlockStartDue(BlockId(alarm.subject))
        case AlarmKind.DAY_START:
            return DayStartDue(date.fromisoformat(alarm.subject))
        case AlarmKind.BLOCK_END:
            return None  # the focus service says it, whoever asks first
