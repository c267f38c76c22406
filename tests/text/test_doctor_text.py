"""The doctor's words: every code has a sentence, with all its fields filled."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

from focusdesk.domain.diagnosis import Finding, Topic, Verdict
from focusdesk.domain.errors import VaultLocked
from focusdesk.text.doctor_text import (
    finding_words,
    findings_text,
    topic_name,
    verdict_name,
)

ROOT = Path(__file__).parents[2] / "focusdesk"
MADE_IN = ("services/doctor.py", "adapters/idle/surroundings.py")
FACTS = {
    "projects": "1",
    "tasks": "2",
    "sessions": "3",
    "count": "2",
    "first": "page 4",
    "days": "3",
    "name": "Dinas",
    "path": "/x",
    "mode": "755",
    "kind": "KeyError",
    "day": "2026-11-25",
    "at": "09:12",
    "log": "/x.log",
    "zone": "Asia/Jakarta",
    "offset_minutes": "-90",
    "by": "mutter",
    "seconds": "4",
    "server": "dunst",
    "version": "1.9",
    "python": "3.11",
    "qt": "6.11",
    "system": "Linux",
    "desktop": "GNOME",
    "display": ":0",
    "free_mb": "70",
    "database_kb": "2048",
    "folder_kb": "4096",
}


def codes() -> set[str]:
    """Collect every third argument of a `Finding(...)` that is written out."""
    found = set()
    for name in MADE_IN:
        for node in ast.walk(ast.parse((ROOT / name).read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and getattr(node.func, "id", "") == "Finding":
                found |= {
                    part.value
                    for part in ast.walk(node.args[2])
                    if isinstance(part, ast.Constant)
                }
    return {str(code) for code in found} - {"error"}


@pytest.mark.parametrize("code", sorted(codes()))
def test_every_code_has_words(code: str) -> None:
    words = finding_words(Finding(Topic.PROGRAM, Verdict.OK, code, FACTS))
    assert words.says
    assert "{" not in words.says + words.step


def test_the_codes_are_found() -> None:
    assert {"vault_sound", "no_tray", "idle_told", "other_zone"} <= codes()


def test_every_topic_and_verdict_has_a_name_of_its_own() -> None:
    assert len({topic_name(topic) for topic in Topic}) == len(Topic)
    assert len({verdict_name(verdict) for verdict in Verdict}) == len(Verdict)


def test_an_error_speaks_for_itself() -> None:
    error = VaultLocked("/x", "keyring")
    words = finding_words(Finding(Topic.VAULT, Verdict.BROKEN, "error", error=error))
    assert words.says
    assert words.step


def test_braces_in_a_path_stay_as_they_are() -> None:
    facts = {"path": "/home/{siti}"}
    found = Finding(Topic.FOLDER, Verdict.OK, "folder_private", facts)
    assert finding_words(found).says == "For you alone: /home/{siti}"


def test_the_lines_stand_in_columns() -> None:
    text = findings_text(
        (
            Finding(Topic.SLEEP, Verdict.OK, "logind"),
            Finding(Topic.TRAY, Verdict.MISSING, "no_tray"),
        )
    )
    assert text.splitlines() == [
        "fine       Sleep  logind tells before the computer sleeps.",
        "not there  Tray   Nothing shows tray icons; the window stays in the task bar.",
        "                  → On GNOME, install the extension AppIndicator.",
    ]
