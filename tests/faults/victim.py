"""A process that is going to be killed: `victim.py WORK FOLDER STEP`.

`commit` acknowledges each committed transaction with a line. The others kill
themselves, as kill -9 would, at their STEPth step: an SQL statement of a migration,
or a change to the file system.
"""

from __future__ import annotations

import os
import signal
import sys
from itertools import count
from pathlib import Path
from typing import TYPE_CHECKING

from focusdesk.domain.ids import SessionId, TaskId
from focusdesk.domain.keyslots import VaultKey
from focusdesk.services.vault import FromPassphrase, NewWays, Vault
from focusdesk.storage.engine import connect_file
from focusdesk.storage.migrate import migrate
from focusdesk.storage.store import Store
from tests.keyrings import Drawer, cheap_wrapping
from tests.storage.values import FIRST, SESSION, SIASN

if TYPE_CHECKING:
    from collections.abc import Callable

PHRASE = "kata sandi panjang"
KEY = VaultKey(bytes(range(32)))
CHANGES = {"open", "os.link", "os.rename", "os.remove", "os.mkdir", "os.chmod"}


def die() -> None:
    os.kill(os.getpid(), signal.SIGKILL)


def commit(path: Path) -> None:
    """Commit a task and its session again and again; say each once it is safe."""
    from dataclasses import replace

    store = Store.open(path, KEY.raw)
    with store.transaction() as tx:
        if tx.projects.get(SIASN.id) is None:
            tx.projects.add(SIASN)
        begun = len(tx.tasks.all())
    for number in count(begun):
        name = TaskId(f"t{number}")
        session = replace(SESSION, id=SessionId(f"s{number}"), task_id=name)
        with store.transaction() as tx:
            tx.tasks.add(replace(FIRST, id=name, title=f"Tugas {number}"))
            tx.journal.add_session(session)
        print(number, flush=True)


def migration(path: Path, step: int) -> None:
    """Migrate an empty database, up to the STEPth statement."""
    connection = connect_file(path, KEY.raw)
    steps = count(1)

    def trace(_statement: str) -> None:
        if next(steps) == step:
            die()

    driver = connection.connection.driver_connection
    assert driver is not None
    driver.set_trace_callback(trace)
    with connection.begin():
        migrate(connection)


def change(work: Callable[[], object], step: int) -> None:
    """Do the work up to the STEPth change of a file or folder."""
    steps = count(1)

    def watch(event: str, arguments: tuple[object, ...]) -> None:
        if event not in CHANGES or (event == "open" and not _writes(arguments)):
            return
        if next(steps) == step:
            die()

    sys.addaudithook(watch)
    work()


def _writes(arguments: tuple[object, ...]) -> bool:
    flags = arguments[2]
    return isinstance(flags, int) and bool(flags & (os.O_WRONLY | os.O_RDWR))


def main() -> None:
    work, place, step = sys.argv[1], Path(sys.argv[2]), int(sys.argv[3])
    vault = Vault(place, Drawer(), cheap_wrapping())
    ways = NewWays(passphrase=PHRASE, key_file=place.parent / "kunci")
    match work:
        case "commit":
            commit(place)
        case "migration":
            migration(place, step)
        case "make":
            change(lambda: vault.make(ways), step)
        case "renew":
            key = vault.fetch_key(FromPassphrase(PHRASE))
            change(lambda: vault.new_recovery_code(key), step)
    print("survived", flush=True)


if __name__ == "__main__":
    main()
