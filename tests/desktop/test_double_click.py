"""Who clicks twice where one click is enough gets one step, not two."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tests.desktop.program import Program
    from tests.desktop.screen import Screen


def test_a_double_click_starts_and_a_double_click_finishes(
    program: Program, screen: Screen
) -> None:
    program.tell("project", "add", "SIASN")
    program.tell("task", "add", "Koding pertama #SIASN 50m")
    program.tell("task", "add", "Koding kedua #SIASN 50m")
    window = program.open()
    screen.click(window.button("Mulai").middle, times=2)
    window.button("Selesai")
    # Keys come after the clicks: once this one has worked, both have been seen.
    window.press("ctrl+g")
    window.shows("Catat gangguan", "1")
    assert program.tell("status")["state"] == "running"

    screen.click(window.button("Selesai").middle, times=2)
    window.button("Mulai")
    assert program.tell("status")["state"] == "idle"
    window.quit()
