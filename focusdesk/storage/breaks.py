"""The break that is taken now, in the database."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from typing import TYPE_CHECKING

from sqlalchemy import select

from focusdesk.domain.breaks import Break, BreakKind
from focusdesk.storage.schema_journal import break_now

if TYPE_CHECKING:
    from sqlalchemy import Connection


@dataclass(frozen=True, slots=True)
class Breaks:
    """Read and write the one break there may be, within one transaction."""

    connection: Connection

    def now(self) -> Break | None:
        """Return the break that was begun last and not ended."""
        row = self.connection.execute(select(break_now)).one_or_none()
        if row is None:
            return None
        return Break(BreakKind(row.kind), row.since, row.until, row.after)

    def begin(self, taken: Break) -> None:
        """Keep a break in place of any other."""
        self.end()
        values = asdict(taken) | {"kind": taken.kind.value}
        self.connection.execute(break_now.insert(), values | {"only": 1})

    def end(self) -> None:
        """Forget the break; quiet when there is none."""
        self.connection.execute(break_now.delete())
