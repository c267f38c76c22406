"""Editing tasks and projects in their dialogs."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from focusdesk.domain.allocation import DEFAULT_SPLIT
from focusdesk.domain.task import Activity, Estimate, Setting, Split, Urgency
from focusdesk.ui.tasks.project_dialog import ProjectDialog
from focusdesk.ui.tasks.task_dialog import TaskDialog
from tests.ui.tasks.desk_of_tasks import PageRoom, press

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from focusdesk.domain.task import Task
    from focusdesk.ui.theme import Theme


@pytest.fixture
def task(room: PageRoom) -> Task:
    return room.add("Perbaiki bug login #SIASN 60-200m besok !")[0]


@pytest.fixture
def dialog(room: PageRoom, task: Task, theme: Theme, qtbot: QtBot) -> TaskDialog:
    made = TaskDialog(room.tasks, task, theme)
    made.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, on=False)
    qtbot.addWidget(made)
    made.show()
    return made


def test_saving_without_changes_changes_nothing(
    dialog: TaskDialog, room: PageRoom, task: Task
) -> None:
    dialog.save()
    assert dialog.result() == TaskDialog.DialogCode.Accepted
    assert room.tasks.find(task.id) == task


def test_every_field_is_saved(dialog: TaskDialog, room: PageRoom, task: Task) -> None:
    (first,) = room.add("Riset sesi #MyASN")
    form = dialog.form
    form.title.setText(" Perbaiki sesi ")
    form.project.choose(first.project_id)
    form.activity.choose(Activity.RESEARCH)
    form.length.setText("3j")
    form.urgency.choose(Urgency.CRITICAL)
    form.due.setText("27 nov 14.00")
    form.not_before.setText("hari ini")
    form.cognitive.choose("5")
    form.collaboration.choose("2")
    form.place.choose(Setting.WFO)
    form.core.setChecked(True)
    form.cut.setChecked(True)
    form.parts.setText("45-90m")
    form.after.setText("riset sesi")
    dialog.save()
    saved = room.tasks.find(task.id)
    assert saved.title == "Perbaiki sesi"
    assert saved.project_id == first.project_id
    assert saved.activity is Activity.RESEARCH
    assert saved.estimate == Estimate.around(180)
    assert saved.urgency is Urgency.CRITICAL
    assert saved.due == room.tasks.when("27 nov 14.00")
    assert saved.not_before == room.tasks.when("hari ini")
    assert (saved.cognitive, saved.collaboration) == (5, 2)
    assert (saved.setting, saved.only_in_core) == (Setting.WFO, True)
    assert saved.split == Split(45, 90)
    assert saved.after == (first.id,)


def test_fields_can_be_emptied(dialog: TaskDialog, room: PageRoom, task: Task) -> None:
    dialog.form.due.clear()
    dialog.form.cut.setChecked(False)
    dialog.save()
    saved = room.tasks.find(task.id)
    assert (saved.due, saved.split) == (None, None)


def test_another_activity_brings_its_levels(dialog: TaskDialog) -> None:
    box = dialog.form.activity.box
    box.setCurrentIndex(box.findData(Activity.PAIR.value))
    box.activated.emit(box.currentIndex())
    assert dialog.form.cognitive.key() == "3"
    assert dialog.form.collaboration.key() == "5"
    assert dialog.form.core.isChecked()


def test_a_level_of_its_own_is_said_to_differ_from_the_matrix(
    dialog: TaskDialog,
) -> None:
    field = dialog.form._fields["cognitive"]
    usual = dialog.form.cognitive.key()
    assert field._hint.text().strip() == ""
    dialog.form.cognitive.choose("1")
    assert field._hint.text() == f"Differs from the matrix: {usual}"
    dialog.form.cognitive.choose(usual)
    assert field._hint.text().strip() == ""


def test_a_long_task_is_offered_in_parts(dialog: TaskDialog) -> None:
    dialog.form.length.setText("4j")
    assert dialog.form.cut.isChecked()
    assert dialog.form.parts.isEnabled()
    assert dialog.form.parts.text() == (
        f"{DEFAULT_SPLIT.min_block}-{DEFAULT_SPLIT.max_block}m"
    )


@pytest.mark.parametrize(
    ("field", "text", "name", "said"),
    [
        ("title", "  ", "title", "what is to be done"),
        ("length", "lama", "estimate", '"lama" is not a length'),
        ("length", "0m", "estimate", "0 minutes"),
        ("length", "100 jam", "estimate", "Split it"),
        ("due", "entah", "due", '"entah" is not a date'),
        ("not_before", "jumat depan", "due", "not after"),
        ("after", "tidak ada", "after", "tidak ada"),
        ("after", "Perbaiki bug login", "after", "cannot wait for itself"),
    ],
)
def test_what_is_wrong_stands_under_its_field(
    dialog: TaskDialog,
    room: PageRoom,
    task: Task,
    field: str,
    text: str,
    name: str,
    said: str,
) -> None:
    widget = getattr(dialog.form, field)
    widget.setText(text)
    dialog.save()
    assert dialog.isVisible()
    assert said in dialog.form.problem_of(name)
    assert room.tasks.find(task.id) == task
    blamed = dialog.form._fields[name].widget
    assert blamed.property("error")
    assert blamed.accessibleDescription() == dialog.form.problem_of(name)


def test_a_part_longer_than_the_longest_is_refused(dialog: TaskDialog) -> None:
    dialog.form.cut.setChecked(True)
    dialog.form.parts.setText("90-30m")
    dialog.save()
    assert "shortest part" in dialog.form.problem_of("split")


def test_a_circle_is_said_with_its_titles(
    dialog: TaskDialog, room: PageRoom, task: Task
) -> None:
    (second,) = room.add("Rilis #SIASN")
    room.tasks.edit(second.id, after=(task.id,))
    dialog.form.after.setText("Rilis")
    dialog.save()
    assert "Perbaiki bug login > Rilis" in dialog.form.problem_of("after")


def test_a_corrected_field_is_no_longer_blamed(
    dialog: TaskDialog, room: PageRoom, task: Task
) -> None:
    dialog.form.length.setText("0m")
    dialog.save()
    dialog.form.length.setText("45m")
    dialog.save()
    assert room.tasks.find(task.id).estimate.likely == 45


def test_what_is_understood_is_said_while_typing(dialog: TaskDialog) -> None:
    dialog.form.due.setText("jumat 14.00")
    assert dialog.form._fields["due"]._hint.text() == "Friday, 27 Nov 2026, 14:00"
    dialog.form.length.setText("90m")
    assert dialog.form._fields["estimate"]._hint.text() == "1 h 30 m"


def test_control_enter_saves_and_escape_does_not(
    dialog: TaskDialog, room: PageRoom, task: Task
) -> None:
    dialog.form.title.setText("Rilis")
    press(dialog, Qt.Key.Key_Escape)
    assert room.tasks.find(task.id).title == task.title
    dialog.show()
    assert QTest.qWaitForWindowActive(dialog)
    press(dialog.form.title, Qt.Key.Key_Return, control=True)
    assert room.tasks.find(task.id).title == "Rilis"


def test_every_field_has_a_name_for_screen_readers(dialog: TaskDialog) -> None:
    for field in dialog.form._fields.values():
        assert field.widget.accessibleName()
        assert "&" not in field.widget.accessibleName()


def project_dialog(
    room: PageRoom, theme: Theme, qtbot: QtBot, name: str = ""
) -> ProjectDialog:
    project = room.tasks.find_project(name) if name else None
    made = ProjectDialog(room.tasks, theme, project)
    made.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, on=False)
    qtbot.addWidget(made)
    made.show()
    return made


def test_a_project_is_added_in_its_colour(
    room: PageRoom, theme: Theme, qtbot: QtBot
) -> None:
    dialog = project_dialog(room, theme, qtbot)
    assert dialog.palette_row.chosen == 2
    dialog.name.setText("Gaji")
    dialog.stack.setText("Go")
    dialog.share.setText("8j")
    dialog.palette_row.choose(5)
    dialog.save()
    made = room.tasks.find_project("Gaji")
    assert (made.stack, made.weekly_share, made.color) == ("Go", 480, 5)


def test_a_project_is_edited(room: PageRoom, theme: Theme, qtbot: QtBot) -> None:
    dialog = project_dialog(room, theme, qtbot, "SIASN")
    assert dialog.stack.text() == "Java"
    dialog.name.setText("SIASN 2")
    dialog.share.setText("")
    dialog.save()
    assert room.tasks.find_project("SIASN 2").stack == "Java"


@pytest.mark.parametrize(
    ("name", "share", "field", "said"),
    [
        ("", "", "name", "no name"),
        ("x" * 61, "", "name", "at most 60"),
        ("myasn", "", "name", "myasn"),
        ("Gaji", "banyak", "weekly_share", '"banyak" is not a length'),
        ("Gaji", "0m", "weekly_share", "0 minutes"),
        ("Gaji", "1-2j", "weekly_share", "is not a length"),
    ],
)
def test_a_bad_project_is_refused_under_its_field(
    room: PageRoom,
    theme: Theme,
    qtbot: QtBot,
    name: str,
    share: str,
    field: str,
    said: str,
) -> None:
    dialog = project_dialog(room, theme, qtbot, "SIASN")
    dialog.name.setText(name)
    dialog.share.setText(share)
    dialog.save()
    assert dialog.isVisible()
    assert said.casefold() in dialog.problem_of(field).casefold()
    assert {p.name for p in room.tasks.projects()} == {"SIASN", "MyASN"}
