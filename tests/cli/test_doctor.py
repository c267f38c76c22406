"""`focusdesk doctor` in a process of its own, over real folders."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parents[2]
NOWHERE = "unix:path=/nonexistent/bus"


def run(tmp_path: Path, *words: str) -> subprocess.CompletedProcess[str]:
    kept = {k: v for k, v in os.environ.items() if not k.startswith("FOCUSDESK_")}
    for name in ("DISPLAY", "WAYLAND_DISPLAY"):
        kept.pop(name, None)
    kept |= {"DBUS_SESSION_BUS_ADDRESS": NOWHERE, "DBUS_SYSTEM_BUS_ADDRESS": NOWHERE}
    (tmp_path / "data").mkdir(mode=0o700, exist_ok=True)
    settings = tmp_path / "data" / "settings.toml"
    settings.write_text('language = "en"\n', encoding="utf-8")
    program = [sys.executable, "-m", "focusdesk", "--data-dir", str(tmp_path / "data")]
    return subprocess.run(
        [*program, *words],
        cwd=ROOT,
        env=kept | {"FOCUSDESK_KEY_FILE": str(tmp_path / "key")},
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )


def codes(answer: dict[str, Any]) -> dict[str, str]:
    return {found["topic"]: found["code"] for found in answer["findings"]}


def test_absence_is_told_and_is_no_failure(tmp_path: Path) -> None:
    run(tmp_path, "vault", "init")
    done = run(tmp_path, "doctor", "--json")
    assert done.returncode == 0
    answer = json.loads(done.stdout)
    assert answer["broken"] is False
    told = codes(answer)
    assert told["vault"] == "vault_sound"
    assert told["key_file"] == "key_file_private"
    if sys.platform.startswith("linux"):
        assert told["sleep"] == "clocks_only"
        assert told["notifications"] == "no_session_bus"
        assert (told["idle"], told["lock"]) == ("idle_unknown", "lock_unknown")
    assert all(found["says"] for found in answer["findings"])


def test_what_is_broken_ends_with_one_and_a_next_step(tmp_path: Path) -> None:
    run(tmp_path, "vault", "init")
    (tmp_path / "key").write_text("00" * 32 + "\n")
    done = run(tmp_path, "doctor")
    assert done.returncode == 1
    line = next(i for i in done.stdout.splitlines() if i.startswith("broken"))
    assert "Vault" in line
    assert "Traceback" not in done.stderr
