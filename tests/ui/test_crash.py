"""What nobody caught: an expected error is said, a bug opens one dialog."""

from __future__ import annotations

import logging
import sys
from typing import TYPE_CHECKING

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QPlainTextEdit, QPushButton

from focusdesk.domain.errors import FocusDeskError, NotNow
from focusdesk.ui.crash import CrashWatch
from focusdesk.ui.crash_dialog import CrashDialog

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from focusdesk.ui.theme import Theme

SECRET = "Mutasi jabatan Budi"


@pytest.fixture
def said() -> list[FocusDeskError]:
    return []


@pytest.fixture
def watch(
    theme: Theme, tmp_path: Path, said: list[FocusDeskError]
) -> Iterator[CrashWatch]:
    del theme
    before = sys.excepthook
    made = CrashWatch(tmp_path / "focusdesk.log", said.append)
    made.install()
    yield made
    sys.excepthook = before
    for dialog in dialogs():
        dialog.close()
    QApplication.processEvents()


def dialogs() -> list[CrashDialog]:
    shown = QApplication.topLevelWidgets()
    return [w for w in shown if isinstance(w, CrashDialog) and w.isVisible()]


def fail(error: Exception) -> None:
    try:
        raise error
    except type(error) as caught:
        sys.excepthook(type(caught), caught, caught.__traceback__)


@pytest.mark.usefixtures("watch")
@pytest.mark.allow_log_warnings
def test_an_expected_error_is_said_in_the_window(said: list[FocusDeskError]) -> None:
    fail(NotNow("pause", "idle"))
    assert [type(error) for error in said] == [NotNow]
    assert dialogs() == []


@pytest.mark.usefixtures("watch")
@pytest.mark.allow_log_warnings
def test_a_bug_opens_one_dialog_however_often_it_comes(
    caplog: pytest.LogCaptureFixture,
) -> None:
    for _ in range(3):
        fail(KeyError("x"))
    assert len(dialogs()) == 1
    criticals = [r for r in caplog.records if r.levelno == logging.CRITICAL]
    assert len(criticals) == 3


@pytest.mark.usefixtures("watch")
@pytest.mark.allow_log_warnings
def test_neither_log_nor_details_quote_what_the_person_wrote(
    caplog: pytest.LogCaptureFixture,
) -> None:
    fail(ValueError(SECRET))
    dialog = dialogs()[0]
    details = dialog.findChildren(QPlainTextEdit)[0].toPlainText()
    assert "ValueError" in details
    assert "test_crash.py" in details
    assert SECRET not in details
    assert SECRET not in caplog.text


@pytest.mark.usefixtures("watch")
@pytest.mark.allow_log_warnings
def test_the_details_can_be_copied_and_the_next_bug_has_a_dialog_again() -> None:
    fail(KeyError("x"))
    buttons = {b.text(): b for b in dialogs()[0].findChildren(QPushButton)}
    buttons["Copy details"].click()
    assert "KeyError" in QGuiApplication.clipboard().text()
    buttons["Close"].click()
    QApplication.sendPostedEvents(None, 0)
    QApplication.processEvents()
    assert dialogs() == []
    fail(IndexError("y"))
    assert len(dialogs()) == 1
