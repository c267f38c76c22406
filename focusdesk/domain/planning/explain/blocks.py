"""Why each block is where it is: the strongest causes, strongest first."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from focusdesk.domain.planning.plan import PlannedBlock, Reason
from focusdesk.domain.planning.problem import Moment, Window, class_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from focusdesk.domain.planning.explain.moves import Move, Situation
    from focusdesk.domain.planning.plan import CostTerms
    from focusdesk.domain.planning.problem import Block, PlanEvent, PlanTask

MOST_REASONS = 3
WORTH_TELLING = 0.5
"""Minutes below which a difference is no cause."""
EVERYWHERE = frozenset({"soonest", "stays", "only_gap"})
"""Causes that hold for most blocks, told after those that set this one apart."""
NO_CHOICE = frozenset(
    {"predecessor", "not_first_place", "not_first_full", "not_first_rule"}
)
"""Causes that leave no choice, told before every cause that has a price."""


def explain_blocks(situation: Situation) -> tuple[PlannedBlock, ...]:
    """Return the plan's blocks with their causes."""
    tasks = {task.id: task for task in situation.request.tasks}
    return tuple(
        PlannedBlock(block, _reasons(block, tasks[block.task], situation))
        for block in situation.blocks
    )


def _reasons(block: Block, task: PlanTask, here: Situation) -> tuple[Reason, ...]:
    if block in here.request.pinned:
        return (
            Reason("running" if _begins_before_now(block, here) else "pinned", 0.0),
        )
    causes: dict[str, Reason] = {}
    moves = tuple(here.moves(block))
    found = [c for move in moves for c in _causes(block, task, move, here)]
    if not here.places_on(block.day, block):
        found.append(_only_gap(block, here))
    found += _waits_for(block, task, here)
    if block.day != here.request.days[0].date:
        found += not_on_the_first_day(block, task, here)
    for cause in found:
        known = causes.get(cause.code)
        if known is None or cause.minutes > known.minutes:
            causes[cause.code] = cause
    if not causes:
        causes["fits"] = _fits(block, here)
    return tuple(sorted(causes.values(), key=_rank)[:MOST_REASONS])


def _rank(cause: Reason) -> tuple[int, float, str]:
    if cause.code in NO_CHOICE:
        group = 0
    elif cause.code == "displaced":
        # Its figure sums all terms: next to a single one it would always win.
        group = 2
    else:
        group = 3 if cause.code in EVERYWHERE else 1
    return (group, -cause.minutes, cause.code)


def _causes(
    block: Block, task: PlanTask, move: Move, here: Situation
) -> Iterator[Reason]:
    change, facts = move.change, move.facts
    if change.misfit > WORTH_TELLING:
        yield _misfit(block, task, move, here)
    if change.tardiness > WORTH_TELLING and task.due is not None:
        due = _when(task.due)
        yield Reason("deadline", change.tardiness, (*due, _on(block), *facts))
    if change.reimmersion > WORTH_TELLING:
        near = _neighbour(block, task, change.reimmersion, here)
        yield replace(near, facts=(*near.facts, *facts))
    for code, minutes in _plain_terms(change):
        if minutes > WORTH_TELLING:
            yield Reason(code, minutes, facts)
    if move.other is not None and change.total > WORTH_TELLING:
        titles = {t.id: t.title for t in here.request.tasks}
        before = (("before", titles[move.other[0].task]),)
        yield Reason("displaced", change.total, (*before, *facts))


def _plain_terms(change: CostTerms) -> Iterator[tuple[str, float]]:
    """Yield the causes that are one term of the cost and nothing else."""
    yield "deep_limit", change.overload
    yield "stays", change.stability
    yield "in_one_piece", change.fragmentation
    yield "switch_budget", change.switches


def _on(block: Block) -> tuple[str, str]:
    return ("on", block.day.isoformat())


def _begins_before_now(block: Block, here: Situation) -> bool:
    now = here.request.now
    return now is not None and Moment(block.day, block.start) < now


def _misfit(block: Block, task: PlanTask, move: Move, here: Situation) -> Reason:
    """Tell a better window from a better place, energy and an earlier day."""
    minutes, told = move.change.misfit, move.facts
    mine, other = here.days[block.day], here.days[move.to.day]
    kind = class_of(task, here.request.policy)
    weights = here.request.policy.misfit.of(kind)
    window = here.window_of(block)
    by_window = getattr(weights, here.window_of(move.to).value) - getattr(
        weights, window.value
    )
    by_place = weights.in_setting(other.setting) - weights.in_setting(mine.setting)
    dearness = here.request.policy.unscheduled_percent.of(task.urgency) / 100
    by_day = (other.delay_percent - mine.delay_percent) * dearness
    strongest = max(by_window, by_place, by_day)
    if strongest <= 0:
        return Reason("energy", minutes, told)
    if strongest == by_window:
        code = "window_quiet" if window is Window.QUIET else "window_core"
        code = "window_other" if window is Window.OTHER else code
        return Reason(code, minutes, (("class", kind.value), *told))
    if strongest == by_place:
        facts = (("setting", mine.setting.value), ("class", kind.value))
        return Reason("place", minutes, (*facts, *told))
    return Reason("soonest", minutes, told)


def _neighbour(block: Block, task: PlanTask, minutes: float, here: Situation) -> Reason:
    before = _before(block, here)
    if before is None and not _begun(block, here):
        return Reason("start_of_day", minutes)
    names = {p.id: p.name for p in here.request.projects}
    facts = (("project", names.get(task.project, "")),)
    tasks = {t.id: t for t in here.request.tasks}
    if isinstance(before, str):
        if before == task.id:
            return Reason("same_task", minutes, facts)
        if tasks[before].project == task.project:
            title = (("before", tasks[before].title),)
            return Reason("same_project", minutes, facts + title)
    elif before is not None and before.project == task.project:
        return Reason("same_project", minutes, (*facts, ("before", before.title)))
    if _next_is_alike(block, task, here):
        return Reason("same_project_next", minutes, facts)
    return Reason("fewer_switches", minutes, facts)


def _begun(block: Block, here: Situation) -> bool:
    """Say whether the block's day has begun already."""
    now, day = here.request.now, here.days[block.day]
    if now is None or now.day != block.day or not day.work:
        return False
    return now.minute > day.work[0].start


def _before(block: Block, here: Situation) -> str | PlanEvent | None:
    """Return what comes just before the block that day: a task's id or a meeting."""
    events = here.days[block.day].events
    ends: list[tuple[int, str | PlanEvent]] = [
        (e.span.end, e) for e in events if e.span.start < block.start
    ]
    ends += [
        (b.end, b.task)
        for b in here.blocks
        if b.day == block.day and b.start < block.start
    ]
    return max(ends, key=lambda pair: pair[0])[1] if ends else None


def _next_is_alike(block: Block, task: PlanTask, here: Situation) -> bool:
    """Say whether what comes next that day is of the same project."""
    projects = {t.id: t.project for t in here.request.tasks}
    later = [
        (event.span.start, event.project)
        for event in here.days[block.day].events
        if event.span.start >= block.end
    ]
    later += [
        (other.start, projects[other.task])
        for other in here.blocks
        if other.day == block.day and other.start >= block.end
    ]
    return bool(later) and min(later, key=lambda one: one[0])[1] == task.project


def _only_gap(block: Block, here: Situation) -> Reason:
    gaps = here.gaps(here.days[block.day], block)
    length = next(
        (g.minutes for g in gaps if g.start <= block.start < g.end), block.minutes
    )
    return Reason("only_gap", 0.0, (("gap", length),))


def _waits_for(block: Block, task: PlanTask, here: Situation) -> Iterator[Reason]:
    titles = {t.id: t.title for t in here.request.tasks}
    start = Moment(block.day, block.start)
    for name in task.after:
        ends = [Moment(b.day, b.end) for b in here.blocks if b.task == name]
        if ends and max(ends).day == start.day:
            before = (("before", titles[name]),)
            yield Reason("predecessor", 0.0, before)


def not_on_the_first_day(
    block: Block, task: PlanTask, here: Situation
) -> Iterator[Reason]:
    """Yield why a block of a later day does not stand on the first one."""
    first = here.request.days[0]
    if task.setting is not None and task.setting is not first.setting:
        yield _no_choice("not_first_place", setting=task.setting.value)
        return
    places = here.places_on(first.date, block)
    if not places:
        longest = max((g.minutes for g in here.gaps(first)), default=0)
        yield _no_choice("not_first_full", gap=longest, need=block.minutes)
        return
    moves = [m for place in places for m in here.priced(block, place)]
    if not moves:
        yield _no_choice("not_first_rule")
        return
    cheapest = min(moves, key=lambda move: move.change.total)
    change = cheapest.change
    costs = {
        "not_first_switch": change.reimmersion,
        "not_first_misfit": change.misfit,
        "not_first_deep": change.overload,
        "not_first_tardy": change.tardiness,
        "not_first_stays": change.stability,
        "not_first_budget": change.switches,
    }
    code = max(costs, key=lambda name: costs[name])
    kind = class_of(task, here.request.policy).value
    facts = (("class", kind), ("window", here.window_of(block).value))
    yield Reason(code, max(change.total, 0.0), (*facts, *cheapest.facts))


def _no_choice(code: str, **facts: str | int) -> Reason:
    return Reason(code, 0.0, tuple(facts.items()))


def _fits(block: Block, here: Situation) -> Reason:
    window = here.window_of(block)
    return Reason("fits", 0.0, (("window", window.value),))


def _when(moment: Moment) -> tuple[tuple[str, str | int | float], ...]:
    return (("day", moment.day.isoformat()), ("minute", moment.minute))
