"""Reminders: what is due is said once, with its true time, however late it is found."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from typing import TYPE_CHECKING

from focusdesk.domain.alarms import AlarmKind, due_alarms, next_alarms
from focusdesk.domain.breaks import RESTED
from focusdesk.domain.ids import BlockId
from focusdesk.domain.settings import Settings
from focusdesk.domain.timerange import day_of, day_range
from focusdesk.services.beside import STRETCHED, beside, is_stretch_due
from focusdesk.services.events import (
    BlockStartDue,
    BreakChanged,
    BreakOver,
    CalendarChanged,
    ClockChanged,
    DayClosed,
    DayEndDue,
    DaySettingChanged,
    DayStartDue,
    FocusChanged,
    PlanChanged,
    RatingDue,
    ReflectionDue,
    SettingsChanged,
    StoreChanged,
    StretchDue,
    TasksChanged,
    Woke,
    ZoneChanged,
)
from focusdesk.services.focus_card import blocks_to_do

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime

    from focusdesk.domain.alarms import Alarm, Beside
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
TYPING_PAUSE = 3.0
"""So many seconds without a key, and a hint disturbs nobody's sentence."""


@dataclass(frozen=True, slots=True)
class Manners:
    """When to speak: as it is set now, and by who is typing.

    `idle_seconds` says since when nobody has typed, None where that is unknown: a
    stretch is then hinted at between blocks only.
    """

    settings: Callable[[], Settings] = Settings
    idle_seconds: Callable[[], float | None] = lambda: None


USUAL_MANNERS = Manners()


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
        manners: Manners = USUAL_MANNERS,
    ) -> None:
        self._store = store
        self._clock = clock
        self._publish = publish
        self._workweek = workweek
        self._focus = focus
        self._alarm_clock = alarm_clock
        self._settings = manners.settings
        self._idle_seconds = manners.idle_seconds
        self._waits_for_pause = False
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
                | BreakChanged()
                | DayClosed()
                | SettingsChanged()
                | Woke()
                | ClockChanged()
                | ZoneChanged()
            ):
                self.arm()
            case RatingDue() if not self._settings().breaks:
                # Else a break is offered, which is the better hint.
                self._hint_between_blocks()
            case _:
                pass

    def arm(self) -> None:
        """Ring what will be due, and at once what is due and was not said."""
        now = self._clock()
        with self._store.reading() as tx:
            found = self._situation(tx, now)
            missed = tuple(
                alarm
                for alarm in due_alarms(now, *found)
                if alarm.kind is not AlarmKind.STRETCH
                and tx.due.done(alarm.name) is None
            )
            # A hint that is due waits for the next tick, not for another ring.
            self._waits_for_pause = _has_stretch(due_alarms(now, *found))
        self._set((*missed, *next_alarms(now, *found)), now)

    def ring(self) -> None:
        """Say what is due and was not said yet; quiet when there is nothing."""
        if self._focus.block_due() and self._idle_seconds() is None:
            self._hint_between_blocks()
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
        if self._waits_for_pause or any(a.at <= now for a in self._armed):
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
    ) -> tuple[tuple[StoredBlock, ...], State, tuple[DayFrame, ...], Beside]:
        zone = self._workweek.model.zone
        frames = self._workweek.working_days(day_of(now, zone), DAYS_ARMED)
        blocks = blocks_to_do(tx, (f.day for f in frames), zone)
        rings = beside(tx, frames, now, self._settings())
        return blocks, tx.journal.focus(), frames, rings

    def _mark_due(self) -> list[Event]:
        now = self._clock()
        events: list[Event] = []
        with self._store.transaction() as tx:
            due = due_alarms(now, *self._situation(tx, now))
            self._waits_for_pause = False
            if _has_stretch(due):
                events += self._stretch(tx, now)
            for alarm in due:
                said = _event(alarm)
                if said is None or tx.due.done(alarm.name) is not None:
                    continue
                tx.due.mark(alarm.name, now)
                if isinstance(said, BreakOver):
                    tx.breaks.end()
                if not (isinstance(said, DayStartDue) and self._begun(tx, said.day)):
                    events.append(said)
        return events

    def _stretch(self, tx: Tx, now: datetime) -> list[Event]:
        """Hint at a stretch if nobody types, and count anew from here."""
        idle = self._idle_seconds()
        if idle is None:
            return []
        if idle < TYPING_PAUSE:
            self._waits_for_pause = True
            return []
        tx.due.mark(STRETCHED, now)
        # Who has been away has moved already.
        return [] if idle >= RESTED.total_seconds() else [StretchDue()]

    def _hint_between_blocks(self) -> None:
        """Hint at a stretch where a block ends, when typing pauses are not known."""
        now, settings = self._clock(), self._settings()
        if self._idle_seconds() is not None:
            return
        with self._store.transaction() as tx:
            if not is_stretch_due(tx, self._workweek, now, settings):
                return
            tx.due.mark(STRETCHED, now)
        self._publish(StretchDue())

    def _begun(self, tx: Tx, day: date) -> bool:
        # Who has worked today needs no greeting any more.
        whole = day_range(day, self._workweek.model.zone)
        return bool(tx.journal.sessions(whole.start, whole.end))


def _has_stretch(alarms: tuple[Alarm, ...]) -> bool:
    return any(alarm.kind is AlarmKind.STRETCH for alarm in alarms)


def _event(alarm: Alarm) -> Event | None:
    """Return what tells of an alarm; None where somebody else does."""
    match alarm.kind:
        case AlarmKind.BLOCK_START:
            return BlockStartDue(BlockId(alarm.subject))
        case AlarmKind.BREAK_END:
            return BreakOver()
        case AlarmKind.BLOCK_END | AlarmKind.STRETCH:
            # The focus service says the one, a pause in typing lets through the other.
            return None
        case _:
            return _OF_DAYS[alarm.kind](date.fromisoformat(alarm.subject))


_OF_DAYS: dict[AlarmKind, Callable[[date], Event]] = {
    AlarmKind.DAY_START: DayStartDue,
    AlarmKind.DAY_END: DayEndDue,
    AlarmKind.REFLECTION: ReflectionDue,
}
