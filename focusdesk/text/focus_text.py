"""Sessions in words: for the terminal, status bars, notices and the question after."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from focusdesk.text.catalogue import tr
from focusdesk.text.formats import clock_of, date_short, duration

if TYPE_CHECKING:
    from datetime import datetime

    from focusdesk.domain.focus_status import FocusStatus
    from focusdesk.domain.recovery import Answer, Recovery
    from focusdesk.services.focus_card import WorkCard

MINUTE = timedelta(minutes=1)


def bar_line(status: FocusStatus, now: datetime) -> str:
    """Write the status for a status bar: a project and whole minutes, no title."""
    project = status.project
    if status.state == "idle":
        return tr("no session")
    if status.state == "paused":
        return tr("{project} paused", project=project)
    remains = status.left_at(now)
    if remains is None:
        time = _down(status.worked_at(now))
        return tr("{project} {time} so far", project=project, time=time)
    if remains < timedelta():
        return tr("{project} {time} over", project=project, time=_down(-remains))
    return tr("{project} {time} left", project=project, time=_up(remains))


def card_line(card: WorkCard) -> str:
    """Write how a session stands: what remains or was worked, and until when."""
    project = card.project
    if card.state == "ended":
        return tr("{project}, {time} worked", project=project, time=_down(card.worked))
    if card.state == "paused":
        return tr(
            "{project}, paused after {time}", project=project, time=_down(card.worked)
        )
    if card.left is None or card.end is None:
        return tr("{project}, {time} worked", project=project, time=_down(card.worked))
    end = clock_of(card.end, card.zone)
    if card.left < timedelta():
        over = _down(-card.left)
        return tr(
            "{project}, {time} past the end at {end}",
            project=project,
            time=over,
            end=end,
        )
    return tr(
        "{project}, {time} left until {end}",
        project=project,
        time=_up(card.left),
        end=end,
    )


def question(asked: Recovery, zone: str) -> str:
    """Write what happened and what is not known about it."""
    return tr(
        "A session ran from {start} and was last seen at {seen}. "
        "What happened in the {gap} since then?",
        start=_when(asked.started, asked.noticed, zone),
        seen=_when(asked.seen, asked.noticed, zone),
        gap=_down(max(asked.gap, MINUTE)),
    )


def answer_line(answer: Answer, zone: str) -> str:
    """Write what the person said of time nobody saw."""
    from focusdesk.domain.recovery import RecoveryChoice

    gap = {
        "start": clock_of(answer.seen, zone),
        "end": clock_of(answer.noticed, zone),
    }
    match answer.choice:
        case RecoveryChoice.CONTINUE:
            return tr("{start} to {end} was not seen and does not count.", **gap)
        case RecoveryChoice.COUNT:
            return tr("{start} to {end} was not seen; you counted it as work.", **gap)
        case RecoveryChoice.END:
            ended = clock_of(answer.end or answer.seen, zone)
            seen = gap["start"]
            return tr("Last seen at {seen}, ended at {time}.", seen=seen, time=ended)


def _when(instant: datetime, now: datetime, zone: str) -> str:
    from zoneinfo import ZoneInfo

    local, here = instant.astimezone(ZoneInfo(zone)), now.astimezone(ZoneInfo(zone))
    time = clock_of(instant, zone)
    same_day = local.date() == here.date()
    return time if same_day else f"{date_short(local.date())}, {time}"


def _down(length: timedelta) -> str:
    return duration(length // MINUTE)


def _up(length: timedelta) -> str:
    return duration(-(-length // MINUTE))
