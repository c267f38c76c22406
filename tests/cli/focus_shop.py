"""The command line over one planned day in memory, with a folder for status bars."""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from types import SimpleNamespace
from typing import TYPE_CHECKING, Any

from focusdesk.adapters.status_file import StatusFileInFolder
from focusdesk.cli.main import run
from focusdesk.domain.settings import Settings
from focusdesk.services.breaks import Breaks
from focusdesk.services.day_close import DayClose
from focusdesk.services.focus import Focus
from focusdesk.services.overtime import Overtime
from focusdesk.services.tasks import Tasks
from focusdesk.services.thoughts import Thoughts
from tests.fakes import NearSolver, RunNow
from tests.planners import planner
from tests.services.focus_room import Room, at, open_room

if TYPE_CHECKING:
    from pathlib import Path

    import pytest

    from focusdesk.domain.ports import Clock
    from focusdesk.services.doctor import Doctor
    from focusdesk.services.matrix import Matrix
    from focusdesk.services.preferences import Preferences
    from focusdesk.services.vault import Vault
    from focusdesk.services.work_models import WorkModels


@dataclass
class FocusShop:
    """A `Workshop` whose desk is fresh for each command, as each is a process."""

    folder: Path
    room: Room = field(default_factory=lambda: open_room(at(8)))
    told: list[bool] = field(default_factory=list)
    settings: Settings = field(default_factory=Settings)
    opened: int = 0

    def choose(self, *, data_dir: str | None, demo: bool, demo_at: str | None) -> None:
        del data_dir, demo, demo_at

    @property
    def clock(self) -> Clock:
        return self.room.clock

    @property
    def preferences(self) -> Preferences:
        raise NotImplementedError

    @property
    def matrix(self) -> Matrix:
        raise NotImplementedError

    def vault(self) -> Vault:
        raise NotImplementedError

    def desk(self) -> Any:  # noqa: ANN401 - a desk without a calendar
        self.opened += 1
        room = self.room
        common = (room.store, room.clock, room.publish, room.workweek)
        tasks = Tasks(*common)
        return SimpleNamespace(
            focus=Focus(*common, StatusFileInFolder(self.folder)),
            journal=room.journal,
            workweek=room.workweek,
            tasks=tasks,
            overtime=Overtime(room.store, room.clock, room.workweek),
            breaks=Breaks(
                room.store,
                room.clock,
                room.publish,
                room.workweek,
                lambda: self.settings,
            ),
            day_close=DayClose(room.store, room.clock, room.publish, room.workweek),
            thoughts=Thoughts(room.store, room.clock, room.publish, tasks),
            planning=planner(*common, self.settings, NearSolver(), RunNow()),
        )

    def models(self) -> WorkModels:
        raise NotImplementedError

    def doctor(self, key_file: Path | None = None) -> Doctor:
        raise NotImplementedError

    def window(self, *, hidden: bool) -> int:
        raise NotImplementedError

    def close(self, *, wrote: bool) -> None:
        self.told.append(wrote)


@dataclass
class Prompt:
    """A person at a terminal."""

    shop: FocusShop
    capsys: pytest.CaptureFixture[str]
    error: str = ""

    def run(self, *arguments: str, code: int = 0) -> str:
        """Run a command that must end with `code`; return what it printed."""
        ended = run(arguments, self.shop)
        captured = self.capsys.readouterr()
        self.error = captured.err
        assert ended == code, captured.err
        return captured.out

    def json(self, *arguments: str) -> Any:  # noqa: ANN401 - JSON
        """Run a command with `--json` and read its answer."""
        return json.loads(self.run(*arguments, "--json"))
