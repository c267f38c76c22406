"""The Diagnostics section: what is shown, looked at again, and copied."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QLabel

from focusdesk.domain.diagnosis import Finding, Topic, Verdict
from focusdesk.ui.settings.diagnostics import DiagnosticsSection
from tests.fakes import RunNow

if TYPE_CHECKING:
    from collections.abc import Callable

    from pytestqt.qtbot import QtBot

T = TypeVar("T")


class Later(RunNow):
    """A background whose work waits to be done."""

    def __init__(self) -> None:
        self.waiting: list[Callable[[], None]] = []

    def submit(
        self,
        work: Callable[[], T],
        done: Callable[[T], None],
        failed: Callable[[Exception], None],
    ) -> None:
        self.waiting.append(lambda: RunNow().submit(work, done, failed))

    def work(self) -> None:
        self.waiting.pop()()


class Desktop:
    """A desktop whose tray comes and goes."""

    def __init__(self) -> None:
        self.has_tray = False

    def outside(self) -> tuple[Finding, ...]:
        if self.has_tray:
            return (Finding(Topic.TRAY, Verdict.OK, "tray_host"),)
        return (Finding(Topic.TRAY, Verdict.MISSING, "no_tray"),)

    def inside(self) -> tuple[Finding, ...]:
        facts = {"projects": "1", "tasks": "12", "sessions": "0"}
        return (Finding(Topic.VAULT, Verdict.OK, "vault_sound", facts),)


@pytest.fixture
def desktop() -> Desktop:
    return Desktop()


@pytest.fixture
def later() -> Later:
    return Later()


@pytest.fixture
def section(qtbot: QtBot, desktop: Desktop, later: Later) -> DiagnosticsSection:
    made = DiagnosticsSection(desktop.outside, desktop.inside, later)
    qtbot.addWidget(made)
    return made


def shown(section: DiagnosticsSection) -> list[str]:
    return [made.text() for made in section.findChildren(QLabel)]


def test_it_looks_by_itself_without_holding_the_window(
    section: DiagnosticsSection, later: Later
) -> None:
    assert section.state.text() == "Looking…"
    assert not section.again.isEnabled()
    assert not section.copy.isEnabled()
    later.work()
    words = shown(section)
    assert "not there" in words
    assert "On GNOME, install the extension AppIndicator." in words
    assert words.index("Vault") < words.index("Tray")
    assert section.again.isEnabled()


def test_looking_again_shows_what_has_come(
    section: DiagnosticsSection, desktop: Desktop, later: Later, qtbot: QtBot
) -> None:
    later.work()
    desktop.has_tray = True
    section.again.click()
    later.work()
    qtbot.waitUntil(lambda: "not there" not in shown(section))
    assert "Something shows tray icons." in shown(section)


def test_all_of_it_can_be_copied(section: DiagnosticsSection, later: Later) -> None:
    later.work()
    section.copy.click()
    copied = QGuiApplication.clipboard().text()
    assert [line[:9].strip() for line in copied.splitlines()] == [
        "fine",
        "not there",
        "",
    ]
    assert "tasks: 12" in copied
    assert section.state.text() == "Copied."
