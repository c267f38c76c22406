"""One window for each data folder: a kernel lock, and a door for short words.

The lock dies with the process, whatever ends it; a file left behind locks nothing.
"""

from __future__ import annotations

import os
import sys
from typing import IO, TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from focusdesk.domain.instance_name import MAX_WORD, decode_words, encode_word

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtNetwork import QLocalServer, QLocalSocket

PATIENCE_MS = 500


class SingleInstance(QObject):
    """Holds the lock file and hears words such as `show` and `changed`.

    `door` is what `server_name` gives for the data folder.
    """

    heard = Signal(str)

    def __init__(self, lock: Path, door: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._lock_path = lock
        self._door = door
        self._file: IO[bytes] | None = None
        self._server: QLocalServer | None = None

    def acquire(self) -> bool:
        """Take the lock; False when another process has it."""
        if self._file is None:
            flags = os.O_RDWR | os.O_CREAT | getattr(os, "O_CLOEXEC", 0)
            file = os.fdopen(os.open(self._lock_path, flags, 0o600), "r+b")
            if not _lock(file):
                file.close()
                return False
            self._file = file
        return True

    def listen(self) -> bool:
        """Open the door, in place of one left by a dead process; needs the lock."""
        from PySide6.QtNetwork import QLocalServer

        if self._file is None:
            return False
        server = QLocalServer(self)
        server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        server.newConnection.connect(self._welcome)
        QLocalServer.removeServer(self._door)
        self._server = server
        return bool(server.listen(self._door))

    def tell(self, word: str) -> bool:
        """Say a word to the process that has the lock; False when nobody hears."""
        from PySide6.QtNetwork import QLocalSocket

        socket = QLocalSocket()
        socket.connectToServer(self._door)
        if not socket.waitForConnected(PATIENCE_MS):
            return False
        socket.write(encode_word(word))
        said = bool(socket.waitForBytesWritten(PATIENCE_MS))
        socket.disconnectFromServer()
        return said

    def release(self) -> None:
        """Close the door and give the lock back."""
        if self._server is not None:
            self._server.close()
            self._server = None
        if self._file is not None:
            self._file.close()
            self._file = None

    def _welcome(self) -> None:
        if self._server is None:
            return
        while (socket := self._server.nextPendingConnection()) is not None:
            socket.readyRead.connect(lambda socket=socket: self._read(socket))
            socket.disconnected.connect(socket.deleteLater)
            self._read(socket)

    def _read(self, socket: QLocalSocket) -> None:
        """Take the whole words; what is too long to be one ends the talk."""
        while socket.canReadLine():
            line = bytes(socket.readLine(MAX_WORD + 2).data())
            for word in decode_words(line):
                self.heard.emit(word)
        if socket.bytesAvailable() > MAX_WORD:
            socket.abort()


if sys.platform == "win32":

    def _lock(file: IO[bytes]) -> bool:
        import msvcrt

        try:
            msvcrt.locking(file.fileno(), msvcrt.LK_NBLCK, 1)
        except OSError:
            return False
        return True

else:

    def _lock(file: IO[bytes]) -> bool:
        import fcntl

        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError:
            return False
        return True
