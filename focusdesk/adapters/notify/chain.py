"""The chain of safety: session bus, then tray, then plyer."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from collections.abc import Callable

    from focusdesk.domain.notice import Notice
    from focusdesk.domain.ports import Notifier


class Desktop(Protocol):
    """A link that answers later: the session bus."""

    def offer(self, notice: Notice, refused: Callable[[], None]) -> None:
        """Show the notice, or call `refused` on the main thread."""
        ...

    def close(self, key: str) -> None:
        """Take back the notice with this key."""
        ...


class NotifierChain:
    """A `Notifier` that asks one link after the other, on the main thread.

    `links` answer at once and come after `desktop`, which may be absent.
    """

    def __init__(self, desktop: Desktop | None, links: tuple[Notifier, ...]) -> None:
        self._desktop = desktop
        self._links = links

    def show(self, notice: Notice) -> bool:
        """Show the notice; true as well while the session bus has yet to answer."""
        if self._desktop is None:
            return self._fall_back(notice)

        def refused() -> None:
            self._fall_back(notice)

        self._desktop.offer(notice, refused)
        return True

    def close(self, key: str) -> None:
        """Take back the notice with this key, wherever it shows."""
        if self._desktop is not None:
            self._desktop.close(key)
        for link in self._links:
            link.close(key)

    def _fall_back(self, notice: Notice) -> bool:
        return any(link.show(notice) for link in self._links)
