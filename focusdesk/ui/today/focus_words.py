"""What is said of the open session: minutes left, or worked, never a ticking clock."""

from __future__ import annotations

from typing import TYPE_CHECKING

from focusdesk.domain.focus import Idle, Paused, Running, left, worked
from focusdesk.text import tr
from focusdesk.text.formats import clock_of, duration, span_of
from focusdesk.ui.today.ring import RingFace

if TYPE_CHECKING:
    from datetime import datetime

    from focusdesk.domain.breaks import Break
    from focusdesk.domain.focus import Focus
    from focusdesk.services.day_view import BlockView, NowCard

MINUTE = 60


def face_of(card: NowCard, now: datetime) -> RingFace:
    """Return the ring's face at an instant: whole minutes, seconds in the last one."""
    focus = card.focus
    color = card.project.color if card.project else None
    paused = isinstance(focus, Paused)
    spent = int(worked(focus, now).total_seconds())
    remaining = left(focus, now)
    if remaining is None:
        minutes = spent // MINUTE
        return RingFace(str(minutes), tr("minutes worked"), 0.0, color)
    seconds = -(-int(remaining.total_seconds() * 1000) // 1000)
    whole = seconds + spent
    share = seconds / whole if whole else 0.0
    if 0 < seconds < MINUTE and not paused:
        return RingFace(str(seconds), tr("seconds left"), share, color)
    minutes = -(-seconds // MINUTE)
    unit = tr("minute left") if minutes == 1 else tr("minutes left")
    return RingFace(str(minutes), unit, share, color, dashed=paused)


def rest_face(rest: Break, now: datetime) -> RingFace:
    """Return the face of a break: the minutes that are left of it."""
    left_minutes = max(0, -(-int((rest.until - now).total_seconds()) // MINUTE))
    unit = tr("minute left") if left_minutes == 1 else tr("minutes left")
    share = (rest.until - now) / (rest.until - rest.since)
    return RingFace(str(left_minutes), unit, max(share, 0.0))


def rest_spoken(rest: Break, now: datetime, zone: str) -> str:
    """Say a break in one line."""
    minutes = max(0, -(-int((rest.until - now).total_seconds()) // MINUTE))
    return tr(
        "Break, {time} left until {end}",
        time=duration(minutes),
        end=clock_of(rest.until, zone),
    )


def idle_face(block: BlockView | None) -> RingFace:
    """Return the face of the next block: how long it takes."""
    if block is None:
        return RingFace()
    minutes = block.span.minutes
    color = block.project.color
    return RingFace(str(minutes), tr("minutes"), 0.0, color)


def when_line(card: NowCard, zone: str) -> str:
    """Say when the session is: its plan, or since when it runs or rests."""
    focus = card.focus
    if isinstance(focus, Paused):
        return tr("Paused since {time}", time=clock_of(focus.since, zone))
    if isinstance(focus, Running) and focus.until is None:
        return tr("Started at {time}", time=clock_of(focus.started, zone))
    return span_of(card.planned) if card.planned else ""


def spoken(card: NowCard, now: datetime, zone: str) -> str:
    """Say the session in one line, as the tray's tooltip does."""
    focus = card.focus
    if isinstance(focus, Idle):
        return ""
    name = card.project.name if card.project else card.title
    if isinstance(focus, Paused):
        time = clock_of(focus.since, zone)
        return tr("{project}, paused since {time}", project=name, time=time)
    remaining = left(focus, now)
    if remaining is None or focus.until is None:
        length = duration(worked(focus, now).total_seconds() // MINUTE)
        return tr("{project}, {time} worked", project=name, time=length)
    minutes = -(-int(remaining.total_seconds()) // MINUTE)
    return tr(
        "{project}, {time} left until {end}",
        project=name,
        time=duration(minutes),
        end=clock_of(focus.until, zone),
    )


def last_minute(focus: Focus, now: datetime) -> bool:
    """Say whether seconds are shown."""
    remaining = left(focus, now)
    running = isinstance(focus, Running) and remaining is not None
    return running and 0 < remaining.total_seconds() < MINUTE if remaining else False
