"""Keeping the desktop quiet: what it changes is written down before it is changed."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, TypeVar

from focusdesk.domain.errors import FocusDeskError
from focusdesk.domain.quiet import QuietChange, QuietWay

if TYPE_CHECKING:
    from collections.abc import Callable

    from focusdesk.domain.ports import Clock
    from focusdesk.domain.quiet_ports import Outside, QuietMode
    from focusdesk.storage.store import Store

T = TypeVar("T")
ROW = "desktop"
_NOTHING = frozenset({QuietWay.WINDOWS, QuietWay.NONE})


class DesktopSilence:
    """Brings the desktop to what is wanted, one step at a time, and never waits.

    `tell` is called whenever `way`, `held` or `trouble` may be others.
    """

    def __init__(
        self,
        store: Store,
        clock: Clock,
        mode: QuietMode,
        outside: Outside,
        tell: Callable[[], None],
    ) -> None:
        self._store, self._clock = store, clock
        self._mode, self._outside, self._tell = mode, outside, tell
        self._wanted = False
        self._busy = False
        self._held: QuietChange | None = None
        self.way: QuietWay | None = None
        self.trouble: FocusDeskError | None = None

    @property
    def is_held(self) -> bool:
        """Say whether the desktop is quiet because of us."""
        return self._held is not None and self._held.way not in _NOTHING

    def restore(self) -> None:
        """Put back what an earlier run left changed."""
        with self._store.reading() as tx:
            kept = tx.quiet.all().get(ROW)
        if kept is not None:
            self._held = _change_of(kept.body)
            self.want(on=False)

    def look(self) -> None:
        """Find out how this desktop keeps quiet; nothing is changed."""
        if not self._busy and self._held is None:
            self._ask(self._mode.prepare, self._note, self._refused)

    def want(self, *, on: bool) -> None:
        """Say whether the desktop shall be quiet."""
        self._wanted = on
        self._drive()

    def _drive(self) -> None:
        if self._busy:
            return
        held = self._held
        if self._wanted and held is None:
            self._ask(self._mode.prepare, self._begin, self._refused)
        elif not self._wanted and held is not None:
            self._ask(lambda: self._mode.end(held), self._ended, self._refused)

    def _note(self, change: QuietChange) -> None:
        self.way = change.way

    def _begin(self, change: QuietChange) -> None:
        self.way = change.way
        if not self._wanted:
            return
        self._held = change
        if change.way not in _NOTHING:
            with self._store.transaction() as tx:
                tx.quiet.keep(ROW, _words_of(change), self._clock())
            self._ask(lambda: self._mode.begin(change), _nothing, self._refused)

    def _ended(self, _answer: None) -> None:
        self._held = None
        with self._store.transaction() as tx:
            tx.quiet.drop(ROW)

    def _refused(self, error: FocusDeskError) -> None:
        self.trouble = error

    def _ask(
        self,
        work: Callable[[], T],
        done: Callable[[T], None],
        refused: Callable[[FocusDeskError], None],
    ) -> None:
        self._busy = True

        def answer(outcome: T) -> None:
            self._busy, self.trouble = False, None
            done(outcome)
            self._drive()
            self._tell()

        def fail(error: Exception) -> None:
            self._busy = False
            if not isinstance(error, FocusDeskError):
                raise error
            # Not tried again at once: the next wish does that.
            refused(error)
            self._tell()

        self._outside.submit(work, answer, fail)


def _nothing(_answer: None) -> None:
    """Leave everything as it is."""


def _words_of(change: QuietChange) -> str:
    return json.dumps([change.way.value, change.before, change.ours])


def _change_of(words: str) -> QuietChange:
    way, before, ours = json.loads(words)
    return QuietChange(QuietWay(way), before, ours)
