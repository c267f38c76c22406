"""Notices by plyer, where there is neither a session bus nor a tray.

Its back ends block, raise what they like and cannot say whether anything was shown:
each notice gets a daemon thread and is forgotten.
"""

from __future__ import annotations

import logging
import threading
from typing import TYPE_CHECKING, Protocol

from focusdesk.adapters.notify.plain import cut_units

if TYPE_CHECKING:
    from focusdesk.domain.notice import Notice

APP_NAME = "FocusDesk"
# Windows keeps 64 and 256 units, each with an end mark; beyond them plyer raises.
TITLE_UNITS, BODY_UNITS = 63, 255

log = logging.getLogger(__name__)


class PlyerNotify(Protocol):
    """plyer's `notification.notify`."""

    def __call__(self, *, title: str, message: str, app_name: str) -> None:
        """Show a notification; may block and raise."""
        ...


class PlyerNotifier:
    """The last link outside the window; it cannot replace or close a notice."""

    def __init__(self, notify: PlyerNotify | None = None) -> None:
        self._notify = notify or _notify

    def show(self, notice: Notice) -> bool:
        """Hand the notice over; true because nobody can know more."""
        # A back end passes the title on as an argument of a command.
        title = cut_units(notice.title, TITLE_UNITS).lstrip("-")
        body = cut_units(notice.body, BODY_UNITS).lstrip("-")
        threading.Thread(
            target=self._hand_over,
            args=(title or APP_NAME, body),
            name="focusdesk-plyer",
            daemon=True,
        ).start()
        return True

    def close(self, key: str) -> None:
        """Do nothing: plyer cannot take a notice back."""

    def _hand_over(self, title: str, body: str) -> None:
        try:
            self._notify(title=title, message=body, app_name=APP_NAME)
        except Exception as error:  # noqa: BLE001 - back ends raise anything
            log.info("plyer showed nothing: %s", type(error).__name__)


def _notify(*, title: str, message: str, app_name: str) -> None:
    import warnings

    with warnings.catch_warnings():
        # It warns on standard error of each helper program that is not installed.
        warnings.simplefilter("ignore")
        from plyer import notification

        notification.notify(title=title, message=message, app_name=app_name)
