"""Solve a stand-alone problem file: `plan --input F --output G --time-limit S`.

Starts without Qt, the database or click: the time limit counts from the start of
the process.
"""

from __future__ import annotations

import gc
import json
import os
import sys
from argparse import ArgumentParser
from pathlib import Path
from time import monotonic, process_time

from focusdesk.domain.errors import FileUnreadable, PlanRequestInvalid
from focusdesk.domain.planning.advice import advised
from focusdesk.domain.planning.effort import (
    iterations_within,
    relaxations_within,
    seconds_to_advise,
    seconds_to_explain,
)
from focusdesk.domain.planning.instance import parse_request
from focusdesk.domain.planning.plan_json import plan_as_json
from focusdesk.domain.planning.solve import solve

STARTED = monotonic() - process_time()
"""About when the process began: what ran before this line was computing."""
RESERVE = 0.1
"""Seconds kept for what is not seen from here, and for writing the plan."""


def solve_file(source: Path, target: Path | None, time_limit: float) -> int:
    """Write the plan of the problem in `source` to `target`, or to standard output.

    Raises FileUnreadable and PlanRequestInvalid; returns the exit status 0.
    """
    try:
        text = source.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise FileUnreadable.because(source, error) from None
    request = parse_request(text)
    limit = time_limit - seconds_to_advise(request, time_limit)
    end = STARTED + limit - RESERVE - seconds_to_explain(request, limit)
    # The search leaves nothing to collect; looking for it takes a tenth of the time.
    gc.disable()
    plan = solve(
        request,
        iterations=iterations_within(request, limit),
        should_stop=lambda: monotonic() >= end,
        on_better=lambda _: None,
    )
    gc.enable()
    plan = advised(
        plan,
        request,
        relaxations_within(request, time_limit),
        lambda: monotonic() >= STARTED + time_limit - RESERVE,
    )
    _write(target, json.dumps(plan_as_json(plan), indent=1, ensure_ascii=False))
    return 0


def _write(target: Path | None, text: str) -> None:
    if target is None:
        sys.stdout.write(text + "\n")
        return
    beside = target.with_name(f".{target.name}.{os.getpid()}")
    try:
        beside.write_text(text + "\n", encoding="utf-8")
        beside.replace(target)
    except OSError as error:
        beside.unlink(missing_ok=True)
        raise FileUnreadable.because(target, error) from None


def main(arguments: list[str] | None = None) -> int:
    """Run the command by itself; return 0, or 2 for input that is refused."""
    parser = ArgumentParser(prog="plan")
    parser.add_argument("--input", type=Path, required=True)
    parser.add_argument("--output", type=Path)
    parser.add_argument("--time-limit", type=float, default=1.0)
    chosen = parser.parse_args(arguments)
    try:
        return solve_file(chosen.input, chosen.output, chosen.time_limit)
    except (FileUnreadable, PlanRequestInvalid) as error:
        sys.stderr.write(f"{chosen.input}: {error}\n")
        return 2


if __name__ == "__main__":
    sys.exit(main())
