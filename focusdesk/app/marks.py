"""Marks of the start-up, for measuring it: written only where a file is named."""

from __future__ import annotations

import os
from time import monotonic

ENVIRONMENT = "FOCUSDESK_MARKS"


def mark(name: str) -> None:
    """Note that the program has come this far, in seconds of the monotonic clock."""
    path = os.environ.get(ENVIRONMENT)
    if path:
        with open(path, "a", encoding="utf-8") as file:  # noqa: PTH123 - before pathlib
            file.write(f"{name} {monotonic()}\n")
