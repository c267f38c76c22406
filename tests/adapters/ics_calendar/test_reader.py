"""The child process as it really runs: its limits, its surroundings, its failures."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from focusdesk.adapters.ics_calendar import limits
from focusdesk.adapters.ics_calendar.reader import IcsReader
from focusdesk.domain.busy import event_id
from focusdesk.domain.errors import CalendarUnreadable, FileUnreadable
from focusdesk.domain.ids import SourceId
from tests.adapters.ics_calendar.calendars import (
    FILES,
    at,
    calendar,
    event,
    problems,
    read_file,
    rules,
)

POSIX = pytest.mark.skipif(os.name != "posix", reason="limits of POSIX systems")
NINE = "DTSTART:20261126T020000Z"


def script(text: str) -> tuple[str, ...]:
    return (sys.executable, "-P", "-c", text)


def refusal(path: Path, reader: IcsReader | None = None) -> tuple[str, str]:
    with pytest.raises(CalendarUnreadable) as caught:
        (reader or IcsReader()).read(path, rules())
    (problem,) = caught.value.problems
    assert problem.where == path.name
    return problem.code, problem.detail


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "rapat.ics"
    path.write_text(calendar(event(NINE, "DURATION:PT1H")))
    return path


def test_the_child_answers_as_the_code_does_here() -> None:
    for name in ("outlook.ics", "google.ics", "two_calendars.ics"):
        reading = IcsReader().read(FILES / name, rules())
        assert reading.events == read_file(name).events
        assert problems(reading) == problems(read_file(name))
        assert reading.events


def test_a_calendar_without_a_name_goes_by_its_file(file: Path) -> None:
    reading = IcsReader().read(file, rules())
    assert reading.name == "rapat"
    (one,) = reading.events
    assert one.start == at("26 09:00")
    assert one.id == event_id(SourceId("source"), "one", "")


def test_a_cut_file_is_named_in_its_problem() -> None:
    reading = IcsReader().read(FILES / "truncated.ics", rules())
    assert problems(reading)[0] == ("calendar_truncated", "truncated.ics", "")


@pytest.mark.parametrize(
    ("name", "code"),
    [
        ("login_page.ics", "calendar_is_html"),
        ("path_body.ics", "not_a_calendar"),
        ("empty.ics", "calendar_empty"),
    ],
)
def test_what_is_no_calendar_is_refused(name: str, code: str) -> None:
    assert refusal(FILES / name)[0] == code


def test_a_file_of_six_megabytes_is_refused_unread(tmp_path: Path) -> None:
    path = tmp_path / "big.ics"
    path.write_bytes(b"BEGIN:VCALENDAR\n" + b"X" * 6_000_000)
    unused = IcsReader(command=("/nonexistent",))
    assert refusal(path, unused) == ("calendar_too_big", "5000000")


@pytest.mark.parametrize("name", ["missing.ics", ".", "rapat.ics/x", "null\0byte"])
def test_a_file_that_cannot_be_opened_is_said(file: Path, name: str) -> None:
    with pytest.raises(FileUnreadable) as caught:
        IcsReader().read(file.parent / name, rules())
    assert caught.value.why in ("missing", "not_a_file")


@POSIX
def test_a_pipe_is_no_file(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.ics")
    with pytest.raises(FileUnreadable):
        IcsReader().read(tmp_path / "pipe.ics", rules())


# Limits


@POSIX
def test_the_child_lives_within_its_limits(file: Path) -> None:
    text = """
import json, resource, sys
from focusdesk.adapters.ics_calendar.limits import confine
sys.stdin.buffer.read()
confine()
kinds = (resource.RLIMIT_AS, resource.RLIMIT_CPU, resource.RLIMIT_FSIZE)
found = [resource.getrlimit(kind)[1] for kind in kinds]
sys.stdout.write(json.dumps({"unreadable": ["limits", str(found)]}))
"""
    expected = [limits.MAX_MEMORY, limits.MAX_SECONDS, 0]
    assert refusal(file, IcsReader(script(text))) == ("limits", str(expected))
    assert limits.MAX_MEMORY == 300 * 2**20
    assert limits.MAX_SECONDS == 20


@POSIX
def test_a_child_that_asks_for_too_much_memory_is_judged_so(file: Path) -> None:
    text = """
from focusdesk.adapters.ics_calendar.limits import confine
confine()
bytearray(400 * 2**20)
"""
    assert refusal(file, IcsReader(script(text)))[0] == "calendar_too_heavy"


@POSIX
def test_a_reading_that_eats_memory_ends_in_a_named_refusal(file: Path) -> None:
    text = """
import sys
from focusdesk.adapters.ics_calendar import child
child.content_lines = lambda data: bytearray(400 * 2**20)
sys.exit(child.main())
"""
    assert refusal(file, IcsReader(script(text)))[0] == "calendar_too_heavy"


def test_a_child_that_does_not_end_is_ended(file: Path) -> None:
    endless = script("while True: pass")
    found = refusal(file, IcsReader(endless, seconds=0.3))
    assert found == ("calendar_too_slow", "0.3")


@POSIX
def test_a_child_ended_by_its_own_time_limit_was_too_slow(file: Path) -> None:
    text = """
import resource
resource.setrlimit(resource.RLIMIT_CPU, (1, 1))
while True: pass
"""
    assert refusal(file, IcsReader(script(text)))[0] == "calendar_too_slow"


def test_an_endless_series_costs_its_own_event_only(tmp_path: Path) -> None:
    path = tmp_path / "endless.ics"
    never = "RRULE:FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30"
    bomb = event(NINE, never, uid="bomb", title="Bom")
    path.write_text(calendar(bomb, event(NINE, "DURATION:PT1H", title="Baik")))
    reading = IcsReader().read(path, rules())
    assert [e.title for e in reading.events] == ["Baik"]
    assert problems(reading) == [("event_too_slow", "Bom", "")]


# Surroundings


def test_nothing_of_our_environment_reaches_the_child(
    file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("FOCUSDESK_KEY_FILE", "/secret")
    monkeypatch.setenv("PYTHONSTARTUP", "/secret")
    text = """
import json, os, sys
sys.stdin.buffer.read()
sys.stdout.write(json.dumps({"unreadable": ["seen", " ".join(sorted(os.environ))]}))
"""
    seen = set(refusal(file, IcsReader(script(text)))[1].split())
    ours = {"PYTHONPATH", "PYTHONUTF8", "SYSTEMROOT", "SYSTEMDRIVE"}
    assert seen - ours <= {"LC_CTYPE", "__CF_USER_TEXT_ENCODING"}
    assert "PYTHONPATH" in seen


def test_code_in_the_working_folder_is_not_run(
    tmp_path: Path, file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "icalendar.py").write_text("raise SystemExit('taken over')")
    monkeypatch.chdir(tmp_path)
    assert len(IcsReader().read(file, rules()).events) == 1


def modules_after(statement: str) -> set[str]:
    text = f"{statement}\nimport sys\nprint(*sys.modules)"
    root = str(Path(__file__).parents[3])
    run = subprocess.run(
        [sys.executable, "-P", "-c", text],
        capture_output=True,
        text=True,
        check=True,
        env={**os.environ, "PYTHONPATH": root},
    )
    return set(run.stdout.split())


def test_the_child_knows_neither_window_nor_vault_nor_network() -> None:
    loaded = modules_after(
        "import focusdesk.adapters.ics_calendar.child\n"
        "import icalendar, recurring_ical_events"
    )
    assert not loaded & {"PySide6", "keyring", "sqlalchemy", "sqlcipher3", "ssl"}


def test_our_own_process_never_loads_the_calendar_libraries() -> None:
    loaded = modules_after("import focusdesk.adapters.ics_calendar.reader")
    assert not loaded & {"icalendar", "recurring_ical_events", "dateutil"}


# Failures


@pytest.mark.parametrize(
    "text",
    [
        "raise SystemExit(3)",
        "print('not json')",
        "print('[]')",
        "print('{}')",
        "print('[' * 100000)",
        'print(\'{"name": "x", "events": [{}], "problems": [], "left_out": 0}\')',
        'print(\'{"name": "x", "events": 3, "problems": [], "left_out": 0}\')',
        "print('{\"unreadable\": 3}')",
    ],
)
def test_an_answer_that_is_none_is_said(file: Path, text: str) -> None:
    child = IcsReader(script(f"import sys; sys.stdin.buffer.read(); {text}"))
    assert refusal(file, child)[0] == "reader_failed"


def test_a_child_that_cannot_be_started_is_said(file: Path) -> None:
    gone = IcsReader(command=("/nonexistent/python",))
    assert refusal(file, gone)[0] == "reader_failed"
