"""The mini timer on a real screen: over the others, moved by hand, there again."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.desktop.program import TITLE
from tests.desktop.waiting import until

if TYPE_CHECKING:
    from tests.desktop.program import Program
    from tests.desktop.screen import Screen
    from tests.desktop.tray_stub import Tray

MINI = "Timer mini"
GRIP, WAY = (60, 126), (-320, -240)
"""A spot of its ground below the ring, and how far it is dragged."""
NEAR = 60
"""A hand is followed from where the desktop noticed it."""


def test_it_is_worked_by_keys_moved_by_hand_and_comes_back(
    program: Program, screen: Screen
) -> None:
    program.tell("project", "add", "SIASN")
    program.tell("task", "add", "Tinjau PR presensi #SIASN 40m")
    program.today()
    window = program.open()
    window.press("ctrl+m")
    screen.until_active(MINI)
    screen.press("space")
    program.until_state("running")
    screen.press("space")
    program.until_state("paused")

    x, y = screen.place(MINI)
    grip = x + GRIP[0], y + GRIP[1]
    screen.drag(grip, (grip[0] + WAY[0], grip[1] + WAY[1]))
    until(lambda: screen.place(MINI) != (x, y), "it is moved")
    moved = screen.place(MINI)
    assert abs(moved[0] - x - WAY[0]) < NEAR
    assert abs(moved[1] - y - WAY[1]) < NEAR
    until(lambda: "places" in _memory(program), "its place is kept")

    screen.press("ctrl+m")
    screen.until_gone(MINI)
    window.press("ctrl+m")
    screen.until_active(MINI)
    assert screen.place(MINI) == moved
    window.process.terminate()
    window.ended()

    again = program.open()
    until(lambda: screen.windows(MINI), "it is there after a restart")
    assert screen.place(MINI) == moved
    again.quit()


def _memory(program: Program) -> str:
    path = program.terminal.data / "window.ini"
    return path.read_text(encoding="utf-8") if path.exists() else ""


def test_the_tray_shows_and_closes_it_while_the_window_stays_hidden(
    program: Program, screen: Screen, tray: Tray
) -> None:
    window = program.start("--hidden")
    item = tray.until_shown(window.pid)
    tray.choose(item, MINI)
    until(lambda: screen.windows(MINI), "the mini timer")
    tray.choose(item, MINI)
    screen.until_gone(MINI)
    assert not screen.windows(TITLE)
    tray.choose(item, "Keluar")
    window.ended()
