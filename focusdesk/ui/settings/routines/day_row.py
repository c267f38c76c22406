"""The seven days of a week in a row, any of them chosen."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from focusdesk.domain.work_model import WEEKDAYS
from focusdesk.text.routine_text import weekday_name
from focusdesk.ui.parts import button, name_for_readers

if TYPE_CHECKING:
    from collections.abc import Iterable

    from PySide6.QtWidgets import QPushButton

_ENDS = {WEEKDAYS[0]: "first", WEEKDAYS[-1]: "last"}


class DayRow(QWidget):
    """Days to choose from; `changed` whenever another set is chosen."""

    changed = Signal()

    def __init__(self, chosen: Iterable[int] = ()) -> None:
        super().__init__()
        self.buttons = tuple(_day(weekday) for weekday in WEEKDAYS)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        for made in self.buttons:
            row.addWidget(made, 1)
            made.toggled.connect(self.changed)
        self.setFocusProxy(self.buttons[0])
        self.choose(chosen)

    @property
    def chosen(self) -> frozenset[int]:
        """The days chosen, 0 for Monday."""
        return frozenset(d for d in WEEKDAYS if self.buttons[d].isChecked())

    def choose(self, days: Iterable[int]) -> None:
        """Choose exactly these days."""
        wanted = frozenset(days)
        for day, made in zip(WEEKDAYS, self.buttons, strict=True):
            made.setChecked(day in wanted)


def _day(weekday: int) -> QPushButton:
    made = button(weekday_name(weekday, short=True))
    made.setCheckable(True)
    made.setProperty("seg", _ENDS.get(weekday, "mid"))
    name_for_readers(made, weekday_name(weekday))
    return made
