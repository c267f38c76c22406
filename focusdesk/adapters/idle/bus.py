"""One question to a part on a bus, answered within a limit or not at all."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Literal, Self

if TYPE_CHECKING:
    from types import TracebackType

    from jeepney.io.blocking import DBusConnection

Kind = Literal["SESSION", "SYSTEM"]
BUS_NAME = "org.freedesktop.DBus"
PROPERTIES = "org.freedesktop.DBus.Properties"


class NoAnswerError(Exception):
    """There is no such bus or part, it refused, or it took too long."""


class Asker:
    """A connection to one bus, for a few questions; `NoAnswerError` without a bus.

    Every question takes at most `limit` seconds.
    """

    def __init__(self, kind: Kind, limit: float) -> None:
        self._limit = limit
        self._bus = _connect(kind, limit)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._bus.close()

    def ask(
        self,
        name: str,
        path: str,
        interface: str,
        member: str,
        signature: str = "",
        body: tuple[object, ...] = (),
    ) -> tuple[Any, ...]:
        """Call a method of a part that runs already; return the body of its answer.

        Raises NoAnswerError.
        """
        from jeepney import (
            DBusAddress,
            MessageFlag,
            MessageType,
            new_method_call,
        )

        address = DBusAddress(path, name, interface)
        call = new_method_call(address, member, signature or None, body)
        # A question must not start what the person does not run.
        call.header.flags |= MessageFlag.no_auto_start
        try:
            answer = self._bus.send_and_get_reply(call, timeout=self._limit)
        except (OSError, TimeoutError, RuntimeError) as error:
            raise NoAnswerError(name) from error
        if answer.header.message_type is MessageType.error:
            raise NoAnswerError(name)
        found: tuple[Any, ...] = answer.body
        return found

    def property(self, name: str, path: str, interface: str, member: str) -> object:
        """Return a property of a part; raises NoAnswerError."""
        body = (interface, member)
        answer = self.ask(name, path, PROPERTIES, "Get", "ss", body)
        match answer:
            case ((str(), value),):
                found: object = value
                return found
            case _:
                raise NoAnswerError(name)

    def runs(self, name: str) -> bool:
        """Say whether somebody owns a name now."""
        path = "/org/freedesktop/DBus"
        owned = self.ask(BUS_NAME, path, BUS_NAME, "NameHasOwner", "s", (name,))
        return owned == (True,)

    def can_start(self, name: str) -> bool:
        """Say whether the bus would start a part of this name when it is asked."""
        path = "/org/freedesktop/DBus"
        (names,) = self.ask(BUS_NAME, path, BUS_NAME, "ListActivatableNames")
        return name in names


def _connect(kind: Kind, limit: float) -> DBusConnection:
    try:
        from jeepney.auth import AuthenticationError
        from jeepney.io.blocking import open_dbus_connection
    except ImportError as error:
        raise NoAnswerError(kind) from error
    known = (OSError, RuntimeError, KeyError, ValueError, StopIteration)
    try:
        return open_dbus_connection(kind, auth_timeout=limit)
    except (*known, AuthenticationError) as error:
        raise NoAnswerError(kind) from error
