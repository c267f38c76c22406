"""What can be done about the concerns of a week, sought in real plans."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from focusdesk.domain.dayspan import Span, intersect
from focusdesk.domain.ids import TaskId
from focusdesk.domain.planning.plan import Reason, Unplaced
from focusdesk.domain.planning.stored import StoredPlan
from focusdesk.domain.task import Setting
from focusdesk.domain.timerange import instant_at
from focusdesk.services.week_view import (
    AddTime,
    Concern,
    EndsLate,
    MeetingInQuiet,
    OfficeDaysOff,
    ProposeTime,
    Remedy,
    SeeDay,
    SeeTasks,
    WeekView,
    WorkElsewhere,
)
from focusdesk.services.weeks import Weeks
from tests.services.workbench import MODEL, THURSDAY, ZONE, Bench, make_bench

MONDAY = date(2026, 11, 23)
FRIDAY = date(2026, 11, 27)


@pytest.fixture
def weeks(bench: Bench) -> Weeks:
    return Weeks(bench.planning, bench.ground)


def answers(view: WeekView, kind: type[Concern]) -> list[Remedy]:
    assert len(view.remedies) == len(view.concerns)
    pairs = zip(view.concerns, view.remedies, strict=True)
    return [remedy for concern, remedy in pairs if isinstance(concern, kind)]


def test_a_meeting_is_proposed_to_the_nearest_free_core_time(
    bench: Bench, weeks: Weeks
) -> None:
    bench.meeting("Intruder", 900, 930)
    bench.meeting("Late core", 880, 900)
    (remedy,) = answers(weeks.week_view(THURSDAY), MeetingInQuiet)
    assert remedy == ProposeTime(THURSDAY, Span(850, 880))


def test_a_day_without_a_free_core_time_leads_to_the_next(
    bench: Bench, weeks: Weeks
) -> None:
    bench.meeting("Intruder", 900, 930)
    bench.meeting("All core", 600, 890)
    (remedy,) = answers(weeks.week_view(THURSDAY), MeetingInQuiet)
    assert remedy == ProposeTime(FRIDAY, Span(870, 900))


def test_a_meeting_that_no_core_time_of_the_week_holds_is_only_shown(
    bench: Bench, weeks: Weeks
) -> None:
    bench.meeting("Intruder", 480, 600)
    for day in (THURSDAY, FRIDAY):
        bench.meeting(f"Core {day}", 660, 840, day)
    (remedy,) = answers(weeks.week_view(THURSDAY), MeetingInQuiet)
    assert remedy == SeeDay(THURSDAY)


def test_a_meeting_that_has_begun_is_only_shown(bench: Bench, weeks: Weeks) -> None:
    bench.meeting("Intruder", 480, 510)
    bench.meeting("Yesterday", 480, 510, THURSDAY - timedelta(days=1))
    bench.clock.advance(minutes=40)
    remedies = answers(weeks.week_view(THURSDAY), MeetingInQuiet)
    assert remedies == [SeeDay(THURSDAY - timedelta(days=1)), SeeDay(THURSDAY)]


def test_light_work_gives_way_to_a_meeting_and_focus_does_not(
    bench: Bench, weeks: Weeks
) -> None:
    for day in (THURSDAY, FRIDAY):
        bench.meeting(f"Lunch {day}", 600, 780, day)
    bench.meeting("Intruder", 900, 960)
    bench.task("Light", "SIASN", 120, cognitive=1, collaboration=1, only_in_core=True)
    weeks.plan_week(THURSDAY)
    view = weeks.week_view(THURSDAY)
    (remedy,) = answers(view, MeetingInQuiet)
    assert isinstance(remedy, ProposeTime)
    assert remedy.day == THURSDAY
    deep = [b for d in view.days for b in d.blocks if b.deep and d.day == THURSDAY]
    assert not intersect((remedy.span,), tuple(b.span for b in deep))


@given(
    start=st.integers(90, 180).map(lambda n: n * 5),
    length=st.integers(1, 12).map(lambda n: n * 5),
    others=st.lists(st.tuples(st.integers(90, 185), st.integers(1, 24)), max_size=6),
)
def test_a_proposed_time_is_free_and_in_core_hours(
    start: int, length: int, others: list[tuple[int, int]]
) -> None:
    bench = make_bench()
    weeks = Weeks(bench.planning, bench.ground)
    bench.meeting("Intruder", start, min(start + length, 960))
    for number, (begin, size) in enumerate(others):
        bench.meeting(f"Other {number}", begin * 5, min((begin + size) * 5, 960))
    view = weeks.week_view(THURSDAY)
    bench.store.close()
    frames = {day.day: day for day in view.days}
    for concern, remedy in zip(view.concerns, view.remedies, strict=True):
        if not isinstance(remedy, ProposeTime):
            continue
        assert isinstance(concern, MeetingInQuiet)
        there, mine = frames[remedy.day], concern.meeting
        kept = [m.span for m in there.meetings if m.event.id != mine.event.id]
        assert not intersect((remedy.span,), kept)
        for allowed in (there.frame.core_hours, there.frame.work):
            assert intersect((remedy.span,), allowed) == (remedy.span,)
        assert remedy.span.minutes == mine.span.minutes


def leave_out(bench: Bench, title: str, minutes: int) -> None:
    """Keep a plan of today that left some of a task out, though there is room."""
    left = Unplaced(title, minutes, (Reason("dearer_than_leaving", 1),))
    with bench.store.transaction() as tx:
        old = tx.plans.get(THURSDAY)
        blocks = tuple(b for b in old.blocks if b.task_id != title) if old else ()
        made = bench.clock() + timedelta(seconds=1)
        plan = StoredPlan(THURSDAY, made, Setting.WFA, blocks, (left,))
        tx.plans.save(THURSDAY, plan)


def test_a_task_that_is_short_is_given_a_gap_before_its_deadline(
    bench: Bench, weeks: Weeks
) -> None:
    bench.task("Short", "SIASN", 40, due=instant_at(FRIDAY, 960, ZONE))
    bench.meeting("Early", 450, 600)
    leave_out(bench, "Short", 40)
    (remedy,) = answers(weeks.week_view(THURSDAY), EndsLate)
    assert remedy == AddTime(TaskId("Short"), THURSDAY, Span(600, 640), 40)


def test_a_gap_that_the_task_may_not_have_is_not_offered(
    bench: Bench, weeks: Weeks
) -> None:
    due = instant_at(FRIDAY, 960, ZONE)
    bench.workweek.set_setting(FRIDAY, Setting.WFO)
    bench.task("Core", "SIASN", 40, due=due, only_in_core=True, setting=Setting.WFO)
    leave_out(bench, "Core", 40)
    (remedy,) = answers(weeks.week_view(THURSDAY), EndsLate)
    assert isinstance(remedy, AddTime)
    assert remedy.day == FRIDAY
    assert remedy.span.start >= 600


def test_a_gap_that_is_too_short_is_not_offered(bench: Bench, weeks: Weeks) -> None:
    bench.task("Whole", "SIASN", 60, due=instant_at(THURSDAY, 600, ZONE))
    bench.meeting("Mid", 480, 570)
    leave_out(bench, "Whole", 60)
    (remedy,) = answers(weeks.week_view(THURSDAY), EndsLate)
    assert remedy == SeeTasks()


def test_without_a_gap_the_tasks_are_shown(bench: Bench, weeks: Weeks) -> None:
    due = instant_at(FRIDAY, 960, ZONE)
    for day in (THURSDAY, FRIDAY):
        bench.meeting(f"All day {day}", 450, 960, day)
    bench.task("Lost", "SIASN", 60, due=due)
    weeks.plan_week(THURSDAY)
    (remedy,) = answers(weeks.week_view(THURSDAY), EndsLate)
    assert isinstance(remedy, SeeDay | SeeTasks)


def test_the_place_changes_on_the_day_where_it_costs_least(
    bench: Bench, weeks: Weeks
) -> None:
    model = replace(MODEL, wfo_days=frozenset({3, 4}))
    bench.workweek.use(model)
    bench.workweek.set_setting(THURSDAY, Setting.WFA)
    bench.workweek.set_setting(FRIDAY, Setting.WFA)
    bench.task("Home", "SIASN", 120, setting=Setting.WFA)
    weeks.plan_week(THURSDAY)
    view = weeks.week_view(THURSDAY)
    worked = {d.day for d in view.days if d.blocks}
    (remedy,) = answers(view, OfficeDaysOff)
    assert worked == {THURSDAY}
    assert remedy == WorkElsewhere(FRIDAY, Setting.WFO)


def test_too_many_office_days_give_one_back(bench: Bench, weeks: Weeks) -> None:
    bench.workweek.set_setting(FRIDAY, Setting.WFO)
    (remedy,) = answers(weeks.week_view(THURSDAY), OfficeDaysOff)
    assert remedy == WorkElsewhere(FRIDAY, Setting.WFA)


def test_a_week_that_is_over_has_no_place_to_change(bench: Bench, weeks: Weeks) -> None:
    before = MONDAY - timedelta(days=3)
    bench.workweek.set_setting(before, Setting.WFO)
    (remedy,) = answers(weeks.week_view(before), OfficeDaysOff)
    assert remedy == SeeTasks()
