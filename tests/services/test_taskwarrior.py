"""Exports of the real Taskwarrior: one kept from 2.6.2, and those of a program here."""

from __future__ import annotations

import os
import shutil
import subprocess
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import TYPE_CHECKING

import pytest

from focusdesk.domain.task import Activity, Estimate, TaskStatus, Urgency
from focusdesk.services.task_merge import Outcome
from tests.services.import_room import EXPORTS, ImportRoom

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

KEPT = EXPORTS / "taskwarrior_2_6.json"
RC = """data.location={folder}/data
confirmation=off
verbose=nothing
hooks=off
recurrence.limit=2
uda.estimate.type=duration
uda.estimate.label=Perkiraan
"""
real = pytest.mark.skipif(
    shutil.which("task") is None, reason="Taskwarrior is not installed"
)


@pytest.fixture
def room(tmp_path: Path) -> Iterator[ImportRoom]:
    made = ImportRoom(tmp_path)
    yield made
    made.room.store.close()


@dataclass
class Taskwarrior:
    """The program itself, in a folder of its own."""

    folder: Path

    def __post_init__(self) -> None:
        (self.folder / "data").mkdir()
        settings = RC.format(folder=self.folder)
        (self.folder / "taskrc").write_text(settings, encoding="utf-8")

    def run(self, *words: str) -> str:
        env = os.environ | {"TASKRC": f"{self.folder}/taskrc", "TZ": "Asia/Jakarta"}
        done = subprocess.run(
            ["task", *words],
            env=env,
            capture_output=True,
            encoding="utf-8",
            check=False,
        )
        assert done.returncode == 0, done.stderr
        return done.stdout

    def export(self) -> Path:
        self.run("all")
        path = self.folder / "export.json"
        path.write_text(self.run("export"), encoding="utf-8")
        return path


def furnished(folder: Path) -> Taskwarrior:
    """Fill a list with everything that is told in another way."""
    folder.mkdir()
    made = Taskwarrior(folder)
    made.run(
        *("add", "Perbaiki login SSO", "project:SIASN.api", "priority:H", "+bug"),
        *("due:2030-12-02", "estimate:90min"),
    )
    made.run("1", "annotate", "Lihat https://git.example.go.id/bkn/siasn/-/issues/12")
    made.run("add", 'Tulis uji "batas" & <b>beban</b>', "estimate:PT2H30M", "depends:1")
    made.run("add", "Rilis 2.4", "due:2030-12-05T14:30", "depends:1,2")
    made.run("add", "Perpanjang sertifikat", "wait:2030-11-20", "due:2030-12-20")
    made.run("add", "Laporan", "due:2030-11-29", "recur:weekly", "until:2031-01-31")
    made.run("add", "Salah ketik")
    made.run("6", "delete")
    return made


@pytest.fixture
def warrior(tmp_path: Path) -> Taskwarrior:
    return furnished(tmp_path / "tw")


def outcomes(room: ImportRoom, path: Path) -> dict[Outcome, int]:
    preview = room.take(path)
    return {outcome: n for outcome in Outcome if (n := preview.count(outcome))}


def test_a_kept_export_is_understood(room: ImportRoom) -> None:
    assert outcomes(room, KEPT) == {Outcome.NEW: 9, Outcome.SKIPPED: 2}
    login, rilis = room.task("login SSO"), room.task("Rilis 2.4")
    assert (login.estimate, login.urgency) == (Estimate.around(90), Urgency.HIGH)
    assert login.activity is Activity.DEBUGGING
    # A bare day ends with that day's work, a clock time stays.
    assert login.due == datetime(2030, 12, 2, 9, 0, tzinfo=UTC)
    assert rilis.due == datetime(2030, 12, 5, 7, 30, tzinfo=UTC)
    uji = room.task("Tulis uji")
    assert uji.title == 'Tulis uji "batas" & <b>beban</b>'
    assert uji.after == (login.id,)
    assert set(rilis.after) == {login.id, uji.id}
    waiting = room.task("sertifikat").not_before
    assert waiting == datetime(2030, 11, 19, 17, 0, tzinfo=UTC)
    assert room.task("Sudah selesai").status is TaskStatus.DONE
    names = {p.name for p in room.room.tasks.projects()}
    assert {"SIASN.api", "SIASN", "Layanan Publik", "Infra", "Tim"} <= names
    assert outcomes(room, KEPT) == {Outcome.UNCHANGED: 9, Outcome.SKIPPED: 2}


@real
def test_the_program_here_is_understood_again_and_again(
    room: ImportRoom, warrior: Taskwarrior
) -> None:
    first = room.take(warrior.export())
    assert first.count(Outcome.NEW) >= 5
    assert room.task("Tulis uji").after == (room.task("login SSO").id,)
    state = room.room.snapshot()
    again = room.take(warrior.export())
    assert again.count(Outcome.UNCHANGED) == first.count(Outcome.NEW)
    assert not again.changes_tasks
    assert room.room.snapshot() == state


@real
def test_what_is_done_in_the_program_is_done_here_and_nothing_else_moves(
    room: ImportRoom, warrior: Taskwarrior
) -> None:
    room.take(warrior.export())
    warrior.run("1", "done")
    warrior.run("4", "modify", "priority:H")
    # What only looks different: an annotation, a start and the urgency it computes.
    warrior.run("2", "annotate", "catatan")
    warrior.run("2", "start")
    second = room.take(warrior.export())
    changed = {o.title: o.fields for o in second.lines if o.outcome is Outcome.CHANGED}
    assert changed == {
        "Perbaiki login SSO": ("done",),
        "Perpanjang sertifikat": ("urgency",),
    }
    assert room.task("login SSO").status is TaskStatus.DONE
    assert not room.take(warrior.export()).changes_tasks


@real
def test_a_single_task_and_a_filter_double_nothing(
    room: ImportRoom, warrior: Taskwarrior
) -> None:
    room.take(warrior.export())
    count = len(room.room.snapshot()[1])
    path = warrior.folder / "one.json"
    path.write_text(warrior.run("1", "export"), encoding="utf-8")
    assert room.take(path).count(Outcome.UNCHANGED) == 1
    assert len(room.room.snapshot()[1]) == count
