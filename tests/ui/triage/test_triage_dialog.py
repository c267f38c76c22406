"""Sorting the backlog for a week, in the window."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, date, datetime
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from shiboken6 import isValid

from focusdesk.domain.task import Estimate, Urgency
from focusdesk.services.events import TasksChanged
from focusdesk.services.steps import Steps
from focusdesk.services.tasks import Tasks
from focusdesk.services.triage import Triage
from focusdesk.services.workweek import Workweek
from focusdesk.storage.store import Store
from focusdesk.ui.tasks.task_dialog import TaskDialog
from focusdesk.ui.triage.triage_dialog import TriageDialog
from tests.fakes import FakeClock
from tests.services.task_room import make_task_room
from tests.services.workbench import MODEL

if TYPE_CHECKING:
    from collections.abc import Iterator

    from focusdesk.domain.task import Task
    from focusdesk.ui.event_bridge import EventBridge
    from focusdesk.ui.theme import Theme


@dataclass
class Room:
    store: Store
    tasks: Tasks
    dialog: TriageDialog

    def add(self, title: str, minutes: int = 60, due: datetime | None = None) -> Task:
        projects = self.tasks.projects() or (self.tasks.add_project("SIASN"),)
        estimate = Estimate.around(minutes)
        made = self.tasks.add(title, projects[0].id, estimate, due=due)
        QApplication.processEvents()
        return made

    def heads(self) -> list[str]:
        piles = self.dialog.piles
        tops = (piles.topLevelItem(n) for n in range(piles.topLevelItemCount()))
        return [top.text(0) for top in tops if top is not None]


@pytest.fixture
def room(theme: Theme, bridge: EventBridge) -> Iterator[Room]:
    store = Store.in_memory()
    clock = FakeClock(make_task_room().clock())
    steps = Steps(store, clock, bridge.publish)
    week = Workweek(store, bridge.publish, MODEL, steps)
    tasks = Tasks(store, clock, bridge.publish, week, steps=steps)
    triage = Triage(store, clock, week, tasks)
    dialog = TriageDialog(triage, tasks, steps, bridge, theme)
    dialog.show()
    yield Room(store, tasks, dialog)
    if isValid(dialog):
        dialog.close()
    store.close()


def test_an_empty_backlog_says_so(room: Room) -> None:
    assert room.heads() == []
    assert room.dialog.summary.text()


def test_chosen_tasks_are_put_off_and_taken_back_together(room: Room) -> None:
    first, second = room.add("satu"), room.add("dua")
    room.dialog.piles.selectAll()
    room.dialog.put_off()
    assert all(task.not_before for task in room.tasks.open())
    assert set(room.dialog.piles.chosen()) == {first.id, second.id}
    room.dialog.take_in()
    assert not any(task.not_before for task in room.tasks.open())
    for _ in range(2):
        room.dialog.take_back()
    assert set(room.tasks.open()) == {first, second}


def test_letters_do_what_the_buttons_say(room: Room) -> None:
    task = room.add("satu")
    room.dialog.activateWindow()
    room.dialog.piles.choose(task.id)
    done = next(made for made, _act, keys in room.dialog.acts if keys == "D")
    assert done.text() == "&Done"
    QTest.keyClick(room.dialog.piles, Qt.Key.Key_D)
    assert room.tasks.open() == ()
    assert not done.isEnabled()


def test_each_key_is_a_letter_of_its_own_word(room: Room) -> None:
    keys = [keys for _made, _act, keys in room.dialog.acts]
    assert len(set(keys)) == len(keys)
    for made, _act, key in room.dialog.acts:
        assert f"&{key.lower()}" in made.text().lower() or key == "Del"


def test_what_stands_below_is_chosen_next(room: Room) -> None:
    first, second, third = room.add("satu"), room.add("dua"), room.add("tiga")
    every = room.dialog.piles.shown()
    assert set(every) == {first.id, second.id, third.id}
    room.dialog.piles.choose(every[1])
    room.dialog.complete()
    assert room.dialog.piles.chosen() == (every[2],)
    room.dialog.put_off()
    assert room.dialog.piles.chosen() == (every[0],)


def test_enter_edits_the_chosen_task(room: Room) -> None:
    task = room.add("satu")
    room.dialog.piles.choose(task.id)
    QTest.keyClick(room.dialog.piles, Qt.Key.Key_Return)
    QApplication.processEvents()
    shown = [w for w in QApplication.topLevelWidgets() if isinstance(w, TaskDialog)]
    assert any(w.isVisible() and w.form.title.text() == "satu" for w in shown)


def test_what_cannot_be_put_off_is_said_and_stays(room: Room) -> None:
    due = datetime(2026, 11, 27, 3, 0, tzinfo=UTC)
    task = room.add("mendesak", due=due)
    room.dialog.piles.choose(task.id)
    room.dialog.put_off()
    assert room.dialog.message.isVisible()
    assert room.tasks.open() == (task,)


def test_where_one_cannot_be_put_off_none_is(room: Room) -> None:
    due = datetime(2026, 11, 27, 3, 0, tzinfo=UTC)
    both = {room.add("mendesak", due=due), room.add("bebas")}
    room.dialog.piles.selectAll()
    room.dialog.put_off()
    assert room.dialog.message.isVisible()
    assert set(room.tasks.open()) == both


def test_what_is_done_to_many_is_one_event_and_one_reading(
    room: Room, bridge: EventBridge
) -> None:
    for number in range(5):
        room.add(f"tugas {number}")
    heard: list[object] = []
    bridge.happened.connect(heard.append)
    room.dialog.piles.selectAll()
    room.dialog.complete()
    assert heard == [TasksChanged()]
    assert room.dialog.piles.shown() == ()
    room.dialog.take_back()
    assert len(room.dialog.piles.shown()) == 5


def test_the_week_is_stepped_and_planned(room: Room) -> None:
    room.add("satu")
    planned: list[date] = []
    room.dialog.plan_asked.connect(planned.append)
    room.dialog.after.click()
    room.dialog.plan_button.click()
    assert planned == [date(2026, 11, 30)]


def test_too_much_is_said_in_words(room: Room) -> None:
    room.add("besar", minutes=40 * 60)
    assert room.dialog.summary.property("role") == "warn"


def test_tooltips_never_read_markup(room: Room) -> None:
    room.add("<img src='file:///etc/passwd'>")
    head = room.dialog.piles.topLevelItem(0)
    entry = head.child(0) if head else None
    assert entry is not None
    assert "<img" not in entry.toolTip(0)
    assert "passwd" in entry.toolTip(0)


def test_the_urgency_is_read_whole(room: Room) -> None:
    piles = room.dialog.piles
    font = piles.font()
    font.setPixelSize(26)
    piles.setFont(font)
    task = room.add("santai")
    room.tasks.edit(task.id, urgency=Urgency.LOW)
    QApplication.processEvents()
    assert piles.columnWidth(4) >= piles.sizeHintForColumn(4)
