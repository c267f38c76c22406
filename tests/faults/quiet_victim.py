"""A process that works in quiet mode until it is killed: `quiet_victim.py`.

It starts and stops one session after another on the vault the environment names.
"""

from __future__ import annotations

from focusdesk.app.workshop import Workshop
from focusdesk.services.events import FocusChanged


def main() -> None:
    workshop = Workshop(lambda *_: 0)
    desk = workshop.desk()
    desk.quiet.begin()
    task = desk.tasks.open()[0].id
    print("ready", flush=True)
    while True:
        desk.focus.start_task(task)
        desk.quiet.hear(FocusChanged())
        desk.focus.stop()
        desk.quiet.hear(FocusChanged())


if __name__ == "__main__":
    main()
