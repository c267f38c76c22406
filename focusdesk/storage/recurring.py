"""Recurring tasks and templates, in the database."""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Any

from sqlalchemy import select
from sqlalchemy.dialects.sqlite import insert

from focusdesk.domain.ids import ProjectId, RecurringId, TemplateId
from focusdesk.domain.recurring import RecurringTask, Template
from focusdesk.domain.rhythm import Every, Rhythm
from focusdesk.domain.task import Activity, Setting, Urgency
from focusdesk.storage.schema import recurring, templates

if TYPE_CHECKING:
    from sqlalchemy import Connection, Row


@dataclass(frozen=True, slots=True)
class Recurring:
    """Read and write recurring tasks within one transaction."""

    connection: Connection

    def all(self) -> tuple[RecurringTask, ...]:
        """Return every recurring task, resting ones too, by title."""
        found = [_recurring_of(row) for row in self.connection.execute(_EVERY)]
        return tuple(sorted(found, key=lambda one: (one.title.casefold(), one.id)))

    def get(self, recurring_id: RecurringId) -> RecurringTask | None:
        """Return the recurring task of an id."""
        query = select(recurring).where(recurring.c.id == recurring_id)
        row = self.connection.execute(query).one_or_none()
        return _recurring_of(row) if row else None

    def keep(self, one: RecurringTask) -> None:
        """Keep a recurring task, in place of an earlier one of its id."""
        values = {
            "id": one.id,
            "project_id": one.project_id,
            "body": _body_of(one),
            "active": one.active,
        }
        add = insert(recurring).values(values)
        self.connection.execute(
            add.on_conflict_do_update(index_elements=["id"], set_=values)
        )

    def forget(self, recurring_id: RecurringId) -> None:
        """Forget a recurring task; the tasks made from it stay."""
        gone = recurring.delete().where(recurring.c.id == recurring_id)
        self.connection.execute(gone)


@dataclass(frozen=True, slots=True)
class Templates:
    """Read and write templates within one transaction."""

    connection: Connection

    def all(self) -> tuple[Template, ...]:
        """Return every template, by name."""
        found = [_template_of(row) for row in self.connection.execute(_TEMPLATES)]
        return tuple(sorted(found, key=lambda one: one.name.casefold()))

    def get(self, template_id: TemplateId) -> Template | None:
        """Return the template of an id."""
        query = select(templates).where(templates.c.id == template_id)
        row = self.connection.execute(query).one_or_none()
        return _template_of(row) if row else None

    def keep(self, one: Template) -> None:
        """Keep a template, in place of an earlier one of its id."""
        body = json.dumps({"lines": list(one.lines), "in_order": one.in_order})
        values = {"id": one.id, "name": one.name, "body": body}
        add = insert(templates).values(values)
        self.connection.execute(
            add.on_conflict_do_update(index_elements=["id"], set_=values)
        )

    def forget(self, template_id: TemplateId) -> None:
        """Forget a template."""
        gone = templates.delete().where(templates.c.id == template_id)
        self.connection.execute(gone)


_EVERY = select(recurring)
_TEMPLATES = select(templates)


def _body_of(one: RecurringTask) -> str:
    rhythm = one.rhythm
    return json.dumps(
        {
            "title": one.title,
            "minutes": one.minutes,
            "activity": one.activity.value,
            "urgency": one.urgency.value,
            "setting": one.setting.value if one.setting else None,
            "kept": one.kept,
            "rhythm": {
                "every": rhythm.every.value,
                "anchor": rhythm.anchor.isoformat(),
                "interval": rhythm.interval,
                "weekdays": sorted(rhythm.weekdays),
                "month_day": rhythm.month_day,
                "until": rhythm.until.isoformat() if rhythm.until else None,
            },
        }
    )


def _recurring_of(row: Row[Any]) -> RecurringTask:
    said = json.loads(row.body)
    return RecurringTask(
        id=RecurringId(row.id),
        project_id=ProjectId(row.project_id),
        title=said["title"],
        minutes=said["minutes"],
        rhythm=_rhythm_of(said["rhythm"]),
        activity=Activity(said["activity"]),
        urgency=Urgency(said["urgency"]),
        setting=Setting(said["setting"]) if said["setting"] else None,
        kept=said["kept"],
        active=row.active,
    )


def _rhythm_of(said: dict[str, Any]) -> Rhythm:
    return Rhythm(
        every=Every(said["every"]),
        anchor=date.fromisoformat(said["anchor"]),
        interval=said["interval"],
        weekdays=frozenset(said["weekdays"]),
        month_day=said["month_day"],
        until=date.fromisoformat(said["until"]) if said["until"] else None,
    )


def _template_of(row: Row[Any]) -> Template:
    said = json.loads(row.body)
    return Template(
        TemplateId(row.id), row.name, tuple(said["lines"]), said["in_order"]
    )
