"""The section of breaks and reminders: when they come, and whether at all."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from PySide6.QtWidgets import QCheckBox, QVBoxLayout, QWidget

from focusdesk.domain.settings import (
    BREAK_MINUTES,
    DAY_END_MINUTES,
    LONG_BREAK_AFTER,
    LONG_BREAK_MINUTES,
    STRETCH_MINUTES,
    Settings,
)
from focusdesk.services.events import SettingsChanged
from focusdesk.text import tr
from focusdesk.ui.settings.number import NumberRow, Range
from focusdesk.ui.settings.rows import SettingRow, rows_card

if TYPE_CHECKING:
    from collections.abc import Callable

    from focusdesk.services.preferences import Preferences
    from focusdesk.ui.event_bridge import EventBridge
    from focusdesk.ui.message_bar import MessageBar

_USUAL = Settings()


class RestSection(QWidget):
    """Breaks, stretches, the day's end and the week's.

    `numbers` and `switches` hold the controls by the names of their settings.
    """

    def __init__(
        self, preferences: Preferences, bridge: EventBridge, bar: MessageBar
    ) -> None:
        super().__init__()
        self._preferences, self._bar = preferences, bar
        self.numbers = _numbers()
        self.switches = {name: QCheckBox(words) for name, words in _switches().items()}
        self._lay_out()
        self._connect()
        self.show_settings()
        bridge.happened.connect(self._hear)

    def show_settings(self) -> None:
        """Show the settings in force."""
        settings = self._preferences.settings
        for name, switch in self.switches.items():
            switch.setChecked(getattr(settings, name))
        for name, row in self.numbers.items():
            row.show_value(getattr(settings, name))
            row.setEnabled(getattr(settings, _RULED_BY[name]))

    def _lay_out(self) -> None:
        switch, number = self.switches, self.numbers
        offers = SettingRow(
            tr("Breaks after deep work"),
            tr("Offered in working hours, never in a meeting."),
            switch["breaks"],
        )
        stretch = SettingRow(
            tr("Hint to stretch"),
            tr("Waits for a pause in typing, and for the end of a meeting."),
            switch["stretch_hints"],
        )
        day = SettingRow(
            tr("Closing the day"),
            tr("After it nothing is announced until the next working day."),
            switch["day_end_notice"],
        )
        week = SettingRow(
            tr("Looking back on Friday"),
            tr("Half an hour before the day is closed."),
            switch["reflection_notice"],
        )
        long = ("break_minutes", "long_break_minutes", "long_break_after")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 8, 0)
        column.setSpacing(14)
        breaks: list[QWidget] = [offers, *(number[name] for name in long)]
        stretches: list[QWidget] = [stretch, number["stretch_minutes"]]
        ends: list[QWidget] = [day, number["day_end_minutes"], week]
        column.addWidget(rows_card(tr("Breaks"), "", breaks))
        column.addWidget(rows_card(tr("Stretch"), "", stretches))
        column.addWidget(rows_card(tr("End of the day"), "", ends))
        column.addStretch(1)

    def _connect(self) -> None:
        for name, switch in self.switches.items():
            switch.clicked.connect(lambda on, name=name: self._put(name, on))
        for name, row in self.numbers.items():
            row.given.connect(lambda value, name=name: self._put(name, int(value)))
            row.reset_asked.connect(
                lambda name=name: self._try(lambda: self._preferences.reset(name))
            )

    def _put(self, name: str, value: Any) -> None:  # noqa: ANN401 - the field says its type
        before = self._preferences.settings
        self._try(lambda: self._preferences.keep(replace(before, **{name: value})))

    def _try(self, change: Callable[[], object]) -> None:
        # What could not be kept is not shown as if it were.
        if not self._bar.attempt(change):
            self.show_settings()

    def _hear(self, event: object) -> None:
        if isinstance(event, SettingsChanged):
            self.show_settings()


_RULED_BY = {
    "break_minutes": "breaks",
    "long_break_minutes": "breaks",
    "long_break_after": "breaks",
    "stretch_minutes": "stretch_hints",
    "day_end_minutes": "day_end_notice",
}


def _switches() -> dict[str, str]:
    return {
        "breaks": tr("Offer breaks"),
        "stretch_hints": tr("Give hints"),
        "day_end_notice": tr("Remind me"),
        "reflection_notice": tr("Remind me"),
    }


def _numbers() -> dict[str, NumberRow]:
    return {
        "break_minutes": _minutes(
            tr("Length of a break"), "", BREAK_MINUTES, _USUAL.break_minutes
        ),
        "long_break_minutes": _minutes(
            tr("Length of a long break"),
            "",
            LONG_BREAK_MINUTES,
            _USUAL.long_break_minutes,
        ),
        "long_break_after": NumberRow(
            tr("A long break after"),
            tr("Counted from the day's first block."),
            tr("blocks"),
            Range(LONG_BREAK_AFTER[0], LONG_BREAK_AFTER[-1]),
            _USUAL.long_break_after,
        ),
        "stretch_minutes": _minutes(
            tr("Work without a rest"),
            tr("After this much counted work the hint comes."),
            STRETCH_MINUTES,
            _USUAL.stretch_minutes,
        ),
        "day_end_minutes": _minutes(
            tr("Before the end of work"), "", DAY_END_MINUTES, _USUAL.day_end_minutes
        ),
    }


def _minutes(name: str, hint: str, allowed: range, usual: int) -> NumberRow:
    return NumberRow(name, hint, tr("minutes"), Range(allowed[0], allowed[-1]), usual)
