"""On a screen at 150 % the last pixel of a canvas is painted, though half its own."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtGui import QColor, QImage

from focusdesk.ui.today.canvas import Canvas
from focusdesk.ui.week.canvas import WeekCanvas
from tests.ui import samples
from tests.ui.week import week_samples

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget
    from pytestqt.qtbot import QtBot

    from focusdesk.ui.theme import Theme

RATIO = 1.5
GARBAGE = QColor("magenta")


def today(theme: Theme) -> QWidget:
    canvas = Canvas(theme)
    canvas.show_day(samples.example_day())
    return canvas


def week(theme: Theme) -> QWidget:
    canvas = WeekCanvas(theme)
    canvas.show_week(week_samples.example_week())
    return canvas


@pytest.mark.parametrize("make", [today, week])
def test_no_pixel_keeps_what_was_there_before(
    make: Callable[[Theme], QWidget], theme: Theme, qtbot: QtBot
) -> None:
    canvas = make(theme)
    qtbot.addWidget(canvas)
    canvas.resize(701, canvas.height())
    wide, high = (round(side * RATIO + 0.1) for side in canvas.size().toTuple())
    image = QImage(wide, high, QImage.Format.Format_RGB32)
    image.setDevicePixelRatio(RATIO)
    pages = []
    for ground in (GARBAGE, QColor("black")):
        image.fill(ground)
        canvas.render(image)
        pages.append([image.pixel(wide - 1, y) for y in range(high - 1)])
    assert pages[0] == pages[1]
