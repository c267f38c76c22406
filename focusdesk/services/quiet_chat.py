"""The status on chat servers: each account is brought to what is wanted of all."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from focusdesk.domain.errors import FocusDeskError, ServerTrouble

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from focusdesk.domain.accounts import AccountId
    from focusdesk.domain.chat import ChatAccess, ChatAccount
    from focusdesk.domain.ports import Clock
    from focusdesk.domain.quiet_ports import ChatStatus, Outside
    from focusdesk.storage.store import Store

ROWS = "chat:"
SAME = timedelta(minutes=1)
"""A status is not sent again for less."""


@dataclass(slots=True)
class _Place:
    """What one account shows, until when; and what it shall show."""

    account: ChatAccount
    access: ChatAccess
    held: datetime | None = None
    wanted: datetime | None = None
    busy: bool = False
    gone: bool = False
    trouble: FocusDeskError | None = None

    @property
    def is_right(self) -> bool:
        if self.held is None or self.wanted is None:
            return self.held is self.wanted
        return abs(self.held - self.wanted) <= SAME


class ChatSilence:
    """Sets and clears statuses; a server that hangs holds up its own account only.

    `phrase` says what a status reads that ends then. `tell` is called when a trouble
    came or went.
    """

    def __init__(
        self,
        store: Store,
        clock: Clock,
        servers: ChatStatus,
        outside: Outside,
        phrase: Callable[[datetime], str],
        tell: Callable[[], None],
    ) -> None:
        self._store, self._clock = store, clock
        self._servers, self._outside = servers, outside
        self._phrase, self._tell = phrase, tell
        self._places: dict[AccountId, _Place] = {}

    @property
    def troubles(self) -> Mapping[AccountId, FocusDeskError]:
        """What went wrong with the last question to each account."""
        known = self._places.items()
        return {name: p.trouble for name, p in known if p.trouble is not None}

    def restore(self) -> None:
        """Clear what an earlier run left shown."""
        self._read_accounts()
        with self._store.transaction() as tx:
            kept = tx.quiet.all()
            for row in kept:
                if row.startswith(ROWS) and row.removeprefix(ROWS) not in self._places:
                    tx.quiet.drop(row)
        for name, place in self._places.items():
            shown = kept.get(f"{ROWS}{name}")
            if shown is not None:
                place.held = datetime.fromisoformat(shown.body)
                self._drive(place)

    def want(self, until: datetime | None) -> None:
        """Show the phrase on every account until then, or nothing any more."""
        self._read_accounts()
        for place in tuple(self._places.values()):
            place.wanted = None if place.gone else until
            self._drive(place)

    def refresh(self, account_id: AccountId) -> None:
        """Set again what a trial may have cleared."""
        place = self._places.get(account_id)
        if place is not None and place.wanted is not None and not place.busy:
            place.held = None
            self._drive(place)

    def _read_accounts(self) -> None:
        with self._store.reading() as tx:
            found = {a.id: (a, tx.chats.access(a)) for a in tx.chats.all()}
        for name, (account, access) in found.items():
            assert access is not None
            place = self._places.setdefault(name, _Place(account, access))
            place.account, place.access, place.gone = account, access, False
        for name in self._places.keys() - found.keys():
            self._places[name].gone = True

    def _drive(self, place: _Place) -> None:
        if place.busy or place.is_right:
            return
        until, access = place.wanted, place.access
        if until is None:
            self._ask(place, lambda: self._servers.clear(access), None)
            return
        if until <= self._clock():
            return
        with self._store.transaction() as tx:
            row = f"{ROWS}{place.account.id}"
            tx.quiet.keep(row, until.isoformat(), self._clock())
        phrase = self._phrase(until)
        self._ask(place, lambda: self._servers.set(access, phrase, until), until)

    def _ask(
        self, place: _Place, work: Callable[[], None], then: datetime | None
    ) -> None:
        place.busy = True

        def answer(_outcome: None) -> None:
            place.busy, place.held, place.trouble = False, then, None
            if then is None:
                self._forget(place)
            self._drive(place)
            self._tell()

        def fail(error: Exception) -> None:
            place.busy = False
            if not isinstance(error, ServerTrouble):
                raise error
            place.trouble = error
            if then is not None and error.why in {"token", "no_status"}:
                self._forget(place)
            elif then is not None and place.held is None:
                # Whether it arrived is not known, so it will be cleared.
                place.held = then - 2 * SAME
            self._tell()

        self._outside.submit(work, answer, fail)

    def _forget(self, place: _Place) -> None:
        with self._store.transaction() as tx:
            tx.quiet.drop(f"{ROWS}{place.account.id}")
        if place.gone:
            self._places.pop(place.account.id, None)
