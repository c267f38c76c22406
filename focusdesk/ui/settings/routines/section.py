"""The section of routines: those set, and those to begin from."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from focusdesk.services.events import CalendarChanged, DaySettingChanged, StoreChanged
from focusdesk.text import tr
from focusdesk.text.formats import date_short
from focusdesk.text.routine_text import preset_title
from focusdesk.text.sentence import Sentence
from focusdesk.ui.parts import button, card, clear, hairline, label
from focusdesk.ui.settings.routines.form import RoutineDialog
from focusdesk.ui.settings.routines.row import PresetRow, RoutineRow

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from datetime import date

    from focusdesk.domain.routine import Routine, RoutinePreset
    from focusdesk.services.routines import Routines
    from focusdesk.services.steps import Steps
    from focusdesk.services.tasks import Tasks
    from focusdesk.ui.event_bridge import EventBridge
    from focusdesk.ui.message_bar import MessageBar
    from focusdesk.ui.theme import Theme

_MOVING = (CalendarChanged, DaySettingChanged, StoreChanged)


class RoutinesSection(QWidget):
    """Lists the routines; adds, edits, skips and removes them, each with undo."""

    def __init__(
        self,
        routines: Routines,
        tasks: Tasks,
        steps: Steps,
        theme: Theme,
        bridge: EventBridge,
        bar: MessageBar,
    ) -> None:
        super().__init__()
        self._routines, self._tasks, self._steps = routines, tasks, steps
        self._theme, self._bar = theme, bar
        self.rows: list[RoutineRow] = []
        self.offers: list[PresetRow] = []
        self.new_button = button(tr("New routine…"))
        self.new_button.clicked.connect(self.add)
        self._empty = label(
            tr(
                "Nothing comes back by itself yet. Set it once, and every plan "
                "keeps clear of it: assembly, stand-up, prayer, a learning hour."
            ),
            "quiet",
            wrap=True,
        )
        self._lay_out()
        self.refresh()
        bridge.happened.connect(self._hear)

    def refresh(self) -> None:
        """Read the routines again and show them."""
        every = self._routines.coming()
        focused = self._focused()
        self.rows = [self._row(one, next_day) for one, next_day in every]
        _put(self._list, self.rows)
        self._empty.setVisible(not every)
        taken = {one.title.casefold() for one, _ in every}
        offered = [
            one
            for one in self._routines.presets()
            if preset_title(one).casefold() not in taken
        ]
        self.offers = [self._offer(one) for one in offered]
        _put(self._suggestions, self.offers)
        self._offer_card.setVisible(bool(offered))
        if focused is not None:
            self._focus(focused)

    def add(self) -> None:
        """Ask for a new routine."""
        self._open(None)

    def _focused(self) -> int | None:
        """Return the place of the row that has the keyboard, 0 for an offered one."""
        for place, row in enumerate(self.rows):
            if row.has_keyboard():
                return place
        offered = any(row.add_button.hasFocus() for row in self.offers)
        return 0 if offered else None

    def _focus(self, place: int) -> None:
        # The rows are new, and who uses the keyboard must not begin at the top again.
        row = self.rows[min(place, len(self.rows) - 1)] if self.rows else None
        target = row.edit_button if row else self.new_button
        target.setFocus(Qt.FocusReason.OtherFocusReason)

    def _row(self, routine: Routine, next_day: date | None) -> RoutineRow:
        row = RoutineRow(self._theme, routine, next_day)
        row.edit_asked.connect(lambda: self._open(routine))
        row.skip_asked.connect(lambda: self._skip(row))
        row.remove_asked.connect(lambda: self._remove(routine))
        return row

    def _offer(self, preset: RoutinePreset) -> PresetRow:
        row = PresetRow(preset)
        row.add_asked.connect(lambda: self._take(preset))
        return row

    def _open(self, routine: Routine | None) -> None:
        parent = self.window()
        dialog = RoutineDialog(
            self._routines, self._tasks, self._theme, routine, parent
        )
        dialog.open()

    def _take(self, preset: RoutinePreset) -> None:
        title = preset_title(preset)
        self._do(
            lambda: self._routines.add(
                title,
                preset.kind,
                preset.weekdays,
                preset.start,
                preset.minutes,
                every=preset.every,
                welcome=preset.welcome,
            ),
            tr("Added: {title}", title=title),
        )

    def _skip(self, row: RoutineRow) -> None:
        day = row.next_day
        if day is None:
            return
        routine = row.routine
        told = tr("{title} left out on {day}", title=routine.title, day=date_short(day))
        self._do(lambda: self._routines.skip(routine.id, day), told)

    def _remove(self, routine: Routine) -> None:
        told = tr("Removed: {title}", title=routine.title)
        self._do(lambda: self._routines.remove(routine.id), told)

    def _do(self, act: Callable[[], object], told: str) -> None:
        if self._bar.attempt(act):
            undo = (tr("Undo"), self._undo)
            self._bar.say(Sentence(told), "ok", undo)

    def _undo(self) -> None:
        self._bar.attempt(self._steps.undo)

    def _hear(self, event: object) -> None:
        if isinstance(event, _MOVING):
            self.refresh()

    def _lay_out(self) -> None:
        own, column = card(spacing=10)
        head = QHBoxLayout()
        head.addWidget(label(tr("What comes back by itself"), "cap"), 1)
        head.addWidget(self.new_button)
        column.addLayout(head)
        column.addWidget(self._empty)
        self._list = QVBoxLayout()
        self._list.setSpacing(8)
        column.addLayout(self._list)
        self._offer_card, offers = card(spacing=10)
        offers.addWidget(label(tr("To begin from"), "cap"))
        hint = tr("Days and times are suggestions. Add one, then change it to yours.")
        offers.addWidget(label(hint, "meta", wrap=True))
        self._suggestions = QVBoxLayout()
        self._suggestions.setSpacing(8)
        offers.addLayout(self._suggestions)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 8, 0)
        whole.setSpacing(14)
        whole.addWidget(own)
        whole.addWidget(self._offer_card)
        whole.addStretch(1)


def _put(box: QVBoxLayout, rows: Iterable[QWidget]) -> None:
    clear(box)
    for number, row in enumerate(rows):
        if number:
            box.addWidget(hairline())
        box.addWidget(row)
