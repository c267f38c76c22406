"""One run with a window: tray first, then the vault, then the page, then the rest."""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from focusdesk.app.leaving import SignalWatch, leave
from focusdesk.app.logs import start_log
from focusdesk.app.marks import mark
from focusdesk.domain.errors import NoDisplay
from focusdesk.domain.instance_name import server_name
from focusdesk.storage.folder import prepare_folder
from focusdesk.text import tr
from focusdesk.ui.crash import CrashWatch
from focusdesk.ui.event_bridge import EventBridge
from focusdesk.ui.main_thread import MainThread
from focusdesk.ui.single_instance import SingleInstance
from focusdesk.ui.theme import Theme
from focusdesk.ui.tray import Tray

if TYPE_CHECKING:
    from focusdesk.app.front import Front
    from focusdesk.app.quiet_place import QuietWatch
    from focusdesk.app.workshop import Workshop
    from focusdesk.domain.errors import FocusDeskError
    from focusdesk.storage.store import Store
    from focusdesk.ui.vault_dialogs.door import VaultDoor

LOCK_FILE = "window.lock"


def run_window(workshop: Workshop, *, hidden: bool) -> int:
    """Run until the person quits; a second run shows the first one and ends."""
    if not _has_display():
        raise NoDisplay
    prepare_folder(workshop.folder)
    app = QApplication(sys.argv[:1])
    app.setApplicationName("FocusDesk")
    app.setDesktopFileName("focusdesk")
    app.setQuitOnLastWindowClosed(False)
    instance = SingleInstance(workshop.folder / LOCK_FILE, server_name(workshop.folder))
    if not instance.acquire():
        instance.tell("show")
        sys.stdout.write(tr("FocusDesk is open already; its window is shown.") + "\n")
        return 0
    run = WindowRun(workshop, app, instance, hidden=hidden)
    QTimer.singleShot(0, run.begin)
    try:
        return app.exec()
    finally:
        run.end()


def _has_display() -> bool:
    named = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
    return not sys.platform.startswith("linux") or any(os.environ.get(n) for n in named)


class WindowRun:
    """Owns what lives as long as the run: tray, theme, background, instance."""

    def __init__(
        self,
        workshop: Workshop,
        app: QApplication,
        instance: SingleInstance,
        *,
        hidden: bool,
    ) -> None:
        self._workshop, self._instance, self._hidden = workshop, instance, hidden
        self._theme = Theme(workshop.resources, workshop.settings.theme)
        self._app = app
        self._background: MainThread | None = None
        self._bridge = EventBridge()
        self._front: Front | None = None
        self._door: VaultDoor | None = None
        self._quiet: QuietWatch | None = None
        self._tray = Tray(self._theme)
        self._tray.open_asked.connect(self._show)
        self._tray.quit_asked.connect(leave)
        self._tray.show()
        self._crash = CrashWatch(start_log(workshop.folder), self._say)
        self._crash.install()
        self._signals = SignalWatch()
        instance.heard.connect(self._heard)

    def begin(self) -> None:
        """Open the vault, now that the loop answers."""
        mark("tray-ready")
        QApplication.setWindowIcon(self._theme.picture("app"))
        self._theme.apply(self._app)
        self._background = MainThread()
        self._instance.listen()
        if self._workshop.is_demo:
            self._opened(self._workshop.demo_store())
            return
        from focusdesk.ui.vault_dialogs.door import VaultDoor

        workshop = self._workshop
        door = VaultDoor(workshop.vault(), workshop.way(), self._background)
        door.opened.connect(self._opened)
        door.gave_up.connect(leave)
        self._door = door
        door.knock()

    def end(self) -> None:
        """Take everything down in reverse order."""
        if self._quiet is not None:
            self._quiet.end()
        if self._front is not None:
            self._front.end()
        self._tray.hide()
        self._signals.stop()
        if self._background is not None:
            self._background.close()
        self._workshop.close(wrote=False)
        self._instance.release()

    def _opened(self, store: Store) -> None:
        from focusdesk.app.front import Front
        from focusdesk.app.quiet_place import QuietWatch

        assert self._background is not None
        desk = self._workshop.window_desk(store, self._background, self._bridge.publish)
        self._front = Front(self._workshop, desk, self._bridge, self._theme, self._tray)
        self._front.begin(hidden=self._hidden)
        self._quiet = QuietWatch(desk, self._bridge, self._front.bar)
        QTimer.singleShot(0, self._quiet.begin)

    def _heard(self, word: str) -> None:
        if word == "show":
            self._show()
        elif word == "hide" and self._front is not None:
            self._front.hide()
        elif word == "changed" and self._front is not None:
            self._front.read_again()

    def _show(self) -> None:
        if self._front is not None:
            self._front.show()
        elif self._door is not None and self._door.dialog is not None:
            self._door.dialog.raise_()
            self._door.dialog.activateWindow()

    def _say(self, error: FocusDeskError) -> None:
        if self._front is not None:
            self._front.bar.tell(error)
