"""Hears on the session bus when something begins to show tray icons."""

from __future__ import annotations

from PySide6.QtCore import SLOT, QObject, Signal, Slot
from PySide6.QtDBus import QDBusConnection, QDBusServiceWatcher

WATCHER = "org.kde.StatusNotifierWatcher"


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
        # The stubs ask for bytes, which Qt refuses at run time.
        bus.connect(  # type: ignore[call-overload]
            WATCHER,
            "/StatusNotifierWatcher",
            WATCHER,
            "StatusNotifierHostRegistered",
            self,
            SLOT("host_came()"),
        )

    @Slot()
    def host_came(self) -> None:
        """Take the signal of the bus."""
        self.came.emit()

    def _service_came(self, _name: str) -> None:
        self.came.emit()
