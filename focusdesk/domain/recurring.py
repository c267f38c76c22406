"""Tasks that come back, and templates of tasks that are done together."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from focusdesk.domain.errors import Problem, TaskInvalid
from focusdesk.domain.task import MAX_TASK_MINUTES, MAX_TITLE, Activity, Urgency

if TYPE_CHECKING:
    from datetime import date

    from focusdesk.domain.ids import ProjectId, RecurringId, TemplateId
    from focusdesk.domain.rhythm import Rhythm
    from focusdesk.domain.task import Setting

SOURCE = "recurring"
"""The name under which tasks made from recurring ones are known as such."""
MAX_TEMPLATE_LINES = 40


@dataclass(frozen=True, slots=True)
class RecurringTask:
    """Work that comes back in a rhythm; each time it becomes a task of its own.

    A time that passed untouched is dropped when its days are over, unless `kept`.
    Levels and splitting follow the allocation matrix, as for any new task. Raises
    TaskInvalid.
    """

    id: RecurringId
    project_id: ProjectId
    title: str
    minutes: int
    rhythm: Rhythm
    activity: Activity = Activity.CODING
    urgency: Urgency = Urgency.NORMAL
    setting: Setting | None = None
    kept: bool = False
    active: bool = True

    def __post_init__(self) -> None:
        problems = []
        if not self.title.strip():
            problems.append(Problem("title_empty", "title"))
        if len(self.title) > MAX_TITLE:
            problems.append(Problem("title_long", "title", str(MAX_TITLE)))
        if not 0 < self.minutes <= MAX_TASK_MINUTES:
            problems.append(Problem("minutes_too_many", "estimate", str(self.minutes)))
        if problems:
            raise TaskInvalid(tuple(problems))


def occurrence_key(recurring_id: RecurringId, named: date) -> str:
    """Return what a time of recurring work is known by, so that it is made once."""
    return f"{recurring_id}@{named.isoformat()}"


def recurring_of(key: str) -> str:
    """Return the id of the recurring work a key belongs to."""
    return key.partition("@")[0]


@dataclass(frozen=True, slots=True)
class Template:
    """Tasks done together: quick-add lines, without a project.

    `in_order` lets each wait for the one before it. Raises TaskInvalid.
    """

    id: TemplateId
    name: str
    lines: tuple[str, ...]
    in_order: bool = True

    def __post_init__(self) -> None:
        problems = []
        if not self.name.strip():
            problems.append(Problem("name_empty", "name"))
        if not any(line.strip() for line in self.lines):
            problems.append(Problem("template_empty", "lines"))
        if len(self.lines) > MAX_TEMPLATE_LINES:
            limit = str(MAX_TEMPLATE_LINES)
            problems.append(Problem("template_long", "lines", limit))
        if problems:
            raise TaskInvalid(tuple(problems))
