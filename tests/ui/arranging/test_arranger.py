"""What is small happens at once, what is larger is proposed, and all of it is said."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QVBoxLayout, QWidget

from focusdesk.domain.errors import NotNow
from focusdesk.domain.planning import acts
from focusdesk.ui.arranging.proposal_panel import ProposalPanel
from focusdesk.ui.arranging.undoing import Undoing
from tests.ui import samples
from tests.ui.arranging_samples import (
    OTHER_MOVES,
    SampleArranging,
    SampleSteps,
    sample_arranger,
)

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from focusdesk.ui.arranging.arranger import Arranger
    from focusdesk.ui.message_bar import MessageBar
    from focusdesk.ui.theme import Theme

MOVE = acts.MoveBlock(samples.BUG.id, samples.DAY, 14 * 60)
LATER = acts.MoveBlock(samples.BUG.id, samples.DAY, 15 * 60)
TO_LUNCH = acts.MoveBlock(samples.BUG.id, samples.DAY, 12 * 60)


class Desk:
    """A page with a panel, an arranger and its service."""

    def __init__(self, bar: MessageBar, theme: Theme) -> None:
        self.arranging, self.steps, self.bar = SampleArranging(), SampleSteps(), bar
        self.arranger = sample_arranger(bar, self.arranging, self.steps)
        blocks = samples.example_day().blocks
        self.arranger.name_blocks({b.id: (b.task_id, b.title) for b in blocks})
        self.page = QWidget()
        column = QVBoxLayout(self.page)
        self.panel = ProposalPanel(theme, self.arranger, self.page)
        self.other = QPushButton("other")
        column.addWidget(self.panel)
        column.addWidget(self.other)
        column.addWidget(bar)

    def texts(self) -> list[str]:
        return [part.text() for part in self.panel.findChildren(QLabel)]

    def press(self, key: Qt.Key) -> None:
        focused = QApplication.focusWidget()
        assert focused is not None
        QTest.keyClick(focused, key)
        QApplication.processEvents()


@pytest.fixture
def desk(qtbot: QtBot, bar: MessageBar, theme: Theme) -> Desk:
    made = Desk(bar, theme)
    qtbot.addWidget(made.page)
    made.page.resize(700, 500)
    with qtbot.waitExposed(made.page):
        made.page.show()
    made.other.setFocus()
    return made


def open_proposal(desk: Desk) -> Arranger:
    desk.arranging.small, desk.arranging.difference = False, OTHER_MOVES
    desk.arranger.do(MOVE)
    return desk.arranger


def test_a_small_change_happens_at_once_and_can_be_taken_back(desk: Desk) -> None:
    desk.arranging.difference = OTHER_MOVES
    desk.arranger.do(MOVE)
    assert desk.arranging.done == [MOVE]
    said = desk.bar.accessibleName()
    assert "Perbaiki galat login SSO to Thu, 26 Nov, 14:00." in said
    assert "1 other block moves" in said
    undo = next(b for b in desk.bar.findChildren(QPushButton) if b.text() == "Undo")
    QTest.mouseClick(undo, Qt.MouseButton.LeftButton)
    assert desk.steps.undone == ["block_moved"]
    assert "Block moved" in desk.bar.accessibleName()


def test_a_larger_change_is_shown_before_it_is_done(desk: Desk) -> None:
    arranger = open_proposal(desk)
    assert desk.arranging.done == []
    assert desk.panel.isVisible()
    texts = " ".join(desk.texts())
    assert "Costs 10 m more." in texts
    assert "Balas tinjauan desain: Thu 26, 14:15–14:55 → 14:30–15:10" in texts
    assert "10 m more" in desk.panel.accessibleName()
    desk.press(Qt.Key.Key_Return)
    assert desk.arranging.done == [MOVE]
    assert arranger.proposal is None
    assert not desk.panel.isVisible()
    assert desk.other.hasFocus()


@pytest.mark.parametrize("way", ["escape", "button", "enter on the button"])
def test_a_proposal_that_is_cancelled_changes_nothing(desk: Desk, way: str) -> None:
    arranger = open_proposal(desk)
    cancel = desk.panel.cancel_button
    if way == "escape":
        desk.press(Qt.Key.Key_Escape)
    elif way == "button":
        QTest.mouseClick(cancel, Qt.MouseButton.LeftButton)
    else:
        cancel.setFocus()
        desk.press(Qt.Key.Key_Return)
    assert arranger.proposal is None
    assert desk.arranging.done == []
    assert not desk.panel.isVisible()


def test_enter_means_nothing_to_the_page_without_a_proposal(desk: Desk) -> None:
    open_proposal(desk)
    desk.press(Qt.Key.Key_Escape)
    desk.press(Qt.Key.Key_Return)
    assert desk.arranging.done == []


def test_a_question_is_never_done_by_itself(desk: Desk) -> None:
    desk.arranger.ask(MOVE)
    assert desk.arranging.done == []
    assert desk.arranger.is_question
    texts = desk.texts()
    assert "What if: Perbaiki galat login SSO to Thu, 26 Nov, 14:00?" in texts
    assert "Costs nothing." in texts
    QTest.mouseClick(desk.panel.apply_button, Qt.MouseButton.LeftButton)
    assert desk.arranging.done == [MOVE]


def test_of_two_wishes_only_the_newer_one_is_shown(desk: Desk) -> None:
    settled: list[bool] = []
    desk.arranger.settled.connect(lambda: settled.append(True))
    desk.arranging.small, desk.arranging.waits = False, []
    desk.arranger.do(MOVE)
    desk.arranger.do(LATER)
    older, newer = desk.arranging.waits
    newer()
    older()
    proposal = desk.arranger.proposal
    assert proposal is not None
    assert proposal.act == LATER
    assert settled == [True]


def test_what_is_refused_is_said_in_words(desk: Desk) -> None:
    desk.arranger.do(TO_LUNCH)
    assert desk.arranging.done == []
    said = desk.bar.accessibleName()
    assert "A break lies there, 12:00–13:00." in said


def test_a_plan_that_changed_meanwhile_is_not_overwritten(desk: Desk) -> None:
    arranger = open_proposal(desk)
    desk.arranging.error = NotNow("arrange", "changed_elsewhere")
    arranger.apply()
    assert desk.arranging.done == []
    assert arranger.proposal is None
    assert "changed since" in desk.bar.accessibleName()


def test_long_lists_are_cut_and_counted(desk: Desk) -> None:
    desk.arranging.small = False
    shift = OTHER_MOVES.shifts[0]
    moved = type(OTHER_MOVES)(
        (shift,) * 9, (), (), (), (), OTHER_MOVES.before, OTHER_MOVES.before
    )
    desk.arranging.difference = moved
    desk.arranger.do(MOVE)
    assert "and 4 more" in desk.texts()


def test_steps_are_named_when_they_are_taken_back_and_again(bar: MessageBar) -> None:
    steps = SampleSteps()
    undoing = Undoing(steps, bar)
    undoing.undo()
    assert "Taken back: Block moved" in bar.accessibleName()
    undoing.redo()
    assert "Done again: Block moved" in bar.accessibleName()
    steps.changed = True
    undoing.undo()
    assert "changed since" in bar.accessibleName()
    steps.done.clear()
    undoing.undo()
    assert bar.accessibleName() == "Nothing is left to undo."


def test_what_was_not_taken_back_cannot_be_done_again(
    qtbot: QtBot, bar: MessageBar
) -> None:
    qtbot.addWidget(bar)
    Undoing(SampleSteps(), bar).redo()
    assert bar.accessibleName() == "Nothing is left to redo."
