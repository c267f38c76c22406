"""Why a block is where it is, and why a task found no place: one sentence each.

The codes are those of `focusdesk.domain.planning.explain`.
"""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from focusdesk.text.catalogue import tr
from focusdesk.text.formats import clock, date_short, duration

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

    from focusdesk.domain.dayspan import Span
    from focusdesk.domain.planning.plan import Reason

LONGEST = 70
LONGEST_TITLE = 26


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
    why = " ".join((*causes[:1], where))
    return why if len(why) <= LONGEST else where


def _joined(sentences: tuple[str, ...]) -> str:
    text = ""
    for sentence in sentences:
        longer = f"{text} {sentence}".strip()
        if text and len(longer) > LONGEST:
            break
        text = longer
    return text


def _title(reason: Reason, name: str = "before") -> str:
    text = str(reason.fact(name) or "")
    return text if len(text) <= LONGEST_TITLE else f"{text[: LONGEST_TITLE - 1]}…"


def _minutes(reason: Reason, name: str) -> str:
    return duration(float(reason.fact(name) or 0))


def _is(reason: Reason, kind: str) -> bool:
    return reason.fact("class") == kind


def _quiet(reason: Reason) -> str:
    if _is(reason, "deep"):
        return tr("A no-meeting window: safe for focus.")
    return tr("This no-meeting window was still free.")


def _core(reason: Reason) -> str:
    if _is(reason, "collab"):
        return tr("Needs other people, so it stands in core hours.")
    if _is(reason, "shallow"):
        return tr("Light work: the no-meeting windows stay free.")
    return tr("Fits core hours better.")


def _deadline(reason: Reason) -> str:
    day = date.fromisoformat(str(reason.fact("day")))
    minute = int(reason.fact("minute") or 0)
    return tr("Due {day}, {time}.", day=date_short(day), time=clock(minute))


def _same_project(reason: Reason) -> str:
    project = _title(reason, "project")
    return tr("Goes on with {project}: nothing to switch.", project=project)


def _full_today(reason: Reason) -> str:
    if not reason.fact("gap"):
        return tr("Already full.")
    gap, need = _minutes(reason, "gap"), _minutes(reason, "need")
    return tr("Needs {need}; {gap} is left.", need=need, gap=gap)


def _better_then(reason: Reason) -> str:
    if _is(reason, "deep") and reason.fact("window") == "quiet":
        return tr("Needs a no-meeting window.")
    return tr("Fits better then.")


def _no_gap(reason: Reason) -> str:
    gap, need = _minutes(reason, "gap"), _minutes(reason, "need")
    return tr(
        "Needs {need} at once; the longest gap is {gap}. Let it be split.",
        need=need,
        gap=gap,
    )


def _full(reason: Reason) -> str:
    if reason.fact("instead_of"):
        title = _title(reason, "instead_of")
        return tr("All time is taken; it fits without {title}.", title=title)
    return tr("All time is taken by more pressing tasks.")


def _not_before(reason: Reason) -> str:
    day = date.fromisoformat(str(reason.fact("day")))
    return tr("May begin only on {day}.", day=date_short(day))


def _place(reason: Reason) -> str:
    return tr("Fits {place} better.", place=reason.fact("setting"))


def _needs_place(reason: Reason) -> str:
    return tr("Needs a {place} day.", place=reason.fact("setting"))


def _after(reason: Reason) -> str:
    return tr("Follows {title}.", title=_title(reason))


def _waits(reason: Reason) -> str:
    return tr("Waits for {title}, which did not fit either.", title=_title(reason))


def _plain(sentence: Callable[[], str]) -> Callable[[Reason], str]:
    return lambda _reason: sentence()


_BLOCK: Mapping[str, Callable[[Reason], str]] = {
    "window_quiet": _quiet,
    "window_core": _core,
    "window_other": _plain(lambda: tr("Outside core hours, and enough for this.")),
    "place": _place,
    "deadline": _deadline,
    "same_project": _same_project,
    "same_task": _plain(lambda: tr("Goes on with the part before.")),
    "fewer_switches": _plain(lambda: tr("This order has the fewest switches.")),
    "start_of_day": _plain(lambda: tr("First of the day: nothing to leave behind.")),
    "deep_limit": _plain(lambda: tr("Keeps the day's focus within its limit.")),
    "stays": _plain(lambda: tr("Stays where it was planned.")),
    "in_one_piece": _plain(lambda: tr("Fits here in one piece.")),
    "energy": _plain(lambda: tr("Your energy is usually better at this hour.")),
    "soonest": _plain(lambda: tr("The earliest time it fits.")),
    "only_gap": _plain(lambda: tr("In the gap the others leave.")),
    "predecessor": _after,
    "pinned": _plain(lambda: tr("Started or pinned: it is not moved.")),
    "fits": _plain(lambda: tr("Long enough, and no other time is better.")),
}
_UNPLACED: Mapping[str, Callable[[Reason], str]] = {
    "not_first_place": _needs_place,
    "not_first_full": _full_today,
    "not_first_switch": _plain(lambda: tr("It would be one more switch.")),
    "not_first_misfit": _better_then,
    "not_first_deep": _plain(lambda: tr("Focus is at its limit already.")),
    "not_first_tardy": _plain(lambda: tr("Others press more.")),
    "not_first_stays": _plain(lambda: tr("It was planned for that day.")),
    "not_first_rule": _plain(lambda: tr("Its own rules forbid it.")),
    "waits_for": _waits,
    "no_such_place": _needs_place,
    "not_before": _not_before,
    "no_gap": _no_gap,
    "no_gap_in_core": _no_gap,
    "full": _full,
    "dearer_than_leaving": _plain(
        lambda: tr("Placing it would cost more than leaving it out.")
    ),
}
