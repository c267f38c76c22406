"""Fixtures of the Tasks page's tests."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QEvent

from focusdesk.ui.tasks.slots import Slot
from tests.ui.tasks.desk_of_tasks import PageRoom, make_page_room

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtWidgets import QApplication
    from pytestqt.qtbot import QtBot

    from focusdesk.ui.event_bridge import EventBridge
    from focusdesk.ui.tasks.page import TasksPage
    from focusdesk.ui.theme import Theme


@pytest.fixture(autouse=True)
def no_widgets_left(qapp: QApplication) -> Iterator[None]:
    """Delete the windows of a test, or each new style sheet dresses them all again."""
    yield
    for widget in qapp.topLevelWidgets():
        widget.deleteLater()
    qapp.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)


@pytest.fixture
def room(bridge: EventBridge) -> Iterator[PageRoom]:
    made = make_page_room(bridge)
    for name, stack in (("SIASN", "Java"), ("MyASN", "JavaScript")):
        made.tasks.add_project(name, stack)
    yield made
    made.room.store.close()


@pytest.fixture
def page(room: PageRoom, bridge: EventBridge, theme: Theme, qtbot: QtBot) -> TasksPage:
    """A page with three tasks, the second of them not planned."""
    first, _, third = room.add(
        "Tinjau PR #SIASN 40m",
        "Perbaiki bug login #SIASN 90m besok !",
        "Tulis dokumen API #MyASN 1j30 kemarin",
    )
    room.plan[first.id] = Slot("Today, 10:15")
    room.plan[third.id] = Slot("Fri, 09:00")
    opened = room.open(bridge, theme)
    qtbot.addWidget(opened)
    return opened
