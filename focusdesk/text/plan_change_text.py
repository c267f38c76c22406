"""What a change does to a plan, in words: what moves, what it costs, what was done.

Lines are for a preview, the summary for a bar, an answer for "what if".
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from focusdesk.domain.planning import acts
from focusdesk.text.catalogue import tr, trn
from focusdesk.text.formats import clock, date_short, day_column, duration, span_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping
    from datetime import date

    from focusdesk.domain.dayspan import Span
    from focusdesk.domain.ids import TaskId
    from focusdesk.domain.planning.difference import PlanDifference, Shift

    OwnAct = (
        acts.MoveBlock
        | acts.PlaceTask
        | acts.ResizeBlock
        | acts.PinBlock
        | acts.SplitBlock
        | acts.MoveToDay
        | acts.SkipBlock
        | acts.FinishTask
    )

LONGEST_TITLE = 40
FELT = 0.5
"""Minutes below which a difference rounds to none."""


def difference_lines(
    difference: PlanDifference, titles: Mapping[TaskId, str]
) -> tuple[str, ...]:
    """Say each thing that becomes different: what hurts first, then what moves.

    `titles` names the tasks; one that is missing there is named by its id.
    """

    def named(task_id: TaskId) -> str:
        return _short(titles.get(task_id, task_id))

    return tuple(_difference_lines(difference, named))


def difference_summary(difference: PlanDifference, own: TaskId | None = None) -> str:
    """Say in one sentence how much moves and what it costs.

    `own` is the task the person moves: its blocks are not counted among the others.
    """
    parts = [part for part in (_moving(difference, own), *_losses(difference)) if part]
    if not parts:
        return tr("Nothing else changes.")
    return _sentence(", ".join(parts))


def what_if_answer(difference: PlanDifference, own: TaskId | None = None) -> str:
    """Answer "what if" in minutes lost, then say what else would change."""
    lost = difference.minutes_lost
    if lost > FELT:
        first = tr("Costs {time} more.", time=duration(lost))
    elif lost < -FELT:
        first = tr("Saves {time}.", time=duration(-lost))
    else:
        first = tr("Costs nothing.")
    rest = [part for part in (_moving(difference, own), *_hurts(difference)) if part]
    return f"{first} {_sentence(', '.join(rest))}" if rest else first


def act_words(act: acts.Act, titles: Mapping[str, str]) -> str:
    """Say what an act does; `titles` names blocks and tasks by their ids."""
    match act:
        case acts.BeAway() | acts.AddMeeting() | acts.ChangePlace() | acts.PlanAnew():
            return _day_words(act)
        case acts.SwapBlocks(block_id=one, other_id=other):
            first, second = _title_in(titles, one), _title_in(titles, other)
            return tr("Swap {first} and {second}", first=first, second=second)
        case acts.PlaceTask(task_id=known) | acts.FinishTask(task_id=known):
            return _own_words(act, _title_in(titles, known))
        case _:
            return _own_words(act, _title_in(titles, act.block_id))


def step_words(code: str) -> str:
    """Name a step that can be taken back, by the code history keeps."""
    words = _STEPS.get(code)
    return words() if words else tr("Last change")


def _own_words(act: OwnAct, title: str) -> str:
    match act:
        case acts.MoveBlock(day=day, start=at) | acts.PlaceTask(day=day, start=at):
            when, where = clock(at), date_short(day)
            words = tr("{title} to {day}, {time}", title=title, day=where, time=when)
        case acts.ResizeBlock(span=span):
            words = tr("{title}: now {time}", title=title, time=span_of(span))
        case acts.PinBlock(pinned=pinned):
            words = tr("Pin {title}", title=title)
            words = words if pinned else tr("Unpin {title}", title=title)
        case acts.SplitBlock(at=at):
            words = tr("Split {title} at {time}", title=title, time=clock(at))
        case acts.MoveToDay(day=day):
            words = tr("{title} to {day}", title=title, day=date_short(day))
        case acts.SkipBlock():
            words = tr("Skip {title} for now", title=title)
        case _:
            words = tr("{title} is done", title=title)
    return words


def _day_words(
    act: acts.BeAway | acts.AddMeeting | acts.ChangePlace | acts.PlanAnew,
) -> str:
    day = date_short(act.day)
    match act:
        case acts.BeAway(span=span):
            return tr("Away {day}, {time}", day=day, time=span_of(span))
        case acts.AddMeeting(span=span, title=title):
            when = span_of(span)
            return tr(
                "Meeting {title}, {day}, {time}",
                title=_short(title),
                day=day,
                time=when,
            )
        case acts.ChangePlace(setting=setting):
            return tr("{day} as {place}", day=day, place=setting.value)
        case acts.PlanAnew():
            return tr("Replan up to {day}", day=day)


def _title_in(titles: Mapping[str, str], name: str) -> str:
    return _short(titles.get(name, name))


def _short(title: str) -> str:
    if len(title) <= LONGEST_TITLE:
        return title
    return f"{title[: LONGEST_TITLE - 1].rstrip()}…"


def _difference_lines(
    difference: PlanDifference, named: Callable[[TaskId], str]
) -> Iterator[str]:
    for task, minutes in difference.left_out:
        time = duration(minutes)
        yield tr("{title}: {time} no longer fit.", title=named(task), time=time)
    for task in difference.late:
        yield tr("{title} misses its deadline.", title=named(task))
    for task, minutes in difference.let_in:
        time = duration(minutes)
        yield tr("{title}: {time} more fit.", title=named(task), time=time)
    for task in difference.in_time:
        yield tr("{title} meets its deadline again.", title=named(task))
    for shift in difference.shifts:
        yield _shift_line(shift, named(shift.task_id))
    lost = difference.minutes_lost
    if lost > FELT:
        yield tr("{time} more are lost.", time=duration(lost))
    elif lost < -FELT:
        yield tr("{time} fewer are lost.", time=duration(-lost))


def _shift_line(shift: Shift, title: str) -> str:
    before, after = shift.before, shift.after
    if before is None:
        there = _where(after) if after else ""
        return tr("{title}: new on {place}.", title=title, place=there)
    if after is None:
        return tr("{title}: no longer {place}.", title=title, place=_where(before))
    to = span_of(after[1]) if before[0] == after[0] else _where(after)
    return f"{title}: {_where(before)} → {to}"


def _where(where: tuple[date, Span]) -> str:
    day, span = where
    return f"{day_column(day)}, {span_of(span)}"


def _moving(difference: PlanDifference, own: TaskId | None) -> str:
    """Say how many blocks move; what finds or loses a place is not counted."""
    moving = sum(
        shift.task_id != own and None not in {shift.before, shift.after}
        for shift in difference.shifts
    )
    if not moving:
        return ""
    if own is None:
        return trn("{count} block moves", "{count} blocks move", moving)
    return trn("{count} other block moves", "{count} other blocks move", moving)


def _losses(difference: PlanDifference) -> tuple[str, ...]:
    lost = difference.minutes_lost
    figure = ""
    if lost > FELT:
        figure = tr("{time} lost", time=duration(lost))
    elif lost < -FELT:
        figure = tr("{time} saved", time=duration(-lost))
    return (*_hurts(difference), figure)


def _hurts(difference: PlanDifference) -> tuple[str, ...]:
    found = []
    if difference.left_out:
        minutes = duration(sum(minutes for _, minutes in difference.left_out))
        found.append(tr("{time} no longer fit", time=minutes))
    late = len(difference.late)
    if late:
        found.append(trn("{count} deadline missed", "{count} deadlines missed", late))
    return tuple(found)


def _sentence(text: str) -> str:
    return f"{text[0].upper()}{text[1:]}."


_STEPS: Mapping[str, Callable[[], str]] = {
    "project_added": lambda: tr("Project added"),
    "project_edited": lambda: tr("Project changed"),
    "project_archived": lambda: tr("Project put away"),
    "task_added": lambda: tr("Task added"),
    "thought_done": lambda: tr("Thought ticked off"),
    "task_edited": lambda: tr("Task changed"),
    "task_done": lambda: tr("Task done"),
    "task_dropped": lambda: tr("Task dropped"),
    "task_reopened": lambda: tr("Task reopened"),
    "tasks_imported": lambda: tr("Tasks imported"),
    "task_placed": lambda: tr("Task placed"),
    "block_moved": lambda: tr("Block moved"),
    "block_resized": lambda: tr("Block resized"),
    "block_pinned": lambda: tr("Block pinned"),
    "block_unpinned": lambda: tr("Block unpinned"),
    "blocks_swapped": lambda: tr("Blocks swapped"),
    "block_split": lambda: tr("Block split"),
    "block_moved_to_day": lambda: tr("Block moved to another day"),
    "block_skipped": lambda: tr("Block skipped"),
    "abandon": lambda: tr("Session thrown away"),
    "recovery_continue": lambda: tr("Session gone on with"),
    "recovery_end": lambda: tr("Session ended"),
    "recovery_count": lambda: tr("Time away counted as work"),
    "away_added": lambda: tr("Absence added"),
    "away_edited": lambda: tr("Absence changed"),
    "away_removed": lambda: tr("Absence removed"),
    "meeting_added": lambda: tr("Meeting added"),
    "meeting_edited": lambda: tr("Meeting changed"),
    "meeting_removed": lambda: tr("Meeting removed"),
    "place_changed": lambda: tr("Place changed"),
    "plan_made": lambda: tr("Plan made"),
    "routine_added": lambda: tr("Routine added"),
    "routine_edited": lambda: tr("Routine changed"),
    "recurring_added": lambda: tr("Recurring task added"),
    "recurring_edited": lambda: tr("Recurring task changed"),
    "recurring_removed": lambda: tr("Recurring task removed"),
    "template_added": lambda: tr("Template added"),
    "template_edited": lambda: tr("Template changed"),
    "template_removed": lambda: tr("Template removed"),
    "template_used": lambda: tr("Template used"),
    "matrix_followed": lambda: tr("Tasks follow the matrix"),
    "routine_removed": lambda: tr("Routine removed"),
    "routine_skipped": lambda: tr("Routine left out once"),
    "routine_moved": lambda: tr("Routine moved once"),
    "routine_restored": lambda: tr("Routine as usual again"),
    "routine_paused": lambda: tr("Routine paused"),
    "routine_resumed": lambda: tr("Routine resumed"),
}
