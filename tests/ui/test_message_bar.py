"""The message bar: says one thing, offers one step, and never stops anything."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QPushButton, QToolButton

from focusdesk.domain.errors import NothingToUndo
from focusdesk.text.sentence import Sentence

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from focusdesk.ui.message_bar import MessageBar

LEFT = Qt.MouseButton.LeftButton
LEAST_SEEN = 2


def refuse() -> None:
    raise NothingToUndo


def test_it_is_hidden_until_there_is_something_to_say(
    qtbot: QtBot, bar: MessageBar
) -> None:
    qtbot.addWidget(bar)
    assert not bar.isVisible()
    bar.say(Sentence("Title", "What holds.", "Do this."))
    assert bar.isVisible()
    assert bar.accessibleName() == "Title. What holds. Do this."
    QTest.mouseClick(bar.findChildren(QToolButton)[0], LEFT)
    assert not bar.isVisible()


def test_a_refused_step_is_told_and_a_bug_is_not_swallowed(
    qtbot: QtBot, bar: MessageBar
) -> None:
    qtbot.addWidget(bar)
    assert not bar.attempt(refuse)
    assert bar.accessibleName().startswith("Nothing to undo")
    assert bar.attempt(lambda: None)


def test_its_one_step_is_done_once(qtbot: QtBot, bar: MessageBar) -> None:
    qtbot.addWidget(bar)
    done: list[str] = []
    bar.say(Sentence("T"), "ok", ("Do it", lambda: done.append("x")))
    QTest.mouseClick(bar.findChildren(QPushButton)[0], LEFT)
    assert done == ["x"]
    assert not bar.isVisible()
    bar.say(Sentence("Next"))
    assert not bar.findChildren(QPushButton)[0].isVisible()


def test_good_news_leaves_by_itself_and_trouble_stays(
    qtbot: QtBot, bar: MessageBar
) -> None:
    qtbot.addWidget(bar)
    timer = bar.findChild(QTimer)
    assert timer is not None
    bar.say(Sentence("Moved."), "ok")
    assert timer.isActive()
    timer.timeout.emit()
    assert not bar.isVisible()
    assert not timer.isActive()
    for kind in ("info", "warn", "error"):
        bar.say(Sentence("Look at this."), kind)
        assert not timer.isActive()


def test_good_news_waits_for_who_is_about_to_undo(
    qtbot: QtBot, bar: MessageBar
) -> None:
    qtbot.addWidget(bar)
    bar.say(Sentence("Moved."), "ok", ("Undo", lambda: None))
    with qtbot.waitActive(bar):
        bar.activateWindow()
    bar.findChildren(QPushButton)[0].setFocus()
    timer = bar.findChild(QTimer)
    assert timer is not None
    timer.timeout.emit()
    assert bar.isVisible()


def test_escape_closes_it(qtbot: QtBot, bar: MessageBar) -> None:
    qtbot.addWidget(bar)
    bar.say(Sentence("T"))
    QTest.keyClick(bar, Qt.Key.Key_Escape)
    assert not bar.isVisible()


def test_the_icon_stands_beside_the_first_line(qtbot: QtBot, bar: MessageBar) -> None:
    qtbot.addWidget(bar)
    bar.resize(700, 60)
    for sentence in (Sentence("One line."), Sentence("Title", "And a second line.")):
        bar.say(sentence, "ok")
        with qtbot.waitExposed(bar):
            bar.show()
        bar.adjustSize()
        shown = [part for part in bar.findChildren(QLabel) if part.isVisible()]
        icon = next(part for part in shown if not part.text())
        title = next(part for part in shown if part.text() == sentence.title)
        assert abs(middle(bar, icon) - middle(bar, title)) <= LEAST_SEEN


def middle(bar: MessageBar, part: QLabel) -> int:
    return part.mapTo(bar, part.rect().center()).y()
