"""Planner scores beside what people do, against the best plans known.

    python tests/bench/planner/bench_planner.py [--day 1] [--week 3]

Each public problem is solved by the stand-alone command within its limit, start-up
included, and by two habits: earliest deadline first, and round robin over projects.
Everything is judged by the independent validator in this folder. Shown are the minutes
lost, how far that is from the best plan known, changes of project, deep minutes inside
windows without meetings, and late tasks.
"""

from __future__ import annotations

import argparse
import json
import statistics
import subprocess
import sys
import tempfile
import time
from functools import partial
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

    Way = Callable[[Path], tuple[dict[str, Any], float]]

Row = dict[str, float]
FIGURES = ("cost", "gap %", "switches/day", "lost min/day", "deep quiet", "late", "s")
NAME = 12


def main() -> None:
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--day", type=float, default=1.0)
    options.add_argument("--week", type=float, default=3.0)
    limits = vars(options.parse_args())
    known = json.loads((HERE / "best_known.json").read_text(encoding="utf-8"))
    for kind, limit in limits.items():
        ways: dict[str, Way] = {
            "FocusDesk": partial(_engine, limit=limit),
            "deadline first": partial(_by_habit, habit=deadline_first),
            "round robin": partial(_by_habit, habit=round_robin),
        }
        files = sorted((HERE / "public").glob(f"{kind}-*.json"))
        rows: dict[str, list[Row]] = {name: [] for name in ways}
        print(f"\n{kind}s, {limit:g} s each\n{_line('', 'by', FIGURES)}")
        for file in files:
            for name, way in ways.items():
                row = _row(file, known, *way(file))
                rows[name].append(row)
                title = file.stem if name == "FocusDesk" else ""
                print(_line(title, name, _texts(row)), flush=True)
        for name, found in rows.items():
            mean = {f: statistics.mean(row[f] for row in found) for f in FIGURES}
            print(_line("mean", name, _texts(mean)))
        worst = max(row["gap %"] for row in rows["FocusDesk"])
        print(f"{'worst':{NAME}}FocusDesk: {worst:.2f} % above the best known")


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
    quiet = (figures["deep_in_quiet_percent"] or 0.0) / 100
    return {
        "cost": found["total_minutes"],
        "gap %": 100 * (found["total_minutes"] - best) / best,
        "switches/day": figures["cross_project_switches_per_day"],
        "lost min/day": found["total_minutes"] / figures["days"],
        "deep quiet": round(figures["deep_minutes"] * quiet),
        "late": figures["late_tasks"],
        "s": seconds,
    }


def _texts(row: Row) -> list[str]:
    return [f"{row[figure]:.2f}" for figure in FIGURES]


def _line(title: str, way: str, cells: Sequence[str]) -> str:
    return f"{title:{NAME}}{way:16}" + "".join(f"{cell:>13}" for cell in cells)


if __name__ == "__main__":
    main()
