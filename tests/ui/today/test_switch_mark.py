"""A change of project is seen whether or not there is room over the block."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from focusdesk.ui.today.canvas import Canvas
from tests.ui import samples

if TYPE_CHECKING:
    from PySide6.QtGui import QImage
    from pytestqt.qtbot import QtBot

    from focusdesk.ui.theme import Theme


@pytest.mark.parametrize("start", ["13.00", "13.10"])
def test_a_switch_shows_on_the_timeline(qtbot: QtBot, theme: Theme, start: str) -> None:
    block = replace(samples.BUG, span=samples.span(start, "14.05"))
    pictures: list[QImage] = []
    for switch in (True, False):
        canvas = Canvas(theme)
        qtbot.addWidget(canvas)
        canvas.resize(734, 660)
        shown = replace(block, switch_before=switch)
        canvas.show_day(replace(samples.example_day(), blocks=(shown,)))
        pictures.append(canvas.grab().toImage())
    assert pictures[0] != pictures[1]
