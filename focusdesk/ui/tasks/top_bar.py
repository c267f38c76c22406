"""The head of the page: its title, the search and which tasks are shown."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QButtonGroup,
    QHBoxLayout,
    QMenu,
    QPushButton,
    QWidget,
)

from focusdesk.text import tr
from focusdesk.ui.parts import button, label
from focusdesk.ui.tasks.framed_field import FramedField
from focusdesk.ui.tasks.groups import Segment

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QResizeEvent

    from focusdesk.ui.tasks.groups import Shown
    from focusdesk.ui.theme import Theme

_HEIGHT = 32
_ENDS = {Segment.ACTIVE: "first", Segment.UNSCHEDULED: "mid", Segment.DONE: "last"}


class TopBar(QWidget):
    """Asks for another search or segment."""

    changed = Signal()
    project_asked = Signal()
    import_asked = Signal()
    gitlab_asked = Signal()
    triage_asked = Signal()
    recurring_asked = Signal()
    templates_asked = Signal()
    left_downwards = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.search = FramedField(theme, "search", "Ctrl+F", height=_HEIGHT)
        self.search.setFixedWidth(190)
        self.search.line.setPlaceholderText(tr("Search"))
        self.search.line.setAccessibleName(tr("Search tasks"))
        self.add_project, self.sort = button("", "ghost"), button("", "ghost")
        self._names = (
            (self.add_project, tr("New project")),
            (self.sort, tr("Sort the week")),
        )
        theme.dress(self.add_project, "add", 14, "nilatext")
        theme.dress(self.sort, "week", 14, "nilatext")
        self._name(in_words=True)
        self.more = button(tr("More"), "ghost")
        self.ways = QMenu(self.more)
        self.more.setMenu(self.ways)
        self.segments = {segment: _segment(segment) for segment in Segment}
        self._group = QButtonGroup(self)
        for made in self.segments.values():
            self._group.addButton(made)
        self.segments[Segment.ACTIVE].setChecked(True)
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        self._row = row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(10)
        row.addWidget(label(tr("Tasks"), "h1"), 1)
        row.addWidget(self.add_project)
        row.addWidget(self.sort)
        row.addWidget(self.more)
        row.addWidget(self.search)
        self._joined = joined = QHBoxLayout()
        joined.setSpacing(0)
        for made in self.segments.values():
            joined.addWidget(made)
        row.addLayout(joined)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave the words of the first steps to their icons where room is short."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        self._name(in_words=True)
        for row in (self._joined, self._row):
            row.invalidate()
        if self._row.minimumSize().width() > self.width():
            self._name(in_words=False)

    def _name(self, *, in_words: bool) -> None:
        for made, name in self._names:
            made.setText(name if in_words else "")
            made.setToolTip("" if in_words else name)
            made.setAccessibleName(name)

    def _connect(self) -> None:
        self._group.buttonToggled.connect(self._segment_changed)
        self.add_project.clicked.connect(self.project_asked)
        self.sort.clicked.connect(self.triage_asked)
        self.add_way(tr("&Import from a file…"), self.import_asked.emit)
        self.add_way(tr("Import from &GitLab…"), self.gitlab_asked.emit)
        self.add_way(tr("&Recurring tasks…"), self.recurring_asked.emit)
        self.add_way(tr("&Templates…"), self.templates_asked.emit)
        line = self.search.line
        line.textChanged.connect(self.changed)
        line.escaped.connect(line.clear)
        line.entered.connect(self.left_downwards)
        line.left_downwards.connect(self.left_downwards)

    def add_way(self, text: str, take: Callable[[], object]) -> None:
        """Offer one more thing to do in the menu at the top."""
        self.ways.addAction(text).triggered.connect(lambda *_: take())

    @property
    def segment(self) -> Segment:
        """Which tasks are asked for."""
        checked = (s for s, made in self.segments.items() if made.isChecked())
        return next(checked, Segment.ACTIVE)

    @property
    def query(self) -> str:
        """The words searched for."""
        return self.search.line.text()

    def show_all(self) -> None:
        """Ask for the active tasks without a search."""
        self.search.line.clear()
        self.segments[Segment.ACTIVE].setChecked(True)

    def count(self, shown: Shown) -> None:
        """Write the counts into the segments."""
        active, waiting = shown.active, shown.unscheduled
        texts = {
            Segment.ACTIVE: tr("Active {count}", count=active),
            Segment.UNSCHEDULED: tr("Not scheduled {count}", count=waiting),
            Segment.DONE: tr("Done"),
        }
        for segment, text in texts.items():
            self.segments[segment].setText(text)
        self._fit()

    def _segment_changed(self, button: QPushButton, checked: bool) -> None:  # noqa: FBT001 - Qt's signal
        del button
        if checked:
            self.changed.emit()


def _segment(segment: Segment) -> QPushButton:
    made = button("")
    made.setCheckable(True)
    made.setProperty("seg", _ENDS[segment])
    made.setFixedHeight(_HEIGHT)
    return made
