"""The running window, told a word through its socket or named pipe."""

from __future__ import annotations

import os
import socket
import sys
from pathlib import Path

from focusdesk.domain.instance_name import encode_word, pipe_path, server_name

LIMIT_SECONDS = 0.5


class WindowNeighbour:
    """Speaks to the window that works on the same data folder."""

    def __init__(self, folder: Path) -> None:
        self._name = server_name(folder)

    def tell(self, word: str) -> bool:
        """Send one word; say whether a window was there. ValueError for no word."""
        message = encode_word(word)
        try:
            _write(self._name, message)
        except OSError:
            # Nobody listens, or a killed window left its socket behind.
            return False
        return True


if sys.platform == "win32":

    def _write(name: str, message: bytes) -> None:
        pipe = os.open(pipe_path(name), os.O_WRONLY | os.O_BINARY)
        try:
            os.write(pipe, message)
        finally:
            os.close(pipe)

else:

    def _write(name: str, message: bytes) -> None:
        if Path(name).stat().st_uid != os.getuid():
            raise PermissionError(name)
        with socket.socket(socket.AF_UNIX, socket.SOCK_STREAM) as line:
            line.settimeout(LIMIT_SECONDS)
            line.connect(name)
            line.sendall(message)
