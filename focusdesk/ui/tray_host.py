"""Hears on the session bus when something begins to show tray icons."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtDBus import QDBusConnection, QDBusServiceWatcher

WATCHER = "org.kde.StatusNotifierWatcher"
SLOT_OF_HOST = b"1host_came()"
"""What Qt's SLOT macro makes of the method's name."""


class HostWatch(QObject):
    """Emits `came` when a watcher of tray icons starts or gets its first host."""

    came = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        bus = QDBusConnection.sessionBus()
        if not bus.isConnected():
            return
        mode = QDBusServiceWatcher.WatchModeFlag.WatchForRegistration
        self._watcher = QDBusServiceWatcher(WATCHER, bus, mode, self)
        self._watcher.serviceRegistered.connect(self._service_came)
        bus.connect(
            WATCHER,
            "/StatusNotifierWatcher",
            WATCHER,
            "StatusNotifierHostRegistered",
            self,
            SLOT_OF_HOST,
        )

    @Slot()
    def host_came(self) -> None:
        """Take the signal of the bus."""
        self.came.emit()

    def _service_came(self, _name: str) -> None:
        self.came.emit()
