from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QLabel,
    QPushButton,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from focusdesk.domain.focus import Idle, Paused
from focusdesk.domain.notice import Notice
from focusdesk.domain.settings import Settings
from focusdesk.services.events import (
    BlockStartDue,
    DayStartDue,
    PlanChanged,
    StoreChanged,
)
from focusdesk.services.journal import Journal
from focusdesk.ui.notice_bar import NoticeBar
from focusdesk.ui.theme import Theme
from tests.services.focus_room import (
    DAY,
    FIRST,
    SECOND,
    TOMORROW,
    at,
    plan,
)
from tests.ui.notice_scene import RESOURCES, Scene, make_scene, texts

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pytestqt.qtbot import QtBot


@pytest.fixture
def scene(qtbot: QtBot) -> Iterator[Scene]:
    made = make_scene(qtbot, Settings())
    yield made
    made.room.store.close()


def test_a_block_that_begins_is_said_inside_and_outside(scene: Scene) -> None:
    scene.hear(BlockStartDue(FIRST))
    (notice,) = scene.desktop.shown
    assert (notice.title, notice.body) == (
        "Time for SIASN",
        "Planned 08:00 to 08:55.",
    )
    assert scene.bar.notices == (notice,)
    assert not scene.bar.isHidden()


def test_titles_stay_inside_the_vault_unless_chosen(scene: Scene, qtbot: QtBot) -> None:
    scene.hear(BlockStartDue(FIRST))
    scene.room.focus.start(FIRST)
    scene.room.clock.now = at(8, 55)
    scene.room.focus.block_due()
    scene.room.focus.finish()
    assert "Validasi" not in texts(scene)
    chosen = make_scene(qtbot, replace(Settings(), detailed_notifications=True))
    chosen.hear(BlockStartDue(FIRST))
    assert "Validasi riwayat jabatan ganda" in chosen.desktop.shown[0].body
    chosen.room.store.close()


def test_start_is_one_press(scene: Scene) -> None:
    scene.hear(BlockStartDue(FIRST))
    scene.press("Start")
    assert scene.room.running().block_id == FIRST
    assert scene.bar.notices == ()
    assert scene.bar.isHidden()
    assert "focus" in scene.desktop.closed


def test_a_block_begun_elsewhere_takes_the_notice_back(scene: Scene) -> None:
    scene.hear(BlockStartDue(FIRST))
    scene.room.another_process().start(FIRST)
    scene.hear(StoreChanged())
    assert scene.bar.notices == ()


def test_the_next_notice_replaces_the_last(scene: Scene) -> None:
    scene.hear(BlockStartDue(FIRST))
    scene.hear(BlockStartDue(SECOND))
    assert scene.titles == ["Time for MyASN"]
    assert {n.key for n in scene.desktop.shown} == {"focus"}


def over(scene: Scene) -> None:
    scene.room.focus.start(FIRST)
    scene.room.clock.now = at(8, 57)
    scene.room.focus.block_due()


def test_a_block_that_is_over_offers_what_can_be_done(scene: Scene) -> None:
    over(scene)
    (notice,) = scene.bar.notices
    assert notice.title == "The block is over"
    assert "until 08:55" in notice.body
    assert [a.label for a in notice.actions] == ["Finish", "+10 minutes", "Pause"]


def test_ten_minutes_more_are_one_press(scene: Scene) -> None:
    over(scene)
    scene.notices.press("focus", "extend")
    assert scene.room.running().until == at(9, 7)
    assert scene.bar.notices == ()


def test_pausing_takes_the_notice_back(scene: Scene) -> None:
    over(scene)
    scene.press("Pause")
    assert isinstance(scene.room.focus.state(), Paused)
    assert scene.bar.notices == ()


def test_finishing_leads_to_the_rating(scene: Scene) -> None:
    over(scene)
    session_id = scene.room.running().session_id
    outside = len(scene.desktop.shown)
    scene.press("Finish")
    assert scene.titles == ["How absorbed were you?"]
    assert len(scene.desktop.shown) == outside
    scene.press("Rate")
    assert scene.wanted == [f"rating {session_id}"]
    assert scene.bar.notices == ()


def test_a_rating_given_elsewhere_settles_it(scene: Scene) -> None:
    scene.room.focus.start(FIRST)
    session = scene.room.focus.finish()
    scene.room.journal.rate(session.id, 6)
    assert scene.bar.notices == ()


def test_a_rating_given_by_another_process_settles_it(scene: Scene) -> None:
    scene.room.focus.start(FIRST)
    session = scene.room.focus.finish()
    scene.hear(StoreChanged())
    assert scene.titles == ["How absorbed were you?"]
    store, clock, unheard = scene.room.store, scene.room.clock, scene.room.events
    Journal(store, clock, unheard.append).rate(session.id, 6)
    scene.hear(StoreChanged())
    assert scene.bar.notices == ()


def test_a_stale_press_touches_no_other_session(scene: Scene) -> None:
    over(scene)
    scene.room.another_process().finish()
    started = scene.room.another_process().start(SECOND)
    scene.notices.press("focus", "finish")
    assert scene.room.focus.state() == started
    scene.notices.press("gone", "finish")
    scene.notices.press("focus", "unknown")
    assert scene.room.focus.state() == started


def test_what_is_refused_is_explained_in_the_window(scene: Scene) -> None:
    scene.hear(BlockStartDue(FIRST))
    scene.room.another_process().start(SECOND)
    scene.notices.press("focus", "start")
    assert scene.titles == ["A session is running"]
    assert scene.wanted == ["window"]


def test_time_nobody_saw_is_asked_about(scene: Scene) -> None:
    room = scene.room
    room.focus.watch.begin()
    room.focus.start(FIRST)
    room.clock.now = at(8, 30)
    room.focus.watch.heartbeat()
    (notice,) = scene.bar.notices
    assert notice.title == "One question about your session"
    assert "30 m" in notice.body
    assert scene.wanted == ["question"]
    scene.press("Answer")
    assert scene.wanted == ["question", "window", "question"]
    room.another_process().watch.settle(
        room.focus.watch.recover().choices[0]  # type: ignore[union-attr]
    )
    scene.hear(StoreChanged())
    assert scene.bar.notices == ()


def test_a_hidden_window_stays_hidden_with_its_question(scene: Scene) -> None:
    scene.window.hide()
    scene.room.focus.watch.begin()
    scene.room.focus.start(FIRST)
    scene.room.clock.now = at(8, 30)
    scene.room.focus.watch.heartbeat()
    assert scene.wanted == []
    assert scene.titles == ["One question about your session"]


def test_what_was_said_before_there_was_a_window_stands_in_it_later(
    scene: Scene, qtbot: QtBot
) -> None:
    bar = NoticeBar(Theme(RESOURCES))
    bar.say(Notice("day", "Pagi"))
    assert bar not in [w for w in QApplication.topLevelWidgets() if w.isVisible()]
    window = QWidget()
    qtbot.addWidget(window)
    QVBoxLayout(window).addWidget(bar)
    window.show()
    assert bar.isVisible()
    bar.dismiss("day")
    assert not bar.isVisible()
    assert scene.bar.notices == ()


def test_the_morning_greets_with_the_days_figures(scene: Scene) -> None:
    scene.room.clock.now = at(7, 30)
    scene.hear(DayStartDue(DAY))
    (notice,) = scene.desktop.shown
    assert notice.title == "Today's plan is ready"
    assert notice.body.startswith("Focus 1 h 50 m")
    scene.press("Show the plan")
    assert scene.wanted == ["window"]
    assert scene.bar.notices == ()


def test_the_greeting_waits_for_the_plan(scene: Scene) -> None:
    plan(scene.room.store, ())
    scene.hear(DayStartDue(DAY))
    assert scene.desktop.shown == []
    scene.hear(PlanChanged(TOMORROW))
    scene.hear(PlanChanged(DAY, final=False))
    assert scene.desktop.shown == []
    plan(scene.room.store, [_block()])
    scene.hear(PlanChanged(DAY))
    scene.hear(PlanChanged(DAY))
    assert len(scene.desktop.shown) == 1


def _block() -> Any:  # noqa: ANN401 - one block of the room
    from tests.services.focus_room import SIASN, block

    return block(FIRST, SIASN, 600, 660)


def test_closing_a_notice_closes_it_outside(scene: Scene) -> None:
    scene.hear(BlockStartDue(FIRST))
    scene.bar.findChildren(QToolButton)[-1].click()
    assert scene.bar.notices == ()
    assert scene.desktop.closed == ["focus"]
    assert scene.room.focus.state() == Idle()


def test_escape_closes_a_notice(scene: Scene) -> None:
    scene.hear(BlockStartDue(FIRST))
    button = scene.bar.findChildren(QPushButton)[-1]
    QTest.keyClick(button, Qt.Key.Key_Escape)
    assert scene.bar.notices == ()


def test_a_notice_is_plain_text_with_a_name(scene: Scene) -> None:
    scene.hear(BlockStartDue(FIRST))
    row = scene.bar.findChildren(QLabel)[-1].parentWidget()
    assert row is not None
    assert row.accessibleName() == "Time for SIASN. Planned 08:00 to 08:55."
    for label in scene.bar.findChildren(QLabel):
        if label.text():
            assert label.textFormat() == Qt.TextFormat.PlainText


def test_every_notice_is_kept_and_its_actions_stand_while_they_do_something(
    scene: Scene,
) -> None:
    scene.hear(BlockStartDue(FIRST))
    (kept,) = scene.room_log.last()
    assert kept.title == "Time for SIASN"
    offered = [a.key for a in scene.notices.valid_actions(kept.id)]
    scene.room.focus.start(FIRST)
    QApplication.processEvents()
    assert offered == ["start"]
    assert scene.notices.valid_actions(kept.id) == ()


def test_a_later_notice_takes_the_actions_of_the_one_before(scene: Scene) -> None:
    scene.hear(BlockStartDue(FIRST))
    scene.hear(BlockStartDue(SECOND))
    newest, oldest = scene.room_log.last()
    assert scene.notices.valid_actions(newest.id)
    assert scene.notices.valid_actions(oldest.id) == ()


def test_what_was_pressed_or_closed_counts_as_read(scene: Scene) -> None:
    scene.hear(BlockStartDue(FIRST))
    scene.notices.press("focus", "start")
    scene.hear(BlockStartDue(SECOND))
    unread = [scene.room_log.unseen()]
    scene.bar.findChildren(QToolButton)[-1].click()
    unread.append(scene.room_log.unseen())
    assert unread == [1, 0]


@dataclass(frozen=True, slots=True)
class SlottedDesktop:
    """A desktop that Qt can hold no reference to."""

    closed: list[str]

    def show(self, notice: Notice) -> bool:
        return bool(notice)

    def close(self, key: str) -> None:
        self.closed.append(key)


def test_any_desktop_is_told_what_is_closed_inside(qtbot: QtBot) -> None:
    # Qt lets the first object without weak references pass.
    for _ in range(3):
        desktop = SlottedDesktop([])
        made = make_scene(qtbot, Settings(), desktop)
        made.hear(BlockStartDue(FIRST))
        (notice,) = made.bar.notices
        made.bar.closed.emit(notice.key)
        made.room.store.close()
        assert desktop.closed[-1] == notice.key
