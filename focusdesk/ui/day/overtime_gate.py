"""Before work begins past hours, the window asks once whether that is meant."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from focusdesk.text import tr
from focusdesk.text.sentence import Sentence

if TYPE_CHECKING:
    from collections.abc import Callable

    from focusdesk.domain.ids import BlockId
    from focusdesk.ui.message_bar import MessageBar


class Asks(Protocol):
    """Knows when to ask."""

    def must_ask(self) -> bool:
        """Say whether to ask before a session begins."""
        ...

    def accept(self) -> None:
        """Ask no more today."""
        ...


class GatedSessions(Protocol):
    """Starts and ends work."""

    def start(self, block_id: BlockId, *, open_ended: bool = False) -> object:
        """Begin the block."""
        ...

    def pause(self) -> object:
        """Stop counting."""
        ...

    def resume(self) -> object:
        """Count again."""
        ...

    def finish(self) -> object:
        """End the session."""
        ...

    def abandon(self) -> object:
        """Throw the session away."""
        ...

    def interrupt(self) -> object:
        """Count one interruption."""
        ...


class OvertimeGate:
    """Starts work as `sessions` does, and past hours asks in the bar first.

    `show` brings up the window that the bar stands in.
    """

    def __init__(
        self,
        sessions: GatedSessions,
        overtime: Asks,
        bar: MessageBar,
        show: Callable[[], object],
    ) -> None:
        self._show = show
        self._sessions, self._overtime, self._bar = sessions, overtime, bar
        self.pause, self.resume = sessions.pause, sessions.resume
        self.finish, self.abandon = sessions.finish, sessions.abandon
        self.interrupt = sessions.interrupt

    def start(self, block_id: BlockId, *, open_ended: bool = False) -> object:
        """Begin the block, or ask first whether overtime is meant."""

        def begin() -> object:
            return self._sessions.start(block_id, open_ended=open_ended)

        if not self._overtime.must_ask():
            return begin()
        self._ask(begin)
        return None

    def _ask(self, begin: Callable[[], object]) -> None:
        def accept() -> None:
            self._bar.attempt(self._overtime.accept)
            self._bar.attempt(begin)

        words = Sentence(
            tr("The working day is over. Is this overtime?"),
            tr("It is counted apart. You are asked once a day."),
            "",
        )
        self._bar.say(words, "info", (tr("Yes, overtime"), accept))
        self._show()
