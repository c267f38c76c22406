"""Fixtures of the services' tests."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from focusdesk.services.vault import Vault
from tests.keyrings import Drawer, cheap_wrapping
from tests.services.workbench import make_bench

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from tests.services.workbench import Bench


@pytest.fixture
def bench() -> Iterator[Bench]:
    made = make_bench()
    yield made
    made.store.close()


@pytest.fixture
def drawer() -> Drawer:
    return Drawer()


@pytest.fixture
def vault(tmp_path: Path, drawer: Drawer) -> Vault:
    return Vault(tmp_path / "data", drawer, cheap_wrapping())
