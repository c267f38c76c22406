"""Global keys by the portal: bound, refused, absent, gone, and pressed."""

from __future__ import annotations

import queue
import sys
from typing import TYPE_CHECKING

import pytest

pytest.importorskip("jeepney", reason="the portal is for Linux")

from focusdesk.adapters.portal_keys import PortalKeys
from focusdesk.domain.global_keys import GlobalKey, KeysStand, KeysState
from tests.adapters.notification_server import WAIT, session_bus
from tests.adapters.portal_server import Portal, spoof

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

pytestmark = pytest.mark.skipif(
    not sys.platform.startswith("linux"), reason="the portal is for Linux"
)

WANTED = (
    GlobalKey("work", "Start or pause", "CTRL+ALT+space"),
    GlobalKey("park", "Park a thought", "CTRL+ALT+n"),
)


class Desk:
    """The main thread's side: what is posted is worked off in the test."""

    def __init__(self) -> None:
        self.posted: queue.Queue[Callable[[], None]] = queue.Queue()
        self.states: list[KeysState] = []
        self.pressed: list[str] = []
        told = self.states.append
        self.keys = PortalKeys(self.posted.put, self.pressed.append, told, 5.0)

    def next_state(self) -> KeysState:
        self.posted.get(timeout=WAIT)()
        return self.states[-1]


@pytest.fixture
def bus(monkeypatch: pytest.MonkeyPatch) -> Iterator[str]:
    with session_bus(monkeypatch) as address:
        yield address


@pytest.fixture
def desk() -> Iterator[Desk]:
    made = Desk()
    yield made
    made.keys.stop()


def test_keys_are_asked_for_bound_and_pressed(bus: str, desk: Desk) -> None:
    with Portal(bus) as portal:
        desk.keys.start(WANTED)
        assert desk.next_state() == KeysState(KeysStand.ASKING)
        bound = {"work": "Desk+0", "park": "Desk+1"}
        assert desk.next_state() == KeysState(KeysStand.BOUND, bound)
        asked = portal.bound.get(timeout=WAIT)
        assert asked == {"work": "CTRL+ALT+space", "park": "CTRL+ALT+n"}
        portal.press("park")
        desk.posted.get(timeout=WAIT)()
        assert desk.pressed == ["park"]
        assert portal.wrong == []


def test_presses_of_other_sessions_and_other_programs_are_ignored(
    bus: str, desk: Desk
) -> None:
    with Portal(bus) as portal:
        desk.keys.start(WANTED)
        for _ in range(2):
            desk.next_state()
        portal.press("park", "/org/freedesktop/portal/desktop/session/x/y")
        spoof(bus, "park")
        portal.press("work")
        desk.posted.get(timeout=WAIT)()
        assert desk.pressed == ["work"]


def test_a_person_may_refuse(bus: str, desk: Desk) -> None:
    with Portal(bus, consent=1):
        desk.keys.start(WANTED)
        desk.next_state()
        assert desk.next_state().stand is KeysStand.REFUSED


def test_a_portal_without_keys_and_a_desktop_without_a_portal(
    bus: str, desk: Desk
) -> None:
    with Portal(bus, keys=False):
        desk.keys.start(WANTED)
        assert desk.next_state().stand is KeysStand.ABSENT
        desk.keys.stop()
    desk.keys.start(WANTED)
    assert desk.next_state().stand is KeysStand.ABSENT


def test_without_a_bus_they_are_absent(
    monkeypatch: pytest.MonkeyPatch, desk: Desk
) -> None:
    for address in ("unix:path=/nonexistent/bus", "junk"):
        monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", address)
        desk.keys.start(WANTED)
        assert desk.next_state().stand is KeysStand.ABSENT
        desk.keys.stop()


def test_a_portal_that_starts_anew_is_asked_again(bus: str, desk: Desk) -> None:
    with Portal(bus):
        desk.keys.start(WANTED)
        for _ in range(2):
            desk.next_state()
    assert desk.next_state().stand is KeysStand.ABSENT
    with Portal(bus) as portal:
        stands = [desk.next_state().stand for _ in range(2)]
        assert stands == [KeysStand.ASKING, KeysStand.BOUND]
        portal.press("work")
        desk.posted.get(timeout=WAIT)()
    assert desk.pressed == ["work"]
