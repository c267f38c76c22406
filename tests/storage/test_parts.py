"""What each part of a transaction answers."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from typing import TYPE_CHECKING

import pytest
from sqlalchemy.exc import IntegrityError

from focusdesk.domain.busy import CalendarEvent
from focusdesk.domain.calendar_source import CalendarSource
from focusdesk.domain.dayspan import Span
from focusdesk.domain.errors import NotFound
from focusdesk.domain.flow import FlowRating
from focusdesk.domain.focus import Idle
from focusdesk.domain.ids import (
    BlockId,
    EventId,
    ProjectId,
    SessionId,
    SourceId,
    TaskId,
)
from focusdesk.domain.interruption import Interruption
from focusdesk.domain.planning.plan import Unplaced
from focusdesk.domain.planning.stored import StoredBlock, StoredPlan
from focusdesk.domain.task import Project, Setting, TaskStatus
from focusdesk.storage.engine import raw
from tests.storage.values import DAY, FIRST, NOW, SECOND, SESSION, SIASN, furnished

if TYPE_CHECKING:
    from collections.abc import Iterator

    from focusdesk.storage.store import Store

HOUR = timedelta(hours=1)
OFFICE = CalendarSource(SourceId("c1"), "Kantor", "kantor.ics", NOW)


@pytest.fixture
def store() -> Iterator[Store]:
    store = furnished()
    yield store
    store.close()


def event(name: str, start: int, end: int) -> CalendarEvent:
    return CalendarEvent(
        id=EventId(name),
        source_id=OFFICE.id,
        uid=name,
        instance="",
        title=name,
        start=NOW + start * HOUR,
        end=NOW + end * HOUR,
    )


def plan(day: date, *blocks: StoredBlock, unplaced: int = 0) -> StoredPlan:
    left = (Unplaced(SECOND.id, unplaced),) if unplaced else ()
    return StoredPlan(day, NOW, Setting.WFA, blocks, left)


def test_projects_are_listed_by_name_and_put_away_ones_only_on_request(
    store: Store,
) -> None:
    old = Project(ProjectId("p0"), "arsip", archived=True)
    late = Project(ProjectId("p2"), "layanan")
    with store.transaction() as tx:
        tx.projects.add(late)
        tx.projects.add(old)
        assert tx.projects.all() == (late, SIASN)
        assert tx.projects.all(archived=True) == (old, late, SIASN)


@pytest.mark.parametrize("name", ["SIASN", "siasn", " Siasn "])
def test_a_project_is_found_by_name_whatever_its_case(store: Store, name: str) -> None:
    with store.reading() as tx:
        assert tx.projects.named(name) == SIASN
        assert tx.projects.named("SIAS") is None


def test_a_live_project_is_named_before_one_put_away(store: Store) -> None:
    with store.transaction() as tx:
        tx.projects.add(Project(ProjectId("a0"), "siasn", archived=True))
        assert tx.projects.named("siasn") == SIASN
        tx.projects.update(replace(SIASN, name="Lain"))
        assert tx.projects.named("siasn") == Project(
            ProjectId("a0"), "siasn", archived=True
        )


def test_open_and_closed_tasks(store: Store) -> None:
    done = replace(FIRST, status=TaskStatus.DONE, closed_at=NOW + HOUR)
    with store.transaction() as tx:
        tx.tasks.update(done)
        assert tx.tasks.open() == (SECOND,)
        assert tx.tasks.all() == (done, SECOND)
        assert tx.tasks.closed_between(NOW, NOW + 2 * HOUR) == (done,)
        assert tx.tasks.closed_between(NOW, NOW + HOUR) == ()


def test_a_removed_task_takes_its_place_in_plans_and_orders_with_it(
    store: Store,
) -> None:
    follower = replace(FIRST, id=TaskId("t3"), after=(SECOND.id,))
    block = StoredBlock(BlockId("b1"), SECOND.id, DAY, Span(480, 540))
    with store.transaction() as tx:
        tx.tasks.add(follower)
        tx.plans.save(DAY, plan(DAY, block, unplaced=30))
        tx.tasks.remove(SECOND.id)
        assert tx.tasks.get(follower.id) == replace(follower, after=())
        assert tx.plans.get(DAY) == plan(DAY)


def test_what_was_worked_on_cannot_be_removed(store: Store) -> None:
    with pytest.raises(IntegrityError), store.transaction() as tx:
        tx.tasks.remove(FIRST.id)
    with store.reading() as tx:
        assert tx.tasks.get(FIRST.id) == FIRST


def test_changing_what_is_not_there_is_not_found(store: Store) -> None:
    with store.transaction() as tx:
        with pytest.raises(NotFound):
            tx.tasks.update(replace(FIRST, id=TaskId("none")))
        with pytest.raises(NotFound):
            tx.projects.update(replace(SIASN, id=ProjectId("none")))
        with pytest.raises(NotFound):
            tx.journal.update_session(replace(SESSION, id=SessionId("none")))


def test_a_day_has_one_plan_and_a_range_has_its_days_in_order(store: Store) -> None:
    days = [DAY + timedelta(days=n) for n in (2, 0, 1)]
    with store.transaction() as tx:
        for day in days:
            tx.plans.save(day, plan(day))
        tx.plans.save(DAY, plan(DAY, unplaced=45))
        found = tx.plans.between(DAY, DAY + timedelta(days=1))
    assert [p.day for p in found] == sorted(days)[:2]
    assert found[0] == plan(DAY, unplaced=45)


def test_a_plan_of_another_day_is_refused(store: Store) -> None:
    tomorrow = DAY + timedelta(days=1)
    stray = StoredBlock(BlockId("b1"), FIRST.id, tomorrow, Span(480, 540))
    with store.transaction() as tx:
        with pytest.raises(ValueError, match="another day"):
            tx.plans.save(tomorrow, plan(DAY))
        with pytest.raises(ValueError, match="another day"):
            tx.plans.save(DAY, plan(DAY, stray))


def test_sessions_belong_to_the_range_they_began_in(store: Store) -> None:
    next_one = replace(
        SESSION, id=SessionId("s2"), start=SESSION.end, end=SESSION.end + HOUR
    )
    with store.transaction() as tx:
        tx.journal.add_session(next_one)
        assert tx.journal.sessions(NOW, SESSION.end) == (SESSION,)
        assert tx.journal.sessions(NOW, NOW + 2 * HOUR) == (SESSION, next_one)
        assert tx.journal.worked_on(FIRST.id) == SESSION.worked + next_one.worked
        assert tx.journal.worked_on(SECOND.id) == timedelta()


def test_ratings_and_what_waits_for_one(store: Store) -> None:
    rating = FlowRating(SESSION.id, 6, SESSION.end + 20 * HOUR)
    with store.transaction() as tx:
        assert tx.journal.unrated(SESSION.end) == (SESSION,)
        assert tx.journal.unrated(SESSION.end + HOUR) == ()
        tx.journal.rate(rating)
        assert tx.journal.unrated(NOW) == ()
        assert tx.journal.ratings(NOW, NOW + HOUR) == (rating,)
        assert tx.journal.ratings(NOW + HOUR, NOW + 40 * HOUR) == ()


def test_interruptions_are_kept_in_order(store: Store) -> None:
    with store.transaction() as tx:
        tx.journal.add_interruption(SESSION.id, NOW + HOUR, "telepon", "")
        tx.journal.add_interruption(SESSION.id, NOW, "", "Budi bertanya")
        assert tx.journal.interruptions(SESSION.id) == (
            Interruption(SESSION.id, NOW, "", "Budi bertanya"),
            Interruption(SESSION.id, NOW + HOUR, "telepon", ""),
        )


def test_events_of_a_range_are_those_that_touch_it(store: Store) -> None:
    before, across, point, after = (
        event("before", -2, 0),
        event("across", -1, 1),
        event("point", 0, 0),
        event("after", 2, 3),
    )
    with store.transaction() as tx:
        tx.calendar.replace(OFFICE, (after, point, across, before))
        assert tx.calendar.events(NOW, NOW + 2 * HOUR) == (across, point)


def test_reading_a_calendar_again_replaces_its_events(store: Store) -> None:
    renamed = replace(OFFICE, name="Kantor baru")
    with store.transaction() as tx:
        tx.calendar.replace(OFFICE, (event("a", 0, 1), event("b", 1, 2)))
        tx.calendar.replace(renamed, (event("b", 2, 3),))
        assert tx.calendar.sources() == (renamed,)
        assert tx.calendar.events(NOW, NOW + 9 * HOUR) == (event("b", 2, 3),)
        tx.calendar.remove(OFFICE.id)
        assert tx.calendar.sources() == ()
        assert tx.calendar.events(NOW, NOW + 9 * HOUR) == ()


def test_an_event_of_another_calendar_is_refused(store: Store) -> None:
    stray = replace(event("a", 0, 1), source_id=SourceId("c2"))
    with (
        store.transaction() as tx,
        pytest.raises(ValueError, match="another calendar"),
    ):
        tx.calendar.replace(OFFICE, (stray,))


def test_the_place_of_a_day_can_be_chosen_and_left_open_again(store: Store) -> None:
    with store.transaction() as tx:
        tx.days.set_setting(DAY, Setting.WFA)
        tx.days.set_setting(DAY, Setting.WFO)
        assert tx.days.setting(DAY) is Setting.WFO
        assert tx.days.settings(DAY, DAY) == {DAY: Setting.WFO}
        tx.days.set_setting(DAY, None)
        assert tx.days.setting(DAY) is None


def test_unknown_names_have_no_value(store: Store) -> None:
    with store.reading() as tx:
        assert tx.meta.get("x") is None
        assert tx.due.done("x") is None
        assert tx.journal.rating(SessionId("x")) is None
        assert tx.journal.focus() == Idle()
        assert tx.plans.get(DAY) is None


def test_the_zone_of_the_moment_is_kept_beside_what_was_lived(store: Store) -> None:
    later = replace(SESSION, id=SessionId("s2"))
    store.use_zone("Asia/Makassar")
    with store.transaction() as tx:
        tx.journal.add_session(later)
        tx.journal.rate(FlowRating(later.id, 5, NOW))
        tx.plans.save(DAY, plan(DAY))
    store.use_zone("Asia/Jayapura")
    with store.transaction() as tx:
        tx.journal.update_session(replace(later, interruptions=2))
    for table in ("sessions", "ratings", "plans"):
        rows = raw(store._connection, f"SELECT zone FROM {table}")  # noqa: S608
        assert rows[-1] == ("Asia/Makassar",)
