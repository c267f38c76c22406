"""Tasks written down once and used as often as needed."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING

import pytest

from focusdesk.domain.errors import AlreadyExists, NotFound, TaskInvalid
from focusdesk.domain.ids import ProjectId
from focusdesk.domain.task import Activity, Urgency
from focusdesk.services.templates import Templates, lines_of
from tests.services.task_room import TaskRoom, make_task_room

if TYPE_CHECKING:
    from collections.abc import Iterator

LINES = ("Siapkan catatan rilis 30m", "Uji di staging 1j", "Rilis 15m !")


@pytest.fixture
def room() -> Iterator[TaskRoom]:
    made = make_task_room()
    made.project("SIASN")
    yield made
    made.store.close()


@pytest.fixture
def templates(room: TaskRoom) -> Templates:
    return Templates(room.store, room.clock, room.events.append, room.tasks)


def test_using_a_template_adds_its_tasks_in_order(
    room: TaskRoom, templates: Templates
) -> None:
    template = templates.add("Rilis", LINES)
    due = datetime(2026, 11, 30, 9, 0, tzinfo=UTC)
    first, second, third = templates.use(template, room.projects["SIASN"].id, due)
    assert [t.title for t in (first, second, third)] == [
        "Siapkan catatan rilis",
        "Uji di staging",
        "Rilis",
    ]
    assert [t.estimate.likely for t in (first, second, third)] == [30, 60, 15]
    assert (first.after, second.after, third.after) == ((), (first.id,), (second.id,))
    assert third.urgency is Urgency.HIGH
    assert second.activity is Activity.TESTING
    assert {t.due for t in (first, second, third)} == {due}
    assert set(room.tasks.open()) == {first, second, third}


def test_using_it_is_one_step_back(room: TaskRoom, templates: Templates) -> None:
    template = templates.add("Rilis", LINES, in_order=False)
    before = room.snapshot()
    made = templates.use(template, room.projects["SIASN"].id)
    assert [t.after for t in made] == [(), (), ()]
    assert room.tasks.undo() == "template_used"
    assert room.snapshot() == before
    room.tasks.redo()
    assert set(room.tasks.open()) == set(made)


def test_a_template_made_of_tasks_makes_them_again(
    room: TaskRoom, templates: Templates
) -> None:
    template = templates.add("Rilis", LINES)
    project = room.projects["SIASN"].id
    made = templates.use(template, project)
    again = templates.add("Salinan", lines_of(made))
    copies = templates.use(again, project)
    same = [(t.title, t.estimate, t.urgency, t.activity) for t in made]
    assert [(t.title, t.estimate, t.urgency, t.activity) for t in copies] == same


def test_lines_that_make_no_task_are_named_and_nothing_is_kept(
    templates: Templates,
) -> None:
    with pytest.raises(TaskInvalid) as refused:
        templates.add("Rilis", ("Uji 1j", "30m"))
    assert [p.detail for p in refused.value.problems] == ["30m"]
    with pytest.raises(TaskInvalid):
        templates.add("Kosong", ("", "  "))
    assert templates.all() == ()


def test_names_are_told_apart_and_found_by_their_beginning(
    templates: Templates,
) -> None:
    made = templates.add("Rilis bulanan", LINES)
    with pytest.raises(AlreadyExists):
        templates.add("rilis BULANAN", LINES)
    assert templates.find("rilis") == made
    with pytest.raises(NotFound) as missing:
        templates.find("audit")
    assert missing.value.close == ("Rilis bulanan",)


def test_editing_and_removing_can_be_taken_back(
    room: TaskRoom, templates: Templates
) -> None:
    made = templates.add("Rilis", LINES)
    templates.edit(made.id, "Rilis cepat", LINES[1:], in_order=False)
    templates.remove(made.id)
    assert templates.all() == ()
    room.tasks.undo()
    room.tasks.undo()
    assert templates.all() == (made,)


def test_an_unknown_project_is_refused(templates: Templates) -> None:
    template = templates.add("Rilis", LINES)
    with pytest.raises(NotFound):
        templates.use(template, ProjectId("none"))
