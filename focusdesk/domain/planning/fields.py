"""Reading typed fields out of parsed JSON, each refusal with the field's path."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Any, TypeVar

from focusdesk.domain.dayspan import MINUTES_PER_DAY, Span, parse_clock
from focusdesk.domain.errors import PlanRequestInvalid, Problem
from focusdesk.domain.planning.problem import Moment

LARGEST = 10**9

Name = TypeVar("Name", bound=StrEnum)


@dataclass(frozen=True, slots=True)
class Fields:
    """Hold one JSON object and where it stands; readers raise PlanRequestInvalid."""

    values: dict[str, Any]
    where: str = ""

    def path(self, name: str) -> str:
        """Return the path of a field, such as `tasks[3].minutes`."""
        return f"{self.where}.{name}" if self.where else name

    def has(self, name: str) -> bool:
        """Return whether the field is there and not null."""
        return self.values.get(name) is not None

    def text(self, name: str) -> str:
        """Return a string field."""
        value = self._get(name)
        if not isinstance(value, str):
            raise refused("not_text", self.path(name), value)
        return value

    def whole(self, name: str) -> int:
        """Return an integer field; a float without fraction counts as one."""
        value = self.number(name)
        if value != int(value):
            raise refused("not_whole", self.path(name), value)
        return int(value)

    def number(self, name: str) -> float:
        """Return a finite number; integers stay integers."""
        value = self._get(name)
        if isinstance(value, bool) or not isinstance(value, int | float):
            raise refused("not_number", self.path(name), value)
        if not abs(value) <= LARGEST:
            raise refused("outside_range", self.path(name), value)
        return value

    def cost(self, name: str) -> float:
        """Return a number of at least zero."""
        value = self.number(name)
        if value < 0:
            raise refused("negative", self.path(name), value)
        return value

    def flag(self, name: str) -> bool:
        """Return a boolean field, False when absent."""
        value = self.values.get(name)
        if value is not None and not isinstance(value, bool):
            raise refused("not_flag", self.path(name), value)
        return bool(value)

    def choice(self, name: str, kind: type[Name]) -> Name:
        """Return a member of the enumeration."""
        value = self.text(name)
        try:
            return kind(value)
        except ValueError:
            raise refused("not_one_of", self.path(name), value) from None

    def inner(self, name: str) -> Fields:
        """Return a nested object."""
        value = self._get(name)
        return as_fields(value, self.path(name))

    def rows(self, name: str) -> list[Fields]:
        """Return a list of objects, empty when absent."""
        return [
            as_fields(value, f"{self.path(name)}[{number}]")
            for number, value in enumerate(self._list(name))
        ]

    def texts(self, name: str) -> tuple[str, ...]:
        """Return a list of strings, empty when absent."""
        values = self._list(name)
        for number, value in enumerate(values):
            if not isinstance(value, str):
                raise refused("not_text", f"{self.path(name)}[{number}]", value)
        return tuple(values)

    def day(self, name: str) -> date:
        """Return a `YYYY-MM-DD` field."""
        return _date(self.text(name), self.path(name))

    def moment(self, name: str) -> Moment:
        """Return a `YYYY-MM-DDTHH:MM` field."""
        value = self.text(name)
        day, mark, clock = value.partition("T")
        if not mark:
            raise refused("not_moment", self.path(name), value)
        return Moment(_date(day, self.path(name)), _clock(clock, self.path(name)))

    def span(self) -> Span:
        """Return the object's own `start` and `end` times of day."""
        start = _clock(self.text("start"), self.path("start"))
        end = _clock(self.text("end"), self.path("end"))
        if start >= end:
            raise refused("ends_before_start", self.where, f"{start}-{end}")
        return Span(start, end)

    def _get(self, name: str) -> Any:  # noqa: ANN401 - JSON is untyped until read
        if name not in self.values:
            raise refused("missing", self.path(name), "")
        return self.values[name]

    def _list(self, name: str) -> list[Any]:
        value = self.values.get(name)
        if value is None:
            return []
        if not isinstance(value, list):
            raise refused("not_list", self.path(name), value)
        return value


def as_fields(value: object, where: str) -> Fields:
    """Return the object as fields; raise PlanRequestInvalid for anything else."""
    if not isinstance(value, dict):
        raise refused("not_object", where, value)
    return Fields(value, where)


def refused(code: str, where: str, value: object) -> PlanRequestInvalid:
    """Return the error for one unusable field."""
    return PlanRequestInvalid((Problem(code, where, str(value)[:80]),))


def _date(text: str, where: str) -> date:
    try:
        if len(text) == len("2026-01-31"):
            return date.fromisoformat(text)
    except ValueError:
        pass
    raise refused("not_date", where, text)


def _clock(text: str, where: str) -> int:
    try:
        minute = parse_clock(text)
    except ValueError:
        raise refused("not_clock", where, text) from None
    if not 0 <= minute <= MINUTES_PER_DAY:
        raise refused("not_clock", where, text)
    return minute
