from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from focusdesk.services.events import ZoneChanged
from focusdesk.services.zone_watch import ZoneWatch

if TYPE_CHECKING:
    from focusdesk.services.events import Event

WIB, WITA = timedelta(hours=7), timedelta(hours=8)


def test_each_move_is_told_once() -> None:
    offsets = iter((WIB, WIB, WITA, WITA, WIB))
    told: list[Event] = []
    watch = ZoneWatch(lambda: next(offsets), told.append)
    counts = []
    for _ in range(4):
        watch.look()
        counts.append(len(told))
    assert counts == [0, 1, 1, 2]
    assert told == [ZoneChanged(), ZoneChanged()]
