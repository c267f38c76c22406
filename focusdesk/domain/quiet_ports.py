"""Ports of quiet mode: the desktop, chat servers, the person's programs."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from focusdesk.domain.ports import Background

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import datetime

    from focusdesk.domain.chat import ChatAccess
    from focusdesk.domain.quiet import Hook, HookOutcome, QuietChange


class Outside(Background, Protocol):
    """Runs work whose length nobody knows, so that it holds up nothing else."""

    def finish(self, seconds: float) -> None:
        """Wait this long at most for what runs, and take its answers at once."""
        ...


class QuietMode(Protocol):
    """The desktop's own silence; calls may take seconds, one at a time.

    All raise `QuietRefused`.
    """

    def prepare(self) -> QuietChange:
        """Say what `begin` would change."""
        ...

    def begin(self, change: QuietChange) -> None:
        """Keep notices back; nothing where no program may."""
        ...

    def end(self, change: QuietChange) -> None:
        """Put back what was changed, in this run or an earlier one.

        What somebody else changed since stays as it is.
        """
        ...


class ChatStatus(Protocol):
    """The status on chat servers; every call takes as long as a network does.

    All raise `ServerTrouble`.
    """

    def look(self, access: ChatAccess) -> str:
        """Return the name of the person whose token it is."""
        ...

    def set(self, access: ChatAccess, phrase: str, until: datetime) -> None:
        """Show a phrase until then."""
        ...

    def clear(self, access: ChatAccess) -> None:
        """Show nothing any more."""
        ...

    def give_up(self) -> None:
        """Wait for nothing any more; from any thread."""
        ...


class HookRunner(Protocol):
    """Runs the person's own programs; every call may take seconds."""

    def run(self, hook: Hook, facts: Mapping[str, str]) -> HookOutcome:
        """Run a program with facts in its environment, and say how it ended."""
        ...
