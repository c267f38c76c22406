"""Chat servers behind one port: who am I, show this, show nothing; a `ChatStatus`."""

from __future__ import annotations

import json
from threading import Event
from typing import TYPE_CHECKING, Any, Final

from focusdesk.adapters.chat.questions import (
    clearing,
    looking,
    refusal,
    setting,
    user_of,
)
from focusdesk.adapters.web.line import Limits, Line, cut, retry_after
from focusdesk.domain.errors import ServerTrouble

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import datetime
    from http.client import HTTPConnection

    from focusdesk.adapters.chat.questions import Question
    from focusdesk.adapters.web.line import Raw
    from focusdesk.domain.chat import ChatAccess

USUAL: Final = Limits(silence=8, whole=12, most_bytes=200_000, pauses=())
_OK: Final = range(200, 300)
_WHY: Final[Mapping[int, str]] = {
    401: "token",
    403: "no_status",
    404: "not_there",
    429: "busy",
}


class ChatServers:
    """Asks Mattermost, Slack, Rocket.Chat and Zulip, one question at a time."""

    def __init__(self, limits: Limits = USUAL) -> None:
        self._limits = limits
        self._stopped = Event()
        self._open_lines: set[HTTPConnection] = set()

    def look(self, access: ChatAccess) -> str:
        """Return the name of the person whose token it is; `ServerTrouble`."""
        line = self._line(access)
        name = user_of(access.kind, _ask(line, looking(access)))
        if name is None:
            raise ServerTrouble(line.host, "strange")
        return name

    def set(self, access: ChatAccess, phrase: str, until: datetime) -> None:
        """Show a phrase until then; `ServerTrouble`."""
        _ask(self._line(access), setting(access, phrase, until))

    def clear(self, access: ChatAccess) -> None:
        """Show nothing any more; `ServerTrouble`."""
        _ask(self._line(access), clearing(access))

    def give_up(self) -> None:
        """Wait for nothing any more; from any thread."""
        self._stopped.set()
        for connection in tuple(self._open_lines):
            cut(connection)

    def _line(self, access: ChatAccess) -> Line:
        return Line(
            access.url, access.ca_file, self._limits, self._stopped, self._open_lines
        )


def _ask(line: Line, asked: Question) -> Mapping[str, Any]:
    raw = line.send(asked.method, asked.path, asked.headers, asked.body)
    said = _object_in(raw)
    refused = refusal(said) if said is not None else None
    if raw.status not in _OK:
        why, detail = _WHY.get(raw.status, "server"), str(raw.status)
        if refused is not None and why == "server" and refused[0] != "server":
            why, detail = refused
        raise ServerTrouble(line.host, why, detail, retry_after(raw))
    if refused is not None:
        raise ServerTrouble(line.host, *refused, retry_after(raw))
    if said is None:
        raise ServerTrouble(line.host, "strange")
    return said


def _object_in(raw: Raw) -> Mapping[str, Any] | None:
    try:
        said = json.loads(raw.data)
    except (ValueError, RecursionError):
        return None
    return said if isinstance(said, dict) else None
