"""What is due is said on the desktop, with buttons that work and without titles."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

import pytest

from tests.adapters.notification_server import NotificationServer
from tests.desktop.program import RATING
from tests.desktop.vault_at import desk_at
from tests.desktop.waiting import until

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tests.adapters.notification_server import Shown
    from tests.desktop.program import Program
    from tests.desktop.screen import Screen

SECRET = "Rahasia mutasi pejabat"
A_MOMENT = timedelta(seconds=3)


@pytest.fixture
def desktop(bus: str) -> Iterator[NotificationServer]:
    with NotificationServer(bus) as made:
        yield made


@pytest.fixture
def task_id(program: Program) -> str:
    program.tell("project", "add", "SIASN")
    made: str = program.tell("task", "add", f"{SECRET} #SIASN 2j")["id"]
    return made


def notice(desktop: NotificationServer, title: str) -> Shown:
    """Wait for a notice of this title; none before it may tell what is worked on."""
    while True:
        shown = desktop.next_shown()
        assert SECRET not in shown.title + shown.body
        if shown.title == title:
            return shown


def test_a_block_that_began_before_the_program_is_announced_and_started(
    program: Program, desktop: NotificationServer, task_id: str
) -> None:
    earlier = datetime.now(UTC) - timedelta(minutes=15)
    with desk_at(program.terminal, lambda: earlier) as desk:
        desk.planning.plan_day(desk.planning.today())
    (block,) = program.today()["blocks"]
    assert datetime.fromisoformat(block["start"]) < datetime.now(UTC)

    window = program.open()
    said = notice(desktop, "Saatnya SIASN")
    assert said.actions[-2:] == ["start", "Mulai"]
    window.shows("Saatnya SIASN")
    desktop.press(said.number, "start")
    program.until_state("running")
    running = program.tell("status")
    assert (running["task_id"], running["block_id"]) == (task_id, block["id"])
    window.shows_no("Saatnya SIASN")
    window.quit()
    assert desktop.refused == []


def test_the_end_of_a_block_is_announced_and_finished(
    program: Program, screen: Screen, desktop: NotificationServer, task_id: str
) -> None:
    length = timedelta(minutes=1)
    begun = datetime.now(UTC) - length + A_MOMENT
    with desk_at(program.terminal, lambda: begun) as desk:
        desk.focus.start_task(desk.tasks.find(task_id).id, length)

    window = program.open()
    said = notice(desktop, "Waktu blok habis")
    assert said.actions[2::2] == ["finish", "extend", "pause"]
    desktop.press(said.number, "finish")
    until(lambda: screen.windows(RATING), "the rating window")
    assert program.tell("status")["state"] == "idle"
    window.quit()
    assert desktop.refused == []
