"""The list of tasks: one line each, worked by mouse and by keyboard alike."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QModelIndex, QPoint, QRect, QRectF, Qt, Signal
from PySide6.QtGui import QKeySequence, QPainter, QPen
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHeaderView,
    QStyleOptionViewItem,
    QTreeView,
)

from focusdesk.text import tr
from focusdesk.ui.ink import Ink, Run
from focusdesk.ui.tasks.columns import WIDTHS, Column, columns_within, header
from focusdesk.ui.tasks.groups import Group, Row
from focusdesk.ui.tasks.row_paint import (
    BOX,
    ESTIMATE_RIGHT,
    LEFT,
    TITLE_LEFT,
    RowDelegate,
)

if TYPE_CHECKING:
    from PySide6.QtCore import QPersistentModelIndex
    from PySide6.QtGui import (
        QContextMenuEvent,
        QFocusEvent,
        QKeyEvent,
        QMouseEvent,
        QResizeEvent,
    )

    from focusdesk.domain.ids import ProjectId, TaskId
    from focusdesk.ui.tasks.model import TaskModel
    from focusdesk.ui.theme import Theme

HEADER_HEIGHT = 30
_TARGET = 24
_BY_KEYBOARD = {
    Qt.FocusReason.TabFocusReason,
    Qt.FocusReason.BacktabFocusReason,
    Qt.FocusReason.ShortcutFocusReason,
}


@dataclass(frozen=True, slots=True)
class _Place:
    """Where the list stood before it was read again."""

    entry: Group | Row | None = None
    row: int = 0
    scroll: int = 0


class TaskTree(QTreeView):
    """Shows a `TaskModel`; asks for what the person does to a task or project."""

    edit_asked = Signal(object)
    drop_asked = Signal(object)
    menu_asked = Signal(object, QPoint)

    def __init__(self, model: TaskModel, theme: Theme) -> None:
        super().__init__()
        self._tasks = model
        self._theme = theme
        self._ring = False
        self._hovered = QModelIndex()
        self._collapsed: set[ProjectId] = set()
        self._kept = _Place()
        self.setModel(model)
        self._delegate = RowDelegate(self, model, theme)
        self.setItemDelegate(self._delegate)
        self._set_up()
        self._set_up_header()
        self.entered.connect(self._hover)
        self.collapsed.connect(lambda i: self._note(i, collapsed=True))
        self.expanded.connect(lambda i: self._note(i, collapsed=False))
        model.modelAboutToBeReset.connect(self._remember)
        model.modelReset.connect(self._spread)
        theme.changed.connect(self._redraw)

    def _set_up(self) -> None:
        self.setAccessibleName(tr("Tasks by project"))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setUniformRowHeights(True)
        self.setRootIsDecorated(False)
        self.setIndentation(0)
        self.setItemsExpandable(True)
        self.setExpandsOnDoubleClick(False)
        self.setMouseTracking(True)
        self.setAllColumnsShowFocus(True)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.verticalScrollBar().setSingleStep(34)

    def _set_up_header(self) -> None:
        bar = ColumnHeader(self._theme)
        self.setHeader(bar)
        bar.setSectionsMovable(False)
        bar.setStretchLastSection(False)
        bar.setFixedHeight(HEADER_HEIGHT)
        bar.setMinimumSectionSize(40)
        bar.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        bar.setSectionResizeMode(Column.TASK, QHeaderView.ResizeMode.Stretch)
        for column, width in WIDTHS.items():
            bar.resizeSection(column, width)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave out what titles need more."""
        super().resizeEvent(event)
        shown = columns_within(self.viewport().width())
        for column in WIDTHS:
            self.setColumnHidden(column, column not in shown)

    def chosen(self) -> Group | Row | None:
        """Return the current row or group."""
        return self._tasks.at(self.currentIndex())

    def choose_task(self, task_id: TaskId) -> bool:
        """Make a task current and bring it into sight; False when it is not shown."""
        index = self._tasks.index_of_task(task_id)
        if not index.isValid():
            return False
        self.expand(index.parent())
        self.setCurrentIndex(index)
        self.scrollTo(index)
        return True

    def choose_first(self) -> None:
        """Make the first task current, if none is."""
        if not self.currentIndex().isValid() and self._tasks.rowCount():
            group = self._tasks.index(0, 0)
            first = self._tasks.index(0, 0, group)
            self.setCurrentIndex(first if first.isValid() else group)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Space ticks, Enter edits, Delete drops; the rest moves, as in any tree."""
        self._show_ring(shown=True)
        entry = self.chosen()
        if entry is None:
            super().keyPressEvent(event)
        elif isinstance(entry, Group) and event.key() in _TOGGLES:
            self._toggle(self.currentIndex())
        elif isinstance(entry, Row) and event.key() == Qt.Key.Key_Space:
            self._tick(self.currentIndex(), entry)
        elif event.key() in _ENTERS or event.key() == Qt.Key.Key_F2:
            self.edit_asked.emit(entry)
        elif isinstance(entry, Row) and event.matches(QKeySequence.StandardKey.Delete):
            self.drop_asked.emit(entry)
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Tick in the box, open and close on a project."""
        self._show_ring(shown=False)
        spot = event.position().toPoint()
        index = self.indexAt(spot).siblingAtColumn(0)
        entry = self._tasks.at(index)
        super().mousePressEvent(event)
        if event.button() != Qt.MouseButton.LeftButton:
            return
        if isinstance(entry, Group):
            self._toggle(index)
        elif isinstance(entry, Row) and self.box_of(index).contains(spot):
            self._tick(index, entry)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Edit a task; a second click in the box or on a project is only a click."""
        spot = event.position().toPoint()
        index = self.indexAt(spot).siblingAtColumn(0)
        entry = self._tasks.at(index)
        if isinstance(entry, Row) and not self.box_of(index).contains(spot):
            self.edit_asked.emit(entry)
        else:
            self.mousePressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Ask for the menu of what is under the pointer, or current."""
        spot = event.pos()
        if event.reason() is event.Reason.Keyboard:
            spot = self.visualRect(self.currentIndex()).center()
        entry = self._tasks.at(self.indexAt(spot).siblingAtColumn(0))
        if entry is not None:
            self.menu_asked.emit(entry, self.viewport().mapToGlobal(spot))

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show where the keyboard is, when it came by keyboard."""
        self._show_ring(shown=event.reason() in _BY_KEYBOARD)
        if self._ring:
            self.choose_first()
        super().focusInEvent(event)

    def leaveEvent(self, event: QEvent) -> None:
        """Let go of the row under the pointer."""
        self._hover(QModelIndex())
        super().leaveEvent(event)

    def box_of(self, index: QModelIndex) -> QRect:
        """Return where a task is ticked, at least 24 pixels each way."""
        row = self.visualRect(index)
        left = row.left() + LEFT - (_TARGET - BOX) // 2
        return QRect(left, row.center().y() - _TARGET // 2, _TARGET, _TARGET)

    def drawRow(
        self,
        painter: QPainter,
        options: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        """Draw the ground of a row, its cells, its lower line and the focus ring."""
        plain = index.sibling(index.row(), 0)
        top, height = options.rect.top(), options.rect.height()
        rect = QRect(0, top, self.viewport().width(), height)
        painter.fillRect(rect, self._theme.color(self._ground(plain)))
        if self._tasks.parent(plain).isValid():
            self._draw_cells(painter, options, plain, rect)
        else:
            options.rect = rect
            self._delegate.paint(painter, options, plain)
        painter.setPen(self._theme.color("line"))
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        if self._ring and self.hasFocus() and plain == self._current():
            painter.setPen(QPen(self._theme.color("ring"), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(rect.adjusted(1, 1, -1, -1))

    def _draw_cells(
        self,
        painter: QPainter,
        options: QStyleOptionViewItem,
        index: QModelIndex,
        rect: QRect,
    ) -> None:
        bar = self.header()
        for column in Column:
            if bar.isSectionHidden(column):
                continue
            left, width = bar.sectionViewportPosition(column), bar.sectionSize(column)
            cell = QRect(left, rect.top(), width, rect.height())
            options.rect = cell
            self._delegate.paint(painter, options, index.siblingAtColumn(column))

    def _ground(self, index: QModelIndex) -> str:
        lit = index == self._hovered or self.selectionModel().isSelected(index)
        if not self._tasks.parent(index).isValid():
            return "nilatint" if self.selectionModel().isSelected(index) else "sunken"
        return "nilatint" if lit else "card"

    def _current(self) -> QModelIndex:
        return self.currentIndex().siblingAtColumn(0)

    def _hover(self, index: QModelIndex) -> None:
        self._hovered = index.siblingAtColumn(0)
        self.viewport().update()

    def _tick(self, index: QModelIndex, row: Row) -> None:
        state = Qt.CheckState.Unchecked if row.is_done else Qt.CheckState.Checked
        self._tasks.setData(index, state.value, Qt.ItemDataRole.CheckStateRole)

    def _toggle(self, index: QModelIndex) -> None:
        self.setExpanded(index, not self.isExpanded(index))

    def _note(self, index: QModelIndex, *, collapsed: bool) -> None:
        entry = self._tasks.at(index)
        if isinstance(entry, Group) and collapsed:
            self._collapsed.add(entry.project.id)
        elif isinstance(entry, Group):
            self._collapsed.discard(entry.project.id)

    def _remember(self) -> None:
        index = self.currentIndex()
        self._hovered = QModelIndex()
        scroll = self.verticalScrollBar().value()
        self._kept = _Place(self._tasks.at(index), index.row(), scroll)

    def _restore(self) -> None:
        kept = self._kept.entry
        if kept is None:
            return
        index = QModelIndex()
        group = self._tasks.index_of_project(kept.project.id)
        if isinstance(kept, Row):
            index = self._tasks.index_of_task(kept.task.id)
            last = self._tasks.rowCount(group) - 1
            if not index.isValid() and group.isValid() and last >= 0:
                index = self._tasks.index(min(self._kept.row, last), 0, group)
        self.setCurrentIndex(index if index.isValid() else group)
        self.verticalScrollBar().setValue(self._kept.scroll)

    def _spread(self) -> None:
        closed = set(self._collapsed)
        for number in range(self._tasks.rowCount()):
            index = self._tasks.index(number, 0)
            entry = self._tasks.at(index)
            opened = isinstance(entry, Group) and entry.project.id not in closed
            self.setFirstColumnSpanned(number, QModelIndex(), True)
            self.setExpanded(index, opened)
        self._restore()

    def _show_ring(self, *, shown: bool) -> None:
        self._ring = shown
        self.viewport().update()

    def _redraw(self) -> None:
        self.viewport().update()
        self.header().viewport().update()


_ENTERS = {Qt.Key.Key_Return, Qt.Key.Key_Enter}
_TOGGLES = {*_ENTERS, Qt.Key.Key_Space}


class ColumnHeader(QHeaderView):
    """The names of the columns, aligned with what stands under them."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(Qt.Orientation.Horizontal)
        self._theme = theme
        self.setSectionsClickable(False)
        self.setHighlightSections(False)

    def paintSection(self, painter: QPainter, rect: QRect, section: int) -> None:
        """Draw one name and the line under it."""
        painter.fillRect(rect, self._theme.color("card"))
        column = Column(section)
        ink = Ink(painter, self._theme)
        run = Run(header(column), "micro", "ink2")
        area = QRectF(rect)
        top = area.center().y() - 7.5
        if column is Column.ESTIMATE:
            ink.right(area.right() - ESTIMATE_RIGHT, top, run)
        else:
            left = area.left() + (TITLE_LEFT if column is Column.TASK else 0)
            ink.line(left, top, (run,), area.right() - left)
        painter.setPen(self._theme.color("line"))
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())
