"""Where something carried would land: on the grid, inside the day, never too short."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hypothesis import given
from hypothesis import strategies as st

from focusdesk.domain.dayspan import Span
from focusdesk.domain.errors import Refusal
from focusdesk.ui.arranging.drag import (
    Drag,
    Grip,
    Place,
    Spot,
    grip_at,
    move,
    resize,
)
from tests.ui import samples

if TYPE_CHECKING:
    from datetime import date

steps = st.sampled_from([5, 10, 15, 30])
minutes = st.floats(-2000, 2000)


@st.composite
def places(draw: st.DrawFn) -> tuple[Place, int]:
    step = draw(steps)
    start = draw(st.integers(0, 1440 // step - 1))
    end = draw(st.integers(start + 1, 1440 // step))
    return Place(samples.DAY, Span(start * step, end * step)), step


@given(places(), minutes)
def test_a_moved_block_keeps_its_length_on_the_grid(
    drawn: tuple[Place, int], by: float
) -> None:
    place, step = drawn
    moved = move(place, place.day, by, step)
    assert moved.span.minutes == place.span.minutes
    assert moved.span.start % step == 0
    wished = place.span.start + by
    latest = 1440 - place.span.minutes
    if 0 <= wished <= latest:
        assert abs(moved.span.start - wished) <= step / 2 + 0.001


@given(places(), minutes, st.sampled_from([Grip.UPPER, Grip.LOWER]))
def test_an_edge_moves_alone_and_leaves_a_step(
    drawn: tuple[Place, int], by: float, grip: Grip
) -> None:
    place, step = drawn
    changed = resize(place, grip, by, step).span
    assert changed.minutes >= step
    if grip is Grip.UPPER:
        assert changed.end == place.span.end
        assert changed.start % step == 0
    else:
        assert changed.start == place.span.start


@given(st.floats(0, 399.5), st.integers(4, 400))
def test_only_the_edges_of_a_block_resize_it(y: float, height: int) -> None:
    grip = grip_at(min(y, height - 0.5), height)
    inside = height / 4 <= y < height - height / 4
    if inside:
        assert grip is Grip.WHOLE
    assert grip_at(0, height) is Grip.UPPER
    assert grip_at(height - 0.5, height) is Grip.LOWER


def test_each_place_is_judged_once_and_the_way_back_not_at_all() -> None:
    judged: list[Place] = []
    no = Refusal("in_break")

    def check(place: Place) -> Refusal | None:
        judged.append(place)
        return no if place.span.start >= 720 else None

    drag = made(check)
    assert not drag.to(at(601))
    assert drag.to(at(611))
    assert not drag.to(at(609))
    assert (drag.target.span.start, drag.refusal) == (610, None)
    drag.to(at(720))
    assert state(drag) == (True, no)
    drag.to(at(600))
    assert state(drag) == (False, None)
    assert [place.span.start for place in judged] == [610, 720]


def test_keys_carry_on_from_where_it_is() -> None:
    drag = made(lambda _place: None)
    for _ in range(3):
        assert drag.nudge(1)
    drag.nudge(-1)
    assert drag.target.span == Span(610, 640)


def state(drag: Drag) -> tuple[bool, Refusal | None]:
    return drag.is_elsewhere, drag.refusal


def made(check: object, day: date = samples.DAY) -> Drag:
    place = Place(day, Span(600, 630))
    assert callable(check)
    return Drag(place, Grip.WHOLE, Spot(day, 600), 5, check, place)


def at(minute: float) -> Spot:
    return Spot(samples.DAY, minute)
