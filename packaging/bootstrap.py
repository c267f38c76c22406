r"""Prepare FocusDesk on a machine that has only Python, then run, test or check it.

Usage: python3 packaging/bootstrap.py env|run|test|lint|bench|faults [ARGUMENT...]
       py packaging\bootstrap.py run                               (Windows)

Standard library only. This file must also be readable by Pythons too old to run the
rest, so that they can say so: no new syntax here, and no import of ours at the top.
"""

import os
import shutil
import subprocess
import sys

OLDEST = (3, 11)
NEWEST = (3, 14)
COMMANDS = {
    "env": "prepare .venv and stop there",
    "run": "open FocusDesk, or show the demo's day where there is no display",
    "test": "run the tests, without needing a display",
    "lint": "check style, types, walls, translations and the README",
    "bench": "measure start-up, memory and idle cost beside bare Qt",
    "faults": "run the fault tests at their full count",
}


def main(arguments):
    # type: (list[str]) -> int
    """Do the command named first; return the exit code of what was run."""
    if not arguments or arguments[0] not in COMMANDS:
        print(usage(), file=sys.stderr)
        return 2
    if not supported(sys.version_info[:2]):
        return hand_over(arguments)
    import commands
    from environment import CannotContinueError

    try:
        return commands.do(arguments[0], arguments[1:])
    except CannotContinueError as problem:
        print("focusdesk: {}".format(problem), file=sys.stderr, flush=True)
        return 2
    except KeyboardInterrupt:
        return 130


def usage():
    # type: () -> str
    """Return the commands, one a line, each with what it does."""
    lines = ["Usage: bootstrap.py COMMAND [ARGUMENT...]"]
    return "\n".join(lines + ["  %-7s %s" % pair for pair in COMMANDS.items()])


def supported(version):
    # type: (tuple[int, ...]) -> bool
    """Return whether a (major, minor) version can run FocusDesk."""
    return OLDEST <= tuple(version) <= NEWEST


def hand_over(arguments):
    # type: (list[str]) -> int
    """Continue with a suitable Python from the PATH, or say that there is none."""
    for minor in range(NEWEST[1], OLDEST[1] - 1, -1):
        found = shutil.which("python3.{}".format(minor))
        if found and works(found):
            print("This is Python {}; going on with {}.".format(spoken(), found))
            sys.stdout.flush()
            return subprocess.call([found, os.path.abspath(__file__)] + arguments)
    print(
        "focusdesk: FocusDesk needs Python 3.{} to 3.{}; this is {} and no other was "
        "found on the PATH. Install one, then name it: make run PYTHON=python3.{} "
        "(Windows: py -3.{} packaging\\bootstrap.py run).".format(
            OLDEST[1], NEWEST[1], spoken(), NEWEST[1], NEWEST[1]
        ),
        file=sys.stderr,
    )
    return 2


def works(python):
    # type: (str) -> bool
    """Return whether the interpreter starts: version managers leave dead shims."""
    with open(os.devnull, "w") as nothing:
        return subprocess.call([python, "-c", ""], stdout=nothing, stderr=nothing) == 0


def spoken():
    # type: () -> str
    """Return this Python's version as people write it."""
    return ".".join(str(part) for part in sys.version_info[:3])


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
