"""Calendars damaged at random: never an exception, and never others' events."""

from __future__ import annotations

import random
from typing import TYPE_CHECKING

import pytest

from focusdesk.adapters.ics_calendar import limits
from focusdesk.adapters.ics_calendar.wire import answer_bytes, answer_of
from focusdesk.domain.ids import SourceId
from tests.adapters.ics_calendar.calendars import (
    FILES,
    answer,
    calendar,
    event,
    read,
)

if TYPE_CHECKING:
    from collections.abc import Callable

BASES = tuple(path.read_bytes() for path in sorted(FILES.glob("*.ics")))
TOKENS = (
    b"BEGIN:VEVENT\r\n",
    b"END:VEVENT\r\n",
    b"END:VCALENDAR\r\n",
    b"BEGIN:VTIMEZONE\r\n",
    b"RRULE:FREQ=DAILY;COUNT=5\r\n",
    b"RRULE:FREQ=YEARLY;BYWEEKNO=53;BYDAY=MO\r\n",
    b"RECURRENCE-ID:20261126T020000Z\r\n",
    b"DTSTART:00010101\r\n",
    b"EXDATE;VALUE=DATE:20261126\r\n",
    b"DURATION:P1DT\r\n",
    b"\r\n ",
    b"\x00",
    b"\xff\xfe",
    b'"',
    b";TZID=",
    b"99999999",
)
ROUNDS = 300


def flip(data: bytes, dice: random.Random) -> bytes:
    at = dice.randrange(len(data))
    return data[:at] + bytes([dice.randrange(256)]) + data[at + 1 :]


def cut(data: bytes, dice: random.Random) -> bytes:
    at = dice.randrange(len(data))
    return data[:at] + data[at + dice.randrange(1, 80) :]


def insert(data: bytes, dice: random.Random) -> bytes:
    at = dice.randrange(len(data))
    return data[:at] + dice.choice(TOKENS) + data[at:]


def swap_lines(data: bytes, dice: random.Random) -> bytes:
    lines = data.split(b"\n")
    one, other = (dice.randrange(len(lines)) for _ in range(2))
    lines[one], lines[other] = lines[other], lines[one]
    return b"\n".join(lines)


def truncate(data: bytes, dice: random.Random) -> bytes:
    return data[: 1 + dice.randrange(len(data))]


def double(data: bytes, dice: random.Random) -> bytes:
    at = dice.randrange(len(data))
    return data + data[at : at + 500]


MUTATIONS: tuple[Callable[[bytes, random.Random], bytes], ...] = (
    flip,
    cut,
    insert,
    swap_lines,
    truncate,
    double,
)


def mutated(seed: int) -> bytes:
    dice = random.Random(seed)  # noqa: S311 - damage, not a secret
    data = dice.choice([base for base in BASES if base])
    for _ in range(dice.randint(1, 6)):
        data = dice.choice(MUTATIONS)(data, dice) or b"x"
    return data


@pytest.fixture(autouse=True)
def hurried(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let no damaged rule hold the tests up; whether it is too slow is not asked."""
    monkeypatch.setattr(limits, "QUICK_SECONDS", 0.5)
    monkeypatch.setattr(limits, "SERIES_SECONDS", 0.5)


@pytest.mark.parametrize("part", range(10))
def test_no_damage_gets_an_exception_out(part: int) -> None:
    for seed in range(part, ROUNDS, 10):
        found = answer(mutated(seed))
        # What is said of it survives the way home.
        assert answer_of(answer_bytes(found), SourceId("source")) == found, seed


LINES = (
    b"DTSTART;TZID=Asia/Jakarta:20261126T090000",
    b"DTEND;TZID=Asia/Jakarta:20261126T100000",
    b"RRULE:FREQ=WEEKLY;BYDAY=TH;COUNT=4",
    b"EXDATE;TZID=Asia/Jakarta:20261203T090000",
    b"ATTENDEE;PARTSTAT=ACCEPTED:mailto:budi@example.go.id",
    b"STATUS:CONFIRMED",
)
OTHERS = (
    event("DTSTART:20261127T020000Z", "RRULE:FREQ=DAILY;COUNT=3", uid="a", title="A"),
    event("DTSTART;TZID=WITA:20261127T090000", "DURATION:PT1H", uid="b", title="B"),
)


@pytest.mark.parametrize("part", range(5))
def test_no_damage_to_one_event_touches_the_others(part: int) -> None:
    healthy = read(calendar(*OTHERS)).events
    for seed in range(part, ROUNDS, 5):
        dice = random.Random(seed)  # noqa: S311 - damage, not a secret
        inside = b"\n".join(LINES)
        for _ in range(dice.randint(1, 5)):
            inside = dice.choice((flip, cut, truncate))(inside, dice) or b"x"
        bad = b"BEGIN:VEVENT\nUID:bad\n" + inside + b"\nEND:VEVENT\n"
        head, tail = calendar(*OTHERS).encode().split(b"END:VCALENDAR")
        found = read(head + bad + b"END:VCALENDAR" + tail).events
        assert tuple(e for e in found if e.uid in ("a", "b")) == healthy, seed
