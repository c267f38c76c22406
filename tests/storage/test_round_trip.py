"""Every value the store keeps comes back equal, whatever is in it."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from focusdesk.domain.ids import ProjectId
from focusdesk.storage.rows import reasons_of, reasons_text
from tests.storage import values

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import datetime

    from focusdesk.domain.busy import CalendarEvent
    from focusdesk.domain.calendar_source import CalendarSource
    from focusdesk.domain.flow import FlowRating
    from focusdesk.domain.focus import Focus, Session
    from focusdesk.domain.planning.plan import Reason
    from focusdesk.domain.planning.stored import StoredPlan
    from focusdesk.domain.task import Project, Task
    from focusdesk.storage.store import Store, Tx


class Undone(Exception):
    """Rolls an example back, so that the next one starts from the same store."""


@pytest.fixture(scope="module")
def store() -> Iterator[Store]:
    store = values.furnished()
    yield store
    store.close()


def trial(store: Store) -> Trial:
    return Trial(store)


class Trial:
    """A transaction that is rolled back at its end."""

    def __init__(self, store: Store) -> None:
        self._transaction = store.transaction()

    def __enter__(self) -> Tx:
        return self._transaction.__enter__()

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, _: object
    ) -> None:
        undo = error or Undone()
        try:
            self._transaction.__exit__(type(undo), undo, None)
        except Undone:
            return


@given(values.projects)
def test_projects(store: Store, project: Project) -> None:
    with trial(store) as tx:
        tx.projects.add(project)
        assert tx.projects.get(project.id) == project


@given(values.tasks())
def test_tasks(store: Store, task: Task) -> None:
    with trial(store) as tx:
        tx.tasks.add(task)
        assert tx.tasks.get(task.id) == task


@given(values.tasks(), values.tasks())
def test_changed_tasks(store: Store, before: Task, after: Task) -> None:
    with trial(store) as tx:
        tx.tasks.add(before)
        tx.tasks.update(after)
        assert tx.tasks.get(after.id) == after


@given(values.plans, values.plans)
def test_plans(store: Store, before: StoredPlan, after: StoredPlan) -> None:
    with trial(store) as tx:
        tx.plans.save(values.DAY, before)
        assert tx.plans.get(values.DAY) == before
        tx.plans.save(values.DAY, after)
        assert tx.plans.between(values.DAY, values.DAY) == (after,)


@given(values.some_reasons)
def test_reasons_keep_the_kind_of_each_fact(reasons: tuple[Reason, ...]) -> None:
    back = reasons_of(reasons_text(reasons))
    assert back == reasons
    assert [type(v) for r in back for _, v in r.facts] == [
        type(v) for r in reasons for _, v in r.facts
    ]


@given(values.sessions)
def test_sessions(store: Store, session: Session) -> None:
    with trial(store) as tx:
        if session.id == values.SESSION.id:
            tx.journal.update_session(session)
        else:
            tx.journal.add_session(session)
        assert tx.journal.session(session.id) == session


@given(values.focuses, values.focuses)
def test_focus(store: Store, before: Focus, after: Focus) -> None:
    with trial(store) as tx:
        tx.journal.save_focus(before)
        assert tx.journal.focus() == before
        tx.journal.save_focus(after)
        assert tx.journal.focus() == after


@given(values.ratings, values.ratings)
def test_ratings(store: Store, before: FlowRating, after: FlowRating) -> None:
    with trial(store) as tx:
        tx.journal.rate(before)
        assert tx.journal.rating(before.session_id) == before
        tx.journal.rate(after)
        assert tx.journal.rating(after.session_id) == after


@given(
    values.sources,
    st.lists(
        values.events, max_size=4, unique_by=(lambda e: e.id, lambda e: e.uid)
    ).map(tuple),
)
def test_calendars(
    store: Store, source: CalendarSource, events: tuple[CalendarEvent, ...]
) -> None:
    with trial(store) as tx:
        tx.calendar.replace(source, events)
        assert tx.calendar.sources() == (source,)
        for event in events:
            end = max(event.start, event.end) + timedelta(hours=1)
            assert event in tx.calendar.events(event.start, end)


@given(st.text(), st.text(), values.instants)
def test_notes(store: Store, name: str, text: str, at: datetime) -> None:
    with trial(store) as tx:
        tx.meta.set(name, text)
        tx.due.mark(name, at)
        assert tx.meta.get(name) == text
        assert tx.due.done(name) == at


def test_a_trial_leaves_nothing(store: Store) -> None:
    with store.reading() as tx:
        assert tx.projects.get(ProjectId("new")) is None
        assert len(tx.tasks.all()) == 2
