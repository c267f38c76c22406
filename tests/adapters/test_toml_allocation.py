"""The allocation matrix as a file."""

from __future__ import annotations

import tomllib
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given
from hypothesis import strategies as st

from focusdesk.adapters.toml_allocation import (
    load_allocation,
    load_own_allocation,
    save_own_allocation,
)
from focusdesk.domain.allocation import DEFAULT_ALLOCATION, Allocation, Demands, Stage
from focusdesk.domain.errors import AllocationInvalid, FileUnreadable, Problem
from focusdesk.domain.task import Activity, Setting

SHIPPED = Path(__file__).parents[2] / "resources/allocation.toml"


def written(folder: Path, text: str) -> Path:
    path = folder / "allocation.toml"
    path.write_text(text, encoding="utf-8")
    return path


def refused(folder: Path, text: str) -> tuple[Problem, ...]:
    with pytest.raises(AllocationInvalid) as caught:
        load_allocation(written(folder, text))
    return caught.value.problems


def test_the_shipped_file_names_every_activity_and_says_the_defaults() -> None:
    shipped = load_allocation(SHIPPED)
    assert set(shipped.own) == set(Activity)
    for activity in Activity:
        assert shipped.of(activity) == DEFAULT_ALLOCATION.of(activity)


def test_a_file_may_say_only_what_it_changes(tmp_path: Path) -> None:
    text = '[review]\ncollaboration = 5\nsetting = "WFO"\nonly_in_core = true\n'
    matrix = load_allocation(written(tmp_path, text))
    assert matrix.of(Activity.REVIEW) == Demands(
        Stage.TESTING, 3, 5, 45, Setting.WFO, only_in_core=True
    )
    assert matrix.of(Activity.CODING) == DEFAULT_ALLOCATION.of(Activity.CODING)


def test_an_empty_file_is_the_default(tmp_path: Path) -> None:
    matrix = load_allocation(written(tmp_path, ""))
    assert matrix.of(Activity.PAIR) == DEFAULT_ALLOCATION.of(Activity.PAIR)


@pytest.mark.parametrize(
    ("text", "code", "where", "detail"),
    [
        ("[codng]\n", "activity_unknown", "allocation.toml:1", "codng -> coding"),
        ("coding = 1\n", "table_wanted", "allocation.toml:1", "coding"),
        (
            "[coding]\ncognitve = 4\n",
            "key_unknown",
            "allocation.toml:2",
            "cognitve -> cognitive",
        ),
        (
            "[coding]\n\ncognitive = 9\n",
            "level_outside",
            "allocation.toml:3",
            "9",
        ),
        (
            '[coding]\ncognitive = "4"\n',
            "number_wanted",
            "allocation.toml:2",
            "cognitive",
        ),
        (
            "[coding]\ncognitive = true\n",
            "number_wanted",
            "allocation.toml:2",
            "cognitive",
        ),
        (
            "[coding]\nonly_in_core = 1\n",
            "truth_wanted",
            "allocation.toml:2",
            "only_in_core",
        ),
        (
            '[coding]\nsetting = "home"\n',
            "value_unknown",
            "allocation.toml:2",
            "home -> WFA, WFO",
        ),
        ("[coding\n", "toml_syntax", "allocation.toml:1", "[coding"),
    ],
)
def test_a_bad_file_is_refused_with_its_line(
    tmp_path: Path, text: str, code: str, where: str, detail: str
) -> None:
    assert refused(tmp_path, text) == (Problem(code, where, detail),)


def test_every_bad_activity_is_named(tmp_path: Path) -> None:
    problems = refused(tmp_path, "[coding]\ncognitive = 0\n[pair]\nminutes = 0\n")
    assert [p.where for p in problems] == ["allocation.toml:2", "allocation.toml:4"]


def test_a_file_in_another_encoding_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "allocation.toml"
    path.write_bytes(b"# caf\xe9\n")
    with pytest.raises(AllocationInvalid):
        load_allocation(path)


def test_a_missing_file_is_said(tmp_path: Path) -> None:
    with pytest.raises(FileUnreadable):
        load_allocation(tmp_path / "none.toml")


USUAL = load_allocation(SHIPPED)


def test_without_an_own_file_the_usual_matrix_is_in_force(tmp_path: Path) -> None:
    assert load_own_allocation(tmp_path / "allocation.toml", USUAL) is USUAL


def test_only_what_differs_is_written(tmp_path: Path) -> None:
    path = tmp_path / "allocation.toml"
    asked = replace(USUAL.of(Activity.CODING), cognitive=5, setting=Setting.WFA)
    save_own_allocation(path, USUAL.with_demands(Activity.CODING, asked), USUAL)
    plain = tomllib.loads(path.read_text())
    assert plain == {"coding": {"cognitive": 5, "setting": "WFA"}}
    assert path.read_text().startswith("# What differs")


def test_nothing_is_written_where_nothing_differs(tmp_path: Path) -> None:
    path = tmp_path / "allocation.toml"
    save_own_allocation(path, USUAL, USUAL)
    assert not path.exists()


def test_what_a_person_wrote_beside_it_stays(tmp_path: Path) -> None:
    text = "# ours\n[review]\n# as agreed\nminutes = 60 # not 45\ncognitive = 4\n"
    path = written(tmp_path, text)
    own = load_own_allocation(path, USUAL)
    asked = replace(own.of(Activity.REVIEW), cognitive=3)
    save_own_allocation(path, own.with_demands(Activity.REVIEW, asked), USUAL)
    assert path.read_text() == text.replace("cognitive = 4\n", "")


def test_a_place_of_the_usual_matrix_is_set_free_again(tmp_path: Path) -> None:
    path = tmp_path / "allocation.toml"
    bound = replace(USUAL.of(Activity.PAIR), setting=Setting.WFO)
    usual = USUAL.with_demands(Activity.PAIR, bound)
    free = usual.with_demands(Activity.PAIR, replace(bound, setting=None))
    save_own_allocation(path, free, usual)
    assert 'setting = "any"' in path.read_text()
    assert load_own_allocation(path, usual).of(Activity.PAIR).setting is None


def test_a_file_that_is_no_toml_is_not_written_over(tmp_path: Path) -> None:
    path = written(tmp_path, "[coding\n")
    asked = replace(USUAL.of(Activity.CODING), cognitive=5)
    with pytest.raises(AllocationInvalid):
        save_own_allocation(path, USUAL.with_demands(Activity.CODING, asked), USUAL)
    assert path.read_text() == "[coding\n"


DEMANDS = st.builds(
    Demands,
    stage=st.sampled_from(Stage),
    cognitive=st.integers(1, 5),
    collaboration=st.integers(1, 5),
    minutes=st.integers(1, 2400),
    setting=st.none() | st.sampled_from(Setting),
    only_in_core=st.booleans(),
)


@given(
    st.lists(
        st.dictionaries(st.sampled_from(Activity), DEMANDS), min_size=1, max_size=4
    )
)
def test_any_matrix_is_read_back_as_it_was_saved(
    saved: list[dict[Activity, Demands]],
) -> None:
    with TemporaryDirectory() as folder:
        path = Path(folder) / "allocation.toml"
        for own in saved:
            matrix = Allocation({**USUAL.own, **own})
            save_own_allocation(path, matrix, USUAL)
            read = load_own_allocation(path, USUAL)
            assert all(read.of(a) == matrix.of(a) for a in Activity)
