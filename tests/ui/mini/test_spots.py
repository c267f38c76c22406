"""Where the mini timer stands: per screen, and seen again when a screen is gone."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QPoint, QRect, QSettings, QSize

from focusdesk.ui.mini.spots import MARGIN, Spots

if TYPE_CHECKING:
    from pathlib import Path

SIZE = QSize(320, 140)
HOME, DESK = QRect(0, 30, 1366, 738), QRect(1366, 0, 2560, 1400)
BOTH = {"eDP-1": HOME, "DP-2 Dell/27": DESK}
ALONE = {"eDP-1": HOME}


@pytest.fixture
def spots(tmp_path: Path) -> Spots:
    path = str(tmp_path / "window.ini")
    return Spots(QSettings(path, QSettings.Format.IniFormat))


def test_at_first_it_stands_in_the_corner_of_the_primary_screen(spots: Spots) -> None:
    corner = QPoint(1366 - 320 - MARGIN, 30 + 738 - 140 - MARGIN)
    assert spots.find(BOTH, "eDP-1", SIZE) == corner


def test_it_comes_back_to_its_place_after_a_restart(
    spots: Spots, tmp_path: Path
) -> None:
    spots.keep("DP-2 Dell/27", DESK, QPoint(1500, 200))
    spots.memory.sync()
    path = str(tmp_path / "window.ini")
    again = Spots(QSettings(path, QSettings.Format.IniFormat))
    assert again.find(BOTH, "eDP-1", SIZE) == QPoint(1500, 200)


def test_a_monitor_that_is_gone_and_comes_back(spots: Spots) -> None:
    spots.keep("eDP-1", HOME, QPoint(40, 60))
    spots.keep("DP-2 Dell/27", DESK, QPoint(3000, 900))
    assert spots.find(ALONE, "eDP-1", SIZE) == QPoint(40, 60)
    assert spots.find(BOTH, "eDP-1", SIZE) == QPoint(3000, 900)


def test_a_place_follows_its_screen_when_that_moves(spots: Spots) -> None:
    spots.keep("DP-2 Dell/27", DESK, DESK.topLeft() + QPoint(70, 80))
    moved = {**BOTH, "DP-2 Dell/27": QRect(-2560, 0, 2560, 1400)}
    assert spots.find(moved, "eDP-1", SIZE) == QPoint(-2490, 80)


@given(
    kept=st.tuples(st.integers(-9000, 9000), st.integers(-9000, 9000)),
    area=st.tuples(
        st.integers(-5000, 5000),
        st.integers(-5000, 5000),
        st.integers(320, 5000),
        st.integers(140, 3000),
    ),
)
def test_all_of_it_is_always_on_a_screen(
    kept: tuple[int, int],
    area: tuple[int, int, int, int],
    tmp_path_factory: pytest.TempPathFactory,
) -> None:
    path = str(tmp_path_factory.getbasetemp() / "any.ini")
    spots = Spots(QSettings(path, QSettings.Format.IniFormat))
    spots.keep("gone", HOME, QPoint(*kept))
    spots.keep("here", HOME, QPoint(*kept))
    here = QRect(*area)
    assert here.contains(QRect(spots.find({"here": here}, "here", SIZE), SIZE))
