"""The section of the planner's weights."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel

from focusdesk.domain.planning.weights import WEIGHTS
from focusdesk.text.weight_text import group_explanation, weight_name
from focusdesk.ui.settings.weights import WeightsSection
from tests.ui.settings.drawer import Drawer

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from focusdesk.ui.event_bridge import EventBridge
    from focusdesk.ui.message_bar import MessageBar

NAME = "misfit.deep.wfo"


@pytest.fixture
def drawer(bridge: EventBridge) -> Drawer:
    return Drawer(bridge)


@pytest.fixture
def section(qtbot: QtBot, drawer: Drawer, bar: MessageBar) -> WeightsSection:
    made = WeightsSection(drawer.preferences, drawer.bridge, bar)
    qtbot.addWidget(made)
    with qtbot.waitExposed(made):
        made.show()
    return made


def test_every_weight_has_a_field_with_its_name_unit_and_default(
    section: WeightsSection,
) -> None:
    assert set(section.rows) == {weight.name for weight in WEIGHTS}
    said = {label.text() for label in section.findChildren(QLabel)}
    for weight in WEIGHTS:
        assert weight_name(weight) in said
        assert group_explanation(weight.group) in said
    assert section.rows[NAME].line.accessibleName() == "Focus work, WFO, percent"
    assert section.rows[NAME].line.text() == "20"


def test_no_two_weights_of_a_group_share_a_name() -> None:
    names = [(weight.group, weight_name(weight)) for weight in WEIGHTS]
    assert len(names) == len(set(names))
    assert not {name for _, name in names} & {weight.name for weight in WEIGHTS}


def test_a_weight_is_set_marked_and_reset(
    section: WeightsSection, drawer: Drawer
) -> None:
    row = section.rows[NAME]
    assert section.changed.text() == "Every weight has its default."
    row.line.selectAll()
    QTest.keyClicks(row.line, "35")
    QTest.keyClick(row.line, Qt.Key.Key_Return)
    assert drawer.preferences.policy().misfit.deep.wfo == 35
    assert section.changed.text() == "1 weight differs from its default."
    assert row.back.text() == "Back to 20"
    row.back.click()
    assert drawer.settings.planner == {}
    assert row.line.text() == "20"


def test_all_weights_are_reset_together(
    section: WeightsSection, drawer: Drawer
) -> None:
    drawer.preferences.weigh(NAME, 35)
    drawer.preferences.weigh("stability.same_day", 1)
    assert section.changed.text() == "2 weights differ from their defaults."
    section.reset_all.click()
    assert drawer.settings.planner == {}
    assert not section.reset_all.isEnabled()


def test_a_weight_out_of_range_is_said_and_not_kept(
    section: WeightsSection, drawer: Drawer
) -> None:
    row = section.rows["deep_work.max_minutes_per_day"]
    row.line.selectAll()
    QTest.keyClicks(row.line, "1441")
    assert row.problem.text() == "Choose a number from 0 to 1440."
    QTest.keyClick(row.line, Qt.Key.Key_Return)
    assert drawer.settings.planner == {}
