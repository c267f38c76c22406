from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from focusdesk.domain import focus as f
from focusdesk.domain.alarms import AlarmKind, due_alarms, next_alarms
from focusdesk.domain.dayspan import Span
from focusdesk.domain.ids import BlockId, TaskId
from focusdesk.domain.planning.stored import StoredBlock
from focusdesk.domain.task import Setting
from focusdesk.domain.work_calendar import DayFrame
from tests.domain.focus_stories import order

DAY = date(2026, 11, 26)
ZONE = "Asia/Jakarta"
MINUTE = timedelta(minutes=1)


def at(hour: int, minute: int = 0) -> datetime:
    """Return an instant of the day by its clock in Jakarta."""
    return datetime(2026, 11, 26, tzinfo=UTC) + timedelta(
        hours=hour - 7, minutes=minute
    )


def frame(day: date = DAY, hours: tuple[Span, ...] = (Span(450, 960),)) -> DayFrame:
    return DayFrame(day, ZONE, Setting.WFA, hours, (), (), ())


def block(number: int, start: int, end: int, day: date = DAY) -> StoredBlock:
    return StoredBlock(
        BlockId(f"b{number}"), TaskId(f"t{number}"), day, Span(start, end)
    )


BLOCKS = (block(1, 480, 535), block(2, 545, 600))


def running(now: datetime, minutes: int | None = 55) -> f.Running:
    length = None if minutes is None else minutes * MINUTE
    return f.start(f.Idle(), order(length), now)


def test_a_morning_lists_the_day_and_its_blocks() -> None:
    alarms = next_alarms(at(6), BLOCKS, f.Idle(), (frame(),))
    assert [(a.kind, a.at, a.subject) for a in alarms] == [
        (AlarmKind.DAY_START, at(7, 30), "2026-11-26"),
        (AlarmKind.BLOCK_START, at(8), "b1"),
        (AlarmKind.BLOCK_START, at(9, 5), "b2"),
    ]


def test_a_running_session_adds_its_end_and_silences_the_next_block() -> None:
    focus = running(at(9, 5))
    alarms = next_alarms(at(9, 6), BLOCKS, focus, (frame(),))
    assert [(a.kind, a.at) for a in alarms] == [(AlarmKind.BLOCK_END, at(10))]


def test_what_was_missed_keeps_its_true_time() -> None:
    (alarm,) = due_alarms(at(8, 20), BLOCKS, f.Idle(), (frame(),))
    assert (alarm.kind, alarm.at) == (AlarmKind.BLOCK_START, at(8))


def test_a_block_that_is_over_is_not_announced() -> None:
    alarms = due_alarms(at(10), BLOCKS, f.Idle(), (frame(),))
    assert alarms == ()


def test_the_day_is_greeted_only_before_its_first_block() -> None:
    early = due_alarms(at(7, 45), BLOCKS, f.Idle(), (frame(),))
    assert [a.kind for a in early] == [AlarmKind.DAY_START]
    late = due_alarms(at(8), BLOCKS, f.Idle(), (frame(),))
    assert [a.kind for a in late] == [AlarmKind.BLOCK_START]


def test_a_session_past_its_end_is_due_however_late() -> None:
    focus = running(at(9, 5))
    (alarm,) = due_alarms(at(23), BLOCKS, focus, (frame(),))
    assert (alarm.kind, alarm.at) == (AlarmKind.BLOCK_END, at(10))


def test_an_extended_session_is_another_thing_to_announce() -> None:
    focus = running(at(9, 5))
    longer = f.extend(focus, 10, at(10, 5))
    (before,) = due_alarms(at(10, 5), (), focus, ())
    (after,) = next_alarms(at(10, 5), (), longer, ())
    assert after.at == at(10, 15)
    assert before.name != after.name


def test_open_ended_and_paused_sessions_ring_nothing() -> None:
    assert next_alarms(at(9, 6), (), running(at(9), None), ()) == ()
    paused = f.pause(running(at(9)), at(9, 10))
    assert next_alarms(at(9, 11), BLOCKS, paused, ()) == ()


def test_a_replan_that_keeps_the_time_keeps_the_name() -> None:
    renamed = StoredBlock(BlockId("other"), TaskId("t1"), DAY, Span(480, 535))
    (one,) = due_alarms(at(8), (block(1, 480, 535),), f.Idle(), (frame(),))
    (two,) = due_alarms(at(8), (renamed,), f.Idle(), (frame(),))
    assert one.name == two.name
    assert one.subject != two.subject


def test_a_free_day_is_quiet() -> None:
    free = frame(hours=())
    assert next_alarms(at(0), BLOCKS, f.Idle(), (free,)) == ()


@given(st.integers(0, 2 * 1440), st.integers(0, 600), st.booleans())
def test_nothing_is_both_due_and_to_come_and_nothing_is_said_at_night(
    minute: int, length: int, open_session: bool
) -> None:
    now = at(0) + minute * MINUTE
    focus = running(at(9, 5), length or None) if open_session else f.Idle()
    frames = (frame(), frame(DAY + timedelta(days=1)))
    blocks = (*BLOCKS, block(3, 480, 535, DAY + timedelta(days=1)))
    ahead = next_alarms(now, blocks, focus, frames)
    due = due_alarms(now, blocks, focus, frames)
    assert not {a.name for a in ahead} & {a.name for a in due}
    assert all(a.at > now for a in ahead)
    assert all(a.at <= now for a in due)
    clock = (now - at(0)) % timedelta(days=1)
    if not 450 * MINUTE <= clock < 960 * MINUTE:
        assert all(a.kind is AlarmKind.BLOCK_END for a in due)
