"""The reader of calendar files in our process: it starts the child and judges it."""

from __future__ import annotations

import os
import stat
import subprocess
import sys
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import focusdesk
from focusdesk.adapters.ics_calendar.limits import MAX_FILE_BYTES, MAX_SECONDS
from focusdesk.adapters.ics_calendar.wire import answer_of, request_bytes
from focusdesk.domain.errors import CalendarUnreadable, FileUnreadable, Problem

if TYPE_CHECKING:
    from focusdesk.domain.calendar_reading import CalendarReading, ReadingRules

CHILD = "focusdesk.adapters.ics_calendar.child"
ABOUT_ALL = ("calendar_truncated", "calendar_capped", "calendar_slow")
# Nothing of the person's surroundings reaches the child, the vault's key least of all.
_KEPT_OF_WINDOWS = ("SYSTEMROOT", "SYSTEMDRIVE")


class IcsReader:
    """Reads `.ics` files in a child process; blocks its caller's thread.

    `command` starts the child where `python -m` does not, as in a frozen program;
    `seconds` is how long it may run.
    """

    def __init__(
        self, command: tuple[str, ...] | None = None, seconds: float = MAX_SECONDS
    ) -> None:
        self._command = command or (sys.executable, "-s", "-B", "-P", "-m", CHILD)
        self._seconds = seconds

    def read(self, path: Path, rules: ReadingRules) -> CalendarReading:
        """Return what can be used of a file.

        Raises CalendarUnreadable when nothing can, FileUnreadable when the file cannot
        be opened.
        """
        answer = self._ask(path.name, request_bytes(rules, _content(path)), rules)
        problems = tuple(
            replace(p, where=path.name) if p.code in ABOUT_ALL else p
            for p in answer.problems
        )
        return replace(answer, name=answer.name or path.stem, problems=problems)

    def _ask(self, name: str, request: bytes, rules: ReadingRules) -> CalendarReading:
        try:
            child = subprocess.run(  # noqa: S603 - our own module, no shell
                self._command,
                input=request,
                capture_output=True,
                timeout=self._seconds,
                env=_environment(),
                check=False,
                creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
            )
        except subprocess.TimeoutExpired as error:
            raise _unreadable("calendar_too_slow", name, str(self._seconds)) from error
        except OSError as error:
            raise _unreadable("reader_failed", name, error.strerror or "") from error
        if child.returncode:
            raise _unreadable(_why(child), name, str(child.returncode))
        try:
            answer = answer_of(child.stdout, rules.source_id)
        except ValueError as error:
            raise _unreadable("reader_failed", name) from error
        if answer.reading is None:
            code, detail = answer.unreadable
            raise _unreadable(code, name, detail)
        return answer.reading


def _content(path: Path) -> bytes:
    try:
        # A pipe or a device would never end, or not even open.
        if not stat.S_ISREG(path.stat().st_mode):
            raise FileUnreadable(str(path), "not_a_file")
        with path.open("rb") as file:
            data = file.read(MAX_FILE_BYTES + 1)
    except (OSError, ValueError) as error:
        raise FileUnreadable.because(path, error) from error
    if len(data) > MAX_FILE_BYTES:
        raise _unreadable("calendar_too_big", path.name, str(MAX_FILE_BYTES))
    return data


def _environment() -> dict[str, str]:
    root = str(Path(focusdesk.__file__).parents[1])
    kept = {name: os.environ[name] for name in _KEPT_OF_WINDOWS if name in os.environ}
    return kept | {"PYTHONPATH": root, "PYTHONUTF8": "1"}


def _why(child: subprocess.CompletedProcess[bytes]) -> str:
    # A negative code is the signal that ended it: its processor time was used up.
    if child.returncode < 0:
        return "calendar_too_slow"
    return "calendar_too_heavy" if b"MemoryError" in child.stderr else "reader_failed"


def _unreadable(code: str, name: str, detail: str = "") -> CalendarUnreadable:
    return CalendarUnreadable((Problem(code, name, detail),))
