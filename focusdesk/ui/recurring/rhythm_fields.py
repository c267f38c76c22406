"""The fields of how often: period, interval, weekdays, day of the month, last day."""

from __future__ import annotations

from datetime import date, timedelta
from enum import StrEnum
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QSpinBox, QVBoxLayout, QWidget

from focusdesk.domain.rhythm import LAST_DAY_OF_MONTH, MOST_BETWEEN, Every, Rhythm
from focusdesk.text import tr
from focusdesk.text.formats import day_name, day_name_long
from focusdesk.ui.parts import button, label, name_for_readers
from focusdesk.ui.tasks.form import choices

if TYPE_CHECKING:
    from PySide6.QtWidgets import QPushButton

_MONDAY = date(2001, 1, 1)
_ENDS = {0: "first", 6: "last"}


class Kind(StrEnum):
    """How the person says how often."""

    WORKING_DAY = "working_day"
    WEEKDAYS = "weekdays"
    WEEK = "week"
    MONTH_DAY = "month_day"
    MONTH = "month"
    DAYS = "days"


_EVERY = {Kind.DAYS: Every.DAY, Kind.MONTH: Every.MONTH, Kind.MONTH_DAY: Every.MONTH}
_WORKING_DAYS = frozenset(range(5))


class RhythmFields(QWidget):
    """Asks how often; `changed` whenever the answer does. Anchored on a date."""

    changed = Signal()

    def __init__(self, anchor: date) -> None:
        super().__init__()
        self._anchor = anchor
        self._until: date | None = None
        self.kind = choices((kind.value, _kind_name(kind)) for kind in Kind)
        name_for_readers(self.kind.box, tr("How often"))
        self.interval = _spin(MOST_BETWEEN, tr("Every how many"))
        self.month_day = _spin(LAST_DAY_OF_MONTH, tr("Day of the month"))
        self.days = tuple(_day_button(day) for day in range(7))
        self._unit = label("", "meta")
        self._lay_out()
        self._connect()
        self.days[anchor.weekday()].setChecked(True)
        self.month_day.setValue(anchor.day)
        self._fit()

    def show_rhythm(self, rhythm: Rhythm) -> None:
        """Show a rhythm; what comes out of `rhythm` again keeps its anchor."""
        self._anchor, self._until = rhythm.anchor, rhythm.until
        self.kind.choose(_kind_of(rhythm))
        self.interval.setValue(rhythm.interval)
        self.month_day.setValue(rhythm.month_day or rhythm.anchor.day)
        for day, made in enumerate(self.days):
            made.setChecked(day in rhythm.weekdays)
        self._fit()

    def rhythm(self) -> Rhythm | None:
        """Return the rhythm asked for; None while no weekday is chosen."""
        kind = Kind(self.kind.key())
        chosen = frozenset(n for n, made in enumerate(self.days) if made.isChecked())
        if kind is Kind.WEEKDAYS and not chosen:
            return None
        return Rhythm(
            every=_EVERY.get(kind, Every.WEEK),
            anchor=self._anchor,
            interval=1 if kind is Kind.WORKING_DAY else self.interval.value(),
            weekdays={Kind.WORKING_DAY: _WORKING_DAYS, Kind.WEEKDAYS: chosen}.get(
                kind, frozenset()
            ),
            month_day=self.month_day.value() if kind is Kind.MONTH_DAY else None,
            until=self._until,
        )

    def _lay_out(self) -> None:
        days = QHBoxLayout()
        days.setSpacing(0)
        for made in self.days:
            days.addWidget(made)
        days.addStretch(1)
        self._days = QWidget()
        self._days.setLayout(days)
        days.setContentsMargins(0, 0, 0, 0)
        often = QHBoxLayout()
        often.setSpacing(8)
        often.addWidget(self.kind.box, 1)
        self._every = label(tr("every"), "meta")
        often.addWidget(self._every)
        often.addWidget(self.interval)
        often.addWidget(self._unit)
        self._on = label(tr("on day"), "meta")
        often.addWidget(self._on)
        often.addWidget(self.month_day)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addLayout(often)
        column.addWidget(self._days)

    def _connect(self) -> None:
        self.kind.box.currentIndexChanged.connect(self._fit)
        for spin in (self.interval, self.month_day):
            spin.valueChanged.connect(self.changed)
        for made in self.days:
            made.toggled.connect(self.changed)

    def _fit(self) -> None:
        """Show the fields that this way of saying it needs."""
        kind = Kind(self.kind.key())
        counted = kind is not Kind.WORKING_DAY
        for part in (self._every, self.interval, self._unit):
            part.setVisible(counted)
        self._unit.setText(_unit_name(kind))
        self._days.setVisible(kind is Kind.WEEKDAYS)
        for part in (self._on, self.month_day):
            part.setVisible(kind is Kind.MONTH_DAY)
        self.changed.emit()


def _spin(most: int, name: str) -> QSpinBox:
    made = QSpinBox()
    made.setRange(1, most)
    name_for_readers(made, name)
    return made


def _day_button(day: int) -> QPushButton:
    on = _MONDAY + timedelta(days=day)
    made = button(day_name(on))
    made.setCheckable(True)
    made.setProperty("seg", _ENDS.get(day, "mid"))
    name_for_readers(made, day_name_long(on))
    return made


def _kind_of(rhythm: Rhythm) -> Kind:
    match rhythm.every:
        case Every.DAY:
            return Kind.DAYS
        case Every.MONTH:
            return Kind.MONTH if rhythm.month_day is None else Kind.MONTH_DAY
        case Every.WEEK:
            if not rhythm.weekdays:
                return Kind.WEEK
            daily = rhythm.weekdays == _WORKING_DAYS and rhythm.interval == 1
            return Kind.WORKING_DAY if daily else Kind.WEEKDAYS


def _kind_name(kind: Kind) -> str:
    names = {
        Kind.WORKING_DAY: tr("Each working day"),
        Kind.WEEKDAYS: tr("On certain weekdays"),
        Kind.WEEK: tr("Any time in a week"),
        Kind.MONTH_DAY: tr("On a day of the month"),
        Kind.MONTH: tr("Any time in a month"),
        Kind.DAYS: tr("After some days"),
    }
    return names[kind]


def _unit_name(kind: Kind) -> str:
    if kind in {Kind.WEEKDAYS, Kind.WEEK}:
        return tr("weeks")
    return tr("days") if kind is Kind.DAYS else tr("months")
