from __future__ import annotations

import json
from base64 import b64encode
from datetime import UTC, datetime
from threading import Thread
from typing import TYPE_CHECKING, Any
from urllib.parse import parse_qs

import pytest

from focusdesk.adapters.chat.servers import ChatServers
from focusdesk.adapters.web.line import Limits
from focusdesk.domain.chat import ChatKind
from focusdesk.domain.errors import ServerTrouble
from tests.chat import TOKEN, FakeChat, chat

if TYPE_CHECKING:
    from collections.abc import Iterator

UNTIL = datetime(2026, 11, 23, 3, 30, tzinfo=UTC)
PHRASE = "Sedang fokus sampai 10.30"
EVERY = list(ChatKind)
QUICK = Limits(silence=0.3, whole=0.6, most_bytes=10_000, pauses=())
BEARER = {"authorization": f"Bearer {TOKEN}"}
TRUST = {
    ChatKind.MATTERMOST: BEARER,
    ChatKind.SLACK: BEARER,
    ChatKind.ROCKETCHAT: {"x-auth-token": TOKEN, "x-user-id": "u17"},
    ChatKind.ZULIP: {
        "authorization": "Basic "
        + b64encode(f"budi@example.go.id:{TOKEN}".encode()).decode()
    },
}


@pytest.fixture
def server() -> Iterator[FakeChat]:
    with chat() as state:
        yield state


@pytest.fixture
def servers() -> ChatServers:
    return ChatServers(QUICK)


def said(server: FakeChat) -> tuple[str, str, Any]:
    """Return the last question: its words, its kind of content, its content."""
    asked = server.asked[-1]
    kind = asked.headers.get("content-type", "")
    if kind.startswith("application/json"):
        return asked.words, kind, json.loads(asked.body)
    form = parse_qs(asked.body.decode(), keep_blank_values=True)
    return asked.words, kind, {name: values[0] for name, values in form.items()}


JSON = "application/json; charset=utf-8"
FORM = "application/x-www-form-urlencoded"
SET = {
    ChatKind.MATTERMOST: (
        "PUT /api/v4/users/me/status/custom",
        JSON,
        {
            "emoji": "no_bell",
            "text": PHRASE,
            "duration": "date_and_time",
            "expires_at": "2026-11-23T03:30:00Z",
        },
    ),
    ChatKind.SLACK: (
        "POST /api/users.profile.set",
        JSON,
        {
            "profile": {
                "status_text": PHRASE,
                "status_emoji": ":no_bell:",
                "status_expiration": 1795404600,
            }
        },
    ),
    ChatKind.ROCKETCHAT: (
        "POST /api/v1/users.setStatus",
        JSON,
        {"message": PHRASE, "status": "busy"},
    ),
    ChatKind.ZULIP: (
        "POST /api/v1/users/me/status",
        FORM,
        {"status_text": PHRASE, "emoji_name": "working_on_it"},
    ),
}
CLEAR: dict[ChatKind, tuple[str, str, Any]] = {
    ChatKind.MATTERMOST: ("DELETE /api/v4/users/me/status/custom", "", {}),
    ChatKind.SLACK: (
        "POST /api/users.profile.set",
        JSON,
        {"profile": {"status_text": "", "status_emoji": "", "status_expiration": 0}},
    ),
    ChatKind.ROCKETCHAT: (
        "POST /api/v1/users.setStatus",
        JSON,
        {"message": "", "status": "online"},
    ),
    ChatKind.ZULIP: (
        "POST /api/v1/users/me/status",
        FORM,
        {"status_text": "", "emoji_name": ""},
    ),
}
LOOK = {
    ChatKind.MATTERMOST: ("GET /api/v4/users/me", "budi"),
    ChatKind.SLACK: ("POST /api/auth.test", "budi"),
    ChatKind.ROCKETCHAT: ("GET /api/v1/me", "budi"),
    ChatKind.ZULIP: ("GET /api/v1/users/me", "Budi Santoso"),
}


@pytest.mark.parametrize("kind", EVERY)
def test_a_status_is_set_with_its_expiry_where_there_is_one(
    server: FakeChat, servers: ChatServers, kind: ChatKind
) -> None:
    servers.set(server.access(kind), PHRASE, UNTIL)
    assert said(server) == SET[kind]
    assert server.asked[-1].headers.items() >= TRUST[kind].items()
    assert len(server.asked) == 1


@pytest.mark.parametrize("kind", EVERY)
def test_a_status_is_cleared(
    server: FakeChat, servers: ChatServers, kind: ChatKind
) -> None:
    servers.clear(server.access(kind))
    assert said(server) == CLEAR[kind]
    assert server.asked[-1].headers.items() >= TRUST[kind].items()


@pytest.mark.parametrize("kind", EVERY)
def test_a_token_tells_its_person(
    server: FakeChat, servers: ChatServers, kind: ChatKind
) -> None:
    words, name = LOOK[kind]
    assert servers.look(server.access(kind)) == name
    assert server.asked[-1].words == words
    assert server.asked[-1].headers.items() >= TRUST[kind].items()


@pytest.mark.parametrize("kind", EVERY)
@pytest.mark.parametrize(
    ("status", "why"),
    [
        (401, "token"),
        (403, "no_status"),
        (404, "not_there"),
        (429, "busy"),
        (500, "server"),
        (302, "elsewhere"),
    ],
)
def test_a_refusal_says_why(
    server: FakeChat, servers: ChatServers, kind: ChatKind, status: int, why: str
) -> None:
    server.status, server.body = status, b"<html>"
    server.headers = {"Location": "https://elsewhere.example/"}
    with pytest.raises(ServerTrouble) as caught:
        servers.set(server.access(kind), PHRASE, UNTIL)
    assert caught.value.why == why
    assert TOKEN not in str(caught.value)
    assert len(server.asked) == 1


@pytest.mark.parametrize(
    ("kind", "status", "body", "why"),
    [
        (ChatKind.SLACK, 200, {"ok": False, "error": "invalid_auth"}, "token"),
        (ChatKind.SLACK, 200, {"ok": False, "error": "missing_scope"}, "no_status"),
        (ChatKind.SLACK, 200, {"ok": False, "error": "ratelimited"}, "busy"),
        (ChatKind.SLACK, 200, {"ok": False, "error": "fatal_error"}, "server"),
        (ChatKind.ROCKETCHAT, 200, {"success": False, "error": "rusak"}, "server"),
        (
            ChatKind.ROCKETCHAT,
            400,
            {"success": False, "errorType": "error-not-allowed"},
            "no_status",
        ),
        (ChatKind.ZULIP, 400, {"result": "error", "code": "INVALID_API_KEY"}, "token"),
        (ChatKind.ZULIP, 400, {"result": "error", "code": "BAD_REQUEST"}, "server"),
    ],
)
def test_a_refusal_in_words_is_one_too(
    server: FakeChat,
    servers: ChatServers,
    kind: ChatKind,
    status: int,
    body: dict[str, object],
    why: str,
) -> None:
    server.status, server.body = status, json.dumps(body).encode()
    with pytest.raises(ServerTrouble) as caught:
        servers.clear(server.access(kind))
    assert caught.value.why == why


@pytest.mark.parametrize("body", [b"<html>masuk</html>", b"[]", b"", b"[" * 9000])
def test_what_is_no_chat_is_not_believed(
    server: FakeChat, servers: ChatServers, body: bytes
) -> None:
    server.body = body
    with pytest.raises(ServerTrouble) as caught:
        servers.set(server.access(ChatKind.MATTERMOST), PHRASE, UNTIL)
    assert caught.value.why == "strange"


def test_somebody_without_a_name_is_nobody(
    server: FakeChat, servers: ChatServers
) -> None:
    server.body = b'{"ok": true}'
    with pytest.raises(ServerTrouble) as caught:
        servers.look(server.access(ChatKind.SLACK))
    assert caught.value.why == "strange"


@pytest.mark.parametrize("kind", EVERY)
def test_a_hang_ends(server: FakeChat, servers: ChatServers, kind: ChatKind) -> None:
    server.hang = True
    with pytest.raises(ServerTrouble) as caught:
        servers.set(server.access(kind), PHRASE, UNTIL)
    assert caught.value.why == "timeout"


def test_a_wait_can_be_given_up(server: FakeChat) -> None:
    server.hang = True
    servers = ChatServers(Limits(silence=30, whole=30, pauses=()))
    caught: list[ServerTrouble] = []

    def ask() -> None:
        try:
            servers.clear(server.access(ChatKind.ZULIP))
        except ServerTrouble as trouble:
            caught.append(trouble)

    asking = Thread(target=ask)
    asking.start()
    assert server.heard.wait(10)
    servers.give_up()
    asking.join(10)
    assert [trouble.why for trouble in caught] in (["timeout"], ["unreachable"])


def test_nobody_at_home_is_said(servers: ChatServers) -> None:
    access = FakeChat(url="http://127.0.0.1:9").access(ChatKind.MATTERMOST)
    with pytest.raises(ServerTrouble) as caught:
        servers.look(access)
    assert caught.value.why == "unreachable"
