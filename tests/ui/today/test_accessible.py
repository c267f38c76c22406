"""The day as a screen reader meets it: real children with names, roles and states."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QAccessible

from focusdesk.ui.today.timeline import Timeline
from tests.ui import samples

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from focusdesk.ui.theme import Theme


def test_every_entry_is_a_button_with_a_name_where_it_is_drawn(
    qtbot: QtBot, theme: Theme
) -> None:
    timeline = Timeline(theme)
    qtbot.addWidget(timeline)
    timeline.resize(734, 661)
    timeline.show()
    timeline.show_day(samples.example_day())
    root = QAccessible.queryAccessibleInterface(timeline.canvas)
    assert root is not None
    names = []
    for at in range(root.childCount()):
        child = root.child(at)
        assert child.role() is QAccessible.Role.Button
        assert not child.rect().isEmpty()
        names.append(child.text(QAccessible.Text.Name))
    assert len(names) == 9
    assert all(names)
    assert sum(name.startswith("Meeting, ") for name in names) == 3


def test_a_new_snapshot_keeps_the_children_that_stay(
    qtbot: QtBot, theme: Theme
) -> None:
    timeline = Timeline(theme)
    qtbot.addWidget(timeline)
    timeline.resize(734, 661)
    timeline.show_day(samples.example_day())
    before = timeline.canvas.handle("b4")
    timeline.show_day(samples.paused_day())
    assert timeline.canvas.handle("b4") is before
    timeline.show_day(samples.empty_day())
    assert timeline.canvas.handle("b4") is None
