"""The activity a title suggests."""

from __future__ import annotations

import pytest

from focusdesk.domain.task import Activity
from tests.domain.quick_add.reading import read


@pytest.mark.parametrize(
    ("title", "activity"),
    [
        ("Perbaiki bug login", Activity.DEBUGGING),
        ("Perbaiki halaman cuti", Activity.DEBUGGING),
        ("Fix login redirect", Activity.DEBUGGING),
        ("Perbaiki dokumentasi API", Activity.DOCUMENTATION),
        ("Tulis dokumen API", Activity.DOCUMENTATION),
        ("Catatan rilis", Activity.DOCUMENTATION),
        ("Write release notes docs", Activity.RELEASE),
        ("Tinjau PR #482", Activity.REVIEW),
        ("Review merge request", Activity.REVIEW),
        ("Riset indeks parsial PostgreSQL", Activity.RESEARCH),
        ("Pair programming modul cuti", Activity.PAIR),
        ("Rilis 2.4 ke produksi", Activity.RELEASE),
        ("Uji hitung masa kerja", Activity.TESTING),
        ("Tulis test unit", Activity.TESTING),
        ("Rancang alur berkas digital", Activity.DESIGN),
        ("Rapat perencanaan sprint", Activity.PLANNING),
        ("Retrospektif sprint 12", Activity.RETROSPECTIVE),
        ("Isi SKP triwulan", Activity.ADMINISTRATION),
        ("Belajar Go", Activity.LEARNING),
        ("Bantu helpdesk Kanreg", Activity.SUPPORT),
        ("Optimasi kueri rekap unor", Activity.CODING),
        ("Validasi riwayat jabatan ganda", Activity.CODING),
    ],
)
def test_guess(title: str, activity: Activity) -> None:
    assert read(f"{title} #SIASN").activity is activity
