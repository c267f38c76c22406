"""Changing single values in a TOML text."""

from __future__ import annotations

import tomllib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from focusdesk.domain.toml_edit import (
    dotted,
    drop,
    put,
    says,
    with_value,
    without_value,
)

WITH_TABLES = """\
# mine
theme = "dark"  # at night

[planner]  # weights
misfit.deep.wfo = 25
# calm
stability.same_day = 40

[other]
kept = 1
"""


def test_a_value_in_a_table_is_replaced_in_its_line() -> None:
    text = with_value(WITH_TABLES, ("planner", "misfit", "deep", "wfo"), 30)
    assert text == WITH_TABLES.replace("wfo = 25", "wfo = 30")


def test_a_new_value_stands_at_the_end_of_its_table() -> None:
    text = with_value(WITH_TABLES, ("planner", "stability", "later_days"), 5)
    assert "stability.same_day = 40\nstability.later_days = 5\n\n[other]" in text


def test_the_nearest_table_takes_a_new_value() -> None:
    text = "[planner.misfit.deep]\nwfa = 1\n"
    after = with_value(text, ("planner", "misfit", "deep", "wfo"), 2)
    assert after == "[planner.misfit.deep]\nwfa = 1\nwfo = 2\n"


def test_without_its_table_a_value_brings_one() -> None:
    assert with_value("", ("planner", "a", "b"), 2) == "[planner]\na.b = 2\n"
    after = with_value("x = 1\n", ("planner", "a"), 2)
    assert after == "x = 1\n\n[planner]\na = 2\n"


def test_a_table_of_dotted_keys_takes_another_one() -> None:
    text = "planner.a = 1\n\n[x]\ny = 2\n"
    after = with_value(text, ("planner", "b", "c"), 2)
    assert after == "planner.a = 1\nplanner.b.c = 2\n\n[x]\ny = 2\n"


def test_a_value_is_taken_out_and_its_empty_table_too() -> None:
    text = without_value(WITH_TABLES, ("other", "kept"))
    assert text == WITH_TABLES[: WITH_TABLES.index("\n[other]")]
    text = without_value(WITH_TABLES, ("planner", "misfit", "deep", "wfo"))
    assert text == WITH_TABLES.replace("misfit.deep.wfo = 25\n", "")


def test_a_table_with_a_comment_stays() -> None:
    text = "[review]\n# as agreed\ncognitive = 4\n"
    assert without_value(text, ("review", "cognitive")) == "[review]\n# as agreed\n"


def test_what_is_not_there_is_not_taken_out() -> None:
    assert without_value(WITH_TABLES, ("planner", "nothing")) == WITH_TABLES


@pytest.mark.parametrize(
    ("text", "expected", "true"),
    [
        ("[a]\n", {}, True),
        ("[a.b]\nc = 1\n", {"a": {"b": {"c": 1}}}, True),
        ("[a]\nb = 1\n", {}, False),
        ("[a\n", {}, False),
    ],
)
def test_empty_tables_say_nothing(
    text: str, expected: dict[str, object], true: bool
) -> None:
    assert says(text, expected) is true


KEYS = st.tuples(
    st.sampled_from(("coding", "planner")),
    st.sampled_from(("a", "b.c", "b.d.e", "f_g")),
)
EDITS = st.lists(st.tuples(KEYS, st.none() | st.integers(-9, 9) | st.text(max_size=5)))


@given(EDITS, st.sampled_from(["", WITH_TABLES, "[coding]\nb.c = 1  # x\n"]))
def test_any_edits_leave_exactly_what_was_written(
    edits: list[tuple[tuple[str, str], object]], text: str
) -> None:
    expected = tomllib.loads(text)
    for (table, rest), value in edits:
        path = (table, *rest.split("."))
        if value is None:
            text = without_value(text, path)
            drop(expected, path)
        else:
            text = with_value(text, path, value)
            put(expected, path, value)
        assert says(text, expected), text
    assert dotted(tomllib.loads(text)) == dotted(expected)
