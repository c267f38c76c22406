"""The tray: its shape, its tooltip, its menu, and that it idles when nothing runs."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QApplication

from focusdesk.domain.breaks import Break, BreakKind
from focusdesk.domain.ids import BlockId, TaskId
from focusdesk.services.day_view import BlockView
from focusdesk.services.events import BlockDue, BreakChanged, FocusChanged, RatingDue
from focusdesk.ui.tray import Tray
from focusdesk.ui.tray_link import TrayLink, TrayServices
from focusdesk.ui.tray_menu import Toggle
from tests.fakes import FakeClock
from tests.ui import samples
from tests.ui.desk import Resting, SampleDesk

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QAction

    from focusdesk.domain.errors import FocusDeskError
    from focusdesk.services.day_view import DayView
    from focusdesk.ui.event_bridge import EventBridge
    from focusdesk.ui.theme import Theme


@pytest.fixture
def tray(theme: Theme) -> Tray:
    return Tray(theme)


@pytest.fixture
def desk(bridge: EventBridge) -> SampleDesk:
    return SampleDesk(samples.example_day(), bridge.publish)


@pytest.fixture
def clock() -> FakeClock:
    return FakeClock(samples.NOW)


@pytest.fixture
def attached(
    tray: Tray, desk: SampleDesk, bridge: EventBridge, clock: FakeClock
) -> Tray:
    TrayLink(tray, TrayServices(desk, desk, bridge, clock))
    return tray


def become(desk: SampleDesk, view: DayView, bridge: EventBridge) -> None:
    desk.view = view
    bridge.publish(FocusChanged())
    QApplication.processEvents()


def changed(view: DayView, change: Callable[[BlockView], BlockView]) -> DayView:
    """Return the view with each block changed, wherever it stands."""
    new = {block.id: change(block) for block in view.blocks}
    upcoming = (new[e.id] if isinstance(e, BlockView) else e for e in view.upcoming)
    return replace(view, blocks=tuple(new.values()), upcoming=tuple(upcoming))


def link(tray: Tray) -> TrayLink:
    found = tray.findChild(TrayLink)
    assert isinstance(found, TrayLink)
    return found


def texts(tray: Tray) -> list[str]:
    return [a.text() for a in tray.menu.actions() if not a.isSeparator()]


def entry(tray: Tray, start: str) -> QAction:
    return next(a for a in tray.menu.actions() if a.text().startswith(start))


def test_before_the_vault_is_open_it_opens_and_quits(tray: Tray) -> None:
    assert texts(tray) == ["&Open FocusDesk", "&Quit"]
    assert tray.shape == "idle"
    asked: list[str] = []
    tray.open_asked.connect(lambda: asked.append("open"))
    tray.quit_asked.connect(lambda: asked.append("quit"))
    for action in tray.menu.actions():
        action.trigger()
    assert asked == ["open", "quit"]


def test_the_menu_of_a_running_session(attached: Tray) -> None:
    assert texts(attached) == [
        "Validasi riwayat jabatan ganda",
        "SIASN, 42 m left until 10:00",
        "&Pause",
        "&Finish",
        "&Log interruption",
        "10:00 Rapat harian tim\t15 m",
        "10:15 Tinjau PR #482\t40 m",
        "&Open FocusDesk",
        "&Quit",
    ]


def test_its_entries_do_what_they_say(attached: Tray, desk: SampleDesk) -> None:
    entry(attached, "&Log").trigger()
    entry(attached, "&Pause").trigger()
    QApplication.processEvents()
    entry(attached, "&Resume").trigger()
    QApplication.processEvents()
    entry(attached, "&Finish").trigger()
    QApplication.processEvents()
    entry(attached, "&Start").trigger()
    assert desk.wishes == [
        ("interrupt",),
        ("pause",),
        ("resume",),
        ("finish",),
        ("start", "b2"),
    ]


def test_a_menu_that_says_the_same_is_left_alone_under_the_pointer(
    attached: Tray, desk: SampleDesk, bridge: EventBridge
) -> None:
    view = samples.idle_day()
    become(desk, view, bridge)
    start = entry(attached, "&Start")
    become(desk, changed(view, lambda b: replace(b, id=BlockId(f"new-{b.id}"))), bridge)
    assert entry(attached, "&Start") is start
    start.trigger()
    assert desk.wishes == [("start", "new-b2")]


def test_an_entry_about_another_task_is_another_entry(
    attached: Tray, desk: SampleDesk, bridge: EventBridge
) -> None:
    view = samples.idle_day()
    become(desk, view, bridge)
    before = attached.menu.actions()
    other = changed(view, lambda b: replace(b, task_id=TaskId(f"new-{b.id}")))
    become(desk, other, bridge)
    assert not {id(a) for a in before} & {id(a) for a in attached.menu.actions()}


def test_states_differ_by_shape(
    attached: Tray, desk: SampleDesk, bridge: EventBridge
) -> None:
    shapes = [attached.shape]
    become(desk, samples.paused_day(), bridge)
    shapes.append(attached.shape)
    become(desk, samples.idle_day(), bridge)
    shapes.append(attached.shape)
    bridge.publish(BlockDue(samples.SESSION))
    QApplication.processEvents()
    shapes.append(attached.shape)
    become(desk, samples.idle_day(), bridge)
    shapes.append(attached.shape)
    assert shapes == ["focus", "break", "idle", "attention", "idle"]


def test_the_tooltip_tells_the_time_left_and_follows_the_clock(
    attached: Tray, clock: FakeClock
) -> None:
    assert attached.icon.toolTip() == "SIASN, 42 m left until 10:00"
    clock.advance(minutes=2)
    link(attached).say_time()
    assert attached.icon.toolTip() == "SIASN, 40 m left until 10:00"


def drawn(tray: Tray) -> int:
    return tray.icon.icon().cacheKey()


def test_the_ring_is_drawn_by_what_is_left_and_at_most_once_a_minute(
    attached: Tray, clock: FakeClock
) -> None:
    def ink(tray: Tray) -> int:
        image = tray.icon.icon().pixmap(44, 44).toImage()
        return sum(image.pixelColor(x, y).alpha() for x in range(44) for y in range(44))

    full, before = ink(attached), drawn(attached)
    clock.advance(seconds=30)
    link(attached).say_time()
    assert drawn(attached) == before
    clock.advance(minutes=20)
    link(attached).say_time()
    half = ink(attached)
    clock.advance(minutes=20)
    link(attached).say_time()
    assert full > half > ink(attached)


def test_entries_of_other_parts_are_ticked_when_they_are_on(
    tray: Tray, desk: SampleDesk, bridge: EventBridge, clock: FakeClock
) -> None:
    on: list[bool] = [False]

    def toggles() -> tuple[Toggle, ...]:
        return (Toggle("Mini &timer", on[0], lambda: on.append(on.pop() ^ True)),)

    TrayLink(tray, TrayServices(desk, desk, bridge, clock, toggles))
    assert entry(tray, "Mini").isCheckable()
    assert not entry(tray, "Mini").isChecked()
    entry(tray, "Mini").trigger()
    tray.menu.aboutToShow.emit()
    assert entry(tray, "Mini").isChecked()
    assert on == [True]


def test_only_a_running_session_keeps_it_ticking(
    attached: Tray, desk: SampleDesk, bridge: EventBridge
) -> None:
    ticking = [link(attached).is_ticking]
    for view in (samples.paused_day(), samples.example_day(), samples.idle_day()):
        become(desk, view, bridge)
        ticking.append(link(attached).is_ticking)
    assert ticking == [True, False, True, False]


def test_a_refused_step_is_reported(attached: Tray, desk: SampleDesk) -> None:
    told: list[FocusDeskError] = []
    attached.failed.connect(told.append)
    desk.refuses = True
    entry(attached, "&Pause").trigger()
    assert [type(error).__name__ for error in told] == ["NotNow"]


def test_events_that_change_nothing_shown_read_nothing(
    attached: Tray, desk: SampleDesk, bridge: EventBridge
) -> None:
    desk.reads.clear()
    bridge.publish(RatingDue(samples.SESSION))
    QApplication.processEvents()
    assert desk.reads == []
    assert attached.shape == "focus"


def test_titles_are_plain_text_in_the_menu(
    attached: Tray, desk: SampleDesk, bridge: EventBridge
) -> None:
    view = samples.example_day()
    card = replace(view.now_card, title="R&D\tAnggaran " + "x" * 80)
    become(desk, replace(view, now_card=card), bridge)
    title = texts(attached)[0]
    assert title.startswith("R&&D Anggaran")
    assert title.endswith("…")


def test_a_host_that_comes_later_gets_a_new_icon(attached: Tray) -> None:
    before = attached.icon
    attached.renew()
    assert attached.icon is not before
    assert attached.icon.toolTip() == "SIASN, 42 m left until 10:00"
    assert attached.icon.contextMenu() is attached.menu


def test_light_drawings_on_dark_panels(theme: Theme, tray: Tray) -> None:
    from focusdesk.domain.settings import Theme as Mode

    light = tray.icon.icon().pixmap(22, 22).toImage()
    theme.set_mode(Mode.DARK)
    dark = tray.icon.icon().pixmap(22, 22).toImage()
    theme.set_mode(Mode.LIGHT)
    assert light != dark


def test_a_break_has_its_shape_its_time_and_an_end(
    tray: Tray, desk: SampleDesk, bridge: EventBridge, clock: FakeClock
) -> None:
    desk.view = samples.idle_day()
    until = samples.NOW + timedelta(minutes=10)
    rests = Resting(Break(BreakKind.SHORT, samples.NOW, until))
    TrayLink(tray, TrayServices(desk, desk, bridge, clock, rests=rests))
    shown = [(tray.shape, tray.icon.toolTip(), link(tray).is_ticking)]
    assert texts(tray)[:2] == ["Break, 10 m left until 09:28", "&End the break"]
    entry(tray, "&End").trigger()
    bridge.publish(BreakChanged())
    QApplication.processEvents()
    shown.append((tray.shape, tray.icon.toolTip(), link(tray).is_ticking))
    assert shown == [
        ("break", "Break, 10 m left until 09:28", True),
        ("idle", "FocusDesk", False),
    ]
