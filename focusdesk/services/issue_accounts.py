"""Accounts on servers with issues: trying one, keeping it, letting it go."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from focusdesk.domain.accounts import (
    Access,
    Account,
    account_id,
    clean_token,
    server_url,
)
from focusdesk.domain.errors import Ambiguous, NotFound
from focusdesk.services.events import IssuesChanged

if TYPE_CHECKING:
    from collections.abc import Callable

    from focusdesk.domain.accounts import AccountFound, AccountId
    from focusdesk.domain.ports import IssueServer
    from focusdesk.services.events import Publish
    from focusdesk.storage.store import Store


class IssueAccounts:
    """The use cases of accounts; a token is never given out again."""

    def __init__(self, store: Store, publish: Publish, server: IssueServer) -> None:
        self._store = store
        self._publish = publish
        self._server = server

    def all(self) -> tuple[Account, ...]:
        """Return the accounts, by name."""
        with self._store.reading() as tx:
            return tx.accounts.all()

    def find(self, reference: str = "") -> Account:
        """Return the account of an id or a part of its name; `NotFound`, `Ambiguous`.

        Without a reference it is the only one.
        """
        every = self.all()
        wanted = reference.strip().casefold()
        found = [
            account
            for account in every
            if account.id.startswith(wanted)
            or wanted in f"{account.name} {account.url}".casefold()
        ]
        names = tuple(account.name for account in found or every)
        if not found:
            raise NotFound("account", reference, names)
        if len(found) > 1:
            raise Ambiguous("account", reference, names)
        return found[0]

    def access(self, url: str, token: str, ca_file: str = "") -> Access:
        """Return how a server is reached, checked as far as can be; `AccountInvalid`.

        An empty token is the one kept for an account on that server.
        """
        address = server_url(url)
        if not token.strip():
            kept = self._kept(address)
            if kept is not None:
                return replace(kept, ca_file=ca_file.strip())
        return Access(address, clean_token(token), ca_file.strip())

    def looking(self, access: Access) -> Callable[[], AccountFound]:
        """Return the trial of a connection, to be called on any thread."""
        server = self._server
        return lambda: server.look(access)

    def keep(self, access: Access, found: AccountFound) -> Account:
        """Keep an account that was tried, in place of an earlier one of the person."""
        name = account_id(access.url, found.user_id)
        with self._store.transaction() as tx:
            before = tx.accounts.get(name)
            account = Account(
                id=name,
                url=access.url,
                user_id=found.user_id,
                user_name=found.user_name,
                ca_file=access.ca_file,
                can_write=found.can_write,
                since=before.since if before else None,
                projects=before.projects if before else (),
            )
            tx.accounts.keep(account, access.token)
        self._publish(IssuesChanged())
        return account

    def remove(self, account: AccountId) -> None:
        """Forget an account, its token and its queue; its tasks stay."""
        with self._store.transaction() as tx:
            tx.accounts.remove(account)
        self._publish(IssuesChanged())

    def _kept(self, url: str) -> Access | None:
        with self._store.reading() as tx:
            named = (a.id for a in tx.accounts.all() if a.url == url)
            return next(filter(None, map(tx.accounts.access, named)), None)
