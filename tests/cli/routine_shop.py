"""The command line over a desk with tasks, routines and own events in memory."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path
from types import SimpleNamespace
from typing import Any

from focusdesk.adapters.toml_routines import load_routines
from focusdesk.services.history import History
from focusdesk.services.own_events import OwnEvents
from focusdesk.services.routines import Routines
from focusdesk.services.tasks import Tasks
from tests.cli.task_shop import TaskShop
from tests.services.workbench import Bench, make_bench

PRESETS = Path(__file__).parents[2] / "resources" / "routines.toml"


@dataclass
class RoutineShop(TaskShop):
    """A `Workshop` whose desk keeps routines and own events."""

    bench: Bench = field(default_factory=make_bench)

    def desk(self) -> Any:  # noqa: ANN401 - a desk of these services only
        bench = self.bench
        parts = bench.store, bench.clock, bench.events.append, bench.workweek
        history = History()
        return SimpleNamespace(
            tasks=Tasks(*parts),
            planning=bench.planning,
            workweek=bench.workweek,
            own_events=OwnEvents(*parts, history),
            routines=Routines(*parts, history, lambda: load_routines(PRESETS)),
        )
