"""Global keys: off until wanted, said as they stand, and what each of them does."""

from __future__ import annotations

import queue
import sys
from dataclasses import dataclass
from types import SimpleNamespace
from typing import TYPE_CHECKING, Any, cast

import pytest

from focusdesk.app.keys_place import KeysPlace, global_keys
from focusdesk.domain.focus import Idle, Paused, Running
from focusdesk.domain.global_keys import KeysStand, KeysState
from focusdesk.ui.settings.keys import KeysSection, stand_words
from tests.adapters.notification_server import WAIT, session_bus
from tests.fakes import NearSolver, RunNow
from tests.planners import planner
from tests.services.focus_room import at, open_room
from tests.ui.settings.drawer import Drawer

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from pytestqt.qtbot import QtBot

    from focusdesk.ui.event_bridge import EventBridge
    from focusdesk.ui.message_bar import MessageBar
    from tests.services.focus_room import Room


@dataclass
class Scene:
    """A place over a room of focus; `asked` is what it wanted of others."""

    room: Room
    drawer: Drawer
    place: KeysPlace
    section: KeysSection
    posted: queue.Queue[Callable[[], None]]
    asked: list[str]

    def work_until(self, stand: KeysStand) -> None:
        """Work off what the portal's thread posts."""
        while self.place.state.stand is not stand:
            self.posted.get(timeout=WAIT)()


@pytest.fixture
def scene(qtbot: QtBot, bridge: EventBridge, bar: MessageBar) -> Iterator[Scene]:
    room, drawer = open_room(at(8)), Drawer(bridge)
    posted: queue.Queue[Callable[[], None]] = queue.Queue()

    class Desk(SimpleNamespace):
        @property
        def settings(self) -> object:
            return drawer.settings

    desk = Desk(
        focus=room.focus,
        planning=planner(
            *(room.store, room.clock, room.publish, room.workweek),
            *(drawer.settings, NearSolver(), RunNow()),
        ),
        preferences=drawer.preferences,
        background=SimpleNamespace(post=posted.put),
    )
    asked: list[str] = []
    place = KeysPlace(
        cast("Any", desk),
        room.focus,
        bridge,
        bar,
        lambda: asked.append("park"),
        lambda: asked.append("show"),
    )
    section = place.section().make()
    assert isinstance(section, KeysSection)
    qtbot.addWidget(section)
    yield Scene(room, drawer, place, section, posted, asked)
    place.end()
    room.store.close()


def test_it_is_off_until_it_is_wanted(scene: Scene) -> None:
    scene.place.begin()
    assert scene.place.state == KeysState(KeysStand.OFF)
    assert not scene.section.wanted.isChecked()
    assert scene.section.state.text() == stand_words(KeysStand.OFF)


def test_one_key_starts_pauses_and_resumes(scene: Scene) -> None:
    states = []
    for _ in range(3):
        scene.place.press("work")
        states.append(type(scene.room.focus.state()))
    assert states == [Running, Paused, Running]
    assert scene.asked == []


def test_the_other_opens_the_line_for_a_thought(scene: Scene) -> None:
    scene.place.press("park")
    scene.place.press("unknown")
    assert scene.asked == ["park"]
    assert isinstance(scene.room.focus.state(), Idle)


def test_what_is_refused_brings_the_window(scene: Scene) -> None:
    scene.room.clock.advance(hours=15)
    scene.place.press("work")
    assert scene.asked == ["show"]


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="a portal of Linux")
def test_turned_on_it_shows_the_keys_that_the_desktop_gave(
    scene: Scene, monkeypatch: pytest.MonkeyPatch
) -> None:
    from tests.adapters.portal_server import Portal

    with session_bus(monkeypatch) as bus, Portal(bus) as portal:
        scene.section.wanted.click()
        assert scene.drawer.settings.global_keys
        scene.work_until(KeysStand.BOUND)
        shown = {key: label.text() for key, label in scene.section.chords.items()}
        assert shown == {"work": "Desk+0", "park": "Desk+1"}
        portal.press("work")
        scene.posted.get(timeout=WAIT)()
        assert isinstance(scene.room.focus.state(), Running)
        scene.section.wanted.click()
        assert scene.place.state.stand is KeysStand.OFF


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="a portal of Linux")
def test_where_nothing_works_it_says_so(
    scene: Scene, monkeypatch: pytest.MonkeyPatch
) -> None:
    with session_bus(monkeypatch):
        scene.section.wanted.click()
        scene.work_until(KeysStand.ABSENT)
    assert "no portal" in scene.section.state.text()
    assert {label.text() for label in scene.section.chords.values()} == {"–"}


def test_every_key_has_words() -> None:
    assert [key.words for key in global_keys()] == [
        "Start, pause or resume",
        "Park a thought",
    ]
