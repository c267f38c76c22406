"""The Week page, worked with the mouse and the keyboard."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from itertools import combinations
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton

from focusdesk.domain.errors import SolverFailed
from focusdesk.domain.planning import acts
from focusdesk.domain.settings import Theme as Mode
from focusdesk.domain.task import Setting
from focusdesk.services.events import PlanFailed, StoreChanged
from focusdesk.services.week_view import WeekState
from focusdesk.ui.week.geometry import Column
from tests.ui.week import week_samples as weeks
from tests.ui.week.week_samples import MONDAY, TODAY

if TYPE_CHECKING:
    from collections.abc import Callable

    from focusdesk.services.week_view import WeekView
    from focusdesk.ui.event_bridge import EventBridge
    from focusdesk.ui.theme import Theme
    from tests.ui.week.week_stage import Stage

LEFT = Qt.MouseButton.LeftButton
ALT, CONTROL = Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.ControlModifier
WEEK = timedelta(days=7)


@pytest.mark.parametrize("size", [(1104, 760), (824, 600)])
def test_the_days_stand_side_by_side_under_their_heads(
    stage: Callable[..., Stage], size: tuple[int, int]
) -> None:
    shown = stage(weeks.example_week(), *size)
    canvas = shown.page.grid.canvas
    assert (shown.page.width(), shown.page.height()) == size
    for number, column in enumerate(canvas.columns):
        head = shown.head(number)
        assert (head.x(), head.width()) == (column.left, column.width)
        mine = [p for p in canvas.placed if p.entry.column == number]
        assert mine
        for placed in mine:
            assert column.left < placed.rect.left()
            assert placed.rect.right() < column.left + column.width


def test_all_heads_write_their_focus_alike(stage: Callable[..., Stage]) -> None:
    shown = stage(weeks.example_week())
    heads, seen = shown.page.grid.heads, set()
    for width in range(400, 1400, 10):
        columns = [Column(n * (width // 5), width // 5) for n in range(5)]
        heads.arrange(columns)
        (short,) = {head.is_short for head in heads.heads}
        assert short is not all(head.has_room() for head in heads.heads)
        seen.add(short)
    assert seen == {True, False}


@pytest.mark.parametrize("week", [weeks.example_week, weeks.crowded_week])
def test_no_entry_lies_over_another(
    stage: Callable[..., Stage], week: Callable[[], WeekView]
) -> None:
    placed = stage(week()).page.grid.canvas.placed
    for one, other in combinations(placed, 2):
        assert not one.rect.intersects(other.rect)


def test_the_whole_day_is_seen_in_the_usual_window(
    stage: Callable[..., Stage],
) -> None:
    shown = stage(weeks.example_week())
    assert shown.page.grid.area.verticalScrollBar().maximum() == 0


def test_two_parts_around_a_break_are_one_block_with_a_notch(
    stage: Callable[..., Stage],
) -> None:
    shown = stage(weeks.example_week())
    thursday = [p for p in shown.page.grid.canvas.placed if p.entry.column == 3]
    first = thursday[0].entry
    assert (first.key, first.span.start, first.span.end) == ("w3-0", 480, 600)
    assert [(rest.start, rest.end) for rest in first.rests] == [(535, 545)]
    assert shown.page.grid.canvas.handle("w3-1") is None


def test_a_click_on_a_block_opens_its_day_there(stage: Callable[..., Stage]) -> None:
    shown = stage(weeks.example_week())
    QTest.mouseClick(shown.handle("m4-3@2026-11-27"), LEFT)
    QTest.mouseClick(shown.handle("w3-5"), LEFT)
    friday = MONDAY + timedelta(days=4)
    assert shown.asked == [(friday, "m4-3"), (TODAY, "w3-5")]


def test_a_head_opens_its_day_by_click_and_by_key(stage: Callable[..., Stage]) -> None:
    shown = stage(weeks.example_week())
    QTest.mouseClick(shown.head(1), LEFT, pos=shown.head(1).rect().bottomLeft() / 2)
    shown.head(4).setFocus(Qt.FocusReason.TabFocusReason)
    QTest.keyClick(shown.head(4), Qt.Key.Key_Space)
    tuesday, friday = MONDAY + timedelta(days=1), MONDAY + timedelta(days=4)
    assert shown.asked == [(tuesday, ""), (friday, "")]


def test_a_chip_works_the_day_elsewhere(stage: Callable[..., Stage]) -> None:
    shown = stage(weeks.example_week())
    friday = MONDAY + timedelta(days=4)
    QTest.mouseClick(shown.head(4).chip, LEFT)
    assert shown.arranging.done == [acts.ChangePlace(friday, Setting.WFO)]
    assert "Undo" in [b.text() for b in shown.bar.findChildren(QPushButton)]
    assert shown.asked == []


def test_a_larger_change_is_shown_before_it_is_made(
    stage: Callable[..., Stage],
) -> None:
    shown = stage(weeks.example_week())
    shown.arranging.small = False
    QTest.mouseClick(shown.head(4).chip, LEFT)
    assert shown.page.proposal.isVisible()
    assert shown.arranging.done == []
    shown.press("Apply")
    assert [type(act) for act in shown.arranging.done] == [acts.ChangePlace]
    assert not shown.page.proposal.isVisible()


def test_the_place_of_a_day_that_is_over_stays(stage: Callable[..., Stage]) -> None:
    shown = stage(weeks.example_week())
    QTest.mouseClick(shown.head(0).chip, LEFT)
    assert shown.arranging.done == []
    assert [shown.head(n).chip.isEnabled() for n in range(5)] == [
        *(False, False, False),
        *(True, True),
    ]


def test_the_arrow_keys_go_through_days_and_blocks(stage: Callable[..., Stage]) -> None:
    shown = stage(weeks.example_week())
    shown.handle("w3-0").setFocus()
    for key in (Qt.Key.Key_Down, Qt.Key.Key_Down, Qt.Key.Key_Right):
        focused = QApplication.focusWidget()
        assert focused is not None
        QTest.keyClick(focused, key)
    assert shown.handle("m4-3@2026-11-27").hasFocus()
    QTest.keyClick(shown.handle("m4-3@2026-11-27"), Qt.Key.Key_Left)
    assert shown.handle("w3-3").hasFocus()
    QTest.keyClick(shown.handle("w3-3"), Qt.Key.Key_Return)
    assert shown.asked == [(TODAY, "w3-3")]


def test_the_tab_key_meets_one_entry_only_that_of_now(
    stage: Callable[..., Stage],
) -> None:
    shown = stage(weeks.example_week())
    tab = Qt.FocusPolicy.TabFocus
    keys = [p.key for p in shown.page.grid.canvas.placed]
    assert [k for k in keys if shown.handle(k).focusPolicy() & tab] == ["w3-0"]


def test_f6_goes_from_panel_to_panel(stage: Callable[..., Stage]) -> None:
    shown = stage(weeks.example_week())
    grid = shown.page.grid
    met = []
    for _ in range(5):
        QTest.keyClick(QApplication.focusWidget() or shown.page, Qt.Key.Key_F6)
        parts = [shown.page.header, grid.heads, grid.canvas, shown.page.attention]
        focused = QApplication.focusWidget()
        assert focused is not None
        met.append([part.isAncestorOf(focused) for part in parts].index(True))
    assert met == [0, 1, 2, 3, 0]


def test_an_entry_out_of_sight_comes_into_view(stage: Callable[..., Stage]) -> None:
    shown = stage(weeks.example_week(), 824, 600)
    shown.page.grid.canvas.focus_entry("w3-8")
    viewport = shown.page.grid.area.viewport()
    handle = shown.handle("w3-8")
    assert viewport.rect().contains(handle.mapTo(viewport, handle.rect().center()))


def test_entries_and_heads_are_named_for_screen_readers(
    stage: Callable[..., Stage],
) -> None:
    shown = stage(weeks.example_week())
    name = shown.handle("w3-0").accessibleName()
    assert name.startswith(
        "Thursday, 26 Nov 2026. SIASN, Validasi riwayat jabatan ganda, 08:00 to 10:00"
    )
    assert shown.head(2).accessibleName() == (
        "Wednesday, 25 Nov 2026, Focus 2 h 20 m, 4 switches"
    )
    assert shown.head(3).chip.accessibleName() == "Thursday, 26 Nov 2026, WFA"


def test_arrows_and_keys_go_through_the_weeks(stage: Callable[..., Stage]) -> None:
    shown = stage(weeks.example_week())
    QTest.keyClick(shown.page, Qt.Key.Key_Right, ALT)
    QTest.keyClick(shown.page, Qt.Key.Key_Right, ALT)
    assert "Week 50" in shown.texts()
    QTest.keyClick(shown.page, Qt.Key.Key_Left, ALT)
    assert "Week 49" in shown.texts()
    QTest.mouseClick(shown.page.header.steer.after, LEFT)
    assert shown.page.day == TODAY + 2 * WEEK
    QTest.keyClick(shown.page, Qt.Key.Key_T, CONTROL)
    assert shown.page.day == TODAY
    shown.page.show_week(TODAY + WEEK)
    shown.press("This week")
    assert shown.page.day == TODAY


def test_a_planned_week_is_planned_anew_to_its_last_day(
    stage: Callable[..., Stage],
) -> None:
    shown = stage(weeks.example_week())
    QTest.keyClick(shown.page, Qt.Key.Key_R, CONTROL)
    shown.press("Replan")
    anew = acts.PlanAnew(MONDAY + timedelta(days=4))
    assert shown.arranging.done == [anew, anew]
    assert shown.desk.wishes == []


def test_a_week_without_a_plan_is_planned_at_once(
    stage: Callable[..., Stage],
) -> None:
    shown = stage(weeks.empty_week(WeekState.NOT_PLANNED))
    shown.press("Replan")
    assert shown.desk.wishes == [("plan_week", TODAY)]


def test_a_week_that_cannot_be_planned_says_why(stage: Callable[..., Stage]) -> None:
    view = replace(weeks.example_week(), plan_to=None, today=MONDAY + WEEK)
    replan = stage(view).button("Replan")
    assert not replan.isEnabled()
    assert replan.toolTip() == "This week is over."


@pytest.mark.parametrize(
    ("state", "action", "wish"),
    [
        (WeekState.NO_TASKS, "Add a task", "add"),
        (WeekState.NOT_PLANNED, "Plan this week", "plan"),
    ],
)
def test_a_week_without_a_plan_offers_one_step(
    stage: Callable[..., Stage], state: WeekState, action: str, wish: str
) -> None:
    shown = stage(weeks.empty_week(state))
    asked: list[str] = []
    shown.page.add_task_asked.connect(lambda: asked.append("add"))
    shown.press(action)
    asked += ["plan"] * len(shown.desk.wishes)
    assert asked == [wish]
    assert shown.page.grid.isVisible()


def test_a_free_week_offers_the_week_after(stage: Callable[..., Stage]) -> None:
    shown = stage(weeks.free_week())
    assert not shown.page.grid.isVisible()
    shown.press("See the week after")
    assert shown.page.day == TODAY + WEEK


def test_a_refused_plan_is_said(stage: Callable[..., Stage]) -> None:
    shown = stage(weeks.empty_week(WeekState.NOT_PLANNED))
    shown.desk.refuses = True
    shown.press("Replan")
    assert shown.bar.isVisible()


def test_a_failed_plan_is_said(
    stage: Callable[..., Stage], bridge: EventBridge
) -> None:
    shown = stage(weeks.example_week())
    bridge.publish(PlanFailed(TODAY, SolverFailed()))
    assert "plan could not be made" in shown.bar.accessibleName()


def test_many_events_at_once_are_read_once(
    stage: Callable[..., Stage], bridge: EventBridge
) -> None:
    shown = stage(weeks.example_week())
    shown.desk.reads.clear()
    for _ in range(5):
        bridge.publish(StoreChanged())
    QApplication.processEvents()
    assert shown.desk.reads == [TODAY]


def test_a_hidden_page_reads_nothing_and_waits_for_nothing(
    stage: Callable[..., Stage], bridge: EventBridge
) -> None:
    shown = stage(weeks.example_week())
    before = shown.page._reading.is_running
    shown.page.hide()
    shown.desk.reads.clear()
    bridge.publish(StoreChanged())
    QApplication.processEvents()
    assert shown.desk.reads == []
    assert (before, shown.page._reading.is_running) == (True, False)
    shown.page.show()
    assert shown.desk.reads == [TODAY]


@pytest.mark.parametrize("mode", [Mode.LIGHT, Mode.DARK])
@pytest.mark.parametrize(
    "week",
    [
        weeks.example_week,
        weeks.crowded_week,
        weeks.overloaded_week,
        weeks.empty_week,
        weeks.free_week,
    ],
)
def test_every_week_can_be_painted(
    stage: Callable[..., Stage],
    theme: Theme,
    mode: Mode,
    week: Callable[[], WeekView],
) -> None:
    theme.set_mode(mode)
    picture = stage(week(), 824, 600).page.grab().toImage()
    card = theme.color("card")
    points = [
        picture.pixelColor(x, y) for x in range(0, 800, 10) for y in range(0, 600, 10)
    ]
    assert card in points
    assert len({c.name() for c in points}) > 3
