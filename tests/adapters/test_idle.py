"""Idle time and the lock, from parts on private buses and from a real X server."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

pytest.importorskip("jeepney", reason="these parts are Linux's")

from focusdesk.adapters.idle.sensor import (
    GNOME_SAVER,
    KDE_SAVER,
    LOGIND,
    MUTTER,
    SCREEN_SAVER,
    DesktopIdle,
    Told,
)
from focusdesk.adapters.idle.surroundings import (
    NOTIFICATIONS,
    SECRETS,
    TRAY,
    DesktopSurroundings,
)
from focusdesk.adapters.idle.x_server import NoServerError, XServer
from focusdesk.domain.diagnosis import Topic, Verdict
from tests.adapters.notification_server import session_bus
from tests.adapters.parts_on_bus import Answer, Parts

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

pytestmark = pytest.mark.skipif(
    not sys.platform.startswith("linux"), reason="these parts are Linux's"
)

SENSOR = DesktopIdle(limit=5.0)
NOWHERE = "unix:path=/nonexistent/bus"


@pytest.fixture(autouse=True)
def bare(monkeypatch: pytest.MonkeyPatch) -> None:
    """Take every part away that this machine may have."""
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "XDG_CURRENT_DESKTOP"):
        monkeypatch.delenv(name, raising=False)
    for name in ("DBUS_SESSION_BUS_ADDRESS", "DBUS_SYSTEM_BUS_ADDRESS"):
        monkeypatch.setenv(name, NOWHERE)


@pytest.fixture
def bus(monkeypatch: pytest.MonkeyPatch) -> Iterator[str]:
    """Run one bus that is the session's and the system's."""
    with session_bus(monkeypatch) as address:
        monkeypatch.setenv("DBUS_SYSTEM_BUS_ADDRESS", address)
        yield address


@pytest.fixture(scope="module")
def display() -> Iterator[str]:
    program = shutil.which("Xvfb")
    if program is None:
        pytest.skip("Xvfb is not installed: no X server to ask")
    read, write = os.pipe()
    command = [program, "-displayfd", str(write), "-screen", "0", "64x64x24"]
    with subprocess.Popen(command, pass_fds=(write,), stderr=subprocess.DEVNULL) as x:
        os.close(write)
        with os.fdopen(read) as told:
            number = told.readline().strip()
        try:
            yield f":{number}"
        finally:
            x.terminate()


def found(topic: Topic) -> tuple[str, Verdict]:
    looked = {f.topic: f for f in DesktopSurroundings(limit=5.0).look()}
    return looked[topic].code, looked[topic].verdict


def test_nothing_known_is_said_and_not_guessed() -> None:
    assert SENSOR.idle_seconds() is None
    assert SENSOR.is_locked() is None
    assert found(Topic.IDLE) == ("idle_unknown", Verdict.UNKNOWN)
    assert found(Topic.LOCK) == ("lock_unknown", Verdict.UNKNOWN)


def test_a_bus_with_nobody_on_it_is_no_better(bus: str) -> None:
    assert bus
    assert (SENSOR.idle(), SENSOR.lock()) == (None, None)


def test_mutter_tells_milliseconds(bus: str) -> None:
    with Parts(bus, (MUTTER,), {"GetIdletime": Answer("t", 123_456)}):
        assert SENSOR.idle() == Told(123.456, "mutter")


def test_the_freedesktop_saver_tells_seconds_and_kde_milliseconds(bus: str) -> None:
    answers = {"GetSessionIdleTime": Answer("u", 7_000)}
    with Parts(bus, (SCREEN_SAVER,), answers):
        assert SENSOR.idle() == Told(7_000.0, "screensaver")
    with Parts(bus, (SCREEN_SAVER, KDE_SAVER), answers):
        assert SENSOR.idle() == Told(7.0, "screensaver")


def test_a_saver_that_answers_nothing_but_zero_is_not_believed(bus: str) -> None:
    with Parts(bus, (SCREEN_SAVER,), {"GetSessionIdleTime": Answer("u", 0)}):
        assert SENSOR.idle() is None


@pytest.mark.parametrize("answer", [None, Answer("s", "soon"), Answer("tt", (1, 2))])
def test_a_part_that_refuses_or_talks_nonsense_is_passed_over(
    bus: str, answer: Answer | None
) -> None:
    answers = {} if answer is None else {"GetIdletime": answer}
    with Parts(bus, (MUTTER,), answers) as parts:
        assert SENSOR.idle() is None
        assert parts.asked == ["GetIdletime"]


def test_a_part_that_never_answers_is_given_up(bus: str) -> None:
    with Parts(bus, (MUTTER,), {}, mute=True) as parts:
        assert DesktopIdle(limit=0.1).idle() is None
        assert parts.asked == ["GetIdletime"]


@pytest.mark.parametrize("locked", [True, False])
def test_gnome_and_kde_tell_of_the_lock(bus: str, locked: bool) -> None:
    answers = {"GetActive": Answer("b", locked)}
    with Parts(bus, (GNOME_SAVER,), answers):
        assert SENSOR.lock() == Told(float(locked), "gnome")
        assert SENSOR.is_locked() is locked
    with Parts(bus, (SCREEN_SAVER, KDE_SAVER), answers):
        assert SENSOR.lock() == Told(float(locked), "screensaver")


def test_a_lock_is_seen_when_it_comes(bus: str) -> None:
    answers = {"GetActive": Answer("b", value=False)}
    with Parts(bus, (GNOME_SAVER,), answers) as saver:
        before = SENSOR.is_locked()
        saver.answers = {"GetActive": Answer("b", value=True)}
        assert (before, SENSOR.is_locked()) == (False, True)


def test_logind_is_believed_about_a_lock_and_not_about_none(bus: str) -> None:
    for locked, answer in ((True, True), (False, None)):
        hint = {"Get LockedHint": Answer("v", (("b", locked),))}
        with Parts(bus, (LOGIND,), hint):
            assert SENSOR.is_locked() is answer


def test_an_x_server_tells_how_long_nobody_typed(
    display: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("DISPLAY", display)
    told = SENSOR.idle()
    assert told is not None
    assert told.by == "xscreensaver"
    assert told.value >= 0
    monkeypatch.setenv("WAYLAND_DISPLAY", "wayland-0")
    assert SENSOR.idle() is None


def test_an_x_server_without_a_tray_has_none(
    display: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("DISPLAY", display)
    assert found(Topic.TRAY) == ("no_tray", Verdict.MISSING)
    assert found(Topic.DISPLAY) == ("x11", Verdict.OK)


@pytest.mark.parametrize("named", ["", "elsewhere:0", "junk", ":59999"])
def test_an_x_server_elsewhere_or_nowhere_is_not_asked(named: str) -> None:
    with pytest.raises(NoServerError):
        XServer({"DISPLAY": named}, 0.5)


def test_a_cookie_file_that_is_damaged_lets_nobody_in_and_breaks_nothing(
    display: str, tmp_path: Path
) -> None:
    cookies = tmp_path / "cookies"
    cookies.write_bytes(b"\x01\x00\x00\x04host\x00")
    with XServer({"DISPLAY": display, "XAUTHORITY": str(cookies)}, 5.0) as server:
        assert not server.has_tray()


def test_what_runs_is_told(bus: str) -> None:
    answers = {
        "GetServerInformation": Answer("ssss", ("dunst", "x", "1.9", "1.2")),
        "GetCapabilities": Answer("as", (["actions", "inhibitions"],)),
        "Get IsStatusNotifierHostRegistered": Answer("v", (("b", True),)),
    }
    with Parts(bus, (NOTIFICATIONS, TRAY, SECRETS, LOGIND), answers):
        assert found(Topic.NOTIFICATIONS) == ("notices_with_buttons", Verdict.OK)
        assert found(Topic.QUIET) == ("quiet_by_server", Verdict.OK)
        assert found(Topic.TRAY) == ("tray_host", Verdict.OK)
        assert found(Topic.KEYRING) == ("keyring_runs", Verdict.OK)
        assert found(Topic.SLEEP) == ("logind", Verdict.OK)


def test_a_plain_server_has_no_buttons(bus: str) -> None:
    answers = {
        "GetServerInformation": Answer("ssss", ("plain", "x", "1", "1.2")),
        "GetCapabilities": Answer("as", (["body"],)),
    }
    with Parts(bus, (NOTIFICATIONS,), answers):
        assert found(Topic.NOTIFICATIONS) == ("notices_plain", Verdict.OK)
        assert found(Topic.QUIET) == ("quiet_by_hand", Verdict.MISSING)


def test_what_is_absent_is_told() -> None:
    looked = {f.topic: f.code for f in DesktopSurroundings(limit=0.5).look()}
    assert looked[Topic.NOTIFICATIONS] == "no_session_bus"
    assert looked[Topic.KEYRING] == "no_session_bus_keyring"
    assert looked[Topic.SLEEP] == "clocks_only"
    assert looked[Topic.TRAY] == "no_tray"
    assert looked[Topic.DISPLAY] == "no_display"


def test_the_lock_and_idle_are_told_to_the_doctor(bus: str) -> None:
    answers = {
        "GetIdletime": Answer("t", 9_000),
        "GetActive": Answer("b", value=True),
    }
    with Parts(bus, (MUTTER, GNOME_SAVER), answers):
        assert found(Topic.IDLE) == ("idle_told", Verdict.OK)
        assert found(Topic.LOCK) == ("locked", Verdict.OK)
