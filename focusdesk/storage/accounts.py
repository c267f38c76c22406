"""Accounts on servers in the database, with their tokens."""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING, Any

from sqlalchemy import select
from sqlalchemy.dialects.sqlite import insert

from focusdesk.domain.accounts import GITLAB, Access, Account
from focusdesk.storage.schema import accounts

if TYPE_CHECKING:
    from sqlalchemy import Connection, Row

    from focusdesk.domain.accounts import AccountId


@dataclass(frozen=True, slots=True)
class Accounts:
    """Read and write accounts within one transaction."""

    connection: Connection

    def keep(self, account: Account, token: str) -> None:
        """Keep an account and its token in place of an earlier one."""
        values = _row_of(account) | {"id": account.id, "secret": token}
        add = insert(accounts).values(values)
        self.connection.execute(
            add.on_conflict_do_update(index_elements=["id"], set_=values)
        )

    def update(self, account: Account) -> None:
        """Keep an account that is there; its token stays."""
        change = accounts.update().where(accounts.c.id == account.id)
        self.connection.execute(change.values(_row_of(account)))

    def get(self, account_id: AccountId) -> Account | None:
        """Return the account with this id."""
        return next((a for a in self.all() if a.id == account_id), None)

    def access(self, account_id: AccountId) -> Access | None:
        """Return what is needed to reach its server."""
        account = self.get(account_id)
        if account is None:
            return None
        query = select(accounts.c.secret).where(accounts.c.id == account_id)
        token = self.connection.execute(query).scalar_one()
        return Access(account.url, token, account.ca_file)

    def all(self) -> tuple[Account, ...]:
        """Return the accounts, by name."""
        query = select(accounts).where(accounts.c.kind == GITLAB)
        by_name = query.order_by(accounts.c.name, accounts.c.id)
        return tuple(map(_account_of, self.connection.execute(by_name)))

    def remove(self, account_id: AccountId) -> None:
        """Forget an account, its token, its links and what was to be told to it."""
        chosen = accounts.delete().where(accounts.c.id == account_id)
        self.connection.execute(chosen)


def _row_of(account: Account) -> dict[str, object]:
    body = {
        "url": account.url,
        "user_id": account.user_id,
        "user_name": account.user_name,
        "ca_file": account.ca_file,
        "can_write": account.can_write,
        "since": account.since.isoformat() if account.since else None,
        "projects": [list(pair) for pair in account.projects],
    }
    return {"kind": GITLAB, "name": account.name, "body": json.dumps(body)}


def _account_of(row: Row[Any]) -> Account:
    said = json.loads(row.body)
    since = datetime.fromisoformat(said["since"]) if said["since"] else None
    projects = tuple((path, project) for path, project in said["projects"])
    return Account(id=row.id, **said | {"since": since, "projects": projects})
