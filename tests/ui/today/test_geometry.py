"""Where things lie: nothing that is drawn covers anything else."""

from __future__ import annotations

from itertools import combinations, pairwise

from hypothesis import given
from hypothesis import strategies as st

from focusdesk.domain.dayspan import Span
from focusdesk.ui.today import geometry
from focusdesk.ui.today.geometry import GutterLabel, NoteWish, Scale

spans = st.tuples(st.integers(0, 1430), st.integers(1, 240)).map(
    lambda pair: Span(pair[0], min(pair[0] + pair[1], 1440))
)


def overlap(one: Span, other: Span) -> bool:
    return one.start < other.end and other.start < one.end


@given(st.lists(spans, max_size=14).map(sorted))
def test_entries_that_overlap_lie_in_lanes_beside_each_other(days: list[Span]) -> None:
    lanes = geometry.lanes(days)
    for (span, lane), (other, its) in combinations(zip(days, lanes, strict=True), 2):
        if overlap(span, other):
            assert lane.count == its.count
            assert lane.index != its.index
    assert all(0 <= lane.index < lane.count for lane in lanes)


@given(st.lists(spans, max_size=14).map(sorted))
def test_an_entry_alone_has_the_whole_width(days: list[Span]) -> None:
    for span, lane in zip(days, geometry.lanes(days), strict=True):
        if not any(other is not span and overlap(span, other) for other in days):
            assert lane.count == 1


wishes = st.lists(
    st.tuples(st.integers(0, 700), st.integers(4, 120), st.integers(1, 2)), max_size=20
).map(lambda rows: [NoteWish(t, t + h, n) for t, h, n in sorted(rows)])


@given(wishes)
def test_notes_never_lie_over_each_other(rows: list[NoteWish]) -> None:
    places = [p for p in geometry.place_notes(rows) if p.lines]
    for place, after in pairwise(places):
        bottom = place.top + place.lines * geometry.NOTE_LINE
        assert bottom <= after.top
    assert all(place.lines <= 2 for place in places)


@given(wishes)
def test_a_note_begins_beside_its_own_entry(rows: list[NoteWish]) -> None:
    for wish, place in zip(rows, geometry.place_notes(rows), strict=True):
        if place.lines:
            assert wish.top <= place.top < wish.bottom


def test_a_note_with_room_stands_where_it_wishes_with_both_lines() -> None:
    places = geometry.place_notes([NoteWish(40, 108, 2), NoteWish(122, 190, 2)])
    assert [(p.top, p.lines) for p in places] == [(40, 2), (122, 2)]


@given(
    st.lists(st.integers(420, 1080), max_size=8),
    st.one_of(st.none(), st.integers(420, 1080)),
)
def test_labels_of_the_gutter_never_touch(starts: list[int], now: int | None) -> None:
    named = [GutterLabel(minute, "x") for minute in starts]
    labels = geometry.gutter_labels(Scale(420, 1080), named, now)
    for label, after in pairwise(labels):
        assert after.minute - label.minute >= geometry.LABEL_GAP
    if now is not None:
        hidden = [label for label in labels if 0 <= now - label.minute < 24]
        assert hidden == []


def test_the_hours_of_the_target_picture() -> None:
    named = [GutterLabel(m, "x") for m in (480, 600, 720, 780, 900)]
    labels = geometry.gutter_labels(Scale(450, 960), named, 558)
    assert [label.minute for label in labels] == [
        450,
        480,
        600,
        660,
        720,
        780,
        840,
        900,
    ]


def test_what_lies_outside_working_hours_widens_the_scale() -> None:
    scale = geometry.scale_for([Span(450, 960)], [Span(1100, 1130)])
    assert (scale.start, scale.end) == (450, 1140)
    assert scale.y(510) - scale.y(450) == geometry.HOUR


def test_a_day_without_anything_still_has_a_scale() -> None:
    scale = geometry.scale_for([], [])
    assert scale.height > 0


def test_notes_go_where_there_is_no_room_for_them() -> None:
    wide, narrow = geometry.columns(734), geometry.columns(596)
    assert wide.has_notes
    assert wide.block_width == geometry.BLOCK_WIDTH
    assert not narrow.has_notes
    assert narrow.block_width == 596 - geometry.BLOCK_LEFT - geometry.RIGHT
