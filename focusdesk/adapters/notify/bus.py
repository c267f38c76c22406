"""One connection to the session bus on which every call has a time limit."""

from __future__ import annotations

import time
from collections import deque
from itertools import count
from typing import TYPE_CHECKING, Any

from jeepney import HeaderFields, MessageType, Parser, message_bus
from jeepney.auth import AuthenticationError
from jeepney.bus import get_bus
from jeepney.io.blocking import prep_socket

if TYPE_CHECKING:
    from jeepney import Message

READ_AT_ONCE = 65536


class BusLostError(Exception):
    """There is no session bus, or it is gone."""


class BusRefusedError(Exception):
    """The call was answered with an error."""


class BusSilentError(Exception):
    """The call was not answered in time; an answer may come later."""

    def __init__(self, serial: int) -> None:
        super().__init__(f"no answer to call {serial}")
        self.serial = serial


class Bus:
    """A connection whose other messages wait in `inbox`; `BusLostError` without one."""

    def __init__(self, limit: float) -> None:
        self.inbox: deque[Message] = deque()
        self._limit = limit
        self._parser = Parser()
        self._serials = count(1)
        try:
            self._socket = prep_socket(get_bus("SESSION"), timeout=limit)
        except (KeyError, ValueError, RuntimeError, StopIteration) as error:
            raise BusLostError("no address") from error
        except (OSError, AuthenticationError) as error:
            raise BusLostError(str(error)) from error
        self._socket.settimeout(limit)
        try:
            self.call(message_bus.Hello())
        except (BusSilentError, BusRefusedError) as error:
            self.close()
            raise BusLostError("no greeting") from error

    def fileno(self) -> int:
        """Return the socket's number, for waiting on it."""
        number: int = self._socket.fileno()
        return number

    def call(self, message: Message) -> tuple[Any, ...]:
        """Send a call and return the body of its answer.

        Raises BusRefusedError, BusSilentError or BusLostError.
        """
        serial = next(self._serials)
        deadline = time.monotonic() + self._limit
        try:
            self._socket.sendall(message.serialise(serial=serial))
            while True:
                answer = self._next(deadline)
                if reply_to(answer) == serial:
                    break
                self.inbox.append(answer)
        except TimeoutError:
            raise BusSilentError(serial) from None
        except OSError as error:
            raise BusLostError(str(error)) from error
        # What came in the same breath would wait unseen behind an idle socket.
        self._sort_in()
        return _body(answer)

    def read(self) -> None:
        """Move what has arrived into the inbox; `BusLostError` at the end."""
        try:
            self._receive()
        except OSError as error:
            raise BusLostError(str(error)) from error
        self._sort_in()

    def close(self) -> None:
        """Leave the bus."""
        self._socket.close()

    def _sort_in(self) -> None:
        while (message := self._parser.get_next_message()) is not None:
            self.inbox.append(message)

    def _next(self, deadline: float) -> Message:
        while (message := self._parser.get_next_message()) is None:
            self._socket.settimeout(max(deadline - time.monotonic(), 0.001))
            self._receive()
        return message

    def _receive(self) -> None:
        data = self._socket.recv(READ_AT_ONCE)
        if not data:
            raise ConnectionResetError("the bus closed the connection")
        self._parser.add_data(data)


def reply_to(message: Message) -> int | None:
    """Return the serial of the call that a message answers, if it answers one."""
    serial: int | None = message.header.fields.get(HeaderFields.reply_serial)
    return serial


def _body(answer: Message) -> tuple[Any, ...]:
    if answer.header.message_type is MessageType.error:
        raise BusRefusedError(answer.header.fields.get(HeaderFields.error_name, ""))
    body: tuple[Any, ...] = answer.body
    return body
