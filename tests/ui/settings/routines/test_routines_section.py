"""Routines in the window: set, changed, skipped, removed and taken back."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel

from focusdesk.adapters.toml_routines import load_routines
from focusdesk.domain.routine import WORKWEEK, RoutineKind, Skipped
from focusdesk.domain.task import Setting
from focusdesk.services.routines import Routines
from focusdesk.services.steps import Steps
from focusdesk.services.tasks import Tasks
from focusdesk.services.workweek import Workweek
from focusdesk.storage.store import Store
from focusdesk.ui.settings.routines.form import RoutineDialog
from focusdesk.ui.settings.routines.section import RoutinesSection
from tests.fakes import FakeClock
from tests.services.task_room import make_task_room
from tests.services.workbench import MODEL, THURSDAY

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from PySide6.QtWidgets import QWidget
    from pytestqt.qtbot import QtBot

    from focusdesk.ui.event_bridge import EventBridge
    from focusdesk.ui.message_bar import MessageBar
    from focusdesk.ui.theme import Theme

LEFT = Qt.MouseButton.LeftButton


@dataclass
class Room:
    tasks: Tasks
    week: Workweek
    routines: Routines
    section: RoutinesSection
    bar: MessageBar

    def dialog(self) -> RoutineDialog:
        open_ = self.section.findChildren(RoutineDialog)
        return next(dialog for dialog in open_ if dialog.isVisible())

    def titles(self) -> list[str]:
        return [row.routine.title for row in self.section.rows]


@pytest.fixture
def room(
    theme: Theme, bridge: EventBridge, bar: MessageBar, resources: Path, qtbot: QtBot
) -> Iterator[Room]:
    store = Store.in_memory()
    clock = FakeClock(make_task_room().clock())
    steps = Steps(store, clock, bridge.publish)
    week = Workweek(store, bridge.publish, MODEL, steps)
    tasks = Tasks(store, clock, bridge.publish, week, steps=steps)
    routines = Routines(
        *(store, clock, bridge.publish, week, steps.history),
        lambda: load_routines(resources / "routines.toml"),
    )
    section = RoutinesSection(routines, tasks, steps, theme, bridge, bar)
    for widget in (section, bar):
        qtbot.addWidget(widget)
        widget.show()
    bar.hide()
    yield Room(tasks, week, routines, section, bar)
    for dialog in section.findChildren(RoutineDialog):
        dialog.close()
    store.close()


def words(widget: QWidget) -> str:
    labels = widget.findChildren(QLabel)
    shown = (one for one in labels if one.isVisibleTo(widget))
    return "\n".join(one.accessibleName() or one.text() for one in shown)


def offer(room: Room, name: str) -> None:
    found = next(o for o in room.section.offers if o.preset.id == name)
    QTest.mouseClick(found.add_button, LEFT)


def test_an_empty_list_says_what_it_is_for(room: Room) -> None:
    assert "Nothing comes back by itself yet." in words(room.section)
    assert [o.preset.id for o in room.section.offers][:2] == ["apel", "standup"]


def test_a_preset_is_added_with_one_click_and_taken_back(room: Room) -> None:
    offer(room, "standup")
    assert room.titles() == ["Team stand-up"]
    assert "standup" not in [o.preset.id for o in room.section.offers]
    assert "Nothing comes back" not in words(room.section)
    assert "Added: Team stand-up" in words(room.bar)
    room.bar._do()
    assert room.titles() == []
    assert "standup" in [o.preset.id for o in room.section.offers]


def test_a_row_says_when_it_comes_next(room: Room) -> None:
    offer(room, "standup")
    (row,) = room.section.rows
    assert "Mon–Fri · next Thu, 26 Nov · Meeting" in words(row)
    room.routines.edit(row.routine.id, setting=Setting.WFO)
    assert room.section.rows[0].next_day == THURSDAY + timedelta(days=5)
    room.week.set_setting(THURSDAY, Setting.WFO)
    assert room.section.rows[0].next_day == THURSDAY


def test_the_next_time_is_skipped_and_taken_back(room: Room) -> None:
    offer(room, "standup")
    QTest.mouseClick(room.section.rows[0].skip_button, LEFT)
    (changed,) = room.routines.all()
    assert changed.deviations == (Skipped(THURSDAY),)
    assert room.section.rows[0].next_day == THURSDAY + timedelta(days=1)
    assert "Team stand-up left out on Thu, 26 Nov" in words(room.bar)
    room.bar._do()
    assert room.routines.all()[0].deviations == ()


def test_a_routine_is_removed_and_taken_back(room: Room) -> None:
    offer(room, "standup")
    before = room.routines.all()
    QTest.mouseClick(room.section.rows[0].remove_button, LEFT)
    assert room.routines.all() == ()
    assert "Removed: Team stand-up" in words(room.bar)
    room.bar._do()
    assert room.routines.all() == before


def test_one_that_rests_has_no_next_time_to_skip(room: Room) -> None:
    offer(room, "standup")
    room.routines.rest(room.routines.all()[0].id, active=False)
    (row,) = room.section.rows
    assert not row.skip_button.isVisibleTo(row)


def test_the_keyboard_stays_where_it_was(room: Room, qtbot: QtBot) -> None:
    room.section.activateWindow()
    qtbot.waitUntil(room.section.isActiveWindow)
    for name in ("apel", "standup", "mentoring"):
        offer(room, name)
    button = room.section.rows[1].remove_button
    button.setFocus()
    QTest.keyClick(button, Qt.Key.Key_Space)
    assert room.titles() == ["Morning assembly", "Mentoring"]
    assert room.section.rows[1].edit_button.hasFocus()


def test_a_new_routine_is_written_in_a_form(room: Room) -> None:
    project = room.tasks.add_project("SIASN")
    QTest.mouseClick(room.section.new_button, LEFT)
    form = room.dialog().form
    form.title.setText("Rapat koordinasi")
    form.days.choose({1, 3})
    form.start.setText("13.30")
    form.length.setText("45m")
    form.every.choose("2")
    form.first.setText("1 des 2026")
    form.until.setText("2026-12-31")
    form.place.choose(Setting.WFO)
    form.project.choose(project.id)
    form.welcome.setChecked(True)
    QTest.mouseClick(room.dialog().save_button, LEFT)
    (made,) = room.routines.all()
    assert (made.title, made.kind) == ("Rapat koordinasi", RoutineKind.MEETING)
    assert made.weekdays == {1, 3}
    assert (made.start, made.minutes, made.every) == (810, 45, 2)
    assert made.first.isoformat() == "2026-12-01"
    assert made.until is not None
    assert made.until.isoformat() == "2026-12-31"
    assert (made.setting, made.project_id) == (Setting.WFO, project.id)
    assert made.welcome
    assert room.titles() == ["Rapat koordinasi"]


def test_saving_what_was_not_touched_changes_nothing(room: Room) -> None:
    project = room.tasks.add_project("SIASN")
    made = room.routines.add(
        *("Rapat", RoutineKind.MEETING, frozenset({2}), 545, 50),
        every=6,
        until=THURSDAY + timedelta(days=90),
        setting=Setting.WFA,
        project_id=project.id,
        welcome=True,
    )
    QTest.mouseClick(room.section.rows[0].edit_button, LEFT)
    QTest.mouseClick(room.dialog().save_button, LEFT)
    assert room.routines.all() == (made,)


def test_a_routine_can_rest(room: Room) -> None:
    offer(room, "standup")
    QTest.mouseClick(room.section.rows[0].edit_button, LEFT)
    room.dialog().active.setChecked(True)
    QTest.mouseClick(room.dialog().save_button, LEFT)
    assert not room.routines.all()[0].active
    assert "resting" in words(room.section.rows[0])


def test_what_is_wrong_stands_under_its_field(room: Room) -> None:
    room.section.add()
    dialog = room.dialog()
    form = dialog.form
    form.title.clear()
    form.days.choose(())
    dialog.save()
    assert "Write a name" in form.problem_of("title")
    assert "Choose a day" in form.problem_of("weekdays")
    form.start.setText("soon")
    form.length.setText("30-60m")
    form.until.setText("whenever")
    dialog.save()
    assert "10.00" in form.problem_of("start")
    assert "15m" in form.problem_of("minutes")
    assert "27 nov" in form.problem_of("until")
    assert form.problem_of("title") == ""
    assert dialog.isVisible()
    assert room.routines.all() == ()


def test_a_break_has_no_project_and_breaks_no_window(room: Room) -> None:
    project = room.tasks.add_project("SIASN")
    room.section.add()
    form = room.dialog().form
    form.title.setText("Ashar")
    form.project.choose(project.id)
    form.welcome.setChecked(True)
    form.kind.choose(RoutineKind.PRAYER)
    assert not form.project.box.isEnabled()
    assert not form.welcome.isEnabled()
    room.dialog().save()
    (made,) = room.routines.all()
    assert (made.project_id, made.welcome) == (None, False)
    assert made.weekdays == WORKWEEK


def test_days_are_said_back_in_full(room: Room) -> None:
    room.section.add()
    form = room.dialog().form
    form.until.setText("30 nov")
    assert "Monday, 30 Nov 2026" in words(form)


def test_every_button_says_what_it_does_and_to_what(room: Room) -> None:
    offer(room, "standup")
    (row,) = room.section.rows
    buttons = (row.edit_button, row.skip_button, row.remove_button)
    assert [made.accessibleName() for made in buttons] == [
        "Edit Team stand-up",
        "Skip Team stand-up on Thu, 26 Nov",
        "Remove Team stand-up",
    ]
    assert room.section.offers[0].add_button.accessibleName() == "Add Morning assembly"
