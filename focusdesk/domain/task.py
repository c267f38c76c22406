"""Projects and tasks: what there is to do, in the terms the planner needs."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING
from unicodedata import category

from focusdesk.domain.errors import Problem, TaskInvalid

if TYPE_CHECKING:
    from datetime import datetime

    from focusdesk.domain.ids import ProjectId, TaskId

SCALE = range(1, 6)
MAX_TASK_MINUTES = 40 * 60
MAX_TITLE = 300
MAX_PROJECT_NAME = 60
PALETTE_SIZE = 8
_UNREADABLE = frozenset({"Cc", "Cs"})


class Setting(StrEnum):
    """Where a day is worked: from anywhere or at the office."""

    WFA = "WFA"
    WFO = "WFO"


class Urgency(StrEnum):
    """How much a delay costs."""

    LOW = "low"
    NORMAL = "normal"
    HIGH = "high"
    CRITICAL = "critical"


class Activity(StrEnum):
    """What kind of work a task is; the allocation matrix gives its demands."""

    CODING = "coding"
    DEBUGGING = "debugging"
    RESEARCH = "research"
    DESIGN = "design"
    REVIEW = "review"
    PAIR = "pair"
    PLANNING = "planning"
    RETROSPECTIVE = "retrospective"
    TESTING = "testing"
    RELEASE = "release"
    DOCUMENTATION = "documentation"
    SUPPORT = "support"
    ADMINISTRATION = "administration"
    LEARNING = "learning"


class TaskStatus(StrEnum):
    """Whether a task still asks for time."""

    OPEN = "open"
    DONE = "done"
    DROPPED = "dropped"


@dataclass(frozen=True, slots=True)
class Estimate:
    """How long a task takes, in minutes: low <= likely <= high."""

    low: int
    likely: int
    high: int

    def __post_init__(self) -> None:
        if not 0 < self.low <= self.likely <= self.high:
            text = f"{self.low}/{self.likely}/{self.high}"
            raise TaskInvalid((Problem("estimate_order", "estimate", text),))

    @classmethod
    def around(cls, likely: int) -> Estimate:
        """Make a range from one figure: a quarter less to a half more."""
        return cls(max(1, likely * 3 // 4), likely, likely * 3 // 2)


@dataclass(frozen=True, slots=True)
class Split:
    """How a task may be cut: minutes of its shortest and longest block."""

    min_block: int
    max_block: int

    def __post_init__(self) -> None:
        if not 0 < self.min_block <= self.max_block:
            text = f"{self.min_block}-{self.max_block}"
            raise TaskInvalid((Problem("split_order", "split", text),))


USUAL_SPLIT = Split(30, 120)
"""How a task is cut that says nothing else: minutes of a part."""


@dataclass(frozen=True, slots=True)
class Project:
    """A body of work; `color` is an index into the palette, `weekly_share` minutes."""

    id: ProjectId
    name: str
    stack: str = ""
    color: int = 0
    weekly_share: int | None = None
    archived: bool = False

    def __post_init__(self) -> None:
        problems = []
        if not self.name.strip():
            problems.append(Problem("name_empty", "name"))
        if len(self.name) > MAX_PROJECT_NAME:
            problems.append(Problem("name_long", "name", str(MAX_PROJECT_NAME)))
        if self.weekly_share is not None and self.weekly_share <= 0:
            share = str(self.weekly_share)
            problems.append(Problem("share_not_positive", "weekly_share", share))
        if problems:
            raise TaskInvalid(tuple(problems))


@dataclass(frozen=True, slots=True)
class Task:
    """One thing to do. Instants are aware UTC; `cognitive`, `collaboration` are 1-5."""

    id: TaskId
    project_id: ProjectId
    title: str
    estimate: Estimate
    created_at: datetime
    activity: Activity = Activity.CODING
    cognitive: int = 4
    collaboration: int = 1
    urgency: Urgency = Urgency.NORMAL
    due: datetime | None = None
    not_before: datetime | None = None
    split: Split | None = None
    after: tuple[TaskId, ...] = ()
    setting: Setting | None = None
    only_in_core: bool = False
    status: TaskStatus = TaskStatus.OPEN
    closed_at: datetime | None = None

    def __post_init__(self) -> None:
        problems = tuple(_task_problems(self))
        if problems:
            raise TaskInvalid(problems)


def is_readable(text: str) -> bool:
    """Say whether a text is free of control characters and lone surrogates."""
    return text.isprintable() or not any(
        category(letter) in _UNREADABLE for letter in text
    )


def _task_problems(task: Task) -> list[Problem]:
    problems = []
    if not task.title.strip():
        problems.append(Problem("title_empty", "title"))
    if len(task.title) > MAX_TITLE:
        problems.append(Problem("title_long", "title", str(MAX_TITLE)))
    if not is_readable(task.title):
        problems.append(Problem("title_unreadable", "title"))
    if task.estimate.likely > MAX_TASK_MINUTES:
        minutes = str(task.estimate.likely)
        problems.append(Problem("minutes_too_many", "estimate", minutes))
    for name in ("cognitive", "collaboration"):
        level = getattr(task, name)
        if level not in SCALE:
            problems.append(Problem("level_outside", name, str(level)))
    if task.id in task.after:
        problems.append(Problem("after_itself", "after", task.title))
    if task.due and task.not_before and task.due <= task.not_before:
        problems.append(Problem("due_before_start", "due", task.due.isoformat()))
    return problems


def dependency_cycle(tasks: tuple[Task, ...]) -> tuple[Task, ...]:
    """Find a circle of `after` among the tasks; empty when there is none."""
    by_id = {task.id: task for task in tasks}
    settled: set[TaskId] = set()
    for task in tasks:
        trail = _walk(task.id, by_id, settled)
        if trail:
            return tuple(by_id[i] for i in trail)
    return ()


def _walk(
    start: TaskId, by_id: dict[TaskId, Task], settled: set[TaskId]
) -> tuple[TaskId, ...]:
    path: list[TaskId] = []
    stack: list[tuple[TaskId, int]] = [(start, 0)]
    while stack:
        node, turn = stack.pop()
        if turn == 0:
            if node in settled:
                continue
            if node in path:
                return tuple(path[path.index(node) :])
            path.append(node)
        followers = [i for i in by_id[node].after if i in by_id]
        if turn < len(followers):
            stack.append((node, turn + 1))
            stack.append((followers[turn], 0))
        else:
            settled.add(node)
            path.remove(node)
    return ()
