"""Notices that the machine works in another time zone than before."""

from __future__ import annotations

from typing import TYPE_CHECKING

from focusdesk.services.events import ZoneChanged

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import timedelta

    from focusdesk.services.events import Publish


class ZoneWatch:
    """Publishes `ZoneChanged` when local time has moved against UTC.

    Days and hours stay those of the work model's zone; only what the desktop shows
    beside them has moved.
    """

    def __init__(self, offset: Callable[[], timedelta], publish: Publish) -> None:
        self._offset = offset
        self._publish = publish
        self._known = offset()

    def look(self) -> None:
        """Compare with the last look."""
        found = self._offset()
        if found != self._known:
            self._known = found
            self._publish(ZoneChanged())
