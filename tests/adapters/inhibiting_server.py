"""A notification server that holds notices back, as KDE's does, on a private bus."""

from __future__ import annotations

import threading
from queue import SimpleQueue
from typing import TYPE_CHECKING, Any, Self

from jeepney import (
    HeaderFields,
    MatchRule,
    MessageType,
    message_bus,
    new_error,
    new_method_return,
)
from jeepney.io.blocking import open_dbus_connection

from tests.adapters.notification_server import NAME, WAIT

if TYPE_CHECKING:
    from jeepney import Message


class InhibitingServer:
    """Notes who asked for silence; silence ends with its asker's connection."""

    def __init__(
        self,
        address: str,
        *,
        offers: bool = True,
        refuses: bool = False,
        mute: bool = False,
    ) -> None:
        self.held: dict[int, str] = {}
        self.heard: SimpleQueue[tuple[str, Any]] = SimpleQueue()
        self._offers, self._refuses, self._mute = offers, refuses, mute
        self._connection = open_dbus_connection(address)
        self._call(message_bus.RequestName(NAME))
        rule = MatchRule(type="signal", member="NameOwnerChanged")
        self._call(message_bus.AddMatch(rule))
        self._thread = threading.Thread(target=self._serve, daemon=True)
        self._thread.start()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_unused: object) -> None:
        # The thread ends with the connection it reads from.
        self._connection.sock.shutdown(2)
        self._thread.join(WAIT)
        self._connection.close()

    def wait(self) -> tuple[str, Any]:
        """Return the next thing that happened."""
        return self.heard.get(timeout=WAIT)

    def _call(self, message: Message) -> None:
        self._connection.send_and_get_reply(message, timeout=WAIT)

    def _serve(self) -> None:
        while True:
            try:
                message = self._connection.receive()
            except OSError:
                return
            fields = message.header.fields
            if message.header.message_type is MessageType.method_call:
                self._answer(message, fields[HeaderFields.member])
            elif fields.get(HeaderFields.member) == "NameOwnerChanged":
                self._see_off(message.body)

    def _answer(self, message: Message, name: str) -> None:
        fields = message.header.fields
        signature = fields.get(HeaderFields.signature, "")
        sender = str(fields[HeaderFields.sender])
        if self._mute:
            return
        match name, signature:
            case "GetCapabilities", "":
                more = ["inhibitions"] if self._offers else []
                self._say(message, "as", (["body", *more],))
            case "Inhibit", "ssa{sv}" if not self._refuses:
                self.held[len(self.held) + 1] = sender
                self._say(message, "u", (len(self.held),))
                self.heard.put(("inhibit", message.body[:2]))
            case "UnInhibit", "u":
                self.held.pop(message.body[0])
                self._say(message, "", ())
                self.heard.put(("uninhibit", None))
            case _:
                wrong = new_error(message, "org.freedesktop.DBus.Error.AccessDenied")
                self._connection.send(wrong)

    def _say(self, message: Message, signature: str, body: tuple[Any, ...]) -> None:
        self._connection.send(new_method_return(message, signature, body))

    def _see_off(self, body: tuple[str, str, str]) -> None:
        name, _before, after = body
        lost = [cookie for cookie, sender in self.held.items() if sender == name]
        if after == "" and lost:
            for cookie in lost:
                del self.held[cookie]
            self.heard.put(("gone", None))
