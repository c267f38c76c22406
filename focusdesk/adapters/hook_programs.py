"""The person's own programs: no shell, a time limit, and little of what they print.

A program that does not end in time is ended with everything it started.
"""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from contextlib import suppress
from threading import Thread
from typing import IO, TYPE_CHECKING, Any, Final

from focusdesk.domain.quiet import HookOutcome

if TYPE_CHECKING:
    from collections.abc import Mapping

    from focusdesk.domain.quiet import Hook

LIMIT_SECONDS: Final = 10.0
MOST_OUTPUT: Final = 4_000
_PIECE: Final = 65_536
_GRACE: Final = 1.0
_PREFIX: Final = "FOCUSDESK_"


class HookPrograms:
    """Runs hooks; a `HookRunner`. Every call blocks its thread until the limit."""

    def __init__(self, limit: float = LIMIT_SECONDS) -> None:
        self._limit = limit

    def run(self, hook: Hook, facts: Mapping[str, str]) -> HookOutcome:
        """Run a program with facts in its environment, and say how it ended."""
        try:
            process = subprocess.Popen(  # noqa: S603 - the person's own words, no shell
                hook.arguments,
                env=_environment(facts),
                stdin=subprocess.DEVNULL,
                stdout=subprocess.PIPE,
                stderr=subprocess.STDOUT,
                **_apart(),
            )
        except FileNotFoundError:
            return HookOutcome(None, trouble="missing")
        except (OSError, ValueError):
            return HookOutcome(None, trouble="not_allowed")
        return self._watch(process)

    def _watch(self, process: subprocess.Popen[bytes]) -> HookOutcome:
        assert process.stdout is not None
        kept = bytearray()
        reader = Thread(target=_drain, args=(process.stdout, kept), daemon=True)
        reader.start()
        trouble = ""
        try:
            process.wait(self._limit)
        except subprocess.TimeoutExpired:
            trouble = "timeout"
            _end(process)
        # What it left running on purpose may hold the pipe for long.
        reader.join(_GRACE)
        code = None if trouble else process.returncode
        return HookOutcome(code, kept.decode(errors="replace").strip(), trouble)


def _drain(pipe: IO[bytes], kept: bytearray) -> None:
    # Read to the end, or a program that prints much would wait for ever.
    with pipe, suppress(OSError, ValueError):
        while piece := os.read(pipe.fileno(), _PIECE):
            kept += piece[: max(MOST_OUTPUT - len(kept), 0)]


def _environment(facts: Mapping[str, str]) -> dict[str, str]:
    own = {f"{_PREFIX}{name.upper()}": value for name, value in facts.items()}
    # A key file is nobody's business but ours.
    usual = {k: v for k, v in os.environ.items() if not k.startswith(_PREFIX)}
    return usual | own


def _apart() -> dict[str, Any]:
    if sys.platform == "win32":
        new_group: int = subprocess.CREATE_NEW_PROCESS_GROUP
        return {"creationflags": new_group}
    return {"start_new_session": True}


def _end(process: subprocess.Popen[bytes]) -> None:
    if sys.platform == "win32":
        process.kill()
    else:
        with suppress(ProcessLookupError, PermissionError):
            os.killpg(process.pid, signal.SIGKILL)
    with suppress(subprocess.TimeoutExpired):
        process.wait(_GRACE)
