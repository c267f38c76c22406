"""The mini timer: what it shows, its buttons and keys, and that it rests unseen."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QToolButton

from focusdesk.domain.breaks import Break, BreakKind
from focusdesk.services.day_view import DayState
from focusdesk.services.events import FocusChanged
from focusdesk.ui.mini.link import MiniLink, MiniServices
from focusdesk.ui.mini.timer import MiniTimer
from tests.fakes import FakeClock
from tests.ui import samples
from tests.ui.desk import Resting, SampleDesk

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pytestqt.qtbot import QtBot

    from focusdesk.services.day_view import DayView
    from focusdesk.ui.event_bridge import EventBridge
    from focusdesk.ui.message_bar import MessageBar
    from focusdesk.ui.theme import Theme

LEFT = Qt.MouseButton.LeftButton
CONTROL, ALT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier


@pytest.fixture
def desk(bridge: EventBridge) -> SampleDesk:
    return SampleDesk(samples.example_day(), bridge.publish)


@pytest.fixture
def clock() -> FakeClock:
    return FakeClock(samples.NOW)


@pytest.fixture
def timer(
    theme: Theme,
    desk: SampleDesk,
    bridge: EventBridge,
    clock: FakeClock,
    bar: MessageBar,
) -> Iterator[MiniTimer]:
    made = MiniTimer(theme)
    MiniLink(made, MiniServices(desk, desk, bridge, clock, bar))
    made.show_up(active=False)
    yield made
    made.hide()
    made.deleteLater()


def become(desk: SampleDesk, view: DayView, bridge: EventBridge) -> None:
    desk.view = view
    bridge.publish(FocusChanged())
    QApplication.processEvents()


def words(timer: MiniTimer) -> list[str]:
    labels = timer.findChildren(QLabel)
    return [label.accessibleName() or label.text() for label in labels]


def buttons(timer: MiniTimer) -> dict[str, QToolButton]:
    found = timer.findChildren(QToolButton)
    return {b.accessibleName(): b for b in found if b.isVisible()}


def press(timer: MiniTimer, name: str) -> None:
    QTest.mouseClick(buttons(timer)[name], LEFT)
    QApplication.processEvents()


def test_it_shows_minutes_task_project_and_what_comes(timer: MiniTimer) -> None:
    assert timer.ring.face.number == "42"
    assert timer.ring.face.color == samples.SIASN.color
    assert words(timer) == [
        "SIASN",
        "Validasi riwayat jabatan ganda",
        "Then a meeting, 10:00",
    ]
    assert timer.accessibleDescription() == "SIASN, 42 m left until 10:00"


def test_every_button_has_a_name(timer: MiniTimer) -> None:
    assert list(buttons(timer)) == [
        "Open FocusDesk",
        "Pause",
        "Finish",
        "Log interruption",
    ]


def test_its_buttons_work(timer: MiniTimer, desk: SampleDesk) -> None:
    for name in ("Log interruption", "Pause", "Resume", "Finish", "Start"):
        press(timer, name)
    assert desk.wishes == [
        ("interrupt",),
        ("pause",),
        ("resume",),
        ("finish",),
        ("start", "b2"),
    ]


def test_its_keys_work(timer: MiniTimer, desk: SampleDesk) -> None:
    QTest.keyClick(timer, Qt.Key.Key_G, CONTROL)
    QTest.keyClick(timer, Qt.Key.Key_Space)
    QApplication.processEvents()
    QTest.keyClick(timer, Qt.Key.Key_Space)
    QApplication.processEvents()
    QTest.keyClick(timer, Qt.Key.Key_Return, CONTROL)
    assert desk.wishes == [("interrupt",), ("pause",), ("resume",), ("finish",)]


@pytest.mark.parametrize(
    ("key", "held"),
    [
        (Qt.Key.Key_Escape, Qt.KeyboardModifier.NoModifier),
        (Qt.Key.Key_M, CONTROL),
    ],
)
def test_a_key_closes_it(
    timer: MiniTimer, key: Qt.Key, held: Qt.KeyboardModifier
) -> None:
    closed: list[bool] = []
    timer.closed.connect(lambda: closed.append(True))
    QTest.keyClick(timer, key, held)
    assert closed == [True]
    assert not timer.isVisible()


def test_what_was_refused_is_said_and_asks_for_the_window(
    timer: MiniTimer, desk: SampleDesk, bar: MessageBar
) -> None:
    asked: list[bool] = []
    link = timer.findChild(MiniLink)
    assert isinstance(link, MiniLink)
    link.refused.connect(lambda: asked.append(True))
    desk.refuses = True
    press(timer, "Pause")
    assert asked == [True]
    assert not bar.isHidden()


def test_a_double_click_starts_and_does_not_pause(
    timer: MiniTimer, desk: SampleDesk, bridge: EventBridge
) -> None:
    become(desk, samples.idle_day(), bridge)
    spot = buttons(timer)["Start"]
    QTest.mouseClick(spot, LEFT)
    QApplication.processEvents()
    QTest.mouseDClick(buttons(timer)["Pause"], LEFT)
    assert desk.wishes[0] == ("start", "b2")
    assert ("pause",) not in desk.wishes


def test_a_pause_and_an_idle_day_are_told_apart(
    timer: MiniTimer, desk: SampleDesk, bridge: EventBridge
) -> None:
    become(desk, samples.paused_day(), bridge)
    assert timer.ring.face.dashed
    assert words(timer)[2].startswith("Paused since")
    become(desk, samples.empty_day(DayState.NO_TASKS), bridge)
    assert words(timer)[1] == "Nothing is running"
    assert list(buttons(timer)) == ["Open FocusDesk"]


def test_it_counts_only_while_it_is_seen(
    timer: MiniTimer, desk: SampleDesk, bridge: EventBridge, clock: FakeClock
) -> None:
    link = timer.findChild(MiniLink)
    assert isinstance(link, MiniLink)
    ticking = [link.is_ticking]
    timer.hide()
    ticking.append(link.is_ticking)
    assert ticking == [True, False]
    desk.reads.clear()
    bridge.publish(FocusChanged())
    QApplication.processEvents()
    assert desk.reads == []
    clock.advance(minutes=2)
    timer.show_up(active=False)
    assert timer.ring.face.number == "40"


def drag(timer: MiniTimer, way: QPoint) -> None:
    start = QPointF(20, 120)
    end = start + way
    at, no = timer.mapToGlobal(start), Qt.KeyboardModifier.NoModifier
    for kind, here, where, held in (
        (QEvent.Type.MouseButtonPress, start, at, LEFT),
        (QEvent.Type.MouseMove, end, at + way, LEFT),
        (QEvent.Type.MouseButtonRelease, end, at + way, Qt.MouseButton.NoButton),
    ):
        QApplication.sendEvent(timer, QMouseEvent(kind, here, where, LEFT, held, no))


def test_a_hand_moves_it_and_that_is_told(timer: MiniTimer, qtbot: QtBot) -> None:
    timer.put(QPoint(100, 100))
    with qtbot.waitSignal(timer.moved):
        drag(timer, QPoint(60, 40))
    assert timer.pos() == QPoint(160, 140)


def test_keys_move_it_as_well(timer: MiniTimer) -> None:
    timer.put(QPoint(100, 100))
    QTest.keyClick(timer, Qt.Key.Key_Right, ALT)
    QTest.keyClick(timer, Qt.Key.Key_Up, ALT)
    assert timer.pos() == QPoint(116, 84)


def test_it_stays_over_other_windows_and_opens_without_the_keyboard(
    timer: MiniTimer,
) -> None:
    assert timer.windowFlags() & Qt.WindowType.WindowStaysOnTopHint
    assert timer.windowFlags() & Qt.WindowType.FramelessWindowHint
    assert timer.testAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)


def test_dark_and_light_differ(timer: MiniTimer, theme: Theme) -> None:
    from focusdesk.domain.settings import Theme as Mode

    light = timer.grab().toImage()
    theme.set_mode(Mode.DARK)
    dark = timer.grab().toImage()
    theme.set_mode(Mode.LIGHT)
    assert light.pixelColor(160, 130) == theme.color("card")
    assert dark.pixelColor(160, 130) != theme.color("card")


def test_a_break_shows_what_is_left_of_it_and_what_comes(
    theme: Theme,
    desk: SampleDesk,
    bridge: EventBridge,
    clock: FakeClock,
    bar: MessageBar,
) -> None:
    desk.view = samples.idle_day()
    until = samples.NOW + timedelta(minutes=10)
    made = MiniTimer(theme)
    rests = Resting(Break(BreakKind.SHORT, samples.NOW, until))
    MiniLink(made, MiniServices(desk, desk, bridge, clock, bar, rests))
    clock.advance(minutes=4)
    made.show_up(active=False)
    assert (made.ring.face.number, made.ring.face.share) == ("6", 0.6)
    assert words(made)[:2] == ["Break", "Until 09:28"]
    assert words(made)[2].startswith("Then ")
    assert list(buttons(made)) == ["Open FocusDesk", "Start"]
    rests.rest = None
    become(desk, samples.idle_day(), bridge)
    assert words(made)[0] != "Break"
    made.hide()
