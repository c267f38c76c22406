"""What holds for every line whatsoever."""

from __future__ import annotations

from datetime import UTC, datetime

from hypothesis import given, settings
from hypothesis import strategies as st

from focusdesk.domain.quick_add import QuickTask, parse
from focusdesk.domain.quick_add import vocabulary as known
from tests.domain.quick_add.reading import NOW, PROJECTS, ZONE, day_end, read

_OTHER_WORDS = r"""
#SIASN #482 #si #foo 90m 1j 30m 1j30 0m 14.00 09:30 27 31 0 99 27/11 31/2 2026-11-27
2026-02-30 lagi in dalam jam hari ! !! , ; setelah:x "tanda kutip" \besok \ " # @ :
~60-120m Perbaiki tulis Tinjau modul cuti
"""
_KNOWN_WORDS = sorted(
    {
        *known.WEEKDAYS,
        *known.SHORT_WEEKDAYS,
        *known.MONTHS,
        *known.NUMBERS,
        *known.CLOCK_PREFIXES,
        *known.LATER_UNITS,
        *known.DAY_PARTS,
        *known.PART_ENDS,
        *known.URGENCY_MARKS,
        *known.URGENCY_WORDS,
        *known.PLACES,
        *known.CORE_MARKS,
        *(word for words in known.DUE_PREFIXES for word in words),
        *(word for words in known.RELATIVE_DAYS for word in words),
        *(word for words in known.WEEK_SHIFTS for word in words),
        *(word for words in known.MONTH_ENDS for word in words),
        *_OTHER_WORDS.split(),
    }
)
LINES = st.one_of(
    st.text(max_size=80),
    st.lists(st.sampled_from(_KNOWN_WORDS), max_size=12).map(" ".join),
    st.lists(
        st.one_of(st.sampled_from(_KNOWN_WORDS), st.text(max_size=6)), max_size=10
    ).map(" ".join),
)
MOMENTS = st.datetimes(
    datetime(2000, 1, 1),  # noqa: DTZ001
    datetime(2100, 1, 1),  # noqa: DTZ001
).map(lambda naive: naive.replace(tzinfo=UTC))
ZONES = st.sampled_from(["Asia/Jakarta", "Asia/Jayapura", "UTC", "Europe/Berlin"])


@settings(max_examples=400)
@given(LINES, MOMENTS, ZONES)
def test_no_line_raises(line: str, now: datetime, zone: str) -> None:
    task = parse(line, now, zone, PROJECTS, day_end)
    assert task.due is None or task.due.tzinfo is not None
    if not task.problems:
        assert task.estimate().likely == task.minutes


@settings(max_examples=400)
@given(LINES)
def test_pieces_are_in_order_and_never_overlap(line: str) -> None:
    end = 0
    for piece in read(line).pieces:
        assert end <= piece.start < piece.end <= len(line)
        end = piece.end


@settings(max_examples=400)
@given(LINES)
def test_the_title_keeps_every_word_that_was_not_understood(line: str) -> None:
    task = read(line)
    assert _letters(task.title) == _letters(_rest(line, task))


@given(LINES, MOMENTS)
def test_the_same_line_is_read_the_same_way(line: str, now: datetime) -> None:
    once = parse(line, now, ZONE, PROJECTS, day_end)
    assert parse(line, now, ZONE, PROJECTS, day_end) == once


def test_a_very_long_line_is_read() -> None:
    task = parse("besok " * 5000 + "#SIASN", NOW, ZONE, PROJECTS, day_end)
    assert task.title.count("besok") == 4999


def _rest(line: str, task: QuickTask) -> str:
    kept, end = "", 0
    for piece in task.pieces:
        kept += line[end : piece.start]
        end = piece.end
    return kept + line[end:]


def _letters(text: str) -> str:
    """Compare by letters and digits: separators and backslashes may go."""
    return "".join(letter for letter in text if letter.isalnum())
