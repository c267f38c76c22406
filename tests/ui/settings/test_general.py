"""The section of the whole program's settings, and the fields of numbers."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from focusdesk.domain.settings import Language, Settings, Theme
from focusdesk.ui.settings.general import GeneralSection
from tests.ui.settings.drawer import Drawer

if TYPE_CHECKING:
    from PySide6.QtWidgets import QLineEdit
    from pytestqt.qtbot import QtBot

    from focusdesk.ui.event_bridge import EventBridge
    from focusdesk.ui.message_bar import MessageBar


@pytest.fixture
def drawer(bridge: EventBridge) -> Drawer:
    return Drawer(bridge)


@pytest.fixture
def section(qtbot: QtBot, drawer: Drawer, bar: MessageBar) -> GeneralSection:
    made = GeneralSection(drawer.preferences, drawer.bridge, bar)
    qtbot.addWidget(made)
    with qtbot.waitExposed(made):
        made.show()
    return made


def type_number(line: QLineEdit, text: str, *, enter: bool = True) -> None:
    line.setFocus()
    line.selectAll()
    QTest.keyClicks(line, text)
    if enter:
        QTest.keyClick(line, Qt.Key.Key_Return)


def test_a_choice_is_kept_at_once(section: GeneralSection, drawer: Drawer) -> None:
    section.theme.choose(Theme.DARK)
    section.theme.box.activated.emit(section.theme.box.currentIndex())
    section.details.click()
    assert drawer.settings == Settings(theme=Theme.DARK, detailed_notifications=True)


def test_another_language_says_when_it_is_spoken(
    section: GeneralSection, drawer: Drawer
) -> None:
    section.language.choose(Language.ENGLISH)
    section.language.box.activated.emit(section.language.box.currentIndex())
    assert drawer.settings.language is Language.ENGLISH
    section.language.choose(Language.INDONESIAN)
    section.language.box.activated.emit(section.language.box.currentIndex())
    described = section.language.box.accessibleDescription()
    assert described == "FocusDesk speaks it from its next start on."


def test_a_number_is_checked_as_it_is_typed_and_kept_on_enter(
    section: GeneralSection, drawer: Drawer
) -> None:
    row = section.plan_days
    type_number(row.line, "1", enter=False)
    assert row.problem.text() == ""
    type_number(row.line, "15", enter=False)
    assert row.problem.text() == "Choose a number from 1 to 14."
    QTest.keyClick(row.line, Qt.Key.Key_Return)
    assert drawer.settings.plan_days == 5
    type_number(row.line, "7")
    assert drawer.settings.plan_days == 7
    assert row.problem.text() == ""


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("x", "x is no number."),
        ("2.5", "Only whole numbers are possible here."),
        ("0", "Choose a number from 1 to 14."),
    ],
)
def test_what_is_no_such_number_is_said(
    section: GeneralSection, text: str, words: str
) -> None:
    type_number(section.plan_days.line, text, enter=False)
    assert section.plan_days.problem.text() == words
    assert section.plan_days.line.accessibleDescription() == words


def test_escape_brings_back_the_number_in_force(section: GeneralSection) -> None:
    type_number(section.plan_days.line, "99", enter=False)
    QTest.keyClick(section.plan_days.line, Qt.Key.Key_Escape)
    assert section.plan_days.line.text() == "5"
    assert section.plan_days.problem.text() == ""


def test_a_number_goes_back_to_its_default(
    section: GeneralSection, drawer: Drawer
) -> None:
    row = section.plan_seconds
    assert not row.back.isVisible()
    type_number(row.line, "3,5")
    assert drawer.settings.plan_seconds == 3.5
    assert row.back.text() == "Back to 2"
    row.back.click()
    assert drawer.settings.plan_seconds == 2
    assert not row.back.isVisible()


def test_addresses_are_checked_and_kept(
    section: GeneralSection, drawer: Drawer
) -> None:
    line = section.addresses
    type_number(line, "budi", enter=True)
    assert not drawer.settings.own_addresses
    assert line.accessibleDescription() == "budi is no e-mail address"
    type_number(line, "budi@bkn.go.id, b@x.org")
    assert drawer.settings.own_addresses == ("budi@bkn.go.id", "b@x.org")


def test_what_cannot_be_kept_is_said_and_not_shown(
    section: GeneralSection, drawer: Drawer, bar: MessageBar
) -> None:
    drawer.is_full = True
    type_number(section.plan_days.line, "7")
    assert not bar.isHidden()
    assert section.plan_days.line.text() == "5"


def test_a_change_from_elsewhere_is_shown(
    section: GeneralSection, drawer: Drawer
) -> None:
    drawer.preferences.change(plan_days=9)
    assert section.plan_days.line.text() == "9"
