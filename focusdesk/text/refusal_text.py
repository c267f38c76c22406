"""What forbids something that a person wants of the plan, in one sentence."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from focusdesk.text.catalogue import tr
from focusdesk.text.formats import clock, date_short, duration, span
from focusdesk.text.sentence import Sentence

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from focusdesk.domain.errors import Refusal

    Facts = Mapping[str, str | int | float]

LONGEST_TITLE = 40


def refusal_words(refusal: Refusal) -> str:
    """Say what forbids an act; figures that are not known are left out."""
    facts = dict(refusal.facts)
    say = _WORDS.get(refusal.code)
    return say(facts) if say else tr("A rule of the plan forbids it.")


def refusal_sentence(refusal: Refusal) -> Sentence:
    """Say that nothing was changed, what forbids it, and one next step."""
    step = tr("Choose another time.")
    if refusal.code in _OTHER_STEPS:
        step = _OTHER_STEPS[refusal.code]()
    return Sentence(tr("This cannot be"), refusal_words(refusal), step)


def _outside(facts: Facts) -> str:
    hours = _span(facts)
    if hours:
        return tr("Outside working hours ({time}).", time=hours)
    return tr("Outside working hours.")


def _in_break(facts: Facts) -> str:
    when = _span(facts)
    return tr("A break lies there, {time}.", time=when) if when else tr("In a break.")


def _in_meeting(facts: Facts) -> str:
    title, when = _title(facts), _span(facts)
    if title and when:
        return tr("{title} takes {time}.", title=title, time=when)
    return tr("A meeting lies there.")


def _over_running(facts: Facts) -> str:
    title = _title(facts)
    if title:
        return tr("{title} is being worked on then.", title=title)
    return tr("A block that runs lies there.")


def _over_pinned(facts: Facts) -> str:
    title = _title(facts)
    if title:
        return tr("{title} is pinned there.", title=title)
    return tr("A pinned block lies there.")


def _not_before(facts: Facts) -> str:
    day, minute = _day(facts), facts.get("minute")
    if day and isinstance(minute, int) and minute:
        time = clock(minute)
        return tr("It may begin on {day}, {time} at the earliest.", day=day, time=time)
    if day:
        return tr("It may begin on {day} at the earliest.", day=day)
    return tr("It may not begin so early.")


def _needs_place(facts: Facts) -> str:
    place = str(facts.get("setting", "")).upper()
    if place:
        return tr("It needs a {place} day.", place=place)
    return tr("It needs a day at the other place.")


def _after_title(facts: Facts) -> str:
    title = _title(facts)
    if title:
        return tr("{title} must be done before it.", title=title)
    return tr("Another task must be done before it.")


def _before_title(facts: Facts) -> str:
    title = _title(facts)
    if title:
        return tr("{title} comes after it and is earlier.", title=title)
    return tr("A task that follows it is earlier.")


def _off_day(facts: Facts) -> str:
    day = _day(facts)
    return tr("{day} is free.", day=day) if day else tr("That day is free.")


def _too_short(facts: Facts) -> str:
    least = _minutes(facts)
    if least:
        return tr("At least {time} in one piece.", time=least)
    return tr("Too short for one piece.")


def _too_long(facts: Facts) -> str:
    most = _minutes(facts)
    if most:
        return tr("At most {time} in one piece.", time=most)
    return tr("Too long for one piece.")


def _plain(sentence: Callable[[], str]) -> Callable[[Facts], str]:
    return lambda _facts: sentence()


_WORDS: Mapping[str, Callable[[Facts], str]] = {
    "outside_hours": _outside,
    "in_break": _in_break,
    "in_meeting": _in_meeting,
    "in_past": _plain(lambda: tr("That time has passed.")),
    "over_running": _over_running,
    "over_pinned": _over_pinned,
    "not_before": _not_before,
    "needs_place": _needs_place,
    "only_core": _plain(lambda: tr("It belongs into core hours.")),
    "before_predecessor": _after_title,
    "after_successor": _before_title,
    "off_day": _off_day,
    "too_short": _too_short,
    "too_long": _too_long,
    "running": _plain(lambda: tr("It is being worked on.")),
    "done": _plain(lambda: tr("It is done already.")),
    "not_there": _plain(lambda: tr("It is not planned any more.")),
    "nothing_left": _plain(lambda: tr("Nothing of it is left to plan.")),
}
_OTHER_STEPS: Mapping[str, Callable[[], str]] = {
    "needs_place": lambda: tr("Choose another day, or change where it is worked."),
    "off_day": lambda: tr("Choose another day."),
    "running": lambda: tr("Pause or finish it first."),
    "done": lambda: tr("Open the task again first."),
    "not_there": lambda: tr("Look at the plan again."),
    "nothing_left": lambda: tr("Raise its estimate first."),
    "too_short": lambda: tr("Choose another length."),
    "too_long": lambda: tr("Choose another length."),
}


def _title(facts: Facts) -> str:
    title = str(facts.get("title", "")).strip()
    if len(title) <= LONGEST_TITLE:
        return title
    return f"{title[: LONGEST_TITLE - 1].rstrip()}…"


def _span(facts: Facts) -> str:
    start, end = facts.get("start"), facts.get("end")
    if start is None or end is None:
        return ""
    return span(int(start), int(end))


def _day(facts: Facts) -> str:
    day = facts.get("day")
    return date_short(date.fromisoformat(str(day))) if day else ""


def _minutes(facts: Facts) -> str:
    minutes = facts.get("minutes")
    return duration(float(minutes)) if minutes else ""
