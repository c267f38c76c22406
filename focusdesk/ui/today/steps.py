"""The steps of the Today page: each calls a service and says what was refused."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from focusdesk.domain.focus import Idle
from focusdesk.services.day_view import BlockState, BlockView
from focusdesk.text import tr
from focusdesk.text.sentence import Sentence
from focusdesk.ui.arranging.work import Work

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date

    from focusdesk.services.day_view import DayView
    from focusdesk.ui.message_bar import MessageBar
    from focusdesk.ui.today.ports import Days, Sessions


class Steps(QObject):
    """Starts, pauses, finishes and replans. `task_done_asked` carries a task id."""

    task_done_asked = Signal(str)

    def __init__(self, days: Days, sessions: Sessions, bar: MessageBar) -> None:
        super().__init__()
        self._days, self._sessions = days, sessions
        self._bar = bar
        work = Work(sessions, bar)
        self.start, self.pause, self.resume = work.start, work.pause, work.resume
        self.start_open, self.abandon = work.start_open, work.abandon

    def interrupt(self) -> None:
        """Count an interruption."""
        self._bar.attempt(self._sessions.interrupt)

    def finish(self, view: DayView | None) -> None:
        """End the session; offer to close its task, which the view names, as well."""
        focus = view.now_card.focus if view else Idle()
        title = view.now_card.title if view else ""
        if not self._bar.attempt(self._sessions.finish) or isinstance(focus, Idle):
            return
        task_id = focus.task_id
        self._bar.say(
            Sentence(tr("The block is finished."), title),
            "ok",
            (tr("The whole task is done"), lambda: self.task_done_asked.emit(task_id)),
        )

    def toggle(self, block: BlockView) -> None:
        """Start, pause or resume a block, as its state asks for."""
        match block.state:
            case BlockState.RUNNING:
                self.pause()
            case BlockState.PAUSED:
                self.resume()
            case BlockState.PLANNED | BlockState.MISSED:
                self.start(block.id)
            case BlockState.DONE:
                pass

    def replan(self, day: date) -> None:
        """Plan a day that has no plan yet."""
        self._bar.attempt(lambda: self._days.plan_day(day))


class Deeds:
    """What the menu of a block does with the work itself."""

    def __init__(self, steps: Steps, finish: Callable[[], None]) -> None:
        self.start, self.pause, self.resume = steps.start, steps.pause, steps.resume
        self.start_open, self.abandon = steps.start_open, steps.abandon
        self.finish_block = finish


def startable(block: BlockView, view: DayView) -> bool:
    """Say whether a block of this view can be started now."""
    waiting = block.state in {BlockState.PLANNED, BlockState.MISSED}
    today = view.now_minute is not None
    return waiting and today and isinstance(view.now_card.focus, Idle)
