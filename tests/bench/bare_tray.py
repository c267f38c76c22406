"""The floor: a tray icon and an empty window in plain PySide6, nothing else.

Writes the same marks as the program: when the loop answers, when it is painted.
"""

import os
import sys
import time

from PySide6.QtCore import QTimer
from PySide6.QtGui import QIcon, QPixmap
from PySide6.QtWidgets import QApplication, QMenu, QSystemTrayIcon, QWidget


def mark(name: str) -> None:
    with open(os.environ["FOCUSDESK_MARKS"], "a", encoding="utf-8") as file:  # noqa: PTH123
        file.write(f"{name} {time.monotonic()}\n")


class Window(QWidget):
    """An empty window that says when it has been painted."""

    def paintEvent(self, event: object) -> None:  # noqa: N802 - Qt's name
        del event
        if not hasattr(self, "painted"):
            self.painted = True
            mark("today-painted")


def main() -> None:
    app = QApplication(sys.argv)
    app.setQuitOnLastWindowClosed(False)
    pixmap = QPixmap(32, 32)
    pixmap.fill("#3F4FA6")
    tray = QSystemTrayIcon(QIcon(pixmap))
    menu = QMenu()
    menu.addAction("Quit", app.quit)
    tray.setContextMenu(menu)
    tray.show()
    QTimer.singleShot(0, lambda: mark("tray-ready"))
    window = Window()
    if "--window" in sys.argv:
        window.resize(1180, 760)
        window.show()
        if "--then-hide" in sys.argv:
            QTimer.singleShot(2000, window.hide)
    sys.exit(app.exec())


main()
