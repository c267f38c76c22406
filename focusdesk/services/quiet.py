"""Quiet mode: on while focus work runs or by hand, off again with it.

Nothing here waits: desktops, servers and programs are asked on threads of their own.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from focusdesk.domain.focus import Idle, Running
from focusdesk.domain.quiet import OPEN_ENDED, happened, quiet_until
from focusdesk.domain.settings import QuietWhen
from focusdesk.services.chat_accounts import ChatAccounts
from focusdesk.services.day_blocks import is_deep
from focusdesk.services.events import (
    FocusChanged,
    QuietChanged,
    SessionLapsed,
    SessionRestored,
    SettingsChanged,
    StoreChanged,
)
from focusdesk.services.hooks import Hooks
from focusdesk.services.quiet_chat import ROWS, ChatSilence
from focusdesk.services.quiet_desktop import ROW, DesktopSilence

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from datetime import datetime

    from focusdesk.domain.accounts import AccountId
    from focusdesk.domain.chat import ChatAccess, ChatAccount
    from focusdesk.domain.errors import FocusDeskError
    from focusdesk.domain.focus import Focus
    from focusdesk.domain.ports import Clock
    from focusdesk.domain.quiet import QuietWay
    from focusdesk.domain.quiet_ports import (
        ChatStatus,
        HookRunner,
        Outside,
        QuietMode,
    )
    from focusdesk.services.events import Publish
    from focusdesk.services.preferences import Preferences
    from focusdesk.storage.store import Store, Tx

HAND = "hand"
LEAVING_SECONDS = 3.0
"""How long leaving the program waits for what is to be put back."""


@dataclass(frozen=True, slots=True)
class QuietPorts:
    """The outside as quiet mode needs it. `phrase` says what a status reads."""

    mode: QuietMode
    chats: ChatStatus
    hooks: HookRunner
    outside: Outside
    phrase: Callable[[datetime], str]


@dataclass(frozen=True, slots=True)
class QuietNow:
    """Quiet mode as it is now.

    `until` is when it ends as far as is known, None while it is off. `by_hand` says
    that the person switched it. `way` is how this desktop keeps quiet, None until it
    was asked; `held` says that it is kept quiet, `tries` that the person tries it. The
    troubles are the last ones.
    """

    until: datetime | None
    by_hand: bool
    way: QuietWay | None
    held: bool
    chats_held: int
    trouble: FocusDeskError | None
    chat_troubles: Mapping[AccountId, FocusDeskError]

    tries: bool = False

    @property
    def is_on(self) -> bool:
        """Say whether quiet mode is on."""
        return self.until is not None


class Quiet:
    """Follows the focus and the person's hand; `begin` it where a window runs."""

    def __init__(
        self,
        store: Store,
        clock: Clock,
        publish: Publish,
        preferences: Preferences,
        ports: QuietPorts,
    ) -> None:
        self._store, self._clock, self._publish = store, clock, publish
        self._preferences, self._ports = preferences, ports
        self._seen: Focus = Idle()
        self._follows = False
        self._tries = False
        parts = store, clock
        outside, phrase = ports.outside, ports.phrase
        self._desktop = DesktopSilence(*parts, ports.mode, outside, self._tell)
        self._chat = ChatSilence(*parts, ports.chats, outside, phrase, self._tell)
        self.hooks = Hooks(*parts, ports.hooks, outside, self._tell)
        self.accounts = ChatAccounts(*parts, ports.chats, phrase, self._changed)

    def begin(self) -> None:
        """Put back what a crash left behind, and follow the focus from now on."""
        with self._store.reading() as tx:
            self._seen = tx.journal.focus()
        self._follows = True
        self._desktop.restore()
        self._chat.restore()
        self._follow()

    def hear(self, event: object) -> None:
        """Follow what has happened."""
        match event:
            case (
                FocusChanged()
                | SessionLapsed()
                | SessionRestored()
                | StoreChanged()
                | SettingsChanged()
            ):
                self._follow()
            case _:
                pass

    def look_at_clock(self) -> None:
        """Follow what time alone has changed: call it when `now().until` is over."""
        self._follow()

    def end(self) -> None:
        """Put everything back, for the program is left; a few seconds at most."""
        if not self._follows:
            return
        self._follows = False
        self._desktop.want(on=False)
        self._chat.want(None)
        self._ports.outside.finish(LEAVING_SECONDS)
        self._ports.chats.give_up()

    def now(self) -> QuietNow:
        """Return quiet mode as it is."""
        with self._store.reading() as tx:
            until, by_hand = self._until(tx, tx.journal.focus())
            kept = tx.quiet.all()
        return QuietNow(
            until=until,
            by_hand=by_hand,
            way=self._desktop.way,
            held=self._desktop.is_held or (not self._follows and ROW in kept),
            chats_held=sum(name.startswith(ROWS) for name in kept),
            trouble=self._desktop.trouble,
            chat_troubles=self._chat.troubles,
            tries=self._tries,
        )

    def toggle(self) -> bool:
        """Switch quiet mode over by hand; say whether it is on now."""
        on = not self.now().is_on
        self.switch(on=on)
        return on

    def switch(self, *, on: bool) -> None:
        """Switch quiet mode by hand, until the session rests or the next one starts.

        Without a running window it is written down for the next one.
        """
        with self._store.transaction() as tx:
            tx.quiet.keep(HAND, "on" if on else "off", self._clock())
        self._changed()

    def look(self) -> None:
        """Find out how this desktop keeps quiet; `QuietChanged` tells when."""
        self._desktop.look()

    def try_desktop(self) -> bool:
        """Keep the desktop quiet, or no more, for the person to look at it."""
        self._tries = not self._tries
        self._follow()
        return self._tries

    def try_chat(
        self,
        account_id: str,
        then: Callable[[], None],
        failed: Callable[[Exception], None],
    ) -> None:
        """Set and clear the status of an account; `NotFound`, `Ambiguous`."""
        account = self.accounts.find(account_id)

        def tried(_answer: None) -> None:
            self._chat.refresh(account.id)
            then()

        attempt = self.accounts.trying(account)
        self._ports.outside.submit(attempt, tried, failed)

    def add_chat(
        self,
        access: ChatAccess,
        then: Callable[[ChatAccount], None],
        failed: Callable[[Exception], None],
    ) -> None:
        """Ask whose token it is, and keep the account."""

        def keep(user_name: str) -> None:
            then(self.accounts.keep(access, user_name))

        self._ports.outside.submit(self.accounts.looking(access), keep, failed)

    def _changed(self) -> None:
        self._follow()
        self._tell()

    def _follow(self) -> None:
        if not self._follows:
            return
        with self._store.reading() as tx:
            before, focus = self._seen, tx.journal.focus()
        self._seen = focus
        self._let_hand_lapse(before, focus)
        with self._store.reading() as tx:
            until, _ = self._until(tx, focus)
        self._desktop.want(on=until is not None or self._tries)
        self._chat.want(until)
        for event in happened(before, focus):
            about = before if isinstance(focus, Idle) else focus
            self.hooks.run(event, about)
        self._tell()

    def _let_hand_lapse(self, before: Focus, focus: Focus) -> None:
        ran, runs = isinstance(before, Running), isinstance(focus, Running)
        with self._store.reading() as tx:
            hand = tx.quiet.all().get(HAND)
        if hand is None:
            return
        if (ran and not runs) or (runs and not ran and hand.body == "off"):
            with self._store.transaction() as tx:
                tx.quiet.drop(HAND)

    def _until(self, tx: Tx, focus: Focus) -> tuple[datetime | None, bool]:
        """Return when quiet ends, None where there is none; and whether by hand."""
        hand, now = tx.quiet.all().get(HAND), self._clock()
        if hand is not None and hand.body == "off":
            return None, True
        if isinstance(focus, Running) and (hand is not None or self._suits(tx, focus)):
            return quiet_until(focus, now), hand is not None
        if hand is not None and now < hand.since + OPEN_ENDED:
            return hand.since + OPEN_ENDED, True
        return None, False

    def _suits(self, tx: Tx, focus: Running) -> bool:
        when = self._preferences.settings.quiet_when
        if when is not QuietWhen.DEEP:
            return when is QuietWhen.ALL
        task = tx.tasks.get(focus.task_id)
        return task is not None and is_deep(task)

    def _tell(self) -> None:
        self._publish(QuietChanged())
