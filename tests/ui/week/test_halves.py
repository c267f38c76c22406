"""How the grid and the cards of a week share a height."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from focusdesk.ui.week.halves import (
    CARDS_GOOD,
    CARDS_LEAST,
    CARDS_MOST,
    cards_height,
)

LEAST, MOST = 440, 590


def test_the_grid_shows_its_hours_before_the_cards_grow() -> None:
    heights = [cards_height(room, LEAST, MOST) for room in (400, 600, 700, 800, 900)]
    assert heights == [CARDS_LEAST, 160, CARDS_GOOD, 210, CARDS_MOST]


@given(room=st.integers(300, 3000), more=st.integers(0, 600))
def test_more_room_takes_nothing_away(room: int, more: int) -> None:
    before, after = (cards_height(r, LEAST, MOST) for r in (room, room + more))
    assert after >= before
    assert room + more - after >= room - before
    assert CARDS_LEAST <= before <= CARDS_MOST
