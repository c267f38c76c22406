"""The command line over a database in memory, without keys or folders."""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from pathlib import Path
from types import SimpleNamespace
from typing import TYPE_CHECKING, Any

from focusdesk.adapters.gitlab_issues.server import GitLabIssues
from focusdesk.cli.main import run
from focusdesk.domain.settings import Settings
from focusdesk.services.issues import Issues
from tests.fakes import RunNow
from tests.services.import_room import ImportRoom
from tests.services.issue_room import QUICK
from tests.services.task_room import TaskRoom, make_task_room

if TYPE_CHECKING:
    import pytest

    from focusdesk.domain.ports import Clock
    from focusdesk.services.doctor import Doctor
    from focusdesk.services.matrix import Matrix
    from focusdesk.services.preferences import Preferences
    from focusdesk.services.vault import Vault
    from focusdesk.services.work_models import WorkModels


@dataclass
class TaskShop:
    """A `Workshop` that has only tasks."""

    room: TaskRoom = field(default_factory=make_task_room)
    told: list[bool] = field(default_factory=list)
    settings: Settings = field(default_factory=Settings)

    def choose(self, *, data_dir: str | None, demo: bool, demo_at: str | None) -> None:
        del data_dir, demo, demo_at

    @property
    def folder(self) -> Path:
        raise NotImplementedError

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

    def desk(self) -> Any:  # noqa: ANN401 - a desk with tasks only
        return SimpleNamespace(tasks=self.room.tasks, issues=self.issues())

    def issues(self) -> Issues:
        """Issues as a desk has them; without an account no network is asked."""
        room = self.room
        imports = ImportRoom(Path(), room).imports
        return Issues(
            room.store,
            room.clock,
            room.events.append,
            GitLabIssues(QUICK),
            RunNow(),
            imports,
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

    capsys: pytest.CaptureFixture[str]
    shop: TaskShop = field(default_factory=TaskShop)
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
