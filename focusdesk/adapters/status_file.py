"""The status file: a few bytes beside the vault that status bars may read."""

from __future__ import annotations

import contextlib
import logging
import os
from typing import TYPE_CHECKING

from focusdesk.domain.focus_status import FILE_NAME, to_json

if TYPE_CHECKING:
    from pathlib import Path

    from focusdesk.domain.focus_status import FocusStatus

log = logging.getLogger(__name__)


class StatusFileInFolder:
    """Writes `status.json` into the data folder, readable by its owner only."""

    def __init__(self, folder: Path) -> None:
        self._path = folder / FILE_NAME

    def write(self, status: FocusStatus) -> None:
        """Replace the file in one step; a folder that refuses is only logged."""
        # The window and the command line may write at once: each has its own draft.
        draft = self._path.with_name(f"{FILE_NAME}.{os.getpid()}")
        try:
            flags = os.O_WRONLY | os.O_CREAT | os.O_TRUNC
            with os.fdopen(os.open(draft, flags, 0o600), "wb") as file:
                file.write(to_json(status).encode())
            draft.replace(self._path)
        except OSError as error:
            log.warning("status file not written: %s", error.strerror)
            with contextlib.suppress(OSError):
                draft.unlink()
