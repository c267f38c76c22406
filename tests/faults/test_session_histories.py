"""Whatever the machine does, a session counts the time awake and never more.

A tenth of the release count runs here; FOCUSDESK_FAULTS=full runs it whole.
"""

from __future__ import annotations

import os
from dataclasses import dataclass
from datetime import timedelta
from typing import TYPE_CHECKING

import hypothesis.strategies as st
import pytest
from hypothesis import HealthCheck, given, settings

from focusdesk.domain.recovery import RecoveryChoice
from focusdesk.storage.store import Store
from tests.faults.machine import Life
from tests.services.focus_room import furnish

if TYPE_CHECKING:
    from collections.abc import Iterator

FULL = os.environ.get("FOCUSDESK_FAULTS") == "full"
EXAMPLES = 6000 if FULL else 600
HOUR = 3600.0


@dataclass(frozen=True)
class Event:
    """One thing that happens: which, for how long, and in which of two ways."""

    kind: str
    seconds: float
    way: bool


SPANS = {
    "run": st.floats(0.5, 90),
    "sleep": st.floats(3, 600) | st.floats(3, 30 * HOUR),
    "step": st.floats(-25 * HOUR, 25 * HOUR) | st.floats(-120, 120),
    "zone": st.sampled_from([7.0, 8.0, 9.0]),
    "kill": st.floats(0, 300) | st.floats(0, 8 * HOUR),
    "pause": st.floats(0, 300),
    "window": st.just(0.0),
}


@st.composite
def events(draw: st.DrawFn) -> Event:
    kind = draw(st.sampled_from(("run", "run", *SPANS)))
    return Event(kind, draw(SPANS[kind]), draw(st.booleans()))


def happen(life: Life, event: Event) -> None:
    match event.kind:
        case "run":
            life.run(event.seconds)
        case "sleep":
            life.sleep(event.seconds, told=event.way)
        case "step":
            life.machine.step(timedelta(seconds=event.seconds))
        case "zone":
            life.machine.zone = timedelta(hours=event.seconds)
        case "kill":
            life.kill(event.seconds, restart=event.way)
        case "pause":
            life.pause()
            life.run(event.seconds)
            life.pause()
        case "window":
            life.look_closely()


@pytest.fixture(scope="module")
def store() -> Iterator[Store]:
    made = Store.in_memory()
    furnish(made)
    yield made
    made.close()


@settings(
    max_examples=EXAMPLES,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
@given(
    st.none() | st.timedeltas(timedelta(minutes=1), timedelta(hours=2)),
    st.sampled_from(RecoveryChoice),
    st.lists(events(), max_size=8 if FULL else 6),
)
def test_what_is_counted_is_the_time_awake(
    store: Store,
    length: timedelta | None,
    answer: RecoveryChoice,
    history: list[Event],
) -> None:
    life = Life(store, length, answer)
    for event in history:
        happen(life, event)
    life.finish()
