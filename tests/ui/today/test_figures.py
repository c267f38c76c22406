"""The figures over the day: how the switches stand, and what one more would cost."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QWidget

from focusdesk.services.day_view import Header
from focusdesk.ui.sheet.figures import SwitchFigure
from focusdesk.ui.today.header import Header as HeaderRow
from tests.ui import samples

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from focusdesk.ui.theme import Theme


@pytest.mark.parametrize(
    ("count", "role", "words"),
    [
        (3, "figure", "3 of at most 3 project switches; each one over"),
        (5, "figurewarn", "5 of at most 3 project switches; 2 more than wanted; each"),
    ],
)
def test_too_many_switches_are_flagged_and_their_price_is_told(
    qtbot: QtBot, theme: Theme, count: int, role: str, words: str
) -> None:
    switches = SwitchFigure(theme)
    qtbot.addWidget(switches.figure)
    switches.show(count, 3, 15)
    assert switches.figure.value.property("role") == role
    said = switches.figure.accessibleName()
    assert said.startswith(words)
    assert said.endswith("is taken to lose 15 m.")
    assert "15 m" in switches.figure.toolTip()


def test_the_header_tells_the_price_of_the_plan(qtbot: QtBot, theme: Theme) -> None:
    row = HeaderRow(theme)
    qtbot.addWidget(row)
    view = replace(samples.example_day(), header=Header(210, 90, 4, 3, 20))
    row.show_day(view, samples.DAY)
    names = [part.accessibleName() for part in row.findChildren(QWidget)]
    assert any("lose 20 m" in name for name in names)
