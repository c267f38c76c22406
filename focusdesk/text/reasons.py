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

LONGEST = 75
LONGEST_TITLE, LONGEST_OF_TWO = 26, 16


def block_reason(reasons: Iterable[Reason]) -> str:
    """Say why a block is where it is: the strongest cause, and more where it fits."""
    return _joined(reason_sentences(reasons))


def reason_sentences(reasons: Iterable[Reason]) -> tuple[str, ...]:
    """Say every cause in a sentence of its own, strongest first."""
    return tuple(_BLOCK[r.code](r) for r in reasons if r.code in _BLOCK)


def unplaced_reason(
    reasons: Iterable[Reason], goes_to: tuple[date, Span] | None = None
) -> str:
    """Say why a task did not fit, and where it goes or what would have to give."""
    found = tuple(reasons)
    causes = tuple(_UNPLACED[r.code](r) for r in found if r.code in _UNPLACED)
    gives = give_sentences(found)
    if goes_to is None:
        if gives:
            return _with_give(found, causes, gives[0])
        return _joined(causes) or tr("It found no place in the days planned.")
    day, span = goes_to
    where = tr("Goes to {day}, {time}.", day=date_short(day), time=clock(span.start))
    why = " ".join((*causes[:1], where))
    return why if len(why) <= LONGEST else where


def give_sentences(reasons: Iterable[Reason]) -> tuple[str, ...]:
    """Say each thing that would have to give for a task to fit, the least first."""
    return tuple(GIVES[r.code](r) for r in reasons if r.code in GIVES)


def _with_give(reasons: tuple[Reason, ...], causes: tuple[str, ...], give: str) -> str:
    """Say the cause, short if need be, and what would have to give."""
    brief = tuple(_BRIEF[r.code]() for r in reasons[:1] if r.code in _BRIEF)
    for cause in (*causes[:1], *brief):
        if len(cause) + 1 + len(give) <= LONGEST:
            return f"{cause} {give}"
    return give


def _joined(sentences: tuple[str, ...]) -> str:
    text = ""
    for sentence in sentences:
        longer = f"{text} {sentence}".strip()
        if text and len(longer) > LONGEST:
            break
        text = longer
    return text


def _title(reason: Reason, name: str = "before") -> str:
    return _cut(reason, name, LONGEST_TITLE)


def _cut(reason: Reason, name: str, most: int) -> str:
    text = str(reason.fact(name) or "")
    return text if len(text) <= most else f"{text[: most - 1]}…"


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
    minute = int(reason.fact("minute") or 0)
    return tr("Due {day}, {time}.", day=_day(reason), time=clock(minute))


def _day(reason: Reason) -> str:
    """Write the day, with its year where the block lies in another one."""
    day = date.fromisoformat(str(reason.fact("day")))
    on = reason.fact("on")
    other = on is not None and date.fromisoformat(str(on)).year != day.year
    return f"{date_short(day)} {day.year}" if other else date_short(day)


def _same_project(reason: Reason) -> str:
    project = _title(reason, "project")
    return tr("Goes on with {project}: nothing to switch.", project=project)


def _next_alike(reason: Reason) -> str:
    project = _title(reason, "project")
    return tr("{project} goes on after it: nothing to switch.", project=project)


def _displaced(reason: Reason) -> str:
    cost = duration(float(reason.fact("cost") or reason.minutes))
    title = _title(reason)
    return tr("Swapped with {title}, {cost} more are lost.", title=title, cost=cost)


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
    return tr("Needs {need} at once; the longest gap is {gap}.", need=need, gap=gap)


def _full(_: Reason) -> str:
    return tr("All time is taken by more pressing tasks.")


def _not_before(reason: Reason) -> str:
    return tr("May begin only on {day}.", day=_day(reason))


def _place(reason: Reason) -> str:
    return tr("Fits {place} better.", place=reason.fact("setting"))


def _needs_place(reason: Reason) -> str:
    return tr("Needs a {place} day.", place=reason.fact("setting"))


def _after(reason: Reason) -> str:
    return tr("Follows {title}.", title=_title(reason))


def _waits(reason: Reason) -> str:
    return tr("Waits for {title}, which did not fit either.", title=_title(reason))


def _give_task(reason: Reason) -> str:
    title = _title(reason, "title")
    return tr("Fits in place of {title}.", title=title)


def _give_predecessor(reason: Reason) -> str:
    if reason.fact("instead") is None:
        return tr("Fits once {title} is done.", title=_title(reason, "title"))
    return tr(
        "Fits once {title} is done, in place of {other}.",
        title=_cut(reason, "title", LONGEST_OF_TWO),
        other=_cut(reason, "instead_title", LONGEST_OF_TWO),
    )


def _give_hour(reason: Reason) -> str:
    time = _minutes(reason, "minutes")
    return tr("Fits with {time} more on {day}.", time=time, day=_day(reason))


def _give_split(reason: Reason) -> str:
    least = _minutes(reason, "min_block")
    return tr("Fits if it may be split, {time} at least.", time=least)


def _give_length(reason: Reason) -> str:
    return tr("Fits if shortened to {time}.", time=_minutes(reason, "minutes"))


def _give_place(reason: Reason) -> str:
    return tr("Fits if it may be done on a {place} day.", place=reason.fact("setting"))


def _give_start(reason: Reason) -> str:
    return tr("Fits if it may begin before {day}.", day=_day(reason))


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
    "pinned": _plain(lambda: tr("Pinned by hand: it is not moved.")),
    "running": _plain(lambda: tr("Started already: it is not moved.")),
    "same_project_next": _next_alike,
    "displaced": _displaced,
    "switch_budget": _plain(lambda: tr("Keeps the day within its switch budget.")),
    "fits": _plain(lambda: tr("Long enough, and no other time is better.")),
}
_UNPLACED: Mapping[str, Callable[[Reason], str]] = {
    "not_first_place": _needs_place,
    "not_first_full": _full_today,
    "not_first_switch": _plain(lambda: tr("It would be one more switch.")),
    "not_first_misfit": _better_then,
    "not_first_budget": _plain(lambda: tr("The switch budget is used up.")),
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
GIVES: Mapping[str, Callable[[Reason], str]] = {
    "give_task": _give_task,
    "give_predecessor": _give_predecessor,
    "give_hour": _give_hour,
    "give_split": _give_split,
    "give_length": _give_length,
    "give_place": _give_place,
    "give_core": _plain(lambda: tr("Fits if it may leave core hours.")),
    "give_start": _give_start,
    "give_urgency": _plain(lambda: tr("Fits if it is more urgent.")),
}
_BRIEF: Mapping[str, Callable[[], str]] = {
    "full": lambda: tr("All time is taken."),
    "no_gap": lambda: tr("No gap is long enough."),
    "no_gap_in_core": lambda: tr("Core hours have no such gap."),
    "waits_for": lambda: tr("It waits for another task."),
    "dearer_than_leaving": lambda: tr("Too dear to place."),
}
