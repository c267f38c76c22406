"""A few questions to an X server on this machine, in its own protocol.

Used for what no bus tells on the older desktops: how long nobody has typed, and
whether something shows tray icons. https://www.x.org/releases/current/doc/xproto/
"""

from __future__ import annotations

import os
import re
import socket
import struct
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, Self

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from types import TracebackType

MAGIC = b"MIT-MAGIC-COOKIE-1"
INTERN_ATOM, GET_SELECTION_OWNER, QUERY_EXTENSION = 16, 23, 98
QUERY_INFO = 1
REPLY_SIZE, REPLY = 32, 1
_LOCAL = re.compile(r"^(?:unix)?:(?P<display>\d+)(?:\.\d+)?$")


class NoServerError(Exception):
    """There is no X server here that lets us ask."""


class XServer:
    """A connection to the local X server; `NoServerError` where there is none."""

    def __init__(self, environment: Mapping[str, str], limit: float) -> None:
        found = _LOCAL.match(environment.get("DISPLAY", ""))
        if found is None or not hasattr(socket, "AF_UNIX"):
            raise NoServerError
        display = found["display"]
        self._line = _connect(f"/tmp/.X11-unix/X{display}", limit)  # noqa: S108 - X's own
        try:
            self._root = self._greet(_cookie(environment, display))
        except (OSError, struct.error, NoServerError) as error:
            self._line.close()
            raise NoServerError from error

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._line.close()

    def idle_seconds(self) -> float:
        """Return how long no key or pointer was used; `NoServerError`."""
        name = b"MIT-SCREEN-SAVER"
        reply = self._ask(_named(QUERY_EXTENSION, 0, name))
        present, major = reply[8], reply[9]
        if not present:
            raise NoServerError
        reply = self._ask(struct.pack("<BBHI", major, QUERY_INFO, 2, self._root))
        (idle,) = struct.unpack_from("<I", reply, 16)
        return float(idle) / 1000

    def has_tray(self) -> bool:
        """Say whether something shows tray icons on the first screen."""
        reply = self._ask(_named(INTERN_ATOM, 1, b"_NET_SYSTEM_TRAY_S0"))
        (atom,) = struct.unpack_from("<I", reply, 8)
        if not atom:
            return False
        reply = self._ask(struct.pack("<BBHI", GET_SELECTION_OWNER, 0, 2, atom))
        (owner,) = struct.unpack_from("<I", reply, 8)
        return bool(owner)

    def _greet(self, cookie: bytes) -> int:
        name = MAGIC if cookie else b""
        head = struct.pack("<BxHHHHxx", ord("l"), 11, 0, len(name), len(cookie))
        self._line.sendall(head + _padded(name) + _padded(cookie))
        accepted, words = struct.unpack("<BxxxxxH", self._read(8))
        body = self._read(words * 4)
        if accepted != 1:
            raise NoServerError
        vendor, _, _, formats = struct.unpack_from("<HHBB", body, 16)
        (root,) = struct.unpack_from(
            "<I", body, 32 + (vendor + 3) // 4 * 4 + formats * 8
        )
        return int(root)

    def _ask(self, request: bytes) -> bytes:
        try:
            self._line.sendall(request)
            reply = self._read(REPLY_SIZE)
        except OSError as error:
            raise NoServerError from error
        if reply[0] != REPLY:
            raise NoServerError
        return reply

    def _read(self, size: int) -> bytes:
        data = b""
        while len(data) < size:
            more = self._line.recv(size - len(data))
            if not more:
                raise NoServerError
            data += more
        return data


def _connect(path: str, limit: float) -> socket.socket:
    for address in (path, f"\0{path}"):
        line = socket.socket(socket.AF_UNIX, socket.SOCK_STREAM)
        line.settimeout(limit)
        try:
            line.connect(address)
        except OSError:
            line.close()
        else:
            return line
    raise NoServerError


def _named(code: int, detail: int, name: bytes) -> bytes:
    words = 2 + len(_padded(name)) // 4
    return struct.pack("<BBHHxx", code, detail, words, len(name)) + _padded(name)


def _padded(data: bytes) -> bytes:
    return data + bytes(-len(data) % 4)


def _cookie(environment: Mapping[str, str], display: str) -> bytes:
    """Return what lets us in, as the session has laid it down; empty where nothing."""
    named = environment.get("XAUTHORITY")
    path = Path(named) if named else Path("~/.Xauthority").expanduser()
    with suppress(OSError, struct.error):
        entries = [e for e in _entries(path.read_bytes()) if e[2] == MAGIC]
        host = os.uname().nodename.encode()
        fitting = [e for e in entries if e[1] in {b"", display.encode()}]
        fitting.sort(key=lambda e: (e[0] != host, e[1] == b""))
        return fitting[0][3] if fitting else b""
    return b""


def _entries(data: bytes) -> Iterator[tuple[bytes, ...]]:
    at = 0
    while at < len(data):
        at += 2
        parts = []
        for _ in range(4):
            (size,) = struct.unpack_from(">H", data, at)
            parts.append(data[at + 2 : at + 2 + size])
            at += 2 + size
        yield tuple(parts)
