"""Whatever happens to a plan, drawn as small numbers, and what must hold after it."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import TYPE_CHECKING, Any

from focusdesk.domain.dayspan import Span
from focusdesk.domain.errors import ActRefused, NotFound, NotNow
from focusdesk.domain.ids import ProjectId
from focusdesk.domain.own_event import OWN_SOURCE
from focusdesk.domain.planning import acts
from focusdesk.domain.planning.basis import block_of
from focusdesk.domain.planning.problem import Moment
from focusdesk.domain.planning.refusals import broken_rules
from focusdesk.domain.planning.request import remaining_minutes, round_up
from focusdesk.domain.task import Estimate, Setting, Split, Urgency
from focusdesk.domain.timerange import day_of, instant_at, minute_of
from focusdesk.services.events import DayStartDue, StoreChanged

if TYPE_CHECKING:
    from collections.abc import Callable

    from focusdesk.domain.ids import TaskId
    from focusdesk.domain.planning.acts import Act
    from focusdesk.domain.planning.stored import StoredBlock
    from tests.services.arranging_room import ArrangingRoom

LONG_AGO, FAR_OFF = date(2026, 1, 1), date(2028, 1, 1)


@dataclass(frozen=True)
class Happening:
    """One thing that happens: what, and three numbers that say to which and where."""

    kind: str
    which: int
    where: int
    much: int


def week(room: ArrangingRoom, seed: tuple[int, ...]) -> None:
    """Put a backlog, deadlines, an order and meetings on the desk."""
    projects = [ProjectId(f"P{number}") for number in range(1 + seed[0] % 5)]
    urgencies = list(Urgency)
    before: TaskId | None = None
    for number, draw in enumerate(seed):
        minutes = 15 + 15 * (draw % 14)
        due = room.clock() + timedelta(hours=6 + draw % 90) if draw % 3 == 0 else None
        made = room.task(
            f"T{number}",
            minutes,
            projects[draw % len(projects)],
            cognitive=1 + draw % 5,
            collaboration=1 + draw // 3 % 5,
            urgency=urgencies[draw % 4],
            due=due,
            split=Split(30, 90) if draw % 2 else None,
            setting=Setting.WFO if draw % 11 == 5 else None,
            only_in_core=draw % 13 == 6,
            after=(before,) if before is not None and draw % 5 == 2 else (),
        )
        before = made.id
        if draw % 4 == 1:
            start = 480 + 15 * (draw % 28)
            day = room.planning.today() + timedelta(days=draw % 4)
            room.meeting(f"M{number}", start, start + 30 + draw % 45, day)


def happen(room: ArrangingRoom, what: Happening) -> None:
    """Let it happen; what cannot be is refused and changes nothing."""
    with suppress(ActRefused, NotNow, NotFound):
        _KINDS[what.kind](room, what)


def kinds(*without: str) -> tuple[str, ...]:
    """Return every kind of happening but those."""
    return tuple(kind for kind in _KINDS if kind not in without)


def snapshot(room: ArrangingRoom) -> dict[str, Any]:
    """Return everything a step may touch, as it is stored."""
    with room.store.reading() as tx:
        return {
            "projects": tx.projects.all(archived=True),
            "tasks": tx.tasks.all(),
            "plans": tx.plans.between(LONG_AGO, FAR_OFF),
            "places": dict(tx.days.settings(LONG_AGO, FAR_OFF)),
            "own": tx.calendar.of(OWN_SOURCE),
        }


def undo_all(room: ArrangingRoom) -> int:
    """Take back every step; what events cause meanwhile goes with the steps before."""
    count = 0
    while room.steps.can_undo:
        room.is_quiet = len(room.steps.history.done) == 1
        room.steps.undo()
        room.is_quiet = False
        count += 1
    return count


def assert_sound(room: ArrangingRoom) -> None:
    """The plan breaks no rule, pins aside, and every open minute is in it."""
    if not room.workweek.frame(room.planning.today()).is_working_day:
        return
    assert not room.planning.is_stale(room.planning.today())
    basis = room.ground.basis()
    request = room.planning.request_for(room.planning.today())
    days = {day.date for day in request.days}
    ahead = [b for b in basis.ahead() if b.day in days]
    made = basis.plans[room.planning.today()].made_at
    minute = round_up(minute_of(made, basis.zone), basis.step)
    then = replace(request, now=Moment(day_of(made, basis.zone), min(minute, 1440)))
    # What is being worked on grows by the minute; the plan follows at the next event.
    fixed = [p for p in then.pinned if not basis.running or p != basis.running.block]
    then = replace(then, pinned=tuple(fixed))
    broken = broken_rules([block_of(b) for b in ahead], then)
    own = basis.running.block.task if basis.running else ""
    assert [v for v in broken if v.task != own] == []
    _assert_no_minute_lost(room, ahead)
    ids = [b.id for b in room.blocks()]
    assert len(ids) == len(set(ids))


def _assert_no_minute_lost(room: ArrangingRoom, ahead: list[StoredBlock]) -> None:
    basis = room.ground.basis()
    plan = basis.plans[room.planning.today()]
    request = room.planning.request_for(room.planning.today())
    asked = {task.id for task in request.tasks}
    with room.store.reading() as tx:
        for task in tx.tasks.open():
            if task.id not in asked:
                continue
            worked = tx.journal.worked_on(task.id)
            planned = sum(b.span.minutes for b in ahead if b.task_id == task.id)
            left = sum(u.minutes for u in plan.unplaced if u.task == task.id)
            needed = remaining_minutes(task, worked, 0)
            assert planned + left >= needed, (task.title, planned, left, needed)


def _block(room: ArrangingRoom, number: int) -> StoredBlock:
    ahead = sorted(room.ground.basis().ahead(), key=lambda b: (b.day, b.span, b.id))
    if not ahead:
        raise NotFound("block", "")
    return ahead[number % len(ahead)]


def _day(room: ArrangingRoom, number: int) -> date:
    reach = room.planning.reach()
    return reach[number % min(len(reach), 5)]


def _do(make: Callable[[ArrangingRoom, Happening], Act]) -> Callable[..., None]:
    def done(room: ArrangingRoom, what: Happening) -> None:
        room.do(make(room, what))

    return done


def _start(what: Happening) -> int:
    return 450 + 15 * (what.where % 34)


def _move(room: ArrangingRoom, what: Happening) -> Act:
    block = _block(room, what.which)
    return acts.MoveBlock(block.id, _day(room, what.much), _start(what))


def _resize(room: ArrangingRoom, what: Happening) -> Act:
    block = _block(room, what.which)
    wanted = block.span.end + 15 * (what.where % 13 - 6)
    end = min(1440, max(block.span.start + 5, wanted))
    return acts.ResizeBlock(block.id, Span(block.span.start, end))


def _swap(room: ArrangingRoom, what: Happening) -> Act:
    return acts.SwapBlocks(_block(room, what.which).id, _block(room, what.where).id)


def _split(room: ArrangingRoom, what: Happening) -> Act:
    block = _block(room, what.which)
    return acts.SplitBlock(block.id, block.span.start + 15 * (what.where % 6))


def _place(room: ArrangingRoom, what: Happening) -> Act:
    tasks = room.ground.basis().tasks
    if not tasks:
        raise NotFound("task", "")
    task = tasks[what.which % len(tasks)]
    return acts.PlaceTask(task.id, _day(room, what.much), _start(what))


def _finish_task(room: ArrangingRoom, what: Happening) -> Act:
    tasks = room.ground.basis().tasks
    if len(tasks) < 3:
        raise NotFound("task", "")
    return acts.FinishTask(tasks[what.which % len(tasks)].id)


def _span(what: Happening) -> Span:
    return Span(_start(what), _start(what) + 15 + 15 * (what.much % 12))


def _advance(room: ArrangingRoom, what: Happening) -> None:
    _pass(room, 7 * (what.much % 40))


def _pass(room: ArrangingRoom, minutes: int) -> None:
    before = room.planning.today()
    room.clock.advance(minutes=minutes)
    today = room.planning.today()
    room.publish(StoreChanged() if today == before else DayStartDue(today))


def _next_day(room: ArrangingRoom, what: Happening) -> None:
    day = room.planning.today() + timedelta(days=1)
    start = instant_at(day, 420 + what.much % 60, room.workweek.model.zone)
    room.clock.advance(seconds=(start - room.clock()).total_seconds())
    room.publish(DayStartDue(day))


def _begin(room: ArrangingRoom, what: Happening) -> None:
    room.focus.start(_block(room, what.which).id)


def _end(room: ArrangingRoom, what: Happening) -> None:
    _pass(room, what.much % 90)
    if what.where % 3 == 0:
        room.focus.stop()
    else:
        room.focus.finish(task_done=what.where % 3 == 1)


def _overrun(room: ArrangingRoom, what: Happening) -> None:
    _pass(room, what.much % 120)
    room.focus.extend(5 + what.where % 60)


def _edit(room: ArrangingRoom, what: Happening) -> None:
    tasks = room.ground.basis().tasks
    if tasks:
        task = tasks[what.which % len(tasks)]
        room.tasks.edit(task.id, estimate=Estimate.around(15 + 15 * (what.much % 12)))


def _import(room: ArrangingRoom, what: Happening) -> None:
    span = _span(what)
    room.meeting(f"I{what.which % 7}", span.start, span.end, _day(room, what.where))
    room.publish(StoreChanged())


_KINDS: dict[str, Callable[[ArrangingRoom, Happening], None]] = {
    "move": _do(_move),
    "resize": _do(_resize),
    "pin": _do(lambda r, h: acts.PinBlock(_block(r, h.which).id, h.much % 3 > 0)),
    "swap": _do(_swap),
    "split": _do(_split),
    "place": _do(_place),
    "to_day": _do(lambda r, h: acts.MoveToDay(_block(r, h.which).id, _day(r, h.much))),
    "skip": _do(lambda r, h: acts.SkipBlock(_block(r, h.which).id)),
    "away": _do(lambda r, h: acts.BeAway(_day(r, h.which), _span(h), "Izin")),
    "meeting": _do(lambda r, h: acts.AddMeeting(_day(r, h.which), _span(h), "Rapat")),
    "place_changed": _do(
        lambda r, h: acts.ChangePlace(_day(r, h.which), list(Setting)[h.much % 2])
    ),
    "finish_task": _do(_finish_task),
    "anew": _do(lambda r, h: acts.PlanAnew(_day(r, h.which))),
    "edit": _edit,
    "imported": _import,
    "advance": _advance,
    "next_day": _next_day,
    "begin": _begin,
    "end": _end,
    "overrun": _overrun,
}
