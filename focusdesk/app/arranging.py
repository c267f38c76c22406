"""What the pages need to arrange plans by hand, joined to one desk."""

from __future__ import annotations

from typing import TYPE_CHECKING

from focusdesk.ui.arranging.arranger import Arranger
from focusdesk.ui.arranging.undoing import Undoing

if TYPE_CHECKING:
    from collections.abc import Mapping

    from focusdesk.domain.ids import TaskId
    from focusdesk.services.desk import Desk
    from focusdesk.ui.message_bar import MessageBar
    from focusdesk.ui.today.page import TodayPage


def undoing_of(desk: Desk, bar: MessageBar) -> Undoing:
    """Make what takes back the steps of a desk and says so in a bar."""
    return Undoing(desk.steps, bar)


def arranger_of(desk: Desk, bar: MessageBar, undoing: Undoing) -> Arranger:
    """Make an arranger for one page of a desk."""

    def titles() -> Mapping[TaskId, str]:
        return {task.id: task.title for task in desk.tasks.open()}

    def step() -> int:
        return desk.workweek.model.granularity

    return Arranger(desk.arranging, titles, undoing.undo, bar, step)


def join_dropping(page: TodayPage, desk: Desk, bar: MessageBar, undo: Undoing) -> None:
    """Let what the person put into a day be taken out of it on its page."""
    from focusdesk.ui.today.dropping import Dropping

    parts = desk.own_events, desk.routines
    page.drop_asked.connect(Dropping(*parts, undo, bar, page).drop)
