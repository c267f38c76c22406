"""Whatever the desktop's notification server does, the reminder is in the app.

Two runs of each fault here; FOCUSDESK_FAULTS=full runs twenty. The server is a
process of its own on a session bus of its own.
"""

from __future__ import annotations

import os
import queue
import subprocess
import sys
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

pytest.importorskip("jeepney", reason="D-Bus notices are for Linux")

from focusdesk.adapters.notify.chain import NotifierChain
from focusdesk.adapters.notify.dbus import DbusNotifier
from focusdesk.domain.settings import Settings
from focusdesk.services.events import BlockStartDue
from tests.adapters.notification_server import WAIT, session_bus
from tests.services.focus_room import FIRST
from tests.ui.notice_scene import make_scene

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from pytestqt.qtbot import QtBot

    from focusdesk.domain.notice import Notice

pytestmark = pytest.mark.skipif(
    not sys.platform.startswith("linux"), reason="D-Bus notices are for Linux"
)

ROOT = Path(__file__).parents[2]
RUNS = 20 if os.environ.get("FOCUSDESK_FAULTS") == "full" else 2
LIMIT = 0.3
TITLE = "Time for SIASN"
BUTTONS = {"none": 0, "no_actions": 0, "well": 2, "slow": 2, "rejects": 2, "dies": 2}
TAKEN = {"well", "no_actions"}


@dataclass
class Tray:
    """The link after the bus, which keeps what it was asked to show."""

    shown: list[str] = field(default_factory=list)

    def show(self, notice: Notice) -> bool:
        self.shown.append(notice.title)
        return True

    def close(self, key: str) -> None:
        del key


@pytest.fixture
def bus(monkeypatch: pytest.MonkeyPatch) -> Iterator[str]:
    with session_bus(monkeypatch) as address:
        yield address


@pytest.fixture
def daemon(bus: str, fault: str) -> Iterator[subprocess.Popen[str] | None]:
    if fault == "none":
        yield None
        return
    with subprocess.Popen(
        [sys.executable, "-m", "tests.faults.notification_daemon", fault],
        cwd=ROOT,
        env={**os.environ, "DBUS_SESSION_BUS_ADDRESS": bus},
        stdout=subprocess.PIPE,
        text=True,
    ) as process:
        assert process.stdout is not None
        assert process.stdout.readline() == "ready\n"
        yield process
        process.kill()


@pytest.mark.parametrize("fault", BUTTONS)
def test_the_reminder_is_in_the_app(
    fault: str, daemon: subprocess.Popen[str] | None, qtbot: QtBot
) -> None:
    posted: queue.Queue[Callable[[], None]] = queue.Queue()
    desktop = DbusNotifier(posted.put, lambda _key, _action: None, LIMIT)
    tray = Tray()
    scene = make_scene(qtbot, Settings(), NotifierChain(desktop, (tray,)))
    for run in range(RUNS):
        scene.hear(BlockStartDue(FIRST))
        # At once: nothing in the window waits for the desktop.
        assert scene.titles == [TITLE]
        assert len(scene.room_log.last()) == run + 1
        if fault not in TAKEN:
            posted.get(timeout=WAIT)()
        elif daemon is not None and daemon.stdout is not None:
            assert daemon.stdout.readline() == f"{TITLE}\t{BUTTONS[fault]}\n"
    assert len(tray.shown) == (0 if fault in TAKEN else RUNS)
    scene.press("Start")
    assert scene.titles == []
    desktop.stop()
    scene.room.store.close()
