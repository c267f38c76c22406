"""One routine in the list, or one to begin from: time, name, days, what can be done."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from focusdesk.domain.dayspan import Span
from focusdesk.text import tr
from focusdesk.text.formats import date_short, span_of
from focusdesk.text.routine_text import (
    kind_name,
    preset_title,
    rhythm_text,
    routine_facts,
)
from focusdesk.ui.parts import ElidedLabel, button, icon_button, label

if TYPE_CHECKING:
    from datetime import date

    from PySide6.QtWidgets import QAbstractButton

    from focusdesk.domain.routine import Routine, RoutinePreset
    from focusdesk.ui.theme import Theme

TIME_WIDTH = 92


class RoutineRow(QWidget):
    """A routine that is set, and what can be done with it."""

    edit_asked = Signal()
    skip_asked = Signal()
    remove_asked = Signal()

    def __init__(self, theme: Theme, routine: Routine, next_day: date | None) -> None:
        super().__init__()
        self.routine = routine
        self.next_day = next_day
        days = rhythm_text(routine.weekdays, routine.every)
        facts = [days, routine_facts(routine)]
        if next_day is not None:
            facts.insert(1, tr("next {day}", day=date_short(next_day)))
        self.edit_button = button(tr("Edit"), "link")
        self.skip_button = button(tr("Skip next"), "link")
        self.skip_button.setVisible(next_day is not None)
        self.remove_button = icon_button(tr("Remove"))
        theme.dress(self.remove_button, "close", 14)
        self._name_buttons(routine, next_day)
        self.edit_button.clicked.connect(self.edit_asked)
        self.skip_button.clicked.connect(self.skip_asked)
        self.remove_button.clicked.connect(self.remove_asked)
        buttons = (self.skip_button, self.edit_button, self.remove_button)
        _lay_out(self, routine.span, routine.title, " · ".join(facts), buttons)

    def has_keyboard(self) -> bool:
        """Say whether one of its buttons has the focus."""
        buttons = (self.skip_button, self.edit_button, self.remove_button)
        return any(made.hasFocus() for made in buttons)

    def _name_buttons(self, routine: Routine, next_day: date | None) -> None:
        title = routine.title
        self.edit_button.setAccessibleName(tr("Edit {title}", title=title))
        self.remove_button.setAccessibleName(tr("Remove {title}", title=title))
        if next_day is not None:
            day = date_short(next_day)
            said = tr("Skip {title} on {day}", title=title, day=day)
            self.skip_button.setAccessibleName(said)
            self.skip_button.setToolTip(tr("Leave out {day} only", day=day))


class PresetRow(QWidget):
    """A routine to begin from."""

    add_asked = Signal()

    def __init__(self, preset: RoutinePreset) -> None:
        super().__init__()
        self.preset = preset
        days = rhythm_text(preset.weekdays, preset.every)
        self.add_button = button(tr("Add"), "link")
        title = preset_title(preset)
        self.add_button.setAccessibleName(tr("Add {title}", title=title))
        self.add_button.clicked.connect(self.add_asked)
        span = Span(preset.start, preset.start + preset.minutes)
        facts = f"{days} · {kind_name(preset.kind)}"
        _lay_out(self, span, title, facts, (self.add_button,))


def _lay_out(
    row: QWidget,
    span: Span,
    title: str,
    facts: str,
    buttons: tuple[QAbstractButton, ...],
) -> None:
    time = label(span_of(span), "meta")
    time.setFixedWidth(TIME_WIDTH)
    words = QVBoxLayout()
    words.setSpacing(1)
    words.addWidget(ElidedLabel(title, "h3"))
    words.addWidget(ElidedLabel(facts, "quiet"))
    across = QHBoxLayout(row)
    across.setContentsMargins(0, 0, 0, 0)
    across.setSpacing(8)
    across.addWidget(time, 0, Qt.AlignmentFlag.AlignVCenter)
    across.addLayout(words, 1)
    for made in buttons:
        across.addWidget(made, 0, Qt.AlignmentFlag.AlignVCenter)
