"""Writing or changing one piece of recurring work."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QCheckBox, QDialog, QGridLayout, QHBoxLayout, QVBoxLayout

from focusdesk.domain.errors import FocusDeskError, Problem, TaskInvalid
from focusdesk.domain.ids import ProjectId
from focusdesk.domain.quick_add import parse_length
from focusdesk.domain.task import Activity, Setting, Urgency
from focusdesk.text import tr
from focusdesk.text.errors_task import describe_problem
from focusdesk.text.formats import duration
from focusdesk.text.names import activity_name
from focusdesk.text.recurring_text import next_times, rhythm_text
from focusdesk.text.task_names import urgency_name
from focusdesk.ui.message_bar import MessageBar
from focusdesk.ui.parts import button, label
from focusdesk.ui.recurring.rhythm_fields import RhythmFields
from focusdesk.ui.tasks.form import Field, choices, line, primary

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from focusdesk.domain.recurring import RecurringTask
    from focusdesk.domain.task import Project
    from focusdesk.services.recurring import Recurring, RecurringFields
    from focusdesk.ui.theme import Theme

WIDTH = 540


class RecurringForm(QDialog):
    """Saves recurring work, new or known; else says what is wrong and stays."""

    def __init__(
        self,
        recurring: Recurring,
        projects: tuple[Project, ...],
        theme: Theme,
        one: RecurringTask | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        new = one is None
        self.setWindowTitle(tr("New recurring task") if new else tr("Recurring task"))
        self.setMinimumWidth(WIDTH)
        self._recurring, self._one = recurring, one
        self.title = line("", tr("Learning hour"))
        self.project = choices((p.id, p.name) for p in projects)
        self.length = line("30m")
        self.activity = choices((a.value, activity_name(a)) for a in Activity)
        self.urgency = choices((u.value, urgency_name(u)) for u in Urgency)
        places = {"": tr("Anywhere"), "WFA": "WFA", "WFO": "WFO"}
        self.place = choices(places)
        self.rhythm = RhythmFields(recurring.today())
        self.kept = QCheckBox(tr("Keep times that passed untouched"))
        self.said = label("", "quiet", wrap=True)
        self.message = MessageBar(theme)
        self.save_button = primary(button(tr("Save"), "primary"))
        self.cancel_button = button(tr("Cancel"))
        self._fields = self._named()
        self._lay_out()
        self._connect()
        self.urgency.choose(Urgency.NORMAL)
        if one is not None:
            self.show_work(one)
        self._say()
        self.title.setFocus()

    def show_work(self, one: RecurringTask) -> None:
        """Fill the form with recurring work, or with a suggestion for it."""
        self.title.setText(one.title)
        self.project.choose(one.project_id)
        self.length.setText(duration(one.minutes))
        self.activity.choose(one.activity)
        self.urgency.choose(one.urgency)
        self.place.choose(one.setting.value if one.setting else "")
        self.kept.setChecked(one.kept)
        self.rhythm.show_rhythm(one.rhythm)

    def problem_of(self, name: str) -> str:
        """Return the sentence under a field; empty when it is right."""
        return self._fields[name].problem.text()

    def save(self) -> None:
        """Save and close, or show what is wrong."""
        for field in self._fields.values():
            field.blame(None)
        fields = self._values()
        if fields is None:
            return
        try:
            self._write(fields)
        except TaskInvalid as error:
            for problem in error.problems:
                name = problem.where if problem.where in self._fields else "rhythm"
                self._fields[name].blame(describe_problem(problem))
        except FocusDeskError as error:
            self.message.tell(error)
        else:
            self.accept()

    def _write(self, fields: RecurringFields) -> None:
        if self._one is not None:
            self._recurring.edit(self._one.id, **fields)
            return
        self._recurring.add(
            fields["title"],
            fields["project_id"],
            fields["minutes"],
            fields["rhythm"],
            activity=fields["activity"],
            urgency=fields["urgency"],
            setting=fields["setting"],
            kept=fields["kept"],
        )

    def _values(self) -> RecurringFields | None:
        length = parse_length(self.length.text())
        rhythm = self.rhythm.rhythm()
        if length is None or length.low is not None:
            self._blame("estimate", "length_unreadable", self.length.text())
        if rhythm is None:
            self._blame("rhythm", "rhythm_no_day", "")
        if length is None or length.low is not None or rhythm is None:
            return None
        place = self.place.key()
        return {
            "title": self.title.text().strip(),
            "project_id": ProjectId(self.project.key()),
            "minutes": length.minutes,
            "rhythm": rhythm,
            "activity": Activity(self.activity.key()),
            "urgency": Urgency(self.urgency.key()),
            "setting": Setting(place) if place else None,
            "kept": self.kept.isChecked(),
        }

    def _blame(self, name: str, code: str, detail: str) -> None:
        self._fields[name].blame(describe_problem(Problem(code, name, detail)))

    def _say(self) -> None:
        """Say in words what the fields amount to, and when it comes next."""
        rhythm = self.rhythm.rhythm()
        if rhythm is None:
            self.said.setText("")
            return
        times = self._recurring.next_times(rhythm)
        said = rhythm_text(rhythm)
        self.said.setText(f"{said[:1].upper()}{said[1:]}. {next_times(times)}".strip())

    def _named(self) -> dict[str, Field]:
        return {
            "title": Field(tr("Tas&k"), self.title),
            "project": Field(tr("&Project"), self.project.box),
            "estimate": Field(tr("&Length each time"), self.length),
            "rhythm": Field(tr("&How often"), self.rhythm),
            "activity": Field(tr("&Activity"), self.activity.box),
            "urgency": Field(tr("&Urgency"), self.urgency.box),
            "setting": Field(tr("P&lace"), self.place.box),
        }

    def _lay_out(self) -> None:
        grid = QGridLayout()
        grid.setHorizontalSpacing(14)
        grid.setVerticalSpacing(12)
        grid.addWidget(self._fields["title"], 0, 0, 1, 2)
        grid.addWidget(self._fields["project"], 1, 0)
        grid.addWidget(self._fields["estimate"], 1, 1)
        grid.addWidget(self._fields["rhythm"], 2, 0, 1, 2)
        grid.addWidget(self.said, 3, 0, 1, 2)
        grid.addWidget(self._fields["activity"], 4, 0)
        grid.addWidget(self._fields["urgency"], 4, 1)
        grid.addWidget(self._fields["setting"], 5, 0)
        grid.addWidget(self.kept, 5, 1)
        grid.setColumnStretch(0, 1)
        grid.setColumnStretch(1, 1)
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        buttons.addStretch(1)
        buttons.addWidget(self.cancel_button)
        buttons.addWidget(self.save_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(18, 18, 18, 16)
        column.setSpacing(14)
        column.addWidget(self.message)
        column.addLayout(grid)
        column.addStretch(1)
        column.addLayout(buttons)

    def _connect(self) -> None:
        self.rhythm.changed.connect(self._say)
        self.save_button.clicked.connect(self.save)
        self.cancel_button.clicked.connect(self.reject)
        QShortcut(QKeySequence("Ctrl+Return"), self).activated.connect(self.save)
