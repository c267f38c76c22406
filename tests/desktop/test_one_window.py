"""One window for each folder, wherever it has gone when it is asked for again."""

from __future__ import annotations

import subprocess
import sys
from typing import TYPE_CHECKING

from tests.desktop.program import TITLE
from tests.desktop.waiting import until

if TYPE_CHECKING:
    from tests.desktop.program import Program, Window
    from tests.desktop.screen import Screen
    from tests.desktop.tray_stub import Tray

OPEN_ALREADY = "FocusDesk sudah terbuka"
NO_TRAY = "Baki tidak tersedia"


def start_again(program: Program) -> str:
    """Start the program a second time; return what it says to the terminal."""
    second = subprocess.run(
        [sys.executable, "-m", "focusdesk", "--data-dir", str(program.terminal.data)],
        env=program.terminal.environment(),
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert (second.returncode, second.stderr) == (0, "")
    return second.stdout


def closed(window: Window, screen: Screen) -> None:
    """Close the window; it goes, its process stays."""
    window.close()
    screen.until_gone(TITLE)
    assert window.process.poll() is None


def test_a_second_start_brings_back_the_hidden_window(
    program: Program, screen: Screen, tray: Tray
) -> None:
    window = program.open()
    tray.until_shown(window.pid)
    closed(window, screen)
    assert OPEN_ALREADY in start_again(program)
    screen.until_active(TITLE)
    window.shows("Belum ada yang direncanakan")
    window.quit()


def test_without_a_tray_closing_minimises_once_and_then_quits(
    program: Program, screen: Screen
) -> None:
    window = program.open()
    closed(window, screen)
    assert OPEN_ALREADY in start_again(program)
    screen.until_active(TITLE)
    window.shows(NO_TRAY)
    window.close()
    window.ended()
    assert not screen.windows(TITLE)


def test_two_folders_have_two_windows(program: Program, screen: Screen) -> None:
    window = program.open()
    other = program.start("--demo")
    other_title = "FocusDesk (contoh dua minggu)"
    until(lambda: screen.windows(other_title), "the demo's window")
    assert screen.windows(TITLE)
    screen.until_active(other_title)
    screen.press("ctrl+q")
    other.ended()
    window.quit()
