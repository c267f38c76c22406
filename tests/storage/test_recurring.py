"""Recurring tasks and templates come back from the database as they were."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from focusdesk.domain.ids import ProjectId, RecurringId, TemplateId
from focusdesk.domain.recurring import RecurringTask, Template
from focusdesk.domain.rhythm import Every, Rhythm
from focusdesk.domain.task import Activity, Project, Setting, Urgency
from focusdesk.storage.store import Store

PROJECT = Project(ProjectId("p"), "SIASN")
WEEKLY = RecurringTask(
    RecurringId("r"),
    PROJECT.id,
    "Belajar",
    120,
    Rhythm(Every.WEEK, date(2026, 11, 23)),
    Activity.LEARNING,
)


@st.composite
def recurring_tasks(draw: st.DrawFn) -> RecurringTask:
    anchor = draw(st.dates())
    return RecurringTask(
        id=RecurringId(draw(st.uuids()).hex),
        project_id=PROJECT.id,
        title=draw(st.text(min_size=1, max_size=40).filter(str.strip)),
        minutes=draw(st.integers(1, 2400)),
        rhythm=Rhythm(
            draw(st.sampled_from(Every)),
            anchor,
            draw(st.integers(1, 52)),
            draw(st.frozensets(st.integers(0, 6))),
            draw(st.none() | st.integers(1, 31)),
            draw(st.none() | st.dates(min_value=anchor)),
        ),
        activity=draw(st.sampled_from(Activity)),
        urgency=draw(st.sampled_from(Urgency)),
        setting=draw(st.none() | st.sampled_from(Setting)),
        kept=draw(st.booleans()),
        active=draw(st.booleans()),
    )


@given(st.lists(recurring_tasks(), max_size=5, unique_by=lambda one: one.id))
def test_recurring_tasks_come_back_whole(every: list[RecurringTask]) -> None:
    store = Store.in_memory()
    with store.transaction() as tx:
        tx.projects.add(PROJECT)
        for one in every:
            tx.recurring.keep(one)
    with store.reading() as tx:
        assert set(tx.recurring.all()) == set(every)
        for one in every:
            assert tx.recurring.get(one.id) == one
    store.close()


def test_keeping_again_changes_and_forgetting_removes() -> None:
    store = Store.in_memory()
    longer = replace(WEEKLY, minutes=180, active=False)
    with store.transaction() as tx:
        tx.projects.add(PROJECT)
        tx.recurring.keep(WEEKLY)
        tx.recurring.keep(longer)
    with store.transaction() as tx:
        assert tx.recurring.all() == (longer,)
        tx.recurring.forget(WEEKLY.id)
        assert tx.recurring.all() == ()
    store.close()


def test_templates_come_back_by_name() -> None:
    store = Store.in_memory()
    second = Template(TemplateId("2"), "Rilis", ("Uji 30m", "Rilis 15m"))
    first = Template(TemplateId("1"), "audit", ("Kumpulkan bukti 1j",), in_order=False)
    with store.transaction() as tx:
        tx.templates.keep(second)
        tx.templates.keep(first)
    with store.transaction() as tx:
        assert tx.templates.all() == (first, second)
        tx.templates.keep(replace(second, lines=("Rilis 15m",)))
        tx.templates.forget(first.id)
        assert tx.templates.all() == (replace(second, lines=("Rilis 15m",)),)
        assert tx.templates.get(first.id) is None
    store.close()
