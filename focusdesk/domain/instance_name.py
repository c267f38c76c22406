"""Where the running window listens, and what can be said to it.

The window and every other process of the same person derive the name from the data
folder alone, so that they agree although their environments differ.
"""

from __future__ import annotations

import hashlib
import os
import sys
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

# A socket's path has 108 bytes on Linux, 104 on macOS, its end mark included.
LONGEST_SOCKET_PATH = 100
MAX_WORD = 64
_SOCKET = "window.sock"


def server_name(folder: Path, platform: str = sys.platform) -> str:
    """Return the name a `QLocalServer` listens on for this data folder.

    A full path of a socket on Linux and macOS; the bare name of a pipe on Windows.
    """
    if platform == "win32":
        return f"focusdesk-{_mark(folder)}"
    path = str(folder.resolve() / _SOCKET)
    if len(os.fsencode(path)) <= LONGEST_SOCKET_PATH:
        return path
    return f"/tmp/focusdesk-{_mark(folder)}.sock"  # noqa: S108 - owner is checked


def pipe_path(name: str) -> str:
    """Return the path under which Windows opens the pipe of this name."""
    return "\\\\.\\pipe\\" + name


def encode_word(word: str) -> bytes:
    """Return what is written for one word; ValueError unless it is a plain word."""
    if not word.isascii() or not word.isalpha() or len(word) > MAX_WORD:
        message = f"not a word: {word!r}"
        raise ValueError(message)
    return word.encode("ascii") + b"\n"


def decode_words(received: bytes) -> tuple[str, ...]:
    """Return the whole words in what was read; what makes no sense is left out."""
    *lines, _rest = received.split(b"\n")
    known = (line.decode("ascii", "replace") for line in lines)
    return tuple(w for w in known if w.isascii() and w.isalpha() and len(w) <= MAX_WORD)


def _mark(folder: Path) -> str:
    path = os.path.normcase(folder.resolve())
    return hashlib.sha256(os.fsencode(path)).hexdigest()[:16]
