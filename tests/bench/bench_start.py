"""Start-up, memory and idle figures beside a bare PySide6 tray, in one run.

    python tests/bench/bench_start.py [--runs 5] [--idle 60]

Needs a display (Xvfb will do), dbus-daemon and Linux. Prints medians and ratios; the
ratios travel.
Budgets: tray at most 2.1 bare trays, memory hidden at most 2.0 bare windows, at most
6 wakeups a minute hidden and idle, at most 12 hidden with a session running.
"""

from __future__ import annotations

import argparse
import os
import statistics
import subprocess
import sys
import tempfile
import time
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

HERE = Path(__file__).parent
sys.path.insert(0, str(HERE.parents[1]))

from focusdesk.adapters.neighbour import WindowNeighbour  # noqa: E402
from tests.desktop.tray_stub import Tray  # noqa: E402

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
    session_wakeups: float
    session_cpu_s: float


@dataclass(frozen=True)
class Busy:
    """Wakeups and CPU seconds a minute, all threads together."""

    wakeups: float
    cpu_s: float


class Watched:
    """The threads of a process, looked at from outside every second.

    A thread that ends takes its count with it, so each is summed as it was last seen.
    """

    def __init__(self, pid: int) -> None:
        self._pid = pid
        self._first = self._switches()
        self._last = dict(self._first)
        self._ticks, self._began = self._used(), time.monotonic()

    def wait(self, seconds: float) -> Busy:
        until = self._began + seconds
        while (left := until - time.monotonic()) > 0:
            time.sleep(min(1.0, left))
            self._last |= self._switches()
        woken = sum(n - self._first.get(t, 0) for t, n in self._last.items())
        share = 60 / (time.monotonic() - self._began)
        return Busy(woken * share, (self._used() - self._ticks) * share)

    def _switches(self) -> dict[str, int]:
        found = {}
        for thread in Path(f"/proc/{self._pid}/task").iterdir():
            with suppress(OSError):
                lines = (thread / "status").read_text().splitlines()
                word = next(i for i in lines if i.startswith("voluntary_ctxt_switches"))
                found[thread.name] = int(word.split()[1])
        return found

    def _used(self) -> float:
        text = Path(f"/proc/{self._pid}/stat").read_text()
        fields = text.rpartition(")")[2].split()
        return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


def main() -> None:
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--runs", type=int, default=5)
    options.add_argument("--idle", type=int, default=60)
    chosen = options.parse_args()
    bare = [sys.executable, str(HERE / "bare_tray.py"), "--window", "--then-hide"]
    with tempfile.TemporaryDirectory() as folder, _tray():
        ours = _prepared(Path(folder))
        rows = {
            "bare PySide6": [
                _run(bare, chosen.idle, i == 0) for i in range(chosen.runs)
            ],
            "FocusDesk": [_run(ours, chosen.idle, i == 0) for i in range(chosen.runs)],
        }
    _print(rows)


@contextmanager
def _tray() -> Iterator[None]:
    """Show tray icons on a bus of our own: without a tray no window hides."""
    command = ["dbus-daemon", "--session", "--nofork", "--print-address=1"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as daemon:
        assert daemon.stdout is not None
        address = daemon.stdout.readline().strip()
        os.environ["DBUS_SESSION_BUS_ADDRESS"] = address
        tray = Tray(address)
        try:
            yield
        finally:
            tray.close()
            daemon.terminate()


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
            pss = _pss(process.pid)
            quiet = work = Busy(float("nan"), float("nan"))
            if measure_idle:
                quiet = Watched(process.pid).wait(idle)
                work = _in_session(command, process.pid, idle) or quiet
        finally:
            process.terminate()
            process.wait(10)
    return Figures(
        tray_ms=(found["tray-ready"] - began) * 1000,
        painted_ms=(found["today-painted"] - began) * 1000,
        pss_mb=pss,
        wakeups=quiet.wakeups,
        cpu_s=quiet.cpu_s,
        session_wakeups=work.wakeups,
        session_cpu_s=work.cpu_s,
    )


def _in_session(command: list[str], pid: int, seconds: int) -> Busy | None:
    """Measure with a session that a terminal started; None for the floor, without."""
    if "--data-dir" not in command:
        return None
    subprocess.run(
        [*command, "start", "Tugas contoh 3"], check=True, capture_output=True
    )
    time.sleep(SETTLE)
    measured = Watched(pid).wait(seconds)
    subprocess.run([*command, "stop", "--unfinished"], check=True, capture_output=True)
    return measured


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


def _print(rows: dict[str, list[Figures]]) -> None:
    names = (
        *("tray_ms", "painted_ms", "pss_mb", "wakeups", "cpu_s"),
        *("session_wakeups", "session_cpu_s"),
    )
    titles = (
        *("tray ready ms", "painted ms", "PSS MB", "wakeups/min", "CPU s/min"),
        *("in session", "CPU s/min"),
    )
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
