"""Templates in the window: written, used, removed, taken back."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeVar

import pytest
from PySide6.QtWidgets import QApplication, QDialog

from focusdesk.services.steps import Steps
from focusdesk.services.tasks import Tasks
from focusdesk.services.templates import Templates
from focusdesk.services.workweek import Workweek
from focusdesk.storage.store import Store
from focusdesk.ui.recurring.template_dialog import TemplateDialog
from focusdesk.ui.recurring.template_form import TemplateForm, UseTemplate
from tests.fakes import FakeClock
from tests.services.task_room import make_task_room
from tests.services.workbench import MODEL

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pytestqt.qtbot import QtBot

    from focusdesk.ui.event_bridge import EventBridge
    from focusdesk.ui.theme import Theme

D = TypeVar("D", bound=QDialog)
LINES = ("Uji di staging 1j", "Rilis 15m !")


@dataclass
class Room:
    store: Store
    tasks: Tasks
    templates: Templates
    dialog: TemplateDialog

    def asked(self, kind: type[D]) -> D:
        return next(
            w
            for w in QApplication.topLevelWidgets()
            if isinstance(w, kind) and w.isVisible()
        )


@pytest.fixture
def room(theme: Theme, bridge: EventBridge, qtbot: QtBot) -> Iterator[Room]:
    store = Store.in_memory()
    clock = FakeClock(make_task_room().clock())
    steps = Steps(store, clock, bridge.publish)
    week = Workweek(store, bridge.publish, MODEL, steps)
    tasks = Tasks(store, clock, bridge.publish, week, steps=steps)
    tasks.add_project("SIASN")
    templates = Templates(store, clock, bridge.publish, tasks)
    dialog = TemplateDialog(templates, tasks, steps, bridge, theme)
    qtbot.addWidget(dialog)
    dialog.show()
    yield Room(store, tasks, templates, dialog)
    store.close()


def test_a_template_is_written_and_used(room: Room) -> None:
    assert not room.dialog.use_button.isEnabled()
    room.dialog.add_button.click()
    form = room.asked(TemplateForm)
    form.name.setText("Rilis")
    form.lines.setPlainText("\n".join(LINES))
    form.save()
    (made,) = room.templates.all()
    assert (made.lines, made.in_order) == (LINES, True)
    room.dialog.use_button.click()
    use = room.asked(UseTemplate)
    use.due.setText("kapan-kapan")
    use.save()
    assert use.isVisible()
    use.due.setText("besok")
    use.save()
    assert [t.title for t in room.tasks.open()] == ["Uji di staging", "Rilis"]
    room.dialog.take_back()
    assert room.tasks.open() == ()


def test_bad_lines_and_taken_names_are_said_where_they_are(room: Room) -> None:
    room.templates.add("Rilis", LINES)
    room.dialog.add(("30m",))
    form = room.asked(TemplateForm)
    form.name.setText("rilis")
    form.save()
    assert "30m" in form.problem_of("lines")
    form.lines.setPlainText(LINES[0])
    form.save()
    assert form.problem_of("name")
    assert form.isVisible()
    form.name.setText("Rilis kecil")
    form.save()
    assert len(room.templates.all()) == 2


def test_removing_offers_the_way_back(room: Room) -> None:
    room.templates.add("Rilis", LINES)
    room.dialog.remove_button.click()
    assert room.templates.all() == ()
    room.dialog.take_back()
    assert room.dialog.list.count() == 1


def test_editing_starts_from_what_is_there(room: Room) -> None:
    made = room.templates.add("Rilis", LINES, in_order=False)
    room.dialog.edit()
    room.asked(TemplateForm).save()
    assert room.templates.all() == (made,)


def test_tooltips_never_read_markup(room: Room) -> None:
    room.templates.add("Rilis", ("<img src='file:///etc/passwd'> 15m",))
    tip = room.dialog.list.item(0).toolTip()
    assert "<img" not in tip
    assert "passwd" in tip
