"""The allocation matrix as a file."""

from __future__ import annotations

from pathlib import Path

import pytest

from focusdesk.adapters.toml_allocation import load_allocation
from focusdesk.domain.allocation import DEFAULT_ALLOCATION, Demands, Stage
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
