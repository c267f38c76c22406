"""A desktop's portal for global keys, strict about signatures, on the test's bus."""

from __future__ import annotations

import queue
import socket
import threading
from typing import TYPE_CHECKING, Any, Self

from jeepney import (
    DBusAddress,
    HeaderFields,
    MessageType,
    message_bus,
    new_error,
    new_method_call,
    new_method_return,
    new_signal,
)
from jeepney.io.blocking import open_dbus_connection

if TYPE_CHECKING:
    from jeepney import Message

NAME, PLACE = "org.freedesktop.portal.Desktop", "/org/freedesktop/portal/desktop"
KEYS, REQUEST = (
    "org.freedesktop.portal.GlobalShortcuts",
    "org.freedesktop.portal.Request",
)
SESSION = f"{PLACE}/session/test/one"
SIGNATURES = {"CreateSession": "a{sv}", "BindShortcuts": "oa(sa{sv})sa{sv}"}
WAIT = 10.0


class Portal:
    """Owns the portal's name; `consent` is what the person says to the keys.

    Without `keys` it is a portal that knows no global keys.
    """

    def __init__(self, address: str, *, keys: bool = True, consent: int = 0) -> None:
        self.bound: queue.Queue[dict[str, str]] = queue.Queue()
        self.wrong: list[str] = []
        self._keys, self._consent = keys, consent
        self._line = open_dbus_connection(address)
        own = message_bus.RequestName(NAME)
        self._line.send_and_get_reply(own, timeout=WAIT)
        self._thread = threading.Thread(target=self._serve, daemon=True)
        self._thread.start()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_unused: object) -> None:
        self._line.sock.shutdown(socket.SHUT_RDWR)
        self._thread.join(WAIT)
        self._line.close()

    def press(self, key: str, session: str = SESSION) -> None:
        """Press a key as the person would."""
        self._signal(PLACE, KEYS, "Activated", "osta{sv}", (session, key, 7, {}))

    def _serve(self) -> None:
        while True:
            try:
                message = self._line.receive()
            except (ConnectionError, OSError):
                return
            if message.header.message_type is MessageType.method_call:
                self._answer(message)

    def _answer(self, message: Message) -> None:
        fields = message.header.fields
        member = fields[HeaderFields.member]
        if not self._keys or member not in SIGNATURES:
            unknown = "org.freedesktop.DBus.Error.UnknownMethod"
            self._line.send(new_error(message, unknown))
            return
        if fields.get(HeaderFields.signature) != SIGNATURES[member]:
            self.wrong.append(f"{member} {fields.get(HeaderFields.signature)}")
        token = message.body[-1]["handle_token"][1]
        sender = str(fields[HeaderFields.sender]).lstrip(":").replace(".", "_")
        path = f"{PLACE}/request/{sender}/{token}"
        self._line.send(new_method_return(message, "o", (path,)))
        if member == "CreateSession":
            self._respond(path, 0, {"session_handle": ("s", SESSION)})
        else:
            self._bind(path, message.body[1])

    def _bind(self, path: str, wanted: list[tuple[str, dict[str, Any]]]) -> None:
        self.bound.put({key: facts["preferred_trigger"][1] for key, facts in wanted})
        given = [
            (key, {"trigger_description": ("s", f"Desk+{at}")})
            for at, (key, _facts) in enumerate(wanted)
        ]
        results = {} if self._consent else {"shortcuts": ("a(sa{sv})", given)}
        self._respond(path, self._consent, results)

    def _respond(self, path: str, code: int, results: dict[str, Any]) -> None:
        self._signal(path, REQUEST, "Response", "ua{sv}", (code, results))

    def _signal(
        self,
        path: str,
        interface: str,
        name: str,
        signature: str,
        body: tuple[object, ...],
    ) -> None:
        place = DBusAddress(path, interface=interface)
        self._line.send(new_signal(place, name, signature, body))


def spoof(address: str, key: str) -> None:
    """Press a key as a program would that is no portal."""
    with open_dbus_connection(address) as line:
        place = DBusAddress(PLACE, interface=KEYS)
        body: tuple[str, str, int, dict[str, object]] = (SESSION, key, 7, {})
        line.send(new_signal(place, "Activated", "osta{sv}", body))
        ping = DBusAddress("/org/freedesktop/DBus", "org.freedesktop.DBus")
        # An answer of the bus: what was sent before has been passed on.
        line.send_and_get_reply(new_method_call(ping, "GetId"), timeout=WAIT)
