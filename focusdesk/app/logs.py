"""The log: small, rotated, for its owner only, with ids and never with titles."""

from __future__ import annotations

import logging
import os
from contextlib import suppress
from logging.handlers import RotatingFileHandler
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from io import TextIOWrapper
    from pathlib import Path

FILE = "focusdesk.log"
LARGEST = 512 * 1024
KEPT = 2
FORMAT = "%(asctime)s %(levelname)s %(name)s %(message)s"


class _PrivateFile(RotatingFileHandler):
    """A rotating file that only its owner can read."""

    def _open(self) -> TextIOWrapper:
        flags = os.O_WRONLY | os.O_CREAT | os.O_APPEND
        descriptor = os.open(self.baseFilename, flags, 0o600)
        return os.fdopen(descriptor, "a", encoding="utf-8")


def start_log(folder: Path) -> Path:
    """Log warnings and worse into the folder; go on without where it refuses."""
    path = folder / FILE
    with suppress(OSError):
        handler = _PrivateFile(path, maxBytes=LARGEST, backupCount=KEPT)
        handler.setFormatter(logging.Formatter(FORMAT))
        logger = logging.getLogger("focusdesk")
        logger.addHandler(handler)
        logger.setLevel(logging.WARNING)
        logger.propagate = False
    return path
