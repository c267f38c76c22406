"""Thoughts, breaks and closed days come back from the database as they were."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from focusdesk.domain.breaks import Break, BreakKind
from focusdesk.domain.errors import NotFound
from focusdesk.domain.ids import SessionId, ThoughtId
from focusdesk.domain.thought import Thought
from focusdesk.storage.store import Store

NOW = datetime(2026, 11, 26, 2, tzinfo=UTC)
INSTANTS = st.datetimes(timezones=st.just(UTC))


@given(
    st.builds(
        Thought,
        st.uuids().map(lambda u: ThoughtId(u.hex)),
        INSTANTS,
        st.text(min_size=1),
        st.none() | st.just(SessionId("s")),
    )
)
def test_a_thought_comes_back_whole(thought: Thought) -> None:
    store = Store.in_memory()
    with store.transaction() as tx:
        tx.thoughts.add(thought)
    ticked = thought.ticked(NOW)
    with store.transaction() as tx:
        assert tx.thoughts.open() == (thought,)
        tx.thoughts.update(ticked)
        assert tx.thoughts.open() == ()
        later = thought.at + timedelta(microseconds=1)
        assert tx.thoughts.between(thought.at, later) == (ticked,)
    store.close()


def test_a_thought_that_is_gone_cannot_be_changed() -> None:
    store = Store.in_memory()
    thought = Thought(ThoughtId("t"), NOW, "x")
    with pytest.raises(NotFound), store.transaction() as tx:
        tx.thoughts.update(thought)
    store.close()


@pytest.mark.parametrize("kind", BreakKind)
def test_there_is_one_break_at_most(kind: BreakKind) -> None:
    store = Store.in_memory()
    first = Break(kind, NOW, NOW + timedelta(minutes=10), SessionId("s"))
    second = Break(kind, NOW + timedelta(hours=1), NOW + timedelta(hours=2))
    with store.transaction() as tx:
        assert tx.breaks.now() is None
        tx.breaks.begin(first)
        assert tx.breaks.now() == first
        tx.breaks.begin(second)
        assert tx.breaks.now() == second
        tx.breaks.end()
        assert tx.breaks.now() is None
    store.close()


def test_a_day_is_closed_and_opened_again() -> None:
    store, day = Store.in_memory(), date(2026, 11, 26)
    with store.transaction() as tx:
        tx.day_ends.close(day, NOW, "{}")
        tx.day_ends.close(day, NOW + timedelta(minutes=1), '{"a": 1}')
        assert tx.day_ends.closed_at(day) == NOW + timedelta(minutes=1)
        assert tx.day_ends.body(day) == '{"a": 1}'
        assert tx.day_ends.closed(day, day) == {day}
        tx.day_ends.reopen(day)
        assert tx.day_ends.closed_at(day) is None
        assert tx.day_ends.closed(day, day) == frozenset()
    store.close()
