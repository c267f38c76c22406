"""Closing the day: one look back, one look ahead, then silence."""

from __future__ import annotations

import json
from datetime import timedelta
from typing import TYPE_CHECKING

from focusdesk.domain.day_close import DayClosing, DoneWork, FirstBlock, RollOver
from focusdesk.domain.errors import NotNow
from focusdesk.domain.focus import Idle, state_name
from focusdesk.domain.overtime import overtime_of
from focusdesk.domain.recovery import NOTED
from focusdesk.domain.task import TaskStatus
from focusdesk.domain.timerange import day_of, day_range
from focusdesk.services.events import DayClosed
from focusdesk.services.focus_card import blocks_to_do

if TYPE_CHECKING:
    from datetime import date

    from focusdesk.domain.focus import Session
    from focusdesk.domain.ids import TaskId
    from focusdesk.domain.planning.stored import StoredBlock
    from focusdesk.domain.ports import Clock
    from focusdesk.domain.work_calendar import DayFrame
    from focusdesk.services.events import Publish
    from focusdesk.services.workweek import Workweek
    from focusdesk.storage.store import Store, Tx

DAYS_AHEAD = timedelta(days=21)
MINUTE = timedelta(minutes=1)


class DayClose:
    """Shows what a day came to, and closes it: after that no alarm of it rings."""

    def __init__(
        self, store: Store, clock: Clock, publish: Publish, workweek: Workweek
    ) -> None:
        self._store = store
        self._clock = clock
        self._publish = publish
        self._workweek = workweek

    def today(self) -> date:
        """Return the local date of now."""
        return day_of(self._clock(), self._workweek.model.zone)

    def view(self, day: date | None = None) -> DayClosing:
        """Return what a day came to, by default today."""
        day = day or self.today()
        frame = self._workweek.frame(day)
        ahead = self._workweek.working_days(day + timedelta(days=1), 1)
        following = ahead[0].day if ahead else None
        with self._store.reading() as tx:
            return _closing(tx, frame, following)

    def close(self, day: date | None = None) -> DayClosing:
        """Close a day, by default today; a second time changes nothing.

        `NotNow` while a session is open, or for a day still to come.
        """
        day = day or self.today()
        if day > self.today():
            raise NotNow("close_day", "ahead")
        view = self.view(day)
        if view.closed_at is not None:
            return view
        with self._store.transaction() as tx:
            focus = tx.journal.focus()
            if not isinstance(focus, Idle):
                raise NotNow("close_day", state_name(focus))
            tx.day_ends.close(day, self._clock(), _body(view))
            tx.breaks.end()
        self._store.checkpoint()
        self._publish(DayClosed(day))
        return self.view(day)

    def reopen(self, day: date | None = None) -> None:
        """Take the closing of a day back; quiet when it is open."""
        day = day or self.today()
        with self._store.transaction() as tx:
            tx.day_ends.reopen(day)
        self._publish(DayClosed(day))


def _closing(tx: Tx, frame: DayFrame, following: date | None) -> DayClosing:
    day, zone = frame.day, frame.zone
    whole = day_range(day, zone)
    sessions = tx.journal.sessions(whole.start, whole.end)
    broke_in = tx.journal.interruptions_between(whole.start, whole.end)
    return DayClosing(
        day=day,
        zone=zone,
        done=_done(tx, sessions, frame),
        interruptions=tuple(one for one in broke_in if one.kind not in NOTED),
        rolls=_rolls(tx, day, zone),
        first=None if following is None else _first(tx, following, zone),
        next_day=following,
        thoughts=len(tx.thoughts.open()),
        session_open=not isinstance(tx.journal.focus(), Idle),
        closed_at=tx.day_ends.closed_at(day),
    )


def _done(
    tx: Tx, sessions: tuple[Session, ...], frame: DayFrame
) -> tuple[DoneWork, ...]:
    by_task: dict[TaskId, list[Session]] = {}
    for session in sessions:
        by_task.setdefault(session.task_id, []).append(session)
    found = []
    for task_id, own in by_task.items():
        if sum((s.worked for s in own), timedelta()) < MINUTE:
            continue  # begun by mistake
        title, project, color = _words(tx, task_id)
        task = tx.tasks.get(task_id)
        found.append(
            DoneWork(
                task_id=task_id,
                title=title,
                project=project,
                color=color,
                minutes=_minutes(sum((s.worked for s in own), timedelta())),
                overtime=_minutes(
                    sum((overtime_of(s, frame) for s in own), timedelta())
                ),
                blocks=len(own),
                task_done=task is not None and task.status is TaskStatus.DONE,
            )
        )
    return tuple(found)


def _rolls(tx: Tx, day: date, zone: str) -> tuple[RollOver, ...]:
    left: dict[TaskId, list[StoredBlock]] = {}
    for block in blocks_to_do(tx, (day,), zone):
        left.setdefault(block.task_id, []).append(block)
    first = day + timedelta(days=1)
    plans = tx.plans.between(first, day + DAYS_AHEAD) if left else ()
    later = [block for plan in plans for block in plan.blocks]
    found = []
    for task_id, own in left.items():
        title, project, color = _words(tx, task_id)
        ahead = [b for b in later if b.task_id == task_id]
        to = min(ahead, key=lambda b: (b.day, b.span), default=None)
        found.append(
            RollOver(
                task_id=task_id,
                title=title,
                project=project,
                color=color,
                minutes=sum(b.span.minutes for b in own),
                to=None if to is None else (to.day, to.span),
            )
        )
    return tuple(found)


def _first(tx: Tx, day: date, zone: str) -> FirstBlock | None:
    waiting = blocks_to_do(tx, (day,), zone)
    block = min(waiting, key=lambda b: b.span, default=None)
    if block is None:
        return None
    title, project, _color = _words(tx, block.task_id)
    return FirstBlock(day, block.span, title, project)


def _words(tx: Tx, task_id: TaskId) -> tuple[str, str, int]:
    task = tx.tasks.get(task_id)
    project = tx.projects.get(task.project_id) if task else None
    title = task.title if task else ""
    return title, project.name if project else "", project.color if project else 0


def _minutes(length: timedelta) -> int:
    return round(length / MINUTE)


def _body(view: DayClosing) -> str:
    return json.dumps(
        {
            "minutes": view.minutes,
            "overtime": view.overtime,
            "interruptions": len(view.interruptions),
            "done": [work.task_id for work in view.done],
            "rolls": [roll.task_id for roll in view.rolls],
        }
    )
