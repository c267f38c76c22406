"""Settings in their file: typed, wrong lines named, foreign lines kept."""

from __future__ import annotations

import os
import stat
import tomllib
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from focusdesk.adapters.toml_settings import load_settings, save_settings
from focusdesk.domain.errors import FileUnreadable, SettingsInvalid
from focusdesk.domain.planning.weights import WEIGHTS
from focusdesk.domain.settings import Language, Settings, Theme

if TYPE_CHECKING:
    from pathlib import Path

OURS = Settings(
    language=Language.ENGLISH,
    theme=Theme.DARK,
    work_model='C:\\Unit "A"\\pola.toml',
    plan_seconds=3.5,
    plan_days=7,
    detailed_notifications=True,
    own_addresses=("budi@bkn.go.id", "budi@example.org"),
)


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "settings.toml"


def refusals(file: Path, text: str) -> list[tuple[str, str, str]]:
    file.write_text(text)
    with pytest.raises(SettingsInvalid) as caught:
        load_settings(file)
    return [(p.code, p.where, p.detail) for p in caught.value.problems]


def test_without_a_file_every_setting_has_its_default(file: Path) -> None:
    assert load_settings(file) == Settings()
    file.write_text("")
    assert load_settings(file) == Settings()


def test_what_is_saved_is_loaded(file: Path) -> None:
    save_settings(file, OURS)
    assert load_settings(file) == OURS
    save_settings(file, Settings())
    assert load_settings(file) == Settings()


def test_defaults_are_not_written_down(file: Path) -> None:
    save_settings(file, Settings())
    assert not file.exists()
    save_settings(file, replace(Settings(), plan_days=3))
    assert file.read_text() == "plan_days = 3\n"


def test_foreign_keys_comments_and_order_stay(file: Path) -> None:
    file.write_text(
        "# my own notes\n"
        'later = "kept"\n'
        'theme = "light"  # for the projector\n'
        "own_addresses = [\n"
        '  "old@bkn.go.id", # gone\n'
        "]\n"
        "\n"
        "# about the plugin\n"
        "[plugin]\n"
        'theme = "odd"\n'
    )
    save_settings(file, OURS)
    text = file.read_text()
    assert text.startswith('# my own notes\nlater = "kept"\n')
    assert 'theme = "dark"  # for the projector\n' in text
    assert text.endswith('\n\n# about the plugin\n[plugin]\ntheme = "odd"\n')
    assert load_settings(file) == OURS
    assert tomllib.loads(text)["plugin"] == {"theme": "odd"}


def test_a_file_that_says_the_same_is_not_touched(file: Path) -> None:
    text = "plan_days=7   # spacing of my own\n"
    file.write_text(text)
    save_settings(file, replace(Settings(), plan_days=7))
    assert file.read_text() == text


def test_a_text_that_only_looks_like_a_key_is_never_changed(file: Path) -> None:
    text = 'later = """\ntheme = "light"\n"""\ntheme = "light"\n'
    file.write_text(text)
    with pytest.raises(SettingsInvalid) as caught:
        save_settings(file, OURS)
    assert caught.value.problems[0].code == "settings_uneditable"
    assert file.read_text() == text


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ('\ntheme = "dakr"', ("choice_unknown", "settings.toml:2", "dakr -> dark")),
        ("language = 3", ("choice_unknown", "settings.toml:1", "3 -> id|en")),
        ("plan_seconds = 0", ("setting_outside", "settings.toml:1", "0.0")),
        ("plan_seconds = nan", ("setting_outside", "settings.toml:1", "nan")),
        ('plan_seconds = "2"', ("number_wanted", "settings.toml:1", "2")),
        ("plan_days = 15", ("setting_outside", "settings.toml:1", "15")),
        ("plan_days = 2.5", ("number_wanted", "settings.toml:1", "2.5")),
        ("plan_days = true", ("number_wanted", "settings.toml:1", "True")),
        (
            "detailed_notifications = 1",
            ("yes_no_wanted", "settings.toml:1", "1"),
        ),
        ('own_addresses = "a@b.c"', ("list_wanted", "settings.toml:1", "a@b.c")),
        ("work_model = 3", ("text_wanted", "settings.toml:1", "3")),
        ("theme = \n", ("toml_syntax", "settings.toml:1", "theme =")),
    ],
)
def test_a_mistake_is_named_by_its_line_and_reason(
    file: Path, text: str, problem: tuple[str, str, str]
) -> None:
    assert refusals(file, text) == [problem]


def test_all_mistakes_are_named_at_once(file: Path) -> None:
    found = refusals(file, 'theme = "x"\nplan_days = "x"\n')
    assert [code for code, _, _ in found] == ["choice_unknown", "number_wanted"]


def test_a_damaged_file_is_not_written_over(file: Path) -> None:
    for damage in (b"theme =", b"\xff\xfe", b"#" * 100_001, b"a=" + b"[" * 9000):
        file.write_bytes(damage)
        with pytest.raises(SettingsInvalid):
            save_settings(file, OURS)
        assert file.read_bytes() == damage


def test_the_file_is_private_and_nothing_else_is_left(file: Path) -> None:
    save_settings(file, OURS)
    if os.name == "posix":
        assert stat.S_IMODE(file.stat().st_mode) == 0o600
    assert list(file.parent.iterdir()) == [file]


def test_a_folder_in_the_place_of_the_file_is_said(file: Path) -> None:
    file.mkdir()
    with pytest.raises(FileUnreadable):
        load_settings(file)


def test_a_place_that_cannot_be_written_is_said(file: Path) -> None:
    file.write_text("not a folder")
    with pytest.raises(FileUnreadable):
        save_settings(file / "settings.toml", OURS)


TEXTS = st.text(st.characters(exclude_categories=["Cs"]), max_size=20)


@example(Settings(work_model="\x85"), "")
@given(
    st.builds(
        Settings,
        language=st.sampled_from(Language),
        theme=st.sampled_from(Theme),
        work_model=TEXTS,
        plan_seconds=st.floats(0.1, 60),
        plan_days=st.integers(1, 14),
        rating_seconds=st.integers(5, 600),
        detailed_notifications=st.booleans(),
        own_addresses=st.lists(TEXTS, max_size=3).map(tuple),
    ),
    st.sampled_from(["", "a = 1\n", "[a]\nb = 2\n", "# c\n\n[a.b]\n", "plan_days = 4"]),
)
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
def test_any_settings_survive_any_file(file: Path, ours: Settings, before: str) -> None:
    file.write_text(before)
    save_settings(file, ours)
    assert load_settings(file) == ours
    foreign = {k: v for k, v in tomllib.loads(before).items() if k != "plan_days"}
    assert foreign.items() <= tomllib.loads(file.read_text(encoding="utf-8")).items()


def test_weights_are_written_by_their_dotted_names(file: Path) -> None:
    file.write_text('theme = "dark"  # at night\n[later]\nkept = 1\n')
    weights = {"misfit.deep.wfo": 30.0, "stability.same_day": 12.5}
    save_settings(file, Settings(theme=Theme.DARK, planner=weights))
    assert file.read_text() == (
        'theme = "dark"  # at night\n[later]\nkept = 1\n\n'
        "[planner]\nmisfit.deep.wfo = 30\nstability.same_day = 12.5\n"
    )
    assert load_settings(file).planner == weights


def test_a_weight_that_went_back_leaves_no_line(file: Path) -> None:
    save_settings(file, Settings(planner={"stability.same_day": 12.5}))
    save_settings(file, Settings())
    assert file.read_text() == ""


def test_a_weight_of_another_version_is_left_alone(file: Path) -> None:
    file.write_text("[planner]\nmood = 3\nstability.same_day = 5\n")
    assert load_settings(file).planner == {"stability.same_day": 5}
    save_settings(file, Settings(planner={"stability.same_day": 6.0}))
    assert file.read_text() == "[planner]\nmood = 3\nstability.same_day = 6\n"


def test_a_weight_out_of_its_range_is_named_with_its_line(file: Path) -> None:
    text = "[planner]\n\nstability.same_day = -4\n"
    place = ("weight_outside", "settings.toml:3", "0-2000")
    assert refusals(file, text) == [place]
    assert refusals(file, "planner = 3\n")[0][0] == "table_wanted"


WEIGHTED = st.dictionaries(
    st.sampled_from([w.name for w in WEIGHTS if not w.whole]), st.floats(0, 480)
)


@given(
    st.lists(WEIGHTED, min_size=1, max_size=4),
    st.sampled_from(
        (
            "",
            "[planner]\nmood = 3 # ?\n",
            "[planner.misfit.deep]\nwfo = 4\n",
            "planner.stability.same_day = 4\n[a]\nb = 2\n",
        )
    ),
)
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
def test_any_weights_survive_any_file(
    file: Path, saved: list[dict[str, float]], before: str
) -> None:
    file.write_text(before)
    for weights in saved:
        save_settings(file, Settings(planner=weights))
        assert load_settings(file).planner == weights
    assert ("mood = 3 # ?" in before) == ("mood = 3 # ?" in file.read_text())
