"""Run on a bus of its own: says what the watch for a tray host hears.

A host is played by the same process: what counts is what the bus delivers.
"""

from __future__ import annotations

import sys

from PySide6.QtCore import QCoreApplication, QTimer
from PySide6.QtDBus import QDBusConnection, QDBusMessage

from focusdesk.ui.tray_host import WATCHER, HostWatch

LIMIT_MS = 10_000


def main() -> int:
    app = QCoreApplication([])
    watch = HostWatch()
    heard: list[str] = []
    bus = QDBusConnection.sessionBus()

    def came() -> None:
        heard.append("came")
        if len(heard) == 1:
            signal = QDBusMessage.createSignal(
                "/StatusNotifierWatcher", WATCHER, "StatusNotifierHostRegistered"
            )
            bus.send(signal)
        else:
            app.quit()

    watch.came.connect(came)
    QTimer.singleShot(0, lambda: bus.registerService(WATCHER))
    QTimer.singleShot(LIMIT_MS, app.quit)
    app.exec()
    print(len(heard))
    return 0


if __name__ == "__main__":
    sys.exit(main())
