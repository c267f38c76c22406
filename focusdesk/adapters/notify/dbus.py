"""Notices over the session bus, from a thread of its own that sleeps between them.

The thread owns the connection and only computes and posts, like every other thread.
"""

from __future__ import annotations

import logging
import select
import socket
import threading
from queue import SimpleQueue
from typing import TYPE_CHECKING

from focusdesk.adapters.notify.bus import (
    Bus,
    BusLostError,
    BusRefusedError,
    BusSilentError,
)
from focusdesk.adapters.notify.server import Server

if TYPE_CHECKING:
    from collections.abc import Callable

    from focusdesk.domain.notice import Notice

LIMIT_SECONDS = 2.0
"""How long a server may take for one answer before the next link is asked."""

log = logging.getLogger(__name__)


class DbusNotifier:
    """Offers notices to the desktop and brings back what is pressed on them.

    `pressed(notice key, action key)` is called on the main thread through `post`; a
    click beside the buttons is the action `default`.
    """

    def __init__(
        self,
        post: Callable[[Callable[[], None]], None],
        pressed: Callable[[str, str], None],
        limit: float = LIMIT_SECONDS,
    ) -> None:
        self._post = post
        self._pressed = pressed
        self._limit = limit
        self._orders: SimpleQueue[Callable[[], None] | None] = SimpleQueue()
        self._bell: socket.socket | None = None
        self._thread: threading.Thread | None = None
        self._bus: Bus | None = None
        self._server: Server | None = None

    def offer(self, notice: Notice, refused: Callable[[], None]) -> None:
        """Show the notice; if the desktop does not take it, post `refused`."""
        self._order(lambda: self._show(notice, refused))

    def close(self, key: str) -> None:
        """Take back the notice with this key, if it still shows."""
        if self._thread is not None:
            self._order(lambda: self._close(key))

    def stop(self) -> None:
        """Take back what shows and end the thread."""
        if self._thread is None or self._bell is None:
            return
        self._order(None)
        self._thread.join(self._limit)
        self._bell.close()
        self._bell = self._thread = None

    def _order(self, order: Callable[[], None] | None) -> None:
        if self._bell is None:
            self._bell, woken = socket.socketpair()
            self._thread = threading.Thread(
                target=self._run, args=(woken,), name="focusdesk-notify", daemon=True
            )
            self._thread.start()
        self._orders.put(order)
        self._bell.send(b"!")

    def _run(self, woken: socket.socket) -> None:
        with woken:
            while True:
                waiting: list[socket.socket | Bus] = [woken]
                if self._bus is not None:
                    waiting.append(self._bus)
                ready, _, _ = select.select(waiting, [], [])
                if self._bus in ready:
                    self._safely(self._listen)
                if woken in ready:
                    woken.recv(1)
                    order = self._orders.get()
                    if order is None:
                        break
                    order()
                self._safely(self._deliver)
        self._safely(self._leave)

    def _show(self, notice: Notice, refused: Callable[[], None]) -> None:
        taken = False
        try:
            self._reach().show(notice)
            taken = True
        except BusLostError:
            self._drop()
        except (BusRefusedError, BusSilentError) as error:
            log.info("the desktop took no notice: %s", error)
        except Exception:
            # A worker's last word: whatever it is, the next link must be asked.
            log.exception("a notice failed")
            self._drop()
        if not taken:
            self._post(refused)

    def _close(self, key: str) -> None:
        if self._server is not None:
            server = self._server
            self._safely(lambda: server.close(key))

    def _reach(self) -> Server:
        if self._server is None:
            self._bus = Bus(self._limit)
            self._server = Server(self._bus)
        return self._server

    def _listen(self) -> None:
        if self._bus is not None:
            self._bus.read()

    def _deliver(self) -> None:
        if self._server is not None:
            for key, action in self._server.presses():
                self._post_press(key, action)

    def _post_press(self, key: str, action: str) -> None:
        self._post(lambda: self._pressed(key, action))

    def _leave(self) -> None:
        try:
            if self._server is not None:
                self._server.close_all()
        finally:
            self._drop()

    def _safely(self, step: Callable[[], None]) -> None:
        try:
            step()
        except (BusRefusedError, BusSilentError) as error:
            log.info("the desktop did not answer: %s", error)
        except BusLostError:
            self._drop()
        except Exception:
            # The thread must outlive whatever somebody else puts on the bus.
            log.exception("the session bus is left")
            self._drop()

    def _drop(self) -> None:
        if self._bus is not None:
            self._bus.close()
        self._bus = self._server = None
