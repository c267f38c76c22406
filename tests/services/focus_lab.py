"""The focus service over a machine whose three clocks can be moved apart."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from focusdesk.domain.focus import Paused, Running
from focusdesk.services.focus import Focus
from focusdesk.services.steps import Steps
from focusdesk.services.workweek import Workweek
from tests.faults.machine import Machine
from tests.services.focus_room import FIRST, MODEL, RecordedStatus, at

if TYPE_CHECKING:
    from datetime import datetime

    from focusdesk.services.events import Event
    from focusdesk.storage.store import Store


@dataclass
class Lab:
    """The focus service over a machine with three clocks."""

    store: Store
    machine: Machine = field(default_factory=lambda: Machine(wall=at(8)))
    events: list[Event] = field(default_factory=list)
    status: RecordedStatus = field(default_factory=RecordedStatus)

    def __post_init__(self) -> None:
        self.workweek = Workweek(self.store, self.events.append, MODEL)
        self.steps = Steps(self.store, self.now, self.events.append)
        self.focus = self.process(self.steps)

    def now(self) -> datetime:
        return self.machine.wall

    def process(self, steps: Steps | None = None) -> Focus:
        """Return the service as another process has it."""
        return Focus(
            self.store,
            self.now,
            self.events.append,
            self.workweek,
            self.status,
            steps,
            self.machine.read,
        )

    def work(self, minutes: float) -> None:
        """Work before a window that beats each half minute."""
        for _ in range(int(minutes * 2)):
            self.machine.run(30)
            self.focus.watch.heartbeat()

    def begin(self, minutes: float = 20) -> Running:
        self.focus.watch.begin()
        self.focus.start(FIRST)
        self.work(minutes)
        return self.running()

    def running(self) -> Running:
        state = self.focus.state()
        assert isinstance(state, Running)
        return state

    def resting(self) -> Paused:
        state = self.focus.state()
        assert isinstance(state, Paused)
        return state

    def last(self) -> Event:
        return self.events[-1]

    def heard(self, kind: type[Event]) -> int:
        return sum(isinstance(event, kind) for event in self.events)
