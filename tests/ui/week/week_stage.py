"""A Week page on a stage, and a person's hand before it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QWidget

if TYPE_CHECKING:
    from datetime import date

    from focusdesk.ui.message_bar import MessageBar
    from focusdesk.ui.today.handles import Handle
    from focusdesk.ui.week.head import DayHead
    from focusdesk.ui.week.page import WeekPage
    from tests.ui.arranging_samples import SampleArranging
    from tests.ui.week.week_samples import SampleWeeks

LEFT = Qt.MouseButton.LeftButton


@dataclass
class Stage:
    """A page that is shown, and everything around it."""

    page: WeekPage
    desk: SampleWeeks
    bar: MessageBar
    asked: list[tuple[date, str]]
    arranging: SampleArranging

    def head(self, number: int) -> DayHead:
        return self.page.grid.heads.heads[number]

    def handle(self, key: str) -> Handle:
        found = self.page.grid.canvas.handle(key)
        assert found is not None
        return found

    def button(self, text: str) -> QPushButton:
        buttons = self.page.findChildren(QPushButton)
        found = [b for b in buttons if b.text().startswith(text) and b.isVisible()]
        assert found, f"no button {text}: {[b.text() for b in buttons]}"
        return found[0]

    def press(self, text: str) -> None:
        QTest.mouseClick(self.button(text), LEFT)
        QApplication.processEvents()

    def texts(self) -> list[str]:
        labels = self.page.findChildren(QLabel)
        return [label.text() for label in labels if label.isVisible()]

    def way(self, days: int, minutes: int) -> QPoint:
        """Return so many days to the right and minutes down, in pixels."""
        canvas = self.page.grid.canvas
        column = canvas.columns[0].width
        return QPoint(days * column, round(minutes * canvas.scale.hour / 60))

    @property
    def ghost(self) -> QWidget:
        return self.page.arranging.hands.ghost
