"""Planning over a store, built as the desk builds it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from focusdesk.services.ground import Ground
from focusdesk.services.one_search import OneSearch
from focusdesk.services.planning import Planning
from focusdesk.services.steps import Steps

if TYPE_CHECKING:
    from focusdesk.domain.ports import Background, Clock, Solver
    from focusdesk.domain.settings import PlanLimits
    from focusdesk.services.events import Publish
    from focusdesk.services.workweek import Workweek
    from focusdesk.storage.store import Store


def planner(
    store: Store,
    clock: Clock,
    publish: Publish,
    workweek: Workweek,
    settings: PlanLimits,
    solver: Solver,
    background: Background,
) -> Planning:
    """Build planning with steps of its own."""
    ground = Ground(store, clock, workweek, settings)
    steps = Steps(store, clock, publish)
    return Planning(ground, OneSearch(solver, background), steps, publish)
