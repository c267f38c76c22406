"""Work model files: the presets, and files that are refused by line and reason."""

from __future__ import annotations

import string
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from focusdesk.adapters.toml_work_models import load_model, load_models
from focusdesk.domain.dayspan import Span
from focusdesk.domain.errors import FileUnreadable, Problem, WorkModelInvalid
from focusdesk.domain.work_model import BreakKind

if TYPE_CHECKING:
    from focusdesk.domain.work_model import WorkModel

PRESETS = Path(__file__).parents[2] / "resources" / "work_models"
GOOD = """\
name = "Unit"
zone = "Asia/Makassar"
core_hours = ["10:00-15:00"]
no_meeting = ["08:00-10:00"]
wfo_days = ["tuesday"]

[weekdays.monday-thursday]
hours = ["07:30-16:00"]
breaks = ["12:00-13:00"]

[weekdays.friday]
hours = ["07:30-11:30", "13:00-16:30"]
"""


def load(folder: Path, text: str | bytes, name: str = "unit.toml") -> WorkModel:
    path = folder / name
    path.write_bytes(text if isinstance(text, bytes) else text.encode())
    return load_model(path)


def refusals(folder: Path, text: str | bytes) -> list[tuple[str, str, str]]:
    with pytest.raises(WorkModelInvalid) as caught:
        load(folder, text)
    return [(p.code, p.where, p.detail) for p in caught.value.problems]


def changed(old: str, new: str) -> str:
    assert old in GOOD
    return GOOD.replace(old, new)


# The presets


def test_every_preset_says_what_it_is_in_both_languages() -> None:
    models = load_models(PRESETS)
    assert set(models) == {"wfa3-wfo2", "wfa2-wfo3", "wfa1-wfo4", "wfo-full", "ramadan"}
    for model_id, model in models.items():
        assert (PRESETS / f"{model_id}.toml").is_file()
        assert all((model.name, model.name_en, model.source, model.source_en))
        assert model.zone == "Asia/Jakarta"


def test_presets_hold_the_weekly_hours_they_claim() -> None:
    for model_id, model in load_models(PRESETS).items():
        hours, minutes = (32, 30) if model_id == "ramadan" else (37, 30)
        assert model.weekly_minutes == hours * 60 + minutes, model_id


@pytest.mark.parametrize(
    ("model_id", "wfo"),
    [
        ("wfa3-wfo2", {1, 2}),
        ("wfa2-wfo3", {0, 1, 2}),
        ("wfa1-wfo4", {0, 1, 2, 3}),
        ("wfo-full", {0, 1, 2, 3, 4}),
    ],
)
def test_presets_have_as_many_office_days_as_their_name(
    model_id: str, wfo: set[int]
) -> None:
    assert load_models(PRESETS)[model_id].wfo_days == wfo


def test_the_thesis_model_has_its_windows_and_hours() -> None:
    model = load_models(PRESETS)["wfa3-wfo2"]
    assert model.core_hours == (Span(600, 900),)
    assert model.no_meeting == (Span(480, 600), Span(900, 1020))
    assert model.weekdays[0].hours == (Span(450, 960),)
    assert model.weekdays[0].pauses[0].span == Span(720, 780)
    assert model.weekdays[4].hours == (Span(450, 990),)
    assert model.weekdays[4].pauses[0].span == Span(690, 780)
    assert "tesis" in model.source
    assert "thesis" in model.source_en


# Reading


def test_days_spans_and_breaks_may_be_written_in_several_ways(tmp_path: Path) -> None:
    text = """\
        name = "Unit"
        zone = "Asia/Jayapura"
        wfo_days = ["senin", "Rabu"]
        [weekdays."senin-rabu"]
        hours = ["13.00 – 16.00", "7:30-12.00"]
        breaks = ["10:00-10:15 rest", "14:00-14:20 prayer"]
        [weekdays]
        jumat.hours = ["08:00-24:00"]
    """
    model = load(tmp_path, text, "Pola Unit_7.toml")
    assert model.id == "pola-unit-7"
    assert model.wfo_days == {0, 2}
    assert set(model.weekdays) == {0, 1, 2, 4}
    assert model.weekdays[1].hours == (Span(450, 720), Span(780, 960))
    assert model.weekdays[4].hours == (Span(480, 1440),)
    assert [p.kind for p in model.weekdays[0].pauses] == [
        BreakKind.REST,
        BreakKind.PRAYER,
    ]


def test_a_byte_order_mark_and_windows_line_ends_are_read(tmp_path: Path) -> None:
    text = b"\xef\xbb\xbf" + GOOD.replace("\n", "\r\n").encode()
    assert load(tmp_path, text).name == "Unit"


def test_a_break_outside_the_hours_is_allowed(tmp_path: Path) -> None:
    model = load(tmp_path, changed('["12:00-13:00"]', '["15:30-17:00"]'))
    assert model.weekdays[0].pauses[0].span == Span(930, 1020)
    assert model.weekly_minutes == 4 * 480 + 450


# Refusing, by line and reason


@pytest.mark.parametrize(
    ("old", "new", "problem"),
    [
        ('"Unit"', "Unit", ("toml_syntax", "unit.toml:1", "name = Unit")),
        ("[weekdays.friday]", "[weekdays.friday", ("toml_syntax", "unit.toml:11", "")),
        (
            "[weekdays.friday]",
            "[weekdays.monday-thursday]",
            ("toml_duplicate", "unit.toml:11", "[weekdays.monday-thursday]"),
        ),
        ("core_hours", "core_hour", ("key_unknown", "unit.toml:3", "core_hour -> ")),
        ("name", "colour", ("key_unknown", "unit.toml:1", "colour")),
        ("breaks", "pause", ("key_unknown", "unit.toml:9", "pause")),
        ('zone = "Asia/Makassar"', "", ("key_missing", "unit.toml", "zone")),
        ("Asia/Makassar", "Asia/Makasar", ("zone_unknown", "unit.toml:2", "Asia/Mak")),
        ('"10:00-15:00"', '"15:00-10:00"', ("span_order", "unit.toml:3", "15:00-10")),
        ('"10:00-15:00"', '"10:00-10:00"', ("span_order", "unit.toml:3", "10:00-10")),
        ("12:00-13:00", "12:00-25:00", ("clock_bad", "unit.toml:9", "25:00")),
        ("12:00-13:00", "12:00-12:61", ("clock_bad", "unit.toml:9", "12:61")),
        ("12:00-13:00", "noon", ("span_bad", "unit.toml:9", "noon")),
        ("12:00-13:00", "12:00-13:00 nap", ("break_unknown", "unit.toml:9", "nap")),
        (
            '"08:00-10:00"',
            '"08:00-11:00"',
            ("windows_overlap", "unit.toml:4", "10:00-15:00, 08:00-11:00"),
        ),
        (
            '"08:00-10:00"',
            '"08:00-10:00", "09:00-10:00"',
            ("spans_overlap", "unit.toml:4", "08:00-10:00, 09:00-10:00"),
        ),
        (
            '"13:00-16:30"',
            '"11:00-16:30"',
            ("spans_overlap", "unit.toml:12", "07:30-11:30, 11:00-16:30"),
        ),
        ("monday-thursday", "monday-thirsday", ("weekday_unknown", "unit.toml:7", "")),
        ("monday-thursday", "thursday-monday", ("weekday_unknown", "unit.toml:7", "")),
        ('["tuesday"]', '["tuesdey"]', ("weekday_unknown", "unit.toml:5", "tuesdey -")),
        ("monday-thursday", "monday-friday", ("weekday_twice", "unit.toml:11", "fri")),
        ('["tuesday"]', '"tuesday"', ("list_wanted", "unit.toml:5", "wfo_days")),
        ('"Unit"', "7", ("text_wanted", "unit.toml:1", "name")),
        ('"Unit"', '"Unit"\ndeep_limit = "4"', ("number_wanted", "unit.toml:2", "dee")),
        ('"Unit"', '"Unit"\ndeep_limit = true', ("number_wanted", "unit.toml:2", "")),
        ('"Unit"', '"Unit"\ndeep_limit = -5', ("limit_negative", "unit.toml:2", "")),
        (
            '"Unit"',
            '"Unit"\ngranularity = 7',
            ("granularity_unknown", "unit.toml:2", ""),
        ),
        ('"Unit"', '"Unit"\nid = "A b"', ("id_bad", "unit.toml:2", "A b")),
        ("[weekdays.friday]\n", "[weekdays]\nsunday = 1\n", ("table_wanted", "", "")),
    ],
)
def test_a_mistake_is_named_by_its_line_and_reason(
    tmp_path: Path, old: str, new: str, problem: tuple[str, str, str]
) -> None:
    code, where, detail = problem
    found = refusals(tmp_path, changed(old, new))
    assert any(
        c == code and (w == where or not where) and detail in d for c, w, d in found
    ), found


def test_all_mistakes_are_named_at_once(tmp_path: Path) -> None:
    text = changed("core_hours", "core_hour").replace("12:00-13:00", "13:00-12:00")
    assert [code for code, _, _ in refusals(tmp_path, text)] == [
        "key_unknown",
        "span_order",
    ]


def test_a_week_without_working_time_is_refused(tmp_path: Path) -> None:
    text = 'name = "Unit"\nzone = "Asia/Jakarta"\n\n[weekdays.monday]\nhours = []\n'
    assert refusals(tmp_path, text) == [("no_working_time", "unit.toml:4", "")]


def test_a_mistake_inside_a_long_list_is_found_on_its_own_line(tmp_path: Path) -> None:
    text = changed('["10:00-15:00"]', '[\n  "10:00-11:00",\n  "12:00-11:00",\n]')
    assert refusals(tmp_path, text) == [("span_order", "unit.toml:5", "12:00-11:00")]


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (b'name = "caf\xe9"\n', "file_not_utf8"),
        (b"#" * 100_001, "file_too_big"),
        (b"a = " + b"[" * 5000 + b"]" * 5000, "toml_syntax"),
        (b"", "key_missing"),
    ],
)
def test_a_file_that_is_no_work_model_at_all(
    tmp_path: Path, content: bytes, code: str
) -> None:
    assert refusals(tmp_path, content)[0][0] == code


def test_a_file_that_cannot_be_opened_is_unreadable(tmp_path: Path) -> None:
    with pytest.raises(FileUnreadable):
        load_model(tmp_path / "missing.toml")
    with pytest.raises(FileUnreadable):
        load_model(tmp_path)


def test_two_files_of_a_folder_cannot_have_one_id(tmp_path: Path) -> None:
    for name in ("a.toml", "b.toml"):
        load(tmp_path, 'id = "same"\n' + GOOD, name)
    with pytest.raises(WorkModelInvalid) as caught:
        load_models(tmp_path)
    assert caught.value.problems[0].code == "id_twice"
    assert caught.value.problems[0].where == "b.toml"


LINES = st.sampled_from(GOOD.splitlines())
NOISE = st.text(st.sampled_from(string.printable + "–é\x00"), max_size=30)


@given(st.lists(st.one_of(LINES, NOISE), max_size=14))
@example(["[[weekdays]]"])
@example(['zone = "Asia"', 'name = ""', "[weekdays.monday]", 'hours = ["0:00-24:00"]'])
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
def test_any_text_is_a_model_or_a_named_problem(
    tmp_path: Path, lines: list[str]
) -> None:
    try:
        problems: tuple[Problem, ...] = ()
        worked = load(tmp_path, "\n".join(lines)).weekly_minutes
    except WorkModelInvalid as error:
        problems, worked = error.problems, 0
    assert (worked > 0) != bool(problems)
    assert all(p.code and p.where.startswith("unit.toml") for p in problems)
