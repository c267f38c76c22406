"""Planning problems as JSON, `focusdesk.plan-instance/1`, in both directions."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from focusdesk.domain.dayspan import Span, format_clock
from focusdesk.domain.errors import PlanRequestInvalid, Problem, TaskInvalid
from focusdesk.domain.planning.fields import as_fields, refused
from focusdesk.domain.planning.policy_json import policy_as_json, policy_from
from focusdesk.domain.planning.problem import (
    Block,
    EnergyLevel,
    Kind,
    Moment,
    PlanDay,
    PlanEvent,
    PlanProject,
    PlanRequest,
    PlanTask,
)
from focusdesk.domain.task import Estimate, Setting, Split, Urgency

if TYPE_CHECKING:
    from collections.abc import Iterable

    from focusdesk.domain.planning.fields import Fields

SCHEMA = "focusdesk.plan-instance/1"


def parse_request(text: str) -> PlanRequest:
    """Return the request in a JSON text; raise PlanRequestInvalid with the place."""
    try:
        raw = json.loads(text)
    except (ValueError, RecursionError) as error:
        line = getattr(error, "lineno", None)
        where = f"line {line}" if line else ""
        raise PlanRequestInvalid((Problem("not_json", where),)) from None
    return request_from(raw)


def request_from(raw: object) -> PlanRequest:
    """Return the request in parsed JSON; raise PlanRequestInvalid with the place."""
    top = as_fields(raw, "")
    if top.text("schema") != SCHEMA:
        raise refused("other_schema", "schema", top.text("schema"))
    for name in ("projects", "days", "tasks"):
        if not top.has(name):
            raise refused("missing", name, "")
    return PlanRequest(
        id=top.text("id"),
        kind=top.choice("kind", Kind),
        zone=top.text("timezone"),
        granularity=top.whole("granularity_minutes"),
        projects=tuple(_project(row) for row in top.rows("projects")),
        days=tuple(_day(row) for row in top.rows("days")),
        tasks=tuple(_task(row) for row in top.rows("tasks")),
        now=top.moment("now") if top.has("now") else None,
        policy=policy_from(top.inner("policy")),
        pinned=tuple(block_from(row) for row in top.rows("pinned")),
        previous=tuple(block_from(row) for row in top.rows("previous_plan")),
    )


def request_as_json(request: PlanRequest) -> dict[str, Any]:
    """Return the request as JSON values; `request_from` reads them back equal."""
    return {
        "schema": SCHEMA,
        "id": request.id,
        "kind": request.kind.value,
        "timezone": request.zone,
        "granularity_minutes": request.granularity,
        "now": _moment_text(request.now),
        "policy": policy_as_json(request.policy),
        "projects": [
            {
                "id": project.id,
                "name": project.name,
                "stack": project.stack,
                "target_minutes": project.target_minutes,
            }
            for project in request.projects
        ],
        "days": [_day_as_json(day) for day in request.days],
        "tasks": [_task_as_json(task) for task in request.tasks],
        "pinned": [block_as_json(block) for block in request.pinned],
        "previous_plan": [block_as_json(block) for block in request.previous],
    }


def block_from(row: Fields) -> Block:
    """Return the block in a JSON object."""
    start, end = row.moment("start"), row.moment("end")
    if start.day != end.day or start.minute >= end.minute:
        raise refused("ends_before_start", row.where, f"{row.text('start')}")
    return Block(row.text("task"), start.day, start.minute, end.minute)


def block_as_json(block: Block) -> dict[str, Any]:
    """Return the block as JSON values."""
    return {
        "task": block.task,
        "start": _moment_text(Moment(block.day, block.start)),
        "end": _moment_text(Moment(block.day, block.end)),
    }


def _moment_text(moment: Moment | None) -> str | None:
    if moment is None:
        return None
    return f"{moment.day.isoformat()}T{format_clock(moment.minute)}"


def _project(row: Fields) -> PlanProject:
    target = row.whole("target_minutes") if row.has("target_minutes") else None
    return PlanProject(row.text("id"), row.text("name"), row.text("stack"), target)


def _spans(rows: Iterable[Fields]) -> tuple[Span, ...]:
    return tuple(row.span() for row in rows)


def _day(row: Fields) -> PlanDay:
    return PlanDay(
        date=row.day("date"),
        setting=row.choice("location", Setting),
        work=_spans(row.rows("work")),
        breaks=_spans(row.rows("breaks")),
        core_hours=_spans(row.rows("core_hours")),
        no_meeting=_spans(row.rows("no_meeting")),
        events=tuple(_event(event) for event in row.rows("events")),
        energy=tuple(
            EnergyLevel(level.span(), level.whole("level"))
            for level in row.rows("energy")
        ),
        delay_percent=row.whole("delay_percent") if row.has("delay_percent") else 0,
    )


def _event(row: Fields) -> PlanEvent:
    project = row.text("project") if row.has("project") else None
    title = row.text("title") if row.has("title") else ""
    worked = row.flag("worked")
    return PlanEvent(row.text("id"), title, row.span(), project, worked)


def _task(row: Fields) -> PlanTask:
    return PlanTask(
        id=row.text("id"),
        title=row.text("title") if row.has("title") else row.text("id"),
        project=row.text("project"),
        minutes=row.whole("minutes"),
        estimate=_estimate(row.inner("estimate")),
        urgency=row.choice("urgency", Urgency),
        due=row.moment("due") if row.has("due") else None,
        not_before=row.moment("not_before") if row.has("not_before") else None,
        cognitive=row.whole("cognitive"),
        collaboration=row.whole("collaboration"),
        split=_split(row.inner("split")) if row.has("split") else None,
        after=row.texts("after"),
        setting=row.choice("location", Setting) if row.has("location") else None,
        only_in_core=row.flag("only_in_core"),
    )


def _estimate(row: Fields) -> Estimate:
    low, likely, high = row.whole("low"), row.whole("likely"), row.whole("high")
    try:
        return Estimate(low, likely, high)
    except TaskInvalid:
        range_text = f"{low}/{likely}/{high}"
        raise refused("estimate_order", row.where, range_text) from None


def _split(row: Fields) -> Split | None:
    if not row.flag("allowed"):
        return None
    low, high = row.whole("min_block"), row.whole("max_block")
    try:
        return Split(low, high)
    except TaskInvalid:
        raise refused("split_order", row.where, f"{low}-{high}") from None


def _span_as_json(span: Span) -> dict[str, Any]:
    return {"start": format_clock(span.start), "end": format_clock(span.end)}


def _day_as_json(day: PlanDay) -> dict[str, Any]:
    return {
        "date": day.date.isoformat(),
        "location": day.setting.value,
        "work": [_span_as_json(span) for span in day.work],
        "breaks": [_span_as_json(span) for span in day.breaks],
        "core_hours": [_span_as_json(span) for span in day.core_hours],
        "no_meeting": [_span_as_json(span) for span in day.no_meeting],
        "events": [
            {
                "id": event.id,
                "title": event.title,
                **_span_as_json(event.span),
                "project": event.project,
                **({"worked": True} if event.worked else {}),
            }
            for event in day.events
        ],
        "energy": [
            {**_span_as_json(energy.span), "level": energy.level}
            for energy in day.energy
        ],
        "delay_percent": day.delay_percent,
    }


def _task_as_json(task: PlanTask) -> dict[str, Any]:
    split: dict[str, Any] = {"allowed": False}
    if task.split:
        low, high = task.split.min_block, task.split.max_block
        split = {"allowed": True, "min_block": low, "max_block": high}
    return {
        "id": task.id,
        "title": task.title,
        "project": task.project,
        "minutes": task.minutes,
        "estimate": {
            "low": task.estimate.low,
            "likely": task.estimate.likely,
            "high": task.estimate.high,
        },
        "urgency": task.urgency.value,
        "due": _moment_text(task.due),
        "not_before": _moment_text(task.not_before),
        "cognitive": task.cognitive,
        "collaboration": task.collaboration,
        "split": split,
        "after": list(task.after),
        "location": task.setting.value if task.setting else None,
        "only_in_core": task.only_in_core,
    }
