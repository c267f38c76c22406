"""What happens on a bug: it goes to the log, and the person is told once."""

from __future__ import annotations

import logging
import sys
import traceback
from typing import TYPE_CHECKING

from focusdesk.domain.errors import FocusDeskError

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path
    from types import TracebackType

    from PySide6.QtWidgets import QWidget


log = logging.getLogger(__name__)


class CrashWatch:
    """Catches what nobody caught: an expected error is said, a bug opens a dialog.

    `say` shows a sentence in the window. Work that was done is in the vault already.
    """

    def __init__(self, log_file: Path, say: Callable[[FocusDeskError], None]) -> None:
        self._log_file = log_file
        self._say = say
        self._dialog: QWidget | None = None

    def install(self) -> None:
        """Catch from now on, on the main thread."""
        sys.excepthook = self.caught

    def caught(
        self,
        kind: type[BaseException],
        error: BaseException,
        trace: TracebackType | None,
    ) -> None:
        """Take one exception."""
        if isinstance(error, KeyboardInterrupt):
            sys.__excepthook__(kind, error, trace)
        elif isinstance(error, FocusDeskError):
            log.warning("said to the person: %s", type(error).__name__)
            self._say(error)
        else:
            # The text of a message may quote what the person wrote, so the log keeps
            # the kind and the places only.
            places = "".join(traceback.format_tb(trace))
            log.critical("%s\n%s", kind.__name__, places)
            self._tell(f"{kind.__name__}\n{places}")

    def _tell(self, details: str) -> None:
        from focusdesk.ui.crash_dialog import CrashDialog

        if self._dialog is None:
            self._dialog = CrashDialog(details, self._log_file)
            self._dialog.destroyed.connect(self._forget)
            self._dialog.show()

    def _forget(self) -> None:
        self._dialog = None
