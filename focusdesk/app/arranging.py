"""What the pages need to arrange plans by hand, joined to one desk."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol, runtime_checkable

from focusdesk.ui.arranging.arranger import Arranger
from focusdesk.ui.arranging.undoing import Undoing

if TYPE_CHECKING:
    from collections.abc import Mapping

    from PySide6.QtWidgets import QWidget

    from focusdesk.domain.ids import TaskId
    from focusdesk.services.desk import Desk
    from focusdesk.ui.main_window import MainWindow
    from focusdesk.ui.message_bar import MessageBar
    from focusdesk.ui.today.page import TodayPage


@runtime_checkable
class TakesBack(Protocol):
    """A page that listens to the keys of undo and redo itself."""

    def undo(self) -> None:
        """Take the newest step back."""
        ...

    def redo(self) -> None:
        """Take it again."""
        ...


def undoing_of(desk: Desk, bar: MessageBar) -> Undoing:
    """Make what takes back the steps of a desk and says so in a bar."""
    return Undoing(desk.steps, bar)


def bind_undo(window: MainWindow, undoing: Undoing) -> None:
    """Let undo and redo work on the rail and on every page without its own."""

    def bind(page: QWidget) -> None:
        if not isinstance(page, TakesBack):
            undoing.bind(page)

    for part in (window.rail, *window.pages):
        bind(part)
    window.page_made.connect(bind)


def arranger_of(desk: Desk, bar: MessageBar, undoing: Undoing) -> Arranger:
    """Make an arranger for one page of a desk."""

    def titles() -> Mapping[TaskId, str]:
        return {task.id: task.title for task in desk.tasks.open()}

    def step() -> int:
        return desk.workweek.model.granularity

    made = Arranger(desk.arranging, titles, undoing.undo, bar, step)

    def go_on() -> None:
        """Let the planning that a wish cut short go on, once nothing is proposed."""
        if made.proposal is None:
            desk.planning.resume()

    made.settled.connect(go_on)
    made.changed.connect(go_on)
    return made


def join_dropping(page: TodayPage, desk: Desk, bar: MessageBar, undo: Undoing) -> None:
    """Let what the person put into a day be taken out of it on its page."""
    from focusdesk.ui.today.dropping import Dropping

    parts = desk.own_events, desk.routines
    page.drop_asked.connect(Dropping(*parts, undo, bar, page).drop)
