"""What the doctor finds in a real folder with a real vault."""

from __future__ import annotations

import os
import sys
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from focusdesk.domain.calendar_source import CalendarSource
from focusdesk.domain.diagnosis import Finding, Topic, Verdict, in_order, is_broken
from focusdesk.domain.errors import FocusDeskError, VaultLocked, WorkModelInvalid
from focusdesk.domain.ids import SourceId
from focusdesk.services.doctor import Doctor, Machine
from focusdesk.services.vault import FromKeyFile, NewWays, Vault
from tests.keyrings import Drawer, cheap_wrapping

if TYPE_CHECKING:
    from focusdesk.domain.keyslots import VaultKey

NOW = datetime(2026, 11, 26, 2, 0, tzinfo=UTC)
JAKARTA = timedelta(hours=7)


class Nowhere:
    """Surroundings in which nothing tells of sleep."""

    def look(self) -> tuple[Finding, ...]:
        return (Finding(Topic.SLEEP, Verdict.MISSING, "clocks_only"),)


class Patient:
    """A folder, its vault, and the doctor who looks at them."""

    def __init__(self, tmp_path: Path) -> None:
        self.folder, self.key_file = tmp_path / "data", tmp_path / "key"
        self.vault = Vault(self.folder, Drawer(), cheap_wrapping())
        self.zone = "Asia/Jakarta"
        self.offset = JAKARTA
        self.error: FocusDeskError | None = None

    def make(self) -> None:
        self.vault.make(NewWays(key_file=self.key_file))

    def found(self, topic: Topic) -> Finding:
        return {f.topic: f for f in self.findings()}[topic]

    def code(self, topic: Topic) -> str:
        return self.found(topic).code

    def findings(self) -> tuple[Finding, ...]:
        known = self.key_file if self.key_file.exists() else None
        machine = Machine(
            clock=lambda: NOW,
            zone=self._zone,
            offset=lambda: self.offset,
            log=self.folder / "focusdesk.log",
            key_file=known,
        )
        return Doctor(self.vault, Nowhere(), machine).examine(self._key)

    def _key(self) -> VaultKey:
        return self.vault.fetch_key(FromKeyFile(self.key_file))

    def _zone(self) -> str:
        if self.error is not None:
            raise self.error
        return self.zone


@pytest.fixture
def patient(tmp_path: Path) -> Patient:
    made = Patient(tmp_path)
    made.make()
    return made


def test_a_new_vault_is_well(patient: Patient) -> None:
    findings = patient.findings()
    codes = {f.topic: f.code for f in findings}
    assert codes[Topic.VAULT] == "vault_sound"
    assert codes[Topic.CALENDAR] == "no_calendar"
    assert codes[Topic.TIME_ZONE] == "same_zone"
    assert codes[Topic.CRASH] == "no_crash"
    assert codes[Topic.KEY_FILE] == "key_file_private"
    assert codes[Topic.SLEEP] == "clocks_only"
    assert not is_broken(findings)
    assert findings == in_order(findings)


def test_without_a_vault_nothing_is_broken(tmp_path: Path) -> None:
    findings = Patient(tmp_path).findings()
    codes = {f.topic: f.code for f in findings}
    assert (codes[Topic.VAULT], codes[Topic.FOLDER]) == ("no_vault", "no_folder")
    assert codes[Topic.SIZES] == "sizes_unknown"
    assert not is_broken(findings)


def test_a_spoilt_page_is_found(patient: Patient) -> None:
    database = patient.vault.database
    pages = bytearray(database.read_bytes())
    pages[-2000:-1900] = bytes(100)
    database.write_bytes(pages)
    assert patient.found(Topic.VAULT).verdict is Verdict.BROKEN
    assert is_broken(patient.findings())


def test_a_vault_that_does_not_open_is_broken(patient: Patient) -> None:
    patient.key_file.write_text("00" * 32 + "\n")
    found = patient.found(Topic.VAULT)
    assert (found.verdict, found.code) == (Verdict.BROKEN, "error")
    assert type(found.error).__name__ == "WrongKey"


def test_a_vault_that_would_ask_for_a_passphrase_is_left_closed(
    patient: Patient,
) -> None:
    key = patient._key()
    patient.vault.set_passphrase(key, "kata sandi panjang sekali")

    def refuse() -> VaultKey:
        raise VaultLocked(str(patient.folder), "keyring")

    machine = Machine(lambda: NOW, lambda: "Asia/Jakarta", lambda: JAKARTA, Path("x"))
    findings = Doctor(patient.vault, Nowhere(), machine).examine(refuse)
    codes = {f.topic: (f.code, f.verdict) for f in findings}
    assert codes[Topic.VAULT] == ("vault_closed", Verdict.UNKNOWN)
    assert codes[Topic.KEY_FILE] == ("key_file_elsewhere", Verdict.UNKNOWN)


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such modes")
@pytest.mark.parametrize("name", ["", "focusdesk.db", "keyslots.json"])
def test_what_others_can_look_into_is_told(patient: Patient, name: str) -> None:
    (patient.folder / name).chmod(0o755)
    found = patient.found(Topic.FOLDER)
    assert (found.verdict, found.code) == (Verdict.ATTENTION, "open_to_all")
    assert found.facts == {"path": str(patient.folder / name), "mode": "755"}


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such modes")
def test_a_key_file_for_all_is_broken(patient: Patient) -> None:
    patient.key_file.chmod(0o644)
    assert patient.found(Topic.KEY_FILE).verdict is Verdict.BROKEN


@pytest.mark.parametrize(
    ("days", "code"),
    [(0, "calendars_fresh"), (14, "calendars_fresh"), (15, "calendar_old")],
)
def test_a_calendar_grows_old(patient: Patient, days: int, code: str) -> None:
    read = NOW - timedelta(days=days)
    store = patient.vault.open_with(patient._key())
    with store.transaction() as tx:
        tx.calendar.replace(CalendarSource(SourceId("a"), "Dinas", "/x.ics", read), ())
        tx.calendar.replace(CalendarSource(SourceId("b"), "Lain", "/y.ics", NOW), ())
    store.close()
    found = patient.found(Topic.CALENDAR)
    assert (found.code, found.facts["days"]) == (code, str(days))
    assert found.facts["count"] == "2"


def test_a_crash_is_told_for_a_fortnight(patient: Patient) -> None:
    log = patient.folder / "focusdesk.log"
    log.write_text(
        "2026-11-10 08:00:00,001 CRITICAL focusdesk.ui.crash OldError\n"
        "2026-11-25 09:12:44,120 CRITICAL focusdesk.ui.crash KeyError\n"
        "  File x.py, line 3\n"
        "2026-11-25 09:13:00,000 WARNING focusdesk.ui.crash said\n"
    )
    found = patient.found(Topic.CRASH)
    assert found.verdict is Verdict.ATTENTION
    assert found.facts["kind"] == "KeyError"
    assert (found.facts["day"], found.facts["at"]) == ("2026-11-25", "09:12")
    log.write_text("2026-11-10 08:00:00,001 CRITICAL focusdesk.ui.crash OldError\n")
    assert patient.code(Topic.CRASH) == "no_crash"


def test_another_zone_of_the_machine_is_told(patient: Patient) -> None:
    patient.offset = timedelta(hours=8)
    found = patient.found(Topic.TIME_ZONE)
    assert (found.verdict, found.code) == (Verdict.ATTENTION, "other_zone")
    assert found.facts == {"zone": "Asia/Jakarta", "offset_minutes": "480"}


def test_a_zone_nobody_knows_is_broken(patient: Patient) -> None:
    patient.zone = "Asia/Nowhere"
    assert patient.found(Topic.TIME_ZONE).verdict is Verdict.BROKEN


def test_a_work_model_that_cannot_be_read_is_broken(patient: Patient) -> None:
    patient.error = WorkModelInvalid(())
    found = patient.found(Topic.TIME_ZONE)
    assert (found.verdict, found.error) == (Verdict.BROKEN, patient.error)


def test_looking_changes_nothing(patient: Patient) -> None:
    patient.findings()
    before = {p.name: p.stat().st_mtime_ns for p in patient.folder.iterdir()}
    names = set(os.listdir(patient.folder))  # noqa: PTH208 - names only
    patient.findings()
    assert set(os.listdir(patient.folder)) == names  # noqa: PTH208 - as above
    after = (patient.folder / "focusdesk.db").stat().st_mtime_ns
    assert after == before["focusdesk.db"]
