"""kill -9 at any moment: nothing that was said to be safe is lost, all of it opens.

A tenth or less of the release counts runs here; FOCUSDESK_FAULTS=full runs them all.
"""

from __future__ import annotations

import os
import random
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from focusdesk.domain.errors import VaultError, WrongKey
from focusdesk.services.vault import (
    FromKeyFile,
    FromPassphrase,
    FromRecoveryCode,
    NewWays,
    Vault,
    VaultState,
)
from focusdesk.storage import schema
from focusdesk.storage.engine import connect_file, raw
from focusdesk.storage.folder import private_file
from focusdesk.storage.migrate import LATEST, version_of
from focusdesk.storage.store import Store
from tests.faults.victim import KEY, PHRASE
from tests.keyrings import Drawer, cheap_wrapping
from tests.storage.first_schema import first_database
from tests.storage.vaults import new_database

if TYPE_CHECKING:
    from collections.abc import Iterator

ROOT = Path(__file__).parents[2]
FULL = os.environ.get("FOCUSDESK_FAULTS") == "full"
COMMIT_KILLS = 500 if FULL else 8
MOST_STEPS = 120
UPGRADE_STEPS = 72

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="needs SIGKILL")


def start(work: str, place: Path, step: int = 0) -> subprocess.Popen[str]:
    return subprocess.Popen(
        [sys.executable, "-m", "tests.faults.victim", work, str(place), str(step)],
        stdout=subprocess.PIPE,
        text=True,
        cwd=ROOT,
    )


def survived(work: str, place: Path, step: int) -> bool:
    """Let a victim run into its own death at `step`; say whether it came through."""
    with start(work, place, step) as victim:
        said, _ = victim.communicate(timeout=60)
    assert victim.returncode in (0, -9)
    return "survived" in said


def some_steps(step_count: int) -> Iterator[int]:
    """Yield every step on a full run, else a spread of them."""
    stride = 1 if FULL else max(1, step_count // 6)
    yield from range(1, step_count + 1, stride)


def test_no_acknowledged_commit_is_lost(tmp_path: Path) -> None:
    dice = random.Random(48)  # noqa: S311 - which moment, not a secret
    path = new_database(tmp_path, KEY.raw)
    acknowledged = -1
    for _ in range(COMMIT_KILLS):
        with start("commit", path) as victim:
            assert victim.stdout is not None
            for _ in range(dice.randint(1, 60)):
                acknowledged = int(victim.stdout.readline())
            victim.kill()
            # What was said in the meantime counts as well.
            acknowledged = max([acknowledged, *map(int, victim.stdout)])
        store = Store.open(path, KEY.raw)
        assert store.damage() == ()
        with store.reading() as tx:
            tasks = {task.id for task in tx.tasks.all()}
        assert {f"t{number}" for number in range(acknowledged + 1)} <= tasks
        assert len(tasks) <= acknowledged + 2
        # Both rows of a transaction, or neither.
        assert store.counts()["sessions"] == len(tasks)
        store.close()


def test_a_migration_killed_anywhere_is_wholly_done_or_not_begun(
    tmp_path: Path,
) -> None:
    outcomes = set()
    for step in some_steps(MOST_STEPS):
        path = tmp_path / f"{step}.db"
        os.close(private_file(path))
        through = survived("migration", path, step)
        connection = connect_file(path, KEY.raw)
        version = version_of(connection)
        tables = {name for (name,) in raw(connection, "SELECT name FROM sqlite_master")}
        connection.close()
        if version is None:
            assert tables == set()
        else:
            assert version == LATEST
            assert set(schema.metadata.tables) <= tables
        outcomes.add((through, version))
        store = Store.open(path, KEY.raw)
        assert store.schema_version() == LATEST
        assert store.damage() == ()
        store.close()
    assert (False, None) in outcomes
    assert (True, LATEST) in outcomes


def test_an_upgrade_killed_anywhere_keeps_the_rows(tmp_path: Path) -> None:
    versions = set()
    for step in some_steps(UPGRADE_STEPS):
        path = first_database(tmp_path, f"{step}.db")
        survived("migration", path, step)
        connection = connect_file(path, KEY.raw)
        versions.add(version_of(connection))
        connection.close()
        store = Store.open(path, KEY.raw)
        assert store.schema_version() == LATEST
        assert store.damage() == ()
        assert store.counts()["tasks"] == 2
        assert store.counts()["sessions"] == 1
        store.close()
    assert versions == {"0001", LATEST}


def vault_at(place: Path) -> Vault:
    return Vault(place, Drawer(), cheap_wrapping())


def test_a_vault_killed_while_being_made_is_made_or_can_be(tmp_path: Path) -> None:
    states = set()
    for step in some_steps(48):
        place = tmp_path / str(step) / "data"
        place.parent.mkdir()
        through = survived("make", place, step)
        vault = vault_at(place)
        key_file = place.parent / "kunci"
        state = vault.state()
        states.add(state)
        if state is VaultState.MISSING:
            assert not through
            vault.make(NewWays(passphrase=PHRASE, key_file=key_file))
        for way in (FromPassphrase(PHRASE), FromKeyFile(key_file)):
            store = vault.open(way)
            assert store.damage() == ()
            store.close()
    assert states == {VaultState.MISSING, VaultState.MADE}


def test_a_change_of_ways_killed_anywhere_leaves_a_way_in(tmp_path: Path) -> None:
    ends = set()
    for step in some_steps(12):
        place = tmp_path / str(step) / "data"
        place.parent.mkdir()
        made = vault_at(place).make(NewWays(passphrase=PHRASE))
        through = survived("renew", place, step)
        vault = vault_at(place)
        store = vault.open(FromPassphrase(PHRASE))
        store.close()
        ends.add((through, opens(vault, made.recovery_code)))
        # And whatever was left half done is no obstacle to the next change.
        assert opens(vault, vault.new_recovery_code(made.key))
        assert not opens(vault, made.recovery_code)
    assert (False, True) in ends
    assert (True, False) in ends


def opens(vault: Vault, code: str) -> bool:
    try:
        vault.open(FromRecoveryCode(code)).close()
    except WrongKey:
        return False
    except VaultError as error:
        raise AssertionError(code) from error
    return True
