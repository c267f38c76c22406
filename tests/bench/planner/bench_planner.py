"""Planner scores beside what people do, against the best plans known.

    python tests/bench/planner/bench_planner.py [--day 1] [--week 3]

Each public problem is solved by the stand-alone command within its limit, start-up
included, and by two habits: earliest deadline first, and round robin over projects.
Everything is judged by the independent validator in this folder.
"""

from __future__ import annotations

import argparse
import json
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import TYPE_CHECKING, Any

HERE = Path(__file__).parent
ROOT = HERE.parents[2]
sys.path.insert(0, str(ROOT))

from focusdesk.domain.planning.instance import parse_request  # noqa: E402
from tests.bench.planner.habits import deadline_first, round_robin  # noqa: E402
from tests.domain.planning.problems import validator  # noqa: E402

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from focusdesk.domain.planning.problem import Block, PlanRequest

Row = dict[str, float]
FIGURES = ("gap %", "switches/day", "lost min/day", "deep quiet %", "late", "seconds")


def main() -> None:
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--day", type=float, default=1.0)
    options.add_argument("--week", type=float, default=3.0)
    limits = vars(options.parse_args())
    known = json.loads((HERE / "best_known.json").read_text(encoding="utf-8"))
    for kind, limit in limits.items():
        files = sorted((HERE / "public").glob(f"{kind}-*.json"))
        print(f"\n{kind}s, {limit:g} s each{'':8}" + _heads())
        engine = [_row(file, known, *_engine(file, limit)) for file in files]
        print(f"{'FocusDesk':24}" + _means(engine))
        print(f"{'  worst gap %':24}{max(row['gap %'] for row in engine):14.2f}")
        for name, habit in (
            ("deadline first", deadline_first),
            ("round robin", round_robin),
        ):
            rows = [_row(file, known, *_by_habit(file, habit)) for file in files]
            print(f"{name:24}" + _means(rows))


def _engine(file: Path, limit: float) -> tuple[dict[str, Any], float]:
    with tempfile.TemporaryDirectory() as folder:
        out = Path(folder) / "plan.json"
        words = ["plan", "--input", str(file), "--output", str(out)]
        command = [
            sys.executable,
            "-m",
            "focusdesk",
            *words,
            "--time-limit",
            str(limit),
        ]
        began = time.monotonic()
        subprocess.run(command, check=True, cwd=ROOT)
        seconds = time.monotonic() - began
        plan: dict[str, Any] = json.loads(out.read_text(encoding="utf-8"))
    return plan, seconds


def _by_habit(
    file: Path, habit: Callable[[PlanRequest], Sequence[Block]]
) -> tuple[dict[str, Any], float]:
    began = time.monotonic()
    blocks = habit(parse_request(file.read_text(encoding="utf-8")))
    return {"blocks": [_block(b) for b in blocks]}, time.monotonic() - began


def _block(block: Block) -> dict[str, str]:
    start, end = (f"{m // 60:02}:{m % 60:02}" for m in (block.start, block.end))
    return {
        "task": block.task,
        "start": f"{block.day}T{start}",
        "end": f"{block.day}T{end}",
    }


def _row(
    file: Path, known: dict[str, Any], plan: dict[str, Any], seconds: float
) -> Row:
    found = validator().check(json.loads(file.read_text(encoding="utf-8")), plan)
    if not found["feasible"]:
        raise SystemExit(f"{file.stem}: {found['errors'][0]['message']}")
    best, figures = known[file.stem]["cost"], found["metrics"]
    return {
        "gap %": 100 * (found["total_minutes"] - best) / best,
        "switches/day": figures["cross_project_switches_per_day"],
        "lost min/day": found["total_minutes"] / figures["days"],
        "deep quiet %": figures["deep_in_quiet_percent"] or 0.0,
        "late": figures["late_tasks"],
        "seconds": seconds,
    }


def _heads() -> str:
    return "".join(f"{name:>14}" for name in FIGURES)


def _means(rows: list[Row]) -> str:
    return "".join(
        f"{statistics.mean(r[name] for r in rows):14.2f}" for name in FIGURES
    )


if __name__ == "__main__":
    main()
