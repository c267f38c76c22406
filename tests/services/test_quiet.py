from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from focusdesk.domain.errors import QuietRefused
from focusdesk.domain.quiet import (
    OPEN_ENDED,
    QuietWay,
)
from focusdesk.domain.settings import QuietWhen
from focusdesk.services.events import QuietChanged, StoreChanged
from tests.services.focus_room import FIRST, SECOND, at, open_room
from tests.services.quiet_room import QuietRoom, account, rows

if TYPE_CHECKING:
    from collections.abc import Iterator


@pytest.fixture
def desk() -> Iterator[QuietRoom]:
    room = open_room(at(8))
    made = QuietRoom(room)
    made.begin()
    yield made
    room.store.close()


def test_focus_work_is_quiet_from_start_to_end(desk: QuietRoom) -> None:
    desk.room.focus.start(FIRST)
    assert desk.quiet.now().until == at(8, 55)
    desk.outside.work()
    assert desk.desktop.value == "false"
    assert desk.quiet.now().held
    desk.room.focus.finish()
    desk.outside.work()
    assert desk.desktop.value == "true"
    assert not desk.quiet.now().is_on
    assert rows(desk) == set()


def test_a_pause_is_not_quiet_and_going_on_is(desk: QuietRoom) -> None:
    desk.room.focus.start(FIRST)
    desk.outside.work()
    desk.room.focus.pause()
    desk.outside.work()
    assert desk.desktop.value == "true"
    desk.room.focus.resume()
    desk.outside.work()
    assert desk.desktop.value == "false"


@pytest.mark.parametrize(
    ("when", "deep", "light"),
    [
        (QuietWhen.DEEP, True, False),
        (QuietWhen.ALL, True, True),
        (QuietWhen.NEVER, False, False),
    ],
)
def test_the_setting_says_which_sessions(
    desk: QuietRoom, when: QuietWhen, deep: bool, light: bool
) -> None:
    desk.preferences.change(quiet_when=when)
    desk.room.focus.start(FIRST)
    assert desk.quiet.now().is_on is deep
    desk.room.focus.finish()
    desk.room.focus.start(SECOND)
    assert desk.quiet.now().is_on is light


def test_a_changed_setting_is_in_force_at_once(desk: QuietRoom) -> None:
    desk.room.focus.start(SECOND)
    desk.outside.work()
    assert desk.desktop.value == "true"
    desk.preferences.change(quiet_when=QuietWhen.ALL)
    desk.outside.work()
    assert desk.desktop.value == "false"


def test_the_change_is_written_down_before_it_is_made(desk: QuietRoom) -> None:
    desk.room.focus.start(FIRST)
    desk.outside.waiting.popleft()()
    assert rows(desk) == {"desktop"}
    assert desk.desktop.value == "true"


def test_a_crash_in_quiet_mode_is_put_back_at_the_next_start(desk: QuietRoom) -> None:
    account(desk)
    desk.room.focus.start(FIRST)
    desk.outside.work()
    assert desk.desktop.value == "false"
    assert desk.chats.shown
    desk.room.listeners.clear()
    desk.room.focus.finish()
    desk.open()
    assert desk.desktop.value == "false"
    desk.begin()
    assert desk.desktop.value == "true"
    assert desk.chats.shown == {}
    assert rows(desk) == set()


def test_after_a_crash_a_session_that_runs_on_is_quiet_again(desk: QuietRoom) -> None:
    desk.room.focus.start(FIRST)
    desk.outside.work()
    desk.open()
    desk.begin()
    assert desk.desktop.steps == ["begin", "end", "begin"]
    desk.room.focus.finish()
    desk.outside.work()
    assert desk.desktop.value == "true"


@pytest.mark.parametrize("steps", range(4))
def test_a_crash_at_any_step_loses_nothing(desk: QuietRoom, steps: int) -> None:
    desk.room.focus.start(FIRST)
    for _ in range(steps):
        if desk.outside.waiting:
            desk.outside.waiting.popleft()()
    desk.room.listeners.clear()
    desk.room.focus.finish()
    desk.open()
    desk.begin()
    assert desk.desktop.value == "true"
    assert rows(desk) == set()


def test_leaving_puts_everything_back(desk: QuietRoom) -> None:
    account(desk)
    desk.room.focus.start(FIRST)
    desk.outside.work()
    desk.quiet.end()
    assert desk.desktop.value == "true"
    assert desk.chats.shown == {}
    assert rows(desk) == set()
    assert desk.chats.asked[-1] == "give up"
    desk.open()
    desk.begin()
    assert desk.desktop.value == "false"


def test_quick_changes_end_in_what_was_wanted_last(desk: QuietRoom) -> None:
    account(desk)
    desk.room.focus.start(FIRST)
    desk.room.focus.pause()
    desk.room.focus.resume()
    desk.room.focus.finish()
    desk.outside.work()
    assert desk.desktop.value == "true"
    assert desk.chats.shown == {}
    assert rows(desk) == set()


def test_a_desktop_that_refuses_changes_nothing_about_work(desk: QuietRoom) -> None:
    desk.desktop.refuses = True
    desk.room.focus.start(FIRST)
    desk.outside.work()
    now = desk.quiet.now()
    assert isinstance(now.trouble, QuietRefused)
    assert now.is_on
    assert not now.held
    desk.desktop.refuses = False
    desk.room.focus.pause()
    desk.room.focus.resume()
    desk.outside.work()
    assert desk.desktop.value == "false"
    assert desk.quiet.now().trouble is None


def test_what_could_not_be_put_back_is_tried_again(desk: QuietRoom) -> None:
    desk.room.focus.start(FIRST)
    desk.outside.work()
    desk.desktop.refuses = True
    desk.room.focus.finish()
    desk.outside.work()
    assert desk.desktop.value == "false"
    assert rows(desk) == {"desktop"}
    desk.desktop.refuses = False
    desk.room.publish(StoreChanged())
    desk.outside.work()
    assert desk.desktop.value == "true"
    assert rows(desk) == set()


def test_a_desktop_that_allows_nothing_is_left_alone(desk: QuietRoom) -> None:
    desk.desktop.way = QuietWay.NONE
    desk.room.focus.start(FIRST)
    desk.outside.work()
    now = desk.quiet.now()
    assert (now.way, now.held, now.trouble) == (QuietWay.NONE, False, None)
    assert rows(desk) == set()
    assert "begin" not in desk.desktop.steps


def test_by_hand_it_goes_over_and_back(desk: QuietRoom) -> None:
    assert desk.quiet.toggle()
    desk.outside.work()
    assert desk.desktop.value == "false"
    now = desk.quiet.now()
    assert (now.until, now.by_hand) == (at(8) + OPEN_ENDED, True)
    assert not desk.quiet.toggle()
    desk.outside.work()
    assert desk.desktop.value == "true"
    assert desk.room.published(QuietChanged)


def test_off_by_hand_lasts_until_the_next_session(desk: QuietRoom) -> None:
    desk.room.focus.start(FIRST)
    assert not desk.quiet.toggle()
    assert not desk.quiet.now().is_on
    desk.room.focus.pause()
    desk.room.focus.resume()
    assert desk.quiet.now().is_on


def test_on_by_hand_ends_with_the_session(desk: QuietRoom) -> None:
    desk.quiet.switch(on=True)
    desk.room.focus.start(SECOND)
    assert desk.quiet.now().is_on
    desk.room.focus.finish()
    assert not desk.quiet.now().is_on
    assert "hand" not in rows(desk)


def test_on_by_hand_without_work_ends_by_itself(desk: QuietRoom) -> None:
    desk.quiet.switch(on=True)
    desk.room.clock.now = at(8) + OPEN_ENDED
    desk.room.publish(StoreChanged())
    desk.outside.work()
    assert not desk.quiet.now().is_on
    assert desk.desktop.value == "true"


def test_a_terminal_switches_and_the_window_follows(desk: QuietRoom) -> None:
    window = desk.quiet
    terminal = QuietRoom.open(desk)
    terminal.switch(on=True)
    desk.outside.work()
    assert desk.desktop.value == "true"
    assert terminal.now().is_on
    window.hear(StoreChanged())
    desk.outside.work()
    assert desk.desktop.value == "false"
    assert terminal.now().held


def test_the_desktop_can_be_tried_without_work(desk: QuietRoom) -> None:
    assert desk.quiet.try_desktop()
    desk.outside.work()
    assert desk.desktop.value == "false"
    assert not desk.quiet.now().is_on
    assert not desk.quiet.try_desktop()
    desk.outside.work()
    assert desk.desktop.value == "true"
