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
BREAK_MINUTES = range(5, 16)
LONG_BREAK_MINUTES = range(10, 46)
LONG_BREAK_AFTER = range(2, 9)
STRETCH_MINUTES = range(30, 121)
DAY_END_MINUTES = range(5, 61)
_WITHIN = {
    "plan_days": PLAN_DAYS,
    "rating_seconds": RATING_SECONDS,
    "break_minutes": BREAK_MINUTES,
    "long_break_minutes": LONG_BREAK_MINUTES,
    "long_break_after": LONG_BREAK_AFTER,
    "stretch_minutes": STRETCH_MINUTES,
    "day_end_minutes": DAY_END_MINUTES,
}


class Theme(StrEnum):
    """Which colours the window takes."""

    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"


class Language(StrEnum):
    """Which language the program speaks."""

    INDONESIAN = "id"
    ENGLISH = "en"


class QuietWhen(StrEnum):
    """Which sessions are quiet: those of focus work, every one, or none by itself."""

    DEEP = "deep"
    ALL = "all"
    NEVER = "never"


@dataclass(frozen=True, slots=True)
class Settings:
    """Every setting with its default. `plan_seconds` bounds one planning run.

    `work_model` is a preset's id or the path of a TOML file, `planner` holds the
    planner's weights that differ from their defaults, by name. `long_break_after`
    counts blocks, `stretch_minutes` counted work; `day_end_minutes` is how long before
    the end of work the day is offered to be closed.
    """

    language: Language = Language.INDONESIAN
    theme: Theme = Theme.SYSTEM
    work_model: str = "wfa3-wfo2"
    plan_seconds: float = 2.0
    plan_days: int = 5
    rating_seconds: int = 20
    detailed_notifications: bool = False
    quiet_when: QuietWhen = QuietWhen.DEEP
    own_addresses: tuple[str, ...] = ()
    breaks: bool = True
    break_minutes: int = 10
    long_break_minutes: int = 20
    long_break_after: int = 4
    stretch_hints: bool = True
    stretch_minutes: int = 60
    day_end_notice: bool = True
    day_end_minutes: int = 15
    reflection_notice: bool = True
    global_keys: bool = False
    planner: Mapping[str, float] = field(default_factory=dict)

    def __post_init__(self) -> None:
        problems = []
        if not 0 < self.plan_seconds <= MAX_PLAN_SECONDS:
            value = str(self.plan_seconds)
            problems.append(Problem("setting_outside", "plan_seconds", value))
        for name, allowed in _WITHIN.items():
            value = str(getattr(self, name))
            if getattr(self, name) not in allowed:
                problems.append(Problem("setting_outside", name, value))
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
