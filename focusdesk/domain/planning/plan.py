"""The plan: blocks, what was left out, what it costs and why."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from focusdesk.domain.planning.violations import Violation, violations

if TYPE_CHECKING:
    from focusdesk.domain.planning.deadlines import Overload
    from focusdesk.domain.planning.problem import Block

__all__ = [
    "CostTerms",
    "Plan",
    "PlannedBlock",
    "Reason",
    "Unplaced",
    "Violation",
    "violations",
]


@dataclass(frozen=True, slots=True)
class Reason:
    """Hold one cause as a code, its weight in minutes and what a sentence needs."""

    code: str
    minutes: float
    facts: tuple[tuple[str, str | int | float], ...] = ()

    def fact(self, name: str) -> str | int | float | None:
        """Return the named fact, or None."""
        return dict(self.facts).get(name)


@dataclass(frozen=True, slots=True)
class PlannedBlock:
    """Hold a block and its strongest causes, strongest first."""

    block: Block
    reasons: tuple[Reason, ...] = ()


@dataclass(frozen=True, slots=True)
class Unplaced:
    """Hold the minutes of a task that found no place, and why."""

    task: str
    minutes: int
    reasons: tuple[Reason, ...] = ()


@dataclass(frozen=True, slots=True)
class CostTerms:
    """Hold the minutes lost by a plan, term by term."""

    reimmersion: float = 0.0
    misfit: float = 0.0
    fragmentation: float = 0.0
    tardiness: float = 0.0
    unscheduled: float = 0.0
    overload: float = 0.0
    share: float = 0.0
    stability: float = 0.0
    switches: float = 0.0

    @property
    def total(self) -> float:
        """Return the sum of all terms in minutes."""
        return (
            self.reimmersion
            + self.misfit
            + self.fragmentation
            + self.tardiness
            + self.unscheduled
            + self.overload
            + self.share
            + self.stability
            + self.switches
        )


@dataclass(frozen=True, slots=True)
class Plan:
    """Hold an answer to a request; `complete` says that the engine had its fill.

    `overloads` says for each week that cannot hold what is due which deadlines break.
    """

    instance: str
    blocks: tuple[PlannedBlock, ...]
    unplaced: tuple[Unplaced, ...]
    cost: CostTerms
    engine: str = ""
    iterations: int = 0
    complete: bool = True
    overloads: tuple[Overload, ...] = ()
