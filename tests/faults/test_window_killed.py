"""The whole program in real processes: killed at any moment, stopped, and asleep.

A few of the release count run here; FOCUSDESK_FAULTS=full runs them all.
"""

from __future__ import annotations

import json
import os
import random
import signal
import subprocess
import sys
import time
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import timedelta
from shutil import copy2, copytree
from typing import TYPE_CHECKING

import pytest

from focusdesk.app.workshop import KEY_FILE, Workshop
from focusdesk.domain.focus import Idle, Paused, Running, worked
from focusdesk.domain.focus_status import FILE_NAME, FocusStatus, from_json
from focusdesk.domain.recovery import RecoveryChoice, Watch
from focusdesk.services.focus_record import watch_of
from tests.desktop.waiting import until
from tests.journey.terminal import Terminal

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from focusdesk.domain.recovery import Recovery
    from focusdesk.services.desk import Desk

FULL = os.environ.get("FOCUSDESK_FAULTS") == "full"
KILLS = 200 if FULL else 3
LATEST, SLOWEST = 4.0, 60.0
"""Seconds in which a window is killed after its start, or after it has taken the
session over; and those in which it must have done so."""
MOST_LOST = timedelta(seconds=35)
LIMIT = 30
release = pytest.mark.skipif(not FULL, reason="runs with the release count")

pytestmark = pytest.mark.skipif(
    not sys.platform.startswith("linux"), reason="needs SIGKILL and SIGSTOP"
)


@pytest.fixture(scope="module")
def furnished(tmp_path_factory: pytest.TempPathFactory) -> Terminal:
    terminal = Terminal(tmp_path_factory.mktemp("vault"))
    terminal.init()
    terminal.run("project", "add", "SIASN")
    terminal.run("task", "add", "Koding validasi #SIASN 2j")
    return terminal


@pytest.fixture
def terminal(furnished: Terminal, tmp_path: Path) -> Terminal:
    made = Terminal(tmp_path)
    copytree(furnished.data, made.data)
    copy2(furnished.key, made.key)
    return made


@contextmanager
def desk_of(terminal: Terminal) -> Iterator[Desk]:
    """Open the vault as the terminal does, by the machine's own clocks."""
    with pytest.MonkeyPatch.context() as environment:
        environment.setenv("FOCUSDESK_DATA_DIR", str(terminal.data))
        environment.setenv(KEY_FILE, str(terminal.key))
        workshop = Workshop(_no_window)
        try:
            yield workshop.desk()
        finally:
            workshop.close(wrote=False)


def _no_window(_workshop: Workshop, _hidden: bool) -> int:
    raise AssertionError


@contextmanager
def window(terminal: Terminal, *module: str) -> Iterator[subprocess.Popen[bytes]]:
    words = [sys.executable, "-m", *(module or ("focusdesk",))]
    process = subprocess.Popen(
        [*words, "--data-dir", str(terminal.data)],
        env=terminal.environment()
        | {"QT_QPA_PLATFORM": "offscreen", "DBUS_SESSION_BUS_ADDRESS": "unix:path=/no"},
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    with process:
        try:
            yield process
        finally:
            process.kill()


def begin(terminal: Terminal) -> None:
    with desk_of(terminal) as desk:
        (task,) = desk.tasks.open()
        desk.focus.start_task(task.id, timedelta(hours=2))


def is_watched(desk: Desk) -> bool:
    """Say whether a window has taken the session over."""
    focus = desk.focus.state()
    if isinstance(focus, Idle):
        return False
    with desk.store.reading() as tx:
        return watch_of(tx, focus.session_id) in {Watch.WATCHING, Watch.ASKED}


def counted(desk: Desk) -> timedelta:
    """Return what the open session has counted for certain."""
    focus = desk.focus.state()
    if isinstance(focus, Running):
        return worked(focus, focus.seen)
    assert isinstance(focus, Paused)
    return focus.banked


def test_killed_at_any_moment_it_opens_and_asks(terminal: Terminal) -> None:
    dice = random.Random(20261126)  # noqa: S311 - which moment, not a secret
    begin(terminal)
    kinds = {"watched": 0, "too soon": 0}
    for number in range(KILLS):
        with desk_of(terminal) as desk:
            desk.focus.watch.heartbeat()
            before, since = counted(desk), time.monotonic()
        status = terminal.data / FILE_NAME
        status.unlink()
        with window(terminal) as process:
            if number % 2 == 0:
                until(status.exists, "a window that watches", SLOWEST)
            time.sleep(dice.uniform(0.0, LATEST))
            if number and dice.random() < 0.3:
                process.terminate()
                time.sleep(dice.uniform(0.0, 0.3))
            process.kill()
            process.wait(LIMIT)
        passed = timedelta(seconds=time.monotonic() - since)
        with desk_of(terminal) as desk:
            assert desk.store.damage() == ()
            watched = is_watched(desk)
            now_counted = counted(desk)
            assert before <= now_counted <= before + passed
            assert before + passed - now_counted <= MOST_LOST
            asked = desk.focus.watch.begin()
            # Who had it in sight when it died asks; nobody else does.
            assert (asked is not None) == watched
            kinds["watched" if watched else "too soon"] += 1
            if asked is not None:
                assert len(asked.choices) == 3
                desk.focus.watch.settle(RecoveryChoice.CONTINUE)
            assert counted(desk) <= before + passed + timedelta(seconds=LIMIT)
            desk.focus.watch.end()
            # As if it had been started in a terminal: no window has seen it yet.
            desk.focus.pause()
            desk.focus.resume()
    print(kinds)
    assert kinds["watched"]


@dataclass
class Shifted:
    """A window whose clocks can be shifted, and what status bars see of it."""

    terminal: Terminal
    file: Path
    process: subprocess.Popen[bytes]

    def shift(self, **seconds: float) -> None:
        _write_shifts(self.file, **seconds)

    def until(self, what: str, holds: Callable[[FocusStatus], bool]) -> FocusStatus:
        def look() -> FocusStatus | None:
            text = (self.terminal.data / FILE_NAME).read_text(encoding="utf-8")
            status = from_json(text)
            return status if status is not None and holds(status) else None

        return until(look, what, SLOWEST)

    def leave(self) -> None:
        self.process.terminate()
        assert self.process.wait(LIMIT) == 0


def _write_shifts(file: Path, **seconds: float) -> None:
    shifts = {"awake": 0.0, "slept": 0.0, "step": 0.0} | seconds
    part = file.with_suffix(".part")
    part.write_text(json.dumps(shifts), encoding="utf-8")
    part.replace(file)


@pytest.fixture
def shifted(terminal: Terminal, tmp_path: Path) -> Iterator[Shifted]:
    """A window that has just taken a running session over."""
    file = tmp_path / "shift.json"
    _write_shifts(file)
    begin(terminal)
    (terminal.data / FILE_NAME).unlink()
    with window(terminal, "tests.faults.shifted_window", str(file)) as process:
        made = Shifted(terminal, file, process)
        status = terminal.data / FILE_NAME
        until(status.exists, "a window that watches", SLOWEST)
        yield made


def question(shifted: Shifted) -> Recovery:
    shifted.leave()
    with desk_of(shifted.terminal) as desk:
        assert is_watched(desk)
        asked = desk.focus.watch.recover()
        assert asked is not None
        assert counted(desk) < timedelta(minutes=2)
        return asked


def test_a_changed_clock_changes_nothing_and_sleep_is_asked_about(
    shifted: Shifted,
) -> None:
    before = shifted.until("a session", lambda status: status.state == "running")
    shifted.shift(step=90_000)
    day_on = before.at + timedelta(hours=24)
    after = shifted.until("another date", lambda status: status.at > day_on)
    assert (after.state, before.state) == ("running", "running")
    assert after.worked - before.worked < timedelta(minutes=2)
    assert after.left is not None
    assert after.left > timedelta(minutes=118)

    os.kill(shifted.process.pid, signal.SIGSTOP)
    shifted.shift(step=90_000, slept=3600)
    os.kill(shifted.process.pid, signal.SIGCONT)
    shifted.until("a session that rests", lambda status: status.state == "paused")
    question(shifted)


@release
def test_a_program_that_stood_still_asks(shifted: Shifted) -> None:
    os.kill(shifted.process.pid, signal.SIGSTOP)
    shifted.shift(awake=300)
    os.kill(shifted.process.pid, signal.SIGCONT)
    shifted.until("a session that rests", lambda status: status.state == "paused")
    assert len(question(shifted).choices) == 3


@release
def test_after_a_night_it_has_ended(shifted: Shifted) -> None:
    shifted.shift(slept=16 * 3600)
    shifted.until("no session", lambda status: status.state == "idle")
    shifted.leave()
    with desk_of(shifted.terminal) as desk, desk.store.reading() as tx:
        now = desk.clock()
        (session,) = tx.journal.sessions(now - timedelta(days=2), now)
    assert session.worked < timedelta(minutes=2)
