"""When a task is planned, as the list writes it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from focusdesk.domain.focus import Idle
from focusdesk.text import tr
from focusdesk.text.formats import clock, date_short, day_name

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

    from focusdesk.domain.dayspan import Span
    from focusdesk.domain.focus import Focus
    from focusdesk.domain.ids import TaskId

_NAMED_BY_WEEKDAY = 7


@dataclass(frozen=True, slots=True)
class Slot:
    """A task's place in the plan in words; `runs` while it is worked on."""

    text: str
    runs: bool = False


def slots_of(
    planned: Mapping[TaskId, tuple[date, Span]], focus: Focus, today: date
) -> dict[TaskId, Slot]:
    """Write the next planned block of each task, and which task is worked on."""
    slots = {
        task_id: Slot(_when(day, span, today))
        for task_id, (day, span) in planned.items()
    }
    if not isinstance(focus, Idle):
        slots[focus.task_id] = Slot(tr("Running"), runs=True)
    return slots


def _when(day: date, span: Span, today: date) -> str:
    if day == today:
        return tr("Today, {time}", time=clock(span.start))
    if (day - today).days < _NAMED_BY_WEEKDAY:
        return f"{day_name(day)}, {clock(span.start)}"
    return date_short(day)
