"""What a person answered about time nobody saw can be read on the block."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QLabel, QWidget

from focusdesk.domain.recovery import Answer, RecoveryChoice
from focusdesk.ui.theme import Theme
from focusdesk.ui.today.block_words import block_name, block_tip, status
from focusdesk.ui.today.popover import Popover
from tests.services.focus_room import at
from tests.ui import samples
from tests.ui.conftest import RESOURCES

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


def edited(choice: RecoveryChoice) -> Answer:
    end = at(8, 33) if choice is RecoveryChoice.END else None
    return Answer(choice, at(8, 20), at(9), end)


@pytest.mark.parametrize(
    ("choice", "line"),
    [
        (RecoveryChoice.CONTINUE, "08:20 to 09:00 was not seen and does not count."),
        (RecoveryChoice.COUNT, "08:20 to 09:00 was not seen; you counted it as work."),
        (RecoveryChoice.END, "Last seen at 08:20, ended at 08:33."),
    ],
)
def test_an_answer_is_told_in_full(
    qtbot: QtBot, choice: RecoveryChoice, line: str
) -> None:
    block = replace(samples.DONE, edits=(edited(choice),))
    assert line in block_tip(block, samples.ZONE)
    parent = QWidget()
    qtbot.addWidget(parent)
    popover = Popover(Theme(RESOURCES), parent, samples.ZONE)
    popover.show_block(block, startable=False)
    assert line in [label.text() for label in popover.findChildren(QLabel)]


def test_a_block_shows_that_it_was_edited() -> None:
    edits = (edited(RecoveryChoice.COUNT),)
    rated = replace(samples.DONE, rating=5, edits=edits)
    assert status(rated, samples.ZONE) == "Flow 5, edited"
    assert status(replace(rated, rating=None), samples.ZONE) == "edited"
    assert "edited" in block_name(rated)
    assert "edited" not in status(replace(rated, edits=()), samples.ZONE)
