"""A Today page on a stage, and a person's hand before it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton, QWidget

from focusdesk.ui.today.popover import Popover
from tests.ui import samples
from tests.ui.hand import menu_of, send

if TYPE_CHECKING:
    from PySide6.QtGui import QAction
    from pytestqt.qtbot import QtBot

    from focusdesk.services.day_view import DayView
    from focusdesk.ui.message_bar import MessageBar
    from focusdesk.ui.today.handles import Handle
    from focusdesk.ui.today.page import TodayPage
    from tests.fakes import FakeClock
    from tests.ui.arranging_samples import SampleArranging
    from tests.ui.desk import SampleDesk

LEFT, NO_BUTTON = Qt.MouseButton.LeftButton, Qt.MouseButton.NoButton
NONE = Qt.KeyboardModifier.NoModifier
ALT = Qt.KeyboardModifier.AltModifier
MIDDLE = QPoint(120, 30)
BUG, DAY = samples.BUG, samples.DAY


@dataclass
class Stage:
    """A page that is shown, and a person's hand before it."""

    page: TodayPage
    desk: SampleDesk
    clock: FakeClock
    bar: MessageBar
    arranging: SampleArranging

    def show(self, view: DayView) -> None:
        self.desk.view = view
        self.page.refresh()

    def click(self, text: str) -> None:
        QTest.mouseClick(self.button(text), LEFT)
        QApplication.processEvents()

    def button(self, text: str) -> QPushButton:
        buttons = self.page.findChildren(QPushButton)
        found = [b for b in buttons if b.text().startswith(text) and b.isVisible()]
        assert found, f"no button {text}: {[b.text() for b in buttons]}"
        return found[0]

    def handle(self, key: str) -> Handle:
        found = self.page.timeline.canvas.handle(key)
        assert found is not None
        return found

    def press(self, on: QWidget, at: QPoint) -> None:
        send(on, QEvent.Type.MouseButtonPress, at, LEFT, LEFT)

    def move(self, on: QWidget, at: QPoint) -> None:
        send(on, QEvent.Type.MouseMove, at, NO_BUTTON, LEFT)

    def release(self, on: QWidget, at: QPoint) -> None:
        send(on, QEvent.Type.MouseButtonRelease, at, LEFT, NO_BUTTON)
        QApplication.processEvents()

    def drag(self, key: str, grab: QPoint, minutes: int) -> QPoint:
        """Carry an entry on by minutes without letting it go; return where."""
        handle, height = self.handle(key), self.page.timeline.canvas.scale.hour
        end = grab + QPoint(0, round(minutes * height / 60))
        self.press(handle, grab)
        for part in (0.3, 0.7, 1):
            self.move(handle, grab + QPoint(0, round((end - grab).y() * part)))
        return end

    def drop(self, key: str, grab: QPoint, minutes: int) -> None:
        end = self.drag(key, grab, minutes)
        self.release(self.handle(key), end)

    @property
    def ghost(self) -> QWidget:
        return self.page.arranging.hands.ghost

    def rest(self, qtbot: QtBot) -> None:
        """Wait until what was carried by keys is put down."""
        qtbot.waitUntil(lambda: self.page.arranging.hands.drag is None, timeout=3000)

    def menu(self, on: QWidget) -> dict[str, QAction]:
        return menu_of(on)


def popover() -> Popover:
    shown = [w for w in QApplication.topLevelWidgets() if isinstance(w, Popover)]
    (found,) = [w for w in shown if w.isVisible()]
    return found


def press(within: QWidget, text: str) -> None:
    button = next(b for b in within.findChildren(QPushButton) if b.text() == text)
    QTest.mouseClick(button, LEFT)
    QApplication.processEvents()
