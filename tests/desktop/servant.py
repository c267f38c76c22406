"""A small service on the session bus, played by the test on a thread of its own."""

from __future__ import annotations

import socket
import threading
from typing import TYPE_CHECKING, Any

from jeepney import (
    DBusAddress,
    DBusErrorResponse,
    HeaderFields,
    MessageFlag,
    MessageType,
    message_bus,
    new_error,
    new_method_call,
    new_method_return,
)
from jeepney.io.blocking import open_dbus_connection

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from jeepney import Message

ANSWER_SECONDS = 10.0
UNKNOWN = "org.freedesktop.DBus.Error.UnknownMethod"
PROPERTIES = "org.freedesktop.DBus.Properties"

Answer = tuple[str, tuple[object, ...]]
"""A signature and the values that go with it."""


class Servant:
    """Owns names and answers calls with what `answer(member, body)` returns."""

    def __init__(
        self,
        address: str,
        names: Iterable[str],
        answer: Callable[[str, Any], Answer | None],
    ) -> None:
        self._answer = answer
        self._line = open_dbus_connection(address)
        for name in names:
            self._line.send_and_get_reply(
                message_bus.RequestName(name), timeout=ANSWER_SECONDS
            )
        self._thread = threading.Thread(target=self._serve, daemon=True)
        self._thread.start()

    def close(self) -> None:
        """Leave the bus."""
        self._line.sock.shutdown(socket.SHUT_RDWR)
        self._thread.join(ANSWER_SECONDS)
        self._line.close()

    def _serve(self) -> None:
        while True:
            try:
                message = self._line.receive()
            except (ConnectionError, OSError):
                return
            if message.header.message_type is MessageType.method_call:
                self._reply(message)

    def _reply(self, message: Message) -> None:
        member = message.header.fields[HeaderFields.member]
        found = self._answer(member, message.body)
        if message.header.flags & MessageFlag.no_reply_expected:
            return
        if found is None:
            self._line.send(new_error(message, UNKNOWN))
        else:
            self._line.send(new_method_return(message, *found))


class Caller:
    """Asks things of others on the session bus."""

    def __init__(self, address: str) -> None:
        self._line = open_dbus_connection(address)

    def close(self) -> None:
        """Leave the bus."""
        self._line.close()

    def call(
        self,
        place: tuple[str, str],
        interface: str,
        member: str,
        signature: str = "",
        *values: object,
    ) -> Any:  # noqa: ANN401 - whatever the other side answers
        """Call `member` at a (name, path) and return the first value of its answer."""
        answer = self.call_all(place, interface, member, signature, *values)
        return answer[0] if answer else None

    def call_all(
        self,
        place: tuple[str, str],
        interface: str,
        member: str,
        signature: str = "",
        *values: object,
    ) -> tuple[Any, ...]:
        """Call and return the whole answer.

        Raises LookupError when the other side refuses, as it does for what is gone.
        """
        name, path = place
        message = new_method_call(
            DBusAddress(path, name, interface), member, signature or None, values
        )
        answer = self._line.send_and_get_reply(message, timeout=ANSWER_SECONDS)
        if answer.header.message_type is MessageType.error:
            raise LookupError(DBusErrorResponse(answer).name)
        body: tuple[Any, ...] = answer.body
        return body

    def property(self, place: tuple[str, str], interface: str, name: str) -> Any:  # noqa: ANN401 - as `call`
        """Return a property's plain value."""
        _signature, value = self.call(place, PROPERTIES, "Get", "ss", interface, name)
        return value

    def pid_of(self, name: str) -> int:
        """Return the process that owns a name."""
        place = ("org.freedesktop.DBus", "/org/freedesktop/DBus")
        ask = "GetConnectionUnixProcessID"
        pid: int = self.call(place, place[0], ask, "s", name)
        return pid
