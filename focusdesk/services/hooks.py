"""The person's own programs, run when a session starts, rests, goes on or ends."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from focusdesk.domain.errors import InputInvalid, NotFound, Problem
from focusdesk.domain.focus import Idle, Running
from focusdesk.domain.quiet import MAX_HOOKS, Hook, HookEvent

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from focusdesk.domain.focus import Focus
    from focusdesk.domain.ports import Clock
    from focusdesk.domain.quiet import HookOutcome
    from focusdesk.domain.quiet_ports import HookRunner, Outside
    from focusdesk.storage.store import Store

KEY = "hooks"


class Hooks:
    """Keeps hooks in the vault, where no file from outside can put one."""

    def __init__(
        self,
        store: Store,
        clock: Clock,
        runner: HookRunner,
        outside: Outside,
        tell: Callable[[], None],
    ) -> None:
        self._store, self._clock = store, clock
        self._runner, self._outside, self._tell = runner, outside, tell
        self._last: dict[Hook, HookOutcome] = {}

    def all(self) -> tuple[Hook, ...]:
        """Return the hooks in the order they were added."""
        with self._store.reading() as tx:
            words = tx.meta.get(KEY)
        said = json.loads(words) if words else []
        return tuple(Hook(HookEvent(event), tuple(given)) for event, given in said)

    def add(self, hook: Hook) -> None:
        """Keep one more; twice the same is once. `InputInvalid` when they are many."""
        known = self.all()
        if hook in known:
            return
        if len(known) >= MAX_HOOKS:
            raise InputInvalid((Problem("hooks_many", "hooks", str(MAX_HOOKS)),))
        self._keep((*known, hook))

    def remove(self, hook: Hook) -> None:
        """Forget one; `NotFound`."""
        known = self.all()
        if hook not in known:
            raise NotFound("hook", " ".join(hook.arguments))
        self._last.pop(hook, None)
        self._keep(tuple(each for each in known if each != hook))

    def last(self, hook: Hook) -> HookOutcome | None:
        """Return how it ended in this run of the program; None when it did not run."""
        return self._last.get(hook)

    def run(self, event: HookEvent, focus: Focus) -> None:
        """Run every hook of an event; nobody waits for them."""
        facts = _facts(event, focus)
        for hook in self.all():
            if hook.event is event:
                self._start(hook, facts, _nothing)

    def trying(self, hook: Hook) -> Callable[[], HookOutcome]:
        """Return a trial of one hook, to be called on any thread."""
        facts, runner = _facts(hook.event, Idle()), self._runner
        return lambda: runner.run(hook, facts)

    def try_out(self, hook: Hook, then: Callable[[HookOutcome], None]) -> None:
        """Run one hook now; `then` is told how it ended."""
        self._start(hook, _facts(hook.event, Idle()), then)

    def _start(
        self,
        hook: Hook,
        facts: Mapping[str, str],
        then: Callable[[HookOutcome], None],
    ) -> None:
        def ended(outcome: HookOutcome) -> None:
            self._last[hook] = outcome
            then(outcome)
            self._tell()

        self._outside.submit(lambda: self._runner.run(hook, facts), ended, _raise)

    def _keep(self, hooks: tuple[Hook, ...]) -> None:
        words = json.dumps([[hook.event.value, list(hook.arguments)] for hook in hooks])
        with self._store.transaction() as tx:
            tx.meta.set(KEY, words)
        self._tell()


def _facts(event: HookEvent, focus: Focus) -> Mapping[str, str]:
    """Return what a program is told: ids and times, never a title."""
    facts = {"event": event.value}
    if not isinstance(focus, Idle):
        facts["session"] = focus.session_id
        facts["task"] = focus.task_id
    if isinstance(focus, Running) and focus.until is not None:
        facts["until"] = focus.until.isoformat(timespec="seconds")
    return facts


def _nothing(_outcome: HookOutcome) -> None:
    """Leave everything as it is."""


def _raise(error: Exception) -> None:
    raise error
