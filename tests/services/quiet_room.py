"""Quiet mode over a day of work, with an outside that answers when it is told to."""

from __future__ import annotations

from collections import deque
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, TypeVar

from focusdesk.domain.chat import ChatKind
from focusdesk.domain.errors import QuietRefused, ServerTrouble
from focusdesk.domain.quiet import HookOutcome, QuietChange, QuietWay
from focusdesk.domain.settings import Settings
from focusdesk.services.preferences import Preferences
from focusdesk.services.quiet import Quiet, QuietPorts
from tests.services.focus_room import MYASN, Room

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from datetime import datetime

    from focusdesk.domain.chat import ChatAccess, ChatAccount
    from focusdesk.domain.quiet import Hook

T = TypeVar("T")


@dataclass
class SlowOutside:
    """An `Outside` where nothing is answered before `work`."""

    waiting: deque[Callable[[], None]] = field(default_factory=deque)

    def submit(
        self,
        work: Callable[[], T],
        done: Callable[[T], None],
        failed: Callable[[Exception], None],
    ) -> None:
        def run() -> None:
            try:
                outcome = work()
            except Exception as error:  # noqa: BLE001 - as the real one
                failed(error)
            else:
                done(outcome)

        self.waiting.append(run)

    def post(self, call: Callable[[], None]) -> None:
        self.waiting.append(call)

    def finish(self, seconds: float) -> None:
        del seconds
        self.work()

    def work(self) -> None:
        while self.waiting:
            self.waiting.popleft()()


@dataclass
class Desktop:
    """A desktop with one switch, that outlives the program."""

    value: str = "true"
    way: QuietWay = QuietWay.GNOME
    refuses: bool = False
    steps: list[str] = field(default_factory=list)

    def prepare(self) -> QuietChange:
        self._check()
        if self.way is QuietWay.GNOME:
            return QuietChange(self.way, self.value, "false")
        return QuietChange(self.way)

    def begin(self, change: QuietChange) -> None:
        self._check()
        self.steps.append("begin")
        self.value = change.ours

    def end(self, change: QuietChange) -> None:
        self._check()
        self.steps.append("end")
        if self.value == change.ours:
            self.value = change.before

    def _check(self) -> None:
        if self.refuses:
            raise QuietRefused(self.way, "timeout")


@dataclass
class Chats:
    """Chat servers that remember what each account shows, after us as well."""

    shown: dict[str, tuple[str, datetime]] = field(default_factory=dict)
    asked: list[str] = field(default_factory=list)
    trouble: str = ""
    arrives: bool = False

    def look(self, access: ChatAccess) -> str:
        self._check()
        return access.login or "budi"

    def set(self, access: ChatAccess, phrase: str, until: datetime) -> None:
        self.asked.append("set")
        if self.arrives or not self.trouble:
            self.shown[access.url] = (phrase, until)
        self._check()

    def clear(self, access: ChatAccess) -> None:
        self.asked.append("clear")
        self._check()
        self.shown.pop(access.url, None)

    def give_up(self) -> None:
        self.asked.append("give up")

    def _check(self) -> None:
        if self.trouble:
            raise ServerTrouble("chat.example.go.id", self.trouble)


@dataclass
class Programs:
    """Hooks that are only noted."""

    ran: list[tuple[str, Mapping[str, str]]] = field(default_factory=list)
    outcome: HookOutcome = field(default_factory=lambda: HookOutcome(0))

    def run(self, hook: Hook, facts: Mapping[str, str]) -> HookOutcome:
        self.ran.append((hook.arguments[0], facts))
        return self.outcome


@dataclass
class QuietRoom:
    """A person at work, and everything that is to be quiet meanwhile."""

    room: Room
    desktop: Desktop = field(default_factory=Desktop)
    chats: Chats = field(default_factory=Chats)
    programs: Programs = field(default_factory=Programs)
    outside: SlowOutside = field(default_factory=SlowOutside)
    settings: Settings = field(default_factory=Settings)

    def __post_init__(self) -> None:
        with self.room.store.transaction() as tx:
            light = tx.tasks.get(MYASN)
            assert light is not None
            tx.tasks.update(replace(light, cognitive=1))
        self.quiet = self.open()

    def open(self) -> Quiet:
        """Start the program, in place of one that ended without a word."""
        self.outside.waiting.clear()
        self.preferences = Preferences(lambda: self.settings, lambda _: None)
        ports = QuietPorts(
            self.desktop,
            self.chats,
            self.programs,
            self.outside,
            lambda until: f"fokus sampai {until:%H.%M}",
        )
        room = self.room
        self.quiet = Quiet(
            room.store, room.clock, room.publish, self.preferences, ports
        )
        room.listeners[:] = [self.quiet.hear]
        self.preferences.tell(room.publish)
        return self.quiet

    def begin(self) -> None:
        self.quiet.begin()
        self.outside.work()


def account(desk: QuietRoom, kind: ChatKind = ChatKind.ZULIP) -> ChatAccount:
    accounts = desk.quiet.accounts
    url = f"https://{kind}.example.go.id"
    access = accounts.access(kind, url, "token", "budi@example.go.id")
    return accounts.keep(access, accounts.looking(access)())


def rows(desk: QuietRoom) -> set[str]:
    with desk.room.store.reading() as tx:
        return set(tx.quiet.all())
