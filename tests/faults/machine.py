"""A machine that sleeps, is set to other times and loses its program, as a model.

It keeps the truth beside the product: how long it was awake while the session ran.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

from focusdesk.domain.focus import Idle, Paused, Running, Session, left, worked
from focusdesk.domain.recovery import RecoveryChoice
from focusdesk.domain.session_clock import Reading
from focusdesk.services.events import BlockDue, RecoveryNeeded, SessionLapsed
from focusdesk.services.focus import Focus
from focusdesk.services.workweek import Workweek
from focusdesk.services.zone_watch import ZoneWatch
from tests.services.focus_room import MODEL, SIASN, RecordedStatus

if TYPE_CHECKING:
    from focusdesk.services.events import Event
    from focusdesk.storage.store import Store

SECOND = timedelta(seconds=1)
BEAT, GLANCE = 30.0, 5.0
MOST_LOST = 35 * SECOND
ROUNDING = timedelta(milliseconds=1)
UNNOTICED = 2.5 * SECOND
MORNING = datetime(2026, 11, 26, 1, 0, tzinfo=UTC)


@dataclass
class Machine:
    """Three clocks and a zone; `awake` is the only one that tells the truth."""

    wall: datetime = MORNING
    boot: float = 1000.0
    awake: float = 900.0
    boot_id: str = "first"
    zone: timedelta = timedelta(hours=7)
    steps: int = 0

    def read(self) -> Reading:
        return Reading(self.wall, self.boot, self.awake, self.boot_id)

    def run(self, seconds: float) -> None:
        self.awake += seconds
        self.sleep(seconds)

    def sleep(self, seconds: float) -> None:
        self.boot += seconds
        self.wall += seconds * SECOND

    def step(self, by: timedelta) -> None:
        self.wall += by
        self.steps += 1

    def restart(self) -> None:
        self.boot, self.awake = 5.0, 5.0
        self.boot_id += "+"


@dataclass
class Life:
    """A person, their machine and their sessions. `truth` is what must be counted."""

    store: Store
    length: timedelta | None
    answer: RecoveryChoice
    machine: Machine = field(default_factory=Machine)
    events: list[Event] = field(default_factory=list)
    truth: timedelta = timedelta()
    shown: bool = False
    to_beat: float = BEAT
    to_glance: float = GLANCE

    def __post_init__(self) -> None:
        with self.store.transaction() as tx:
            tx.journal.save_focus(Idle())
        self.open_window()
        self.start()

    def open_window(self) -> None:
        workweek = Workweek(self.store, self.events.append, MODEL)
        self.focus = Focus(
            self.store,
            lambda: self.machine.wall,
            self.events.append,
            workweek,
            RecordedStatus(),
            readings=self.machine.read,
        )
        self.zones = ZoneWatch(lambda: self.machine.zone, self.events.append)
        self.focus.watch.begin()
        self.to_beat, self.to_glance = BEAT, GLANCE

    def start(self) -> None:
        self.events.clear()
        self.focus.start_task(SIASN, self.length)
        self.truth = timedelta()

    def run(self, seconds: float) -> None:
        """Work; the timers go off as they do, in awake time."""
        runs = isinstance(self.focus.state(), Running)
        while seconds > 0:
            glance = self.to_glance if self.shown else BEAT
            passes = min(seconds, self.to_beat, glance)
            seconds -= passes
            self.to_beat -= passes
            self.to_glance -= passes
            self.machine.run(passes)
            if runs:
                self.truth += passes * SECOND
            if self.shown and self.to_glance <= 0:
                self.to_glance = GLANCE
                self.focus.watch.glance()
                self.respond(timedelta())
            if self.to_beat <= 0:
                self.to_beat = BEAT
                self.beat()
            runs = isinstance(self.focus.state(), Running)

    def beat(self) -> None:
        self.focus.watch.heartbeat()
        self.zones.look()
        self.focus.block_due()
        self.respond(timedelta())

    def look_closely(self) -> None:
        """Show the window, or hide it again."""
        self.shown, self.to_glance = not self.shown, GLANCE

    def sleep(self, seconds: float, *, told: bool) -> None:
        """Close the lid; with logind the program hears of both."""
        if told:
            self.focus.watch.fall_asleep()
        self.machine.sleep(seconds)
        if told:
            self.focus.watch.wake()
            self.respond(timedelta())

    def kill(self, seconds: float, *, restart: bool) -> None:
        """End the program as kill -9 does, and open it again later."""
        self.machine.run(seconds)
        if restart:
            self.machine.restart()
        self.open_window()
        self.respond(MOST_LOST)

    def pause(self) -> None:
        """Pause, or go on. What the clocks have not told yet is asked about first."""
        self.focus.watch.heartbeat()
        self.respond(timedelta())
        if isinstance(self.focus.state(), Running):
            self.focus.pause()
        else:
            self.focus.resume()

    def finish(self) -> None:
        self.focus.watch.heartbeat()
        self.respond(timedelta())
        assert self.focus.watch.recover() is None
        self.check_left()
        self.check(self.focus.finish().worked, timedelta())

    def respond(self, lost: timedelta) -> None:
        """Answer what was asked; what was counted until then must be the truth."""
        if any(isinstance(event, SessionLapsed) for event in self.events):
            self.check(self.last_session().worked, lost)
            self.start()
            return
        if not any(isinstance(event, RecoveryNeeded) for event in self.events):
            return
        asked = self.focus.watch.recover()
        assert asked is not None
        self.events[:] = [e for e in self.events if not isinstance(e, RecoveryNeeded)]
        rests = self.focus.state()
        assert isinstance(rests, Paused)
        self.truth = self.check(rests.banked, lost)
        settled = self.focus.watch.settle(self.answer)
        if isinstance(settled, Session):
            self.check(settled.worked, timedelta())
            self.start()
        elif self.answer is RecoveryChoice.COUNT:
            self.truth += asked.gap

    def check(self, counted: timedelta, lost: timedelta) -> timedelta:
        """Hold what was counted to the truth, and return it."""
        assert counted <= self.truth + ROUNDING, (counted, self.truth)
        assert counted >= self.truth - lost - ROUNDING, (counted, self.truth)
        ends = [event for event in self.events if isinstance(event, BlockDue)]
        assert len(ends) <= 1
        return counted

    def check_left(self) -> None:
        """Hold the countdown to the truth: what is left is what was not worked."""
        focus, now = self.focus.state(), self.machine.wall
        spent, remains = worked(focus, now), left(focus, now)
        if remains and self.length is not None:
            parted = abs(remains + spent - self.length)
            # A step nobody would notice is not made up for.
            allowed = ROUNDING + self.machine.steps * UNNOTICED
            assert parted <= allowed, (remains, spent)

    def last_session(self) -> Session:
        with self.store.reading() as tx:
            span = timedelta(days=4000)
            found = tx.journal.sessions(MORNING - span, MORNING + span)
            ids = [e.session_id for e in self.events if isinstance(e, SessionLapsed)]
        return next(s for s in found if s.id == ids[-1])
