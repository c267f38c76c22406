"""The break and the overtime as the Today page shows them."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QLabel, QPushButton

from focusdesk.domain.breaks import Break, BreakKind
from focusdesk.ui.today.figures import DayFigures
from focusdesk.ui.today.focus_card import FocusCard
from tests.ui import samples

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from focusdesk.ui.theme import Theme


@pytest.fixture
def card(qtbot: QtBot, theme: Theme) -> FocusCard:
    made = FocusCard(theme)
    qtbot.addWidget(made)
    with qtbot.waitExposed(made):
        made.show()
    return made


def words(card: FocusCard) -> str:
    return "\n".join(part.text() for part in card.findChildren(QLabel))


def links(card: FocusCard) -> dict[str, QPushButton]:
    every = card.findChildren(QPushButton)
    return {made.text(): made for made in every if made.isVisible()}


def test_a_break_says_until_when_and_can_be_ended(
    card: FocusCard, qtbot: QtBot
) -> None:
    view = samples.idle_day()
    rest = Break(BreakKind.SHORT, samples.NOW, samples.NOW + timedelta(minutes=10))
    card.show_day(
        replace(view, now_card=replace(view.now_card, rest=rest)), samples.NOW
    )
    assert "Break until" in words(card)
    with qtbot.waitSignal(card.rest_asked):
        links(card)["End the break"].click()


def test_a_break_can_be_taken_between_sessions_only(card: FocusCard) -> None:
    card.show_day(samples.idle_day(), samples.NOW)
    assert "Take a break" in links(card)
    card.show_day(samples.example_day(), samples.NOW)
    assert "Take a break" not in links(card)


def test_overtime_stands_in_the_header_only_where_there_is_some(
    qtbot: QtBot, theme: Theme
) -> None:
    figures = DayFigures(theme)
    qtbot.addWidget(figures.row)
    figures.row.show()
    view = samples.idle_day()
    figures.show(view)
    shown = [p.text() for p in figures.row.findChildren(QLabel) if p.isVisible()]
    assert "Overtime" not in shown
    figures.show(replace(view, header=replace(view.header, overtime_minutes=40)))
    shown = [p.text() for p in figures.row.findChildren(QLabel) if p.isVisible()]
    assert shown[shown.index("Overtime") + 1] == "40 m"
