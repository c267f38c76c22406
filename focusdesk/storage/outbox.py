"""What is still to be told to servers, in the database."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from sqlalchemy import select
from sqlalchemy.dialects.sqlite import insert

from focusdesk.domain.accounts import Closing
from focusdesk.storage.schema import outbox

if TYPE_CHECKING:
    from sqlalchemy import Connection, Row

_IN_BODY = ("task_id", "key", "reference", "title", "project", "iid")


@dataclass(frozen=True, slots=True)
class Outbox:
    """Read and write what waits for a network within one transaction."""

    connection: Connection

    def keep(self, closing: Closing) -> None:
        """Keep one, in place of an earlier one of the same id."""
        values = _row_of(closing)
        add = insert(outbox).values(values)
        self.connection.execute(
            add.on_conflict_do_update(index_elements=["id"], set_=values)
        )

    def get(self, closing_id: str) -> Closing | None:
        """Return the one of this id."""
        return next((c for c in self.all() if c.id == closing_id), None)

    def all(self) -> tuple[Closing, ...]:
        """Return everything that waits, oldest first."""
        query = select(outbox).order_by(outbox.c.created_at, outbox.c.id)
        return tuple(map(_closing_of, self.connection.execute(query)))

    def remove(self, closing_id: str) -> None:
        """Forget one; quiet when it is not there."""
        self.connection.execute(outbox.delete().where(outbox.c.id == closing_id))


def _row_of(closing: Closing) -> dict[str, object]:
    return {
        "id": closing.id,
        "account_id": closing.account_id,
        "body": json.dumps({name: getattr(closing, name) for name in _IN_BODY}),
        "created_at": closing.created_at,
        "tries": closing.tries,
        "next_at": closing.next_at,
        "trouble": closing.trouble,
    }


def _closing_of(row: Row[Any]) -> Closing:
    return Closing(
        id=row.id,
        account_id=row.account_id,
        created_at=row.created_at,
        tries=row.tries,
        next_at=row.next_at,
        trouble=row.trouble,
        **json.loads(row.body),
    )
