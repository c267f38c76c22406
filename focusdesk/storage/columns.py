"""Column types that keep what SQLite would silently lose."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from typing import TYPE_CHECKING

from sqlalchemy import BigInteger, String, TypeDecorator

if TYPE_CHECKING:
    from sqlalchemy.engine import Dialect

_MICROSECOND = timedelta(microseconds=1)


def utc_text(instant: datetime) -> str:
    """Write an aware instant as sortable UTC text; ValueError for a naive one."""
    if instant.utcoffset() is None:
        msg = f"a naive instant cannot be stored: {instant!r}"
        raise ValueError(msg)
    naive = instant.astimezone(UTC).replace(tzinfo=None)
    return naive.isoformat(timespec="microseconds") + "Z"


class UtcDateTime(TypeDecorator[datetime]):
    """Store an aware instant as sortable UTC text; ValueError for a naive one."""

    impl = String(27)
    cache_ok = True

    def process_bind_param(
        self, value: datetime | None, dialect: Dialect
    ) -> str | None:
        """Return `YYYY-MM-DDTHH:MM:SS.ffffffZ`."""
        del dialect
        return None if value is None else utc_text(value)

    def process_result_value(
        self, value: str | None, dialect: Dialect
    ) -> datetime | None:
        """Return the instant, aware, in UTC."""
        del dialect
        return None if value is None else datetime.fromisoformat(value)


class Day(TypeDecorator[date]):
    """Store a local date as `YYYY-MM-DD`; ValueError for an instant."""

    impl = String(10)
    cache_ok = True

    def process_bind_param(self, value: date | None, dialect: Dialect) -> str | None:
        """Return the ISO date."""
        del dialect
        if isinstance(value, datetime):
            msg = f"a date is needed, not an instant: {value!r}"
            raise ValueError(msg)  # noqa: TRY004
        return None if value is None else value.isoformat()

    def process_result_value(self, value: str | None, dialect: Dialect) -> date | None:
        """Return the date."""
        del dialect
        return None if value is None else date.fromisoformat(value)


class Duration(TypeDecorator[timedelta]):
    """Store a length of time as whole microseconds."""

    impl = BigInteger
    cache_ok = True

    def process_bind_param(
        self, value: timedelta | None, dialect: Dialect
    ) -> int | None:
        """Return microseconds."""
        del dialect
        return None if value is None else value // _MICROSECOND

    def process_result_value(
        self, value: int | None, dialect: Dialect
    ) -> timedelta | None:
        """Return the length of time."""
        del dialect
        return None if value is None else timedelta(microseconds=value)
