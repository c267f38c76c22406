"""What a week says of itself: shares, concerns with their remedies, overload."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton, QWidget

from focusdesk.domain.ids import TaskId
from focusdesk.domain.planning import acts
from focusdesk.domain.task import Setting
from focusdesk.text.overload_text import overload_message
from focusdesk.ui.wrapping import WrappedLabel
from tests.ui.week import week_samples as weeks
from tests.ui.week.week_samples import MONDAY, TODAY

if TYPE_CHECKING:
    from collections.abc import Callable

    from pytestqt.qtbot import QtBot

    from tests.ui.week.week_stage import Stage


LEFT = Qt.MouseButton.LeftButton


def test_shares_are_named_with_their_targets(stage: Callable[..., Stage]) -> None:
    shown = stage(weeks.example_week())
    names = [w.accessibleName() for w in shown.page.shares.findChildren(QWidget)]
    assert (
        "SIASN, 5 h 25 m of 12 h, 14% (target 32%), Worked 2 h 35 m · Planned 2 h 50 m"
    ) in names


def remedies(shown: Stage) -> dict[str, QPushButton]:
    """Return the buttons of the card of concerns by their accessible names."""
    buttons = shown.page.attention.findChildren(QPushButton)
    return {b.accessibleName(): b for b in buttons}


def test_every_concern_has_one_thing_to_do(stage: Callable[..., Stage]) -> None:
    shown = stage(weeks.crowded_week(), 1104, 900)
    view = shown.page.view
    assert view is not None
    buttons = remedies(shown)
    assert len(buttons) == len(view.concerns) + len(view.unplaced)
    labels = {b.text() for b in buttons.values()}
    assert {"See", "Add 40 m", "Make Fri WFO"} <= labels


def test_concerns_lead_to_their_days_and_tasks(stage: Callable[..., Stage]) -> None:
    shown = stage(weeks.crowded_week(), 1104, 900)
    tasks: list[str] = []
    shown.page.tasks_asked.connect(lambda: tasks.append("tasks"))
    sees = [b for b in remedies(shown).values() if b.text() == "See"]
    for see in sees:
        see.click()
    assert len(tasks) == 1
    assert (MONDAY + timedelta(days=2), "") in shown.asked
    assert len(sees) == len(shown.asked) + len(tasks)


def test_a_meeting_is_answered_with_a_proposal_to_paste(
    stage: Callable[..., Stage],
) -> None:
    shown = stage(weeks.example_week())
    (label,) = (n for n in remedies(shown) if n.startswith("Propose"))
    assert label == "Propose 14:05: Thu 15:00, Koordinasi data BUP"
    remedies(shown)[label].click()
    copied = QApplication.clipboard().text()
    assert "move Koordinasi data BUP from Thu, 26 Nov, 15:00–15:15" in copied
    assert "Copied" in shown.bar.accessibleName()
    assert copied in shown.bar.accessibleName()


def test_the_place_that_changes_least_is_one_click_away(
    stage: Callable[..., Stage],
) -> None:
    shown = stage(weeks.crowded_week(), 1104, 900)
    (label,) = (n for n in remedies(shown) if n.startswith("Make"))
    remedies(shown)[label].click()
    friday = TODAY + timedelta(days=1)
    assert shown.arranging.done == [acts.ChangePlace(friday, Setting.WFO)]


def test_a_gap_is_given_to_the_task_that_is_short(
    stage: Callable[..., Stage],
) -> None:
    shown = stage(weeks.crowded_week(), 1104, 900)
    (label,) = (n for n in remedies(shown) if n.startswith("Add 40 m"))
    remedies(shown)[label].click()
    friday = TODAY + timedelta(days=1)
    assert shown.arranging.done == [acts.PlaceTask(TaskId("lost"), friday, 870)]


def test_no_line_of_what_needs_attention_is_cut(
    stage: Callable[..., Stage], qtbot: QtBot
) -> None:
    shown = stage(weeks.crowded_week(), 824, 700)
    said = shown.page.attention.findChildren(WrappedLabel)
    assert any("\n" in label.text() for label in said)
    qtbot.waitUntil(
        lambda: all(label.height() >= label.sizeHint().height() for label in said)
    )


def test_what_needs_attention_is_said_with_its_reason(
    stage: Callable[..., Stage],
) -> None:
    shown = stage(weeks.crowded_week(), 1104, 900)
    said = {w.accessibleName() for w in shown.page.attention.findChildren(QWidget)}
    assert any("Due Thu, 26 Nov, 16:00. Ends Tue, 1 Dec, 11:00." in s for s in said)
    assert any("There is a gap on Fri, 27 Nov, 14:30." in s for s in said)
    office = "1 office day. The work model asks for 2. Friday would change least."
    assert office in said
    assert (
        "Monday: 5 h of focus, at most 4 h. Move a focus block to another day." in said
    )


def test_what_a_week_cannot_hold_is_said_first_and_can_be_sent(
    stage: Callable[..., Stage],
) -> None:
    shown = stage(weeks.overloaded_week(), 1104, 900)
    said = [text for text in shown.texts() if "does not hold" in text]
    assert said == [
        "1 deadline does not hold: 1 h 30 m short.",
        "Next week: 1 deadline does not hold: 1 h 30 m short.",
    ]
    bar = shown.page.overload.bars[0]
    assert "Leave out Grafik indeks (1 h 35 m)" in bar.accessibleName()
    assert "SIMPEGNAS 15 h" in bar.accessibleName()
    QTest.mouseClick(bar.copy, LEFT)
    assert QApplication.clipboard().text() == overload_message(weeks.OVERLOAD)
    assert shown.bar.isVisible()


def test_a_week_that_holds_everything_says_nothing_of_it(
    stage: Callable[..., Stage],
) -> None:
    shown = stage(weeks.example_week())
    assert not shown.page.overload.isVisible()
    assert shown.desk.looked_ahead == 1


def test_what_does_not_fit_says_all_that_would_have_to_give(
    stage: Callable[..., Stage],
) -> None:
    shown = stage(weeks.crowded_week(), 1104, 900)
    rows = shown.page.attention.findChildren(QWidget)
    told = [row for row in rows if row.accessibleDescription()]
    (row,) = told
    assert "2 h 30 m did not fit" in row.accessibleName()
    assert row.accessibleDescription() == (
        "Fits if it may leave core hours. Fits if it is more urgent."
    )
    assert "Fits if it is more urgent." in row.toolTip()
