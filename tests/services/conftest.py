"""Fixtures of the services' tests."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.services.workbench import make_bench

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tests.services.workbench import Bench


@pytest.fixture
def bench() -> Iterator[Bench]:
    made = make_bench()
    yield made
    made.store.close()
