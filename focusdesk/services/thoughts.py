"""Stray thoughts: parked without leaving the block, later a task or ticked off."""

from __future__ import annotations

from typing import TYPE_CHECKING

from focusdesk.domain.errors import Ambiguous, NotFound, TaskInvalid
from focusdesk.domain.focus import Idle
from focusdesk.domain.ids import ThoughtId, new_id
from focusdesk.domain.thought import Thought, thought_text
from focusdesk.services.events import ThoughtsChanged
from focusdesk.services.thought_change import ThoughtChange

if TYPE_CHECKING:
    from focusdesk.domain.ids import ProjectId, SessionId
    from focusdesk.domain.ports import Clock
    from focusdesk.domain.task import Task
    from focusdesk.services.events import Publish
    from focusdesk.services.tasks import Tasks
    from focusdesk.storage.store import Store, Tx

SHORTEST_ID = 4


class Thoughts:
    """Parks thoughts; nothing here touches the session."""

    def __init__(
        self, store: Store, clock: Clock, publish: Publish, tasks: Tasks
    ) -> None:
        self._store = store
        self._clock = clock
        self._publish = publish
        self._tasks = tasks

    def park(self, text: str) -> Thought:
        """Keep a thought, beside the session that is open; `InputInvalid`."""
        line = thought_text(text)
        with self._store.transaction() as tx:
            focus = tx.journal.focus()
            session = None if isinstance(focus, Idle) else focus.session_id
            thought = Thought(ThoughtId(new_id()), self._clock(), line, session)
            tx.thoughts.add(thought)
        self._publish(ThoughtsChanged())
        return thought

    def open(self) -> tuple[Thought, ...]:
        """Return what still waits, oldest first."""
        with self._store.reading() as tx:
            return tx.thoughts.open()

    def find(self, reference: str) -> Thought:
        """Return the open thought of a number in the list, an id or a part of its text.

        `NotFound`, `Ambiguous`.
        """
        waiting = self.open()
        if reference.isdecimal() and 0 < int(reference) <= len(waiting):
            return waiting[int(reference) - 1]
        sought = reference.casefold()
        fits = tuple(t for t in waiting if _is_meant(t, sought))
        if not fits:
            raise NotFound("thought", reference)
        if len(fits) > 1:
            texts = tuple(thought.text for thought in fits)
            raise Ambiguous("thought", reference, texts)
        return fits[0]

    def done(self, thought_id: ThoughtId) -> Thought:
        """Tick a thought off; `NotFound` when it does not wait any more."""
        thought = self._waiting(thought_id)
        ticked = thought.ticked(self._clock())
        with self._store.transaction() as tx:
            tx.thoughts.update(ticked)
        self._tasks.steps.record("thought_done", ThoughtChange(thought, ticked))
        self._publish(ThoughtsChanged())
        return ticked

    def to_task(self, thought_id: ThoughtId, line: str = "") -> Task:
        """Make a task of a thought by quick add, of `line` in place of its words.

        Both go back in one step.
        Without a project in the line it goes where the work was when it came.
        Errors as in `Tasks.quick_add`.
        """
        thought = self._waiting(thought_id)
        words = line or thought.text
        task = self._added(words, thought)
        ticked = thought.ticked(self._clock(), task.id)
        with self._store.transaction() as tx:
            tx.thoughts.update(ticked)
        self._tasks.steps.join(ThoughtChange(thought, ticked))
        self._publish(ThoughtsChanged())
        return task

    def _added(self, words: str, thought: Thought) -> Task:
        try:
            return self._tasks.quick_add(words)
        except TaskInvalid as error:
            missing = any(p.code == "project_missing" for p in error.problems)
            project_id = self._project_of(thought.session_id) if missing else None
            if project_id is None:
                raise
        return self._tasks.quick_add(words, project_id=project_id)

    def _project_of(self, session_id: SessionId | None) -> ProjectId | None:
        if session_id is None:
            return None
        with self._store.reading() as tx:
            return _project(tx, session_id)

    def _waiting(self, thought_id: ThoughtId) -> Thought:
        for thought in self.open():
            if thought.id == thought_id:
                return thought
        raise NotFound("thought", thought_id)


def _is_meant(thought: Thought, sought: str) -> bool:
    by_id = len(sought) >= SHORTEST_ID and thought.id.startswith(sought)
    return by_id or sought in thought.text.casefold()


def _project(tx: Tx, session_id: SessionId) -> ProjectId | None:
    focus, session = tx.journal.focus(), tx.journal.session(session_id)
    if session is not None:
        task = tx.tasks.get(session.task_id)
    elif not isinstance(focus, Idle) and focus.session_id == session_id:
        task = tx.tasks.get(focus.task_id)
    else:
        task = None
    return task.project_id if task else None
