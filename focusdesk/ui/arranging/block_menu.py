"""The menu of a block: everything a person can do with it, and what it would cost."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMenu, QWidget

from focusdesk.domain.dayspan import MINUTES_PER_DAY, Span
from focusdesk.domain.errors import FocusDeskError
from focusdesk.domain.planning import acts
from focusdesk.services.day_view import BlockState, BlockView
from focusdesk.text import tr
from focusdesk.text.formats import clock, date_short
from focusdesk.ui.arranging.drag import snap
from focusdesk.ui.arranging.time_dialog import TimeDialog, Wish

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date

    from focusdesk.ui.arranging.arranger import Arranger
    from focusdesk.ui.arranging.drag import Carried, Held

LONGER_BY = 15
LONGEST_TITLE = 40
_OPEN = {BlockState.RUNNING, BlockState.PAUSED}


class Deeds(Protocol):
    """What can be done with the work itself."""

    def start(self, block_id: str) -> None:
        """Begin a block."""
        ...

    def start_open(self, block_id: str) -> None:
        """Begin a block without a countdown."""
        ...

    def pause(self) -> None:
        """Stop counting."""
        ...

    def resume(self) -> None:
        """Count again."""
        ...

    def finish_block(self) -> None:
        """End the session."""
        ...

    def abandon(self) -> None:
        """Throw the session away."""
        ...


@dataclass(frozen=True, slots=True)
class Subject:
    """A block and what its menu needs to know of the days around it.

    `days` are the working days it could go to, its own first when that lies ahead;
    `times` are minutes of its day that "what if" offers; `cut` is the minute that was
    pointed at, None for the keyboard.
    """

    held: Held
    days: tuple[date, ...]
    times: tuple[int, ...] = ()
    before: BlockView | None = None
    after: BlockView | None = None
    startable: bool = False
    cut: int | None = None


def block_menu(
    parent: QWidget, subject: Subject, arranger: Arranger, deeds: Deeds
) -> QMenu:
    """Make the menu of a block; it deletes itself when it is closed."""
    menu = _menu(parent, tr("Block: {title}", title=subject.held.block.title))
    _add_work(menu, subject, deeds)
    if subject.held.block.state not in _OPEN:
        _add_plan(menu, subject, arranger)
    menu.addSeparator()
    task_id = subject.held.block.task_id
    _add(menu, tr("Task is &done"), lambda: arranger.do(acts.FinishTask(task_id)))
    return menu


def task_menu(
    parent: QWidget, task: Carried, days: tuple[date, ...], arranger: Arranger
) -> QMenu:
    """Make the menu of a task without a place; it deletes itself when it is closed."""
    menu = _menu(parent, tr("Task: {title}", title=task.title))

    def ask() -> None:
        def place(day: date, minute: int) -> acts.Act:
            return acts.PlaceTask(task.task_id, day, minute)

        wish = Wish(tr("Place at…"), task.title, tr("Place it"), place, arranger.do)
        TimeDialog(parent, wish, days, arranger).open()

    _add(menu, tr("&Place here at…"), ask)
    _add(menu, tr("Task is &done"), lambda: arranger.do(acts.FinishTask(task.task_id)))
    return menu


def _add_work(menu: QMenu, subject: Subject, deeds: Deeds) -> None:
    block = subject.held.block
    space = tr("Space")
    match block.state:
        case BlockState.RUNNING:
            _add(menu, tr("&Pause"), deeds.pause, space)
        case BlockState.PAUSED:
            _add(menu, tr("&Resume"), deeds.resume, space)
        case _ if subject.startable:
            _add(menu, tr("&Start"), lambda: deeds.start(block.id), space)
            _add(menu, tr("Start &open-ended"), lambda: deeds.start_open(block.id))
    if block.state in _OPEN:
        _add(menu, tr("&Finish"), deeds.finish_block, "Ctrl+Enter")
        _add(menu, tr("Throw the session &away"), deeds.abandon)


def _add_plan(menu: QMenu, subject: Subject, arranger: Arranger) -> None:
    block, do = subject.held.block, arranger.do
    pin = tr("Un&pin") if block.pinned else tr("&Pin")
    _add(menu, pin, lambda: do(acts.PinBlock(block.id, not block.pinned)), "L")
    skip = acts.SkipBlock(block.id)
    _add(menu, tr("S&kip for now"), lambda: do(skip), tr("Delete"))
    menu.addSeparator()
    _add_lengths(menu, block, arranger)
    _add_cuts(menu, subject, arranger)
    menu.addSeparator()
    _add_days(menu, subject, arranger)
    _add_swaps(menu, subject, arranger)
    menu.addSeparator()
    _add_questions(menu, subject, arranger)


def _add_lengths(menu: QMenu, block: BlockView, arranger: Arranger) -> None:
    by = snap(LONGER_BY, arranger.step) or arranger.step
    start, end = block.span.start, block.span.end
    if end + by <= MINUTES_PER_DAY:
        longer = acts.ResizeBlock(block.id, Span(start, end + by))
        _add(menu, tr("&Longer by {count} m", count=by), lambda: arranger.do(longer))
    if end - by > start:
        shorter = acts.ResizeBlock(block.id, Span(start, end - by))
        _add(menu, tr("S&horter by {count} m", count=by), lambda: arranger.do(shorter))


def _add_cuts(menu: QMenu, subject: Subject, arranger: Arranger) -> None:
    block, step = subject.held.block, arranger.step
    half = snap((block.span.start + block.span.end) / 2, step)
    cut = None if subject.cut is None else snap(subject.cut, step)
    if cut is not None and cut != half and block.span.start < cut < block.span.end:
        here = acts.SplitBlock(block.id, cut)
        words = tr("Split h&ere, at {time}", time=clock(cut))
        _add(menu, words, lambda: arranger.do(here))
    if block.span.start < half < block.span.end:
        middle = acts.SplitBlock(block.id, half)
        _add(menu, tr("Split in hal&f"), lambda: arranger.do(middle))


def _add_days(menu: QMenu, subject: Subject, arranger: Arranger) -> None:
    others = [day for day in subject.days if day != subject.held.day]
    if not others:
        return
    below = menu.addMenu(tr("&Move to another day"))
    for day in others:
        act = acts.MoveToDay(subject.held.block.id, day)
        _add(below, date_short(day), partial(arranger.do, act))


def _add_swaps(menu: QMenu, subject: Subject, arranger: Arranger) -> None:
    others = (
        (tr("{time} {title}, before"), subject.before),
        (tr("{time} {title}, after"), subject.after),
    )
    if subject.before is None and subject.after is None:
        return
    below = menu.addMenu(tr("S&wap with"))
    for words, other in others:
        if other is not None:
            act = acts.SwapBlocks(subject.held.block.id, other.id)
            named = words.format(time=clock(other.span.start), title=_escaped(other))
            _add(below, named, partial(arranger.do, act))


def _add_questions(menu: QMenu, subject: Subject, arranger: Arranger) -> None:
    block, day = subject.held.block, subject.held.day
    below = menu.addMenu(tr("What &if…"))
    for minute in _possible(subject, arranger):
        at = acts.MoveBlock(block.id, day, minute)
        words = tr("at {time}?", time=clock(minute))
        _add(below, words, partial(arranger.ask, at))
    later = next((d for d in subject.days if d > day), None)
    if later is not None:
        there = acts.MoveToDay(block.id, later)
        words = tr("on {day}?", day=date_short(later))
        _add(below, words, lambda: arranger.ask(there))

    def ask() -> None:
        def move(on: date, minute: int) -> acts.Act:
            return acts.MoveBlock(block.id, on, minute)

        title = tr("What if…")
        wish = Wish(title, block.title, tr("Ask"), move, arranger.ask)
        TimeDialog(menu.parentWidget(), wish, subject.days, arranger).open()

    _add(below, tr("at another time…"), ask)


def _possible(subject: Subject, arranger: Arranger) -> tuple[int, ...]:
    """Return the times to ask about that no rule forbids."""
    held = subject.held
    try:
        judge = arranger.arranging.checker(held.block.id)
    except FocusDeskError:
        return ()
    length = held.block.span.minutes
    fits = (m for m in subject.times if m + length <= MINUTES_PER_DAY)
    return tuple(m for m in fits if judge(held.day, Span(m, m + length)) is None)


def _menu(parent: QWidget, name: str) -> QMenu:
    menu = QMenu(parent)
    menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    menu.setAccessibleName(name)
    return menu


def _add(menu: QMenu, text: str, call: Callable[[], object], keys: str = "") -> None:
    # The keys are shown only: the entries themselves listen to them.
    action = menu.addAction(f"{text}\t{keys}" if keys else text)
    action.triggered.connect(lambda *_: call())


def _escaped(block: BlockView) -> str:
    cut = block.title[:LONGEST_TITLE].rstrip()
    title = block.title if len(block.title) <= LONGEST_TITLE else f"{cut}…"
    return title.replace("&", "&&")
