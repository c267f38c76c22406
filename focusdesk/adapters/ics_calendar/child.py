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

    def take_all(self) -> None:
        if self._file.truncated:
            self._problems.append(Problem("calendar_truncated", self._file.name))
        entries = entries_of(self._file.events)
        for number, entry in enumerate(entries):
            stop = self._reason_to_stop()
            if stop:
                missing = len(entries) - number
                self._problems.insert(0, Problem(stop, self._file.name, str(missing)))
                self._left_out += missing
                break
            if not is_elsewhen(entry, self._rules):
                self._take(entry)

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
        return "calendar_slow" if time.process_time() > limits.READING_SECONDS else None

    def _take(self, entry: Entry) -> None:
        try:
            found: Found = expand(entry, self._book, self._rules)
        except EventBroken as broken:
            self._problems.append(Problem(broken.code, entry.title, broken.detail))
            self._left_out += 1
            return
        room = limits.MAX_INSTANCES - len(self._events)
        self._events += found.events[:room]
        self._left_out += found.left_out + max(0, len(found.events) - room)
        self._problems += [Problem(code, entry.title, d) for code, d in found.notes]


if __name__ == "__main__":
    sys.exit(main())
