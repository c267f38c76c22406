"""What a terminal writes while the window is open is seen and carried on there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.desktop.program import RATING

if TYPE_CHECKING:
    from tests.desktop.program import Program
    from tests.desktop.screen import Screen

TASK = "Uji hitung masa kerja"


def test_a_session_begun_in_the_terminal_is_finished_in_the_window(
    program: Program, screen: Screen
) -> None:
    window = program.open()
    program.tell("project", "add", "MyASN")
    program.tell("task", "add", f"{TASK} #MyASN 45m")
    window.shows("MyASN", TASK, "direncanakan")

    program.tell("start", TASK)
    window.button("Jeda")
    program.tell("pause")
    window.button("Lanjut")
    program.tell("resume")
    window.button("Jeda")
    window.press("ctrl+Return")
    program.until_state("idle")
    assert screen.windows(RATING)

    rated = program.tell("rate", "7")
    assert rated["value"] == 7
    screen.until_gone(RATING)
    window.quit()


def test_the_window_may_begin_what_the_terminal_ends(program: Program) -> None:
    program.tell("project", "add", "MyASN")
    program.tell("task", "add", f"{TASK} #MyASN 45m")
    window = program.open()
    window.click("Mulai")
    program.until_state("running")
    ended = program.tell("stop", "--task-done")
    assert ended["title"] == TASK
    window.shows("Tidak ada yang berjalan")
    assert [task["title"] for task in program.tell("task", "list")] == []
    window.quit()
