"""`focusdesk quiet` and `focusdesk chat`, as they are typed."""

from __future__ import annotations

from dataclasses import dataclass, field
from types import SimpleNamespace
from typing import TYPE_CHECKING, Any

import pytest

from focusdesk.adapters.chat.servers import ChatServers
from focusdesk.adapters.web.line import Limits
from focusdesk.app.workshop import AtOnce
from focusdesk.domain.settings import Settings
from focusdesk.services.preferences import Preferences
from focusdesk.services.quiet import Quiet, QuietPorts
from tests.chat import TOKEN, FakeChat, chat
from tests.cli.focus_shop import FocusShop, Prompt
from tests.services.focus_room import FIRST
from tests.services.quiet_room import Desktop, Programs

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


@dataclass
class QuietShop(FocusShop):
    """A workshop whose desk can be quiet."""

    desktop: Desktop = field(default_factory=Desktop)

    def desk(self) -> Any:  # noqa: ANN401 - only what these commands use
        room = self.room
        limits = Limits(silence=0.3, whole=0.6, most_bytes=10_000, pauses=())
        ports = QuietPorts(
            self.desktop,
            ChatServers(limits),
            Programs(),
            AtOnce(),
            lambda until: f"fokus {until:%H}",
        )
        own = Preferences(Settings, lambda _: None)
        quiet = Quiet(room.store, room.clock, room.publish, own, ports)
        return SimpleNamespace(quiet=quiet, workweek=room.workweek)


@pytest.fixture
def prompt(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Iterator[Prompt]:
    shop = QuietShop(tmp_path)
    yield Prompt(shop, capsys)
    shop.room.store.close()


@pytest.fixture
def server() -> Iterator[FakeChat]:
    with chat() as state:
        yield state


def add(prompt: Prompt, server: FakeChat, folder: Path) -> str:
    file = folder / "token"
    file.write_text(f"{TOKEN}\n")
    words = ("--url", server.url, "--token-file", str(file))
    return prompt.run("chat", "add", "mattermost", *words)


def test_quiet_is_switched_and_left_to_the_window(prompt: Prompt) -> None:
    assert prompt.json("quiet", "status") == {
        "on": False,
        "until": None,
        "by_hand": False,
        "held": False,
        "statuses": 0,
    }
    on = prompt.json("quiet", "on")
    assert (on["on"], on["by_hand"]) == (True, True)
    assert on["until"] == "2026-11-26T12:00:00+07:00"
    assert prompt.shop.told[-1]
    assert isinstance(prompt.shop, QuietShop)
    assert prompt.shop.desktop.steps == []
    assert "window" in prompt.run("quiet", "off")
    assert prompt.json("quiet", "status")["on"] is False


def test_a_session_shows_as_quiet(prompt: Prompt) -> None:
    prompt.shop.room.focus.start(FIRST)
    assert prompt.json("quiet", "status")["until"] == "2026-11-26T08:55:00+07:00"


def test_a_chat_account_is_added_tried_and_removed(
    prompt: Prompt, server: FakeChat, tmp_path: Path
) -> None:
    said = add(prompt, server, tmp_path)
    assert "budi · 127.0.0.1" in said
    assert TOKEN not in said
    (account,) = prompt.json("chat", "list")
    assert (account["kind"], account["expires"]) == ("mattermost", True)
    prompt.run("chat", "try")
    assert [asked.words for asked in server.asked] == [
        "GET /api/v4/users/me",
        "PUT /api/v4/users/me/status/custom",
        "DELETE /api/v4/users/me/status/custom",
    ]
    prompt.run("chat", "remove", "budi")
    assert prompt.json("chat", "list") == []
    assert "chat add" in prompt.run("chat", "list")


def test_what_is_wrong_is_said(
    prompt: Prompt, server: FakeChat, tmp_path: Path
) -> None:
    prompt.run("chat", "try", code=1)
    server.status, server.body = 401, b"{}"
    file = tmp_path / "token"
    file.write_text(TOKEN)
    words = ("--url", server.url, "--token-file", str(file))
    prompt.run("chat", "add", "slack", *words, code=4)
    assert "token" in prompt.error
    assert TOKEN not in prompt.error
    prompt.run("chat", "add", "zulip", *words, code=1)
    assert "Zulip" in prompt.error
    prompt.run("chat", "add", "irc", *words, code=2)
    assert prompt.json("chat", "list") == []


def test_a_missing_token_file_is_said(prompt: Prompt, tmp_path: Path) -> None:
    missing = str(tmp_path / "none")
    prompt.run("chat", "add", "slack", "--token-file", missing, code=1)
    assert prompt.error
