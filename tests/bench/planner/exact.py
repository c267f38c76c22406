"""The planning problem as an exact model for OR-Tools CP-SAT: how far is a plan?

A literal for every place a block can take; a circuit through day starts, meetings and
blocks in the order they are lived carries the re-immersion. The cost is the one of
`focusdesk.domain.planning.cost`, without a budget of switches.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from importlib import import_module
from itertools import pairwise
from typing import TYPE_CHECKING, Any

from focusdesk.domain.planning.cost import (
    in_turn,
    moving_percent,
    previous_start,
    start_minutes,
)
from focusdesk.domain.planning.frame import PERCENT, UNIT, WorkingClock, tardiness
from focusdesk.domain.planning.policy import TaskClass
from focusdesk.domain.planning.problem import Block, Moment, class_of
from focusdesk.domain.planning.violations import merge_touching
from tests.bench.planner.exact_places import DAY_MINUTES, Option, bases, options_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from focusdesk.domain.planning.problem import (
        PlanProject,
        PlanRequest,
        PlanTask,
    )

Before = tuple["PlanProject | None", "str | None"] | None
Literal = Any
"""A variable, or a sum of variables, of the model: OR-Tools is not typed."""


@dataclass(frozen=True, slots=True)
class Answer:
    """The best plan found, its cost and the proven lower bound, in minutes.

    A plan that is not proven best may cost less than the model says: what is only
    bounded from below is not always at its bound.
    """

    blocks: tuple[Block, ...]
    cost: float
    bound: float
    proven: bool


@dataclass(slots=True)
class Piece:
    """A block that may be there: one literal per place, of which at most one holds."""

    task: int
    options: list[Option]
    chosen: list[Literal]
    there: Literal
    start: Literal
    end: Literal


@dataclass(frozen=True, slots=True)
class Fixed:
    """A day's start or a meeting: blocks end by `last` before it, begin at `first`."""

    last: int
    first: int
    before: Before


@dataclass(slots=True)
class Model:
    """The variables of a request and the terms of its cost."""

    request: PlanRequest
    cp: Any
    pieces: list[Piece] = field(default_factory=list)
    complete: dict[str, Literal] = field(default_factory=dict)
    fixed: list[Fixed] = field(default_factory=list)
    arcs: list[tuple[int, int, Literal]] = field(default_factory=list)
    cost: list[Literal] = field(default_factory=list)


def solve_exactly(
    request: PlanRequest, seconds: float, known: Sequence[Block] = ()
) -> Answer:
    """Return the best plan found in the time; `known` is a plan to start from."""
    cp_model = import_module("ortools.sat.python.cp_model")
    model = Model(request, cp_model.CpModel())
    _add_pieces(model)
    _add_places(model)
    _add_order(model)
    _add_circuit(model)
    _add_days_and_shares(model)
    model.cp.minimize(sum(model.cost))
    _hint(model, known)
    solver = cp_model.CpSolver()
    solver.parameters.max_time_in_seconds = seconds
    solver.parameters.num_workers = 1
    status = solver.solve(model.cp)
    if status not in (cp_model.OPTIMAL, cp_model.FEASIBLE):
        return Answer(
            (), float("inf"), solver.best_objective_bound / UNIT, proven=False
        )
    blocks = merge_touching(
        option.block
        for piece in model.pieces
        for option, literal in zip(piece.options, piece.chosen, strict=True)
        if solver.value(literal)
    )
    bound = solver.best_objective_bound / UNIT
    proven = status == cp_model.OPTIMAL
    return Answer(tuple(blocks), solver.objective_value / UNIT, bound, proven=proven)


def _hint(model: Model, known: Sequence[Block]) -> None:
    """Tell the solver where the blocks of a known plan are and how they follow."""
    names = [task.id for task in model.request.tasks]
    left = {
        name: sorted((b.day, b.start, b) for b in known if b.task == name)
        for name in names
    }
    row = [(one.first, 0, number) for number, one in enumerate(model.fixed)]
    for place, piece in enumerate(model.pieces, len(model.fixed)):
        mine = left[names[piece.task]]
        wanted = mine.pop(0)[2] if mine else None
        model.cp.add_hint(piece.there, wanted is not None)
        for option, literal in zip(piece.options, piece.chosen, strict=True):
            model.cp.add_hint(literal, option.block == wanted)
            if option.block == wanted:
                row.append((option.first, 1, place))
    nodes = [node for *_, node in sorted(row)]
    follow = {*pairwise(nodes), (nodes[-1], nodes[0])}
    for one, other, literal in model.arcs:
        if one != other:
            model.cp.add_hint(literal, (one, other) in follow)


def _add_pieces(model: Model) -> None:
    request, cp = model.request, model.cp
    clock = WorkingClock(request)
    pins: dict[str, list[Block]] = {}
    for pin in merge_touching(request.pinned):
        pins.setdefault(pin.task, []).append(pin)
    for number, task in enumerate(request.tasks):
        own = pins.get(task.id, [])
        options = list(options_of(request, task, own))
        count = 1
        if task.split is not None:
            low = min(task.split.min_block, task.minutes)
            count = max(1, task.minutes // low) + len(own)
        pieces = [_piece(cp, number, options) for _ in range(count)]
        for one, other in pairwise(pieces):
            cp.add_implication(other.there, one.there)
            cp.add(other.start >= one.end + 1).only_enforce_if(other.there)
        for pin in own:
            cover = [
                literal
                for piece in pieces
                for option, literal in zip(piece.options, piece.chosen, strict=True)
                if option.block.day == pin.day
                and option.block.start <= pin.start
                and option.block.end >= pin.end
            ]
            cp.add(sum(cover) == 1)
        model.pieces += pieces
        _add_amount(model, task, pieces, clock)


def _piece(cp: Any, task: int, options: list[Option]) -> Piece:  # noqa: ANN401
    chosen = [cp.new_bool_var("") for _ in options]
    there = cp.new_bool_var("")
    cp.add(sum(chosen) == there)
    start = sum(o.first * c for o, c in zip(options, chosen, strict=True))
    end = sum(o.last * c for o, c in zip(options, chosen, strict=True))
    return Piece(task, options, chosen, there, start, end)


def _add_amount(
    model: Model, task: PlanTask, pieces: list[Piece], clock: WorkingClock
) -> None:
    """Add what leaving out, splitting and finishing late cost, and completeness."""
    cp, request = model.cp, model.request
    grid, policy = request.granularity, request.policy
    placed = sum(
        (option.last - option.first) * literal
        for piece in pieces
        for option, literal in zip(piece.options, piece.chosen, strict=True)
    )
    model.cost += [
        option.units * literal
        for piece in pieces
        for option, literal in zip(piece.options, piece.chosen, strict=True)
    ]
    extra = round(policy.fragmentation.extra_block_minutes * UNIT)
    model.cost += [extra * piece.there for piece in pieces[1:]]
    rate = round(policy.unscheduled_percent.of(task.urgency) * PERCENT)
    model.cost.append(rate * (task.minutes - grid * placed))
    whole, rest = divmod(task.minutes, grid)
    complete = cp.new_bool_var("")
    model.complete[task.id] = complete
    cp.add(placed <= whole)
    if rest:
        cp.add(complete == 0)
    else:
        cp.add(placed == whole).only_enforce_if(complete)
        cp.add(placed <= whole - 1).only_enforce_if(complete.Not())
    due = clock.due(task)
    if due is not None:
        _add_tardiness(model, task, pieces, placed, clock)


def _add_tardiness(
    model: Model,
    task: PlanTask,
    pieces: list[Piece],
    placed: Literal,
    clock: WorkingClock,
) -> None:
    """Price the end by a table: boundaries first, then the slots that were placed."""
    cp, request, grid = model.cp, model.request, model.request.granularity
    due, complete = clock.due(task) or 0, model.complete[task.id]
    ends = [
        clock.at(Moment(day.date, slot * grid))
        for day in request.days
        for slot in range(DAY_MINUTES // grid + 1)
    ]
    ends += [
        clock.horizon + task.minutes - grid * slots
        for slots in range(task.minutes // grid + 1)
    ]
    prices = [round(tardiness(request.policy, task, due, done)) for done in ends]
    bounds = len(bases(request)) * (DAY_MINUTES // grid + 1)
    done = cp.new_int_var(0, len(prices) - 1, "")
    lost = cp.new_int_var(0, max(prices), "")
    cp.add_element(done, prices, lost)
    cp.add(done == bounds + placed).only_enforce_if(complete.Not())
    cp.add(done < bounds).only_enforce_if(complete)
    for piece in pieces:
        cp.add(done >= piece.end).only_enforce_if(complete)
    model.cost.append(lost)


def _add_places(model: Model) -> None:
    """Let no two blocks take one slot."""
    taken: dict[int, list[Literal]] = {}
    for piece in model.pieces:
        for option, literal in zip(piece.options, piece.chosen, strict=True):
            for slot in range(option.first, option.last):
                taken.setdefault(slot, []).append(literal)
    for literals in taken.values():
        model.cp.add_at_most_one(literals)


def _add_order(model: Model) -> None:
    """Let tasks wait for all blocks of those they come after."""
    tasks = model.request.tasks
    pieces: dict[str, list[Piece]] = {task.id: [] for task in tasks}
    for piece in model.pieces:
        pieces[tasks[piece.task].id].append(piece)
    for task in tasks:
        for other in task.after:
            for piece in pieces[task.id] if other in pieces else ():
                model.cp.add_implication(piece.there, model.complete[other])
                for earlier in pieces[other]:
                    model.cp.add(piece.start >= earlier.end).only_enforce_if(
                        piece.there
                    )


def _add_circuit(model: Model) -> None:
    """Put days, meetings and blocks in one row, and price each block's start."""
    request, cp = model.request, model.cp
    projects = {project.id: project for project in request.projects}
    fixed = model.fixed = list(_fixed(request, projects))
    arcs = model.arcs
    for number, one in enumerate(fixed):
        following = (number + 1) % len(fixed)
        arcs.append((number, following, cp.new_bool_var("")))
        end = fixed[following].last if following else 10**9
        for place, piece in enumerate(model.pieces, len(fixed)):
            if not any(o.first >= one.first and o.last <= end for o in piece.options):
                continue
            begin, close = cp.new_bool_var(""), cp.new_bool_var("")
            arcs += [(number, place, begin), (place, following, close)]
            cp.add(piece.start >= one.first).only_enforce_if(begin)
            cp.add(piece.end <= end).only_enforce_if(close)
            _price(model, begin, one.before, piece, projects)
    for place, piece in enumerate(model.pieces, len(fixed)):
        arcs.append((place, place, piece.there.Not()))
        task = request.tasks[piece.task]
        for later, other in enumerate(model.pieces, len(fixed)):
            if later == place or not piece.options or not other.options:
                continue
            earliest = min(o.last for o in piece.options)
            if earliest > max(o.first for o in other.options):
                continue
            arc = cp.new_bool_var("")
            arcs.append((place, later, arc))
            cp.add(other.start >= piece.end).only_enforce_if(arc)
            before = (projects[task.project], task.id)
            _price(model, arc, before, other, projects)
    cp.add_circuit(arcs)


def _price(
    model: Model,
    arc: Literal,
    before: Before,
    piece: Piece,
    projects: dict[str, PlanProject],
) -> None:
    task = model.request.tasks[piece.task]
    weights = model.request.policy.reimmersion
    lost = start_minutes(weights, before, projects[task.project], task.id)
    model.cost.append(round(lost * UNIT) * arc)


def _fixed(request: PlanRequest, projects: dict[str, PlanProject]) -> Iterator[Fixed]:
    grid = request.granularity
    for day, base in zip(request.days, bases(request), strict=True):
        yield Fixed(base - 1, base, None)
        for event in sorted(day.events, key=in_turn):
            project = None if event.project is None else projects[event.project]
            first = base + -(-event.span.end // grid)
            yield Fixed(base + event.span.start // grid, first, (project, None))


def _add_days_and_shares(model: Model) -> None:
    """Add deep work beyond a day's limit, projects short of their share, and moves."""
    request, cp = model.request, model.cp
    deep: list[list[Literal]] = [[] for _ in request.days]
    got: dict[str, list[Literal]] = {project.id: [] for project in request.projects}
    for piece in model.pieces:
        task = request.tasks[piece.task]
        is_deep = class_of(task, request.policy) is TaskClass.DEEP
        for option, literal in zip(piece.options, piece.chosen, strict=True):
            minutes = option.block.minutes * literal
            got[task.project].append(minutes)
            if is_deep:
                deep[option.day].append(minutes)
    for day in request.days:
        for event in day.events:
            if event.project is not None:
                got[event.project].append(event.span.minutes)
    weights = request.policy.deep_work
    for minutes in deep:
        over = cp.new_int_var(0, DAY_MINUTES, "")
        cp.add(over >= sum(minutes) - weights.max_minutes_per_day)
        model.cost.append(round(weights.excess_percent * PERCENT) * over)
    rate = round(request.policy.share_shortfall_percent * PERCENT)
    for project in request.projects:
        target = project.target_minutes or 0
        short = cp.new_int_var(0, max(0, target), "")
        cp.add(short >= target - sum(got[project.id]))
        model.cost.append(rate * short)
    model.cost.append(round(_all_moved(request)))


def _all_moved(request: PlanRequest) -> float:
    """Return what it costs if nothing of the earlier plan stays."""
    days = {day.date for day in request.days}
    tasks = {task.id for task in request.tasks}
    if request.now is None:
        return 0.0
    return sum(
        max(0, old.end - previous_start(old, request.now))
        * moving_percent(old, request)
        * PERCENT
        for old in request.previous
        if old.day in days and old.task in tasks
    )
