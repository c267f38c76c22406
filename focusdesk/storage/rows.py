"""Values of the domain as rows of the tables, and back."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from focusdesk.domain.busy import CalendarEvent, EventKind, ZoneTrust
from focusdesk.domain.calendar_source import CalendarSource
from focusdesk.domain.dayspan import Span
from focusdesk.domain.flow import FlowRating
from focusdesk.domain.focus import EndedBy, Idle, Paused, Running, Session
from focusdesk.domain.planning.plan import Reason, Unplaced
from focusdesk.domain.planning.stored import StoredBlock
from focusdesk.domain.task import (
    Activity,
    Estimate,
    Project,
    Setting,
    Split,
    Task,
    TaskStatus,
    Urgency,
)

if TYPE_CHECKING:
    from sqlalchemy import Row

    from focusdesk.domain.focus import Focus
    from focusdesk.domain.ids import TaskId

Values = dict[str, Any]


def project_row(project: Project) -> Values:
    """Return the columns of a project."""
    return {
        "id": project.id,
        "name": project.name,
        "stack": project.stack,
        "color": project.color,
        "weekly_share": project.weekly_share,
        "archived": project.archived,
    }


def project_of(row: Row[Any]) -> Project:
    """Return the project of a row."""
    return Project(**row._mapping)  # noqa: SLF001


def task_row(task: Task) -> Values:
    """Return the columns of a task; `after` lives in a table of its own."""
    return {
        "id": task.id,
        "project_id": task.project_id,
        "title": task.title,
        "low": task.estimate.low,
        "likely": task.estimate.likely,
        "high": task.estimate.high,
        "created_at": task.created_at,
        "activity": task.activity.value,
        "cognitive": task.cognitive,
        "collaboration": task.collaboration,
        "urgency": task.urgency.value,
        "due": task.due,
        "not_before": task.not_before,
        "min_block": task.split.min_block if task.split else None,
        "max_block": task.split.max_block if task.split else None,
        "setting": task.setting.value if task.setting else None,
        "only_in_core": task.only_in_core,
        "status": task.status.value,
        "closed_at": task.closed_at,
    }


def task_of(row: Row[Any], after: tuple[TaskId, ...]) -> Task:
    """Return the task of a row and the tasks it waits for."""
    return Task(
        id=row.id,
        project_id=row.project_id,
        title=row.title,
        estimate=Estimate(row.low, row.likely, row.high),
        created_at=row.created_at,
        activity=Activity(row.activity),
        cognitive=row.cognitive,
        collaboration=row.collaboration,
        urgency=Urgency(row.urgency),
        due=row.due,
        not_before=row.not_before,
        split=Split(row.min_block, row.max_block) if row.min_block else None,
        after=after,
        setting=Setting(row.setting) if row.setting else None,
        only_in_core=row.only_in_core,
        status=TaskStatus(row.status),
        closed_at=row.closed_at,
    )


def reasons_text(reasons: tuple[Reason, ...]) -> str:
    """Return reasons as JSON: a list of [code, minutes, [[name, fact], ...]]."""
    plain = [[r.code, r.minutes, [list(f) for f in r.facts]] for r in reasons]
    return json.dumps(plain, ensure_ascii=False, separators=(",", ":"))


def reasons_of(text: str) -> tuple[Reason, ...]:
    """Return the reasons of such a text."""
    return tuple(
        Reason(code, minutes, tuple((name, fact) for name, fact in facts))
        for code, minutes, facts in json.loads(text)
    )


def block_row(block: StoredBlock, position: int) -> Values:
    """Return the columns of a planned block, the `position`th of its day."""
    return {
        "day": block.day,
        "position": position,
        "id": block.id,
        "task_id": block.task_id,
        "start": block.span.start,
        "end": block.span.end,
        "pinned": block.pinned,
        "reasons": reasons_text(block.reasons),
    }


def block_of(row: Row[Any]) -> StoredBlock:
    """Return the planned block of a row."""
    return StoredBlock(
        id=row.id,
        task_id=row.task_id,
        day=row.day,
        span=Span(row.start, row.end),
        reasons=reasons_of(row.reasons),
        pinned=row.pinned,
    )


def unplaced_of(row: Row[Any]) -> Unplaced:
    """Return what did not fit, of a row."""
    return Unplaced(row.task_id, row.minutes, reasons_of(row.reasons))


def session_row(session: Session) -> Values:
    """Return the columns of a session, its zone excepted."""
    return {
        "id": session.id,
        "task_id": session.task_id,
        "block_id": session.block_id,
        "setting": session.setting.value,
        "start": session.start,
        "end": session.end,
        "worked": session.worked,
        "ended_by": session.ended_by.value,
        "interruptions": session.interruptions,
        "overtime": session.overtime,
        "away": session.away,
    }


def session_of(row: Row[Any]) -> Session:
    """Return the session of a row."""
    return Session(
        id=row.id,
        task_id=row.task_id,
        block_id=row.block_id,
        setting=Setting(row.setting),
        start=row.start,
        end=row.end,
        worked=row.worked,
        ended_by=EndedBy(row.ended_by),
        interruptions=row.interruptions,
        overtime=row.overtime,
        away=row.away,
    )


def focus_row(focus: Running | Paused) -> Values:
    """Return the columns of an open session."""
    common = {
        "only": 1,
        "session_id": focus.session_id,
        "task_id": focus.task_id,
        "block_id": focus.block_id,
        "setting": focus.setting.value,
        "started": focus.started,
        "since": focus.since,
        "banked": focus.banked,
        "interruptions": focus.interruptions,
    }
    if isinstance(focus, Running):
        return common | {"state": "running", "until": focus.until, "seen": focus.seen}
    return common | {"state": "paused", "left": focus.left}


def focus_of(row: Row[Any] | None) -> Focus:
    """Return the focus state of the one row, or of none."""
    if row is None:
        return Idle()
    common = {
        "session_id": row.session_id,
        "task_id": row.task_id,
        "block_id": row.block_id,
        "setting": Setting(row.setting),
        "started": row.started,
        "since": row.since,
        "banked": row.banked,
        "interruptions": row.interruptions,
    }
    if row.state == "running":
        return Running(**common, until=row.until, seen=row.seen)
    return Paused(**common, left=row.left)


def rating_row(rating: FlowRating) -> Values:
    """Return the columns of a rating, its zone excepted."""
    return {
        "session_id": rating.session_id,
        "value": rating.value,
        "rated_at": rating.rated_at,
        "scale": rating.scale,
    }


def rating_of(row: Row[Any]) -> FlowRating:
    """Return the rating of a row."""
    return FlowRating(row.session_id, row.value, row.rated_at, row.scale)


def source_row(source: CalendarSource) -> Values:
    """Return the columns of a calendar."""
    return {
        "id": source.id,
        "name": source.name,
        "origin": source.origin,
        "imported_at": source.imported_at,
        "event_count": source.event_count,
        "problems": source.problems,
    }


def source_of(row: Row[Any]) -> CalendarSource:
    """Return the calendar of a row."""
    return CalendarSource(**row._mapping)  # noqa: SLF001


def event_row(event: CalendarEvent) -> Values:
    """Return the columns of a calendar event."""
    return {
        "id": event.id,
        "source_id": event.source_id,
        "uid": event.uid,
        "instance": event.instance,
        "title": event.title,
        "start": event.start,
        "end": event.end,
        "busy": event.busy,
        "all_day": event.all_day,
        "tentative": event.tentative,
        "place": event.place,
        "organizer": event.organizer,
        "attendees": event.attendees,
        "zone_trust": event.zone_trust.value,
        "project_id": event.project_id,
        "kind": event.kind.value,
    }


def event_of(row: Row[Any]) -> CalendarEvent:
    """Return the calendar event of a row."""
    values = dict(row._mapping)  # noqa: SLF001
    named = {
        "zone_trust": ZoneTrust(values["zone_trust"]),
        "kind": EventKind(values["kind"]),
    }
    return CalendarEvent(**values | named)
