"""The rules of a working week, and what is refused."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from focusdesk.domain.dayspan import Span, total_minutes
from focusdesk.domain.errors import WorkModelInvalid
from focusdesk.domain.work_model import Pause, WeekdayRule, WorkModel

if TYPE_CHECKING:
    from collections.abc import Mapping

LUNCH = Pause(Span(12 * 60, 13 * 60))
DAY = WeekdayRule((Span(450, 960),), (LUNCH,))
WEEK = dict.fromkeys(range(5), DAY)


def model(weekdays: Mapping[int, WeekdayRule] = WEEK, **changes: Any) -> WorkModel:  # noqa: ANN401
    plain = WorkModel("m", "Model", "test", "Asia/Jakarta", weekdays)
    return replace(plain, **changes)


def codes(weekdays: Mapping[int, WeekdayRule] = WEEK, **changes: Any) -> list[str]:  # noqa: ANN401
    with pytest.raises(WorkModelInvalid) as caught:
        model(weekdays, **changes)
    return [problem.code for problem in caught.value.problems]


def spans() -> st.SearchStrategy[tuple[Span, ...]]:
    edges = st.lists(st.integers(0, 1440), min_size=2, max_size=6, unique=True)
    return edges.map(
        lambda cut: tuple(
            Span(a, b) for a, b in zip(*[iter(sorted(cut))] * 2, strict=False)
        )
    )


@given(spans(), spans())
def test_a_week_counts_working_minutes_without_breaks(
    hours: tuple[Span, ...], rests: tuple[Span, ...]
) -> None:
    rule = WeekdayRule(hours, tuple(Pause(span) for span in rests))
    by_minute = sum(
        any(h.start <= m < h.end for h in hours)
        and not any(r.start <= m < r.end for r in rests)
        for m in range(1440)
    )
    if not by_minute:
        assert codes({0: rule}) == ["no_working_time"]
        return
    assert model({0: rule, 2: rule}).weekly_minutes == 2 * by_minute


@given(spans(), spans())
def test_core_hours_and_no_meeting_windows_never_share_a_minute(
    core: tuple[Span, ...], quiet: tuple[Span, ...]
) -> None:
    shared = total_minutes(core) + total_minutes(quiet) - total_minutes(core + quiet)
    if shared:
        assert set(codes(core_hours=core, no_meeting=quiet)) == {"windows_overlap"}
    else:
        model(core_hours=core, no_meeting=quiet)


def test_touching_windows_are_fine() -> None:
    model(core_hours=(Span(600, 900),), no_meeting=(Span(480, 600), Span(900, 1020)))


def test_overlapping_spans_are_refused_wherever_they_stand() -> None:
    twice = (Span(480, 600), Span(590, 700))
    assert codes(core_hours=twice) == ["spans_overlap"]
    assert codes(no_meeting=twice) == ["spans_overlap"]
    assert codes({0: WeekdayRule(twice)}) == ["spans_overlap"]
    rests = tuple(Pause(span) for span in twice)
    assert codes({0: WeekdayRule((Span(450, 960),), rests)}) == ["spans_overlap"]


@pytest.mark.parametrize(
    "zone", ["Asia/Jakrata", "", "../etc/passwd", "/etc/passwd", "Asia", "\0"]
)
def test_a_zone_nobody_knows_is_refused(zone: str) -> None:
    assert codes(zone=zone) == ["zone_unknown"]


def test_limits_and_steps_have_their_range() -> None:
    assert codes(deep_limit=-1) == ["limit_negative"]
    assert codes(switch_limit=-1) == ["limit_negative"]
    assert codes(granularity=7) == ["granularity_unknown"]


def test_there_are_seven_weekdays() -> None:
    assert codes({0: DAY, 7: DAY}) == ["weekday_unknown"]
    assert codes(wfo_days=frozenset({-1, 1})) == ["weekday_unknown"]


def test_a_week_without_any_working_time_is_refused() -> None:
    assert codes({}) == ["no_working_time"]
    asleep = WeekdayRule((Span(720, 780),), (LUNCH,))
    assert codes({0: asleep}) == ["no_working_time"]
    # One free day is a day like others.
    assert model({0: DAY, 1: asleep}).weekly_minutes == 450
