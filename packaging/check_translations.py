"""Refuse sentences that have no Indonesian, and Indonesian that has no sentence."""

from __future__ import annotations

import sys

import translations


def main() -> int:
    """Print every fault; return 1 if there is one."""
    try:
        sources = translations.collect()
    except translations.NotLiteralError as problem:
        print(problem)
        return 1
    faults = sorted(
        translations.faults(sources, translations.read(translations.CATALOGUE))
    )
    print(*faults, sep="\n", end="\n" if faults else "")
    print(f"{len(sources)} sentences, {len(faults)} faults in the translation")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
