"""What a week amounts to, computed from the snapshots of its days."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from focusdesk.domain.dayspan import intersect
from focusdesk.domain.ids import TaskId
from focusdesk.domain.planning.request import WORKING_DAYS
from focusdesk.domain.task import Setting, TaskStatus
from focusdesk.domain.timerange import day_range, instant_at
from focusdesk.services.day_view import BlockState, ProjectTag, UnplacedView
from focusdesk.services.week_view import (
    DeepOver,
    EndsLate,
    MeetingInQuiet,
    OfficeDaysOff,
    Share,
    SwitchesOver,
    WeekFigures,
)

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

    from focusdesk.domain.ids import ProjectId
    from focusdesk.domain.planning.plan import Unplaced
    from focusdesk.domain.planning.stored import StoredBlock, StoredPlan
    from focusdesk.domain.task import Project, Task
    from focusdesk.domain.work_model import WorkModel
    from focusdesk.services.day_view import BlockView, DayView
    from focusdesk.services.today import Shelf
    from focusdesk.services.week_view import Concern

UNKNOWN = "?"


def figures_of(days: tuple[DayView, ...]) -> WeekFigures:
    """Add up the figures of the days; what free ones were worked raises no limit."""
    working = [day for day in days if day.frame.is_working_day]
    windows = [(day, window) for day in days for window in day.frame.no_meeting]
    return WeekFigures(
        focus_minutes=sum(day.header.focus_minutes for day in days),
        meeting_minutes=sum(day.header.meeting_minutes for day in days),
        switches=sum(day.header.switches for day in days),
        switch_limit=sum(day.header.switch_limit for day in working),
        quiet_kept=sum(
            not any(intersect(m.breach, (window,)) for m in day.meetings)
            for day, window in windows
        ),
        quiet_windows=len(windows),
        work_minutes=sum(day.frame.work_minutes for day in working),
    )


def shares_of(
    days: tuple[DayView, ...], projects: Mapping[ProjectId, Project]
) -> tuple[Share, ...]:
    """Return what each project gets, in the order of the projects.

    Those without a target and without a minute are left out. In a short week the
    targets are shorter in proportion, as for the planner.
    """
    working = sum(day.frame.is_working_day for day in days)
    planned: dict[ProjectId, int] = {}
    worked: dict[ProjectId, int] = {}
    met: dict[ProjectId, int] = {}
    for day in days:
        for block in day.blocks:
            done, ahead = _parts_of(block, day.now_minute)
            key = block.project.id
            worked[key] = worked.get(key, 0) + done
            planned[key] = planned.get(key, 0) + ahead
        for meeting in day.meetings:
            owner = meeting.event.project_id
            if owner is not None:
                kept = met if meeting.event.kind.is_meeting else planned
                kept[owner] = kept.get(owner, 0) + meeting.span.minutes
    shares = (
        Share(
            project=ProjectTag(project.id, project.name, project.color),
            planned=planned.get(project.id, 0),
            worked=worked.get(project.id, 0),
            meetings=met.get(project.id, 0),
            target=_target(project, working),
        )
        for project in projects.values()
    )
    return tuple(share for share in shares if share.total or share.target)


def _target(project: Project, working: int) -> int | None:
    share = project.weekly_share
    if share is None or project.archived:
        return None
    return share * min(working, WORKING_DAYS) // WORKING_DAYS


def _parts_of(block: BlockView, now: int | None) -> tuple[int, int]:
    """Return the worked and the planned minutes of a block."""
    whole = block.span.minutes
    match block.state:
        case BlockState.DONE:
            return block.minutes, 0
        case BlockState.PLANNED:
            return 0, whole
        case BlockState.MISSED:
            return 0, 0
        case BlockState.RUNNING | BlockState.PAUSED:
            reached = block.span.end if now is None else min(now, block.span.end)
            done = max(reached - block.span.start, 0)
            return done, whole - done


def day_concerns(day: DayView, model: WorkModel) -> list[Concern]:
    """Return the rules of the model that a day breaks."""
    concerns: list[Concern] = [
        MeetingInQuiet(day.day, meeting) for meeting in day.meetings if meeting.breach
    ]
    head = day.header
    if head.switches > head.switch_limit:
        concerns.append(SwitchesOver(day.day, head.switches, head.switch_limit))
    if head.focus_minutes > model.deep_limit:
        concerns.append(DeepOver(day.day, head.focus_minutes, model.deep_limit))
    return concerns


def office_concern(days: tuple[DayView, ...], model: WorkModel) -> list[Concern]:
    """Say whether the week's office days are as many as the model's."""
    working = [day.frame for day in days if day.frame.is_working_day]
    worked = {frame.day.weekday() for frame in working}
    expected = len(model.wfo_days & worked)
    count = sum(frame.setting is Setting.WFO for frame in working)
    return [] if count == expected else [OfficeDaysOff(count, expected)]


def late_tasks(
    shelf: Shelf, plans: tuple[StoredPlan, ...], first: date, zone: str
) -> list[EndsLate]:
    """Return the open tasks due in the week of `first` that end after that.

    `plans` reach from the week as far ahead as there are any.
    """
    begins = day_range(first, zone).start
    ends = instant_at(first + timedelta(days=7), 0, zone)
    lasts = _last_blocks(plans)
    missing = {TaskId(u.task): u for u in newest_unplaced(plans)}
    late = []
    for task in shelf.tasks.values():
        if task.due is None or not begins <= task.due < ends:
            continue
        tag, last = tag_of(task, shelf.projects), lasts.get(task.id)
        said = (task.id, task.title, tag, task.due)
        if task.id in missing:
            left_out = missing[task.id]
            late.append(EndsLate(*said, None, left_out.minutes, left_out.reasons))
        elif last and instant_at(last.day, last.span.end, zone) > task.due:
            late.append(EndsLate(*said, (last.day, last.span)))
    return late


def newest_unplaced(plans: tuple[StoredPlan, ...]) -> tuple[Unplaced, ...]:
    """Return what the newest of the plans left out."""
    if not plans:
        return ()
    return max(plans, key=lambda plan: (plan.made_at, plan.day)).unplaced


def unplaced_views(
    plans: tuple[StoredPlan, ...], shelf: Shelf
) -> tuple[UnplacedView, ...]:
    """Return the open tasks that the newest plan left out, wholly or in part."""
    tasks = shelf.tasks.values()
    by_id = {task.id: task for task in tasks if task.status is TaskStatus.OPEN}
    return tuple(
        UnplacedView(
            task_id=task.id,
            title=task.title,
            project=tag_of(task, shelf.projects),
            minutes=entry.minutes,
            reasons=entry.reasons,
        )
        for entry in newest_unplaced(plans)
        if (task := by_id.get(TaskId(entry.task)))
    )


def tag_of(task: Task, projects: Mapping[ProjectId, Project]) -> ProjectTag:
    """Return how the task's project is shown."""
    project = projects.get(task.project_id)
    if project is None:
        return ProjectTag(task.project_id, UNKNOWN, 0)
    return ProjectTag(project.id, project.name, project.color)


def _last_blocks(plans: tuple[StoredPlan, ...]) -> dict[TaskId, StoredBlock]:
    lasts: dict[TaskId, StoredBlock] = {}
    for plan in plans:
        for block in plan.blocks:
            before = lasts.get(block.task_id)
            if before is None or (before.day, before.span) < (block.day, block.span):
                lasts[block.task_id] = block
    return lasts
