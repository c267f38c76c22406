"""`focusdesk model`: see, check and choose the rules of the working week."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from focusdesk.cli.context import emit, terminal_of
from focusdesk.domain.dayspan import format_clock
from focusdesk.text import formats, tr
from focusdesk.text.work_model_text import model_line, model_name, model_text

if TYPE_CHECKING:
    from collections.abc import Iterable

    from focusdesk.domain.dayspan import Span
    from focusdesk.domain.work_model import WeekdayRule, WorkModel
    from focusdesk.services.work_models import WorkModels


@click.group()
def model() -> None:
    """Show and choose the rules of the working week: hours, windows, office days."""


@model.command("list")
@click.pass_context
def list_(ctx: click.Context) -> None:
    """Show the work models; the one in force is marked with *.

    JSON: a list of [id, name, name_en, weekly_minutes, wfo_days, used].
    """
    models = _models(ctx)
    used = models.used()
    lines = [model_line(m, used=m == used) for m in models.all()]
    value = [_brief(m) | {"used": m == used} for m in models.all()]
    emit(ctx, value, "\n".join(lines))


@model.command()
@click.argument("reference", metavar="[ID_OR_FILE]", required=False)
@click.pass_context
def show(ctx: click.Context, reference: str | None) -> None:
    """Show a work model in full: the one in force, a preset, or a file.

    JSON: as in the list, and source, zone, core_hours, no_meeting, weekdays by number
    from Monday = 0 [hours, breaks], deep_limit, switch_limit, granularity. Spans are
    local clock times, limits minutes or counts.
    """
    models = _models(ctx)
    found = models.find(reference) if reference else models.current()
    emit(ctx, _full(found), model_text(found))


@model.command()
@click.argument("file", type=click.Path(path_type=Path))
@click.pass_context
def check(ctx: click.Context, file: Path) -> None:
    """Read a work model FILE and say whether it can be used.

    JSON: as of `show`.
    """
    found = _models(ctx).check(file)
    week = formats.duration(found.weekly_minutes)
    text = tr("{name} can be used: {time} a week.", name=model_name(found), time=week)
    emit(ctx, _full(found), text)


@model.command()
@click.argument("reference", metavar="ID_OR_FILE")
@click.pass_context
def use(ctx: click.Context, reference: str) -> None:
    """Plan by another work model from now on.

    JSON: as of `show`.
    """
    terminal_of(ctx).wrote = True
    found = _models(ctx).use(reference)
    text = tr("Planned by {name} from now on.", name=model_name(found))
    emit(ctx, _full(found), text)


def _models(ctx: click.Context) -> WorkModels:
    return terminal_of(ctx).workshop.models()


def _brief(found: WorkModel) -> dict[str, Any]:
    return {
        "id": found.id,
        "name": found.name,
        "name_en": found.name_en,
        "weekly_minutes": found.weekly_minutes,
        "wfo_days": sorted(found.wfo_days),
    }


def _full(found: WorkModel) -> dict[str, Any]:
    return _brief(found) | {
        "source": found.source,
        "zone": found.zone,
        "core_hours": _spans(found.core_hours),
        "no_meeting": _spans(found.no_meeting),
        "weekdays": {str(day): _rule(rule) for day, rule in found.weekdays.items()},
        "deep_limit": found.deep_limit,
        "switch_limit": found.switch_limit,
        "granularity": found.granularity,
    }


def _rule(rule: WeekdayRule) -> dict[str, Any]:
    breaks = [_span(p.span) | {"kind": p.kind.value} for p in rule.pauses]
    return {"hours": _spans(rule.hours), "breaks": breaks}


def _spans(spans: Iterable[Span]) -> list[dict[str, str]]:
    return [_span(span) for span in spans]


def _span(span: Span) -> dict[str, str]:
    return {"start": format_clock(span.start), "end": format_clock(span.end)}
