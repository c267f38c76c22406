"""Whatever happens, the plan stays sound, keeps every minute, and can be taken back.

A small part of the release counts runs here; FOCUSDESK_FAULTS=full runs them all.
"""

from __future__ import annotations

import os

import hypothesis.strategies as st
from hypothesis import HealthCheck, given, settings

from focusdesk.domain.planning import acts
from tests.services.arranging_room import ArrangingRoom
from tests.services.happenings import (
    Happening,
    assert_sound,
    happen,
    kinds,
    snapshot,
    undo_all,
    week,
)

FULL = os.environ.get("FOCUSDESK_FAULTS") == "full"
EXAMPLES, MOST, WORK = (60, 100, 40) if FULL else (10, 15, 4)
TIMELESS = ("advance", "next_day", "begin", "end", "overrun", "imported")

numbers = st.integers(0, 999)
weeks = st.lists(numbers, min_size=3, max_size=12).map(tuple)


def happenings(*without: str) -> st.SearchStrategy[list[Happening]]:
    one = st.builds(
        Happening, st.sampled_from(kinds(*without)), numbers, numbers, numbers
    )
    return st.lists(one, min_size=1, max_size=MOST)


def room_with(seed: tuple[int, ...]) -> ArrangingRoom:
    room = ArrangingRoom(iterations=WORK)
    week(room, seed)
    room.plan()
    return room


slow = settings(
    max_examples=EXAMPLES,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
)


@slow
@given(weeks, happenings())
def test_whatever_happens_the_plan_stays_sound_and_goes_back(
    seed: tuple[int, ...], story: list[Happening]
) -> None:
    room = room_with(seed)
    start = snapshot(room)
    # What a session or the clock changes goes back with the step before it.
    room.do(acts.PlanAnew(room.planning.today()))
    assert_sound(room)
    for what in story:
        happen(room, what)
        assert_sound(room)
    undo_all(room)
    assert snapshot(room) == start
    room.store.close()


@slow
@given(weeks, happenings(*TIMELESS))
def test_undone_acts_leave_nothing_to_replan(
    seed: tuple[int, ...], story: list[Happening]
) -> None:
    room = room_with(seed)
    start = snapshot(room)
    for what in story:
        happen(room, what)
    end, solved = snapshot(room), len(room.solver.asked)
    steps = 0
    while room.steps.can_undo:
        room.steps.undo()
        steps += 1
    assert snapshot(room) == start
    for _ in range(steps):
        room.steps.redo()
    assert snapshot(room) == end
    assert len(room.solver.asked) == solved
    room.store.close()
