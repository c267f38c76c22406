from __future__ import annotations

import tomllib
from pathlib import Path

import bootstrap
import focusdesk

ROOT = Path(__file__).resolve().parents[2]
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]


def test_the_package_and_the_project_file_agree_on_the_version() -> None:
    assert PROJECT["version"] == focusdesk.__version__


def test_bootstrap_and_the_project_file_agree_on_the_pythons() -> None:
    oldest, newest = bootstrap.OLDEST, bootstrap.NEWEST

    bounds = f">={oldest[0]}.{oldest[1]},<{newest[0]}.{newest[1] + 1}"

    assert PROJECT["requires-python"] == bounds


def test_every_dependency_says_why_it_is_there() -> None:
    lines = (ROOT / "pyproject.toml").read_text("utf-8").splitlines()
    start = lines.index("dependencies = [")
    end = lines.index("]", start)

    for above, line in zip(lines[start:end], lines[start + 1 : end], strict=False):
        if line.strip().startswith('"'):
            assert above.strip().startswith("# "), line
