from __future__ import annotations

import os
import stat
import sys
from typing import TYPE_CHECKING

import pytest

pytest.importorskip("jeepney", reason="the session bus is for Linux")

from focusdesk.adapters.quiet.desktop import DesktopQuiet
from focusdesk.adapters.quiet.gnome import GnomeBanners
from focusdesk.adapters.quiet.inhibit import Inhibition
from focusdesk.adapters.quiet.shortcuts import OFF, ON, Shortcuts
from focusdesk.domain.errors import QuietRefused
from focusdesk.domain.quiet import QuietChange, QuietWay
from tests.adapters.inhibiting_server import InhibitingServer
from tests.adapters.notification_server import session_bus

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path

pytestmark = pytest.mark.skipif(
    not sys.platform.startswith("linux"), reason="these desktops are Linux's"
)

GSETTINGS = """#!/bin/sh
echo "$@" >> {log}
[ "$2 $3" = "org.gnome.desktop.notifications show-banners" ] || exit 3
case "$1" in
  get) cat {value};;
  set) echo "$4" > {value};;
esac
"""


@pytest.fixture
def bus(monkeypatch: pytest.MonkeyPatch) -> Iterator[str]:
    with session_bus(monkeypatch) as address:
        yield address


def program(folder: Path, name: str, text: str) -> Mapping[str, str]:
    """Write a program and return an environment that finds it first."""
    path = folder / name
    path.write_text(text)
    path.chmod(path.stat().st_mode | stat.S_IXUSR)
    return {**os.environ, "PATH": f"{folder}:{os.environ['PATH']}"}


class Gnome:
    """A desktop whose one switch is a file."""

    def __init__(self, folder: Path, value: str = "true") -> None:
        self.value, self.log = folder / "value", folder / "log"
        self.value.write_text(f"{value}\n")
        words = GSETTINGS.format(log=self.log, value=self.value)
        self.environment = program(folder, "gsettings", words)
        self.banners = GnomeBanners(self.environment)

    @property
    def shown(self) -> str:
        return self.value.read_text().strip()

    @property
    def sets(self) -> int:
        return self.log.read_text().count("set ")


def test_gnome_is_quiet_and_put_back(tmp_path: Path) -> None:
    gnome = Gnome(tmp_path)
    change = gnome.banners.prepare()
    assert change == QuietChange(QuietWay.GNOME, "true", "false")
    assert gnome.shown == "true"
    gnome.banners.begin(change)
    assert gnome.shown == "false"
    gnome.banners.end(change)
    assert gnome.shown == "true"


def test_banners_that_were_off_stay_off(tmp_path: Path) -> None:
    gnome = Gnome(tmp_path, "false")
    change = gnome.banners.prepare()
    gnome.banners.begin(change)
    gnome.banners.end(change)
    assert gnome.shown == "false"
    assert gnome.sets == 0


def test_what_the_person_changed_meanwhile_stays(tmp_path: Path) -> None:
    gnome = Gnome(tmp_path)
    change = gnome.banners.prepare()
    gnome.banners.begin(change)
    gnome.value.write_text("true\n")
    gnome.banners.end(change)
    assert gnome.shown == "true"
    assert gnome.sets == 1


@pytest.mark.parametrize(
    ("script", "why"),
    [
        ("#!/bin/sh\nexec sleep 30\n", "timeout"),
        ("#!/bin/sh\necho 'No such schema' >&2\nexit 1\n", "refused"),
        ("#!/bin/sh\necho perhaps\n", "refused"),
    ],
)
def test_a_gnome_that_does_not_help_is_said(
    tmp_path: Path, script: str, why: str
) -> None:
    environment = program(tmp_path, "gsettings", script)
    with pytest.raises(QuietRefused) as caught:
        GnomeBanners(environment, limit=0.2).prepare()
    assert caught.value.why == why


def test_a_missing_program_is_said(tmp_path: Path) -> None:
    with pytest.raises(QuietRefused) as caught:
        GnomeBanners({"PATH": str(tmp_path)}).prepare()
    assert caught.value.why == "no_program"


def test_a_value_from_an_old_row_is_checked(tmp_path: Path) -> None:
    gnome = Gnome(tmp_path, "false")
    with pytest.raises(QuietRefused):
        gnome.banners.end(QuietChange(QuietWay.GNOME, "--help", "false"))
    assert gnome.sets == 0


def test_kde_holds_notices_back_while_asked(bus: str) -> None:
    with InhibitingServer(bus) as server:
        desktop = DesktopQuiet({}, "linux")
        change = desktop.prepare()
        assert change == QuietChange(QuietWay.INHIBIT)
        assert server.held == {}
        desktop.begin(change)
        assert server.wait() == ("inhibit", ("focusdesk", "focus"))
        assert desktop.way() is QuietWay.INHIBIT
        desktop.end(change)
        assert server.wait() == ("uninhibit", None)
        assert server.held == {}


def test_kde_lets_go_when_we_are_gone(bus: str) -> None:
    with InhibitingServer(bus) as server:
        lost = Inhibition()
        lost.begin()
        assert server.wait()[0] == "inhibit"
        lost._leave()
        assert server.wait() == ("gone", None)
        # The next run finds a row of the last one and has nothing to put back.
        DesktopQuiet({}, "linux").end(QuietChange(QuietWay.INHIBIT))
        assert server.held == {}


def test_a_server_that_dies_takes_silence_with_it(bus: str) -> None:
    with InhibitingServer(bus) as server:
        desktop = DesktopQuiet({}, "linux")
        desktop.begin(QuietChange(QuietWay.INHIBIT))
        server.wait()
    desktop.end(QuietChange(QuietWay.INHIBIT))
    assert desktop.way() is QuietWay.NONE


@pytest.mark.parametrize(("refuses", "mute"), [(True, False), (False, True)])
def test_a_server_that_refuses_or_sleeps_is_said(
    bus: str, refuses: bool, mute: bool
) -> None:
    with InhibitingServer(bus, refuses=refuses, mute=mute):
        with pytest.raises(QuietRefused) as caught:
            Inhibition(limit=0.2).begin()
        assert caught.value.why == ("timeout" if mute else "refused")


def test_other_desktops_allow_nothing(bus: str) -> None:
    with InhibitingServer(bus, offers=False):
        plain = DesktopQuiet({"XDG_CURRENT_DESKTOP": "XFCE"}, "linux")
        assert plain.prepare() == QuietChange(QuietWay.NONE)
        plain.begin(QuietChange(QuietWay.NONE))
        plain.end(QuietChange(QuietWay.NONE))
        gnome = DesktopQuiet({"XDG_CURRENT_DESKTOP": "ubuntu:GNOME"}, "linux")
        assert gnome.way() is QuietWay.GNOME


def test_without_a_bus_nothing_is_held(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nonexistent/bus")
    assert DesktopQuiet({}, "linux").way() is QuietWay.NONE
    with pytest.raises(QuietRefused) as caught:
        Inhibition().begin()
    assert caught.value.why == "no_bus"


def test_the_demo_touches_nothing(tmp_path: Path) -> None:
    gnome = Gnome(tmp_path)
    environment = {**gnome.environment, "XDG_CURRENT_DESKTOP": "GNOME"}
    assert DesktopQuiet(environment, "demo").way() is QuietWay.NONE


def test_windows_has_no_switch() -> None:
    desktop = DesktopQuiet({}, "win32")
    assert desktop.prepare() == QuietChange(QuietWay.WINDOWS)


def test_two_shortcuts_are_run_on_macos(tmp_path: Path) -> None:
    log = tmp_path / "log"
    words = (
        f'#!/bin/sh\necho "$@" >> {log}\n[ $1 = list ] && echo "{ON}\n{OFF}"\ntrue\n'
    )
    desktop = DesktopQuiet(program(tmp_path, "shortcuts", words), "darwin")
    change = desktop.prepare()
    desktop.begin(change)
    desktop.end(change)
    assert log.read_text().splitlines() == ["list", f"run {ON}", f"run {OFF}"]


def test_a_missing_shortcut_is_named(tmp_path: Path) -> None:
    words = f'#!/bin/sh\necho "{ON}"\n'
    with pytest.raises(QuietRefused) as caught:
        Shortcuts(program(tmp_path, "shortcuts", words)).prepare()
    assert (caught.value.why, caught.value.detail) == ("no_shortcut", OFF)
