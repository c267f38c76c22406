"""Taking out of a day what the person put there, with a way back."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from focusdesk.domain.ids import RoutineId
from focusdesk.domain.own_event import OWN_SOURCE
from focusdesk.domain.routine_day import routine_of
from focusdesk.text import tr
from focusdesk.text.sentence import Sentence

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from focusdesk.domain.busy import CalendarEvent
    from focusdesk.services.own_events import OwnEvents
    from focusdesk.services.routines import Routines
    from focusdesk.ui.arranging.undoing import Undoing
    from focusdesk.ui.message_bar import MessageBar


def drop_words(event: CalendarEvent) -> str:
    """Name what taking an event out is; empty for one that is not the person's."""
    if event.source_id == OWN_SOURCE:
        return tr("Remove")
    return tr("Skip this time") if routine_of(event) else ""


class Dropping(QObject):
    """Removes own events, and leaves out single times of routines."""

    def __init__(
        self,
        own_events: OwnEvents,
        routines: Routines,
        undoing: Undoing,
        bar: MessageBar,
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self._own_events, self._routines = own_events, routines
        self._undoing, self._bar = undoing, bar

    def drop(self, event: CalendarEvent) -> None:
        """Take an event out of its day and offer to take that back."""
        routine = routine_of(event)
        if routine is None:
            told = tr("Removed: {title}", title=event.title)
            done = self._bar.attempt(lambda: self._own_events.remove(event.id))
        else:
            due = date.fromisoformat(event.instance)
            told = tr("{title} is skipped this time", title=event.title)
            done = self._bar.attempt(
                lambda: self._routines.skip(RoutineId(routine), due)
            )
        if done:
            undo = (tr("Undo"), self._undoing.undo)
            self._bar.say(Sentence(told), "ok", undo)
