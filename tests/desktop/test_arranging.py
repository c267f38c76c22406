"""Arranging the day with a real mouse: drag, resize, pin, undo, and asking what if."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from tests.desktop.waiting import until

if TYPE_CHECKING:
    from pathlib import Path

    from tests.desktop.program import Program, Window
    from tests.desktop.screen import Screen
    from tests.desktop.screen_reader import Part

HOUR = 76
"""Pixels of an hour on the timeline."""
ONE, OTHER = "Koding laporan", "Uji hitung"


def test_a_day_is_arranged_by_hand(
    program: Program, screen: Screen, tmp_path: Path
) -> None:
    program.terminal.run("project", "add", "SIASN")
    program.terminal.run("task", "add", f"{ONE} #SIASN 60m")
    program.terminal.run("task", "add", f"{OTHER} #SIASN 60m")
    program.terminal.run("plan")
    window = program.open()
    window.shows("SIASN", OTHER, "direncanakan")
    begun = block(program, OTHER)
    screen.picture(tmp_path / "1-planned.png")

    carry(screen, entry(window, OTHER), 0.5, HOUR)
    later = until_block(program, OTHER, lambda b: b["start"] != begun["start"])
    assert later["minutes"] == begun["minutes"] == 60
    assert later["pinned"]
    window.button("Urungkan")
    screen.picture(tmp_path / "2-dragged.png")

    window.click("Urungkan")
    until_block(program, OTHER, lambda b: b["start"] == begun["start"])
    window.press("ctrl+shift+z")
    until_block(program, OTHER, lambda b: b["start"] == later["start"])

    settled(window, "Diulangi: Blok digeser")
    carry(screen, entry(window, OTHER), 1.0, HOUR // 2)
    longer = until_block(program, OTHER, lambda b: b["minutes"] == 90)
    assert longer["start"] == later["start"]
    screen.picture(tmp_path / "3-longer.png")

    settled(window, "Urungkan")
    screen.click(entry(window, ONE).middle)
    window.press("l")
    until_block(program, ONE, lambda b: b["pinned"])
    window.press("ctrl+z")
    until_block(program, ONE, lambda b: not b["pinned"])

    settled(window, "Diurungkan")
    screen.click(entry(window, OTHER).middle)
    for _ in range(3):
        window.press("alt+Down")
    nudged = until_block(program, OTHER, lambda b: b["start"] != longer["start"])
    assert minute(nudged) - minute(longer) == 15

    settled(window, "Urungkan")
    before = program.today()["blocks"]
    screen.click(entry(window, ONE).middle)
    for key in ("Menu", "b"):
        open_menu(window, key)
    screen.picture(tmp_path / "4-menu.png")
    screen.press("Return")
    window.button("Terapkan")
    screen.picture(tmp_path / "5-what-if.png")
    assert program.today()["blocks"] == before
    window.press("Escape")
    window.shows_no("Terapkan")
    assert program.today()["blocks"] == before
    window.quit()


def carry(screen: Screen, part: Part, height: float, by: int) -> None:
    """Take an entry at a share of its height and carry it down by pixels."""
    x, y, width, whole = part.box
    spot = (x + width // 3, y + min(round(whole * height), whole - 2))
    screen.drag(spot, (spot[0], spot[1] + by))


def entry(window: Window, title: str) -> Part:
    """Return a block of the timeline, where it is now."""
    return window.shows("SIASN", title, "direncanakan")


def open_menu(window: Window, key: str) -> None:
    """Press a key and wait for the menu it opens, which no screen reader lists."""
    before = window.screen.windows_of(window.pid)
    window.screen.press(key)
    until(lambda: window.screen.windows_of(window.pid) - before, f"a menu on {key}")


def minute(told: Any) -> int:  # noqa: ANN401 - JSON
    """Return the minute of the day a block begins."""
    hour, minutes = told["start"][11:16].split(":")
    return int(hour) * 60 + int(minutes)


def settled(window: Window, said: str) -> None:
    """Close every bar once this is said, so that nothing moves under the pointer."""
    window.shows(said)
    for _ in range(window.names().count("Tutup")):
        window.click("Tutup")
    until(lambda: "Tutup" not in window.names(), "no bar")


def block(program: Program, title: str) -> Any:  # noqa: ANN401 - JSON
    """Return a block of today by its title."""
    found = [b for b in program.today()["blocks"] if b["title"] == title]
    return found[0] if found else {}


def until_block(program: Program, title: str, is_so: Any) -> Any:  # noqa: ANN401
    """Wait until a block is as wanted, and return it."""

    def look() -> Any:  # noqa: ANN401 - JSON
        found = block(program, title)
        return found if found and is_so(found) else None

    return until(look, f"{title} is as wanted", seen=lambda: block(program, title))
