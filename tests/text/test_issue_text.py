"""Servers, accounts and queues in words."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from focusdesk.domain.accounts import AccountFound, AccountId, Closing
from focusdesk.domain.errors import AccountInvalid, Problem, ServerTrouble
from focusdesk.domain.ids import TaskId
from focusdesk.text.errors import describe
from focusdesk.text.errors_server import trouble_words
from focusdesk.text.issue_text import closing_text, found_text, queue_text

PACKAGE = Path(__file__).parents[2] / "focusdesk"
NOW = datetime(2026, 11, 26, 2, 18, tzinfo=UTC)
CLOSING = Closing(
    "c1", AccountId("a"), TaskId("t"), "900", "bkn/siasn#12", "Login", 3, 12, NOW
)


def whys() -> list[str]:
    """Return every reason the adapter gives, as its source names them."""
    folders = (PACKAGE / "adapters" / n for n in ("gitlab_issues", "chat", "web"))
    files = (file for folder in folders for file in folder.glob("*.py"))
    text = "".join(file.read_text(encoding="utf-8") for file in files)
    named = re.findall(r'ServerTrouble\([a-z_.]+, "([a-z_]+)"', text)
    mapped = re.findall(r'\d{3}: "([a-z_]+)"', text)
    return sorted({*named, *mapped, "busy", "server", "timeout", "unreachable"})


@pytest.mark.parametrize("why", whys())
def test_every_trouble_has_words_and_a_next_step(why: str) -> None:
    sentence = describe(ServerTrouble("git.example.go.id", why))
    assert sentence.explanation.startswith("git.example.go.id: ")
    assert trouble_words(why) != "it did not work."
    assert sentence.next_step


def test_enough_troubles_are_known() -> None:
    assert len(whys()) >= 12


@pytest.mark.parametrize(
    ("code", "words"),
    [
        ("url_invalid", "“git” is not the address"),
        ("url_unsafe", "on the way to git could read the token"),
        ("token_invalid", "The token is empty"),
    ],
)
def test_what_is_wrong_with_an_account_is_told(code: str, words: str) -> None:
    error = AccountInvalid((Problem(code, "url", "git"),))
    assert words in describe(error).explanation


def test_what_was_found_is_told_as_far_as_it_is_known() -> None:
    full = found_text(AccountFound(7, "budi", "Budi", 1, can_write=False))
    assert full.title == "Connected as Budi (@budi)"
    assert full.explanation.startswith("1 open issue is yours. The token may only read")
    bare = found_text(AccountFound(7, "budi", ""))
    assert bare.title == "Connected as budi (@budi)"
    assert "shows when one is closed" in bare.explanation


def test_a_queue_is_counted() -> None:
    assert queue_text(()) == ""
    assert queue_text((CLOSING,)) == "1 closing waits for the network"
    assert queue_text((CLOSING,) * 2) == "2 closings wait for the network"


def test_a_closing_tells_its_trouble_and_its_next_try() -> None:
    zone = "Asia/Jakarta"
    assert closing_text(CLOSING, NOW, zone) == "bkn/siasn#12 · Login"
    later = replace(CLOSING, trouble="timeout", next_at=NOW + timedelta(minutes=5))
    said = closing_text(later, NOW, zone)
    assert said.startswith("bkn/siasn#12 · Login: it did not answer in time. Tried")
    assert "09:23" in said
    past = replace(later, next_at=NOW - timedelta(minutes=5))
    assert "Tried" not in closing_text(past, NOW, zone)
