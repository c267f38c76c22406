"""A long list of tasks: what an import, its undo and a tick cost the main thread.

    python tests/bench/bench_tasks.py [--entries 20000] [--tasks 5000]

Prints the processor's time of each step in milliseconds; `main` steps are what the
window waits for, the others run on a worker.
"""

from __future__ import annotations

import argparse
import os
import sys
from datetime import timedelta
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory
from time import process_time
from typing import TYPE_CHECKING, TypeVar

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT))

from PySide6.QtWidgets import QApplication  # noqa: E402

from focusdesk.domain.ids import TaskId, new_id  # noqa: E402
from focusdesk.domain.settings import Theme as Mode  # noqa: E402
from focusdesk.domain.task import Estimate, Task  # noqa: E402
from focusdesk.ui.event_bridge import EventBridge  # noqa: E402
from focusdesk.ui.tasks.page import TasksPage  # noqa: E402
from focusdesk.ui.theme import Theme  # noqa: E402
from tests.services.import_room import FALLBACK, ImportRoom  # noqa: E402
from tests.services.task_room import make_task_room  # noqa: E402

if TYPE_CHECKING:
    from collections.abc import Callable

T = TypeVar("T")
PROJECTS = 12


def timed(name: str, call: Callable[[], T]) -> T:
    """Print what a call costs."""
    start = process_time()
    found = call()
    print(f"  {name:<34}{1000 * (process_time() - start):8.0f} ms")
    return found


def table(entries: int) -> str:
    """Write a table of so many tasks."""
    rows = (
        f"K-{n},Tugas nomor {n} perbaiki modul,Proyek {n % PROJECTS},{30 + n % 90},"
        f"2026-12-{1 + n % 28:02d}"
        for n in range(entries)
    )
    return "\n".join(("id,judul,proyek,menit,tenggat", *rows))


def bench_import(entries: int) -> None:
    """Import a table twice, and take it back."""
    print(f"import of {entries} entries")
    with TemporaryDirectory() as folder:
        room = ImportRoom(Path(folder))
        path, imports = room.write("besar.csv", table(entries)), room.imports
        file = timed("worker: read", imports.opening(path))
        understanding = imports.understanding(file, imports.columns(file))
        reading = timed("worker: understand", understanding)
        for turn in ("first", "again"):
            stock = timed(f"main: stock, {turn}", partial(imports.stock, reading))
            comparing = imports.comparing(reading, stock, FALLBACK)
            preview = timed(f"worker: compare, {turn}", comparing)
            if preview.changes_tasks:
                timed("main: write", partial(imports.apply, preview))
        timed("main: undo", room.room.tasks.undo)
        timed("main: redo", room.room.tasks.redo)
        room.room.store.close()


def bench_page(count: int) -> None:
    """Tick a task of a long list."""
    print(f"a page of {count} tasks")
    app = QApplication([])
    theme = Theme(ROOT / "resources", Mode.LIGHT)
    theme.apply(app)
    room, bridge = make_task_room(), EventBridge()
    projects = [room.project(f"Proyek {n}") for n in range(PROJECTS)]
    now = room.clock()
    with room.store.transaction() as tx:
        tx.tasks.add_all(
            [
                Task(
                    id=TaskId(new_id()),
                    project_id=projects[n % PROJECTS].id,
                    title=f"Tugas nomor {n} perbaiki modul",
                    estimate=Estimate.around(30 + n % 90),
                    created_at=now - timedelta(minutes=n),
                    due=now + timedelta(days=n % 40),
                )
                for n in range(count)
            ]
        )
    page = TasksPage(room.tasks, dict, bridge, theme)
    page.resize(1100, 800)
    page.show()
    app.processEvents()

    def tick() -> None:
        page.complete(room.tasks.board().open[7])
        page.refresh()
        app.processEvents()

    timed("main: read the list again", room.tasks.board)
    for turn in range(1, 4):
        timed(f"main: tick and show, {turn}", tick)
    room.store.close()


def main() -> None:
    """Measure both."""
    parser = argparse.ArgumentParser(description="A long list of tasks.")
    parser.add_argument("--entries", type=int, default=20_000)
    parser.add_argument("--tasks", type=int, default=5_000)
    asked = parser.parse_args()
    bench_import(asked.entries)
    bench_page(asked.tasks)


if __name__ == "__main__":
    main()
