"""The tray: an icon that registers, early or late, and a menu that works."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.desktop.program import RATING, TITLE
from tests.desktop.tray_stub import Tray
from tests.desktop.waiting import until

if TYPE_CHECKING:
    from tests.desktop.program import Program
    from tests.desktop.screen import Screen

TASK = "Tinjau PR presensi"


def test_a_block_is_worked_from_the_tray_alone(
    program: Program, screen: Screen, tray: Tray
) -> None:
    program.tell("project", "add", "SIASN")
    program.tell("task", "add", f"{TASK} #SIASN 40m")
    program.today()
    window = program.start("--hidden")
    item = tray.until_shown(window.pid)
    tray.choose(item, "Mulai")
    program.until_state("running")
    running = program.tell("status")
    assert running["title"] == TASK
    tray.choose(item, "Selesai")
    until(lambda: screen.windows(RATING), "the rating window")
    assert not screen.windows(TITLE)

    tray.click(item)
    window.until_open()
    tray.choose(item, "Keluar")
    window.ended()


def test_a_tray_that_comes_later_gets_the_icon_too(
    program: Program, screen: Screen, bus: str
) -> None:
    window = program.open()
    late = Tray(bus)
    try:
        item = late.until_shown(window.pid)
        window.close()
        screen.until_gone(TITLE)
        late.click(item)
        screen.until_active(TITLE)
        late.choose(item, "Keluar")
        window.ended()
    finally:
        late.close()
