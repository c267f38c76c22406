"""KDE's way: the notification server holds notices back while we ask for it.

It ends by itself with our connection, so a crash leaves nothing behind.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from jeepney import DBusAddress, DBusErrorResponse, new_method_call
from jeepney.auth import AuthenticationError
from jeepney.io.blocking import open_dbus_connection
from jeepney.wrappers import unwrap_msg

from focusdesk.domain.errors import QuietRefused
from focusdesk.domain.quiet import QuietWay

if TYPE_CHECKING:
    from jeepney.io.blocking import DBusConnection

LIMIT_SECONDS = 3.0
_NAME: Final = "org.freedesktop.Notifications"
_SERVER: Final = DBusAddress("/org/freedesktop/Notifications", _NAME, _NAME)
_ABILITY: Final = "inhibitions"
_APP, _REASON = "focusdesk", "focus"


class Inhibition:
    """Asks the notification server for silence; used by one thread at a time."""

    def __init__(self, limit: float = LIMIT_SECONDS) -> None:
        self._limit = limit
        self._connection: DBusConnection | None = None
        self._cookie: int | None = None

    def is_offered(self) -> bool:
        """Say whether the desktop's server can hold notices back."""
        if self._cookie is not None:
            return True
        try:
            (abilities,) = self._call("GetCapabilities", "", ())
        except QuietRefused:
            return False
        finally:
            self._leave()
        return _ABILITY in abilities

    def begin(self) -> None:
        """Ask for silence; `QuietRefused`."""
        if self._cookie is not None:
            return
        try:
            asked = _APP, _REASON, dict[str, Any]()
            (self._cookie,) = self._call("Inhibit", "ssa{sv}", asked)
        except BaseException:
            self._leave()
            raise

    def end(self) -> None:
        """Ask for silence no more; leaving the bus says so too."""
        cookie, self._cookie = self._cookie, None
        if cookie is None:
            return
        try:
            self._call("UnInhibit", "u", (cookie,))
        except QuietRefused:
            pass  # what cannot be taken back ends with the connection
        finally:
            self._leave()

    def _call(self, name: str, signature: str, body: tuple[Any, ...]) -> Any:  # noqa: ANN401 - as D-Bus gives it
        try:
            if self._connection is None:
                self._connection = open_dbus_connection(
                    "SESSION", auth_timeout=self._limit
                )
            message = new_method_call(_SERVER, name, signature, body)
            answer = self._connection.send_and_get_reply(message, timeout=self._limit)
            return unwrap_msg(answer)
        except TimeoutError as error:
            raise QuietRefused(QuietWay.INHIBIT, "timeout") from error
        except DBusErrorResponse as error:
            raise QuietRefused(QuietWay.INHIBIT, "refused", error.name) from error
        except (
            OSError,
            KeyError,
            ValueError,
            RuntimeError,
            StopIteration,
            AuthenticationError,
        ) as error:
            raise QuietRefused(QuietWay.INHIBIT, "no_bus") from error

    def _leave(self) -> None:
        connection, self._connection = self._connection, None
        if connection is not None:
            connection.close()
