"""The settings in force: read by everyone, changed in one place, kept in their file."""

from __future__ import annotations

from dataclasses import fields, replace
from typing import TYPE_CHECKING, TypedDict, Unpack

from focusdesk.domain.settings import Settings

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from focusdesk.domain.planning.policy import Policy
    from focusdesk.domain.settings import Language, QuietWhen, Theme
    from focusdesk.services.events import Event

_DEFAULTS = Settings()


class SettingsFields(TypedDict, total=False):
    """Settings that can be given, named as in `Settings`."""

    language: Language
    theme: Theme
    work_model: str
    plan_seconds: float
    plan_days: int
    rating_seconds: int
    detailed_notifications: bool
    quiet_when: QuietWhen
    own_addresses: tuple[str, ...]
    breaks: bool
    break_minutes: int
    long_break_minutes: int
    long_break_after: int
    stretch_hints: bool
    stretch_minutes: int
    day_end_notice: bool
    day_end_minutes: int
    reflection_notice: bool
    global_keys: bool
    planner: Mapping[str, float]


class Preferences:
    """Holds the settings in force and says when they change.

    `read` reads the file, `save` writes it; both are called only when needed.
    """

    def __init__(
        self, read: Callable[[], Settings], save: Callable[[Settings], object]
    ) -> None:
        self._read = read
        self._save = save
        self._settings: Settings | None = None
        self._weights: tuple[Mapping[str, float], Policy] | None = None
        self._publish: Callable[[Event], None] | None = None

    @property
    def settings(self) -> Settings:
        """The settings in force; `SettingsInvalid`, `FileUnreadable` at first."""
        if self._settings is None:
            self._settings = self._read()
        return self._settings

    def tell(self, publish: Callable[[Event], None]) -> None:
        """Publish every change from now on."""
        self._publish = publish

    def change(self, **changes: Unpack[SettingsFields]) -> Settings:
        """Put other values in force and keep them; `SettingsInvalid`, `FileUnreadable`.

        Nothing changes where one of them is refused or cannot be written.
        """
        return self.keep(replace(self.settings, **changes))

    def reset(self, name: str) -> Settings:
        """Give a field its default; KeyError when there is no such field."""
        default = {f.name: getattr(_DEFAULTS, f.name) for f in fields(Settings)}[name]
        return self.keep(replace(self.settings, **{name: default}))

    def keep(self, after: Settings) -> Settings:
        """Put these settings in force as a whole; `SettingsInvalid`."""
        before = self.settings
        if after != before:
            self._save(after)
            self._use(before, after)
        return after

    def read_again(self) -> None:
        """Take over what another process wrote into the file; `SettingsInvalid`."""
        before, after = self.settings, self._read()
        if after != before:
            self._use(before, after)

    def weigh(self, name: str, value: float) -> Settings:
        """Give one weight of the planner its value; `SettingsInvalid`."""
        return self.change(planner={**self.settings.planner, name: value})

    def unweigh(self, *names: str) -> Settings:
        """Give weights of the planner their defaults; all of them without names."""
        own = self.settings.planner if names else {}
        return self.change(planner={k: v for k, v in own.items() if k not in names})

    def policy(self) -> Policy:
        """Return the planner's weights: the defaults and what was set over them."""
        own = self.settings.planner
        if self._weights is None or self._weights[0] is not own:
            from focusdesk.domain.planning.weights import policy_of

            self._weights = (own, policy_of(own))
        return self._weights[1]

    @property
    def plan_seconds(self) -> float:
        """The seconds one planning run may take."""
        return self.settings.plan_seconds

    @property
    def plan_days(self) -> int:
        """The working days that are planned together."""
        return self.settings.plan_days

    @property
    def own_addresses(self) -> tuple[str, ...]:
        """The person's own addresses in calendars."""
        return self.settings.own_addresses

    def _use(self, before: Settings, after: Settings) -> None:
        self._settings = after
        names = frozenset(
            f.name
            for f in fields(Settings)
            if getattr(before, f.name) != getattr(after, f.name)
        )
        if self._publish is not None:
            from focusdesk.services.events import SettingsChanged

            self._publish(SettingsChanged(names))
