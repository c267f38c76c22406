"""`focusdesk start`, `pause`, `resume`, `stop` and what else happens to a session."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING, Any

import click

from focusdesk.cli.context import desk_of, emit, terminal_of
from focusdesk.cli.overtime import mind_overtime
from focusdesk.domain.ids import SessionId
from focusdesk.text import tr

if TYPE_CHECKING:
    from datetime import datetime

    from focusdesk.domain.ids import BlockId
    from focusdesk.domain.recovery import Recovery
    from focusdesk.services.desk import Desk
    from focusdesk.services.focus_card import WorkCard

MINUTE = timedelta(minutes=1)
SHORTEST_ID = 4
USUAL_EXTENSION = 10


@click.command()
@click.argument("what", metavar="[BLOCK or TASK]", nargs=-1)
@click.option(
    "--minutes", type=click.IntRange(1, 600), help="Count down this long, for a task."
)
@click.option("--open-ended", is_flag=True, help="Count up, without an end.")
@click.pass_context
def start(
    ctx: click.Context, what: tuple[str, ...], minutes: int | None, open_ended: bool
) -> None:
    """Work on a block, a task, or what is planned for now.

    A block is named by its start (09.05) or its id; a task by a part of its title or
    its id. A task that has a block today takes that block.

    JSON: that of `status`.
    """
    if open_ended and minutes is not None:
        raise click.UsageError(tr("--minutes and --open-ended exclude each other."))
    desk = desk_of(ctx, writes=True)
    mind_overtime(ctx, desk)
    reference = " ".join(what)
    length = None if minutes is None else minutes * MINUTE
    block_id = _block_named(desk, reference) if reference and length is None else None
    if block_id is not None:
        desk.focus.start(block_id, open_ended=open_ended)
    elif reference:
        task_id = desk.tasks.find(reference).id
        desk.focus.start_task(task_id, length, open_ended=open_ended)
    elif length is not None:
        raise click.UsageError(tr("--minutes goes with a task."))
    else:
        desk.focus.start(open_ended=open_ended)
    _emit_status(ctx, desk)


@click.command()
@click.pass_context
def pause(ctx: click.Context) -> None:
    """Pause the running session. JSON: that of `status`."""
    desk = desk_of(ctx, writes=True)
    desk.focus.pause()
    _emit_status(ctx, desk)


@click.command()
@click.pass_context
def resume(ctx: click.Context) -> None:
    """Go on with the paused session. JSON: that of `status`."""
    desk = desk_of(ctx, writes=True)
    desk.focus.resume()
    _emit_status(ctx, desk)


@click.command()
@click.option("--unfinished", is_flag=True, help="Leave the block to be done.")
@click.option("--task-done", is_flag=True, help="The whole task is done as well.")
@click.pass_context
def stop(ctx: click.Context, unfinished: bool, task_done: bool) -> None:
    """Finish the open session and its block.

    JSON: session_id, block_id, task_id, title, project, start, end, worked_minutes,
    interruptions.
    """
    if unfinished and task_done:
        raise click.UsageError(tr("--unfinished and --task-done exclude each other."))
    desk = desk_of(ctx, writes=True)
    focus = desk.focus
    session = focus.stop() if unfinished else focus.finish(task_done=task_done)
    _emit_ended(ctx, desk, session.id)


@click.command()
@click.pass_context
def abandon(ctx: click.Context) -> None:
    """Throw the open session away: nothing of it is kept. JSON: that of `status`."""
    desk = desk_of(ctx, writes=True)
    desk.focus.abandon()
    _emit_status(ctx, desk)


@click.command()
@click.argument("minutes", type=int, default=USUAL_EXTENSION)
@click.pass_context
def extend(ctx: click.Context, minutes: int) -> None:
    """Add MINUTES (10) to the countdown. JSON: that of `status`."""
    desk = desk_of(ctx, writes=True)
    desk.focus.extend(minutes)
    _emit_status(ctx, desk)


@click.command()
@click.argument("note", nargs=-1)
@click.option(
    "--kind",
    default="",
    metavar="KIND",
    help="What broke in: person, chat, meeting, phone, system or self.",
)
@click.option("--source", default="", metavar="WHO", help="Who or what it came from.")
@click.option("--planned", is_flag=True, help="It was agreed before.")
@click.pass_context
def interrupt(
    ctx: click.Context, note: tuple[str, ...], kind: str, source: str, planned: bool
) -> None:
    """Log an interruption of the open session. JSON: that of `status`."""
    desk = desk_of(ctx, writes=True)
    desk.focus.interrupt(kind, " ".join(note), source, planned=planned)
    _emit_status(ctx, desk)


@click.command()
@click.option("--line", is_flag=True, help="One line for status bars; no vault needed.")
@click.pass_context
def status(ctx: click.Context, line: bool) -> None:
    """Say what is being worked on.

    JSON: state (idle, running, paused), session_id, block_id, task_id, title,
    project, started, until, left_minutes (negative past the end), worked_minutes,
    interruptions, question (null, or started, seen, gap_minutes, choices).
    """
    if line:
        _emit_line(ctx)
    else:
        _emit_status(ctx, desk_of(ctx))


@click.command()
@click.argument("value", metavar="N", type=int)
@click.option("--session", metavar="ID", help="Another session of the last 24 hours.")
@click.pass_context
def rate(ctx: click.Context, value: int, session: str | None) -> None:
    """Rate the last unrated session from 1 to 7.

    JSON: session_id, value, rated_at.
    """
    from focusdesk.domain.flow import check_rating

    check_rating(value)
    desk = desk_of(ctx, writes=True)
    session_id = SessionId(session) if session else _last_unrated(desk)
    rating = desk.journal.rate(session_id, value)
    card = desk.focus.card(session_id)
    project = card.project if card else ""
    answer = {
        "session_id": rating.session_id,
        "value": rating.value,
        "rated_at": _local(rating.rated_at, desk.workweek.model.zone),
    }
    text = tr("{project}: flow {value} of 7.", project=project, value=value)
    emit(ctx, answer, text)


@click.command()
@click.option("--continue", "go_on", is_flag=True, help="It goes on; drop the gap.")
@click.option("--end", "end", metavar="TIME", help="It ended at TIME, or when `seen`.")
@click.option("--count", is_flag=True, help="The gap was work; it goes on.")
@click.pass_context
def recover(ctx: click.Context, go_on: bool, end: str | None, count: bool) -> None:
    """Settle a session that nobody saw for a while; without an option, ask.

    JSON: that of `status`, or that of `stop` when the session ended.
    """
    from focusdesk.domain.focus import Session
    from focusdesk.domain.recovery import RecoveryChoice

    if go_on + count + (end is not None) > 1:
        raise click.UsageError(tr("Choose one answer."))
    desk = desk_of(ctx, writes=True)
    settled: object = None
    if go_on:
        settled = desk.focus.watch.settle(RecoveryChoice.CONTINUE)
    elif count:
        settled = desk.focus.watch.settle(RecoveryChoice.COUNT)
    elif end is not None:
        settled = desk.focus.watch.settle(RecoveryChoice.END, _end_named(desk, end))
    if isinstance(settled, Session):
        _emit_ended(ctx, desk, settled.id)
    else:
        _emit_status(ctx, desk)


def _block_named(desk: Desk, reference: str) -> BlockId | None:
    """Find a block of today by its start or its id; None when none is meant."""
    from focusdesk.domain.dayspan import parse_clock
    from focusdesk.services.day_view import BlockState

    try:
        minute = parse_clock(reference)
    except ValueError:
        minute = -1
    for block in desk.planning.day_view(desk.planning.today()).blocks:
        if block.state is BlockState.DONE:
            continue  # it stands for a session that was worked
        by_id = len(reference) >= SHORTEST_ID and block.id.startswith(reference)
        if block.span.start == minute or by_id:
            return block.id
    return None


def _end_named(desk: Desk, text: str) -> datetime | None:
    from focusdesk.domain.dayspan import parse_clock
    from focusdesk.domain.recovery import end_at_clock

    asked = desk.focus.watch.recover()
    if text == "seen" or asked is None:
        return None
    try:
        return end_at_clock(asked, parse_clock(text), desk.workweek.model.zone)
    except ValueError:
        message = tr('"{text}" is not a time. Write it as 09.40.', text=text)
        raise click.BadParameter(message) from None


def _last_unrated(desk: Desk) -> SessionId:
    from focusdesk.domain.errors import NotFound

    waiting = desk.journal.unrated()
    if not waiting:
        raise NotFound("session", "unrated")
    return waiting[-1].id


def _emit_line(ctx: click.Context) -> None:
    from focusdesk.domain.focus_status import (
        FILE_NAME,
        FocusStatus,
        from_json,
    )
    from focusdesk.text.focus_text import bar_line

    workshop = terminal_of(ctx).workshop
    now = workshop.clock()
    try:
        text = (workshop.folder / FILE_NAME).read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError):
        text = ""
    found = from_json(text) or FocusStatus("idle", now)
    value = {
        "state": found.state,
        "project": found.project,
        "left_minutes": _left(found.left_at(now)),
        "worked_minutes": _minutes(found.worked_at(now)),
    }
    emit(ctx, value, bar_line(found, now))


def _emit_status(ctx: click.Context, desk: Desk) -> None:
    from focusdesk.text import focus_text

    card, asked = desk.focus.card(), desk.focus.watch.recover()
    if card is None:
        emit(ctx, {"state": "idle", "question": None}, tr("No session is open."))
        return
    value = {
        "state": card.state,
        **_who(card),
        "started": _local(card.start, card.zone),
        "until": _local(card.end, card.zone),
        "left_minutes": _left(card.left),
        "worked_minutes": _minutes(card.worked),
        "interruptions": card.interruptions,
        "question": _question(asked, card.zone),
    }
    lines = [card.title, focus_text.card_line(card)]
    if asked is not None:
        lines.append(focus_text.question(asked, card.zone))
        lines.append(tr("Answer with: focusdesk recover --continue, --end or --count."))
    emit(ctx, value, "\n".join(lines))


def _emit_ended(ctx: click.Context, desk: Desk, session_id: SessionId) -> None:
    from focusdesk.text import focus_text

    card = desk.focus.card(session_id)
    assert card is not None
    value = {
        **_who(card),
        "start": _local(card.start, card.zone),
        "end": _local(card.end, card.zone),
        "worked_minutes": _minutes(card.worked),
        "interruptions": card.interruptions,
    }
    lines = [
        card.title,
        focus_text.card_line(card),
        tr("How absorbed were you? focusdesk rate 1 to 7."),
    ]
    emit(ctx, value, "\n".join(lines))


def _who(card: WorkCard) -> dict[str, Any]:
    return {
        "session_id": card.session_id,
        "block_id": card.block_id,
        "task_id": card.task_id,
        "title": card.title,
        "project": card.project,
    }


def _question(asked: Recovery | None, zone: str) -> dict[str, Any] | None:
    if asked is None:
        return None
    return {
        "started": _local(asked.started, zone),
        "seen": _local(asked.seen, zone),
        "gap_minutes": _minutes(asked.gap),
        "choices": [choice.value for choice in asked.choices],
    }


def _local(instant: datetime | None, zone: str) -> str | None:
    from zoneinfo import ZoneInfo

    if instant is None:
        return None
    return instant.astimezone(ZoneInfo(zone)).isoformat(timespec="seconds")


def _minutes(length: timedelta) -> int:
    return int(length / MINUTE)


def _left(length: timedelta | None) -> int | None:
    """Round as the sentence beside it does: a minute begun is a minute left."""
    return None if length is None else -(-length // MINUTE)
