"""Why a block is where it is, and why a task found no place: one sentence each."""

from __future__ import annotations

from typing import TYPE_CHECKING

from focusdesk.text.catalogue import tr
from focusdesk.text.formats import clock, date_short

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping
    from datetime import date

    from focusdesk.domain.dayspan import Span
    from focusdesk.domain.planning.plan import Reason

LONGEST = 75
_BLOCK: Mapping[str, Callable[[Reason], str]] = {}
_UNPLACED: Mapping[str, Callable[[Reason], str]] = {}


def block_reason(reasons: Iterable[Reason]) -> str:
    """Say why a block is where it is: the strongest cause, and more where it fits."""
    return _joined(reason_sentences(reasons))


def reason_sentences(reasons: Iterable[Reason]) -> tuple[str, ...]:
    """Say every cause in a sentence of its own, strongest first."""
    return tuple(_BLOCK[r.code](r) for r in reasons if r.code in _BLOCK)


def unplaced_reason(
    reasons: Iterable[Reason], goes_to: tuple[date, Span] | None = None
) -> str:
    """Say why a task did not fit, and where it goes instead."""
    causes = tuple(_UNPLACED[r.code](r) for r in reasons if r.code in _UNPLACED)
    if goes_to is None:
        return _joined(causes) or tr("It found no place in the days planned.")
    day, span = goes_to
    where = tr("Goes to {day}, {time}.", day=date_short(day), time=clock(span.start))
    return _joined((*causes[:1], where))


def _joined(sentences: tuple[str, ...]) -> str:
    text = ""
    for sentence in sentences:
        longer = f"{text} {sentence}".strip()
        if text and len(longer) > LONGEST:
            break
        text = longer
    return text
