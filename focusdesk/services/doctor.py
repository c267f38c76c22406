"""The doctor: looks at everything FocusDesk leans on, and changes nothing."""

from __future__ import annotations

import re
import shutil
import stat
import sys
from dataclasses import dataclass
from datetime import timedelta
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from focusdesk.domain.calendar_source import OWN
from focusdesk.domain.diagnosis import Finding, Topic, Verdict, in_order
from focusdesk.domain.errors import (
    FocusDeskError,
    KeyMissing,
    KeyringUnavailable,
    VaultError,
    VaultLocked,
    VaultMissing,
)
from focusdesk.domain.keyslots import SlotKind
from focusdesk.storage.folder import DATABASE, KEYSLOTS, check_folder
from focusdesk.storage.key_file import read_key_file

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from focusdesk.domain.calendar_source import CalendarSource
    from focusdesk.domain.keyslots import VaultKey
    from focusdesk.domain.ports import Clock, Surroundings
    from focusdesk.services.vault import Vault
    from focusdesk.storage.store import Store

STALE = timedelta(days=14)
LEAST_FREE = 200 * 1024 * 1024
LOG_TAIL = 256 * 1024
MINUTE = timedelta(minutes=1)
_CRASH = re.compile(
    r"^(\d{4}-\d\d-\d\d) (\d\d:\d\d)\S* CRITICAL \S+ (\w+)", re.MULTILINE
)


@dataclass(frozen=True, slots=True)
class Machine:
    """What the doctor needs to know of this run.

    `zone` returns the IANA zone the person lives in, or raises FocusDeskError;
    `offset` by how much the machine's local time is ahead of UTC.
    """

    clock: Clock
    zone: Callable[[], str]
    offset: Callable[[], timedelta]
    log: Path
    key_file: Path | None = None


class Doctor:
    """Looks, and returns findings in the order of their topics."""

    def __init__(
        self, vault: Vault, surroundings: Surroundings, machine: Machine
    ) -> None:
        self._vault, self._surroundings = vault, surroundings
        self._machine = machine

    def outside(self) -> tuple[Finding, ...]:
        """Look at all but the database; any thread, some seconds at worst."""
        found = [*self._surroundings.look(), self._folder(), self._sizes()]
        found += [self._key_file(), self._crash(), self._time_zone()]
        return in_order(found)

    def inside(self, store: Store) -> tuple[Finding, ...]:
        """Look at an open database, every page of it; on the thread that owns it."""
        try:
            return self._inside(store)
        except VaultError as error:
            return (_wrong(Topic.VAULT, error),)

    def examine(self, key: Callable[[], VaultKey]) -> tuple[Finding, ...]:
        """Look at everything, opening the database with the key if it can be had."""
        try:
            store = self._vault.open_with(key())
        except VaultError as error:
            return in_order((*self.outside(), self._closed(error)))
        try:
            inside = self.inside(store)
        finally:
            store.close()
        return in_order((*self.outside(), *inside))

    def _inside(self, store: Store) -> tuple[Finding, ...]:
        damage = store.damage()
        if damage:
            facts = {"count": str(len(damage)), "first": damage[0]}
            return (Finding(Topic.VAULT, Verdict.BROKEN, "vault_damaged", facts),)
        counts = store.counts()
        facts = {name: str(counts[name]) for name in ("projects", "tasks", "sessions")}
        with store.reading() as tx:
            sources = tuple(s for s in tx.calendar.sources() if s.origin != OWN)
        return (
            Finding(Topic.VAULT, Verdict.OK, "vault_sound", facts),
            self._calendars(sources),
        )

    def _closed(self, error: VaultError) -> Finding:
        if isinstance(error, VaultMissing):
            return Finding(Topic.VAULT, Verdict.MISSING, "no_vault")
        by_phrase = isinstance(error, KeyringUnavailable | KeyMissing | VaultLocked)
        if by_phrase and SlotKind.PASSPHRASE in self._ways():
            return Finding(Topic.VAULT, Verdict.UNKNOWN, "vault_closed")
        return _wrong(Topic.VAULT, error)

    def _ways(self) -> tuple[SlotKind, ...]:
        try:
            return self._vault.ways()
        except FocusDeskError:
            return ()

    def _calendars(self, sources: tuple[CalendarSource, ...]) -> Finding:
        if not sources:
            return Finding(Topic.CALENDAR, Verdict.MISSING, "no_calendar")
        oldest = min(sources, key=lambda source: source.imported_at)
        age = self._machine.clock() - oldest.imported_at
        facts = {"count": str(len(sources)), "days": str(age.days)}
        if age > STALE:
            facts["name"] = oldest.name
            return Finding(Topic.CALENDAR, Verdict.ATTENTION, "calendar_old", facts)
        return Finding(Topic.CALENDAR, Verdict.OK, "calendars_fresh", facts)

    def _folder(self) -> Finding:
        folder = self._vault.folder
        facts = {"path": str(folder)}
        if not folder.exists():
            return Finding(Topic.FOLDER, Verdict.MISSING, "no_folder", facts)
        try:
            check_folder(folder)
        except FocusDeskError as error:
            return _wrong(Topic.FOLDER, error)
        if sys.platform == "win32":
            return Finding(Topic.FOLDER, Verdict.OK, "folder", facts)
        for path in (folder, *(folder / name for name in (DATABASE, *KEYSLOTS))):
            mode = stat.S_IMODE(path.stat().st_mode) if path.exists() else 0
            if mode & 0o077:
                facts = {"path": str(path), "mode": f"{mode:o}"}
                return Finding(Topic.FOLDER, Verdict.ATTENTION, "open_to_all", facts)
        return Finding(Topic.FOLDER, Verdict.OK, "folder_private", facts)

    def _sizes(self) -> Finding:
        folder = self._vault.folder
        if not folder.exists():
            return Finding(Topic.SIZES, Verdict.UNKNOWN, "sizes_unknown")
        files = [p for p in folder.rglob("*") if p.is_file() and not p.is_symlink()]
        database = sum(_size(p) for p in files if p.name.startswith(DATABASE))
        free = shutil.disk_usage(folder).free
        facts = {
            "database_kb": str(database // 1024),
            "folder_kb": str(sum(map(_size, files)) // 1024),
            "free_mb": str(free // 1024**2),
        }
        if free < LEAST_FREE:
            return Finding(Topic.SIZES, Verdict.ATTENTION, "disk_low", facts)
        return Finding(Topic.SIZES, Verdict.OK, "sizes", facts)

    def _key_file(self) -> Finding:
        path = self._machine.key_file
        if path is None:
            used = SlotKind.KEY_FILE in self._ways()
            verdict = Verdict.UNKNOWN if used else Verdict.OK
            code = "key_file_elsewhere" if used else "no_key_file"
            return Finding(Topic.KEY_FILE, verdict, code)
        try:
            read_key_file(path)
        except FocusDeskError as error:
            return _wrong(Topic.KEY_FILE, error)
        facts = {"path": str(path)}
        return Finding(Topic.KEY_FILE, Verdict.OK, "key_file_private", facts)

    def _crash(self) -> Finding:
        try:
            with self._machine.log.open("rb") as file:
                file.seek(max(0, self._machine.log.stat().st_size - LOG_TAIL))
                text = file.read().decode("utf-8", errors="replace")
        except OSError:
            return Finding(Topic.CRASH, Verdict.OK, "no_crash")
        found = _CRASH.findall(text)
        since = (self._machine.clock() - STALE).date().isoformat()
        if not found or found[-1][0] < since:
            return Finding(Topic.CRASH, Verdict.OK, "no_crash")
        day, at, kind = found[-1]
        facts = {"day": day, "at": at, "kind": kind, "log": str(self._machine.log)}
        return Finding(Topic.CRASH, Verdict.ATTENTION, "crash", facts)

    def _time_zone(self) -> Finding:
        try:
            zone = self._machine.zone()
            there = self._machine.clock().astimezone(ZoneInfo(zone)).utcoffset()
        except FocusDeskError as error:
            return _wrong(Topic.TIME_ZONE, error)
        except (ZoneInfoNotFoundError, ValueError):
            return Finding(Topic.TIME_ZONE, Verdict.BROKEN, "no_zone_data")
        here = self._machine.offset()
        facts = {"zone": zone, "offset_minutes": str(here // MINUTE)}
        if here != there:
            return Finding(Topic.TIME_ZONE, Verdict.ATTENTION, "other_zone", facts)
        return Finding(Topic.TIME_ZONE, Verdict.OK, "same_zone", facts)


def _wrong(topic: Topic, error: FocusDeskError) -> Finding:
    return Finding(topic, Verdict.BROKEN, "error", error=error)


def _size(path: Path) -> int:
    try:
        return path.stat().st_size
    except OSError:
        return 0
