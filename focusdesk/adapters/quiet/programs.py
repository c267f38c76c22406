"""Small programs of the desktop, asked with a time limit and without a shell."""

from __future__ import annotations

import shutil
import subprocess
from typing import TYPE_CHECKING

from focusdesk.domain.errors import QuietRefused

if TYPE_CHECKING:
    from collections.abc import Mapping

    from focusdesk.domain.quiet import QuietWay

LIMIT_SECONDS = 5.0


def ask_program(
    way: QuietWay,
    arguments: tuple[str, ...],
    environment: Mapping[str, str],
    limit: float = LIMIT_SECONDS,
) -> str:
    """Run a program and return what it printed; `QuietRefused`."""
    program = shutil.which(arguments[0], path=environment.get("PATH"))
    if program is None:
        raise QuietRefused(way, "no_program", arguments[0])
    try:
        ended = subprocess.run(  # noqa: S603 - fixed words, no shell
            [program, *arguments[1:]],
            env=dict(environment),
            stdin=subprocess.DEVNULL,
            capture_output=True,
            timeout=limit,
            check=False,
        )
    except subprocess.TimeoutExpired as error:
        raise QuietRefused(way, "timeout", arguments[0]) from error
    except OSError as error:
        raise QuietRefused(way, "no_program", arguments[0]) from error
    if ended.returncode != 0:
        said = ended.stderr.decode(errors="replace").strip()
        raise QuietRefused(way, "refused", said.splitlines()[0][:200] if said else "")
    return ended.stdout.decode(errors="replace").strip()
