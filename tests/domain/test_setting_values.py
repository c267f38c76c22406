"""Settings as a person types them."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from focusdesk.domain.errors import NotFound, SettingsInvalid
from focusdesk.domain.planning.weights import WEIGHTS
from focusdesk.domain.setting_values import (
    addresses_of,
    setting_names,
    setting_of,
    with_setting,
    without_setting,
)
from focusdesk.domain.settings import Language, Settings, Theme

USUAL = Settings()


@pytest.mark.parametrize(
    ("name", "text", "value"),
    [
        ("theme", "dark", Theme.DARK),
        ("language", "en", Language.ENGLISH),
        ("plan_days", "7", 7),
        ("plan_seconds", "2,5", 2.5),
        ("detailed_notifications", "ya", True),
        ("detailed_notifications", "off", False),
        ("own_addresses", "a@b.id, c@d.id", ("a@b.id", "c@d.id")),
        ("own_addresses", "", ()),
        ("work_model", "ramadan", "ramadan"),
        ("planner.misfit.deep.wfo", "30", 30.0),
    ],
)
def test_a_text_becomes_a_value(name: str, text: str, value: object) -> None:
    assert setting_of(with_setting(USUAL, name, text), name) == value


@pytest.mark.parametrize(
    ("name", "text", "code"),
    [
        ("theme", "drak", "choice_unknown"),
        ("plan_days", "2.5", "not_whole"),
        ("plan_days", "many", "number_wanted"),
        ("plan_days", "15", "setting_outside"),
        ("detailed_notifications", "perhaps", "yes_no_wanted"),
        ("own_addresses", "budi", "address_bad"),
        ("planner.misfit.deep.wfo", "-1", "weight_outside"),
        ("planner.misfit.deep.wfo", "x", "number_wanted"),
    ],
)
def test_a_text_that_is_no_value_is_refused(name: str, text: str, code: str) -> None:
    with pytest.raises(SettingsInvalid) as caught:
        with_setting(USUAL, name, text)
    assert [problem.code for problem in caught.value.problems] == [code]


def test_an_unknown_name_is_told_with_one_like_it() -> None:
    for call in (
        lambda: with_setting(USUAL, "plan_day", "3"),
        lambda: setting_of(USUAL, "plan_day"),
        lambda: without_setting(USUAL, "plan_day"),
    ):
        with pytest.raises(NotFound) as caught:
            call()
        assert "plan_days" in caught.value.close


def test_every_setting_goes_back_to_its_default() -> None:
    changed = replace(USUAL, theme=Theme.DARK, planner={"stability.same_day": 3.0})
    for name in ("theme", "planner.stability.same_day"):
        changed = without_setting(changed, name)
    assert changed == USUAL
    own = replace(USUAL, planner={"stability.same_day": 3.0})
    assert without_setting(own, "planner") == USUAL


def test_every_name_has_a_value() -> None:
    assert all(setting_of(USUAL, name) is not None for name in setting_names())


@given(st.sampled_from(WEIGHTS), st.floats(0, 480))
def test_a_weight_is_read_as_it_is_written(weight: object, value: float) -> None:
    name = f"planner.{getattr(weight, 'name', '')}"
    try:
        after = with_setting(USUAL, name, str(value))
    except SettingsInvalid:
        assert value != int(value) or value < getattr(weight, "low", 0)
    else:
        assert setting_of(after, name) == value


def test_an_address_is_kept_once() -> None:
    assert addresses_of("a@b a@b; c@d") == ("a@b", "c@d")
