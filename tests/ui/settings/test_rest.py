from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from focusdesk.domain.settings import Settings
from focusdesk.ui.settings.rest import RestSection
from tests.ui.settings.drawer import Drawer

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from focusdesk.ui.event_bridge import EventBridge
    from focusdesk.ui.message_bar import MessageBar


@pytest.fixture
def drawer(bridge: EventBridge) -> Drawer:
    return Drawer(bridge)


@pytest.fixture
def section(qtbot: QtBot, drawer: Drawer, bar: MessageBar) -> RestSection:
    made = RestSection(drawer.preferences, drawer.bridge, bar)
    qtbot.addWidget(made)
    with qtbot.waitExposed(made):
        made.show()
    return made


def give(section: RestSection, name: str, text: str) -> None:
    line = section.numbers[name].line
    line.selectAll()
    QTest.keyClicks(line, text)
    QTest.keyClick(line, Qt.Key.Key_Return)


@pytest.mark.parametrize(
    ("name", "text", "value"),
    [
        ("break_minutes", "15", 15),
        ("long_break_minutes", "30", 30),
        ("long_break_after", "3", 3),
        ("stretch_minutes", "45", 45),
        ("day_end_minutes", "20", 20),
    ],
)
def test_a_number_is_kept_and_taken_back(
    section: RestSection, drawer: Drawer, name: str, text: str, value: int
) -> None:
    give(section, name, text)
    assert getattr(drawer.settings, name) == value
    section.numbers[name].back.click()
    assert drawer.settings == Settings()


def test_a_number_out_of_range_is_refused_where_it_stands(
    section: RestSection, drawer: Drawer
) -> None:
    give(section, "break_minutes", "40")
    assert drawer.settings == Settings()
    assert "5" in section.numbers["break_minutes"].problem.text()


@pytest.mark.parametrize(
    "name", ["breaks", "stretch_hints", "day_end_notice", "reflection_notice"]
)
def test_each_reminder_can_be_switched_off(
    section: RestSection, drawer: Drawer, name: str
) -> None:
    section.switches[name].click()
    assert getattr(drawer.settings, name) is False


def test_what_is_switched_off_leaves_its_numbers_quiet(section: RestSection) -> None:
    section.switches["breaks"].click()
    assert not section.numbers["break_minutes"].isEnabled()
    assert section.numbers["stretch_minutes"].isEnabled()


def test_what_cannot_be_written_is_not_shown(
    section: RestSection, drawer: Drawer
) -> None:
    drawer.is_full = True
    section.switches["breaks"].click()
    assert section.switches["breaks"].isChecked()
