"""What forbids an act is said in a sentence that names time, title or day."""

from __future__ import annotations

import pytest

from focusdesk.domain.errors import ActRefused, Refusal
from focusdesk.text.errors import describe
from focusdesk.text.refusal_text import refusal_sentence, refusal_words

SPAN: tuple[tuple[str, str | int | float], ...] = (("start", 600), ("end", 615))
CODES = (
    "outside_hours",
    "in_break",
    "in_meeting",
    "in_past",
    "over_running",
    "over_pinned",
    "not_before",
    "needs_place",
    "only_core",
    "before_predecessor",
    "after_successor",
    "off_day",
    "too_short",
    "too_long",
    "running",
    "done",
    "not_there",
    "nothing_left",
)


@pytest.mark.parametrize(
    ("refusal", "words"),
    [
        (Refusal("in_break", SPAN), "A break lies there, 10:00–10:15."),
        (
            Refusal("in_meeting", (("title", "Rapat"), *SPAN)),
            "Rapat takes 10:00–10:15.",
        ),
        (Refusal("over_pinned", (("title", "Uji"),)), "Uji is pinned there."),
        (
            Refusal("not_before", (("day", "2026-11-27"),)),
            "It may begin on Fri, 27 Nov at the earliest.",
        ),
        (
            Refusal("not_before", (("day", "2026-11-27"), ("minute", 870))),
            "It may begin on Fri, 27 Nov, 14:30 at the earliest.",
        ),
        (Refusal("needs_place", (("setting", "wfo"),)), "It needs a WFO day."),
        (Refusal("too_short", (("minutes", 25),)), "At least 25 m in one piece."),
        (Refusal("off_day", (("day", "2026-11-29"),)), "Sun, 29 Nov is free."),
    ],
)
def test_figures_are_told(refusal: Refusal, words: str) -> None:
    assert refusal_words(refusal) == words


@pytest.mark.parametrize("code", CODES)
def test_every_code_has_a_sentence_of_its_own_without_any_figures(code: str) -> None:
    said = refusal_words(Refusal(code))
    assert said != refusal_words(Refusal("unheard_of"))
    assert said.endswith(".")
    assert "{" not in said


def test_long_titles_are_cut() -> None:
    said = refusal_words(Refusal("over_pinned", (("title", "x" * 90),)))
    assert len(said) < 75


def test_an_act_refused_is_described_as_the_window_does() -> None:
    refusal = Refusal("needs_place", (("setting", "WFO"),))
    sentence = describe(ActRefused(refusal))
    assert sentence == refusal_sentence(refusal)
    assert sentence.next_step == "Choose another day, or change where it is worked."
