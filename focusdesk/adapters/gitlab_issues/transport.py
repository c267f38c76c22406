"""One question to a server: its token, its time, its size, and what goes wrong."""

from __future__ import annotations

import json
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from typing import TYPE_CHECKING, Final

from focusdesk.adapters.web.line import Line, retry_after
from focusdesk.domain.errors import ServerTrouble

if TYPE_CHECKING:
    from collections.abc import Mapping
    from http.client import HTTPConnection
    from threading import Event

    from focusdesk.adapters.web.line import Limits, Raw
    from focusdesk.domain.accounts import Access

_OK: Final = range(200, 300)
_FAILING: Final = range(500, 600)
_TOO_MANY: Final = 429
_WHY: Final[Mapping[int, str]] = {401: "token", 403: "forbidden", 404: "not_there"}


@dataclass(frozen=True, slots=True)
class Answer:
    """What a server said: its status, headers in lower case, and decoded JSON."""

    status: int
    headers: Mapping[str, str]
    value: object


@dataclass(slots=True)
class Transport:
    """Asks one server with one token.

    `stopped` ends every wait, from any thread; `open_lines` are those to be cut then.
    `asked_at` is the server's own time at its first answer.
    """

    access: Access
    limits: Limits
    stopped: Event
    open_lines: set[HTTPConnection]
    asked_at: datetime | None = None
    _line: Line = field(init=False)

    def __post_init__(self) -> None:
        self._line = Line(
            self.access.url,
            self.access.ca_file,
            self.limits,
            self.stopped,
            self.open_lines,
        )

    @property
    def host(self) -> str:
        """The server's name, as it is told to people."""
        return self._line.host

    def ask(self, path: str, method: str = "GET") -> Answer:
        """Ask for a path below `/api/v4`; `ServerTrouble`.

        What fails on the server is asked again a few times: every question here may be.
        """
        pauses = iter(self.limits.pauses)
        while True:
            raw = self._send(method, path)
            pause = next(pauses, None)
            wanted = _wait_of(raw, pause)
            if wanted is None or pause is None or wanted > self.limits.patience:
                return self._answer(raw)
            if self.stopped.wait(wanted):
                raise ServerTrouble(self.host, "timeout")

    def _send(self, method: str, path: str) -> Raw:
        token = {"PRIVATE-TOKEN": self.access.token}
        raw = self._line.send(method, f"/api/v4{path}", token)
        if self.asked_at is None:
            self.asked_at = _date_of(raw.headers)
        return raw

    def _answer(self, raw: Raw) -> Answer:
        if raw.status not in _OK:
            why = "busy" if raw.status == _TOO_MANY else _WHY.get(raw.status, "server")
            detail = _detail(raw) if why != "server" else str(raw.status)
            raise ServerTrouble(self.host, why, detail, retry_after(raw))
        try:
            value = json.loads(raw.data)
        except (ValueError, RecursionError) as error:
            raise ServerTrouble(self.host, "not_gitlab") from error
        return Answer(raw.status, raw.headers, value)


def _wait_of(raw: Raw, pause: float | None) -> float | None:
    """Return how long to wait before asking again; None to ask no more."""
    if raw.status == _TOO_MANY:
        asked = retry_after(raw)
        return pause if asked is None else asked
    return pause if raw.status in _FAILING else None


def _date_of(headers: Mapping[str, str]) -> datetime | None:
    try:
        found = parsedate_to_datetime(headers.get("date", ""))
    except ValueError:
        return None
    return found.astimezone(UTC) if found.tzinfo else None


def _detail(raw: Raw) -> str:
    """Return the code GitLab gives for a refusal, such as `insufficient_scope`."""
    with suppress(ValueError, RecursionError):
        said = json.loads(raw.data)
        code = said.get("error") if isinstance(said, dict) else None
        if isinstance(code, str):
            return code[:100]
    return ""
