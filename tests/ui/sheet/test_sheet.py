"""The parts that the pages of days and weeks share."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFrame, QLabel, QWidget

from focusdesk.domain.errors import NotNow
from focusdesk.services.events import BlockDue, PlanFailed, StoreChanged
from focusdesk.ui.parts import label
from focusdesk.ui.sheet.cards import RowList
from focusdesk.ui.sheet.figures import Figure, FigureRow, SwitchFigure
from focusdesk.ui.sheet.heading import Steer
from focusdesk.ui.sheet.reading import Reading, bind_keys
from focusdesk.ui.sheet.states import StatedArea, StateWords, Step
from tests.fakes import FakeClock
from tests.ui import samples

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from focusdesk.domain.ids import SessionId
    from focusdesk.ui.event_bridge import EventBridge
    from focusdesk.ui.message_bar import MessageBar
    from focusdesk.ui.theme import Theme

DAY = samples.DAY
SESSION: SessionId = "s"  # type: ignore[assignment]


class Shelf:
    """Counts how often it was read; refuses when told so."""

    def __init__(self) -> None:
        self.reads = 0
        self.refuses = False

    def read(self) -> None:
        if self.refuses:
            raise NotNow("read", "idle")
        self.reads += 1


@pytest.fixture
def shelf() -> Shelf:
    return Shelf()


@pytest.fixture
def page(qtbot: QtBot, bar: MessageBar) -> QWidget:
    made = QWidget()
    qtbot.addWidget(made)
    qtbot.addWidget(bar)
    return made


@pytest.fixture
def reading(
    page: QWidget, bridge: EventBridge, bar: MessageBar, shelf: Shelf
) -> Reading:
    return Reading(page, bridge, FakeClock(samples.NOW), bar, shelf.read)


def test_nothing_is_read_while_the_page_is_hidden(
    page: QWidget, reading: Reading, shelf: Shelf, bridge: EventBridge
) -> None:
    reading.again()
    bridge.publish(StoreChanged())
    QCoreApplication.processEvents()
    assert (shelf.reads, reading.is_running) == (0, False)
    page.show()
    reading.begin()
    assert (shelf.reads, reading.is_running) == (1, True)
    reading.end()
    assert not reading.is_running


def test_events_that_come_together_are_read_once(
    page: QWidget, reading: Reading, shelf: Shelf, bridge: EventBridge
) -> None:
    page.show()
    for _ in range(3):
        bridge.publish(StoreChanged())
    bridge.publish(BlockDue(SESSION))
    assert shelf.reads == 0
    QCoreApplication.processEvents()
    assert shelf.reads == 1
    bridge.publish(BlockDue(SESSION))
    QCoreApplication.processEvents()
    assert shelf.reads == 1
    reading.end()


def test_a_plan_that_failed_and_a_refused_reading_are_told(
    page: QWidget,
    reading: Reading,
    shelf: Shelf,
    bridge: EventBridge,
    bar: MessageBar,
) -> None:
    bridge.publish(PlanFailed(DAY, ValueError("odd")))
    assert not bar.isHidden()
    bar.hide()
    shelf.refuses = True
    page.show()
    reading.again()
    assert not bar.isHidden()
    assert not reading.is_running


def test_keys_work_from_anything_on_the_page(qtbot: QtBot, page: QWidget) -> None:
    done: list[str] = []
    bind_keys(page, {"Ctrl+T": lambda: done.append("now")})
    child = QLabel("x", page)
    child.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    page.show()
    page.activateWindow()
    qtbot.waitUntil(page.isActiveWindow)
    child.setFocus()
    QTest.keyClick(child, Qt.Key.Key_T, Qt.KeyboardModifier.ControlModifier)
    assert done == ["now"]


def test_words_stand_over_a_content_or_in_its_place(qtbot: QtBot, theme: Theme) -> None:
    content = QLabel("the plan")
    area = StatedArea(theme, content)
    qtbot.addWidget(area)
    area.show()
    seen = (content, area.banner, area.panel)
    words = StateWords("rest", "Over", "See you", Step.NEXT_DAY, "Go on")
    shown = {}
    for name, said, alone in (
        ("none", None, True),
        ("over", words, False),
        ("alone", words, True),
    ):
        area.say(said, alone=alone)
        shown[name] = [part.isVisible() for part in seen]
    assert shown == {
        "none": [True, False, False],
        "over": [True, True, False],
        "alone": [False, False, True],
    }


def test_a_step_offered_is_taken(qtbot: QtBot, theme: Theme) -> None:
    area = StatedArea(theme, QLabel())
    qtbot.addWidget(area)
    area.show()
    area.say(StateWords("rest", "Over", "", Step.ADD, "Add"), alone=True)
    with qtbot.waitSignal(area.step_asked) as asked:
        area.panel._act.click()
    assert asked.args == [Step.ADD.value]


def test_a_card_shows_its_rows_or_that_there_are_none(qtbot: QtBot) -> None:
    card = QFrame()
    qtbot.addWidget(card)
    rows = RowList(card, "Title", "Nothing")
    card.show()
    rows.show([])
    texts = [part.text() for part in card.findChildren(QLabel) if part.isVisible()]
    assert texts == ["Title", "Nothing"]
    rows.show([label("one"), label("two")], "2 things")
    texts = [part.text() for part in card.findChildren(QLabel) if part.isVisible()]
    assert texts == ["Title", "2 things", "one", "two"]


def test_the_last_figure_gives_way(qtbot: QtBot) -> None:
    first, last = Figure("First"), Figure("Last")
    first.say("1")
    last.say("2", "of many")
    row = FigureRow(first, last)
    qtbot.addWidget(row)
    row.show()
    row.fit(2000)
    assert last.isVisible()
    row.fit(40)
    assert (first.isVisible(), last.isVisible()) == (True, False)


@pytest.mark.parametrize(("count", "over"), [(3, False), (4, True)])
def test_switches_over_their_limit_are_flagged(
    qtbot: QtBot, theme: Theme, count: int, *, over: bool
) -> None:
    switches = SwitchFigure(theme)
    qtbot.addWidget(switches.figure)
    switches.figure.show()
    switches.show(count, 3)
    role = switches.figure.value.property("role")
    assert (role == "figurewarn", switches._flag.isVisible()) == (over, over)


def test_the_steer_goes_before_after_and_to_now(qtbot: QtBot, theme: Theme) -> None:
    steer = Steer(theme, "Today", "Day before", "Day after")
    qtbot.addWidget(steer)
    went: list[object] = []
    steer.stepped.connect(went.append)
    steer.now_asked.connect(lambda: went.append("now"))
    for part in (steer.before, steer.after, steer.to_now):
        part.click()
    assert went == [-1, 1, "now"]
    assert "Alt+Left" in steer.before.toolTip()
