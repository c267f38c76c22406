"""Word of sleep from logind, on the system bus, by a thread that only waits and posts.

Without the bus or without logind nothing is said and nothing is lost: the clocks tell
of a sleep as well, some seconds later.
"""

from __future__ import annotations

import logging
import select
import socket
import threading
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

    from jeepney import MatchRule
    from jeepney.io.blocking import DBusConnection

LIMIT_SECONDS = 2.0
NAME, MANAGER = "org.freedesktop.login1", "org.freedesktop.login1.Manager"

log = logging.getLogger(__name__)


class LogindSleep:
    """Calls `sleeping` before the machine sleeps and `woke` after, through `post`."""

    def __init__(
        self,
        post: Callable[[Callable[[], None]], None],
        sleeping: Callable[[], None],
        woke: Callable[[], None],
        limit: float = LIMIT_SECONDS,
    ) -> None:
        self._post = post
        self._sleeping, self._woke = sleeping, woke
        self._limit = limit
        self._bell: socket.socket | None = None
        self._thread: threading.Thread | None = None

    def start(self) -> None:
        """Listen from now on."""
        self._bell, heard = socket.socketpair()
        self._thread = threading.Thread(
            target=self._run, args=(heard,), name="focusdesk-sleep", daemon=True
        )
        self._thread.start()

    def stop(self) -> None:
        """End the thread."""
        if self._thread is None or self._bell is None:
            return
        self._bell.close()
        self._thread.join(self._limit)
        self._bell = self._thread = None

    def _run(self, bell: socket.socket) -> None:
        from jeepney.auth import AuthenticationError
        from jeepney.wrappers import DBusErrorResponse

        known = (OSError, RuntimeError, KeyError, ValueError, StopIteration)
        with bell:
            try:
                self._listen(bell)
            except (*known, AuthenticationError, DBusErrorResponse) as error:
                log.info("sleep is told by the clocks alone: %s", error)
            except Exception:
                log.exception("sleep is told by the clocks alone")

    def _listen(self, bell: socket.socket) -> None:
        from jeepney import message_bus
        from jeepney.io.blocking import open_dbus_connection

        with open_dbus_connection("SYSTEM", auth_timeout=self._limit) as bus:
            bus.send_and_get_reply(message_bus.AddMatch(_rule()), timeout=self._limit)
            while True:
                ready, _, _ = select.select([bell, bus.sock], [], [])
                if bell in ready:
                    return
                self._hear(bus)

    def _hear(self, bus: DBusConnection) -> None:
        """Post what has arrived; `ConnectionResetError` when the bus is gone."""
        from jeepney import HeaderFields, MessageType

        while True:
            try:
                message = bus.receive(timeout=0)
            except TimeoutError:
                return
            if message.header.message_type is not MessageType.signal:
                continue
            if message.header.fields.get(HeaderFields.member) != "PrepareForSleep":
                continue
            match message.body:
                case (True,):
                    self._post(self._sleeping)
                case (False,):
                    self._post(self._woke)
                case _:
                    pass


def _rule() -> MatchRule:
    from jeepney import MatchRule

    return MatchRule(
        type="signal", sender=NAME, interface=MANAGER, member="PrepareForSleep"
    )
