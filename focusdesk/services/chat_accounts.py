"""Accounts on chat servers: trying one, keeping it, letting it go."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from focusdesk.domain.chat import chat_access, chat_account
from focusdesk.domain.errors import Ambiguous, NotFound

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime

    from focusdesk.domain.chat import ChatAccess, ChatAccount, ChatKind
    from focusdesk.domain.ports import Clock
    from focusdesk.domain.quiet_ports import ChatStatus
    from focusdesk.storage.store import Store

TRIAL = timedelta(minutes=1)


class ChatAccounts:
    """The use cases of chat accounts; a token is never given out again."""

    def __init__(
        self,
        store: Store,
        clock: Clock,
        servers: ChatStatus,
        phrase: Callable[[datetime], str],
        tell: Callable[[], None],
    ) -> None:
        self._store, self._clock = store, clock
        self._servers, self._phrase, self._tell = servers, phrase, tell

    def all(self) -> tuple[ChatAccount, ...]:
        """Return the accounts, by name."""
        with self._store.reading() as tx:
            return tx.chats.all()

    def find(self, reference: str = "") -> ChatAccount:
        """Return the account of an id, a kind or a part of its name.

        Without a reference it is the only one. `NotFound`, `Ambiguous`.
        """
        every = self.all()
        wanted = reference.strip().casefold()
        found = [
            account
            for account in every
            if account.id.startswith(wanted)
            or wanted in f"{account.kind} {account.name}".casefold()
        ]
        names = tuple(account.name for account in found or every)
        if not found:
            raise NotFound("account", reference, names)
        if len(found) > 1:
            raise Ambiguous("account", reference, names)
        return found[0]

    def access(
        self, kind: ChatKind, url: str, token: str, login: str = "", ca_file: str = ""
    ) -> ChatAccess:
        """Return how a server is reached, as far as can be told; `AccountInvalid`."""
        return chat_access(kind, url, token, login, ca_file)

    def looking(self, access: ChatAccess) -> Callable[[], str]:
        """Return the question whose token it is, to be called on any thread."""
        servers = self._servers
        return lambda: servers.look(access)

    def trying(self, account: ChatAccount) -> Callable[[], None]:
        """Return a trial: the status is set and cleared; for any thread. `NotFound`."""
        with self._store.reading() as tx:
            access = tx.chats.access(account)
        if access is None:
            raise NotFound("account", account.name)
        until = self._clock() + TRIAL
        servers, phrase = self._servers, self._phrase(until)

        def attempt() -> None:
            servers.set(access, phrase, until)
            servers.clear(access)

        return attempt

    def keep(self, access: ChatAccess, user_name: str) -> ChatAccount:
        """Keep an account that was tried, in place of an earlier one of the person."""
        account = chat_account(access, user_name)
        with self._store.transaction() as tx:
            tx.chats.keep(account, access.token)
        self._tell()
        return account

    def remove(self, account: ChatAccount) -> None:
        """Forget an account and its token; what it shows now is cleared."""
        with self._store.transaction() as tx:
            tx.chats.remove(account.id)
        self._tell()
