"""Column types: what goes in comes out, and what would be lost is refused."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta, timezone
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy.dialects import sqlite

from focusdesk.storage.columns import Day, Duration, UtcDateTime
from tests.storage import values

if TYPE_CHECKING:
    from datetime import date

DIALECT = sqlite.dialect()


def through(moment: datetime) -> datetime | None:
    text = UtcDateTime().process_bind_param(moment, DIALECT)
    return UtcDateTime().process_result_value(text, DIALECT)


@given(values.instants)
def test_an_instant_comes_back_as_the_same_instant_in_utc(moment: datetime) -> None:
    back = through(moment)
    assert back == moment
    assert back is not None
    assert back.utcoffset() == timedelta()


@given(values.instants, values.instants)
def test_stored_text_sorts_as_the_instants_do(one: datetime, other: datetime) -> None:
    texts = [UtcDateTime().process_bind_param(m, DIALECT) or "" for m in (one, other)]
    assert (texts[0] < texts[1]) == (one < other)
    assert (texts[0] == texts[1]) == (one == other)


@given(st.datetimes())
def test_a_naive_instant_is_refused(moment: datetime) -> None:
    with pytest.raises(ValueError, match="naive"):
        UtcDateTime().process_bind_param(moment, DIALECT)


@given(st.timedeltas(timedelta(hours=-23), timedelta(hours=23)))
def test_any_offset_is_taken_to_utc(offset: timedelta) -> None:
    moment = datetime(2026, 3, 1, 12, tzinfo=timezone(offset))
    assert through(moment) == moment


@given(st.dates())
def test_a_date_comes_back(day: date) -> None:
    text = Day().process_bind_param(day, DIALECT)
    assert Day().process_result_value(text, DIALECT) == day


def test_an_instant_is_not_taken_for_a_date() -> None:
    with pytest.raises(ValueError, match="not an instant"):
        Day().process_bind_param(datetime(2026, 1, 1, tzinfo=UTC), DIALECT)


@given(st.timedeltas())
def test_a_duration_comes_back_to_the_microsecond(length: timedelta) -> None:
    number = Duration().process_bind_param(length, DIALECT)
    assert Duration().process_result_value(number, DIALECT) == length


@pytest.mark.parametrize("kind", [UtcDateTime(), Day(), Duration()])
def test_nothing_stays_nothing(kind: UtcDateTime | Day | Duration) -> None:
    assert kind.process_bind_param(None, DIALECT) is None
    assert kind.process_result_value(None, DIALECT) is None
