"""Fixtures of the tests of the vault's dialogs."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.ui.vault_dialogs.doorstep import Doorstep

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot


@pytest.fixture
def person(tmp_path: Path, qtbot: QtBot) -> Iterator[Doorstep]:
    del qtbot
    person = Doorstep(tmp_path / "data")
    yield person
    person.close()
