"""The command line over settings in a folder, and tasks in memory."""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from pathlib import Path
from types import SimpleNamespace
from typing import TYPE_CHECKING, Any

from focusdesk.adapters import toml_allocation, toml_settings
from focusdesk.adapters.toml_work_models import load_model, load_models
from focusdesk.cli.main import run
from focusdesk.services.matrix import Matrix
from focusdesk.services.matrix_tasks import MatrixTasks
from focusdesk.services.preferences import Preferences
from focusdesk.services.steps import Steps
from focusdesk.services.work_models import WorkModels
from tests.services.task_room import TaskRoom, make_task_room

if TYPE_CHECKING:
    import pytest

    from focusdesk.domain.ports import Clock
    from focusdesk.services.doctor import Doctor
    from focusdesk.services.vault import Vault

RESOURCES = Path(__file__).parents[2] / "resources"
USUAL = toml_allocation.load_allocation(RESOURCES / "allocation.toml")


@dataclass
class SettingsShop:
    """A `Workshop` that reads its files anew for each command, as a process does."""

    folder: Path
    room: TaskRoom = field(default_factory=make_task_room)
    told: list[bool] = field(default_factory=list)

    def choose(self, *, data_dir: str | None, demo: bool, demo_at: str | None) -> None:
        del data_dir, demo, demo_at

    @property
    def clock(self) -> Clock:
        return self.room.clock

    @property
    def preferences(self) -> Preferences:
        file = self.folder / "settings.toml"
        return Preferences(
            lambda: toml_settings.load_settings(file),
            lambda kept: toml_settings.save_settings(file, kept),
        )

    @property
    def matrix(self) -> Matrix:
        file = self.folder / "allocation.toml"
        return Matrix(
            USUAL,
            lambda: toml_allocation.load_own_allocation(file, USUAL),
            lambda kept: toml_allocation.save_own_allocation(file, kept, USUAL),
        )

    def vault(self) -> Vault:
        raise NotImplementedError

    def desk(self) -> Any:  # noqa: ANN401 - a desk with tasks only
        room = self.room
        steps = Steps(room.store, room.clock, room.events.append)
        tasks = MatrixTasks(room.store, room.events.append, steps)
        return SimpleNamespace(matrix_tasks=tasks)

    def models(self) -> WorkModels:
        presets = load_models(RESOURCES / "work_models")
        own = self.preferences
        return WorkModels(presets, load_model, own.settings, own.keep)

    def doctor(self, key_file: Path | None = None) -> Doctor:
        raise NotImplementedError

    def window(self, *, hidden: bool) -> int:
        raise NotImplementedError

    def close(self, *, wrote: bool) -> None:
        self.told.append(wrote)


@dataclass
class Prompt:
    """A person at a terminal."""

    shop: SettingsShop
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
