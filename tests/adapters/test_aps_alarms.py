from __future__ import annotations

import queue
import threading
from datetime import timedelta
from typing import TYPE_CHECKING

import pytest

from focusdesk.adapters import system_clock
from focusdesk.adapters.aps_alarms import ApsAlarms
from focusdesk.domain.alarms import Alarm, AlarmKind

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

WAIT = 10.0
LATER = timedelta(hours=1)


class Desk:
    """The main thread's side: what was posted, from which thread."""

    def __init__(self) -> None:
        self.posted: queue.Queue[Callable[[], None]] = queue.Queue()
        self.threads: set[str] = set()
        self.rung = 0
        self.alarms = ApsAlarms(self.post, self.ring)

    def post(self, call: Callable[[], None]) -> None:
        self.threads.add(threading.current_thread().name)
        self.posted.put(call)

    def ring(self) -> None:
        self.rung += 1


@pytest.fixture
def desk() -> Iterator[Desk]:
    made = Desk()
    yield made
    made.alarms.stop()


def alarm(seconds: float, subject: str = "b1") -> Alarm:
    at = system_clock.now() + timedelta(seconds=seconds)
    return Alarm(at, AlarmKind.BLOCK_START, subject)


def test_an_alarm_is_posted_and_rings_where_it_is_run(desk: Desk) -> None:
    desk.alarms.arm((alarm(0.05),))
    ring = desk.posted.get(timeout=WAIT)
    assert desk.rung == 0
    ring()
    assert desk.rung == 1
    assert threading.current_thread().name not in desk.threads


def test_what_is_past_rings_at_once_however_old(desk: Desk) -> None:
    desk.alarms.arm((alarm(-3 * 3600),))
    assert desk.posted.get(timeout=WAIT) == desk.ring


def test_arming_again_forgets_what_was_armed(desk: Desk) -> None:
    desk.alarms.arm((alarm(0.5),))
    desk.alarms.arm((alarm(3600), alarm(0.6)))
    desk.posted.get(timeout=WAIT)
    with pytest.raises(queue.Empty):
        desk.posted.get(timeout=0.5)


def test_things_due_together_ring_once(desk: Desk) -> None:
    first = alarm(0.05)
    second = Alarm(first.at, AlarmKind.DAY_START, "2026-11-26")
    desk.alarms.arm((first, second))
    desk.posted.get(timeout=WAIT)
    with pytest.raises(queue.Empty):
        desk.posted.get(timeout=0.3)


def test_without_alarms_no_thread_is_started(desk: Desk) -> None:
    before = threading.active_count()
    desk.alarms.arm(())
    assert threading.active_count() == before


def test_stopping_ends_the_thread_and_arming_starts_anew(desk: Desk) -> None:
    before = threading.active_count()
    desk.alarms.arm((alarm(3600),))
    assert threading.active_count() == before + 1
    desk.alarms.stop()
    desk.alarms.stop()
    assert threading.active_count() == before
    desk.alarms.arm((alarm(0.01),))
    assert desk.posted.get(timeout=WAIT) == desk.ring
