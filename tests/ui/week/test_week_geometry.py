"""Where things lie in a week: columns, notches, ways, short names."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from focusdesk.domain.dayspan import Span
from focusdesk.domain.ids import TaskId
from focusdesk.services.day_view import BlockState, DayView
from focusdesk.ui.week import geometry
from focusdesk.ui.week.names import short_names
from tests.ui import samples
from tests.ui.samples import SIASN, span


def day(*hours: tuple[str, str], same: bool = True) -> DayView:
    blocks = tuple(
        replace(
            samples.block(f"b{n}", "T", SIASN, span(*when)),
            task_id=TaskId("t" if same else f"t{n}"),
        )
        for n, when in enumerate(hours)
    )
    return replace(samples.empty_day(), blocks=blocks)


@given(st.integers(60, 3000), st.integers(1, 7))
def test_columns_fill_the_width_without_gaps(width: int, count: int) -> None:
    shared = geometry.columns(width, count)
    assert shared[0].left == geometry.GUTTER
    for one, after in pairwise(shared):
        assert one.left + one.width == after.left
    assert max(c.width for c in shared) - min(c.width for c in shared) <= 1
    if width - geometry.GUTTER >= count:
        assert shared[-1].left + shared[-1].width == width


def test_parts_a_break_apart_are_joined() -> None:
    shown = geometry.entries_of(
        day(("08.00", "08.55"), ("09.05", "10.00"), ("10.00", "10.30")), 2
    )
    assert [(e.key, e.column, e.span) for e in shown] == [("b0", 2, Span(480, 630))]
    assert shown[0].rests == (Span(535, 545),)


def test_parts_far_apart_or_of_other_tasks_or_states_stay_apart() -> None:
    far = day(("08.00", "08.55"), ("09.15", "10.00"))
    assert len(geometry.entries_of(far, 0)) == 2
    others = day(("08.00", "08.55"), ("09.00", "10.00"), same=False)
    assert len(geometry.entries_of(others, 0)) == 2
    near = day(("08.00", "08.55"), ("09.00", "10.00"))
    done = replace(near.blocks[0], state=BlockState.DONE)
    mixed = replace(near, blocks=(done, near.blocks[1]))
    assert len(geometry.entries_of(mixed, 0)) == 2


def test_a_meeting_in_the_gap_keeps_the_parts_apart() -> None:
    meeting = samples.meeting("m", "M", span("09.00", "09.05"))
    parts = replace(day(("08.00", "09.00"), ("09.05", "10.00")), meetings=(meeting,))
    keys = [entry.key for entry in geometry.entries_of(parts, 0)]
    assert keys == ["b0", "m@2026-11-26", "b1"]


def test_ways_stay_inside_the_week() -> None:
    entries = [
        geometry.Entry(key, column, samples.STANDUP, span(*when))
        for key, column, when in (
            ("a", 0, ("08.00", "09.00")),
            ("b", 0, ("13.00", "14.00")),
            ("c", 2, ("09.00", "10.00")),
            ("d", 2, ("13.00", "14.00")),
        )
    ]
    assert geometry.neighbour(entries, "a", -1) == "a"
    assert geometry.neighbour(entries, "a", 1) == "b"
    assert geometry.neighbour(entries, "b", 1) == "b"
    assert geometry.beside(entries, "b", 1) == "d"
    assert geometry.beside(entries, "a", 1) == "c"
    assert geometry.beside(entries, "c", 1) == "c"
    assert geometry.beside(entries, "d", -1) == "b"
    assert geometry.beside(entries, "gone", 1) == "gone"


@pytest.mark.parametrize(
    ("names", "short"),
    [
        (("SIMPEGNAS",), ("SIMPEGNAS",)),
        (("Layanan Pensiun", "Dashboard SPBE"), ("Pensiun", "SPBE")),
        (
            ("Layanan Pensiun", "Aplikasi Pensiun"),
            ("Layanan Pensiun", "Aplikasi Pensiun"),
        ),
        (("Layanan SIASN", "SIASN"), ("Layanan SIASN", "SIASN")),
        (("Integrasi tahap 2",), ("Integrasi tahap 2",)),
        (("Layanan Data Tahap Kedua",), ("Layanan Data Tahap Kedua",)),
    ],
)
def test_short_names_tell_projects_apart(
    names: tuple[str, ...], short: tuple[str, ...]
) -> None:
    given_names = short_names(names)
    assert tuple(given_names[name] for name in names) == short
