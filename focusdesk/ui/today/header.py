"""The head of the Today page: the date, its place, and what can be done with it."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal, SignalInstance
from PySide6.QtWidgets import QHBoxLayout, QMenu, QSizePolicy, QWidget

from focusdesk.text import tr
from focusdesk.text.formats import date_long
from focusdesk.ui.parts import ElidedLabel, button
from focusdesk.ui.place_chip import place_chip, show_place
from focusdesk.ui.sheet.heading import Steer, lay_two_rows, tip_with_key
from focusdesk.ui.today.figures import DayFigures

if TYPE_CHECKING:
    from datetime import date

    from PySide6.QtGui import QResizeEvent

    from focusdesk.services.day_view import DayView
    from focusdesk.ui.theme import Theme

LEAST_NOTICE = 54


class Header(QWidget):
    """Shows the date and figures of a day; its signals ask for another day or plan."""

    stepped = Signal(int)
    today_asked = Signal()
    place_asked = Signal()
    add_asked = Signal()
    replan_asked = Signal()
    side_asked = Signal()
    import_asked = Signal()
    away_asked = Signal()
    meeting_asked = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._figures = DayFigures(theme)
        self._make_parts()
        lay_two_rows(self, self._first_row(), self._second_row())
        self._connect()

    def _make_parts(self) -> None:
        self._date = ElidedLabel("", "h1")
        self._date.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self._chip = place_chip()
        names = tr("Today"), tr("Day before"), tr("Day after")
        self.steer = Steer(self._theme, *names)
        self.steer.to_now.setToolTip(tip_with_key(tr("Back to today"), "Ctrl+T"))
        self._side = button("")
        self._add = button(tr("Task"))
        self._replan = button(tr("Replan"))
        self._theme.dress(self._add, "add", 16, "ink")
        self._theme.dress(self._replan, "replan", 16, "ink")
        self._notice = ElidedLabel("", "quiet")
        self._more = button(tr("More"), "link")
        self._more.setProperty("small", True)
        self._more.setAccessibleName(tr("More for this day"))
        self._add.setToolTip(tip_with_key(tr("Add a task"), "Ctrl+N"))
        self._replan.setToolTip(tip_with_key(tr("Plan this day anew"), "Ctrl+R"))

    def _first_row(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(10)
        row.addWidget(self._date)
        row.addWidget(self._chip)
        row.addStretch(1)
        row.addWidget(self.steer)
        row.addSpacing(4)
        for part in (self._side, self._add, self._replan):
            row.addWidget(part)
        return row

    def _second_row(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(10)
        row.addWidget(self._figures.row)
        row.addWidget(self._notice, 1)
        row.addWidget(self._more)
        return row

    def _connect(self) -> None:
        self.steer.stepped.connect(self.stepped)
        self.steer.now_asked.connect(self.today_asked)
        self._chip.clicked.connect(self.place_asked)
        self._side.clicked.connect(self.side_asked)
        self._add.clicked.connect(self.add_asked)
        self._replan.clicked.connect(self.replan_asked)
        menu = QMenu(self._more)
        for words, asked in (
            (tr("A&way…"), self.away_asked),
            (tr("Add &meeting…"), self.meeting_asked),
            (tr("&Import calendar…"), self.import_asked),
        ):
            menu.addAction(words).triggered.connect(partial(_ask, asked))
        self._more.setMenu(menu)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave out what has no room."""
        super().resizeEvent(event)
        self._fit()

    def show_day(self, view: DayView, today: date) -> None:
        """Show a snapshot."""
        self._date.say(date_long(view.day))
        self.steer.to_now.setVisible(view.day != today)
        past = view.day < today
        self._replan.setEnabled(not past and view.frame.is_working_day)
        self._chip.setEnabled(not past)
        show_place(self._chip, self._theme, view.frame.setting)
        self._figures.show(view)
        self._notice.say(_notice(view))
        self._fit()

    def show_side_button(self, text: str) -> None:
        """Offer the side panel under a text; an empty one takes the offer back."""
        self._side.setVisible(bool(text))
        self._side.setText(text)

    def _fit(self) -> None:
        kept = self._more.sizeHint().width() + LEAST_NOTICE
        self._figures.row.fit(self.width() - kept)


def _ask(asked: SignalInstance, *_checked: object) -> None:
    asked.emit()


def _notice(view: DayView) -> str:
    words = []
    if view.notes:
        words.append(tr("All day: {titles}", titles=", ".join(view.notes)))
    if view.planning:
        words.append(tr("Looking for a better plan…"))
    return " · ".join(words)
