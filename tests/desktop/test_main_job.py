"""The main job in the window: add, plan, work, rate, leave, and find it all again."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.desktop.program import RATING, TITLE

if TYPE_CHECKING:
    from pathlib import Path

    from tests.desktop.program import Program
    from tests.desktop.screen import Screen

NOTHING_PLANNED = "Belum ada yang direncanakan"
TASK = "Koding laporan presensi"


def test_a_day_from_an_empty_vault_to_a_rated_block(
    program: Program, screen: Screen, tmp_path: Path
) -> None:
    window = program.open()
    window.shows(NOTHING_PLANNED)
    screen.picture(tmp_path / "1-empty.png")

    window.press("ctrl+n")
    window.shows("Tugas baru dalam satu baris")
    program.terminal.run("project", "add", "SIASN")
    window.shows("SIASN")
    window.type(f"{TASK} #SIASN 50m")
    window.press("Return")
    window.shows("1 tugas")
    screen.picture(tmp_path / "2-tasks.png")
    listed = program.tell("task", "list")
    assert [(t["title"], t["project"], t["minutes"]) for t in listed] == [
        (TASK, "SIASN", 50)
    ]

    window.press("ctrl+1")
    window.press("ctrl+r")
    window.shows("SIASN", TASK, "direncanakan")
    window.shows_no(NOTHING_PLANNED)
    (block,) = program.today()["blocks"]
    assert (block["title"], block["state"], block["minutes"]) == (TASK, "planned", 50)
    screen.picture(tmp_path / "3-planned.png")

    window.click("Mulai")
    program.until_state("running")
    running = program.tell("status")
    assert (running["title"], running["block_id"]) == (TASK, block["id"])
    screen.picture(tmp_path / "4-running.png")
    window.click("Jeda")
    program.until_state("paused")
    window.click("Lanjut")
    program.until_state("running")
    window.press("ctrl+Return")
    program.until_state("idle")

    six = next(name for name in window.names() if name.startswith("6."))
    assert screen.windows(RATING)
    screen.picture(tmp_path / "5-rating.png")
    window.click(six)
    screen.until_gone(RATING)

    window.quit()
    assert not screen.windows(TITLE)
    again = program.open()
    again.shows("SIASN", TASK, "selesai")
    screen.picture(tmp_path / "6-again.png")
    (done,) = (b for b in program.today()["blocks"] if b["state"] == "done")
    assert (done["title"], done["rating"]) == (TASK, 6)
    again.quit()

    assert [file for file in kept_files(program) if holds(file, TASK)] == []


def kept_files(program: Program) -> list[Path]:
    """Return what the program leaves behind, beside the store too."""
    found = [file for file in program.terminal.data.rglob("*") if file.is_file()]
    assert "focusdesk.db" in {file.name for file in found}
    return found


def holds(file: Path, text: str) -> bool:
    """Say whether a file tells any word of a text in the clear."""
    content = file.read_bytes()
    return any(word.encode() in content for word in text.split())
