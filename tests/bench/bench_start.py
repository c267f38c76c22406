"""Start-up, memory and idle figures beside a bare PySide6 tray, in one run.

    python tests/bench/bench_start.py [--runs 5] [--idle 60]

Needs a display (Xvfb will do) and Linux. Prints medians and ratios; the ratios travel.
Budgets: tray at most 2.1 bare trays, memory hidden at most 2.0 bare windows, at most
6 wakeups a minute hidden and idle.
"""

from __future__ import annotations

import argparse
import os
import statistics
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path

from focusdesk.adapters.neighbour import WindowNeighbour

HERE = Path(__file__).parent
START_LIMIT = 30
SETTLE = 8


@dataclass(frozen=True)
class Figures:
    """One run: milliseconds, MB, and per-minute rates with the window hidden."""

    tray_ms: float
    painted_ms: float
    pss_mb: float
    wakeups: float
    cpu_s: float


def main() -> None:
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--runs", type=int, default=5)
    options.add_argument("--idle", type=int, default=60)
    chosen = options.parse_args()
    bare = [sys.executable, str(HERE / "bare_tray.py"), "--window", "--then-hide"]
    with tempfile.TemporaryDirectory() as folder:
        ours = _prepared(Path(folder))
        rows = {
            "bare PySide6": [
                _run(bare, chosen.idle, i == 0) for i in range(chosen.runs)
            ],
            "FocusDesk": [_run(ours, chosen.idle, i == 0) for i in range(chosen.runs)],
        }
    _print(rows)


def _prepared(folder: Path) -> list[str]:
    key, data = folder / "key", folder / "data"
    program = [sys.executable, "-m", "focusdesk", "--data-dir", str(data)]
    made = [*program, "vault", "init", "--key-file", str(key)]
    subprocess.run(made, check=True, capture_output=True)
    os.environ["FOCUSDESK_KEY_FILE"] = str(key)
    subprocess.run(
        [*program, "project", "add", "SIASN"], check=True, capture_output=True
    )
    for number in range(12):
        words = f"Tugas contoh {number} #SIASN 60m"
        subprocess.run(
            [*program, "task", "add", words], check=True, capture_output=True
        )
    subprocess.run([*program, "today"], check=True, capture_output=True)
    return program


def _run(command: list[str], idle: int, measure_idle: bool) -> Figures:
    with tempfile.TemporaryDirectory() as folder:
        marks = Path(folder) / "marks"
        environment = os.environ | {"FOCUSDESK_MARKS": str(marks)}
        began = time.monotonic()
        process = subprocess.Popen(command, env=environment, stderr=subprocess.DEVNULL)
        try:
            found = _wait_for(marks, {"tray-ready", "today-painted"}, process)
            _hide(command)
            time.sleep(SETTLE)
            before = _busy(process.pid)
            pause = idle if measure_idle else 0
            time.sleep(pause)
            after = _busy(process.pid)
            pss = _pss(process.pid)
        finally:
            process.terminate()
            process.wait(10)
    share = 60 / pause if pause else float("nan")
    return Figures(
        tray_ms=(found["tray-ready"] - began) * 1000,
        painted_ms=(found["today-painted"] - began) * 1000,
        pss_mb=pss,
        wakeups=max(0, after[0] - before[0]) * share,
        cpu_s=(after[1] - before[1]) * share,
    )


def _hide(command: list[str]) -> None:
    if "--data-dir" in command:
        WindowNeighbour(Path(command[command.index("--data-dir") + 1])).tell("hide")


def _wait_for(
    marks: Path, names: set[str], process: subprocess.Popen[bytes]
) -> dict[str, float]:
    limit = time.monotonic() + START_LIMIT
    found: dict[str, float] = {}
    while not names <= set(found):
        if process.poll() is not None or time.monotonic() > limit:
            raise SystemExit(f"the program did not come up; seen: {sorted(found)}")
        time.sleep(0.005)
        if marks.exists():
            lines = [line.split() for line in marks.read_text().splitlines()]
            found = {line[0]: float(line[1]) for line in lines if len(line) == 2}
    return found


def _pss(pid: int) -> float:
    for line in Path(f"/proc/{pid}/smaps_rollup").read_text().splitlines():
        if line.startswith("Pss:"):
            return int(line.split()[1]) / 1024
    raise SystemExit("this system does not tell a process's share of memory")


def _busy(pid: int) -> tuple[int, float]:
    switches = 0
    for status in Path(f"/proc/{pid}/task").glob("*/status"):
        for line in status.read_text().splitlines():
            if line.startswith("voluntary_ctxt_switches"):
                switches += int(line.split()[1])
    fields = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
    ticks = int(fields[11]) + int(fields[12])
    return switches, ticks / os.sysconf("SC_CLK_TCK")


def _print(rows: dict[str, list[Figures]]) -> None:
    names = ("tray_ms", "painted_ms", "pss_mb", "wakeups", "cpu_s")
    titles = ("tray ready ms", "painted ms", "PSS MB", "wakeups/min", "CPU s/min")
    print(f"{'':14}" + "".join(f"{title:>15}" for title in titles))
    medians: dict[str, list[float]] = {}
    for row, runs in rows.items():
        medians[row] = [
            statistics.median(v for r in runs if (v := getattr(r, name)) == v)
            for name in names
        ]
        print(f"{row:14}" + "".join(f"{value:15.2f}" for value in medians[row]))
    pairs = zip(medians["FocusDesk"], medians["bare PySide6"], strict=True)
    ratios = [a / b if b else float("nan") for a, b in pairs]
    print(f"{'ratio':14}" + "".join(f"{value:15.2f}" for value in ratios))


if __name__ == "__main__":
    main()
