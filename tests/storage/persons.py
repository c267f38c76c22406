"""An ordinary person's rights: root may write anywhere, so tests as root step down."""

from __future__ import annotations

import os
import shutil
import tempfile
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

NOBODY = 65534


@contextmanager
def an_ordinary_person() -> Iterator[None]:
    """Do what follows with the rights of somebody who is not root."""
    if os.geteuid() != 0:
        yield
        return
    os.seteuid(NOBODY)
    try:
        yield
    finally:
        os.seteuid(0)


@contextmanager
def own_folder() -> Iterator[Path]:
    """Lend a folder that belongs to that person and that they can reach."""
    folder = Path(tempfile.mkdtemp(prefix="focusdesk-test-"))
    try:
        if os.geteuid() == 0:
            os.chown(folder, NOBODY, NOBODY)
        yield folder
    finally:
        folder.chmod(0o700)
        shutil.rmtree(folder)
