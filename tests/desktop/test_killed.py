"""kill -9 in the middle of a session: nothing is lost, nothing is made up."""

from __future__ import annotations

import time
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

from tests.desktop.program import QUESTION
from tests.desktop.vault_at import desk_at

if TYPE_CHECKING:
    from pathlib import Path

    from focusdesk.domain.focus import Session
    from tests.desktop.program import Program
    from tests.desktop.screen import Screen

TASK = "Koding validasi jabatan"


def test_a_session_killed_with_its_window_is_asked_about(
    program: Program, screen: Screen, tmp_path: Path
) -> None:
    program.tell("project", "add", "SIASN")
    program.tell("task", "add", f"{TASK} #SIASN 2j")
    window = program.open()
    window.button("Mulai")
    before = time.monotonic()
    window.click("Mulai")
    program.until_state("running")
    window.kill()
    worked = time.monotonic() - before

    status = program.tell("vault", "status")
    assert status["damage"] == []

    again = program.start()
    screen.until_active(QUESTION)
    again.until_answers()
    again.shows(TASK)
    screen.picture(tmp_path / "question.png")
    before = time.monotonic()
    screen.press("Return")
    screen.until_gone(QUESTION)
    again.shows_no(QUESTION)
    again.button("Jeda")
    assert program.tell("status")["question"] is None
    again.press("ctrl+Return")
    program.until_state("idle")
    worked += time.monotonic() - before
    again.quit()

    session = only_session(program)
    assert timedelta() < session.worked <= timedelta(seconds=worked)
    assert session.worked < session.end - session.start


def test_a_logout_ends_in_order_and_nothing_is_asked_afterwards(
    program: Program,
) -> None:
    program.tell("project", "add", "SIASN")
    program.tell("task", "add", f"{TASK} #SIASN 2j")
    window = program.open()
    window.button("Mulai")
    window.click("Mulai")
    program.until_state("running")
    window.process.terminate()
    window.ended()
    again = program.open()
    again.button("Jeda")
    again.shows_no(QUESTION)
    again.press("ctrl+Return")
    program.until_state("idle")
    again.quit()


def only_session(program: Program) -> Session:
    """Return the one session the vault holds."""
    now = datetime.now(UTC)
    with desk_at(program.terminal, lambda: now) as desk, desk.store.reading() as tx:
        (session,) = tx.journal.sessions(now - timedelta(days=1), now)
    return session
