"""The child process: a request on standard input, an answer on standard output."""

from __future__ import annotations

import sys
import time
from typing import TYPE_CHECKING

from focusdesk.adapters.ics_calendar import filters, limits
from focusdesk.adapters.ics_calendar.components import components_of
from focusdesk.adapters.ics_calendar.entries import entries_of, is_elsewhen
from focusdesk.adapters.ics_calendar.expand import expand
from focusdesk.adapters.ics_calendar.lines import Unreadable, content_lines
from focusdesk.adapters.ics_calendar.rules import EventBroken
from focusdesk.adapters.ics_calendar.wire import Answer, answer_bytes, request_of
from focusdesk.adapters.ics_calendar.zones import ZoneBook
from focusdesk.domain.calendar_reading import CalendarReading
from focusdesk.domain.errors import Problem

if TYPE_CHECKING:
    from focusdesk.adapters.ics_calendar.components import RawFile
    from focusdesk.adapters.ics_calendar.entries import Entry
    from focusdesk.adapters.ics_calendar.expand import Found
    from focusdesk.domain.busy import CalendarEvent
    from focusdesk.domain.calendar_reading import ReadingRules


def main() -> int:
    """Answer one request within the limits."""
    limits.confine()
    try:
        rules, data = request_of(sys.stdin.buffer.read())
        answer = answer_to(rules, data)
        written = answer_bytes(answer)
    except MemoryError:
        written = answer_bytes(Answer(unreadable=("calendar_too_heavy", "")))
    sys.stdout.buffer.write(written)
    sys.stdout.buffer.flush()
    return 0


def answer_to(rules: ReadingRules, data: bytes) -> Answer:
    """Read a calendar; everything wrong with it is in the answer."""
    if len(data) > limits.MAX_FILE_BYTES:
        return Answer(unreadable=("calendar_too_big", str(limits.MAX_FILE_BYTES)))
    try:
        file = components_of(content_lines(data))
    except Unreadable as error:
        return Answer(unreadable=(error.code, error.detail))
    reading = _Reading(rules, file)
    if file.truncated and not any(not event.flaw for event in file.events):
        return Answer(unreadable=("calendar_truncated", ""))
    reading.take_all()
    return Answer(reading.result())


class _Reading:
    """Collects what the entries yield, up to the caps."""

    def __init__(self, rules: ReadingRules, file: RawFile) -> None:
        self._rules = rules
        self._file = file
        self._book = ZoneBook(file, rules.zone)
        self._events: list[CalendarEvent] = []
        self._problems: list[Problem] = []
        self._left_out = 0
        self._began = time.monotonic()

    def take_all(self) -> None:
        """Take every entry that is worth it, the quick ones first."""
        if self._file.truncated:
            self._problems.append(Problem("calendar_truncated", self._file.name))
        entries = entries_of(self._file.events)
        near = [e for e in entries if not is_elsewhen(e, self._rules)]
        slow, missing = self._round(near, limits.QUICK_SECONDS)
        if missing:
            stop = self._reason_to_stop() or "calendar_slow"
            detail = str(len(missing))
            self._problems.insert(0, Problem(stop, self._file.name, detail))
            self._left_out += len(missing)
        still_slow, untried = self._round(slow, limits.SERIES_SECONDS)
        for entry in (*still_slow, *untried):
            self._refuse(entry, EventBroken("event_too_slow"))

    def _round(
        self, entries: list[Entry], seconds: float
    ) -> tuple[list[Entry], list[Entry]]:
        """Give each entry so much time; return those too slow, and those not tried."""
        slow: list[Entry] = []
        for number, entry in enumerate(entries):
            if self._reason_to_stop():
                return slow, entries[number:]
            try:
                self._keep(entry, expand(entry, self._book, self._rules, seconds))
            except EventBroken as broken:
                if broken.code == "event_too_slow":
                    slow.append(entry)
                else:
                    self._refuse(entry, broken)
        return slow, []

    def result(self) -> CalendarReading:
        """Return everything, in order of time."""
        events = sorted(self._events, key=lambda e: (e.start, e.end, e.title, e.id))
        return CalendarReading(
            name=filters.clean(self._file.name, filters.LONGEST_TITLE),
            events=tuple(events),
            problems=tuple(self._problems[: limits.MAX_PROBLEMS]),
            left_out=self._left_out,
        )

    def _reason_to_stop(self) -> str | None:
        if len(self._events) >= limits.MAX_INSTANCES:
            return "calendar_capped"
        spent = time.monotonic() - self._began
        return "calendar_slow" if spent > limits.READING_SECONDS else None

    def _keep(self, entry: Entry, found: Found) -> None:
        room = limits.MAX_INSTANCES - len(self._events)
        self._events += found.events[:room]
        self._left_out += found.left_out + max(0, len(found.events) - room)
        self._problems += [Problem(code, entry.title, d) for code, d in found.notes]

    def _refuse(self, entry: Entry, broken: EventBroken) -> None:
        self._problems.append(Problem(broken.code, entry.title, broken.detail))
        self._left_out += 1


if __name__ == "__main__":
    sys.exit(main())
