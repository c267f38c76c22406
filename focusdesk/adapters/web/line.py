"""A line to one server: its time, its size, its trust, and what goes wrong."""

from __future__ import annotations

import socket
import ssl
from contextlib import suppress
from dataclasses import dataclass, field
from http.client import HTTPConnection, HTTPException, HTTPResponse, HTTPSConnection
from threading import Timer
from typing import TYPE_CHECKING, Final
from urllib.parse import SplitResult, unquote, urljoin, urlsplit
from urllib.request import getproxies, proxy_bypass

from focusdesk import __version__
from focusdesk.domain.errors import ServerTrouble

if TYPE_CHECKING:
    from collections.abc import Mapping
    from threading import Event

_PIECE: Final = 65_536
_REDIRECTS: Final = 3
_MOVED: Final = frozenset({301, 302, 303, 307, 308})
_PORTS: Final = {"http": 80, "https": 443}


@dataclass(frozen=True, slots=True)
class Limits:
    """How long and how much, in seconds and bytes.

    `silence` ends one wait for the network, `whole` one answer. `pauses` are the waits
    before a failing server is asked again, `patience` the longest wait it may ask for.
    """

    silence: float = 15
    whole: float = 60
    most_bytes: int = 20_000_000
    pauses: tuple[float, ...] = (1, 4)
    patience: float = 30


@dataclass(frozen=True, slots=True)
class Raw:
    """What a server said: its status, headers in lower case, and its bytes."""

    status: int
    headers: Mapping[str, str]
    data: bytes


@dataclass(slots=True)
class Line:
    """Reaches one server; what it is told goes nowhere else.

    `stopped` ends every wait, from any thread; `open_lines` are those to be cut then.
    """

    url: str
    ca_file: str
    limits: Limits
    stopped: Event
    open_lines: set[HTTPConnection]
    _base: SplitResult = field(init=False)

    def __post_init__(self) -> None:
        self._base = urlsplit(self.url)

    @property
    def host(self) -> str:
        """The server's name, as it is told to people."""
        return self._base.hostname or self.url

    def send(
        self,
        method: str,
        path: str,
        headers: Mapping[str, str],
        body: bytes | None = None,
    ) -> Raw:
        """Send one question and return its answer, whatever its status.

        A question that only reads follows the server to another path of its own,
        never elsewhere. Raises `ServerTrouble`.
        """
        url = f"{self.url}{path}"
        for _ in range(_REDIRECTS + 1):
            raw = self._send(method, url, headers, body)
            if raw.status not in _MOVED:
                return raw
            url = urljoin(url, raw.headers.get("location", ""))
            if _origin(urlsplit(url)) != _origin(self._base) or method != "GET":
                # The token is meant for nobody else.
                raise ServerTrouble(self.host, "elsewhere", urlsplit(url).netloc)
        raise ServerTrouble(self.host, "elsewhere", self.host)

    def _send(
        self, method: str, url: str, headers: Mapping[str, str], body: bytes | None
    ) -> Raw:
        connection = self._connection()
        watch = Timer(self.limits.whole, cut, (connection,))
        watch.daemon = True
        watch.start()
        self.open_lines.add(connection)
        try:
            connection.request(method, _target(url), body, _all_headers(headers))
            with connection.getresponse() as response:
                return self._read(response, watch)
        except ssl.SSLCertVerificationError as error:
            why = error.verify_message
            raise ServerTrouble(self.host, "certificate", why) from error
        except TimeoutError as error:
            raise ServerTrouble(self.host, "timeout") from error
        except (OSError, HTTPException, ValueError) as error:
            late = not watch.is_alive()
            why = "timeout" if late else "unreachable"
            raise ServerTrouble(self.host, why, _said(error)) from error
        finally:
            watch.cancel()
            self.open_lines.discard(connection)
            connection.close()

    def _read(self, response: HTTPResponse, watch: Timer) -> Raw:
        data = bytearray()
        while piece := response.read1(_PIECE):
            data += piece
            if len(data) > self.limits.most_bytes:
                raise ServerTrouble(self.host, "too_big")
            if not watch.is_alive() or self.stopped.is_set():
                break
        if not watch.is_alive() or self.stopped.is_set():
            # What was cut off in the middle, even of its headers, looks whole.
            raise ServerTrouble(self.host, "timeout")
        if response.length:
            raise ServerTrouble(self.host, "unreachable", "truncated")
        headers = {name.lower(): value for name, value in response.getheaders()}
        return Raw(response.status, headers, bytes(data))

    def _connection(self) -> HTTPConnection:
        host, port = self.host, _origin(self._base)[2]
        wait = self.limits.silence
        if self._base.scheme == "http":
            return HTTPConnection(host, port, timeout=wait)
        trust = self._trust()
        proxy = _proxy_for(host)
        if proxy is None:
            return HTTPSConnection(host, port, timeout=wait, context=trust)
        through = HTTPSConnection(
            proxy.hostname or "", proxy.port, timeout=wait, context=trust
        )
        through.set_tunnel(host, port, _proxy_headers(proxy))
        return through

    def _trust(self) -> ssl.SSLContext:
        try:
            return ssl.create_default_context(cafile=self.ca_file or None)
        except (OSError, ValueError) as error:
            raise ServerTrouble(self.host, "ca_file", self.ca_file) from error


def cut(connection: HTTPConnection) -> None:
    """End what a connection is waiting for; from any thread."""
    line = connection.sock
    if isinstance(line, socket.socket):
        with suppress(OSError):
            line.shutdown(socket.SHUT_RDWR)


def retry_after(raw: Raw) -> float | None:
    """Return how many seconds the server wants to be left alone, if it says so."""
    text = raw.headers.get("retry-after", "").strip()
    return float(text) if text.isascii() and text.isdecimal() else None


def _all_headers(headers: Mapping[str, str]) -> dict[str, str]:
    return {
        **headers,
        "Accept": "application/json",
        "Accept-Encoding": "identity",
        "Connection": "close",
        "User-Agent": f"FocusDesk/{__version__}",
    }


def _origin(parts: SplitResult) -> tuple[str, str, int]:
    try:
        port = parts.port
    except ValueError:
        port = -1
    return parts.scheme, parts.hostname or "", port or _PORTS.get(parts.scheme, -1)


def _target(url: str) -> str:
    parts = urlsplit(url)
    return f"{parts.path or '/'}{'?' + parts.query if parts.query else ''}"


def _said(error: Exception) -> str:
    return getattr(error, "strerror", None) or type(error).__name__


def _proxy_for(host: str) -> SplitResult | None:
    named = getproxies().get("https", "")
    if not named or proxy_bypass(host):
        return None
    parts = urlsplit(named if "://" in named else f"http://{named}")
    return parts if parts.hostname else None


def _proxy_headers(proxy: SplitResult) -> dict[str, str]:
    if not proxy.username:
        return {}
    from base64 import b64encode

    said = f"{unquote(proxy.username)}:{unquote(proxy.password or '')}"
    return {"Proxy-Authorization": f"Basic {b64encode(said.encode()).decode()}"}
