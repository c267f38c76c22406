"""Quiet mode outside this machine: statuses on chat servers, and hooks."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from focusdesk.domain.chat import ChatKind
from focusdesk.domain.errors import InputInvalid, NotFound
from focusdesk.domain.quiet import (
    MAX_HOOKS,
    OPEN_ENDED,
    PAST_END,
    Hook,
    HookEvent,
    HookOutcome,
)
from tests.services.focus_room import FIRST, MYASN, SIASN, at, open_room
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


def test_a_status_says_until_when_and_follows_the_countdown(desk: QuietRoom) -> None:
    account(desk)
    desk.room.focus.start(FIRST)
    desk.outside.work()
    assert list(desk.chats.shown.values()) == [("fokus sampai 01.55", at(8, 55))]
    desk.room.focus.extend(10)
    desk.outside.work()
    assert list(desk.chats.shown.values()) == [("fokus sampai 02.05", at(9, 5))]
    desk.room.focus.interrupt()
    desk.outside.work()
    assert desk.chats.asked == ["set", "set"]


def test_a_session_past_its_end_keeps_its_status(desk: QuietRoom) -> None:
    account(desk)
    desk.room.focus.start(FIRST)
    desk.room.clock.now = at(9)
    desk.room.focus.interrupt()
    desk.outside.work()
    assert [until for _, until in desk.chats.shown.values()] == [at(9) + PAST_END]


def test_without_an_end_a_status_stands_for_hours(desk: QuietRoom) -> None:
    account(desk)
    desk.room.focus.start_task(SIASN)
    desk.room.focus.finish()
    desk.room.focus.start(FIRST, open_ended=True)
    desk.outside.work()
    assert [until for _, until in desk.chats.shown.values()] == [at(8) + OPEN_ENDED]


@pytest.mark.parametrize("why", ["timeout", "server", "unreachable"])
def test_a_status_that_may_have_arrived_is_cleared(desk: QuietRoom, why: str) -> None:
    kept = account(desk)
    desk.chats.trouble, desk.chats.arrives = why, True
    desk.room.focus.start(FIRST)
    desk.outside.work()
    assert desk.chats.shown
    assert list(desk.quiet.now().chat_troubles) == [kept.id]
    desk.chats.trouble = ""
    desk.room.focus.finish()
    desk.outside.work()
    assert desk.chats.shown == {}
    assert not desk.quiet.now().chat_troubles


def test_a_refused_token_leaves_nothing_to_clear(desk: QuietRoom) -> None:
    account(desk)
    desk.chats.trouble = "token"
    desk.room.focus.start(FIRST)
    desk.outside.work()
    assert "chat" not in " ".join(rows(desk))
    desk.room.focus.finish()
    desk.outside.work()
    assert desk.chats.asked == ["set"]


def test_an_account_added_in_a_session_shows_it(desk: QuietRoom) -> None:
    desk.room.focus.start(FIRST)
    account(desk)
    desk.outside.work()
    assert len(desk.chats.shown) == 1


def test_an_account_removed_in_a_session_is_cleared(desk: QuietRoom) -> None:
    kept = account(desk)
    account(desk, ChatKind.SLACK)
    desk.room.focus.start(FIRST)
    desk.outside.work()
    desk.quiet.accounts.remove(kept)
    desk.outside.work()
    assert list(desk.chats.shown) == ["https://slack.example.go.id"]
    with pytest.raises(NotFound):
        desk.quiet.accounts.find("zulip")


def test_a_trial_sets_and_clears_and_the_session_shows_again(desk: QuietRoom) -> None:
    kept = account(desk)
    desk.room.focus.start(FIRST)
    desk.outside.work()
    said: list[object] = []
    desk.quiet.try_chat(kept.id, lambda: said.append("ok"), said.append)
    desk.outside.work()
    assert said == ["ok"]
    assert desk.chats.asked == ["set", "set", "clear", "set"]
    assert desk.chats.shown


def test_hooks_are_run_at_their_event_with_ids_only(desk: QuietRoom) -> None:
    for event in HookEvent:
        desk.quiet.hooks.add(Hook(event, (event.value,)))
    started = desk.room.focus.start(FIRST)
    desk.room.focus.pause()
    desk.room.focus.resume()
    desk.room.focus.finish()
    assert desk.programs.ran == []
    desk.outside.work()
    assert [name for name, _ in desk.programs.ran] == [
        "start",
        "pause",
        "resume",
        "end",
    ]
    assert desk.programs.ran[0][1] == {
        "event": "start",
        "session": started.session_id,
        "task": SIASN,
        "until": "2026-11-26T01:55:00+00:00",
    }
    assert desk.programs.ran[3][1]["session"] == started.session_id


def test_a_hook_is_kept_once_and_forgotten(desk: QuietRoom) -> None:
    hooks, hook = desk.quiet.hooks, Hook(HookEvent.START, ("/bin/true", "a b"))
    hooks.add(hook)
    hooks.add(hook)
    assert desk.open().hooks.all() == (hook,)
    hooks.remove(hook)
    assert hooks.all() == ()
    with pytest.raises(NotFound):
        hooks.remove(hook)


def test_there_are_not_endless_hooks(desk: QuietRoom) -> None:
    for number in range(MAX_HOOKS):
        desk.quiet.hooks.add(Hook(HookEvent.START, (f"h{number}",)))
    with pytest.raises(InputInvalid):
        desk.quiet.hooks.add(Hook(HookEvent.START, ("one more",)))


def test_a_hook_that_fails_is_remembered(desk: QuietRoom) -> None:
    hook = Hook(HookEvent.START, ("slow",))
    desk.programs.outcome = HookOutcome(None, trouble="timeout")
    desk.quiet.hooks.add(hook)
    desk.room.focus.start_task(MYASN)
    desk.outside.work()
    assert desk.quiet.hooks.last(hook) == desk.programs.outcome
