"""Notices through the tray icon, for desktops where nothing better takes them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QSystemTrayIcon

if TYPE_CHECKING:
    from focusdesk.domain.notice import Notice
    from focusdesk.ui.tray import Tray

TITLE_LENGTH, BODY_LENGTH = 31, 127
"""Windows takes 63 and 255 UTF-16 units, and a character may be two."""


class TrayNotifier:
    """A `Notifier`; without a tray `showMessage` would silently show nothing."""

    def __init__(self, tray: Tray) -> None:
        self._tray = tray

    def show(self, notice: Notice) -> bool:
        """Show the notice as a message of the icon; False without a tray."""
        if not self._tray.is_available():
            return False
        title, body = notice.title[:TITLE_LENGTH], notice.body[:BODY_LENGTH]
        icon = QSystemTrayIcon.MessageIcon.NoIcon
        self._tray.icon.showMessage(title, body, icon)
        return True

    def close(self, key: str) -> None:
        """Do nothing: a message of the icon leaves by itself."""
