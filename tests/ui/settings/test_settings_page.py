"""The Settings page: sections, search, and the keyboard."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QLineEdit, QVBoxLayout, QWidget

from focusdesk.ui.settings.page import SettingsPage
from focusdesk.ui.settings.section import Section

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from focusdesk.ui.theme import Theme

CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def built() -> list[str]:
    return []


@pytest.fixture
def page(qtbot: QtBot, theme: Theme, built: list[str]) -> SettingsPage:
    def make(name: str) -> QWidget:
        built.append(name)
        widget = QWidget()
        QVBoxLayout(widget).addWidget(QLineEdit(name))
        return widget

    sections = (
        Section("general", "General", ("language",), partial(make, "general")),
        Section("weights", "Weights", ("misfit, WFO",), partial(make, "weights")),
        Section("matrix", "Matrix", ("WFO", "review"), partial(make, "matrix")),
    )
    made = SettingsPage(theme, sections)
    qtbot.addWidget(made)
    with qtbot.waitExposed(made):
        made.show()
    return made


def listed(page: SettingsPage) -> list[str]:
    items = [page.list.item(row) for row in range(page.list.count())]
    return [item.text() for item in items if not item.isHidden()]


def test_a_section_is_built_when_it_is_first_shown(
    page: SettingsPage, built: list[str]
) -> None:
    assert built == ["general"]
    page.open("matrix")
    page.open("general")
    page.open("matrix")
    assert built == ["general", "matrix"]
    assert page.section("matrix").isVisible()
    assert page.list.currentItem().text() == "Matrix"
    assert "Matrix" in {label.text() for label in page.findChildren(QLabel)}


def test_an_unknown_section_is_refused(page: SettingsPage) -> None:
    with pytest.raises(KeyError):
        page.open("wights")


def test_the_words_of_a_section_find_it(page: SettingsPage) -> None:
    QTest.keyClick(page, Qt.Key.Key_F, CONTROL)
    assert page.search.line.hasFocus()
    QTest.keyClicks(page.search.line, "wfo")
    assert listed(page) == ["Weights", "Matrix"]
    QTest.keyClicks(page.search.line, " REV")
    assert listed(page) == ["Matrix"]
    QTest.keyClick(page.search.line, Qt.Key.Key_Return)
    assert page.section("matrix").isVisible()
    assert page.list.hasFocus()


def test_what_is_not_found_is_said_and_escape_shows_all(page: SettingsPage) -> None:
    QTest.keyClicks(page.search.line, "unor")
    assert listed(page) == []
    said = [label.text() for label in page.findChildren(QLabel) if label.isVisible()]
    assert 'No setting with "unor".' in said
    QTest.keyClick(page.search.line, Qt.Key.Key_Return)
    assert page.section("general").isVisible()
    QTest.keyClick(page.search.line, Qt.Key.Key_Escape)
    assert len(listed(page)) == 3


def test_arrows_choose_a_section_and_f6_goes_into_it(page: SettingsPage) -> None:
    page.list.setFocus()
    QTest.keyClick(page.list, Qt.Key.Key_Down)
    assert page.section("weights").isVisible()
    QTest.keyClick(page, Qt.Key.Key_F6)
    field = page.section("weights").findChild(QLineEdit)
    assert field is not None
    assert field.hasFocus()
