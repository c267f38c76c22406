"""The fields of a routine, as widgets and as values."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QCheckBox, QGridLayout, QWidget

from focusdesk.domain.dayspan import parse_clock
from focusdesk.domain.ids import ProjectId
from focusdesk.domain.quick_add import parse_length
from focusdesk.domain.routine import WORKWEEK, RoutineKind
from focusdesk.domain.task import Setting
from focusdesk.domain.timerange import day_of
from focusdesk.text import tr
from focusdesk.text.formats import clock, date_long, duration
from focusdesk.text.routine_text import kind_name
from focusdesk.text.sentence import Sentence
from focusdesk.ui.settings.routines.day_row import DayRow
from focusdesk.ui.tasks.form import Field, choices, line

if TYPE_CHECKING:
    from datetime import date

    from PySide6.QtWidgets import QLineEdit

    from focusdesk.domain.routine import Routine
    from focusdesk.services.routines import RoutineFields
    from focusdesk.services.tasks import Tasks


OFTEN = (1, 2, 3, 4)


class RoutineForm(QWidget):
    """Every field of a routine. `fields` gives the values, or shows what is wrong."""

    def __init__(self, tasks: Tasks, today: date, routine: Routine | None) -> None:
        super().__init__()
        self._tasks = tasks
        self._today = today
        self.title = line("", tr("Team stand-up"))
        self.kind = choices((kind.value, kind_name(kind)) for kind in RoutineKind)
        self.days = DayRow(WORKWEEK)
        self.start = line(clock(10 * 60))
        self.length = line("15m")
        self.every = choices(_rhythms(routine.every if routine else 1))
        self.first = line(today.isoformat())
        self.until = line("", tr("no end"))
        self.place = choices({"": tr("Anywhere"), "WFA": "WFA", "WFO": "WFO"})
        projects = ((p.id, p.name) for p in tasks.projects())
        self.project = choices((("", tr("none")), *projects))
        self.welcome = QCheckBox(tr("Welcome in no-meeting windows"))
        self._fields = self._named()
        self._lay_out()
        self.kind.box.currentIndexChanged.connect(self._fit)
        for field in (self.first, self.until):
            field.textChanged.connect(self._explain)
        if routine is not None:
            self._fill(routine)
        self._fit()
        self._explain()

    def fields(self) -> RoutineFields | None:
        """Return the values; None where one cannot be read, which is then shown."""
        start, minutes = self._start(), self._minutes()
        first, until = self._day("first"), self._day("until")
        if self._is_blamed():
            return None
        place = self.place.key()
        meeting = self._kind() is RoutineKind.MEETING
        return {
            "title": self.title.text(),
            "kind": self._kind(),
            "weekdays": self.days.chosen,
            "start": start,
            "minutes": minutes,
            "first": first or self._today,
            "every": int(self.every.key()),
            "until": until,
            "setting": Setting(place) if place else None,
            "project_id": ProjectId(self.project.key()) or None,
            "welcome": meeting and self.welcome.isChecked(),
        }

    def blame(self, name: str, sentence: Sentence) -> None:
        """Show a problem under its field; the first one gets the keyboard."""
        if not self._is_blamed():
            self._fields[name].widget.setFocus()
        self._fields[name].blame(sentence)

    def forgive(self) -> None:
        """Show no problem any more."""
        for field in self._fields.values():
            field.blame(None)

    def problem_of(self, name: str) -> str:
        """Return the sentence under a field; empty when it is right."""
        return self._fields[name].problem.text()

    def _kind(self) -> RoutineKind:
        return RoutineKind(self.kind.key())

    def _start(self) -> int:
        text = self.start.text().strip()
        try:
            return parse_clock(f"{text}.00" if text.isdecimal() else text)
        except ValueError:
            title = tr("This is not a time")
            self.blame("start", Sentence(title, tr("Write it as 10.00.")))
            return 0

    def _minutes(self) -> int:
        length = parse_length(self.length.text())
        if length is None or length.low is not None:
            title = tr("This is not a length")
            self.blame("minutes", Sentence(title, tr("Write it as 15m or 1h.")))
            return 0
        return length.minutes

    def _day(self, name: str) -> date | None:
        text = self._line(name).text().strip()
        found = self._understood(text)
        if text and found is None:
            title = tr("This is not a day")
            told = tr("Write it as 27 nov or 2026-11-27.")
            self.blame(name, Sentence(title, told))
        return found

    def _understood(self, text: str) -> date | None:
        instant = self._tasks.when(text) if text.strip() else None
        return None if instant is None else day_of(instant, self._tasks.zone)

    def _is_blamed(self) -> bool:
        return any(self.problem_of(name) for name in self._fields)

    def _line(self, name: str) -> QLineEdit:
        return self.first if name == "first" else self.until

    def _explain(self) -> None:
        for name in ("first", "until"):
            found = self._understood(self._line(name).text())
            self._fields[name].explain(date_long(found) if found else " ")

    def _fit(self) -> None:
        """Offer what this kind can have: breaks have no project."""
        kind = self._kind()
        self.welcome.setEnabled(kind is RoutineKind.MEETING)
        self.project.box.setEnabled(not kind.is_break)
        if kind.is_break:
            self.project.choose("")

    def _fill(self, routine: Routine) -> None:
        self.title.setText(routine.title)
        self.kind.choose(routine.kind)
        self.days.choose(routine.weekdays)
        self.start.setText(clock(routine.start))
        self.length.setText(duration(routine.minutes))
        self.every.choose(str(routine.every))
        self.first.setText(routine.first.isoformat())
        self.until.setText(routine.until.isoformat() if routine.until else "")
        self.place.choose(routine.setting)
        self.project.choose(routine.project_id)
        self.welcome.setChecked(routine.welcome)

    def _named(self) -> dict[str, Field]:
        return {
            "title": Field(tr("&Name"), self.title),
            "kind": Field(tr("&Kind"), self.kind.box),
            "weekdays": Field(tr("&Days"), self.days),
            "start": Field(tr("&From"), self.start),
            "minutes": Field(tr("Len&gth"), self.length),
            "every": Field(tr("&How often"), self.every.box),
            "setting": Field(tr("P&lace"), self.place.box),
            "first": Field(tr("F&irst day"), self.first, " "),
            "until": Field(tr("Last d&ay"), self.until, " "),
            "project": Field(tr("&Project"), self.project.box),
        }

    def _lay_out(self) -> None:
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(14)
        grid.setVerticalSpacing(12)
        rows = {
            1: ("kind", "project"),
            3: ("start", "minutes"),
            4: ("every", "setting"),
            5: ("first", "until"),
        }
        grid.addWidget(self._fields["title"], 0, 0, 1, 2)
        grid.addWidget(self._fields["weekdays"], 2, 0, 1, 2)
        for number, names in rows.items():
            for column, name in enumerate(names):
                grid.addWidget(self._fields[name], number, column)
        grid.addWidget(self.welcome, 6, 0, 1, 2)
        grid.setColumnStretch(0, 1)
        grid.setColumnStretch(1, 1)


def _rhythms(known: int) -> dict[str, str]:
    """Offer the usual numbers of weeks, and the one that is set already."""
    return {
        str(weeks): tr("Every {count} weeks", count=weeks)
        if weeks > 1
        else tr("Every week")
        for weeks in sorted({*OFTEN, known})
    }
