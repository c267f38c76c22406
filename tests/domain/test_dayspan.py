"""Spans of a day: the algebra agrees with sets of minutes."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from focusdesk.domain.dayspan import (
    Span,
    contains,
    format_clock,
    intersect,
    normalise,
    parse_clock,
    subtract,
    total_minutes,
    union,
)


@st.composite
def spans(draw: st.DrawFn) -> Span:
    start = draw(st.integers(0, 1439))
    return Span(start, draw(st.integers(start + 1, 1440)))


SOME = st.lists(spans(), max_size=6)


def minutes(chosen: tuple[Span, ...] | list[Span]) -> set[int]:
    return {minute for span in chosen for minute in range(span.start, span.end)}


@pytest.mark.parametrize(("start", "end"), [(5, 5), (6, 5), (-1, 5), (0, 1441)])
def test_what_is_no_span_is_refused(start: int, end: int) -> None:
    with pytest.raises(ValueError, match="not a span"):
        Span(start, end)


@given(SOME, SOME)
def test_the_algebra_is_that_of_sets_of_minutes(a: list[Span], b: list[Span]) -> None:
    assert minutes(union(a, b)) == minutes(a) | minutes(b)
    assert minutes(intersect(a, b)) == minutes(a) & minutes(b)
    assert minutes(subtract(a, b)) == minutes(a) - minutes(b)
    assert total_minutes(a) == len(minutes(a))


@given(SOME)
def test_normalised_spans_are_sorted_and_neither_overlap_nor_touch(
    some: list[Span],
) -> None:
    found = normalise(some)
    assert all(a.end < b.start for a, b in pairwise(found))
    assert normalise(found) == found


@given(SOME, st.integers(0, 1439))
def test_a_minute_is_in_the_spans_that_hold_it(some: list[Span], minute: int) -> None:
    assert contains(some, minute) is (minute in minutes(some))


@given(st.integers(0, 1440))
def test_a_time_of_day_reads_back_with_colon_or_point(minute: int) -> None:
    text = format_clock(minute)
    assert parse_clock(text) == parse_clock(text.replace(":", ".")) == minute


@pytest.mark.parametrize("text", ["", "7", "24:01", "25:00", "07:60", "-1:00", "7:5"])
def test_what_is_no_time_of_day_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match="not a time"):
        parse_clock(text)
