"""Takes the README's picture from the running program, at its usual size.

    .venv/bin/python packaging/take_pictures.py

Opens the example fortnight on a Thursday morning, starts the block of that hour,
waits until the day is planned, and writes resources/pictures/today.png.
"""

from __future__ import annotations

import os
import sys
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from PySide6.QtCore import QTimer  # noqa: E402 - the platform is named first
from PySide6.QtWidgets import QApplication  # noqa: E402

from focusdesk.app.front import Front  # noqa: E402
from focusdesk.app.leaving import leave  # noqa: E402
from focusdesk.app.workshop import Workshop  # noqa: E402
from focusdesk.services.day_view import BlockState  # noqa: E402
from focusdesk.services.events import PlanChanged  # noqa: E402
from focusdesk.ui.event_bridge import EventBridge  # noqa: E402
from focusdesk.ui.main_thread import MainThread  # noqa: E402
from focusdesk.ui.theme import Theme  # noqa: E402
from focusdesk.ui.tray import Tray  # noqa: E402

MOMENT = "2026-11-26T09:22"
SETTLED_MS = 1500
TARGET = ROOT / "resources" / "pictures" / "today.png"


def main() -> int:
    """Take the picture; return the exit code."""
    workshop = Workshop(_open_window)
    workshop.choose(data_dir=None, demo=True, demo_at=MOMENT)
    try:
        return _open_window(workshop, hidden=False)
    finally:
        workshop.close(wrote=False)


def _open_window(workshop: Workshop, hidden: bool) -> int:  # noqa: FBT001 - a callback
    del hidden
    app = QApplication(sys.argv[:1])
    app.setQuitOnLastWindowClosed(False)
    theme = Theme(workshop.resources, workshop.settings.theme)
    theme.apply(app)
    background, bridge = MainThread(), EventBridge()
    tray = Tray(theme)
    desk = workshop.window_desk(workshop.demo_store(), background, bridge.publish)
    front = Front(workshop, desk, bridge, theme, tray)
    started: list[bool] = []

    def hear(event: object) -> None:
        if not isinstance(event, PlanChanged) or not event.final or started:
            return
        started.append(True)
        view = desk.planning.day_view(desk.planning.today())
        now = view.now_minute or 0
        for block in view.blocks:
            if block.state is BlockState.PLANNED and block.span.start <= now + 5:
                desk.focus.start(block.id)
                break
        QTimer.singleShot(SETTLED_MS + 2000, take)

    def take() -> None:
        TARGET.parent.mkdir(exist_ok=True)
        front.window.grab().save(str(TARGET))
        front.end()
        background.close()
        leave()

    bridge.happened.connect(hear)
    front.begin(hidden=False)
    return app.exec()


if __name__ == "__main__":
    sys.exit(main())
