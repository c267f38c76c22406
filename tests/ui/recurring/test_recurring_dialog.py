"""Setting up what comes back, in the window."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from focusdesk.domain.rhythm import Every, Rhythm
from focusdesk.domain.task import Activity
from focusdesk.services.recurring import Recurring
from focusdesk.services.steps import Steps
from focusdesk.services.tasks import Tasks
from focusdesk.services.workweek import Workweek
from focusdesk.storage.store import Store
from focusdesk.ui.recurring.recurring_dialog import RecurringDialog
from focusdesk.ui.recurring.recurring_form import RecurringForm
from focusdesk.ui.recurring.rhythm_fields import Kind, RhythmFields
from focusdesk.ui.recurring.suggestions import suggestions
from tests.fakes import FakeClock
from tests.services.task_room import make_task_room
from tests.services.workbench import MODEL

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pytestqt.qtbot import QtBot

    from focusdesk.ui.event_bridge import EventBridge
    from focusdesk.ui.theme import Theme

THURSDAY = date(2026, 11, 26)


@dataclass
class Room:
    store: Store
    tasks: Tasks
    recurring: Recurring
    dialog: RecurringDialog

    def form(self) -> RecurringForm:
        return next(
            w
            for w in QApplication.topLevelWidgets()
            if isinstance(w, RecurringForm) and w.isVisible()
        )


@pytest.fixture
def room(theme: Theme, bridge: EventBridge, qtbot: QtBot) -> Iterator[Room]:
    store = Store.in_memory()
    clock = FakeClock(make_task_room().clock())
    steps = Steps(store, clock, bridge.publish)
    week = Workweek(store, bridge.publish, MODEL, steps)
    tasks = Tasks(store, clock, bridge.publish, week, steps=steps)
    tasks.add_project("SIASN")
    recurring = Recurring(store, clock, bridge.publish, week, steps.history)
    dialog = RecurringDialog(recurring, tasks, steps, bridge, theme)
    qtbot.addWidget(dialog)
    dialog.show()
    yield Room(store, tasks, recurring, dialog)
    store.close()


def test_work_is_added_with_the_keyboard_and_listed(room: Room) -> None:
    room.dialog.add()
    form = room.form()
    QTest.keyClicks(form.title, "Administrasi")
    form.length.setText("45m")
    QTest.keyClick(form.length, Qt.Key.Key_Return)
    (one,) = room.recurring.all()
    assert (one.title, one.minutes) == ("Administrasi", 45)
    assert room.dialog.list.count() == 1
    assert "Administrasi" in room.dialog.list.item(0).text()


def test_a_wrong_length_and_no_weekday_are_said_and_nothing_lost(room: Room) -> None:
    room.dialog.add()
    form = room.form()
    form.title.setText("Arsip")
    form.length.setText("sebentar")
    form.rhythm.kind.choose(Kind.WEEKDAYS)
    for day in form.rhythm.days:
        day.setChecked(False)
    form.save()
    assert form.isVisible()
    assert form.title.text() == "Arsip"
    assert room.recurring.all() == ()
    assert all(form.problem_of(name) for name in ("estimate", "rhythm"))
    assert not form.problem_of("title")


def test_a_suggestion_fills_the_form(room: Room) -> None:
    learning = suggestions(THURSDAY, room.tasks.projects())[0]
    room.dialog.add(learning)
    room.form().save()
    (one,) = room.recurring.all()
    assert one.activity is Activity.LEARNING
    assert one.rhythm == Rhythm(Every.WEEK, THURSDAY)


def test_work_rests_goes_on_and_is_removed_with_a_way_back(room: Room) -> None:
    project = room.tasks.projects()[0].id
    room.recurring.add("Arsip", project, 30, Rhythm(Every.WEEK, THURSDAY))
    dialog = room.dialog
    dialog.rest_button.click()
    assert not room.recurring.all()[0].active
    dialog.rest_button.click()
    assert room.recurring.all()[0].active
    dialog.remove_button.click()
    assert room.recurring.all() == ()
    assert not dialog.edit_button.isEnabled()
    dialog.take_back()
    assert len(room.recurring.all()) == 1


def test_editing_keeps_what_is_not_touched(room: Room) -> None:
    project = room.tasks.projects()[0].id
    rhythm = Rhythm(Every.MONTH, THURSDAY, 2, month_day=25, until=date(2027, 12, 31))
    made = room.recurring.add("Laporan", project, 90, rhythm, kept=True)
    room.dialog.edit()
    room.form().save()
    assert room.recurring.all() == (made,)


@pytest.mark.parametrize(
    "rhythm",
    [
        Rhythm(Every.WEEK, THURSDAY, weekdays=frozenset(range(5))),
        Rhythm(Every.WEEK, THURSDAY, 2, frozenset({0, 3})),
        Rhythm(Every.WEEK, THURSDAY, 3),
        Rhythm(Every.MONTH, THURSDAY, 1, month_day=31),
        Rhythm(Every.MONTH, THURSDAY, 6),
        Rhythm(Every.DAY, THURSDAY, 10),
    ],
)
def test_the_fields_show_every_rhythm_as_it_is(
    rhythm: Rhythm, qtbot: QtBot, theme: Theme
) -> None:
    del theme
    fields = RhythmFields(date(2026, 1, 1))
    qtbot.addWidget(fields)
    fields.show_rhythm(rhythm)
    assert fields.rhythm() == rhythm


def test_tooltips_never_read_markup(room: Room) -> None:
    project = room.tasks.projects()[0].id
    title = "<img src='file:///etc/passwd'>"
    room.recurring.add(title, project, 30, Rhythm(Every.WEEK, THURSDAY))
    tip = room.dialog.list.item(0).toolTip()
    assert "<img" not in tip
    assert "passwd" in tip
