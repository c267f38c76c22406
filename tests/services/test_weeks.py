"""The week: its snapshot, its plan, and what it says of itself."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest

from focusdesk.domain.dayspan import Span
from focusdesk.domain.focus import EndedBy, Session
from focusdesk.domain.ids import BlockId, SessionId, TaskId
from focusdesk.domain.planning.deadlines import BrokenDeadline, Overload
from focusdesk.domain.planning.plan import CostTerms, Plan
from focusdesk.domain.planning.problem import Moment
from focusdesk.domain.planning.stored import StoredBlock, StoredPlan
from focusdesk.domain.task import Setting, Split, TaskStatus
from focusdesk.domain.timerange import instant_at
from focusdesk.services.overload_notes import keep_overloads
from focusdesk.services.week_view import (
    DeepOver,
    EndsLate,
    MeetingInQuiet,
    OfficeDaysOff,
    SwitchesOver,
    WeekState,
    WeekView,
)
from focusdesk.services.weeks import Weeks
from tests.services.workbench import MODEL, THURSDAY, ZONE, Bench

MONDAY = date(2026, 11, 23)
FRIDAY = date(2026, 11, 27)
WEEK = timedelta(days=7)


@pytest.fixture
def weeks(bench: Bench) -> Weeks:
    return Weeks(bench.planning, bench.ground)


def blocks(view: WeekView) -> list[tuple[date, str]]:
    return [(day.day, block.title) for day in view.days for block in day.blocks]


def test_a_week_has_its_working_days_and_their_places(weeks: Weeks) -> None:
    view = weeks.week_view(THURSDAY)
    assert (view.first, view.last) == (MONDAY, MONDAY + timedelta(days=6))
    assert [day.day.weekday() for day in view.days] == [0, 1, 2, 3, 4]
    places = [day.frame.setting for day in view.days]
    assert places == [Setting(p) for p in ("WFA", "WFO", "WFO", "WFA", "WFA")]
    assert [day.now_minute for day in view.days] == [None, None, None, 450, None]


def test_on_a_weekend_the_coming_week_is_the_one_that_is_meant(
    bench: Bench, weeks: Weeks
) -> None:
    assert weeks.coming() == THURSDAY
    bench.clock.advance(days=2)
    assert weeks.coming() == date(2026, 11, 30)


def test_an_empty_week_says_that_there_are_no_tasks(weeks: Weeks) -> None:
    assert weeks.week_view(THURSDAY).state is WeekState.NO_TASKS


def test_a_week_with_tasks_is_planned_when_asked(bench: Bench, weeks: Weeks) -> None:
    bench.task("T", "SIASN", 60)
    assert weeks.week_view(THURSDAY).state is WeekState.NOT_PLANNED
    assert weeks.plan_week(MONDAY)
    view = weeks.week_view(THURSDAY)
    assert view.state is WeekState.PLANNED
    assert blocks(view) == [(THURSDAY, "T")]


def test_a_planned_week_without_a_block_says_so(bench: Bench, weeks: Weeks) -> None:
    bench.task("T", "SIASN", 60)
    weeks.plan_week(THURSDAY + WEEK)
    assert weeks.week_view(THURSDAY).state is WeekState.PLANNED
    assert weeks.week_view(THURSDAY + WEEK).state is WeekState.NO_BLOCKS


def test_days_before_today_are_left_as_they_were(bench: Bench, weeks: Weeks) -> None:
    bench.task("T", "SIASN", 60)
    weeks.plan_week(THURSDAY)
    with bench.store.reading() as tx:
        assert [p.day for p in tx.plans.between(MONDAY, THURSDAY)] == [THURSDAY]


@pytest.mark.parametrize("ahead", [1, 2])
def test_weeks_ahead_are_planned_to_their_last_day(
    bench: Bench, weeks: Weeks, ahead: int
) -> None:
    for number in range(10 * ahead):
        bench.task(f"T{number}", "SIASN", 240)
    day = THURSDAY + ahead * WEEK
    assert weeks.plan_week(day)
    view = weeks.week_view(day)
    assert view.plan_to == FRIDAY + ahead * WEEK
    with bench.store.reading() as tx:
        planned = [p.day for p in tx.plans.between(view.first, view.last)]
    assert planned == [day.day for day in view.days]
    assert blocks(view)


def test_planning_today_again_plans_no_task_of_a_later_week_twice(
    bench: Bench, weeks: Weeks
) -> None:
    for number in range(20):
        bench.task(f"T{number}", "SIASN", 240)
    weeks.plan_week(THURSDAY + 2 * WEEK)
    bench.planning.plan_day(THURSDAY)
    with bench.store.reading() as tx:
        plans = tx.plans.between(THURSDAY, THURSDAY + 4 * WEEK)
    minutes: dict[TaskId, int] = {}
    for block in (block for plan in plans for block in plan.blocks):
        minutes[block.task_id] = minutes.get(block.task_id, 0) + block.span.minutes
    assert minutes
    assert max(minutes.values()) <= 240


@pytest.mark.parametrize("weeks_off", [-1, 4])
def test_a_week_out_of_reach_is_not_planned(
    bench: Bench, weeks: Weeks, weeks_off: int
) -> None:
    bench.task("T", "SIASN", 60)
    day = THURSDAY + weeks_off * WEEK
    assert not weeks.plan_week(day)
    assert weeks.week_view(day).plan_to is None
    assert bench.events == []


def test_a_week_too_far_ahead_says_so(bench: Bench, weeks: Weeks) -> None:
    bench.task("T", "SIASN", 60)
    assert weeks.week_view(THURSDAY + 5 * WEEK).state is WeekState.BEYOND


def test_a_week_is_planned_anew_only_when_something_changed(
    bench: Bench, weeks: Weeks
) -> None:
    bench.task("T", "SIASN", 60)
    assert weeks.refresh(THURSDAY)
    assert not weeks.refresh(THURSDAY)
    bench.workweek.set_setting(FRIDAY, Setting.WFO)
    assert weeks.refresh(THURSDAY)


def test_a_week_across_new_year_is_one_week(weeks: Weeks) -> None:
    view = weeks.week_view(date(2027, 1, 1))
    assert (view.first, view.last) == (date(2026, 12, 28), date(2027, 1, 3))
    assert [d.day.year for d in view.days] == [2026, 2026, 2026, 2026, 2027]


def test_a_week_has_only_the_days_the_model_works(bench: Bench, weeks: Weeks) -> None:
    bench.task("T", "SIASN", 60)
    bench.workweek.use(replace(MODEL, weekdays={6: MODEL.weekdays[0]}))
    assert [d.day.weekday() for d in weeks.week_view(THURSDAY).days] == [6]


def test_a_free_day_that_was_worked_is_a_day_of_the_week(
    bench: Bench, weeks: Weeks
) -> None:
    task = bench.task("T", "SIASN", 60)
    saturday = MONDAY - timedelta(days=2)
    _work(bench, task.id, start_minutes=(600, 660), day=saturday)
    view = weeks.week_view(saturday)
    assert view.days[-1].day == saturday


def test_a_free_day_that_was_worked_raises_no_limit(bench: Bench, weeks: Weeks) -> None:
    task = bench.task("T", "SIASN", 60)
    sunday = MONDAY + timedelta(days=6)
    usual = weeks.week_view(sunday).figures
    _work(bench, task.id, start_minutes=(600, 660), day=sunday)
    view = weeks.week_view(sunday)
    assert view.days[-1].day == sunday
    assert usual.switch_limit == 5 * MODEL.switch_limit
    assert view.figures.switch_limit == usual.switch_limit
    assert view.figures.work_minutes == usual.work_minutes == 5 * 450


def test_planned_worked_and_met_minutes_make_the_share(
    bench: Bench, weeks: Weeks
) -> None:
    task = bench.task("Done", "SIASN", 60)
    bench.task("Ahead", "SIASN", 90)
    bench.project("MyASN")
    with bench.store.transaction() as tx:
        share = replace(bench.projects["SIASN"], weekly_share=600)
        tx.projects.update(share)
    _work(bench, task.id, start_minutes=(480, 540), day=MONDAY)
    _meet(bench, "SIASN")
    weeks.plan_week(THURSDAY)
    shares = weeks.week_view(THURSDAY).shares
    assert [s.project.name for s in shares] == ["SIASN"]
    (siasn,) = shares
    assert (siasn.worked, siasn.meetings, siasn.target) == (60, 30, 600)
    assert siasn.planned >= 90
    assert siasn.total == siasn.planned + 90


def test_a_meeting_in_a_window_is_a_concern_and_breaks_one_window(
    bench: Bench, weeks: Weeks
) -> None:
    bench.meeting("Intruder", 480, 510)
    bench.meeting("Fine", 660, 690)
    view = weeks.week_view(THURSDAY)
    (concern,) = view.concerns
    assert isinstance(concern, MeetingInQuiet)
    assert (concern.day, concern.meeting.event.title) == (THURSDAY, "Intruder")
    assert (view.figures.quiet_kept, view.figures.quiet_windows) == (9, 10)


def test_a_day_over_its_limits_is_a_concern(bench: Bench, weeks: Weeks) -> None:
    bench.workweek.use(replace(MODEL, switch_limit=0, deep_limit=30))
    bench.task("One", "SIASN", 60)
    bench.task("Two", "MyASN", 60)
    blocks = tuple(
        StoredBlock(BlockId(task), TaskId(task), THURSDAY, Span(start, start + 60))
        for task, start in (("One", 480), ("Two", 540))
    )
    with bench.store.transaction() as tx:
        plan = StoredPlan(THURSDAY, bench.clock(), Setting.WFA, blocks)
        tx.plans.save(THURSDAY, plan)
    day = next(d for d in weeks.week_view(THURSDAY).days if d.day == THURSDAY)
    concerns = weeks.week_view(THURSDAY).concerns
    assert SwitchesOver(THURSDAY, day.header.switches, 0) in concerns
    assert DeepOver(THURSDAY, day.header.focus_minutes, 30) in concerns


def test_other_office_days_than_the_model_asks_for_are_said(
    bench: Bench, weeks: Weeks
) -> None:
    assert weeks.week_view(THURSDAY).concerns == ()
    bench.workweek.set_setting(THURSDAY, Setting.WFO)
    assert weeks.week_view(THURSDAY).concerns == (OfficeDaysOff(3, 2),)
    bench.workweek.set_setting(MONDAY + timedelta(days=1), Setting.WFA)
    assert weeks.week_view(THURSDAY).concerns == ()


def test_a_task_that_ends_after_its_deadline_is_a_concern(
    bench: Bench, weeks: Weeks
) -> None:
    due = instant_at(THURSDAY, 600, ZONE)
    bench.meeting("All morning", 450, 720)
    bench.task("Late", "SIASN", 60, due=due)
    bench.task("In time", "SIASN", 60, due=instant_at(FRIDAY, 960, ZONE))
    weeks.plan_week(THURSDAY)
    late = [c for c in weeks.week_view(THURSDAY).concerns if isinstance(c, EndsLate)]
    assert [c.title for c in late] == ["Late"]
    assert late[0].due == due
    assert late[0].ends is not None
    assert late[0].ends[0] >= THURSDAY


def test_a_task_due_that_finds_no_place_is_late_with_the_reason(
    bench: Bench, weeks: Weeks
) -> None:
    due = instant_at(FRIDAY, 960, ZONE)
    bench.task("Whole", "SIASN", 600, split=Split(600, 600), due=due)
    weeks.plan_week(THURSDAY)
    (late,) = weeks.week_view(THURSDAY).concerns
    assert isinstance(late, EndsLate)
    assert (late.title, late.ends, late.missing) == ("Whole", None, 600)
    assert [reason.code for reason in late.reasons]


def overload_until(day: date, *tasks: str) -> Overload:
    due = Moment(day, 960)
    broken = tuple(BrokenDeadline(t, t, "SIASN", due, 60) for t in tasks)
    return Overload(THURSDAY, broken, due, 600, ())


def keep(bench: Bench, *overloads: Overload) -> None:
    plan = Plan("x", (), (), CostTerms(), overloads=overloads)
    with bench.store.transaction() as tx:
        keep_overloads(tx, plan)


def crowd(bench: Bench, weeks: Weeks) -> tuple[Overload, Overload]:
    """Let a task of this week and one of the next miss their deadlines."""
    monday = MONDAY + WEEK
    for name, day in (("Now", FRIDAY), ("Then", monday)):
        due = instant_at(day, 960, ZONE)
        bench.task(name, "SIASN", 600, split=Split(600, 600), due=due)
    weeks.plan_week(MONDAY + WEEK)
    found = (overload_until(FRIDAY, "Now"), overload_until(monday, "Then"))
    keep(bench, *found)
    return found


def test_a_week_says_what_it_cannot_hold(bench: Bench, weeks: Weeks) -> None:
    this, after = crowd(bench, weeks)
    assert weeks.week_view(THURSDAY).overloads == (this,)
    assert weeks.week_view(THURSDAY + WEEK).overloads == (after,)
    assert weeks.week_view(THURSDAY - WEEK).overloads == ()


def test_the_next_week_is_told_from_the_noon_of_the_last_day(
    bench: Bench, weeks: Weeks
) -> None:
    this, after = crowd(bench, weeks)
    bench.clock.advance(hours=24)
    assert weeks.week_view(FRIDAY).overloads == (this,)
    bench.clock.advance(hours=5)
    assert weeks.week_view(FRIDAY).overloads == (this, after)
    bench.clock.advance(hours=24)
    assert weeks.week_view(FRIDAY).overloads == (this, after)


def test_the_next_week_is_planned_before_this_one_ends(
    bench: Bench, weeks: Weeks
) -> None:
    for number in range(4):
        bench.task(f"T{number}", "SIASN", 240)
    weeks.plan_week(THURSDAY)
    assert not weeks.look_ahead()
    bench.clock.advance(hours=29)
    assert weeks.look_ahead()
    assert weeks.week_view(FRIDAY + WEEK).state is WeekState.PLANNED
    assert not weeks.look_ahead()


def test_an_overload_that_no_longer_holds_is_not_told(
    bench: Bench, weeks: Weeks
) -> None:
    crowd(bench, weeks)
    with bench.store.transaction() as tx:
        for task in tx.tasks.open():
            tx.tasks.update(replace(task, status=TaskStatus.DONE))
    assert weeks.week_view(THURSDAY).overloads == ()


def test_what_finds_no_place_is_listed_with_its_minutes(
    bench: Bench, weeks: Weeks
) -> None:
    bench.task("Whole", "SIASN", 600, split=Split(600, 600))
    bench.task("Small", "SIASN", 60)
    weeks.plan_week(THURSDAY)
    view = weeks.week_view(THURSDAY)
    assert [(u.title, u.minutes) for u in view.unplaced] == [("Whole", 600)]


def _work(
    bench: Bench, task: TaskId, *, start_minutes: tuple[int, int], day: date
) -> None:
    span = Span(*start_minutes)
    start, end = (instant_at(day, m, ZONE) for m in (span.start, span.end))
    session = Session(
        id=SessionId(f"{task}-{day}"),
        task_id=task,
        block_id=None,
        setting=Setting.WFA,
        start=start,
        end=end,
        worked=end - start,
        ended_by=EndedBy.FINISHED,
    )
    with bench.store.transaction() as tx:
        tx.journal.add_session(session)


def _meet(bench: Bench, project: str) -> None:
    bench.meeting("With project", 660, 690)
    with bench.store.transaction() as tx:
        (source,) = tx.calendar.sources()
        start = instant_at(THURSDAY, 0, ZONE)
        events = tx.calendar.events(start, start + timedelta(days=1))
        owner = bench.projects[project].id
        tx.calendar.replace(source, tuple(replace(e, project_id=owner) for e in events))
