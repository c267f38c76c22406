"""What quiet mode changed outside, and accounts on chat servers, in the database."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from sqlalchemy import select
from sqlalchemy.dialects.sqlite import insert

from focusdesk.domain.chat import ChatAccess, ChatAccount, ChatKind
from focusdesk.storage.schema import accounts
from focusdesk.storage.schema_journal import quiet_state

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import datetime

    from sqlalchemy import Connection, Row

    from focusdesk.domain.accounts import AccountId

CHAT = "chat-"


@dataclass(frozen=True, slots=True)
class Kept:
    """One thing kept: its words, and since when."""

    body: str
    since: datetime


@dataclass(frozen=True, slots=True)
class QuietState:
    """Read and write what is to be put back, within one transaction."""

    connection: Connection

    def all(self) -> Mapping[str, Kept]:
        """Return everything kept, by name."""
        rows = self.connection.execute(select(quiet_state))
        return {row.name: Kept(row.body, row.since) for row in rows}

    def keep(self, name: str, body: str, since: datetime) -> None:
        """Keep words under a name in place of earlier ones."""
        values = {"name": name, "body": body, "since": since}
        add = insert(quiet_state).values(values)
        self.connection.execute(
            add.on_conflict_do_update(index_elements=["name"], set_=values)
        )

    def drop(self, name: str) -> None:
        """Forget what is kept under a name."""
        chosen = quiet_state.delete().where(quiet_state.c.name == name)
        self.connection.execute(chosen)


@dataclass(frozen=True, slots=True)
class ChatShelf:
    """Read and write chat accounts within one transaction."""

    connection: Connection

    def keep(self, account: ChatAccount, token: str) -> None:
        """Keep an account and its token in place of an earlier one."""
        body = {
            "url": account.url,
            "user_name": account.user_name,
            "login": account.login,
            "ca_file": account.ca_file,
        }
        values = {
            "id": account.id,
            "kind": f"{CHAT}{account.kind}",
            "name": account.name,
            "body": json.dumps(body),
            "secret": token,
        }
        add = insert(accounts).values(values)
        self.connection.execute(
            add.on_conflict_do_update(index_elements=["id"], set_=values)
        )

    def all(self) -> tuple[ChatAccount, ...]:
        """Return the accounts, by name."""
        query = select(accounts).where(accounts.c.kind.startswith(CHAT))
        by_name = query.order_by(accounts.c.name, accounts.c.id)
        return tuple(map(_account_of, self.connection.execute(by_name)))

    def access(self, account: ChatAccount) -> ChatAccess | None:
        """Return what is needed to reach its server; None when it is gone."""
        query = select(accounts.c.secret).where(accounts.c.id == account.id)
        token = self.connection.execute(query).scalar_one_or_none()
        if token is None:
            return None
        return ChatAccess(
            account.kind, account.url, token, account.login, account.ca_file
        )

    def remove(self, account_id: AccountId) -> None:
        """Forget an account and its token."""
        chosen = accounts.delete().where(accounts.c.id == account_id)
        self.connection.execute(chosen)


def _account_of(row: Row[Any]) -> ChatAccount:
    kind = ChatKind(row.kind.removeprefix(CHAT))
    return ChatAccount(id=row.id, kind=kind, **json.loads(row.body))
