"""Arranging a week with a real mouse: carry a block, move a day elsewhere, undo."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from tests.desktop.waiting import until

if TYPE_CHECKING:
    from pathlib import Path

    from tests.desktop.program import Program, Window
    from tests.desktop.screen import Screen

TASK = "Koding laporan"
AIR = 2
"""Pixels by which a block is drawn lower than its time."""
MARGINS = 14
"""Pixels by which a column is wider than the blocks in it."""


def test_a_week_is_arranged_by_hand(
    program: Program, screen: Screen, tmp_path: Path
) -> None:
    program.terminal.run("project", "add", "SIASN")
    program.terminal.run("task", "add", f"{TASK} #SIASN 60m")
    program.terminal.run("plan")
    begun = block(program)
    window = program.open()
    window.press("ctrl+2")
    part = window.shows("SIASN", TASK, "direncanakan")
    screen.picture(tmp_path / "1-week.png")

    x, y, width, height = part.box
    days = program.tell("week")["days"]
    last = days[-1]["blocks"] == begun_day(days)["blocks"]
    spot = (x + width // 2, y + height // 2)
    aside = 0 if last else width + MARGINS
    screen.drag(spot, (spot[0] + aside, spot[1] + height + AIR))
    moved = until(lambda: other_than(program, begun), "the block is elsewhere")
    assert moved["pinned"]
    assert moved["minutes"] == 60
    assert (moved["start"][:10] == begun["start"][:10]) is last
    screen.picture(tmp_path / "2-carried.png")
    window.click("Urungkan")
    until(lambda: block(program)["start"] == begun["start"], "it is back")

    for _ in range(window.names().count("Tutup")):
        window.click("Tutup")
    day = begun_day(program.tell("week")["days"])
    assert day["setting"] == "WFA"
    chip(window, "WFA", day["day"])
    until(lambda: setting(program, day["day"]) == "WFO", "it is an office day")
    screen.picture(tmp_path / "3-office.png")
    window.press("ctrl+z")
    until(lambda: setting(program, day["day"]) == "WFA", "it is worked from anywhere")
    window.quit()


def chip(window: Window, place: str, day: str) -> None:
    """Click the chip of a day."""
    year, _, number = day.split("-")
    marks = (f" {int(number)} ", f"{year}, {place}")
    part = window.shows(*marks)
    window.screen.click(part.middle)


def begun_day(days: list[Any]) -> Any:  # noqa: ANN401 - JSON
    """Return the day that has blocks."""
    return next(day for day in days if day["blocks"])


def block(program: Program) -> Any:  # noqa: ANN401 - JSON
    """Return the block of the week."""
    days = program.tell("week")["days"]
    return next(b for day in days for b in day["blocks"])


def other_than(program: Program, begun: Any) -> Any:  # noqa: ANN401 - JSON
    """Return the block once it lies elsewhere."""
    found = block(program)
    return found if found["start"] != begun["start"] else None


def setting(program: Program, wanted: str) -> str:
    """Return where a day is worked."""
    days = program.tell("week")["days"]
    return next(str(d["setting"]) for d in days if d["day"] == wanted)
