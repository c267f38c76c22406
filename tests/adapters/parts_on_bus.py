"""Parts of a desktop on a bus of the test's own: names with fixed answers."""

from __future__ import annotations

import threading
from dataclasses import dataclass
from typing import TYPE_CHECKING, Self

from jeepney import (
    DBusAddress,
    HeaderFields,
    MessageType,
    message_bus,
    new_error,
    new_method_call,
    new_method_return,
)
from jeepney.io.blocking import open_dbus_connection

if TYPE_CHECKING:
    from jeepney import Message
    from jeepney.io.blocking import DBusConnection

WAIT = 10.0
REFUSED = "org.freedesktop.DBus.Error.NotSupported"


@dataclass(frozen=True)
class Answer:
    """What a method or a property (`Get <name>`) answers with."""

    signature: str
    value: object


class Parts:
    """Owns `names` and answers by the member called; others are refused.

    A `mute` one takes every call and answers none.
    """

    def __init__(
        self,
        address: str,
        names: tuple[str, ...],
        answers: dict[str, Answer],
        *,
        mute: bool = False,
    ) -> None:
        self.answers = answers
        self.asked: list[str] = []
        self._address, self._mute, self._alive = address, mute, True
        self._connection = open_dbus_connection(address)
        for name in names:
            own = message_bus.RequestName(name)
            self._connection.send_and_get_reply(own, timeout=WAIT)
        self._thread = threading.Thread(target=self._serve, daemon=True)
        self._thread.start()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_unused: object) -> None:
        with open_dbus_connection(self._address) as line:
            own = DBusAddress("/", self._connection.unique_name, "test.Parts")
            line.send_and_get_reply(new_method_call(own, "Die"), timeout=WAIT)
        self._thread.join(WAIT)

    def _serve(self) -> None:
        with self._connection as connection:
            while self._alive:
                message = connection.receive(timeout=WAIT * 6)
                if message.header.message_type is MessageType.method_call:
                    self._take(connection, message)

    def _take(self, connection: DBusConnection, message: Message) -> None:
        member = message.header.fields[HeaderFields.member]
        if member == "Die":
            self._alive = False
            connection.send(new_method_return(message))
            return
        if member == "Get":
            member = f"Get {message.body[1]}"
        self.asked.append(member)
        answer = self.answers.get(member)
        if self._mute:
            return
        if answer is None:
            connection.send(new_error(message, REFUSED))
            return
        value = answer.value if isinstance(answer.value, tuple) else (answer.value,)
        connection.send(new_method_return(message, answer.signature, value))
