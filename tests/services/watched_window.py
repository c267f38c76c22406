"""A process that watches a session as the window does, to be killed.

usage: python -m tests.services.watched_window DATABASE KEY_HEX
It works on the first block by a clock of its own. For each line it is given it beats
once, half a minute later, and prints when the session was last seen.
"""

from __future__ import annotations

import sys
from pathlib import Path

from focusdesk.storage.store import Store
from tests.fakes import FakeClock
from tests.services.focus_room import FIRST, Room, at


def main() -> None:
    path, key = sys.argv[1:]
    room = Room(Store.open(Path(path), bytes.fromhex(key)), FakeClock(at(8)))
    room.focus.watch.begin()
    room.focus.start(FIRST)
    for _line in sys.stdin:
        print(room.running().seen.isoformat(), flush=True)
        room.clock.advance(seconds=30)
        room.focus.watch.heartbeat()


if __name__ == "__main__":
    main()
