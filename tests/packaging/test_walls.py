"""The contracts in pyproject.toml are worth nothing unless each of them can fail."""

from __future__ import annotations

import shutil
import subprocess
import sys
import tomllib
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[2]
FLOORS = ("app", "ui", "cli", "text", "services", "storage", "adapters", "domain")
# One trespass for each contract, in an otherwise empty house.
TRESPASSES = {
    "__init__.py": "",
    "__main__.py": "",
    "stray.py": "",  # floors: nobody has given this module a floor
    "domain/zz_left.py": "from focusdesk.domain import zz_right\nimport click\n",
    "domain/zz_right.py": "from focusdesk.domain import zz_left\n",
    "adapters/zz_one.py": "from focusdesk.adapters import zz_two\n",
    "adapters/zz_two.py": "import PySide6.QtCore\n",
    "cli/zz_doors.py": (
        "import focusdesk.adapters.zz_one\nimport focusdesk.storage\n"
        "import keyring\nimport sqlalchemy\n"
    ),
    "services/zz_doors.py": (
        "import apscheduler.job\nimport icalendar\nimport plyer\nimport click\n"
    ),
}
RUN = "from importlinter.cli import lint_imports_command as run; run()"


def test_every_wall_falls_to_its_trespass(tmp_path: Path) -> None:
    shutil.copy(ROOT / "pyproject.toml", tmp_path)
    house = tmp_path / "focusdesk"
    for floor in FLOORS:
        (house / floor).mkdir(parents=True)
        (house / floor / "__init__.py").touch()
    for path, text in TRESPASSES.items():
        (house / path).write_text(text)

    done = subprocess.run(
        [sys.executable, "-c", RUN, "--no-cache"],
        cwd=tmp_path,
        capture_output=True,
        text=True,
        check=False,
    )

    kept = [line for line in done.stdout.splitlines() if line.endswith("KEPT")]
    broken = [line for line in done.stdout.splitlines() if line.endswith("BROKEN")]
    assert kept == [], done.stderr
    assert len(broken) == len(contracts())


def test_the_domain_may_import_no_dependency_of_the_program() -> None:
    (wall,) = (contract for contract in contracts() if contract["id"] == "domain")
    names = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
    wanted = {requirement_module(text) for text in names["project"]["dependencies"]} | {
        "tzdata"
    }

    assert wanted <= set(wall["forbidden_modules"])


def contracts() -> list[dict[str, Any]]:
    settings = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
    found: list[dict[str, Any]] = settings["tool"]["importlinter"]["contracts"]
    return found


def requirement_module(requirement: str) -> str:
    name = requirement.split(">", maxsplit=1)[0].replace("-", "_")
    return {"PySide6_Essentials": "PySide6"}.get(name, name.lower())
