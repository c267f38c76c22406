"""The Week page, worked with the mouse and the keyboard."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, timedelta
from itertools import combinations
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QWidget

from focusdesk.domain.errors import SolverFailed
from focusdesk.domain.ids import TaskId
from focusdesk.domain.planning import acts
from focusdesk.domain.settings import Theme as Mode
from focusdesk.domain.task import Setting
from focusdesk.services.events import PlanFailed, StoreChanged
from focusdesk.services.week_view import WeekState
from focusdesk.text.overload_text import overload_message
from focusdesk.ui.week.page import WeekPage
from focusdesk.ui.wrapping import WrappedLabel
from tests.fakes import FakeClock
from tests.ui.arranging_samples import SampleArranging, sample_arranger
from tests.ui.week import week_samples as weeks
from tests.ui.week.week_samples import MONDAY, TODAY, SampleWeeks

if TYPE_CHECKING:
    from collections.abc import Callable

    from pytestqt.qtbot import QtBot

    from focusdesk.services.week_view import WeekView
    from focusdesk.ui.event_bridge import EventBridge
    from focusdesk.ui.message_bar import MessageBar
    from focusdesk.ui.theme import Theme
    from focusdesk.ui.today.handles import Handle
    from focusdesk.ui.week.head import DayHead

LEFT = Qt.MouseButton.LeftButton
ALT, CONTROL = Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.ControlModifier
WEEK = timedelta(days=7)


@dataclass
class Stage:
    """A page that is shown, and everything around it."""

    page: WeekPage
    desk: SampleWeeks
    bar: MessageBar
    asked: list[tuple[date, str]]
    arranging: SampleArranging

    def head(self, number: int) -> DayHead:
        return self.page.grid.heads.heads[number]

    def handle(self, key: str) -> Handle:
        found = self.page.grid.canvas.handle(key)
        assert found is not None
        return found

    def button(self, text: str) -> QPushButton:
        buttons = self.page.findChildren(QPushButton)
        found = [b for b in buttons if b.text().startswith(text) and b.isVisible()]
        assert found, f"no button {text}: {[b.text() for b in buttons]}"
        return found[0]

    def press(self, text: str) -> None:
        QTest.mouseClick(self.button(text), LEFT)
        QApplication.processEvents()

    def texts(self) -> list[str]:
        labels = self.page.findChildren(QLabel)
        return [label.text() for label in labels if label.isVisible()]


@pytest.fixture
def stage(
    qtbot: QtBot, theme: Theme, bridge: EventBridge, bar: MessageBar
) -> Callable[..., Stage]:
    def make(view: WeekView, width: int = 1104, height: int = 760) -> Stage:
        desk = SampleWeeks(view, bridge.publish)
        arranging = SampleArranging()
        arranger = sample_arranger(bar, arranging)
        clock = FakeClock(weeks.NOW)
        page = WeekPage(desk, desk, desk, bridge, theme, clock, arranger)
        asked: list[tuple[date, str]] = []
        page.day_asked.connect(lambda day, key: asked.append((day, key)))
        qtbot.addWidget(page)
        qtbot.addWidget(bar)
        page.resize(width, height)
        with qtbot.waitExposed(page):
            page.show()
        return Stage(page, desk, bar, asked, arranging)

    return make


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
