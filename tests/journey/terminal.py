"""The program as a person has it: its own process, its own folder, its own key."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from pathlib import Path

LIMIT_SECONDS = 60


@dataclass
class Terminal:
    """Runs commands on one data folder with a key file."""

    folder: Path

    @property
    def data(self) -> Path:
        return self.folder / "data"

    @property
    def key(self) -> Path:
        return self.folder / "key"

    def run(self, *words: str, code: int = 0) -> subprocess.CompletedProcess[str]:
        done = subprocess.run(
            [sys.executable, "-m", "focusdesk", "--data-dir", str(self.data), *words],
            capture_output=True,
            text=True,
            timeout=LIMIT_SECONDS,
            check=False,
            env=self.environment(),
        )
        assert done.returncode == code, (words, done.stdout, done.stderr)
        return done

    def json(self, *words: str) -> Any:  # noqa: ANN401 - JSON
        return json.loads(self.run(*words, "--json").stdout)

    def environment(self) -> dict[str, str]:
        kept = {k: v for k, v in os.environ.items() if not k.startswith("FOCUSDESK_")}
        return kept | {
            "FOCUSDESK_KEY_FILE": str(self.key),
            "HOME": str(self.folder),
            "PYTHONUTF8": "1",
        }

    def init(self) -> None:
        self.run("vault", "init", "--key-file", str(self.key))
