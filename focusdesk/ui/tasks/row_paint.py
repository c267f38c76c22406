"""How a row of the list is drawn: a project's, and the cells of a task's."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import (
    QModelIndex,
    QPersistentModelIndex,
    QPointF,
    QRectF,
    QSize,
    Qt,
)
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QPen
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem

from focusdesk.domain.task import Setting, Urgency
from focusdesk.ui.ink import Ink, Run
from focusdesk.ui.tasks.columns import LEVEL_BARS, Column, bars_of, place_of, summary
from focusdesk.ui.tasks.groups import Group, Row

if TYPE_CHECKING:
    from PySide6.QtWidgets import QTreeView

    from focusdesk.ui.tasks.model import TaskModel
    from focusdesk.ui.theme import Theme

ROW_HEIGHT = 34
LEFT, RIGHT = 14, 14
BOX, BOX_RADIUS = 16, 4
TITLE_LEFT = 40
ESTIMATE_RIGHT = 22
_BAR_WIDTH, _BAR_HEIGHT, _BAR_STEP = 10, 5, 12
_FLAG, _PLACE_ICON = 14, 14
_BODY, _META = 18, 16


class RowDelegate(QStyledItemDelegate):
    """Draws the cells of one list; nothing of a row is a widget of its own."""

    def __init__(self, view: QTreeView, model: TaskModel, theme: Theme) -> None:
        super().__init__(view)
        self._view = view
        self._model = model
        self._theme = theme
        self._fonts: dict[str, tuple[QFont, QFontMetricsF]] = {}

    def sizeHint(
        self,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> QSize:
        """Give every row one height, so that thousands cost nothing."""
        del option, index
        return QSize(0, ROW_HEIGHT)

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        """Draw one cell; a project is one cell as wide as the list."""
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        ink = Ink(painter, self._theme, self._fonts)
        rect = QRectF(option.rect)
        entry = self._model.at(index)
        if isinstance(entry, Group):
            opened = self._view.isExpanded(index.sibling(index.row(), 0))
            self._paint_group(ink, rect, entry, opened=opened)
        elif isinstance(entry, Row):
            self._paint_cell(ink, rect, entry, Column(index.column()))
        painter.restore()

    def _paint_group(
        self, ink: Ink, rect: QRectF, group: Group, *, opened: bool
    ) -> None:
        middle = rect.center().y()
        arrow = "down" if opened else "right"
        ink.icon(rect.left() + LEFT, middle - 7, arrow, 14, "ink2")
        colors = self._theme.project(group.project.color)
        ink.painter.setPen(Qt.PenStyle.NoPen)
        ink.painter.setBrush(colors.bar)
        bar = QRectF(rect.left() + 36, middle - 7.5, 4, 15)
        ink.painter.drawRoundedRect(bar, 2, 2)
        total = Run(summary(group), "meta", "ink2")
        end = ink.right(rect.right() - RIGHT, middle - _META / 2, total)
        start = rect.left() + 48
        room = end - start - 16
        name = Run(group.project.name, "strong", "ink")
        ink.line(start, middle - _BODY / 2, (name,), room)
        start += min(ink.width(group.project.name, "strong") + 8, room)
        stack = Run(group.project.stack, "meta", "ink2")
        ink.line(start, middle - _META / 2, (stack,), end - start - 16)

    def _paint_cell(self, ink: Ink, rect: QRectF, row: Row, column: Column) -> None:
        match column:
            case Column.TASK:
                self._paint_title(ink, rect, row)
            case Column.COGNITIVE:
                self._paint_level(ink, rect, row, row.task.cognitive)
            case Column.COLLABORATION:
                self._paint_level(ink, rect, row, row.task.collaboration)
            case Column.FIT:
                self._paint_place(ink, rect, row)
            case Column.ESTIMATE:
                run = Run(self._text(row, column), "meta", _ink(row, "ink"))
                top = rect.center().y() - _META / 2
                ink.right(rect.right() - ESTIMATE_RIGHT, top, run)
            case Column.DUE if self._model.words.is_overdue(row.task):
                self._paint_late(ink, rect, row)
            case _:
                self._paint_text(ink, rect, row, column)

    def _paint_title(self, ink: Ink, rect: QRectF, row: Row) -> None:
        self._paint_box(ink, rect, ticked=row.is_done)
        middle = rect.center().y()
        left = rect.left() + TITLE_LEFT
        flagged = row.task.urgency in {Urgency.HIGH, Urgency.CRITICAL}
        room = rect.right() - left - 12 - (_FLAG + 8 if flagged else 0)
        run = Run(row.task.title, "body", _ink(row, "ink"))
        ink.line(left, middle - _BODY / 2, (run,), room)
        width = min(ink.width(row.task.title, "body"), room)
        if row.is_done:
            ink.painter.setPen(QPen(self._theme.color("ink3"), 1))
            start = QPointF(left, round(middle) + 0.5)
            ink.painter.drawLine(start, start + QPointF(width, 0))
        elif flagged:
            ink.icon(left + width + 8, middle - 7, "warning", _FLAG, "warnicon")

    def _paint_box(self, ink: Ink, rect: QRectF, *, ticked: bool) -> None:
        top = rect.center().y() - BOX / 2
        box = QRectF(rect.left() + LEFT + 0.5, top + 0.5, BOX - 1, BOX - 1)
        edge = self._theme.color("nila" if ticked else "control")
        ink.painter.setPen(QPen(edge, 1))
        ink.painter.setBrush(self._theme.color("nila" if ticked else "card"))
        ink.painter.drawRoundedRect(box, BOX_RADIUS, BOX_RADIUS)
        if ticked:
            ink.icon(box.left() + 1.5, box.top() + 1.5, "done", 12, "onnila")

    def _paint_level(self, ink: Ink, rect: QRectF, row: Row, level: int) -> None:
        top = rect.center().y() - _BAR_HEIGHT / 2
        ink.painter.setPen(Qt.PenStyle.NoPen)
        strong = "line2" if row.is_done else "ink2"
        for number in range(LEVEL_BARS):
            filled = number < bars_of(level)
            ink.painter.setBrush(self._theme.color(strong if filled else "line"))
            left = rect.left() + number * _BAR_STEP
            bar = QRectF(left, top, _BAR_WIDTH, _BAR_HEIGHT)
            ink.painter.drawRoundedRect(bar, 2.5, 2.5)

    def _paint_place(self, ink: Ink, rect: QRectF, row: Row) -> None:
        place = place_of(row.task)
        middle = rect.center().y()
        left = rect.left()
        color = _ink(row, "nilatext" if place is Setting.WFA else "ink2")
        if place is not None:
            icon = place.value.lower()
            ink.icon(left, middle - 7, icon, _PLACE_ICON, color)
            left += _PLACE_ICON + 4
        run = Run(self._text(row, Column.FIT), "meta", color)
        ink.line(left, middle - _META / 2, (run,), rect.right() - left)

    def _paint_late(self, ink: Ink, rect: QRectF, row: Row) -> None:
        middle = rect.center().y()
        ink.icon(rect.left() - 18, middle - 7, "warning", _FLAG, "warnicon")
        run = Run(self._text(row, Column.DUE), "meta", "warn")
        ink.line(rect.left(), middle - _META / 2, (run,), rect.width() - 8)

    def _paint_text(self, ink: Ink, rect: QRectF, row: Row, column: Column) -> None:
        run = Run(self._text(row, column), "meta", _ink(row, "ink2"))
        if column is Column.SCHEDULE and not row.is_done:
            run = self._schedule(row, run)
        edge = RIGHT if column is Column.SCHEDULE else 8
        top = rect.center().y() - _META / 2
        ink.line(rect.left(), top, (run,), rect.width() - edge)

    def _schedule(self, row: Row, run: Run) -> Run:
        if row.slot is None:
            return Run(run.text, "meta", "ink3")
        if row.slot.runs:
            color = self._theme.project(row.project.color).text
            return Run(run.text, "metastrong", color)
        return run

    def _text(self, row: Row, column: Column) -> str:
        return self._model.words.text(row, column)


def _ink(row: Row, usual: str) -> str:
    return "ink3" if row.is_done else usual
