"""Quiet mode with real threads, a real server and a real program: work never waits."""

from __future__ import annotations

import sys
from dataclasses import dataclass, field
from queue import Empty, SimpleQueue
from typing import TYPE_CHECKING

import pytest

from focusdesk.adapters.chat.servers import ChatServers
from focusdesk.adapters.hook_programs import HookPrograms
from focusdesk.adapters.own_threads import OwnThreads
from focusdesk.adapters.web.line import Limits
from focusdesk.domain.chat import ChatAccess, ChatKind
from focusdesk.domain.focus import Running
from focusdesk.domain.quiet import Hook, HookEvent
from focusdesk.domain.settings import Settings
from focusdesk.services.preferences import Preferences
from focusdesk.services.quiet import Quiet, QuietPorts
from tests.chat import LOGIN, TOKEN, FakeChat, chat
from tests.services.focus_room import FIRST, Room, at, open_room
from tests.services.quiet_room import Desktop

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

WAIT = 10.0
QUICK = Limits(silence=0.5, whole=1.0, most_bytes=10_000, pauses=())


@dataclass
class Office:
    """A main thread that works off what is posted when it is told to."""

    room: Room
    server: FakeChat
    posted: SimpleQueue[Callable[[], None]] = field(default_factory=SimpleQueue)
    desktop: Desktop = field(default_factory=Desktop)

    def __post_init__(self) -> None:
        self.outside = OwnThreads(self.posted.put)
        ports = QuietPorts(
            self.desktop,
            ChatServers(QUICK),
            HookPrograms(limit=0.5),
            self.outside,
            lambda until: f"fokus sampai {until:%H.%M}",
        )
        room = self.room
        own = Preferences(Settings, lambda _: None)
        self.quiet = Quiet(room.store, room.clock, room.publish, own, ports)
        room.listeners.append(self.quiet.hear)
        self.quiet.begin()

    def add(self, kind: ChatKind) -> None:
        access = ChatAccess(kind, self.server.url, TOKEN, LOGIN.get(kind, ""))
        self.quiet.accounts.keep(access, "budi")

    def work_until(self, is_right: Callable[[], bool]) -> None:
        while not is_right():
            try:
                self.posted.get(timeout=WAIT)()
            except Empty:
                pytest.fail("nothing more is posted")


@pytest.fixture
def office() -> Iterator[Office]:
    room = open_room(at(8))
    with chat() as server:
        made = Office(room, server)
        yield made
        server.hang = False
        server.over.set()
        made.quiet.end()
    room.store.close()


def test_four_servers_are_told_and_told_again(office: Office) -> None:
    for kind in ChatKind:
        office.add(kind)
    office.room.focus.start(FIRST)
    office.work_until(lambda: office.desktop.value == "false")
    office.work_until(lambda: len(office.server.asked) == 4)
    office.room.focus.finish()
    office.work_until(lambda: not office.quiet.now().chats_held)
    assert sorted(asked.words for asked in office.server.asked) == sorted(
        [
            "PUT /api/v4/users/me/status/custom",
            "DELETE /api/v4/users/me/status/custom",
            *["POST /api/users.profile.set"] * 2,
            *["POST /api/v1/users.setStatus"] * 2,
            *["POST /api/v1/users/me/status"] * 2,
        ]
    )
    assert not office.quiet.now().chat_troubles


def test_a_server_and_a_program_that_hang_hold_up_nothing(office: Office) -> None:
    office.server.hang = True
    for kind in ChatKind:
        office.add(kind)
    loop = (sys.executable, "-c", "while True: print('x' * 9999)")
    hook = Hook(HookEvent.START, loop)
    office.quiet.hooks.add(hook)
    office.room.focus.start(FIRST)
    assert office.server.heard.wait(WAIT)
    # Nothing was answered, and the session goes its way.
    assert isinstance(office.room.focus.state(), Running)
    office.room.focus.pause()
    office.room.focus.resume()
    office.work_until(lambda: len(office.quiet.now().chat_troubles) == 4)
    office.work_until(lambda: office.quiet.hooks.last(hook) is not None)
    last = office.quiet.hooks.last(hook)
    assert last is not None
    assert last.trouble == "timeout"
    assert {str(e).split()[1] for e in office.quiet.now().chat_troubles.values()} == {
        "timeout"
    }


def test_leaving_puts_back_in_time(office: Office) -> None:
    office.add(ChatKind.ZULIP)
    office.room.focus.start(FIRST)
    office.work_until(lambda: office.quiet.now().held)
    office.work_until(lambda: len(office.server.asked) == 1)
    office.quiet.end()
    assert office.desktop.value == "true"
    assert office.server.asked[-1].body == b"status_text=&emoji_name="
    with office.room.store.reading() as tx:
        assert tx.quiet.all() == {}
