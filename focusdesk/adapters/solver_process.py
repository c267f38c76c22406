"""The planner in a process of its own, so that neither window nor memory waits.

`python -m focusdesk.adapters.solver_process` is that process: one line of JSON in,
a line of JSON out for each better plan, then an end. It never imports Qt.
"""

from __future__ import annotations

import gc
import json
import os
import subprocess
import sys
from contextlib import suppress
from pathlib import Path
from queue import Empty, Queue
from threading import Thread
from time import monotonic
from typing import IO, TYPE_CHECKING, Any

from focusdesk.domain.errors import PlanRequestInvalid, SolverFailed
from focusdesk.domain.planning.instance import request_as_json
from focusdesk.domain.planning.plan_json import plan_from

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from focusdesk.domain.planning.plan import Plan
    from focusdesk.domain.planning.problem import PlanRequest

COMMAND = (sys.executable, "-m", "focusdesk.adapters.solver_process")
LOOK_ROUND = 0.05
"""Seconds between two looks at whether the answer is still wanted."""
GRACE = 2.0
"""Seconds past the time limit before a silent process is ended."""
LAST_WORDS = 400


class SolverProcess:
    """Solve requests, each in a fresh process that ends with its answer."""

    def __init__(self, command: Sequence[str] = COMMAND) -> None:
        self._command = tuple(command)

    def solve(
        self,
        request: PlanRequest,
        *,
        time_limit: float,
        on_better: Callable[[Plan], None],
        cancelled: Callable[[], bool],
    ) -> Plan:
        """Return the best plan within `time_limit` seconds, each better one told.

        Blocks; when cancelled, the best so far counts. Raises SolverFailed if the
        process ended without a single plan.
        """
        job = {"request": request_as_json(request), "time_limit": time_limit}
        end = monotonic() + time_limit + GRACE
        best: Plan | None = None
        words, failed = "", False
        process = self._start()
        try:
            lines = _lines(
                process, json.dumps(job), lambda: cancelled() or monotonic() > end
            )
            for line in lines:
                best = _plan_in(line)
                on_better(best)
            failed = not cancelled() and monotonic() <= end and _ended_badly(process)
        finally:
            words = _last_words(process)
        if best is None or failed:
            raise SolverFailed(words or "no answer")
        return best

    def _start(self) -> subprocess.Popen[str]:
        home = str(Path(__file__).parents[2])
        paths = [home, *filter(None, [os.environ.get("PYTHONPATH")])]
        try:
            return subprocess.Popen(  # noqa: S603 - our own interpreter and module
                self._command,
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=subprocess.PIPE,
                encoding="utf-8",
                errors="replace",
                env={**os.environ, "PYTHONPATH": os.pathsep.join(paths)},
            )
        except OSError as error:
            raise SolverFailed(str(error)) from None


def _lines(
    process: subprocess.Popen[str], job: str, over: Callable[[], bool]
) -> Iterator[str]:
    """Yield the process's lines until it ends, or until the answer is not wanted."""
    heard: Queue[str | None] = Queue()
    assert process.stdin is not None
    assert process.stdout is not None
    Thread(target=_listen, args=(process.stdout, heard), daemon=True).start()
    with suppress(OSError):
        process.stdin.write(job + "\n")
        process.stdin.flush()
    while not over():
        try:
            line = heard.get(timeout=LOOK_ROUND)
        except Empty:
            continue
        if line is None:
            return
        yield line


def _listen(stream: IO[str], heard: Queue[str | None]) -> None:
    with suppress(OSError, ValueError):
        for line in stream:
            heard.put(line)
    heard.put(None)


def _plan_in(line: str) -> Plan:
    try:
        return plan_from(json.loads(line))
    except (ValueError, PlanRequestInvalid) as error:
        raise SolverFailed(f"unreadable answer: {error}") from None


def _ended_badly(process: subprocess.Popen[str]) -> bool:
    """Say whether a process that has nothing more to say died of something."""
    with suppress(subprocess.TimeoutExpired):
        return process.wait(GRACE) != 0
    return True


def _last_words(process: subprocess.Popen[str]) -> str:
    """End the process and return the end of what it complained about."""
    process.kill()
    words = ""
    with suppress(OSError, ValueError):
        assert process.stderr is not None
        words = process.stderr.read()[-LAST_WORDS:].strip()
    process.wait()
    for stream in (process.stdin, process.stdout, process.stderr):
        with suppress(OSError):
            if stream is not None:
                stream.close()
    return words


def main() -> int:
    """Answer the one job on standard input; the process's whole life.

    What would have to give for tasks left out is sought when the plan is told.
    """
    from focusdesk.domain.planning.advice import advised
    from focusdesk.domain.planning.effort import (
        iterations_within,
        relaxations_after,
        seconds_to_explain,
    )
    from focusdesk.domain.planning.instance import request_from
    from focusdesk.domain.planning.plan_json import plan_as_json
    from focusdesk.domain.planning.solve import solve

    started = monotonic()
    job: dict[str, Any] = json.loads(sys.stdin.readline())
    request, limit = request_from(job["request"]), float(job["time_limit"])
    limit -= seconds_to_explain(request, limit)

    def tell(plan: Plan) -> None:
        sys.stdout.write(json.dumps(plan_as_json(plan)) + "\n")
        sys.stdout.flush()

    # The search leaves nothing to collect; looking for it takes a tenth of the time.
    gc.disable()
    plan = solve(
        request,
        iterations=iterations_within(request, limit),
        should_stop=lambda: monotonic() - started >= limit,
        on_better=tell,
    )
    gc.enable()
    tell(plan)
    advice = advised(plan, request, relaxations_after(limit))
    if advice != plan:
        tell(advice)
    return 0


if __name__ == "__main__":
    sys.exit(main())
