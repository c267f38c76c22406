"""Routines come back from the database exactly as they were kept."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from focusdesk.domain.ids import ProjectId, RoutineId
from focusdesk.domain.routine import Moved, Routine, RoutineKind, Skipped
from focusdesk.domain.task import Setting
from tests.storage.values import furnished, names

if TYPE_CHECKING:
    from collections.abc import Iterator

    from focusdesk.storage.store import Store

days = st.dates(date(2000, 1, 1), date(2100, 1, 1))


@st.composite
def routines(draw: st.DrawFn) -> Routine:
    minutes, first = draw(st.integers(5, 300)), draw(days)
    starts = st.integers(0, 1440 - minutes)
    deviations = st.builds(Skipped, days) | st.builds(Moved, days, days, starts)
    return Routine(
        id=RoutineId(draw(names)),
        title=draw(names),
        kind=draw(st.sampled_from(RoutineKind)),
        weekdays=draw(st.frozensets(st.integers(0, 6), min_size=1)),
        start=draw(starts),
        minutes=minutes,
        first=first,
        every=draw(st.integers(1, 52)),
        until=draw(st.none() | st.just(first + timedelta(days=30))),
        setting=draw(st.none() | st.sampled_from(Setting)),
        project_id=draw(st.none() | names.map(ProjectId)),
        welcome=draw(st.booleans()),
        deviations=tuple(draw(st.lists(deviations, max_size=4))),
        active=draw(st.booleans()),
    )


@pytest.fixture(scope="module")
def store() -> Iterator[Store]:
    made = furnished()
    yield made
    made.close()


@given(routines(), routines())
def test_a_routine_comes_back_equal_and_gives_way_to_a_later_one(
    store: Store, one: Routine, other: Routine
) -> None:
    with store.transaction() as tx:
        tx.routines.keep(one)
        assert tx.routines.get(one.id) == one
        later = replace(other, id=one.id)
        tx.routines.keep(later)
        assert tx.routines.all() == (later,)
        tx.routines.remove(one.id)
        assert tx.routines.get(one.id) is None


def test_routines_are_in_order_of_the_day(store: Store) -> None:
    def at(start: int, title: str) -> Routine:
        return Routine(
            RoutineId(title),
            title,
            RoutineKind.REST,
            frozenset({0}),
            start,
            10,
            date(2026, 11, 23),
        )

    late, second, first = at(900, "A"), at(600, "c"), at(600, "B")
    with store.transaction() as tx:
        for one in (late, second, first):
            tx.routines.keep(one)
        assert tx.routines.all() == (first, second, late)
