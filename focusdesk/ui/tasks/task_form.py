"""The fields of a task, as widgets and as values."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QCheckBox, QGridLayout, QWidget

from focusdesk.domain.allocation import DEFAULT_SPLIT, default_split
from focusdesk.domain.errors import FocusDeskError, Problem
from focusdesk.domain.ids import ProjectId
from focusdesk.domain.quick_add import (
    Length,
    estimate_of,
    length_problems,
    parse_length,
)
from focusdesk.domain.task import SCALE, Activity, Setting, Split, Urgency
from focusdesk.domain.timerange import day_of
from focusdesk.text import tr
from focusdesk.text.errors import describe
from focusdesk.text.errors_task import describe_problem
from focusdesk.text.formats import clock_of, date_long, duration
from focusdesk.text.names import activity_name
from focusdesk.text.task_names import length_text, urgency_name
from focusdesk.ui.tasks.form import Field, choices, line

if TYPE_CHECKING:
    from datetime import datetime

    from focusdesk.domain.ids import TaskId
    from focusdesk.domain.task import Estimate, Project, Task
    from focusdesk.services.task_fields import TaskFields
    from focusdesk.services.tasks import Tasks
    from focusdesk.text.sentence import Sentence

_SEPARATOR = ";"
_USUAL_PARTS = f"{DEFAULT_SPLIT.min_block}-{DEFAULT_SPLIT.max_block}m"


class TaskForm(QWidget):
    """Every field of a task. `fields` gives the values, or shows what is wrong."""

    def __init__(self, tasks: Tasks, task: Task, projects: tuple[Project, ...]) -> None:
        super().__init__()
        self._tasks = tasks
        self._task = task
        self.title = line(task.title)
        self.project = choices((p.id, p.name) for p in projects)
        self.activity = choices((a.value, activity_name(a)) for a in Activity)
        self.urgency = choices((u.value, urgency_name(u)) for u in Urgency)
        self.place = choices(_places())
        self.length = line(_length(task.estimate))
        self.due = line(self._moment(task.due), tr("fri 14:00, 27 nov, tomorrow"))
        self.not_before = line(self._moment(task.not_before), tr("any time"))
        self.cognitive = choices(_levels())
        self.collaboration = choices(_levels())
        self.parts = line(_parts(task.split), _USUAL_PARTS)
        self.cut = QCheckBox(tr("May be done in parts"))
        self.core = QCheckBox(tr("Only in core hours"))
        self.after = line(self._titles(task.after), tr("nothing"))
        self._fields = self._named()
        self._fill()
        self._lay_out()
        self._connect()

    def _named(self) -> dict[str, Field]:
        parts = tr("Shortest and longest part")
        after = tr("Titles of tasks, with ; between them")
        return {
            "title": Field(tr("Tas&k"), self.title),
            "project": Field(tr("&Project"), self.project.box),
            "activity": Field(tr("&Activity"), self.activity.box),
            "estimate": Field(tr("&Estimate"), self.length, " "),
            "urgency": Field(tr("&Urgency"), self.urgency.box),
            "due": Field(tr("&Deadline"), self.due, " "),
            "not_before": Field(tr("Not &before"), self.not_before, " "),
            "cognitive": Field(tr("&Cognitive"), self.cognitive.box, " "),
            "collaboration": Field(tr("C&ollaboration"), self.collaboration.box, " "),
            "setting": Field(tr("P&lace"), self.place.box),
            "split": Field(parts, self.parts),
            "after": Field(tr("A&fter"), self.after, after),
        }

    def _fill(self) -> None:
        task = self._task
        self.project.choose(task.project_id)
        self.activity.choose(task.activity)
        self.urgency.choose(task.urgency)
        self.cognitive.choose(str(task.cognitive))
        self.collaboration.choose(str(task.collaboration))
        self.place.choose(task.setting.value if task.setting else "")
        self.cut.setChecked(task.split is not None)
        self.core.setChecked(task.only_in_core)
        self.parts.setEnabled(task.split is not None)
        self._explain()
        self._compare()

    def _lay_out(self) -> None:
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(14)
        grid.setVerticalSpacing(12)
        rows: tuple[tuple[str, ...], ...] = (
            ("project", "activity"),
            ("estimate", "urgency"),
            ("due", "not_before"),
            ("cognitive", "collaboration"),
            ("setting", "split"),
        )
        grid.addWidget(self._fields["title"], 0, 0, 1, 2)
        for number, names in enumerate(rows, 1):
            for column, name in enumerate(names):
                grid.addWidget(self._fields[name], number, column)
        grid.addWidget(self.core, 6, 0)
        grid.addWidget(self.cut, 6, 1)
        grid.addWidget(self._fields["after"], 7, 0, 1, 2)
        grid.setColumnStretch(0, 1)
        grid.setColumnStretch(1, 1)

    def _connect(self) -> None:
        self.cut.toggled.connect(self.parts.setEnabled)
        self.cut.toggled.connect(self._suggest_parts)
        self.activity.box.activated.connect(self._follow_activity)
        for levels in (self.activity, self.cognitive, self.collaboration):
            levels.box.currentIndexChanged.connect(self._compare)
        for field in (self.length, self.due, self.not_before):
            field.textChanged.connect(self._explain)
        self.length.textChanged.connect(self._follow_length)

    def values(self) -> TaskFields | None:
        """Return the fields; None when something is wrong, which is then shown."""
        for field in self._fields.values():
            field.blame(None)
        wrong: list[str] = []
        fields: TaskFields = {
            "title": self.title.text().strip(),
            "project_id": ProjectId(self.project.key()),
            "activity": Activity(self.activity.key()),
            "urgency": Urgency(self.urgency.key()),
            "cognitive": int(self.cognitive.key()),
            "collaboration": int(self.collaboration.key()),
            "only_in_core": self.core.isChecked(),
            "setting": Setting(self.place.key()) if self.place.key() else None,
        }
        estimate = self._estimate(wrong)
        if estimate is not None:
            fields["estimate"] = estimate
        fields["split"] = self._split(wrong)
        fields["due"] = self._instant("due", self.due.text(), wrong)
        start = self._instant("not_before", self.not_before.text(), wrong)
        fields["not_before"] = start
        fields["after"] = self._after(wrong)
        if wrong:
            self._fields[wrong[0]].widget.setFocus()
            return None
        return fields

    def blame(self, problems: tuple[Problem, ...]) -> None:
        """Show problems under their fields and go to the first."""
        for problem in problems:
            self._fields[problem.where].blame(describe_problem(problem))
        self._fields[problems[0].where].widget.setFocus()

    def problem_of(self, name: str) -> str:
        """Return the sentence under a field; empty when it is right."""
        return self._fields[name].problem.text()

    def _blame(self, name: str, sentence: Sentence, wrong: list[str]) -> None:
        self._fields[name].blame(sentence)
        wrong.append(name)

    def _estimate(self, wrong: list[str]) -> Estimate | None:
        # An estimate that was not touched keeps its exact range.
        if self.length.text() == _length(self._task.estimate):
            return self._task.estimate
        length = parse_length(self.length.text())
        problems = _problems("estimate", self.length.text(), length)
        if length is None or problems:
            self._blame("estimate", describe_problem(problems[0]), wrong)
            return None
        return estimate_of(length)

    def _split(self, wrong: list[str]) -> Split | None:
        if not self.cut.isChecked():
            return None
        text = self.parts.text() or _USUAL_PARTS
        length = parse_length(text)
        problems = _problems("split", text, length)
        if length is None or problems:
            self._blame("split", describe_problem(problems[0]), wrong)
            return None
        if length.low is None or length.high is None:
            low = min(DEFAULT_SPLIT.min_block, length.minutes)
            return Split(low, length.minutes)
        return Split(length.low, length.high)

    def _instant(self, name: str, text: str, wrong: list[str]) -> datetime | None:
        if not text.strip():
            return None
        known = self._task.due if name == "due" else self._task.not_before
        if known is not None and text == self._moment(known):
            return known
        instant = self._tasks.when(text)
        if instant is None:
            problem = Problem("due_unreadable", name, text.strip())
            self._blame(name, describe_problem(problem), wrong)
        return instant

    def _after(self, wrong: list[str]) -> tuple[TaskId, ...]:
        if self.after.text() == self._titles(self._task.after):
            return self._task.after
        found = []
        for part in filter(str.strip, self.after.text().split(_SEPARATOR)):
            try:
                found.append(self._tasks.find(part).id)
            except FocusDeskError as error:
                self._blame("after", describe(error), wrong)
                return ()
        return tuple(dict.fromkeys(found))

    def _explain(self) -> None:
        length = parse_length(self.length.text())
        understood = length_text(length) if length else tr("45m, 1h30 or 60-120m")
        self._fields["estimate"].explain(understood)
        for name, field in (("due", self.due), ("not_before", self.not_before)):
            instant = self._tasks.when(field.text())
            self._fields[name].explain(self._long(instant) if instant else " ")

    def _follow_activity(self) -> None:
        demands = self._tasks.allocation.of(Activity(self.activity.key()))
        self.cognitive.choose(str(demands.cognitive))
        self.collaboration.choose(str(demands.collaboration))
        self.core.setChecked(demands.only_in_core)

    def _compare(self) -> None:
        """Say where a level is not the one the matrix has for the activity."""
        asked = self._tasks.allocation.of(Activity(self.activity.key()))
        for name, chosen, usual in (
            ("cognitive", self.cognitive, asked.cognitive),
            ("collaboration", self.collaboration, asked.collaboration),
        ):
            words = tr("Differs from the matrix: {level}", level=usual)
            other = chosen.key() != str(usual)
            self._fields[name].explain(words if other else " ")

    def _follow_length(self) -> None:
        length = parse_length(self.length.text())
        usual = default_split(self._task.estimate.likely)
        if length is not None and self._task.split == usual:
            self.cut.setChecked(default_split(length.minutes) is not None)

    def _suggest_parts(self, on: bool) -> None:  # noqa: FBT001 - Qt's signal
        if on and not self.parts.text():
            self.parts.setText(_USUAL_PARTS)

    def _titles(self, ids: tuple[TaskId, ...]) -> str:
        titles = [self._tasks.find(task_id).title for task_id in ids]
        return f"{_SEPARATOR} ".join(titles)

    def _moment(self, instant: datetime | None) -> str:
        """Write an instant as it can be read again: `27 nov 2026 14.00`."""
        if instant is None:
            return ""
        day = day_of(instant, self._tasks.zone)
        return f"{day.isoformat()} {clock_of(instant, self._tasks.zone)}"

    def _long(self, instant: datetime) -> str:
        zone = self._tasks.zone
        return f"{date_long(day_of(instant, zone))}, {clock_of(instant, zone)}"


def _problems(field: str, text: str, length: Length | None) -> tuple[Problem, ...]:
    if length is None:
        return (Problem("length_unreadable", field, text.strip()),)
    found = length_problems(length)
    if field == "split":
        backwards = {"estimate_order": "split_order"}
        return tuple(
            Problem(backwards.get(p.code, p.code), field, p.detail) for p in found
        )
    return found


def _places() -> dict[str, str]:
    return {
        "": tr("WFA or WFO"),
        Setting.WFA.value: tr("Only WFA"),
        Setting.WFO.value: tr("Only WFO"),
    }


def _length(estimate: Estimate) -> str:
    usual = type(estimate).around(estimate.likely)
    if estimate == usual:
        return duration(estimate.likely)
    return f"{estimate.low}-{estimate.high}m"


def _parts(split: Split | None) -> str:
    return "" if split is None else f"{split.min_block}-{split.max_block}m"


def _levels() -> dict[str, str]:
    named = {SCALE[0]: tr("1, little"), SCALE[-1]: tr("5, much")}
    return {str(level): named.get(level, str(level)) for level in SCALE}
