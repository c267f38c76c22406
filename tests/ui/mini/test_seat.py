"""The mini timer is kept where it can be seen, and its place where it was put."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, QRect, QSettings
from PySide6.QtWidgets import QApplication

from focusdesk.ui.mini.seat import Seat, stays_on_top
from focusdesk.ui.mini.spots import Spots
from focusdesk.ui.mini.timer import MiniTimer

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from focusdesk.ui.theme import Theme

FAR = QPoint(90_000, 90_000)


@pytest.fixture
def memory(tmp_path: Path) -> QSettings:
    return QSettings(str(tmp_path / "window.ini"), QSettings.Format.IniFormat)


@pytest.fixture
def timer(theme: Theme, memory: QSettings) -> Iterator[MiniTimer]:
    made = MiniTimer(theme)
    Seat(made, Spots(memory)).take()
    made.show_up(active=False)
    yield made
    made.hide()
    made.deleteLater()


def is_seen(timer: MiniTimer) -> bool:
    screen = QApplication.primaryScreen().availableGeometry()
    return screen.contains(QRect(timer.pos(), timer.size()))


def test_it_begins_on_the_screen(timer: MiniTimer) -> None:
    assert is_seen(timer)


def test_it_comes_back_when_the_screens_change(timer: MiniTimer) -> None:
    before = timer.pos()
    timer.put(FAR)
    QApplication.primaryScreen().availableGeometryChanged.emit(QRect())
    QApplication.processEvents()
    assert timer.pos() == before


def test_only_a_hand_changes_the_place_that_is_kept(
    timer: MiniTimer, memory: QSettings
) -> None:
    timer.put(QPoint(30, 40))
    QApplication.processEvents()
    kept = [memory.value("mini/screen")]
    timer.moved.emit()
    kept.append(memory.value("mini/screen"))
    assert kept[0] is None
    assert kept[1] is not None


def test_a_desktop_that_places_windows_itself_is_known() -> None:
    assert stays_on_top()
