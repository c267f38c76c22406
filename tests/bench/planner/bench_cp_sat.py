"""The planner beside an exact model of the same cost, solved by OR-Tools CP-SAT.

    python tests/bench/planner/bench_cp_sat.py [--kind day] [--seconds 30] [--rounds 9]

An extra: FocusDesk never needs OR-Tools, and without it this says so and ends well.
The exact model starts from FocusDesk's plan; its own plan must cost what the validator
says. A gap to the bound is the most that any planner could still win.
"""

from __future__ import annotations

import argparse
import json
import sys
from importlib.util import find_spec
from pathlib import Path

HERE = Path(__file__).parent
ROOT = HERE.parents[2]
sys.path.insert(0, str(ROOT))

from focusdesk.domain.planning.instance import block_as_json, parse_request  # noqa: E402
from focusdesk.domain.planning.solve import solve_now  # noqa: E402
from tests.bench.planner.exact import Answer, solve_exactly  # noqa: E402
from tests.domain.planning.problems import validator  # noqa: E402

MISSING = (
    "No comparison with an exact model: OR-Tools is not installed. "
    "`pip install ortools` in an environment of its own makes it possible."
)
HEADS = ("best known", "FocusDesk", "gap %", "exact", "bound", "to bound %", "")
CENT = 0.01


def main() -> None:
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--kind", choices=("day", "week"))
    options.add_argument("--seconds", type=float, default=30.0)
    options.add_argument("--rounds", type=int)
    chosen, _ = options.parse_known_args()
    if find_spec("ortools") is None:
        print(MISSING)
        return
    known = json.loads((HERE / "best_known.json").read_text(encoding="utf-8"))
    print(f"{'':10}" + "".join(f"{head:>12}" for head in HEADS))
    for kind, rounds in (("day", 700), ("week", 2300)):
        if chosen.kind not in (None, kind):
            continue
        for file in sorted((HERE / "public").glob(f"{kind}-*.json")):
            best = known[file.stem]["cost"]
            _compare(file, best, chosen.rounds or rounds, chosen.seconds)


def _compare(file: Path, best: float, rounds: int, seconds: float) -> None:
    request = parse_request(file.read_text(encoding="utf-8"))
    plan = solve_now(request, rounds)
    blocks = tuple(planned.block for planned in plan.blocks)
    answer = solve_exactly(request, seconds, blocks)
    exact = _checked(file, answer)
    mine = plan.cost.total
    figures = (
        best,
        mine,
        100 * (mine - best) / best,
        exact,
        answer.bound,
        100 * (mine - answer.bound) / max(answer.bound, CENT),
    )
    cells = "".join(f"{figure:12.2f}" for figure in figures)
    print(f"{file.stem:10}{cells}{'  proven' if answer.proven else ''}", flush=True)


def _checked(file: Path, answer: Answer) -> float:
    """Return what the validator says of the plan; end if the model does not agree."""
    if not answer.blocks:
        return answer.cost
    plan = {"blocks": [block_as_json(block) for block in answer.blocks]}
    found = validator().check(json.loads(file.read_text(encoding="utf-8")), plan)
    total: float = found["total_minutes"]
    agrees = total <= answer.cost + CENT
    if answer.proven:
        agrees = abs(total - answer.cost) <= CENT
    if found["errors"] or not agrees:
        raise SystemExit(f"{file.stem}: {answer.cost} by the model, {total} in truth")
    return total


if __name__ == "__main__":
    main()
