"""The way in: window or command, decided by the arguments."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from focusdesk.app.workshop import Workshop


def main(arguments: Sequence[str]) -> int:
    """Run one command line, or the window when there is no command."""
    from focusdesk.app.workshop import Workshop
    from focusdesk.cli.main import run

    return run(arguments, Workshop(_open_window))


def _open_window(workshop: Workshop, hidden: bool) -> int:  # noqa: FBT001 - a callback
    import gc

    from focusdesk.app.plain_imports import import_qt

    # Nearly all that start-up makes will stay: looking through it for garbage, again
    # and again, is a twentieth of its time. The front turns it on when it has painted.
    gc.disable()
    import_qt()
    from focusdesk.app.window import run_window

    return run_window(workshop, hidden=hidden)
