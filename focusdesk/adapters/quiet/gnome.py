"""GNOME's own switch: its banners are turned off, and on again if we did it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from focusdesk.adapters.quiet.programs import LIMIT_SECONDS, ask_program
from focusdesk.domain.errors import QuietRefused
from focusdesk.domain.quiet import QuietChange, QuietWay

if TYPE_CHECKING:
    from collections.abc import Mapping

_KEY: Final = ("org.gnome.desktop.notifications", "show-banners")
_OURS: Final = "false"
_VALUES: Final = frozenset({"true", "false"})


@dataclass(frozen=True, slots=True)
class GnomeBanners:
    """Reads and writes `show-banners` with GNOME's own program."""

    environment: Mapping[str, str]
    limit: float = LIMIT_SECONDS

    def prepare(self) -> QuietChange:
        """Say what would be changed; `QuietRefused`."""
        return QuietChange(QuietWay.GNOME, self._value(), _OURS)

    def begin(self, change: QuietChange) -> None:
        """Turn banners off, unless they are off already; `QuietRefused`."""
        if change.before != change.ours:
            self._set(change.ours)

    def end(self, change: QuietChange) -> None:
        """Put back what was there, unless somebody changed it since."""
        if change.before != change.ours and self._value() == change.ours:
            self._set(change.before)

    def _value(self) -> str:
        value = ask_program(
            QuietWay.GNOME, ("gsettings", "get", *_KEY), self.environment, self.limit
        )
        if value not in _VALUES:
            raise QuietRefused(QuietWay.GNOME, "refused", value[:200])
        return value

    def _set(self, value: str) -> None:
        if value not in _VALUES:
            raise QuietRefused(QuietWay.GNOME, "refused", value[:200])
        words = ("gsettings", "set", *_KEY, value)
        ask_program(QuietWay.GNOME, words, self.environment, self.limit)
