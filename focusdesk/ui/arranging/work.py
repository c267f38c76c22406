"""Starting and ending work from a page; what is refused is said in its bar."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from focusdesk.domain.ids import BlockId
from focusdesk.text import tr
from focusdesk.text.sentence import Sentence

if TYPE_CHECKING:
    from focusdesk.ui.message_bar import MessageBar


class WorkSessions(Protocol):
    """Starts and ends work."""

    def start(self, block_id: BlockId, *, open_ended: bool = False) -> object:
        """Begin the block; open-ended, without a countdown."""
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


class Work:
    """Does with the work itself what the menu of a block offers."""

    def __init__(self, sessions: WorkSessions, bar: MessageBar) -> None:
        self._sessions, self._bar = sessions, bar

    def start(self, block_id: str) -> None:
        """Begin a block."""
        self._bar.attempt(lambda: self._sessions.start(BlockId(block_id)))

    def start_open(self, block_id: str) -> None:
        """Begin a block without a countdown."""
        begin = BlockId(block_id)
        self._bar.attempt(lambda: self._sessions.start(begin, open_ended=True))

    def pause(self) -> None:
        """Stop counting."""
        self._bar.attempt(self._sessions.pause)

    def resume(self) -> None:
        """Count again."""
        self._bar.attempt(self._sessions.resume)

    def finish_block(self) -> None:
        """End the session."""
        self._bar.attempt(self._sessions.finish)

    def abandon(self) -> None:
        """Throw the session away, and say how to get it back."""
        if self._bar.attempt(self._sessions.abandon):
            said = tr("The session was thrown away.")
            self._bar.say(Sentence(said, tr("Ctrl+Z brings it back.")))
