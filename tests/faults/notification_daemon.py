"""A desktop's notification server as a process of its own, with one fault.

Run as a module with the fault's name; it says `ready` and writes a line for each
notice: its title and how many buttons it has.
"""

from __future__ import annotations

import os
import signal
import sys

from tests.adapters.notification_server import EVERYTHING, NotificationServer


def main(fault: str) -> None:
    """Serve until killed."""
    server = NotificationServer(
        os.environ["DBUS_SESSION_BUS_ADDRESS"],
        ("body",) if fault == "no_actions" else EVERYTHING,
        mute=fault in {"slow", "dies"},
        rejects=fault == "rejects",
    )
    print("ready", flush=True)
    while True:
        shown = server.shown.get()
        print(shown.title, len(shown.actions) // 2, sep="\t", flush=True)
        if fault == "dies":
            os.kill(os.getpid(), signal.SIGKILL)


if __name__ == "__main__":
    main(sys.argv[1])
