"""Stories of a session for Hypothesis: any steps, any clock."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

from hypothesis import strategies as st

from focusdesk.domain import focus as f
from focusdesk.domain.errors import FocusDeskError
from focusdesk.domain.ids import BlockId, SessionId, TaskId
from focusdesk.domain.recovery import RecoveryChoice, settle
from focusdesk.domain.task import Setting

if TYPE_CHECKING:
    from collections.abc import Callable

START = datetime(2026, 11, 26, 2, 5, tzinfo=UTC)
STEPS = (
    *("pause", "resume", "beat", "extend", "interrupt"),
    *("continue", "count", "wait"),
)


def order(length: timedelta | None = timedelta(minutes=55)) -> f.Start:
    return f.Start(SessionId("s1"), TaskId("t1"), BlockId("b1"), Setting.WFA, length)


@dataclass(frozen=True, slots=True)
class Story:
    """Steps and by how much the clock moved before each, backwards too."""

    length: timedelta | None
    steps: tuple[tuple[str, timedelta], ...]


def stories() -> st.SearchStrategy[Story]:
    move = st.one_of(
        st.timedeltas(timedelta(), timedelta(hours=2)),
        st.timedeltas(timedelta(hours=-25), timedelta(hours=30)),
    )
    step = st.tuples(st.sampled_from(STEPS), move)
    length = st.none() | st.timedeltas(timedelta(minutes=1), timedelta(hours=4))
    return st.builds(Story, length, st.lists(step, max_size=25).map(tuple))


def apply(focus: f.Focus, step: str, now: datetime) -> f.Focus:
    """Take one step; a step the state does not allow leaves it as it was."""
    steps: dict[str, Callable[[], f.Focus]] = {
        "pause": lambda: f.pause(focus, now),
        "resume": lambda: f.resume(focus, now),
        "beat": lambda: f.beat(focus, now) if isinstance(focus, f.Running) else focus,
        "extend": lambda: f.extend(focus, 10, now),
        "interrupt": lambda: f.interrupt(focus),
        "continue": lambda: _settled(focus, RecoveryChoice.CONTINUE, now),
        "count": lambda: _settled(focus, RecoveryChoice.COUNT, now),
        "wait": lambda: focus,
    }
    try:
        return steps[step]()
    except FocusDeskError:
        return focus


def _settled(focus: f.Focus, choice: RecoveryChoice, now: datetime) -> f.Focus:
    settled = settle(focus, choice, now)
    assert isinstance(settled, f.Running)
    return settled
