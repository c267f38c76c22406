from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from focusdesk.domain.errors import Ambiguous, InputInvalid, NotFound, TaskInvalid
from focusdesk.services.events import ThoughtsChanged
from focusdesk.services.tasks import Tasks
from focusdesk.services.thoughts import Thoughts
from tests.services.focus_room import FIRST, Room, at, open_room

if TYPE_CHECKING:
    from collections.abc import Iterator


@pytest.fixture
def room() -> Iterator[Room]:
    made = open_room(at(8))
    yield made
    made.store.close()


def thoughts_of(room: Room) -> Thoughts:
    tasks = Tasks(room.store, room.clock, room.publish, room.workweek)
    return Thoughts(room.store, room.clock, room.publish, tasks)


def test_a_thought_is_kept_beside_the_session_and_leaves_it_alone(room: Room) -> None:
    thoughts, session = thoughts_of(room), room.focus.start(FIRST)
    room.clock.advance(minutes=3)
    kept = thoughts.park("  telepon  BKPSDM \n soal akun ")
    assert (kept.text, kept.session_id) == (
        "telepon BKPSDM soal akun",
        session.session_id,
    )
    assert room.focus.state() == session
    assert thoughts.open() == (kept,)
    assert room.published(ThoughtsChanged) == [ThoughtsChanged()]


def test_a_thought_without_a_session_is_kept_as_well(room: Room) -> None:
    assert thoughts_of(room).park("isi SKP").session_id is None


@pytest.mark.parametrize("text", ["", "  \n ", "a" * 501])
def test_nothing_and_too_much_are_refused(room: Room, text: str) -> None:
    with pytest.raises(InputInvalid):
        thoughts_of(room).park(text)
    assert thoughts_of(room).open() == ()


def test_a_ticked_thought_waits_no_more(room: Room) -> None:
    thoughts = thoughts_of(room)
    first, second = thoughts.park("satu"), thoughts.park("dua")
    thoughts.done(first.id)
    assert thoughts.open() == (second,)
    with pytest.raises(NotFound):
        thoughts.done(first.id)


def test_a_thought_becomes_a_task_where_the_work_was(room: Room) -> None:
    thoughts = thoughts_of(room)
    room.focus.start(FIRST)
    parked = thoughts.park("cek indeks tabel 30m")
    room.clock.advance(minutes=20)
    room.focus.finish()
    made = thoughts.to_task(parked.id)
    assert (made.title, made.project_id) == ("cek indeks tabel", "SIASN")
    assert made.estimate.likely == 30
    assert thoughts.open() == ()


def test_what_became_of_a_thought_is_taken_back_and_done_again(room: Room) -> None:
    tasks = Tasks(room.store, room.clock, room.publish, room.workweek)
    thoughts = Thoughts(room.store, room.clock, room.publish, tasks)
    one, two = thoughts.park("cek indeks #SIASN 30m"), thoughts.park("isi SKP")
    made = thoughts.to_task(one.id)
    thoughts.done(two.id)
    assert [tasks.undo(), thoughts.open()] == ["thought_done", (two,)]
    room.events.clear()
    assert [tasks.undo(), thoughts.open()] == ["task_added", (one, two)]
    assert room.published(ThoughtsChanged) == [ThoughtsChanged()]
    assert made.id not in {task.id for task in tasks.open()}
    tasks.redo()
    assert thoughts.open() == (two,)
    assert made in tasks.open()


def test_a_line_of_its_own_says_more_than_the_thought(room: Room) -> None:
    thoughts = thoughts_of(room)
    parked = thoughts.park("indeks")
    made = thoughts.to_task(parked.id, "Tinjau indeks #MyASN 45m")
    assert (made.title, made.project_id) == ("Tinjau indeks", "MyASN")


def test_a_thought_with_no_project_stays_until_one_is_named(room: Room) -> None:
    thoughts = thoughts_of(room)
    parked = thoughts.park("beli kabel")
    with pytest.raises(TaskInvalid):
        thoughts.to_task(parked.id)
    assert thoughts.open() == (parked,)


def test_a_thought_is_found_by_number_words_and_id(room: Room) -> None:
    thoughts = thoughts_of(room)
    one, two = thoughts.park("telepon Budi"), thoughts.park("telepon Sari")
    assert thoughts.find("2") == two
    assert thoughts.find("budi") == one
    assert thoughts.find(two.id[:6]) == two
    with pytest.raises(Ambiguous):
        thoughts.find("telepon")
    with pytest.raises(NotFound):
        thoughts.find("9")
