"""A date's frame: the work model clipped to that day's hours."""

from __future__ import annotations

from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from focusdesk.domain.dayspan import (
    Span,
    contains,
    intersect,
    normalise,
    subtract,
    total_minutes,
)
from focusdesk.domain.task import Setting
from focusdesk.domain.work_calendar import frame_of
from focusdesk.domain.work_model import BreakKind, Pause, WeekdayRule, WorkModel

MONDAY = date(2026, 11, 23)
SATURDAY = date(2026, 11, 28)


@st.composite
def cuts(draw: st.DrawFn, *, least: int = 0) -> tuple[Span, ...]:
    edges = draw(
        st.lists(st.integers(0, 1440), min_size=2 * least, max_size=8, unique=True).map(
            sorted
        )
    )
    return tuple(Span(a, b) for a, b in zip(edges[::2], edges[1::2], strict=False))


@st.composite
def models(draw: st.DrawFn) -> WorkModel:
    windows = draw(cuts())
    core = draw(st.sets(st.sampled_from(windows))) if windows else set()
    hours = draw(cuts(least=1))
    # A minute kept free of breaks, so that the week has working time.
    rests = subtract(draw(cuts()), (Span(hours[0].start, hours[0].start + 1),))
    kinds = st.sampled_from(BreakKind)
    rule = WeekdayRule(hours, tuple(Pause(span, draw(kinds)) for span in rests))
    return WorkModel(
        id="m",
        name="Model",
        source="test",
        zone="Asia/Jakarta",
        weekdays=dict.fromkeys(draw(st.sets(st.integers(0, 6), min_size=1)), rule),
        core_hours=tuple(core),
        no_meeting=tuple(w for w in windows if w not in core),
        wfo_days=frozenset(draw(st.sets(st.integers(0, 6)))),
    )


@given(models(), st.dates(date(2024, 1, 1), date(2030, 1, 1)))
def test_a_frame_never_leaves_its_working_hours(model: WorkModel, day: date) -> None:
    frame = frame_of(model, day)
    rests = tuple(p.span for p in frame.pauses)
    for inside in (rests, frame.core_hours, frame.no_meeting, frame.work):
        assert intersect(inside, frame.hours) == normalise(inside)
    assert not intersect(frame.core_hours, frame.no_meeting)
    assert not intersect(frame.work, rests)
    assert frame.work_minutes + total_minutes(rests) == total_minutes(frame.hours)
    assert frame.is_working_day == (frame.work_minutes > 0)
    assert list(frame.hours) == sorted(frame.hours)


@given(models(), st.integers(0, 1439))
def test_a_frame_keeps_every_minute_of_a_window_that_is_worked(
    model: WorkModel, minute: int
) -> None:
    for offset in range(7):
        frame = frame_of(model, date(2026, 11, 23 + offset))
        worked = contains(frame.hours, minute)
        quiet = contains(model.no_meeting, minute)
        assert contains(frame.no_meeting, minute) == (worked and quiet)
        core = contains(model.core_hours, minute)
        assert contains(frame.core_hours, minute) == (worked and core)


@given(models())
def test_the_days_of_a_week_add_up_to_the_models_week(model: WorkModel) -> None:
    week = [frame_of(model, date(2026, 11, 23 + offset)) for offset in range(7)]
    assert sum(frame.work_minutes for frame in week) == model.weekly_minutes


def test_a_day_without_a_rule_is_free() -> None:
    rule = WeekdayRule((Span(450, 960),))
    model = WorkModel(
        "m", "M", "test", "Asia/Jakarta", {0: rule}, no_meeting=(Span(480, 600),)
    )
    free = frame_of(model, SATURDAY)
    assert not free.is_working_day
    assert (free.hours, free.no_meeting, free.work_minutes) == ((), (), 0)


def test_a_break_that_reaches_out_of_the_hours_is_clipped() -> None:
    rule = WeekdayRule(
        (Span(480, 720), Span(780, 960)),
        (Pause(Span(700, 800), BreakKind.PRAYER), Pause(Span(100, 200))),
    )
    model = WorkModel("m", "M", "test", "Asia/Jakarta", {0: rule})
    assert frame_of(model, MONDAY).pauses == (
        Pause(Span(700, 720), BreakKind.PRAYER),
        Pause(Span(780, 800), BreakKind.PRAYER),
    )


def test_the_place_is_the_models_unless_the_person_chose_another() -> None:
    rule = WeekdayRule((Span(450, 960),))
    model = WorkModel("m", "M", "t", "Asia/Jakarta", {0: rule}, wfo_days=frozenset({0}))
    assert frame_of(model, MONDAY).setting is Setting.WFO
    assert frame_of(model, MONDAY, Setting.WFA).setting is Setting.WFA
    assert frame_of(model, SATURDAY).setting is Setting.WFA
