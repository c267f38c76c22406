"""The words that quick add knows, Indonesian and English."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING

from focusdesk.domain.task import Setting, Urgency

if TYPE_CHECKING:
    from collections.abc import Mapping


def _numbered(*rows: str, first: int) -> Mapping[str, int]:
    return MappingProxyType(
        {name: n for n, row in enumerate(rows, first) for name in row.split()}
    )


WEEKDAYS = _numbered(
    "senin monday",
    "selasa tuesday",
    "rabu wednesday",
    "kamis thursday",
    "jumat jum'at jum\N{RIGHT SINGLE QUOTATION MARK}at friday",
    "sabtu saturday",
    "minggu ahad sunday",
    first=0,
)
# Each of these is another word too ("sel tabel", "nilai min"), so they are weak.
SHORT_WEEKDAYS = _numbered(
    "sen mon",
    "sel tue tues",
    "rab wed",
    "kam thu thur thurs",
    "jum fri",
    "sab sat",
    "min sun",
    first=0,
)
MONTHS = _numbered(
    "januari january jan",
    "februari pebruari february feb",
    "maret march mar",
    "april apr",
    "mei may",
    "juni june jun",
    "juli july jul",
    "agustus august agu agt ags aug",
    "september sept sep",
    "oktober october okt oct",
    "november nopember nov",
    "desember december des dec",
    first=1,
)
NUMBERS = _numbered(
    "satu one an a",
    "dua two",
    "tiga three",
    "empat four",
    "lima five",
    "enam six",
    "tujuh seven",
    "delapan eight",
    "sembilan nine",
    "sepuluh ten",
    first=1,
)
RELATIVE_DAYS = MappingProxyType(
    {
        ("kemarin",): -1,
        ("yesterday",): -1,
        ("hari", "ini"): 0,
        ("today",): 0,
        ("besok",): 1,
        ("bsk",): 1,
        ("tomorrow",): 1,
        ("tmr",): 1,
        ("lusa",): 2,
        ("day", "after", "tomorrow"): 2,
    }
)
THIS, NEXT = 0, 1
WEEK_SHIFTS = MappingProxyType(
    {
        ("minggu", "ini"): THIS,
        ("pekan", "ini"): THIS,
        ("this", "week"): THIS,
        ("minggu", "depan"): NEXT,
        ("pekan", "depan"): NEXT,
        ("next", "week"): NEXT,
    }
)
DAY_SHIFTS = MappingProxyType({"ini": THIS, "this": THIS, "depan": NEXT, "next": NEXT})
MONTH_ENDS = (
    ("akhir", "bulan", "ini"),
    ("akhir", "bulan"),
    ("end", "of", "the", "month"),
    ("end", "of", "month"),
)
DUE_PREFIXES = (
    ("paling", "lambat"),
    ("tenggat",),
    ("deadline",),
    ("due",),
    ("sebelum",),
    ("before",),
    ("sampai",),
    ("until",),
    ("by",),
    ("pada",),
    ("on",),
)
CLOCK_PREFIXES = frozenset({"pukul", "pkl", "jam", "at"})
LATER_UNITS = MappingProxyType(
    {
        **dict.fromkeys(("menit", "minute", "minutes", "min"), 1),
        **dict.fromkeys(("jam", "hour", "hours"), 60),
        **dict.fromkeys(("hari", "day", "days"), 24 * 60),
        **dict.fromkeys(("minggu", "pekan", "week", "weeks"), 7 * 24 * 60),
    }
)
# The hours, 1-12, that mean the afternoon beside this word.
DAY_PARTS: Mapping[str, range] = MappingProxyType(
    {
        "pagi": range(0),
        "am": range(0),
        "siang": range(1, 7),
        "sore": range(1, 8),
        "malam": range(6, 12),
        "pm": range(1, 12),
    }
)
# A deadline "tomorrow morning" is noon, "in the afternoon" the end of work (None).
PART_ENDS: Mapping[str, int | None] = MappingProxyType(
    {
        "pagi": 12 * 60,
        "morning": 12 * 60,
        "siang": 15 * 60,
        "sore": None,
        "afternoon": None,
    }
)
URGENCY_MARKS = MappingProxyType(
    {
        **dict.fromkeys(("!rendah", "!low"), Urgency.LOW),
        **dict.fromkeys(("!biasa", "!normal"), Urgency.NORMAL),
        **dict.fromkeys(("!penting", "!tinggi", "!high"), Urgency.HIGH),
        **dict.fromkeys(
            ("!kritis", "!genting", "!mendesak", "!critical"), Urgency.CRITICAL
        ),
    }
)
URGENCY_WORDS = MappingProxyType(
    {
        **dict.fromkeys(("penting", "important"), Urgency.HIGH),
        **dict.fromkeys(
            ("genting", "mendesak", "urgent", "kritis", "critical"), Urgency.CRITICAL
        ),
    }
)
PLACES = MappingProxyType(
    {
        **dict.fromkeys(("@wfa", "@rumah", "@home"), Setting.WFA),
        **dict.fromkeys(("@wfo", "@kantor", "@office"), Setting.WFO),
    }
)
CORE_MARKS = frozenset({"@inti", "@core"})
AFTER_PREFIXES = ("setelah:", "after:")
