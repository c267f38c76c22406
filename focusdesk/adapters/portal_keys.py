"""Global keys by the desktop's portal, from a thread that only waits and posts.

https://flatpak.github.io/xdg-desktop-portal/docs/doc-org.freedesktop.portal.GlobalShortcuts.html
"""

from __future__ import annotations

import logging
import select
import socket
import threading
from collections import deque
from itertools import count
from typing import TYPE_CHECKING, Any

from focusdesk.domain.global_keys import KeysStand, KeysState

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from jeepney import MatchRule, Message
    from jeepney.io.blocking import DBusConnection

    from focusdesk.domain.global_keys import GlobalKey

LIMIT_SECONDS = 3.0
APP_ID = "focusdesk"
NAME, PLACE = "org.freedesktop.portal.Desktop", "/org/freedesktop/portal/desktop"
KEYS = "org.freedesktop.portal.GlobalShortcuts"
REGISTRY = "org.freedesktop.host.portal.Registry"

log = logging.getLogger(__name__)


class PortalKeys:
    """Asks the desktop for keys; `pressed` gets the id of one, `told` how they stand.

    Both are called through `post`.
    """

    def __init__(
        self,
        post: Callable[[Callable[[], None]], None],
        pressed: Callable[[str], None],
        told: Callable[[KeysState], None],
        limit: float = LIMIT_SECONDS,
    ) -> None:
        self._post, self._pressed, self._told = post, pressed, told
        self._limit = limit
        self._bell: socket.socket | None = None
        self._thread: threading.Thread | None = None

    def start(self, keys: tuple[GlobalKey, ...]) -> None:
        """Ask for these keys, unless some were asked for already."""
        if self._thread is not None:
            return
        self._bell, heard = socket.socketpair()
        self._thread = threading.Thread(
            target=self._run, args=(heard, keys), name="focusdesk-keys", daemon=True
        )
        self._thread.start()

    def stop(self) -> None:
        """Give the keys back and end the thread."""
        if self._thread is None or self._bell is None:
            return
        self._bell.close()
        self._thread.join(self._limit)
        self._bell = self._thread = None

    def _run(self, bell: socket.socket, keys: tuple[GlobalKey, ...]) -> None:
        from jeepney.auth import AuthenticationError

        known = (OSError, RuntimeError, KeyError, ValueError, StopIteration)
        with bell:
            try:
                self._listen(bell, keys)
            except (*known, AuthenticationError) as error:
                log.info("no global keys: %s", error)
                self._tell(KeysState(KeysStand.ABSENT))
            except Exception:
                log.exception("no global keys")
                self._tell(KeysState(KeysStand.ABSENT))

    def _listen(self, bell: socket.socket, keys: tuple[GlobalKey, ...]) -> None:
        from jeepney import MatchRule, message_bus
        from jeepney.io.blocking import open_dbus_connection

        inbox: deque[Message] = deque()
        with (
            open_dbus_connection("SESSION", auth_timeout=self._limit) as bus,
            bus.filter(MatchRule(type="signal"), queue=inbox),
        ):
            for rule in _rules():
                add = message_bus.AddMatch(rule)
                bus.send_and_get_reply(add, timeout=self._limit)
            session = _Session(bus, keys, self._limit)
            self._tell(session.begin())
            while True:
                _drain(bus)
                if inbox:
                    self._hear(session, inbox.popleft())
                elif bell in select.select([bell, bus.sock], [], [])[0]:
                    return

    def _hear(self, session: _Session, message: Message) -> None:
        match session.hear(message):
            case KeysState() as state:
                self._tell(state)
            case str(key):
                self._post(lambda: self._pressed(key))
            case _:
                pass

    def _tell(self, state: KeysState) -> None:
        self._post(lambda: self._told(state))


class _Session:
    """What was asked of the portal, and what its signals mean."""

    def __init__(
        self, bus: DBusConnection, keys: tuple[GlobalKey, ...], limit: float
    ) -> None:
        self._bus, self._keys, self._limit = bus, keys, limit
        self._tokens: Iterator[int] = count(1)
        self._creating = self._binding = self._session = ""

    def begin(self) -> KeysState:
        """Ask for a session; the rest comes as signals."""
        self._session = ""
        # Only newer portals know it; they want to know who asks.
        self._call(REGISTRY, "Register", "sa{sv}", (APP_ID, {}))
        token, self._creating = self._request()
        options = {"handle_token": ("s", token), "session_handle_token": ("s", token)}
        made = self._call(KEYS, "CreateSession", "a{sv}", (options,))
        return KeysState(KeysStand.ASKING if made else KeysStand.ABSENT)

    def hear(self, message: Message) -> KeysState | str | None:
        """Return how the keys stand now, or the id of one that was pressed."""
        from jeepney import HeaderFields

        fields = message.header.fields
        path = fields.get(HeaderFields.path)
        found: KeysState | str | None = None
        match fields.get(HeaderFields.member), message.body:
            case "Response", (int(code), dict(results)) if path == self._creating:
                found = self._created(code, results)
            case "Response", (int(code), dict(results)) if path == self._binding:
                found = _refused() if code else _bound(results.get("shortcuts"))
            case "Activated", (str(session), str(key), *_) if session == self._session:
                found = key
            case "ShortcutsChanged", (str(session), changed):
                found = _bound(("", changed)) if session == self._session else None
            case "Closed", _ if path == self._session:
                found = _refused()
            case "NameOwnerChanged", (str(name), _, str(owner)) if name == NAME:
                found = self.begin() if owner else KeysState(KeysStand.ABSENT)
        return found

    def _created(self, code: int, results: dict[str, Any]) -> KeysState | None:
        if code:
            return _refused()
        self._session = str(results["session_handle"][1])
        token, self._binding = self._request()
        wanted = [
            (
                key.id,
                {
                    "description": ("s", key.words),
                    "preferred_trigger": ("s", key.chord),
                },
            )
            for key in self._keys
        ]
        options = {"handle_token": ("s", token)}
        body = (self._session, wanted, "", options)
        asked = self._call(KEYS, "BindShortcuts", "oa(sa{sv})sa{sv}", body)
        return None if asked else _refused()

    def _request(self) -> tuple[str, str]:
        """Return a fresh token and the path on which its answer will come."""
        token = f"focusdesk{next(self._tokens)}"
        sender = str(self._bus.unique_name).lstrip(":").replace(".", "_")
        return token, f"{PLACE}/request/{sender}/{token}"

    def _call(
        self, interface: str, member: str, signature: str, body: tuple[Any, ...]
    ) -> bool:
        """Call the portal; False where it does not know or want that."""
        from jeepney import DBusAddress, MessageType, new_method_call

        place = DBusAddress(PLACE, NAME, interface)
        message = new_method_call(place, member, signature, body)
        answer = self._bus.send_and_get_reply(message, timeout=self._limit)
        return answer.header.message_type is not MessageType.error


def _bound(shortcuts: Any) -> KeysState:  # noqa: ANN401 - as it came from the bus
    chords: dict[str, str] = {}
    match shortcuts:
        case (_, [*entries]):
            for key, facts in entries:
                chords[str(key)] = str(facts.get("trigger_description", ("s", ""))[1])
    return KeysState(KeysStand.BOUND, chords)


def _refused() -> KeysState:
    return KeysState(KeysStand.REFUSED)


def _drain(bus: DBusConnection) -> None:
    """Take in what has arrived; `ConnectionResetError` when the bus is gone."""
    while True:
        try:
            bus.recv_messages(timeout=0)
        except TimeoutError:
            return


def _rules() -> tuple[MatchRule, ...]:
    from jeepney import MatchRule

    portal = MatchRule(type="signal", sender=NAME)
    owner = MatchRule(
        type="signal",
        sender="org.freedesktop.DBus",
        interface="org.freedesktop.DBus",
        member="NameOwnerChanged",
    )
    owner.add_arg_condition(0, NAME)
    return portal, owner
