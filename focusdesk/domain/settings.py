"""What the person has set, readable before the vault opens."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from focusdesk.domain.errors import Problem, SettingsInvalid

MAX_PLAN_SECONDS = 60.0


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

    `work_model` is a preset's id or the path of a TOML file.
    """

    language: Language = Language.INDONESIAN
    theme: Theme = Theme.SYSTEM
    work_model: str = "wfa3-wfo2"
    plan_seconds: float = 2.0
    plan_days: int = 5
    rating_seconds: int = 20
    detailed_notifications: bool = False
    own_addresses: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        problems = []
        if not 0 < self.plan_seconds <= MAX_PLAN_SECONDS:
            value = str(self.plan_seconds)
            problems.append(Problem("setting_outside", "plan_seconds", value))
        if not 1 <= self.plan_days <= 14:  # noqa: PLR2004
            problems.append(
                Problem("setting_outside", "plan_days", str(self.plan_days))
            )
        if not 5 <= self.rating_seconds <= 600:  # noqa: PLR2004
            value = str(self.rating_seconds)
            problems.append(Problem("setting_outside", "rating_seconds", value))
        if problems:
            raise SettingsInvalid(tuple(problems))
