"""The head of the Week page: the week, its figures, and what can be done with it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from focusdesk.text import tr
from focusdesk.text.formats import date_span, week_label
from focusdesk.text.week_text import shown_dates
from focusdesk.text.work_model_text import model_name
from focusdesk.ui.parts import ElidedLabel, button, icon_button, label, plain_tip
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
        self._to_now = button(tr("This week"), "link")
        self._before = icon_button(tr("Week before"))
        self._after = icon_button(tr("Week after"))
        self._replan = button(tr("Replan"))
        self._notice = ElidedLabel("", "quiet")
        theme.dress(self._before, "left", 16, "ink")
        theme.dress(self._after, "right", 16, "ink")
        theme.dress(self._replan, "replan", 16, "ink")
        self._name_keys()
        self._lay_out()
        self._connect()

    def _name_keys(self) -> None:
        for part, name, keys in (
            (self._before, tr("Week before"), "Alt+Left"),
            (self._after, tr("Week after"), "Alt+Right"),
            (self._to_now, tr("This week"), "Ctrl+T"),
        ):
            part.setToolTip(f"{name} ({_native(keys)})")

    def _lay_out(self) -> None:
        row = QHBoxLayout()
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(10)
        middle = Qt.AlignmentFlag.AlignVCenter
        for said in (self._name, self._dates, self._model):
            row.addWidget(said, 0, middle)
        row.addStretch(1)
        for part in (self._to_now, self._before, self._after):
            row.addWidget(part)
        row.addSpacing(4)
        row.addWidget(self._replan)
        second = QHBoxLayout()
        second.setSpacing(10)
        second.addWidget(self._figures)
        second.addWidget(self._notice, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addLayout(row)
        column.addLayout(second)

    def _connect(self) -> None:
        self._before.clicked.connect(lambda: self.stepped.emit(-1))
        self._after.clicked.connect(lambda: self.stepped.emit(1))
        self._to_now.clicked.connect(self.this_week_asked)
        self._replan.clicked.connect(self.replan_asked)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave out what has no room."""
        super().resizeEvent(event)
        self._figures.fit(self.width() - LEAST_NOTICE)

    def show_week(self, view: WeekView) -> None:
        """Show a snapshot."""
        self._name.setText(week_label(view.first))
        self._dates.setText(date_span(*shown_dates(view)))
        self._show_model(model_name(view.model))
        self._to_now.setVisible(not view.first <= view.today <= view.last)
        self._replan.setEnabled(view.plan_to is not None)
        self._replan.setToolTip(_replan_tip(view))
        self._notice.say(tr("Looking for a better plan…") if view.planning else "")
        self._figures.show_week(view)
        self._figures.fit(self.width() - LEAST_NOTICE)

    def _show_model(self, name: str) -> None:
        metrics = self._model.fontMetrics()
        shown = metrics.elidedText(name, Qt.TextElideMode.ElideRight, MODEL_WIDTH)
        self._model.setText(shown)
        self._model.setToolTip(plain_tip(name) if shown != name else "")


def _replan_tip(view: WeekView) -> str:
    if view.plan_to is not None:
        return f"{tr('Replan this week')} ({_native('Ctrl+R')})"
    if view.last < view.today:
        return tr("This week is over.")
    return tr("Plans reach two weeks ahead; this week is further off.")


def _native(keys: str) -> str:
    return QKeySequence(keys).toString(QKeySequence.SequenceFormat.NativeText)
