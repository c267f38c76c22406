"""The open session as it is written: its row, who watches it, what status bars see."""

from __future__ import annotations

from contextlib import contextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING

from focusdesk.domain.errors import NotNow
from focusdesk.domain.focus import Idle, Running
from focusdesk.domain.focus_status import status_of
from focusdesk.domain.recovery import Watch, is_silent
from focusdesk.services.events import FocusChanged, RecoveryNeeded

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import datetime

    from focusdesk.domain.focus import Focus
    from focusdesk.domain.focus_status import FocusStatus
    from focusdesk.domain.ids import SessionId
    from focusdesk.domain.ports import Clock, StatusFile
    from focusdesk.services.events import Publish
    from focusdesk.storage.store import Store, Tx

WATCH_KEY = "focus-watch"


@dataclass(slots=True)
class Turn:
    """One change of the focus in one transaction; what `focus` becomes is kept."""

    tx: Tx
    now: datetime
    focus: Focus


class FocusRecord:
    """Changes the focus state and tells of it after the commit.

    `watching` is true in the process that owns the window. `asked` is the question
    that is open in this process: the session and when it was last seen.
    """

    def __init__(
        self, store: Store, clock: Clock, publish: Publish, status_file: StatusFile
    ) -> None:
        self.store = store
        self.clock = clock
        self.publish = publish
        self.watching = False
        self.asked: tuple[SessionId, datetime] | None = None
        self._status_file = status_file

    @contextmanager
    def change(self) -> Iterator[Turn]:
        """Change the focus: commit, then publish `FocusChanged`."""
        with self.store.transaction() as tx:
            turn = Turn(tx, self.clock(), tx.journal.focus())
            yield turn
            self.keep(tx, turn.focus)
            status = _status(tx, turn.focus, turn.now)
        self._status_file.write(status)
        self.publish(FocusChanged())

    def keep(self, tx: Tx, focus: Focus) -> None:
        """Write the focus, and that it is watched if this is the window."""
        tx.journal.save_focus(focus)
        if self.watching and isinstance(focus, Running):
            mark(tx, Watch.WATCHING, focus.session_id)

    def refresh_status(self) -> None:
        """Write the status file anew from what is stored."""
        with self.store.reading() as tx:
            status = _status(tx, tx.journal.focus(), self.clock())
        self._status_file.write(status)

    def is_asked(self, focus: Focus) -> bool:
        """Say whether the question about this session is open here."""
        return isinstance(focus, Running) and self.asked == (
            focus.session_id,
            focus.seen,
        )

    def refuse_unsettled(self, step: str) -> None:
        """Refuse a step that would count time nobody saw; asks about it instead.

        `NotNow` with the state `unsettled`.
        """
        with self.store.reading() as tx:
            focus = tx.journal.focus()
            silent = is_silent(focus, watch_of(tx, focus), self.clock())
        if silent and isinstance(focus, Running):
            self.publish(RecoveryNeeded(focus.session_id))
            raise NotNow(step, "unsettled")


def mark(tx: Tx, watch: Watch, session_id: SessionId) -> None:
    """Note what the window did with a session."""
    tx.meta.set(WATCH_KEY, f"{watch}:{session_id}")


def watch_of(tx: Tx, focus: Focus) -> Watch:
    """Return what the window last did with the open session."""
    if isinstance(focus, Idle):
        return Watch.NEVER
    state, _, session_id = (tx.meta.get(WATCH_KEY) or "").partition(":")
    return Watch(state) if session_id == focus.session_id else Watch.NEVER


def _status(tx: Tx, focus: Focus, now: datetime) -> FocusStatus:
    task = None if isinstance(focus, Idle) else tx.tasks.get(focus.task_id)
    project = tx.projects.get(task.project_id) if task else None
    return status_of(focus, project.name if project else "", now)
