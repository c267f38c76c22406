"""Carrying a block over a full day: what each step costs of our own work.

    python tests/bench/bench_drag.py [--runs 200]

A day with 40 blocks is shown on the Today page, judged by the real services. Prints
the processor's time from the movement of the mouse to the end of painting, beside one
movement over a bare widget of the same size; a step is to stay under 16 ms.
"""

from __future__ import annotations

import argparse
import os
import statistics
import sys
from pathlib import Path
from time import process_time
from typing import TYPE_CHECKING

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT))

from PySide6.QtCore import QEvent, QPoint, QPointF, Qt  # noqa: E402
from PySide6.QtGui import QMouseEvent  # noqa: E402
from PySide6.QtWidgets import QApplication, QWidget  # noqa: E402

from focusdesk.domain.dayspan import Span  # noqa: E402
from focusdesk.domain.ids import BlockId  # noqa: E402
from focusdesk.domain.planning.stored import StoredBlock, StoredPlan  # noqa: E402
from focusdesk.domain.task import Setting  # noqa: E402
from focusdesk.ui.arranging.arranger import Arranger  # noqa: E402
from focusdesk.ui.event_bridge import EventBridge  # noqa: E402
from focusdesk.ui.message_bar import MessageBar  # noqa: E402
from focusdesk.ui.theme import Theme  # noqa: E402
from focusdesk.ui.today.page import TodayPage  # noqa: E402
from tests.services.arranging_room import ArrangingRoom  # noqa: E402
from tests.services.workbench import THURSDAY  # noqa: E402

if TYPE_CHECKING:
    from collections.abc import Sequence

BLOCKS, MINUTES = 40, 10
SIZE = (1104, 760)
STEP_PIXELS = 7
"""A little more than five minutes: each movement is another place to judge."""
LIMIT = 16.0
GRAB = QPoint(120, 6)
LEFT, NO_BUTTON = Qt.MouseButton.LeftButton, Qt.MouseButton.NoButton


def main() -> None:
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--runs", type=int, default=200)
    runs = options.parse_args().runs
    app = QApplication.instance() or QApplication([])
    assert isinstance(app, QApplication)
    theme = Theme(ROOT / "resources")
    theme.apply(app)
    bare = QWidget()
    bare.resize(*SIZE)
    bare.show()
    settle()
    bare_steps = [_step(bare, QPoint(9, 9 + run % 2)) for run in range(runs)]
    _row("movement over a bare widget", bare_steps)
    page = _page(theme)
    blocks = len(page.view.blocks) if page.view else 0
    print(f"{blocks} blocks on the day")
    presses, lifts = _taken_up(page, max(1, runs // 10))
    _row("pressed, judging prepared", presses)
    _row("taken up", lifts)
    steps = _carried(page, runs)
    _row("carried one step", steps)
    over = sum(step > LIMIT for step in steps)
    print(f"{over} of {len(steps)} steps took more than {LIMIT:.0f} ms")


def _page(theme: Theme) -> TodayPage:
    room = ArrangingRoom(iterations=30)
    room.is_quiet = True
    _fill(room)
    bar = MessageBar(theme)
    arranger = Arranger(room.arranging, dict, lambda: None, bar, lambda: 5)
    page = TodayPage(
        room.planning,
        room.workweek,
        room.focus,
        EventBridge(),
        theme,
        room.clock,
        arranger,
    )
    page.resize(*SIZE)
    page.show()
    settle()
    return page


def _fill(room: ArrangingRoom) -> None:
    """Plan the day full, lunch left free, and as many tasks for the days after."""
    starts = [*range(450, 720, MINUTES), *range(780, 960, MINUTES)][:BLOCKS]
    blocks = []
    for number, start in enumerate(starts):
        title = f"Tugas {number:02} dengan judul yang cukup panjang"
        task = room.task(title, MINUTES, f"P{number % 5}")
        room.task(f"{title} nanti", 6 * MINUTES, f"P{number % 5}")
        span = Span(start, start + MINUTES)
        blocks.append(StoredBlock(BlockId(title), task.id, THURSDAY, span))
    plan = StoredPlan(THURSDAY, room.clock(), Setting.WFA, tuple(blocks))
    with room.store.transaction() as tx:
        tx.plans.save(THURSDAY, plan)


def _taken_up(page: TodayPage, runs: int) -> tuple[list[float], list[float]]:
    presses, lifts = [], []
    for _ in range(runs):
        handle, press, lift = _take(page)
        presses.append(press)
        lifts.append(lift)
        page.arranging.hands.cancel()
        _send(handle, QEvent.Type.MouseButtonRelease, GRAB, LEFT, NO_BUTTON)
        settle()
    return presses, lifts


def _carried(page: TodayPage, runs: int) -> list[float]:
    handle, _press, _lift = _take(page)
    ways = [*range(20, 52), *range(52, 20, -1)]
    times = [
        _step(handle, GRAB + QPoint(0, STEP_PIXELS * ways[run % len(ways)]))
        for run in range(runs)
    ]
    page.arranging.hands.cancel()
    return times


def _take(page: TodayPage) -> tuple[QWidget, float, float]:
    """Press the first block and move it; return the milliseconds of both."""
    canvas = page.timeline.canvas
    handle = canvas.handle(canvas.placed[0].key)
    assert handle is not None
    began = process_time()
    _send(handle, QEvent.Type.MouseButtonPress, GRAB, LEFT, LEFT)
    settle()
    press = (process_time() - began) * 1000
    lift = _step(handle, GRAB + QPoint(0, 12))
    assert page.arranging.hands.is_carrying
    return handle, press, lift


def _step(on: QWidget, at: QPoint) -> float:
    began = process_time()
    _send(on, QEvent.Type.MouseMove, at, NO_BUTTON, LEFT)
    settle()
    return (process_time() - began) * 1000


def _send(
    on: QWidget,
    kind: QEvent.Type,
    at: QPoint,
    button: Qt.MouseButton,
    held: Qt.MouseButton,
) -> None:
    around = QPointF(on.mapToGlobal(at))
    plain = Qt.KeyboardModifier.NoModifier
    QApplication.sendEvent(
        on, QMouseEvent(kind, QPointF(at), around, button, held, plain)
    )


def settle() -> None:
    """Handle what waits, paintings too."""
    QApplication.processEvents()


def _row(name: str, times: Sequence[float]) -> None:
    ordered = sorted(times)
    late = ordered[int(len(ordered) * 0.99)] if len(ordered) > 1 else ordered[0]
    median = statistics.median(ordered)
    print(f"{name:32}{median:8.2f} ms median{late:8.2f} ms 99 %{ordered[-1]:8.2f} max")


if __name__ == "__main__":
    main()
