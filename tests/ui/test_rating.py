"""The rating window: one tap, one key, or it leaves by itself."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton

from focusdesk.text.flow_item import flow_item
from focusdesk.ui.rating import RatingWindow

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from focusdesk.ui.theme import Theme

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def window(qtbot: QtBot, theme: Theme, resources: Path) -> RatingWindow:
    made = RatingWindow(theme, flow_item(resources), 20)
    qtbot.addWidget(made)
    made.ask("s1", "Validasi", ("SIASN", 0), timedelta(minutes=55))
    return made


def given(window: RatingWindow) -> list[tuple[str, int]]:
    found: list[tuple[str, int]] = []
    window.rated.connect(lambda session, value: found.append((session, value)))
    return found


def test_it_never_takes_the_keyboard_by_opening(window: RatingWindow) -> None:
    without = Qt.WidgetAttribute.WA_ShowWithoutActivating
    assert window.testAttribute(without)
    assert window.isVisible()


@pytest.mark.parametrize("value", range(1, 8))
def test_one_tap_rates_and_closes(window: RatingWindow, value: int) -> None:
    found = given(window)
    buttons = window.findChildren(QPushButton)
    QTest.mouseClick(next(b for b in buttons if b.text() == str(value)), LEFT)
    assert found == [("s1", value)]
    assert not window.isVisible()


def test_a_key_rates_when_the_window_is_active(window: RatingWindow) -> None:
    found = given(window)
    QTest.keyClick(window, Qt.Key.Key_5)
    assert found == [("s1", 5)]


@pytest.mark.parametrize("key", [Qt.Key.Key_0, Qt.Key.Key_8, Qt.Key.Key_A])
def test_other_keys_rate_nothing(window: RatingWindow, key: Qt.Key) -> None:
    found = given(window)
    QTest.keyClick(window, key)
    assert found == []
    assert window.isVisible()


def test_escape_skips(window: RatingWindow) -> None:
    found = given(window)
    QTest.keyClick(window, Qt.Key.Key_Escape)
    assert found == []
    assert not window.isVisible()


def test_a_rating_given_elsewhere_is_not_asked_for_again(window: RatingWindow) -> None:
    window.be_answered(None)
    assert window.isVisible()
    window.be_answered(4)
    assert not window.isVisible()
    assert not window._clock.isActive()


def test_a_rating_that_is_being_changed_stays_open(window: RatingWindow) -> None:
    window.ask("s2", "Tinjau", ("MyASN", 1), timedelta(minutes=25), 6)
    window.be_answered(6)
    assert window.isVisible()


def test_it_leaves_by_itself_when_nobody_is_in_it(window: RatingWindow) -> None:
    window.clearFocus()
    steps = 0
    while window.isVisible() and steps < 100:
        window._count_down_by_one()
        steps += 1
    assert steps == 40
    assert not window._clock.isActive()


def test_the_next_session_starts_a_new_countdown(window: RatingWindow) -> None:
    window._count_down_by_one()
    window.ask("s2", "Tinjau", ("MyASN", 1), timedelta(minutes=25), 6)
    assert window.session_id == "s2"
    assert window._left == window._steps
    marked = [b.text() for b in window.findChildren(QPushButton) if b.isChecked()]
    assert marked == ["6"]


def test_the_statement_has_its_words_in_both_languages(resources: Path) -> None:
    item = flow_item(resources)
    assert item.statement.endswith(".")
    assert item.low != item.high
    assert "Rheinberg" in item.note
