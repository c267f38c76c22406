"""The main job on the command line: real processes, a real vault, a real calendar."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING, Any

import pytest

from tests.journey.terminal import Terminal

if TYPE_CHECKING:
    from pathlib import Path

TASKS = (
    "Perbaiki bug login #SIASN 90m besok !",
    "Tulis dokumen API #MyASN 1j30 jumat 14.00",
    "Riset indeks parsial #SIASN 2j",
    "Tinjau PR #482 #MyASN 40m",
    "Koding validasi jabatan #SIASN 2j lusa",
    "Uji hitung masa kerja #MyASN 45m",
)


@pytest.fixture
def terminal(tmp_path: Path) -> Terminal:
    made = Terminal(tmp_path)
    made.init()
    return made


def next_working_day() -> date:
    day = date.today() + timedelta(days=1)  # noqa: DTZ011, TID251 - the program's own
    while day.weekday() >= 5:
        day += timedelta(days=1)
    return day


def calendar_for(day: date, folder: Path) -> Path:
    stamp = day.strftime("%Y%m%d")
    text = f"""BEGIN:VCALENDAR
VERSION:2.0
PRODID:-//test//id
BEGIN:VEVENT
UID:harian
DTSTAMP:{stamp}T000000Z
DTSTART;TZID=Asia/Jakarta:{stamp}T100000
DTEND;TZID=Asia/Jakarta:{stamp}T101500
RRULE:FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR;COUNT=10
SUMMARY:Rapat harian tim
END:VEVENT
BEGIN:VEVENT
UID:batal
DTSTAMP:{stamp}T000000Z
DTSTART;TZID=Asia/Jakarta:{stamp}T080000
DTEND;TZID=Asia/Jakarta:{stamp}T093000
STATUS:CANCELLED
SUMMARY:Rapat yang batal
END:VEVENT
BEGIN:VEVENT
UID:api
DTSTAMP:{stamp}T000000Z
DTSTART;TZID=Asia/Jakarta:{stamp}T110000
DTEND;TZID=Asia/Jakarta:{stamp}T120000
SUMMARY:Penyelarasan API MyASN
END:VEVENT
END:VCALENDAR
"""
    file = folder / "rapat.ics"
    file.write_text(text.replace("\n", "\r\n"), encoding="utf-8")
    return file


def test_a_day_planned_from_own_tasks_and_own_calendar(
    terminal: Terminal, tmp_path: Path
) -> None:
    day = next_working_day()
    terminal.run("project", "add", "SIASN", "--stack", "Java")
    terminal.run("project", "add", "MyASN", "--stack", "JavaScript")
    for words in TASKS:
        terminal.run("task", "add", words)
    terminal.run("calendar", "import", str(calendar_for(day, tmp_path)))
    view = terminal.json("today", "--day", day.isoformat())
    assert [m["title"] for m in view["meetings"]] == [
        "Rapat harian tim",
        "Penyelarasan API MyASN",
    ]
    assert view["blocks"]
    for block in view["blocks"]:
        assert _inside(block, view["hours"])
        assert not any(_overlap(block, span) for span in view["breaks"])
        assert not any(_overlap(block, meeting) for meeting in view["meetings"])
        assert block["reasons"]
        assert block["reason"]
    for entry in view["unplaced"]:
        assert entry["reason"]
    first = min(view["blocks"], key=lambda block: block["start"])
    deep = [b for b in view["blocks"] if b["deep"]]
    quiet = [b for b in deep if any(_overlap(b, w) for w in view["no_meeting"])]
    assert first["deep"] or not deep
    assert quiet


def test_importing_again_doubles_nothing(terminal: Terminal, tmp_path: Path) -> None:
    day = next_working_day()
    file = calendar_for(day, tmp_path)
    for _ in range(2):
        terminal.run("calendar", "import", str(file))
    view = terminal.json("today", "--day", day.isoformat())
    assert len(view["meetings"]) == 2


def test_a_block_is_worked_and_rated(terminal: Terminal) -> None:
    terminal.run("project", "add", "SIASN")
    terminal.run("task", "add", "Koding laporan #SIASN 50m")
    terminal.run("start", "Koding laporan")
    assert terminal.json("status")["state"] == "running"
    terminal.run("pause")
    assert terminal.json("status")["state"] == "paused"
    terminal.run("resume")
    terminal.run("stop")
    assert terminal.json("status")["state"] == "idle"
    terminal.run("rate", "6")
    refused = terminal.run("rate", "9", code=1)
    assert "7" in refused.stderr


def test_the_file_holds_no_title_in_the_clear(terminal: Terminal) -> None:
    terminal.run("project", "add", "SIASN")
    terminal.run("task", "add", "Kenari rahasia zx81 #SIASN 60m")
    terminal.run("today")
    for file in terminal.data.rglob("*"):
        if file.is_file():
            content = file.read_bytes()
            assert b"Kenari" not in content
            assert b"zx81" not in content


def test_refusals_are_sentences_with_the_right_code(
    terminal: Terminal, tmp_path: Path
) -> None:
    terminal.run("project", "add", "SIASN")
    nothing = terminal.run("task", "add", "Nol #SIASN 0m", code=1)
    assert nothing.stderr.strip().endswith(".")
    terminal.run("task", "add", "Panjang #SIASN 100j", code=1)
    terminal.run("task", "add", "Kemarin #SIASN 30m kemarin")
    terminal.run("calendar", "import", str(tmp_path / "tidak-ada.ics"), code=1)
    terminal.run("plan", "--day", "kapan-kapan", code=2)
    terminal.run("plan", "--input", str(tmp_path / "tidak-ada.json"), code=1)
    terminal.key.unlink()
    locked = terminal.run("today", code=3)
    assert "Traceback" not in locked.stderr


def test_a_second_vault_is_never_made_over_the_first(terminal: Terminal) -> None:
    before = terminal.key.read_bytes()
    terminal.run("vault", "init", "--key-file", str(terminal.key), code=3)
    assert terminal.key.read_bytes() == before
    assert terminal.run("vault", "status").returncode == 0


def test_the_demo_plans_its_day_and_leaves_nothing(tmp_path: Path) -> None:
    terminal = Terminal(tmp_path)
    view = terminal.json("--demo-at", "2026-11-26T09:18", "today")
    assert view["day"] == "2026-11-26"
    assert len({block["project"] for block in view["blocks"]}) >= 2
    assert not terminal.data.exists()


def _inside(entry: dict[str, Any], spans: list[dict[str, Any]]) -> bool:
    return any(
        _at(span["start"]) <= _at(entry["start"])
        and _at(entry["end"]) <= _at(span["end"])
        for span in spans
    )


def _overlap(a: dict[str, Any], b: dict[str, Any]) -> bool:
    return _at(a["start"]) < _at(b["end"]) and _at(b["start"]) < _at(a["end"])


def _at(text: str) -> datetime:
    return datetime.fromisoformat(text)
