"""One request, one plan: in every process and under every Python."""

from __future__ import annotations

import os
import subprocess
import sys
from functools import cache
from pathlib import Path
from shutil import which

import pytest

from tests.domain.planning.problems import FOLDER

ROOT = Path(__file__).parents[3]
OTHERS = ((3, 12), (3, 13), (3, 14), (3, 11))
NAMES = ("day-p03", "day-p08", "week-p03", "week-p06")
SOLVE = """
import json, sys
from pathlib import Path
from focusdesk.domain.planning.instance import parse_request
from focusdesk.domain.planning.plan_json import plan_as_json
from focusdesk.domain.planning.solve import solve_now
for name in sys.argv[2:]:
    request = parse_request(Path(sys.argv[1], name + ".json").read_text("utf-8"))
    print(json.dumps(plan_as_json(solve_now(request, 60))))
"""


def plans(python: str, hash_seed: str) -> list[str]:
    """Return the plans another process makes, as texts."""
    code = f"import sys; sys.path.insert(0, {str(ROOT)!r})" + SOLVE
    command = [python, "-B", "-c", code]
    found = subprocess.run(
        [*command, str(FOLDER / "public"), *NAMES],
        check=True,
        capture_output=True,
        text=True,
        env={**os.environ, "PYTHONHASHSEED": hash_seed, "PYTHONNOUSERSITE": "1"},
    )
    return found.stdout.splitlines()


@cache
def other_python() -> str | None:
    """Return an interpreter of another version than this one, if there is any."""
    homes = sorted(Path.home().glob(".pyenv/versions/*/bin"))
    for major, minor in OTHERS:
        if (major, minor) == sys.version_info[:2]:
            continue
        name = f"python{major}.{minor}"
        for path in (which(name), *(str(home / name) for home in homes)):
            if path and Path(path).exists() and _runs(path, (major, minor)):
                return path
    return None


def _runs(python: str, version: tuple[int, int]) -> bool:
    ask = "import sys; print(*sys.version_info[:2])"
    answer = subprocess.run(
        [python, "-c", ask], check=False, capture_output=True, text=True
    )
    return answer.stdout.split() == [str(part) for part in version]


def test_two_processes_make_the_same_plans() -> None:
    first, second = (plans(sys.executable, seed) for seed in ("1", "2"))
    assert len(first) == len(NAMES)
    assert first == second


def test_another_python_makes_the_same_plans() -> None:
    python = other_python()
    if python is None:
        pytest.skip("no other Python of 3.11 to 3.14 is on this machine")
    assert plans(python, "3") == plans(sys.executable, "4")
