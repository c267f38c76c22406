"""Whole lines, as people write them."""

from __future__ import annotations

import pytest

from focusdesk.domain.quick_add import PieceKind
from focusdesk.domain.task import Activity, Setting, Urgency
from tests.domain.quick_add.reading import codes, due, read


def test_the_first_line_of_the_manual() -> None:
    line = "Perbaiki bug login #SIASN 90m besok !"
    task = read(line)
    assert task.title == "Perbaiki bug login"
    assert task.project is not None
    assert task.project.id == "siasn"
    assert task.minutes == 90
    assert not task.length_assumed
    assert due(line) == "2026-11-27 16:30"
    assert task.urgency is Urgency.HIGH
    assert task.activity is Activity.DEBUGGING
    assert (task.cognitive, task.collaboration) == (4, 1)
    assert task.problems == ()


def test_the_second_line_of_the_manual() -> None:
    line = "Tulis dokumen API #MyASN 1j30 jumat 14.00"
    task = read(line)
    assert task.title == "Tulis dokumen API"
    assert task.project is not None
    assert task.project.name == "MyASN"
    assert task.minutes == 90
    assert due(line) == "2026-11-27 14:00"
    assert task.urgency is Urgency.NORMAL
    assert task.activity is Activity.DOCUMENTATION


def test_pieces_stand_where_they_were_written() -> None:
    line = "Tinjau PR #482, 40m, jumat 14.00 #SIASN !! @wfo setelah:ab12"
    task = read(line)
    assert [(p.kind, line[p.start : p.end]) for p in task.pieces] == [
        (PieceKind.LENGTH, "40m,"),
        (PieceKind.DUE, "jumat 14.00"),
        (PieceKind.PROJECT, "#SIASN"),
        (PieceKind.URGENCY, "!!"),
        (PieceKind.PLACE, "@wfo"),
        (PieceKind.AFTER, "setelah:ab12"),
    ]
    assert task.title == "Tinjau PR #482"
    assert task.setting is Setting.WFO
    assert task.after == ("ab12",)


def test_a_line_may_begin_with_its_facts() -> None:
    task = read("besok 90m #SIASN Perbaiki bug login")
    assert (task.title, task.minutes) == ("Perbaiki bug login", 90)
    assert task.due is not None


@pytest.mark.parametrize(
    ("line", "title"),
    [
        ("Bagikan \\besok #SIASN", "Bagikan besok"),
        ('Ubah label "Simpan besok" #SIASN', 'Ubah label "Simpan besok"'),
        ("Perbaiki regex \\d+ #SIASN", "Perbaiki regex \\d+"),
        (r"Salin ke \\server\data #SIASN", r"Salin ke \\server\data"),
        ("Ubah \\#SIASN jadi huruf kecil #MyASN", "Ubah #SIASN jadi huruf kecil"),
        ("Upgrade Ubuntu 22.04 besok #SIASN", "Upgrade Ubuntu 22.04"),
        ("Naikkan ke Python 3.12 #SIASN", "Naikkan ke Python 3.12"),
        ("Perbaiki sel tabel #SIASN", "Perbaiki sel tabel"),
        ("Cari nilai min dan maks #SIASN", "Cari nilai min dan maks"),
        ("Ubah batas 5 menit di login #SIASN", "Ubah batas 5 menit di login"),
        ("Bagian 1/2 migrasi #SIASN", "Bagian 1/2 migrasi"),
        ("Tulis data penting pegawai #SIASN", "Tulis data penting pegawai"),
        ("Rapat jumat bahas rilis #SIASN senin", "Rapat jumat bahas rilis"),
        ("Bug 90m di video #SIASN 30m", "Bug 90m di video"),
        ("Tinjau PR #482 #SIASN", "Tinjau PR #482"),
        ("Belajar C# #SIASN", "Belajar C#"),
        ("Wow! Rilis #SIASN", "Wow! Rilis"),
        ("Sebelum rilis, cek log #SIASN", "Sebelum rilis, cek log"),
        ("Kirim surel ke @budi #SIASN", "Kirim surel ke @budi"),
    ],
)
def test_words_that_belong_to_the_title_stay_in_it(line: str, title: str) -> None:
    assert read(line).title == title


def test_the_last_of_two_lengths_counts() -> None:
    assert read("Bug 90m di video #SIASN 30m").minutes == 30


@pytest.mark.parametrize(
    ("line", "code"),
    [
        ("", "title_empty"),
        ("#SIASN 90m besok !", "title_empty"),
        ("Rilis #SIASN 0m", "minutes_zero"),
        ("Rilis #SIASN 0-60m", "minutes_zero"),
        ("Rilis #SIASN 100 jam", "minutes_too_many"),
        ("Rilis #SIASN 40j01", "minutes_too_many"),
        ("Rilis #SIASN 120-60m", "estimate_order"),
        ("Rilis #SIASN 31/2", "date_impossible"),
        ("Rilis #SIASN 31 feb", "date_impossible"),
        ("Rilis 40m", "project_missing"),
        ("Rilis #SIASM", "project_unknown"),
        ("Rilis #si", "project_ambiguous"),
        (f"{'x' * 301} #SIASN", "title_long"),
        ("Rilis\x00 #SIASN", "title_unreadable"),
        ("Rilis \udcff #SIASN", "title_unreadable"),
    ],
)
def test_what_cannot_be_added_is_named(line: str, code: str) -> None:
    assert code in codes(line)


@pytest.mark.parametrize("line", ["Rilis #SIASN 40j", "Rilis #SIASN 1m"])
def test_the_longest_and_shortest_tasks_are_taken(line: str) -> None:
    assert codes(line) == []


def test_a_task_due_yesterday_is_taken_and_marked() -> None:
    task = read("Kirim laporan #SIASN kemarin")
    assert task.problems == ()
    assert task.overdue


def test_a_task_due_later_today_is_not_overdue() -> None:
    assert not read("Kirim laporan #SIASN hari ini").overdue


@pytest.mark.parametrize(
    ("mark", "urgency"),
    [
        ("!", Urgency.HIGH),
        ("!!", Urgency.CRITICAL),
        ("!!!", Urgency.CRITICAL),
        ("penting", Urgency.HIGH),
        ("important", Urgency.HIGH),
        ("mendesak", Urgency.CRITICAL),
        ("! !!", Urgency.CRITICAL),
        ("!rendah", Urgency.LOW),
        ("!low", Urgency.LOW),
        ("", Urgency.NORMAL),
    ],
)
def test_urgency(mark: str, urgency: Urgency) -> None:
    assert read(f"Rilis #SIASN {mark}").urgency is urgency


def test_core_hours_only() -> None:
    task = read("Rilis #SIASN @inti")
    assert task.only_in_core
    assert not read("Rilis #SIASN").only_in_core
