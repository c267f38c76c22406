"""`plan --input`: what cannot be read is refused in a sentence, nothing written."""

from __future__ import annotations

import copy
import json
import subprocess
import sys
from typing import TYPE_CHECKING, Any

import pytest

from tests.domain.planning.problems import FOLDER, raw_of

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

Change = tuple[str, "Callable[[dict[str, Any]], object]"]


def first(raw: dict[str, Any], **fields: object) -> None:
    raw["tasks"][0].update(fields)


CHANGES: list[Change] = [
    ("no tasks key", lambda raw: raw.pop("tasks")),
    ("no minutes", lambda raw: raw["tasks"][0].pop("minutes")),
    ("zero minutes", lambda raw: first(raw, minutes=0)),
    ("negative minutes", lambda raw: first(raw, minutes=-30)),
    ("minutes as text", lambda raw: first(raw, minutes="30")),
    ("waits for itself", lambda raw: first(raw, after=[raw["tasks"][0]["id"]])),
    ("the same id twice", lambda raw: first(raw, id=raw["tasks"][1]["id"])),
    ("no grid", lambda raw: raw.update(granularity_minutes=0)),
    ("no weights", lambda raw: raw.update(policy={})),
    ("no such zone", lambda raw: raw.update(timezone="Mars/Olympus")),
    ("no days", lambda raw: raw.update(days=[])),
    ("backwards", lambda raw: raw["days"][0]["work"][0].update(end="06:00")),
    ("another format", lambda raw: raw.update(schema="focusdesk.plan/9")),
]


def plan(source: Path, target: Path) -> subprocess.CompletedProcess[str]:
    words = ["plan", "--input", str(source), "--output", str(target)]
    return subprocess.run(
        [sys.executable, "-m", "focusdesk", *words, "--time-limit", "0.5"],
        capture_output=True,
        text=True,
        check=False,
    )


def refused(source: Path, target: Path) -> str:
    done = plan(source, target)
    assert done.returncode == 1, done.stderr
    assert "Traceback" not in done.stderr
    assert done.stderr.strip().endswith(".")
    assert not target.exists()
    return done.stderr


@pytest.mark.parametrize(("name", "change"), CHANGES, ids=[name for name, _ in CHANGES])
def test_a_problem_that_makes_no_sense_is_refused(
    name: str, change: Callable[[dict[str, Any]], object], tmp_path: Path
) -> None:
    raw = copy.deepcopy(raw_of("day-p01"))
    change(raw)
    file = tmp_path / f"{name}.json"
    file.write_text(json.dumps(raw), encoding="utf-8")
    refused(file, tmp_path / "plan.json")


@pytest.mark.parametrize(
    "content",
    [b"", b"not json", b"[]", b"\xff\xfe{}", b"[" * 200_000, b'{"schema": 1}'],
    ids=["empty", "words", "list", "not text", "deep", "schema"],
)
def test_a_file_that_is_no_problem_is_refused(content: bytes, tmp_path: Path) -> None:
    file = tmp_path / "problem.json"
    file.write_bytes(content)
    said = refused(file, tmp_path / "plan.json")
    for leak in ("Expecting", "recursion", "UTF-8", "line 1 column"):
        assert leak not in said


def test_a_folder_and_nothing_at_all_are_refused(tmp_path: Path) -> None:
    for source in (tmp_path, tmp_path / "none.json"):
        said = refused(source, tmp_path / "plan.json")
        assert "Errno" not in said
        assert "No such file" not in said


def test_a_day_without_working_time_is_an_empty_plan(tmp_path: Path) -> None:
    raw = copy.deepcopy(raw_of("day-p01"))
    raw["days"][0].update(work=[], events=[])
    file, out = tmp_path / "problem.json", tmp_path / "plan.json"
    file.write_text(json.dumps(raw), encoding="utf-8")
    assert plan(file, out).returncode == 0
    answer = json.loads(out.read_text(encoding="utf-8"))
    assert answer["blocks"] == []
    assert all(entry["reasons"] for entry in answer["unscheduled"])


def test_the_same_problem_gives_the_same_file(tmp_path: Path) -> None:
    source = FOLDER / "edge" / "e11-tie.json"
    texts = set()
    for number in range(2):
        out = tmp_path / f"{number}.json"
        assert plan(source, out).returncode == 0
        found = json.loads(out.read_text(encoding="utf-8"))
        texts.add(json.dumps([found["blocks"], found["cost_minutes"]]))
    assert len(texts) == 1
