"""The head of the Week page: the week, its figures, and what can be done with it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from focusdesk.text import tr
from focusdesk.text.formats import date_span, week_label
from focusdesk.text.week_text import shown_dates
from focusdesk.text.work_model_text import model_name
from focusdesk.ui.parts import ElidedLabel, button, label, plain_tip
from focusdesk.ui.sheet.heading import Steer, lay_two_rows, tip_with_key
from focusdesk.ui.week.figures import WeekFigures

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

    from focusdesk.services.week_view import WeekView
    from focusdesk.ui.theme import Theme

LEAST_NOTICE = 54
MODEL_WIDTH = 170


class WeekHeader(QWidget):
    """Shows the name and figures of a week; its signals ask for another or a plan."""

    stepped = Signal(int)
    this_week_asked = Signal()
    replan_asked = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._figures = WeekFigures(theme)
        self._name = label(role="h1")
        self._dates = label(role="span")
        self._model = label()
        self._model.setProperty("chip", "plain")
        names = tr("This week"), tr("Week before"), tr("Week after")
        self.steer = Steer(theme, *names)
        self.steer.to_now.setToolTip(tip_with_key(tr("This week"), "Ctrl+T"))
        self._replan = button(tr("Replan"))
        self._notice = ElidedLabel("", "quiet")
        theme.dress(self._replan, "replan", 16, "ink")
        lay_two_rows(self, self._first_row(), self._second_row())
        self._connect()

    def _first_row(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(10)
        middle = Qt.AlignmentFlag.AlignVCenter
        for said in (self._name, self._dates, self._model):
            row.addWidget(said, 0, middle)
        row.addStretch(1)
        row.addWidget(self.steer)
        row.addSpacing(4)
        row.addWidget(self._replan)
        return row

    def _second_row(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(10)
        row.addWidget(self._figures.row)
        row.addWidget(self._notice, 1)
        return row

    def _connect(self) -> None:
        self.steer.stepped.connect(self.stepped)
        self.steer.now_asked.connect(self.this_week_asked)
        self._replan.clicked.connect(self.replan_asked)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave out what has no room."""
        super().resizeEvent(event)
        self._figures.row.fit(self.width() - LEAST_NOTICE)

    def show_week(self, view: WeekView) -> None:
        """Show a snapshot."""
        self._name.setText(week_label(view.first))
        self._dates.setText(date_span(*shown_dates(view)))
        self._show_model(model_name(view.model))
        self.steer.to_now.setVisible(not view.first <= view.today <= view.last)
        self._replan.setEnabled(view.plan_to is not None)
        self._replan.setToolTip(_replan_tip(view))
        self._notice.say(tr("Looking for a better plan…") if view.planning else "")
        self._figures.show(view)
        self._figures.row.fit(self.width() - LEAST_NOTICE)

    def _show_model(self, name: str) -> None:
        metrics = self._model.fontMetrics()
        shown = metrics.elidedText(name, Qt.TextElideMode.ElideRight, MODEL_WIDTH)
        self._model.setText(shown)
        kind = tr("Work model")
        self._model.setToolTip(plain_tip(f"{kind}: {name}"))


def _replan_tip(view: WeekView) -> str:
    if view.plan_to is not None:
        return tip_with_key(tr("Replan this week"), "Ctrl+R")
    if view.last < view.today:
        return tr("This week is over.")
    return tr("Plans reach two weeks ahead; this week is further off.")
