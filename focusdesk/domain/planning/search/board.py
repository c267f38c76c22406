"""A request compiled for the search: slots, pieces, and tables of costs in units."""

from __future__ import annotations

from typing import TYPE_CHECKING

from focusdesk.domain.planning.cost import start_minutes
from focusdesk.domain.planning.frame import PERCENT, UNIT, WorkingClock, tardiness
from focusdesk.domain.planning.policy import TaskClass
from focusdesk.domain.planning.problem import Moment, class_of
from focusdesk.domain.planning.search.pins import fixed_blocks, fixtures
from focusdesk.domain.planning.search.prices import PriceList
from focusdesk.domain.planning.search.stretch import Stretch
from focusdesk.domain.planning.violations import free_time

if TYPE_CHECKING:
    from focusdesk.domain.planning.problem import Block, PlanDay, PlanRequest
    from focusdesk.domain.planning.search.pins import Fixture

Before = tuple[str | None, str | None] | None


class Board:
    """Hold everything the search reads; tasks, projects and stretches by number.

    A piece is a task's number of slots placed in one go: the whole task, or for a
    task that may be split one of the lengths allowed. `piece_last` marks the piece
    that finishes its task, `piece_glue` one that prolongs a pinned block (-1 after
    the pin, +1 before it).
    """

    def __init__(self, request: PlanRequest) -> None:
        self.request = request
        self.work = 0
        self.tasks = request.tasks
        self.number = {task.id: n for n, task in enumerate(request.tasks)}
        self.clock = WorkingClock(request)
        self.fixed = fixed_blocks(request)
        self._read_tasks()
        self._read_projects()
        self._read_order()
        self.piece_task: list[int] = []
        self.piece_slots: list[int] = []
        self.piece_last: list[bool] = []
        self.piece_glue: list[int] = []
        self.pieces_of: list[list[int]] = []
        self._guides()
        self._cut_pieces()
        self._order_pieces()
        self._twins()
        self._group()
        self.stretches: list[Stretch] = []
        self._cut_days()
        self.prices = PriceList(self)
        self._hosts: dict[int, list[int]] = {}

    def placing_row(self, stretch: Stretch, piece: int) -> list[float] | None:
        """Return the cost of starting the piece at each slot, None if nowhere."""
        return self.prices.row(stretch, piece)

    def hosts(self, piece: int) -> list[int]:
        """Return the numbers of the stretches that can hold the piece, in order."""
        found = self._hosts.get(piece)
        if found is None:
            found = [s.number for s in self.stretches if s.row(piece) is not None]
            self._hosts[piece] = found
        return found

    def absence(self, task: int, missing: int) -> float:
        """Return the units lost when so many minutes of the task are left out."""
        if missing <= 0:
            return 0.0
        plan_task = self.tasks[task]
        percent = self.request.policy.unscheduled_percent.of(plan_task.urgency)
        lost = missing * percent * PERCENT
        due = self.due[task]
        if due is None:
            return lost
        done = self.clock.horizon + missing
        return lost + tardiness(self.request.policy, plan_task, due, done)

    def _read_tasks(self) -> None:
        request = self.request
        self.classes = [class_of(task, request.policy) for task in self.tasks]
        self.deep = [kind is TaskClass.DEEP for kind in self.classes]
        self.due = [self.clock.due(task) for task in self.tasks]
        self.fixed_blocks_of: list[list[Block]] = [[] for _ in self.tasks]
        for block in self.fixed:
            self.fixed_blocks_of[self.number[block.task]].append(block)
        self.missing = [
            task.minutes - sum(block.minutes for block in blocks)
            for task, blocks in zip(self.tasks, self.fixed_blocks_of, strict=True)
        ]
        self.absent = [
            self.absence(number, missing) for number, missing in enumerate(self.missing)
        ]

    def _read_projects(self) -> None:
        request = self.request
        numbers = {project.id: n for n, project in enumerate(request.projects)}
        self.project = [numbers[task.project] for task in self.tasks]
        self.target = [project.target_minutes or 0 for project in request.projects]
        self.project_minutes = [0] * len(request.projects)
        for block in self.fixed:
            self.project_minutes[self.project[self.number[block.task]]] += block.minutes
        for day in request.days:
            for event in day.events:
                if event.project is not None:
                    self.project_minutes[numbers[event.project]] += event.span.minutes
        self.reimmersion = [
            [
                self.start_units((self.tasks[before].project, self.tasks[before].id), n)
                for n in range(len(self.tasks))
            ]
            for before in range(len(self.tasks))
        ]

    def start_units(self, before: Before, task: int) -> float:
        """Return the units lost when the task starts after `before` (project, task)."""
        projects = {project.id: project for project in self.request.projects}
        own = self.tasks[task]
        weights = self.request.policy.reimmersion
        activity = None
        if before is not None:
            name, other = before
            activity = (None if name is None else projects[name], other)
        return start_minutes(weights, activity, projects[own.project], own.id) * UNIT

    def _read_order(self) -> None:
        self.after = [
            [self.number[name] for name in dict.fromkeys(task.after) if name in self.number]
            for task in self.tasks
        ]
        self.before: list[list[int]] = [[] for _ in self.tasks]
        for task, others in enumerate(self.after):
            for other in others:
                self.before[other].append(task)
        self.earliest: list[Moment | None] = []
        self.latest: list[Moment | None] = []
        for task in range(len(self.tasks)):
            ends = [
                Moment(block.day, block.end)
                for other in self.after[task]
                for block in self.fixed_blocks_of[other]
            ]
            own = self.tasks[task].not_before
            starts = [
                Moment(block.day, block.start)
                for other in self.before[task]
                for block in self.fixed_blocks_of[other]
            ]
            self.earliest.append(max(ends + ([own] if own else []), default=None))
            self.latest.append(min(starts, default=None))

    def _cut_pieces(self) -> None:
        grid = self.request.granularity
        for number, task in enumerate(self.tasks):
            self.pieces_of.append([])
            missing = self.missing[number]
            if missing <= 0:
                continue
            pinned = self.fixed_blocks_of[number]
            if task.split is None:
                if not pinned and missing % grid == 0:
                    self._add_piece(number, missing // grid, last=True, glue=0)
                continue
            low = -(-min(task.split.min_block, task.minutes) // grid)
            high = task.split.max_block // grid
            flags = (False, True) if self.flagged[number] else (False,)
            for slots in range(max(1, low), min(high, missing // grid) + 1):
                for last in flags:
                    self._add_piece(number, slots, last=last, glue=0)
            self._cut_glued(number, flags)

    def _cut_glued(self, number: int, flags: tuple[bool, ...]) -> None:
        task, grid = self.tasks[number], self.request.granularity
        pinned = self.fixed_blocks_of[number]
        if not pinned or task.split is None:
            return
        for slots in range(1, self.missing[number] // grid + 1):
            for last in flags:
                for glue in (-1, 1):
                    self._add_piece(number, slots, last=last, glue=glue)

    def _add_piece(self, task: int, slots: int, *, last: bool, glue: int) -> None:
        self.pieces_of[task].append(len(self.piece_task))
        self.piece_task.append(task)
        self.piece_slots.append(slots)
        self.piece_last.append(last)
        self.piece_glue.append(glue)

    def _order_pieces(self) -> None:
        self.ahead: list[frozenset[int]] = []
        self.behind: list[frozenset[int]] = []
        for piece, task in enumerate(self.piece_task):
            ahead = [p for other in self.after[task] for p in self.pieces_of[other]]
            behind = [p for other in self.before[task] for p in self.pieces_of[other]]
            if len(self.pieces_of[task]) > 1 and self.flagged[task]:
                own = [
                    p
                    for p in self.pieces_of[task]
                    if self.piece_last[p] is not self.piece_last[piece]
                ]
                (ahead if self.piece_last[piece] else behind).extend(own)
            self.ahead.append(frozenset(ahead))
            self.behind.append(frozenset(behind))

    def _guides(self) -> None:
        """tails[t]: list of (descendant, minutes after t's end at the least)."""
        n = len(self.tasks)
        self.tails = [dict() for _ in range(n)]
        done = set()
        def visit(t):
            if t in done:
                return
            done.add(t)
            for q in self.before[t]:
                visit(q)
                own = max(0, self.missing[q])
                self.tails[t][q] = max(self.tails[t].get(q, 0), own)
                for r, m in self.tails[q].items():
                    self.tails[t][r] = max(self.tails[t].get(r, 0), own + m)
        for t in range(n):
            visit(t)
        self.guide = [[(q, m) for q, m in tl.items() if self.due[q] is not None and self.missing[q] > 0] for tl in self.tails]
        self.flagged = [self.due[t] is not None or bool(self.guide[t]) for t in range(n)]
        self.due_eff = []
        for t in range(n):
            c = [self.due[t]] if self.due[t] is not None else []
            c += [self.due[q] - m for q, m in self.guide[t]]
            self.due_eff.append(min(c) if c else 10**6)

    def _twins(self) -> None:
        self.twin = list(range(len(self.piece_task)))
        self.guided = [False] * len(self.piece_task)
        for p in range(len(self.piece_task)):
            t = self.piece_task[p]
            if self.guide[t] and (self.tasks[t].split is None or self.piece_last[p]):
                self.twin[p] = len(self.piece_task)
                self.piece_task.append(t)
                self.piece_slots.append(self.piece_slots[p])
                self.piece_last.append(self.piece_last[p])
                self.piece_glue.append(self.piece_glue[p])
                self.ahead.append(self.ahead[p])
                self.behind.append(self.behind[p])
                self.twin.append(p)
                self.guided.append(True)

    def _group(self) -> None:
        n = len(self.tasks)
        self.variants = []
        self.lengths = []
        self.length_set = []
        for t in range(n):
            d = {}
            for p in self.pieces_of[t]:
                d.setdefault((self.piece_slots[p], self.piece_last[p]), []).append(p)
            self.variants.append(d)
            ls = sorted({self.piece_slots[p] for p in self.pieces_of[t]})
            self.lengths.append(ls)
            self.length_set.append(set(ls))
        self.bonus = [0.0] * n
        for t in range(n):
            seen=set(); st=list(self.before[t])
            while st:
                q=st.pop()
                if q in seen: continue
                seen.add(q); st.extend(self.before[q])
            self.bonus[t]=sum(self.absent[q] for q in seen if self.missing[q] > 0)

    def _cut_days(self) -> None:
        self.fixed_deep = [0] * len(self.request.days)
        for number, day in enumerate(self.request.days):
            fixed = fixtures(day, self.fixed, self.request)
            usable = self._usable(day, fixed)
            self._cut_day(number, fixed, usable)
            for fixture in fixed:
                if fixture.task and self.deep[self.number[fixture.task]]:
                    self.fixed_deep[number] += fixture.end - fixture.start

    def _usable(self, day: PlanDay, fixed: list[Fixture]) -> list[bool]:
        grid, now = self.request.granularity, self.request.now
        free = [False] * 1440
        for span in free_time(day):
            free[span.start : span.end] = [True] * span.minutes
        for fixture in fixed:
            if fixture.task:
                length = fixture.end - fixture.start
                free[fixture.start : fixture.end] = [False] * length
        return [
            all(free[start : start + grid])
            and (now is None or Moment(day.date, start) >= now)
            for start in range(0, 1440, grid)
        ]

    def _cut_day(self, number: int, fixed: list[Fixture], usable: list[bool]) -> None:
        """Make the stretches of a day."""
        grid = self.request.granularity
        ahead: dict[int, list[int]] = {}
        for slot, free in enumerate(usable):
            if free:
                passed = sum(fixture.start <= slot * grid for fixture in fixed)
                ahead.setdefault(passed, []).append(slot)
        for passed in range(len(fixed) + 1):
            previous = fixed[passed - 1] if passed else None
            following = fixed[passed] if passed < len(fixed) else None
            if passed in ahead:
                self._add_stretch(number, ahead[passed], (previous, following))

    def _add_stretch(
        self,
        day: int,
        slots: list[int],
        ends: tuple[Fixture | None, Fixture | None],
    ) -> None:
        previous, following = ends
        stretch = Stretch(self, len(self.stretches), day, slots[0])
        stretch.size = slots[-1] - slots[0] + 1
        stretch.zeros = [0.0] * (stretch.size + 1)
        held = set(slots)
        stretch.usable = [slots[0] + n in held for n in range(stretch.size)]
        stretch.room = len(slots)
        before = (previous.project, previous.task) if previous else None
        everyone = range(len(self.tasks))
        stretch.start_cost = [self.start_units(before, task) for task in everyone]
        if previous and previous.task:
            stretch.pin_before = self.number[previous.task]
        if following and following.task:
            pin = stretch.pin_after = self.number[following.task]
            stretch.end_cost = [self.reimmersion[task][pin] for task in everyone]
            stretch.empty_cost = self.start_units(before, pin)
        self.stretches.append(stretch)


