from __future__ import annotations

import os
import sys
from pathlib import Path

import pytest

from focusdesk.adapters.hook_programs import MOST_OUTPUT, HookPrograms
from focusdesk.domain.errors import InputInvalid
from focusdesk.domain.quiet import Hook, HookEvent, HookOutcome

RUNNER = HookPrograms(limit=10.0)
IMPATIENT = HookPrograms(limit=0.4)


def python(code: str, *arguments: str) -> Hook:
    return Hook(HookEvent.START, (sys.executable, "-c", code, *arguments))


def test_a_program_runs_with_its_arguments_as_they_are() -> None:
    odd = '; rm -rf "$HOME" & %PATH% `id` > x'
    outcome = RUNNER.run(python("import sys; print(sys.argv[1])", odd), {})
    assert outcome == HookOutcome(0, odd)
    assert outcome.is_well


def test_facts_stand_in_its_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("FOCUSDESK_KEY_FILE", "/geheim")
    code = "import os; print(*[v for k, v in os.environ.items() if 'FOCUSDESK' in k])"
    outcome = RUNNER.run(python(code), {"event": "start"})
    assert outcome.output == "start"


def test_a_complaint_is_kept() -> None:
    code = "import sys; sys.stderr.write('rusak'); sys.exit(3)"
    outcome = RUNNER.run(python(code), {})
    assert outcome == HookOutcome(3, "rusak")
    assert not outcome.is_well


def test_a_program_that_hangs_is_ended() -> None:
    code = "import time; print('mulai', flush=True); time.sleep(60)"
    assert HookPrograms(2.0).run(python(code), {}) == HookOutcome(
        None, "mulai", "timeout"
    )


@pytest.mark.skipif(os.name != "posix", reason="groups of processes are POSIX's")
def test_its_children_are_ended_with_it(tmp_path: Path) -> None:
    note = tmp_path / "pid"
    script = f"sleep 60 & echo $! > {note}; wait"
    hook = Hook(HookEvent.START, ("/bin/sh", "-c", script))
    assert IMPATIENT.run(hook, {}).trouble == "timeout"
    state = Path(f"/proc/{note.read_text().strip()}/stat")
    try:
        gone = state.read_text().rsplit(")", 1)[1].split()[0] == "Z"
    except (FileNotFoundError, ProcessLookupError):
        gone = True
    assert gone


def test_a_flood_is_cut_and_ended() -> None:
    code = "import os\nwhile True: os.write(1, b'x' * 65536)"
    outcome = IMPATIENT.run(python(code), {})
    assert outcome.trouble == "timeout"
    assert len(outcome.output) <= MOST_OUTPUT


def test_much_output_does_not_hold_it_up() -> None:
    outcome = RUNNER.run(python("print('y' * 1_000_000)"), {})
    assert outcome == HookOutcome(0, "y" * MOST_OUTPUT)


def test_strange_bytes_are_shown_as_such() -> None:
    code = "import os; os.write(1, bytes([255, 65]))"
    assert RUNNER.run(python(code), {}).output == "\ufffdA"


def test_a_missing_program_is_said(tmp_path: Path) -> None:
    hook = Hook(HookEvent.END, (str(tmp_path / "none"),))
    assert RUNNER.run(hook, {}).trouble == "missing"


def test_a_file_that_is_no_program_is_said(tmp_path: Path) -> None:
    file = tmp_path / "text"
    file.write_text("hello")
    assert RUNNER.run(Hook(HookEvent.END, (str(file),)), {}).trouble == "not_allowed"


@pytest.mark.parametrize(
    "words", [(), (" ",), ("a\0b",), ("x",) * 41, ("x", "y" * 2001)]
)
def test_what_is_no_command_is_refused(words: tuple[str, ...]) -> None:
    with pytest.raises(InputInvalid):
        Hook(HookEvent.START, words)
