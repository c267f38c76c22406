"""A strict notification server on a session bus of its own, for tests.

It refuses a `Notify` whose signature is not the specification's, as dunst and GNOME
Shell do, and it can be slow, die, or have no buttons.
"""

from __future__ import annotations

import queue
import shutil
import subprocess
import threading
from contextlib import contextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Self

import pytest
from jeepney import (
    DBusAddress,
    HeaderFields,
    MessageFlag,
    MessageType,
    message_bus,
    new_error,
    new_method_call,
    new_method_return,
    new_signal,
)
from jeepney.io.blocking import open_dbus_connection

if TYPE_CHECKING:
    from collections.abc import Iterator

    from jeepney import Message
    from jeepney.io.blocking import DBusConnection

NAME = "org.freedesktop.Notifications"
ADDRESS = DBusAddress("/org/freedesktop/Notifications", NAME, NAME)
SIGNATURE = "susssasa{sv}i"
EVERYTHING = ("actions", "body", "body-markup", "persistence")
WAIT = 10.0


@dataclass(frozen=True)
class Shown:
    """One `Notify` as it arrived."""

    number: int
    app: str
    replaces: int
    icon: str
    title: str
    body: str
    actions: list[str]
    hints: dict[str, tuple[str, Any]]
    timeout: int


@contextmanager
def session_bus(monkeypatch: pytest.MonkeyPatch) -> Iterator[str]:
    """Run a session bus and point the environment at it."""
    program = shutil.which("dbus-daemon")
    if program is None:
        pytest.skip("dbus-daemon is not installed: no session bus to test against")
    daemon = subprocess.Popen(
        [program, "--session", "--nofork", "--nopidfile", "--print-address=1"],
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
    )
    with daemon:
        assert daemon.stdout is not None
        address = daemon.stdout.readline().strip()
        monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", address)
        try:
            yield address
        finally:
            daemon.terminate()


class NotificationServer:
    """Owns the name on the bus and records; every order to it is a call on the bus."""

    def __init__(
        self,
        address: str,
        abilities: tuple[str, ...] = EVERYTHING,
        *,
        mute: bool = False,
        eager: str = "",
        rejects: bool = False,
    ) -> None:
        self.shown: queue.Queue[Shown] = queue.Queue()
        self.closed: queue.Queue[int] = queue.Queue()
        self.refused: list[str] = []
        self._address = address
        self._abilities = abilities
        self._mute = mute
        self._eager = eager
        self._rejects = rejects
        self._held: list[tuple[Message, int]] = []
        self._number = 0
        self._alive = True
        self._connection = open_dbus_connection(address)
        self._connection.send_and_get_reply(message_bus.RequestName(NAME), timeout=WAIT)
        self._thread = threading.Thread(target=self._serve, daemon=True)
        self._thread.start()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_unused: object) -> None:
        self.die()

    def next_shown(self) -> Shown:
        return self.shown.get(timeout=WAIT)

    def press(self, number: int, action: str) -> None:
        """Press a button as the person would, and close the notice."""
        self._tell("Press", "us", (number, action))

    def answer(self) -> None:
        """Answer all that was left without an answer."""
        self._tell("Answer")

    def die(self) -> None:
        """Leave the bus in the middle of whatever it was."""
        if self._alive:
            self._tell("Die")
            self._thread.join(WAIT)

    def _tell(
        self, order: str, signature: str | None = None, body: object = ()
    ) -> None:
        with open_dbus_connection(self._address) as line:
            own = DBusAddress("/", self._connection.unique_name, NAME)
            message = new_method_call(own, order, signature, body)
            line.send_and_get_reply(message, timeout=WAIT)

    def _serve(self) -> None:
        with self._connection as connection:
            while self._alive:
                message = connection.receive()
                if message.header.message_type is MessageType.method_call:
                    self._handle(connection, message)

    def _handle(self, connection: DBusConnection, message: Message) -> None:
        member = message.header.fields[HeaderFields.member]
        match member:
            case "GetCapabilities":
                body = (list(self._abilities),)
                connection.send(new_method_return(message, "as", body))
            case "Notify":
                self._notify(connection, message)
            case "CloseNotification":
                self.closed.put(message.body[0])
                _confirm(connection, message)
            case "Press":
                number, action = message.body
                _signal(connection, "ActionInvoked", "us", (number, action))
                _signal(connection, "NotificationClosed", "uu", (number, 2))
                _confirm(connection, message)
            case "Answer":
                for held, number in self._held:
                    connection.send(new_method_return(held, "u", (number,)))
                self._held.clear()
                _confirm(connection, message)
            case "Die":
                _confirm(connection, message)
                self._alive = False
            case _:
                name = "org.freedesktop.DBus.Error.UnknownMethod"
                connection.send(new_error(message, name))

    def _notify(self, connection: DBusConnection, message: Message) -> None:
        signature = message.header.fields.get(HeaderFields.signature)
        if signature != SIGNATURE:
            self.refused.append(str(signature))
            name = "org.freedesktop.DBus.Error.InvalidArgs"
            connection.send(new_error(message, name))
            return
        replaces = message.body[1]
        if not replaces:
            self._number += 1
        number = replaces or self._number
        self.shown.put(Shown(number, *message.body))
        if self._rejects:
            name = "org.freedesktop.DBus.Error.LimitsExceeded"
            connection.send(new_error(message, name))
        elif self._mute:
            self._held.append((message, number))
        else:
            connection.send(new_method_return(message, "u", (number,)))
        if self._eager:
            _signal(connection, "ActionInvoked", "us", (number, self._eager))


def _signal(
    connection: DBusConnection, name: str, signature: str, body: tuple[object, ...]
) -> None:
    connection.send(new_signal(ADDRESS, name, signature, body))


def _confirm(connection: DBusConnection, message: Message) -> None:
    if not message.header.flags & MessageFlag.no_reply_expected:
        connection.send(new_method_return(message))
