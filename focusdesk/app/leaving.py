"""Leaving the program for good."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication


def leave() -> None:
    """End the loop. `quit` would ask the window first, and a window that hides
    instead of closing says no.
    """  # noqa: D205 - one sentence and its reason
    QCoreApplication.exit(0)
