"""PySide6 6.12.0 loses a reference to None at every void call; Python 3.11 then aborts.

WORKAROUND: the bound below 6.12 goes when a later release passes the first test here on
Python 3.11.
"""

from __future__ import annotations

import re
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import QObject

ROOT = Path(__file__).resolve().parent.parent
PINNED = re.compile(r"^(?:pyside6-essentials|shiboken6)==(\d+)\.(\d+)", re.MULTILINE)


def test_void_calls_keep_their_reference_to_none() -> None:
    target = QObject()
    before = sys.getrefcount(None)

    for _ in range(500):
        target.setObjectName("x")

    assert sys.getrefcount(None) > before - 50


@pytest.mark.parametrize("name", ["dev.txt", "runtime.txt"])
def test_locks_stay_below_the_broken_release(name: str) -> None:
    lock = (ROOT / "packaging" / "locks" / name).read_text("utf-8")

    pinned = [(int(major), int(minor)) for major, minor in PINNED.findall(lock)]

    assert len(pinned) == 2
    assert all(version < (6, 12) for version in pinned)
