"""The command line over a database in memory, a real reader and real work models."""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from pathlib import Path
from types import SimpleNamespace
from typing import TYPE_CHECKING, Any

from focusdesk.adapters.ics_calendar.reader import IcsReader
from focusdesk.adapters.toml_work_models import load_model, load_models
from focusdesk.cli.main import run
from focusdesk.domain.settings import Settings
from focusdesk.services.calendar import Calendar
from focusdesk.services.work_models import WorkModels
from tests.services.workbench import Bench, make_bench

if TYPE_CHECKING:
    import pytest

    from focusdesk.domain.ports import Clock
    from focusdesk.services.doctor import Doctor
    from focusdesk.services.matrix import Matrix
    from focusdesk.services.preferences import Preferences
    from focusdesk.services.vault import Vault

ROOT = Path(__file__).parents[2]
FILES = ROOT / "tests" / "data" / "calendars"


@dataclass
class CalendarShop:
    """A `Workshop` that has calendars and work models."""

    bench: Bench = field(default_factory=make_bench)
    told: list[bool] = field(default_factory=list)
    settings: Settings = field(
        default_factory=lambda: Settings(own_addresses=("budi@example.go.id",))
    )

    def choose(self, *, data_dir: str | None, demo: bool, demo_at: str | None) -> None:
        del data_dir, demo, demo_at

    @property
    def folder(self) -> Path:
        raise NotImplementedError

    @property
    def clock(self) -> Clock:
        return self.bench.clock

    def save_settings(self, settings: Settings) -> None:
        self.settings = settings

    @property
    def preferences(self) -> Preferences:
        raise NotImplementedError

    @property
    def matrix(self) -> Matrix:
        raise NotImplementedError

    def vault(self) -> Vault:
        raise NotImplementedError

    def desk(self) -> Any:  # noqa: ANN401 - a desk with a calendar only
        bench = self.bench
        calendar = Calendar(
            bench.store,
            bench.clock,
            bench.events.append,
            IcsReader(),
            bench.workweek,
            self.settings,
        )
        return SimpleNamespace(calendar=calendar)

    def models(self) -> WorkModels:
        presets = load_models(ROOT / "resources" / "work_models")
        return WorkModels(presets, load_model, self.settings, self.save_settings)

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
    shop: CalendarShop = field(default_factory=CalendarShop)
    error: str = ""

    def run(self, *words: str | Path, code: int = 0) -> str:
        """Run a command that must end with `code`; return what it printed."""
        ended = run([str(word) for word in words], self.shop)
        captured = self.capsys.readouterr()
        self.error = captured.err
        assert ended == code, captured.err
        return captured.out

    def json(self, *words: str | Path) -> Any:  # noqa: ANN401 - JSON
        """Run a command with `--json` and read its answer."""
        return json.loads(self.run(*words, "--json"))
