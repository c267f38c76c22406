"""The steps of the Today page: each calls a service and says what was refused."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from focusdesk.domain.focus import Idle
from focusdesk.domain.ids import BlockId
from focusdesk.domain.task import Setting
from focusdesk.services.day_view import BlockState, BlockView
from focusdesk.text import tr
from focusdesk.text.sentence import Sentence

if TYPE_CHECKING:
    from datetime import date

    from focusdesk.services.day_view import DayView
    from focusdesk.ui.message_bar import MessageBar
    from focusdesk.ui.today.ports import Days, Places, Sessions


class Steps(QObject):
    """Starts, pauses, finishes and replans. `task_done_asked` carries a task id."""

    task_done_asked = Signal(str)

    def __init__(
        self, days: Days, places: Places, sessions: Sessions, bar: MessageBar
    ) -> None:
        super().__init__()
        self._days, self._places, self._sessions = days, places, sessions
        self._bar = bar

    def start(self, block_id: str) -> None:
        """Begin a block."""
        self._bar.attempt(lambda: self._sessions.start(BlockId(block_id)))

    def pause(self) -> None:
        """Stop counting."""
        self._bar.attempt(self._sessions.pause)

    def resume(self) -> None:
        """Count again."""
        self._bar.attempt(self._sessions.resume)

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
        """Plan a day anew."""
        self._bar.attempt(lambda: self._days.plan_day(day))

    def change_place(self, view: DayView) -> None:
        """Work the day of a view at the other place, and plan it anew."""
        anywhere = view.frame.setting is Setting.WFA
        other = Setting.WFO if anywhere else Setting.WFA
        day = view.day
        if self._bar.attempt(lambda: self._places.set_setting(day, other)):
            self.replan(day)


def startable(block: BlockView, view: DayView) -> bool:
    """Say whether a block of this view can be started now."""
    waiting = block.state in {BlockState.PLANNED, BlockState.MISSED}
    today = view.now_minute is not None
    return waiting and today and isinstance(view.now_card.focus, Idle)
