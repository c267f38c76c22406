"""Imports over a database in memory, with the real reader of files."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from focusdesk.adapters.task_files.reader import TaskFiles
from focusdesk.services.task_import import TaskImport
from focusdesk.services.workweek import Workweek
from tests.services.task_room import TaskRoom, make_task_room
from tests.services.workbench import MODEL

if TYPE_CHECKING:
    from focusdesk.domain.task import Task
    from focusdesk.services.task_import import ImportPreview

EXPORTS = Path(__file__).parents[1] / "data" / "tasks"
FALLBACK = "Impor"


@dataclass
class ImportRoom:
    """The use cases of imports beside those of tasks."""

    folder: Path
    room: TaskRoom = field(default_factory=make_task_room)

    @property
    def imports(self) -> TaskImport:
        room = self.room
        workweek = Workweek(room.store, room.events.append, MODEL)
        return TaskImport(
            room.store,
            room.clock,
            room.events.append,
            TaskFiles(),
            workweek,
            room.tasks.history,
        )

    def write(self, name: str, text: str) -> Path:
        path = self.folder / name
        path.write_text(text, encoding="utf-8")
        return path

    def preview(self, path: Path) -> ImportPreview:
        return self.imports.preview(path, FALLBACK)

    def take(self, path: Path) -> ImportPreview:
        self.room.clock.advance(minutes=1)
        preview = self.preview(path)
        self.imports.apply(preview)
        return preview

    def table(self, *rows: str, name: str = "daftar.csv") -> ImportPreview:
        """Take a table of these lines."""
        return self.take(self.write(name, "\n".join(rows)))

    def task(self, title: str) -> Task:
        return self.room.tasks.find(title)
