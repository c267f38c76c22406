"""`python -m focusdesk`, and the `focusdesk` command."""

from __future__ import annotations

import sys


def main() -> None:
    """Run the program with the arguments of the process; exits with its code."""
    from focusdesk.app.entry import main as enter

    sys.exit(enter(sys.argv[1:]))


if __name__ == "__main__":
    main()
