"""What the person has set, readable before the vault opens."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from typing import TYPE_CHECKING, Protocol

from focusdesk.domain.errors import Problem, SettingsInvalid

if TYPE_CHECKING:
    from collections.abc import Mapping

MAX_PLAN_SECONDS = 60.0
PLAN_DAYS = range(1, 15)
RATING_SECONDS = range(5, 601)


class Theme(StrEnum):
    """Which colours the window takes."""

    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"


class Language(StrEnum):
    """Which language the program speaks."""

    INDONESIAN = "id"
    ENGLISH = "en"


@dataclass(frozen=True, slots=True)
class Settings:
    """Every setting with its default. `plan_seconds` bounds one planning run.

    `work_model` is a preset's id or the path of a TOML file, `planner` holds the
    planner's weights that differ from their defaults, by name.
    """

    language: Language = Language.INDONESIAN
    theme: Theme = Theme.SYSTEM
    work_model: str = "wfa3-wfo2"
    plan_seconds: float = 2.0
    plan_days: int = 5
    rating_seconds: int = 20
    detailed_notifications: bool = False
    own_addresses: tuple[str, ...] = ()
    planner: Mapping[str, float] = field(default_factory=dict)

    def __post_init__(self) -> None:
        problems = []
        if not 0 < self.plan_seconds <= MAX_PLAN_SECONDS:
            value = str(self.plan_seconds)
            problems.append(Problem("setting_outside", "plan_seconds", value))
        if self.plan_days not in PLAN_DAYS:
            problems.append(
                Problem("setting_outside", "plan_days", str(self.plan_days))
            )
        if self.rating_seconds not in RATING_SECONDS:
            value = str(self.rating_seconds)
            problems.append(Problem("setting_outside", "rating_seconds", value))
        if self.planner:
            # Most runs set no weight, so most need not know them.
            from focusdesk.domain.planning.weights import weight_problems

            problems += weight_problems(self.planner)
        if problems:
            raise SettingsInvalid(tuple(problems))


class PlanLimits(Protocol):
    """How far and how long one planning run looks, as it is set now."""

    @property
    def plan_seconds(self) -> float:
        """The seconds it may take."""
        ...

    @property
    def plan_days(self) -> int:
        """The working days it plans together."""
        ...


class OwnAddresses(Protocol):
    """By which addresses calendars know the person, as they are set now."""

    @property
    def own_addresses(self) -> tuple[str, ...]:
        """The addresses."""
        ...
