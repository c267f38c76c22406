"""The open session as it is written: its row, who watches it, what status bars see."""

from __future__ import annotations

from contextlib import contextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING

from focusdesk.domain.alarms import Alarm, AlarmKind
from focusdesk.domain.errors import NotNow
from focusdesk.domain.focus import Idle, Paused, Running
from focusdesk.domain.focus_status import status_of
from focusdesk.domain.recovery import (
    CLOCK_SET,
    Watch,
    count_up,
    is_unsettled,
    rest,
)
from focusdesk.domain.session_clock import between, from_text, step_of, to_text
from focusdesk.services.events import FocusChanged, RecoveryNeeded

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import datetime

    from focusdesk.domain.focus import Focus
    from focusdesk.domain.focus_status import FocusStatus
    from focusdesk.domain.ids import SessionId
    from focusdesk.domain.ports import Readings, StatusFile
    from focusdesk.domain.session_clock import Passed, Reading
    from focusdesk.services.events import Publish
    from focusdesk.storage.store import Store, Tx

WATCH_KEY, READING_KEY = "focus-watch", "focus-reading"


@dataclass(frozen=True, slots=True)
class Look:
    """The open session as it is found: what the clocks say has passed since.

    `read` is when it was last seen, by all clocks; None for no such session.
    """

    focus: Focus
    watch: Watch
    read: Reading | None
    passed: Passed
    reading: Reading

    @property
    def now(self) -> datetime:
        """The instant of the look."""
        return self.reading.wall

    @property
    def is_asked(self) -> bool:
        """Say whether the session rests until a question is answered."""
        return isinstance(self.focus, Paused) and self.watch is Watch.ASKED

    @property
    def is_unsettled(self) -> bool:
        """Say whether a running session must be asked about."""
        return isinstance(self.focus, Running) and is_unsettled(
            self.focus, self.watch, self.passed, self.now
        )

    def resting(self, *, left: bool = False) -> Focus:
        """Return the session as it waits for the answer; `left` by a dead window."""
        if not isinstance(self.focus, Running):
            return self.focus
        return rest(self.focus, self.watch, self.passed, self.now, left=left)


@dataclass(slots=True)
class Turn:
    """One change of the focus in one transaction; what `focus` becomes is kept."""

    tx: Tx
    now: datetime
    focus: Focus
    look: Look


class FocusRecord:
    """Changes the focus state and tells of it after the commit.

    `watching` is true in the process that owns the window.
    """

    def __init__(
        self,
        store: Store,
        readings: Readings,
        publish: Publish,
        status_file: StatusFile,
    ) -> None:
        self.store = store
        self.readings = readings
        self.publish = publish
        self.watching = False
        self._status_file = status_file

    @contextmanager
    def change(self) -> Iterator[Turn]:
        """Count up and change the focus: commit, then publish `FocusChanged`.

        A session that must be asked about is not counted up.
        """
        with self.store.transaction() as tx:
            look = self.look(tx)
            focus = look.focus if look.is_unsettled else counted_up(tx, look)
            turn = Turn(tx, look.now, focus, look)
            yield turn
            if look.is_unsettled and _is_still_unseen(turn):
                tx.journal.save_focus(turn.focus)
            else:
                self.keep(tx, turn.focus, look)
            status = _status(tx, turn.focus, turn.now)
        self._status_file.write(status)
        self.publish(FocusChanged())

    def look(self, tx: Tx) -> Look:
        """Read the open session and what has passed since it was last seen."""
        reading = self.readings()
        focus, watch, read = tx.journal.focus(), Watch.NEVER, None
        if not isinstance(focus, Idle):
            watch = watch_of(tx, focus.session_id)
        if isinstance(focus, Running):
            read = _read_of(tx, focus.session_id)
        return Look(focus, watch, read, between(read, reading), reading)

    def seen(self) -> Look:
        """Look in a transaction of its own."""
        with self.store.reading() as tx:
            return self.look(tx)

    def beat(self) -> None:
        """Count up the running session to now and keep it; quiet when none runs."""
        with self.store.transaction() as tx:
            look = self.look(tx)
            if isinstance(look.focus, Running) and not look.is_unsettled:
                self.keep(tx, counted_up(tx, look), look)

    def keep(self, tx: Tx, focus: Focus, look: Look) -> None:
        """Write the focus, by which clocks, and who watches it."""
        tx.journal.save_focus(focus)
        if not isinstance(focus, Running):
            return
        reading = to_text(look.reading)
        tx.meta.set(READING_KEY, f"{focus.session_id} {reading}")
        if self.watching:
            mark(tx, Watch.WATCHING, focus.session_id)
        elif isinstance(look.focus, Paused):
            # Resumed in a terminal: no window need ever have seen it.
            mark(tx, Watch.NEVER, focus.session_id)

    def ask(self, *, left: bool = False) -> SessionId | None:
        """Let the running session rest until its question is answered.

        `left` by a window that is gone, it rests where that was last heard of. Return
        the session, None when none runs.
        """
        with self.store.transaction() as tx:
            look = self.look(tx)
            if not isinstance(look.focus, Running):
                return None
            focus, session_id = look.resting(left=left), look.focus.session_id
            _note_step(tx, look)
            tx.journal.save_focus(focus)
            mark(tx, Watch.ASKED, session_id)
            status = _status(tx, focus, look.now)
        self._status_file.write(status)
        self.publish(FocusChanged())
        return session_id

    def refresh_status(self) -> None:
        """Write the status file anew from what is stored."""
        with self.store.reading() as tx:
            status = _status(tx, tx.journal.focus(), self.readings().wall)
        self._status_file.write(status)

    def refuse_unsettled(self, step: str) -> None:
        """Refuse a step that would count time nobody saw; asks about it instead.

        `NotNow` with the state `unsettled`.
        """
        look = self.seen()
        if look.is_unsettled and isinstance(look.focus, Running):
            if self.watching:
                self.ask()
            self.publish(RecoveryNeeded(look.focus.session_id))
            raise NotNow(step, "unsettled")


def counted_up(tx: Tx, look: Look) -> Focus:
    """Return the session counted up to now; one that does not run stays as it is."""
    if not isinstance(look.focus, Running):
        return look.focus
    focus = count_up(look.focus, look.watch, look.passed, look.now)
    _note_step(tx, look)
    if focus.until != look.focus.until and tx.due.done(end_name(look.focus)):
        # Its end was announced before the clocks parted.
        tx.due.mark(end_name(focus), look.now)
    return focus


def end_name(focus: Running) -> str:
    """Return the name under which the end of a countdown is announced once."""
    if focus.until is None:
        return ""
    return Alarm(focus.until, AlarmKind.BLOCK_END, focus.session_id).name


def mark(tx: Tx, watch: Watch, session_id: SessionId) -> None:
    """Note what the window did with a session."""
    tx.meta.set(WATCH_KEY, f"{watch}:{session_id}")


def watch_of(tx: Tx, session_id: SessionId) -> Watch:
    """Return what the window last did with the open session."""
    state, _, marked = (tx.meta.get(WATCH_KEY) or "").partition(":")
    return Watch(state) if marked == session_id else Watch.NEVER


def forget_reading(tx: Tx) -> None:
    """Forget the clocks of the last heartbeat: the session was changed by hand."""
    tx.meta.set(READING_KEY, "")


def _is_still_unseen(turn: Turn) -> bool:
    before, after = turn.look.focus, turn.focus
    if not isinstance(before, Running) or not isinstance(after, Running):
        return False
    return before.seen == after.seen


def _read_of(tx: Tx, session_id: SessionId) -> Reading | None:
    marked, _, text = (tx.meta.get(READING_KEY) or "").partition(" ")
    return from_text(text) if marked == session_id else None


def _note_step(tx: Tx, look: Look) -> None:
    """Note in the session's record that the clock was changed; nothing is asked."""
    by = step_of(look.passed)
    if by and isinstance(look.focus, Running):
        seconds = f"{by.total_seconds():+.0f}"
        tx.journal.add_interruption(look.focus.session_id, look.now, CLOCK_SET, seconds)


def _status(tx: Tx, focus: Focus, now: datetime) -> FocusStatus:
    task = None if isinstance(focus, Idle) else tx.tasks.get(focus.task_id)
    project = tx.projects.get(task.project_id) if task else None
    return status_of(focus, project.name if project else "", now)
