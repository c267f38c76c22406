"""The questions of each chat, and what their answers mean.

Sources: Mattermost API v4 (users/{id}/status/custom), Slack Web API
(users.profile.set, auth.test), Rocket.Chat REST v1 (users.setStatus, me), Zulip REST
v1 (users/me/status, users/me).
"""

from __future__ import annotations

import json
from base64 import b64encode
from dataclasses import dataclass, field
from datetime import UTC
from typing import TYPE_CHECKING, Any, Final
from urllib.parse import urlencode

from focusdesk.domain.chat import ChatKind

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import datetime

    from focusdesk.domain.chat import ChatAccess

_JSON: Final = {"Content-Type": "application/json; charset=utf-8"}
_FORM: Final = {"Content-Type": "application/x-www-form-urlencoded"}
_TOKEN_BAD: Final = frozenset(
    {
        "account_inactive",
        "INVALID_API_KEY",
        "invalid_auth",
        "not_authed",
        "token_expired",
        "token_revoked",
        "UNAUTHORIZED",
    }
)
_FORBIDDEN: Final = ("missing_scope", "not_allowed", "not-allowed", "restricted")


@dataclass(frozen=True, slots=True)
class Question:
    """One question to a server, without its address."""

    method: str
    path: str
    headers: Mapping[str, str] = field(default_factory=dict, repr=False)
    body: bytes | None = None


def looking(access: ChatAccess) -> Question:
    """Ask whose token it is."""
    method, path = {
        ChatKind.MATTERMOST: ("GET", "/api/v4/users/me"),
        ChatKind.SLACK: ("POST", "/api/auth.test"),
        ChatKind.ROCKETCHAT: ("GET", "/api/v1/me"),
        ChatKind.ZULIP: ("GET", "/api/v1/users/me"),
    }[access.kind]
    return Question(method, path, _trust(access), b"" if method == "POST" else None)


def setting(access: ChatAccess, phrase: str, until: datetime) -> Question:
    """Show a phrase; the server ends it at `until` where it can."""
    match access.kind:
        case ChatKind.MATTERMOST:
            ends = until.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
            status = {
                "emoji": "no_bell",
                "text": phrase,
                "duration": "date_and_time",
                "expires_at": ends,
            }
            return _json(access, "PUT", "/api/v4/users/me/status/custom", status)
        case ChatKind.SLACK:
            return _slack(access, phrase, ":no_bell:", int(until.timestamp()))
        case ChatKind.ROCKETCHAT:
            status = {"message": phrase, "status": "busy"}
            return _json(access, "POST", "/api/v1/users.setStatus", status)
        case ChatKind.ZULIP:
            return _zulip(access, phrase, "working_on_it")


def clearing(access: ChatAccess) -> Question:
    """Show nothing any more."""
    match access.kind:
        case ChatKind.MATTERMOST:
            path = "/api/v4/users/me/status/custom"
            return Question("DELETE", path, _trust(access))
        case ChatKind.SLACK:
            return _slack(access, "", "", 0)
        case ChatKind.ROCKETCHAT:
            status = {"message": "", "status": "online"}
            return _json(access, "POST", "/api/v1/users.setStatus", status)
        case ChatKind.ZULIP:
            return _zulip(access, "", "")


def user_of(kind: ChatKind, said: Mapping[str, Any]) -> str | None:
    """Return the person's name in the answer to `looking`; None in a strange one."""
    key = {ChatKind.SLACK: "user", ChatKind.ZULIP: "full_name"}.get(kind, "username")
    found = said.get(key)
    return found if isinstance(found, str) and found else None


def refusal(said: Mapping[str, Any]) -> tuple[str, str] | None:
    """Return why the question was refused, and the server's word for it.

    None where nothing was: Slack and Rocket.Chat refuse with a status of success too.
    """
    refused = (
        said.get("ok") is False
        or said.get("success") is False
        or said.get("result") == "error"
        or said.get("status") == "error"
    )
    if not refused:
        return None
    words = [
        str(said[key])[:100] for key in ("code", "errorType", "error") if said.get(key)
    ]
    if any(word in _TOKEN_BAD for word in words):
        return "token", words[0]
    if any(part in word for word in words for part in _FORBIDDEN):
        return "no_status", words[0]
    if "ratelimited" in words:
        return "busy", ""
    return "server", words[0] if words else ""


def _trust(access: ChatAccess) -> dict[str, str]:
    match access.kind:
        case ChatKind.ROCKETCHAT:
            return {"X-Auth-Token": access.token, "X-User-Id": access.login}
        case ChatKind.ZULIP:
            pair = f"{access.login}:{access.token}".encode()
            return {"Authorization": f"Basic {b64encode(pair).decode()}"}
        case _:
            return {"Authorization": f"Bearer {access.token}"}


def _json(
    access: ChatAccess, method: str, path: str, value: Mapping[str, Any]
) -> Question:
    return Question(method, path, _trust(access) | _JSON, json.dumps(value).encode())


def _slack(access: ChatAccess, text: str, emoji: str, ends: int) -> Question:
    profile = {"status_text": text, "status_emoji": emoji, "status_expiration": ends}
    return _json(access, "POST", "/api/users.profile.set", {"profile": profile})


def _zulip(access: ChatAccess, text: str, emoji: str) -> Question:
    form = urlencode({"status_text": text, "emoji_name": emoji})
    path = "/api/v1/users/me/status"
    return Question("POST", path, _trust(access) | _FORM, form.encode())
