"""A window killed in the middle of a block, with a real vault and a real process."""

from __future__ import annotations

import subprocess
import sys
from contextlib import closing
from datetime import datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from focusdesk.domain.focus import EndedBy, Idle, Running, Session
from focusdesk.domain.recovery import RecoveryChoice
from focusdesk.services.events import RecoveryNeeded
from focusdesk.storage.store import Store
from tests.fakes import FakeClock
from tests.services.focus_room import FIRST, Room, at, furnish
from tests.storage.vaults import KEY, new_database

if TYPE_CHECKING:
    from collections.abc import Iterator

ROOT = Path(__file__).parents[2]
LIMIT = 30
BEYOND = 20
"""Beats the window may still make while it is being killed."""


@pytest.fixture
def database(tmp_path: Path) -> Path:
    path = new_database(tmp_path)
    with closing(Store.open(path, KEY)) as store:
        furnish(store)
    return path


@pytest.fixture
def reopened(database: Path, request: pytest.FixtureRequest) -> Iterator[Room]:
    """Kill the window after some beats and open its vault an hour later."""
    acknowledged = run_and_kill(database, beats=request.param)
    store = Store.open(database, KEY)
    room = Room(store, FakeClock(at(9, 30)))
    assert room.running().seen >= acknowledged
    yield room
    store.close()


def run_and_kill(database: Path, beats: int) -> datetime:
    """Return when the killed process had said that the session was last seen."""
    words = [sys.executable, "-m", "tests.services.watched_window"]
    window = subprocess.Popen(
        [*words, str(database), KEY.hex()],
        cwd=ROOT,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )
    with window:
        assert window.stdin is not None
        assert window.stdout is not None
        window.stdin.write("\n" * (beats + BEYOND))
        window.stdin.flush()
        lines = [window.stdout.readline() for _ in range(beats)]
        window.kill()
        assert window.wait(LIMIT) != 0
    return datetime.fromisoformat(lines[-1].strip())


@pytest.mark.parametrize("reopened", [1, 2, 40], indirect=True)
def test_the_session_is_there_and_asked_about(reopened: Room) -> None:
    killed = reopened.running()
    asked = reopened.focus.watch.begin()
    assert asked is not None
    assert (asked.session_id, asked.block_id) == (killed.session_id, FIRST)
    assert asked.seen == killed.seen
    assert reopened.published(RecoveryNeeded) == [RecoveryNeeded(killed.session_id)]
    assert reopened.store.damage() == ()


@pytest.mark.parametrize("reopened", [40], indirect=True)
def test_it_ends_where_it_was_last_seen(reopened: Room) -> None:
    seen = reopened.running().seen
    reopened.focus.watch.begin()
    session = reopened.focus.watch.settle(RecoveryChoice.END)
    assert isinstance(session, Session)
    assert session.worked == seen - at(8)
    assert session.worked >= timedelta(minutes=19)
    assert session.ended_by is EndedBy.RECOVERED
    assert reopened.focus.state() == Idle()


@pytest.mark.parametrize("reopened", [40], indirect=True)
def test_it_goes_on_without_the_gap(reopened: Room) -> None:
    seen = reopened.running().seen
    reopened.focus.watch.begin()
    going_on = reopened.focus.watch.settle(RecoveryChoice.CONTINUE)
    assert isinstance(going_on, Running)
    assert going_on.banked == seen - at(8)
    assert going_on.until == at(9, 30) + (at(8, 55) - seen)


@pytest.mark.parametrize("reopened", [5], indirect=True)
def test_the_file_holds_no_title(reopened: Room, database: Path) -> None:
    assert reopened.focus.card() is not None
    for file in database.parent.iterdir():
        content = file.read_bytes()
        assert b"Validasi" not in content
        assert b"SIASN" not in content
