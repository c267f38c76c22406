"""A key that is not there: no second vault, no dead end."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.desktop.program import TITLE

if TYPE_CHECKING:
    from pathlib import Path

    from tests.desktop.program import Program
    from tests.desktop.screen import Screen


def test_the_window_waits_for_the_key_to_come_back(
    program: Program, screen: Screen, tmp_path: Path
) -> None:
    program.tell("project", "add", "SIASN")
    key, away = program.terminal.key, tmp_path / "elsewhere"
    key.rename(away)
    window = program.start()
    window.until_answers()
    window.shows("Kunci tidak ditemukan")
    window.shows(str(key))
    screen.picture(tmp_path / "trouble.png")
    away.rename(key)
    window.click("Coba lagi")
    screen.until_active(TITLE)
    window.press("ctrl+3")
    window.shows("SIASN")
    window.quit()


def test_leaving_without_the_key_ends_the_program(program: Program) -> None:
    program.terminal.key.unlink()
    window = program.start()
    window.until_answers()
    window.click("Keluar")
    window.ended()
