"""Guessing the activity from the words of a title."""

from __future__ import annotations

import re
from types import MappingProxyType
from typing import TYPE_CHECKING

from focusdesk.domain.task import Activity

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

_WORD = re.compile(r"[^\W_]+")
_TELLING = {
    Activity.DEBUGGING: "bug bugs bugfix galat error hotfix debug debugging telusuri"
    " insiden incident crash",
    Activity.DOCUMENTATION: "dokumen dokumentasi dokumentasikan documentation docs doc"
    " catatan notulen readme manual panduan changelog",
    Activity.REVIEW: "tinjau tinjauan review reviu pr mr",
    Activity.RESEARCH: "riset research telaah kaji kajian investigasi investigate spike"
    " eksplorasi explore analisis analyse analyze",
    Activity.PAIR: "pair pairing berpasangan mob",
    Activity.RELEASE: "rilis release deploy deployment merilis",
    Activity.TESTING: "uji test tests tes testing menguji pengujian qa",
    Activity.PLANNING: "rapat meeting rencanakan rencana planning plan sprint grooming"
    " backlog estimasi koordinasi",
    Activity.RETROSPECTIVE: "retro retrospektif retrospective",
    Activity.DESIGN: "rancang rancangan merancang desain design wireframe mockup"
    " purwarupa prototype arsitektur",
    Activity.SUPPORT: "helpdesk tiket ticket dukungan layani aduan",
    Activity.ADMINISTRATION: "skp administrasi absen absensi spj admin kepegawaian"
    " disposisi",
    Activity.LEARNING: "belajar pelajari kursus pelatihan webinar diklat learn course"
    " training",
    Activity.CODING: "kembangkan implementasi implement koding coding kode refactor"
    " optimasi optimalkan migrasi",
}
# These say what is done to something; the something, when known, says more.
_GENERAL = {
    Activity.DEBUGGING: "perbaiki perbaikan betulkan fix repair",
    Activity.DOCUMENTATION: "tulis menulis write",
    Activity.SUPPORT: "bantu dukung support help balas reply",
    Activity.ADMINISTRATION: "laporan lapor report surat isi",
    Activity.LEARNING: "baca read",
    Activity.REVIEW: "periksa cek check",
}


def _by_word(table: Mapping[Activity, str]) -> Mapping[str, Activity]:
    return MappingProxyType(
        {word: activity for activity, words in table.items() for word in words.split()}
    )


_TELLING_WORDS, _GENERAL_WORDS = _by_word(_TELLING), _by_word(_GENERAL)


def guess_activity(title: str) -> Activity | None:
    """Return the activity that the first telling word names; None when none does."""
    words = [match[0].casefold() for match in _WORD.finditer(title)]
    return _first(words, _TELLING_WORDS) or _first(words, _GENERAL_WORDS)


def _first(words: Iterable[str], table: Mapping[str, Activity]) -> Activity | None:
    return next((table[word] for word in words if word in table), None)
