"""The line for status bars, in a process of its own: quick because it loads little."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from datetime import UTC, datetime, timedelta
from pathlib import Path

from focusdesk.adapters.status_file import StatusFileInFolder
from focusdesk.domain.focus_status import FocusStatus

ROOT = Path(__file__).parents[2]
HEAVY = {
    *("PySide6", "sqlalchemy", "sqlcipher3", "alembic", "apscheduler"),
    *("icalendar", "recurring_ical_events", "keyring", "cryptography", "jeepney"),
    *("caldav", "ortools", "asyncio", "multiprocessing", "tempfile", "zoneinfo"),
}
OWN_HEAVY = {
    *(
        "focusdesk.services.events",
        "focusdesk.services.desk",
        "focusdesk.services.vault",
    ),
    *("focusdesk.domain.focus", "focusdesk.domain.planning", "focusdesk.storage"),
}
SCRIPT = """
import sys
from focusdesk.app.entry import main
code = main(["--data-dir", sys.argv[1], "status", "--line", "--json"])
print("\\n--\\n" + " ".join([str(code), *sorted(sys.modules)]))
"""


def test_it_loads_neither_qt_nor_the_database(tmp_path: Path) -> None:
    status = FocusStatus(
        "paused",
        datetime(2026, 11, 26, 2, 5, tzinfo=UTC),
        "SIASN",
        timedelta(minutes=13),
        timedelta(minutes=42),
    )
    StatusFileInFolder(tmp_path).write(status)
    (tmp_path / "settings.toml").write_text('language = "en"\n', encoding="utf-8")
    done = subprocess.run(
        [sys.executable, "-c", SCRIPT, str(tmp_path)],
        cwd=ROOT,
        env={k: v for k, v in os.environ.items() if not k.startswith("FOCUSDESK_")},
        capture_output=True,
        text=True,
        timeout=60,
        check=True,
    )
    answer, _, loaded = done.stdout.partition("\n--\n")
    code, *modules = loaded.split()
    roots = {name.partition(".")[0] for name in modules}
    assert code == "0"
    assert json.loads(answer) == {
        "state": "paused",
        "project": "SIASN",
        "left_minutes": 42,
        "worked_minutes": 13,
    }
    assert "focusdesk" in roots
    assert not HEAVY & roots
    assert not OWN_HEAVY & set(modules)
