"""The way in: window or command, decided by the arguments."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence


def main(arguments: Sequence[str]) -> int:
    """Run one command line, or the window when there is no command."""
    from focusdesk.app.workshop import Workshop
    from focusdesk.cli.main import run

    return run(arguments, Workshop())
