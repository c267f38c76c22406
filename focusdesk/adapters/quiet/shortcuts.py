"""macOS: two Shortcuts that the person made, for there is no switch for programs."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from focusdesk.adapters.quiet.programs import ask_program
from focusdesk.domain.errors import QuietRefused
from focusdesk.domain.quiet import QuietWay

if TYPE_CHECKING:
    from collections.abc import Mapping

ON, OFF = "FocusDesk On", "FocusDesk Off"
LIMIT_SECONDS: Final = 15.0


@dataclass(frozen=True, slots=True)
class Shortcuts:
    """Runs the person's two Shortcuts with the system's own program."""

    environment: Mapping[str, str]

    def prepare(self) -> None:
        """Look whether both are there; `QuietRefused`."""
        known = self._run("list").splitlines()
        for name in (ON, OFF):
            if name not in known:
                raise QuietRefused(QuietWay.SHORTCUTS, "no_shortcut", name)

    def begin(self) -> None:
        """Run the one for silence; `QuietRefused`."""
        self._run("run", ON)

    def end(self) -> None:
        """Run the other one; `QuietRefused`."""
        self._run("run", OFF)

    def _run(self, *words: str) -> str:
        way, arguments = QuietWay.SHORTCUTS, ("shortcuts", *words)
        return ask_program(way, arguments, self.environment, LIMIT_SECONDS)
