"""Planning and painting a full day, each beside a baseline measured in the same run.

    python tests/bench/bench_today.py [--runs 20]

Prints medians: the first answer and the final plan of a day with 30 tasks beside
earliest deadline first on the same request, and one painting of Today with 30 blocks
beside one painting of an empty page of the same size.
"""

from __future__ import annotations

import argparse
import os
import statistics
import sys
from contextlib import suppress
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from time import perf_counter
from typing import TYPE_CHECKING

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT))

from PySide6.QtWidgets import QApplication, QWidget  # noqa: E402

from focusdesk.domain.planning.effort import iterations_within  # noqa: E402
from focusdesk.domain.planning.problem import Block  # noqa: E402
from focusdesk.domain.planning.solve import solve  # noqa: E402
from focusdesk.domain.planning.violations import violations  # noqa: E402
from focusdesk.ui.theme import Theme  # noqa: E402
from focusdesk.ui.today.timeline import Timeline  # noqa: E402
from tests.services.workbench import THURSDAY, make_bench  # noqa: E402

if TYPE_CHECKING:
    from collections.abc import Callable

    from focusdesk.domain.planning.problem import PlanRequest
    from tests.services.workbench import Bench

TASKS = 30
MINUTES = 15
SIZE = (1180, 900)


def main() -> None:
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--runs", type=int, default=20)
    runs = options.parse_args().runs
    bench = _full_day()
    request = bench.planning.request_for(THURSDAY)
    rows = {
        "earliest deadline first": _median(lambda: _deadline_first(request), runs),
        "first answer": _median(lambda: _first(request), runs),
        "final plan, at most 1 s": _median(lambda: _final(request), max(1, runs // 10)),
        **_painting(bench, runs),
    }
    for name, milliseconds in rows.items():
        print(f"{name:28}{milliseconds:10.1f} ms")


def _full_day() -> Bench:
    bench = make_bench()
    due = datetime(2026, 11, 26, 9, tzinfo=UTC)
    for number in range(TASKS):
        bench.task(
            f"Tugas {number:02} dengan judul yang cukup panjang",
            f"P{number % 5}",
            MINUTES,
            due=due + timedelta(hours=number % 7),
        )
    return bench


def _median(work: Callable[[], object], runs: int) -> float:
    times = []
    for _ in range(runs):
        began = perf_counter()
        work()
        times.append((perf_counter() - began) * 1000)
    return statistics.median(times)


class _Answered(Exception):
    """The first plan has come."""


def _first(request: PlanRequest) -> None:
    def stop(_plan: object) -> None:
        raise _Answered

    with suppress(_Answered):
        solve(request, iterations=1, should_stop=lambda: False, on_better=stop)


def _final(request: PlanRequest) -> object:
    end = perf_counter() + 1
    return solve(
        request,
        iterations=iterations_within(request, 1),
        should_stop=lambda: perf_counter() >= end,
        on_better=lambda _plan: None,
    )


def _deadline_first(request: PlanRequest) -> list[Block]:
    """Fill the first day in order of deadline: the habit, and the floor in time."""
    last = (date.max, 0)
    order = sorted(
        request.tasks, key=lambda t: (t.due.day, t.due.minute) if t.due else last
    )
    day = request.days[0]
    placed: list[Block] = []
    minute = day.work[0].start
    for task in order:
        block = Block(task.id, day.date, minute, minute + task.minutes)
        if not violations([*placed, block], request):
            placed.append(block)
        minute += request.granularity * (task.minutes // request.granularity)
    return placed


def _painting(bench: Bench, runs: int) -> dict[str, float]:
    app = QApplication.instance() or QApplication([])
    assert isinstance(app, QApplication)
    theme = Theme(ROOT / "resources")
    theme.apply(app)
    bench.planning.plan_day(THURSDAY)
    view = bench.planning.day_view(THURSDAY)
    timeline, empty = Timeline(theme), QWidget()
    for widget in (timeline, empty):
        widget.resize(*SIZE)
        widget.show()
    timeline.show_day(view)
    app.processEvents()
    return {
        "empty page painted": _median(empty.grab, runs),
        f"Today painted, {len(view.blocks)} blocks": _median(timeline.grab, runs),
        "day read from the store": _median(
            lambda: bench.planning.day_view(THURSDAY), runs
        ),
    }


if __name__ == "__main__":
    main()
