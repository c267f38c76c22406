from __future__ import annotations

import queue
import sys
import threading
from typing import TYPE_CHECKING

import pytest

pytest.importorskip("jeepney", reason="logind is for Linux")

from jeepney import DBusAddress, message_bus, new_signal
from jeepney.io.blocking import DBusConnection, open_dbus_connection

from focusdesk.adapters.logind import MANAGER, NAME, LogindSleep
from tests.adapters.notification_server import WAIT, session_bus

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

pytestmark = pytest.mark.skipif(
    not sys.platform.startswith("linux"), reason="logind is for Linux"
)

PATH = "/org/freedesktop/login1"


class Listener:
    """The main thread's side: what was posted is called in the test."""

    def __init__(self) -> None:
        self.posted: queue.Queue[Callable[[], None]] = queue.Queue()
        self.heard: list[str] = []
        self.watch = LogindSleep(
            self.posted.put,
            lambda: self.heard.append("sleeping"),
            lambda: self.heard.append("woke"),
        )

    def work(self) -> str:
        self.posted.get(timeout=WAIT)()
        return self.heard[-1]


@pytest.fixture
def listener() -> Iterator[Listener]:
    made = Listener()
    yield made
    made.watch.stop()
    assert "focusdesk-sleep" not in {t.name for t in threading.enumerate()}


@pytest.fixture
def bus(monkeypatch: pytest.MonkeyPatch) -> Iterator[str]:
    with session_bus(monkeypatch) as address:
        monkeypatch.setenv("DBUS_SYSTEM_BUS_ADDRESS", address)
        yield address


@pytest.fixture
def logind(bus: str) -> Iterator[DBusConnection]:
    with open_dbus_connection(bus) as made:
        made.send_and_get_reply(message_bus.RequestName(NAME))
        yield made


def say(speaker: DBusConnection, word: str, signature: str, body: object) -> None:
    about = DBusAddress(PATH, NAME, MANAGER)
    speaker.send(new_signal(about, word, signature, (body,)))


def until_heard(speaker: DBusConnection, listener: Listener) -> None:
    """Speak until somebody listens: nothing tells when the listening has begun."""
    for _ in range(100):
        say(speaker, "PrepareForSleep", "b", body=True)
        try:
            listener.posted.get(timeout=0.1)()
        except queue.Empty:
            continue
        return
    raise AssertionError


def test_sleep_and_waking_are_told_on_the_main_thread(
    logind: DBusConnection, listener: Listener
) -> None:
    listener.watch.start()
    until_heard(logind, listener)
    say(logind, "PrepareForSleep", "b", body=False)
    while listener.work() != "woke":
        pass
    assert set(listener.heard[:-1]) == {"sleeping"}


def test_anything_else_on_the_bus_is_no_sleep(
    bus: str, logind: DBusConnection, listener: Listener
) -> None:
    listener.watch.start()
    until_heard(logind, listener)
    while not listener.posted.empty():
        listener.work()
    with open_dbus_connection(bus) as stranger:
        say(stranger, "PrepareForSleep", "b", body=False)
    say(logind, "PrepareForShutdown", "b", body=False)
    say(logind, "PrepareForSleep", "s", "false")
    say(logind, "PrepareForSleep", "b", body=False)
    while listener.work() != "woke":
        pass
    assert listener.heard.count("woke") == 1
    assert listener.posted.empty()


def test_without_a_bus_nothing_is_said(
    monkeypatch: pytest.MonkeyPatch, listener: Listener
) -> None:
    monkeypatch.setenv("DBUS_SYSTEM_BUS_ADDRESS", "unix:path=/nowhere/bus")
    listener.watch.start()
    assert listener.watch._thread is not None
    listener.watch._thread.join(WAIT)
    assert not listener.watch._thread.is_alive()
    assert listener.posted.empty()


def test_a_bus_that_ends_ends_the_listening(
    monkeypatch: pytest.MonkeyPatch, listener: Listener
) -> None:
    with session_bus(monkeypatch) as address:
        monkeypatch.setenv("DBUS_SYSTEM_BUS_ADDRESS", address)
        with open_dbus_connection(address) as logind:
            logind.send_and_get_reply(message_bus.RequestName(NAME))
            listener.watch.start()
            until_heard(logind, listener)
    assert listener.watch._thread is not None
    listener.watch._thread.join(WAIT)
    assert not listener.watch._thread.is_alive()
