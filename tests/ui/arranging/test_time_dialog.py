"""Asking for times: what cannot be is said before anything is done."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from focusdesk.domain.dayspan import Span
from focusdesk.domain.errors import Refusal
from focusdesk.domain.planning import acts
from focusdesk.ui.arranging.time_dialog import (
    HoursDialog,
    TimeDialog,
    Wish,
    away_dialog,
    meeting_dialog,
)
from tests.ui import samples
from tests.ui.arranging_samples import SampleArranging, sample_arranger

if TYPE_CHECKING:
    from datetime import date

    from pytestqt.qtbot import QtBot

    from focusdesk.ui.message_bar import MessageBar
    from focusdesk.ui.theme import Theme

DAYS = (samples.DAY, samples.DAY + timedelta(days=1))
HOURS = Span(13 * 60, 16 * 60)


@pytest.fixture
def arranging() -> SampleArranging:
    return SampleArranging()


@pytest.fixture
def page(qtbot: QtBot, theme: Theme) -> QWidget:
    del theme
    made = QWidget()
    qtbot.addWidget(made)
    return made


@pytest.fixture
def meeting(page: QWidget, bar: MessageBar, arranging: SampleArranging) -> HoursDialog:
    dialog = meeting_dialog(page, DAYS, HOURS, sample_arranger(bar, arranging))
    dialog.show()
    return dialog


def test_a_meeting_is_proposed_with_its_title_and_hours(
    meeting: HoursDialog, arranging: SampleArranging
) -> None:
    meeting.title.setText("Rapat anggaran")
    meeting.day.setCurrentIndex(1)
    meeting.start.setText("14.00")
    meeting.end.setText("15:30")
    meeting.accept()
    span = Span(14 * 60, 15 * 60 + 30)
    assert arranging.done == [acts.AddMeeting(DAYS[1], span, "Rapat anggaran")]
    assert not meeting.isVisible()


@pytest.mark.parametrize(
    ("title", "start", "end", "words"),
    [
        ("", "14.00", "15.00", "Give it a title."),
        ("Rapat", "25.00", "15.00", "Write a time of day"),
        ("Rapat", "14.00", "nanti", "Write a time of day"),
        ("Rapat", "15.00", "15.00", "The end must come after the start."),
        ("Rapat", "16.00", "15.00", "The end must come after the start."),
    ],
)
def test_what_is_wrong_is_said_and_the_dialog_stays(
    meeting: HoursDialog,
    arranging: SampleArranging,
    title: str,
    start: str,
    end: str,
    words: str,
) -> None:
    meeting.title.setText(title)
    meeting.start.setText(start)
    meeting.end.setText(end)
    meeting.accept()
    assert meeting.isVisible()
    assert words in meeting.problem.text()
    assert meeting.accessibleDescription() == meeting.problem.text()
    assert arranging.asked == []


def test_a_rule_of_the_plan_is_said_in_the_dialog(
    meeting: HoursDialog, arranging: SampleArranging
) -> None:
    arranging.refusal = Refusal("in_past")
    meeting.title.setText("Rapat")
    meeting.accept()
    assert meeting.problem.text() == "That time has passed."
    assert arranging.asked == []


def test_being_away_takes_the_rest_of_the_day_unless_told_otherwise(
    page: QWidget, bar: MessageBar, arranging: SampleArranging
) -> None:
    dialog = away_dialog(page, DAYS, HOURS, sample_arranger(bar, arranging))
    dialog.accept()
    assert arranging.done == [acts.BeAway(DAYS[0], HOURS, "Away")]


def test_another_time_is_asked_for_and_judged(
    page: QWidget, bar: MessageBar, arranging: SampleArranging
) -> None:
    arranger = sample_arranger(bar, arranging)

    def place(day: date, minute: int) -> acts.Act:
        return acts.MoveBlock(samples.BUG.id, day, minute)

    wish = Wish("What if…", samples.BUG.title, "Ask", place, arranger.ask)
    dialog = TimeDialog(page, wish, DAYS, arranger)
    dialog.show()
    dialog.time.setText("12.15")
    dialog.accept()
    assert dialog.isVisible()
    assert "A break lies there" in dialog.problem.text()
    dialog.time.setText("08.30")
    dialog.accept()
    assert arranging.asked == [acts.MoveBlock(samples.BUG.id, DAYS[0], 510)]
    assert arranger.is_question


def test_control_enter_is_the_primary_button(
    meeting: HoursDialog, arranging: SampleArranging
) -> None:
    meeting.title.setText("Rapat")
    control = Qt.KeyboardModifier.ControlModifier
    QTest.keyClick(meeting.start, Qt.Key.Key_Return, control)
    span = Span(HOURS.start, HOURS.start + 60)
    assert arranging.done == [acts.AddMeeting(DAYS[0], span, "Rapat")]
