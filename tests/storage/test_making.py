"""Making a database: whole or not at all, and never in another's place."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from focusdesk.domain.errors import VaultExists
from focusdesk.domain.keyslots import VaultKey
from focusdesk.storage.folder import DATABASE, MAKING
from focusdesk.storage.making import make_database
from focusdesk.storage.store import Store
from tests.storage.vaults import KEY

if TYPE_CHECKING:
    from pathlib import Path


def test_only_the_database_is_left(tmp_path: Path) -> None:
    make_database(tmp_path, VaultKey(KEY))
    assert [file.name for file in tmp_path.iterdir()] == [DATABASE]
    assert (tmp_path / DATABASE).stat().st_mode & 0o777 == 0o600


@pytest.mark.parametrize("content", [b"", b"data", bytes(9000)])
def test_whatever_lies_in_its_place_stays(tmp_path: Path, content: bytes) -> None:
    place = tmp_path / DATABASE
    place.write_bytes(content)
    with pytest.raises(VaultExists):
        make_database(tmp_path, VaultKey(KEY))
    assert place.read_bytes() == content
    assert [file.name for file in tmp_path.iterdir()] == [DATABASE]


def test_what_a_killed_maker_left_is_no_obstacle(tmp_path: Path) -> None:
    for companion in ("", "-wal", "-shm"):
        (tmp_path / (MAKING + companion)).write_bytes(b"setengah jadi")
    make_database(tmp_path, VaultKey(KEY))
    store = Store.open(tmp_path / DATABASE, KEY)
    assert store.damage() == ()
    store.close()
