"""The routines shipped with the program can be set as they are."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from focusdesk.adapters.toml_routines import load_routines
from focusdesk.domain.ids import RoutineId
from focusdesk.domain.routine import Routine, RoutineKind

FILE = Path(__file__).parents[2] / "resources" / "routines.toml"


def test_every_preset_makes_a_routine() -> None:
    presets = load_routines(FILE)
    for one in presets:
        made = Routine(
            RoutineId(one.id),
            one.title,
            one.kind,
            one.weekdays,
            one.start,
            one.minutes,
            date(2026, 11, 23),
            every=one.every,
            welcome=one.welcome,
        )
        assert made.span.minutes == one.minutes
        assert one.title_en
    assert len({one.id for one in presets}) == len(presets)
    assert {one.kind for one in presets} == set(RoutineKind)


def test_the_file_holds_what_a_week_of_the_civil_service_needs() -> None:
    ids = [one.id for one in load_routines(FILE)]
    assert ids == [
        *("apel", "standup", "perencanaan", "tinjauan-sprint", "retrospektif"),
        *("satu-lawan-satu", "mentoring", "jam-belajar", "administrasi"),
        *("dzuhur", "ashar", "jumat", "peregangan"),
    ]


def test_a_day_that_is_none_is_a_bug(tmp_path: Path) -> None:
    broken = tmp_path / "routines.toml"
    text = FILE.read_text(encoding="utf-8").replace('"monday"', '"mondai"', 1)
    broken.write_text(text, encoding="utf-8")
    with pytest.raises(ValueError, match="tuple"):
        load_routines(broken)
