"""The table of the matrix: a box of choices in each cell, Enter opens it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QColor
from PySide6.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QHeaderView,
    QStyledItemDelegate,
    QTableView,
)

from focusdesk.text import tr
from focusdesk.ui.settings.matrix.model import Column, MatrixModel, choices_of

if TYPE_CHECKING:
    from PySide6.QtCore import QAbstractItemModel
    from PySide6.QtGui import QKeyEvent, QPainter, QResizeEvent
    from PySide6.QtWidgets import QStyleOptionViewItem, QWidget

    Index = QModelIndex | QPersistentModelIndex

ROW_HEIGHT, HEAD_HEIGHT, HEAD_AIR = 32, 30, 14
LIST_AIR, FRAME = 28, 4
_OPENS = {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space, Qt.Key.Key_F2}
_RESETS = {Qt.Key.Key_Delete, Qt.Key.Key_Backspace}


class MatrixView(QTableView):
    """Shows a `MatrixModel`; `reset_asked` on Delete, for the row of the keyboard."""

    reset_asked = Signal()

    def __init__(self, model: MatrixModel) -> None:
        super().__init__()
        self.setModel(model)
        self.setItemDelegate(CellBox(self))
        self.setObjectName("matrix")
        self.setAccessibleName(tr("Allocation matrix"))
        self.setTabKeyNavigation(False)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(ROW_HEIGHT)
        self._dress_head()
        self.clicked.connect(self.open_cell)

    def open_cell(self, index: QModelIndex) -> None:
        """Open the choices of a cell, where it has any."""
        self.setCurrentIndex(index)
        if index.flags() & Qt.ItemFlag.ItemIsEditable:
            self.edit(index)

    def fit(self) -> None:
        """Be as high as all rows are."""
        rows = self.model().rowCount()
        self.setFixedHeight(HEAD_HEIGHT + rows * ROW_HEIGHT + 2 * self.frameWidth())
        self._share_width()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share the width among the columns."""
        super().resizeEvent(event)
        self._share_width()

    def _share_width(self) -> None:
        """Give each column what its words need, and all the same of what is left."""
        head = self.horizontalHeader()
        titles = [
            str(self.model().headerData(column, Qt.Orientation.Horizontal))
            for column in Column
        ]
        metrics = head.fontMetrics()
        needed = [
            max(self.sizeHintForColumn(c), metrics.horizontalAdvance(title) + HEAD_AIR)
            for c, title in zip(Column, titles, strict=True)
        ]
        rest = max(0, self.viewport().width() - sum(needed)) // len(needed)
        for column, width in zip(Column, needed, strict=True):
            self.setColumnWidth(column, width + rest)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open a cell on Enter or Space, reset its row on Delete."""
        if event.key() in _OPENS:
            self.open_cell(self.currentIndex())
        elif event.key() in _RESETS:
            self.reset_asked.emit()
        else:
            super().keyPressEvent(event)

    def _dress_head(self) -> None:
        head = self.horizontalHeader()
        head.setFixedHeight(HEAD_HEIGHT)
        head.setHighlightSections(False)
        head.setDefaultAlignment(
            Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        )
        head.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)


class CellBox(QStyledItemDelegate):
    """Edits a cell in a box of choices that opens at once."""

    def createEditor(
        self, parent: QWidget, option: QStyleOptionViewItem, index: Index
    ) -> QWidget:
        """Make the box with the choices of the cell."""
        del option
        box = QComboBox(parent)
        box.setProperty("cell", True)
        model = index.model()
        assert isinstance(model, MatrixModel)
        column = Column(index.column())
        for key, name in choices_of(model.row_at(index), column):
            box.addItem(name, key)
        box.setAccessibleName(str(model.headerData(column, Qt.Orientation.Horizontal)))
        box.activated.connect(lambda: self._done(box))
        box.setItemDelegate(QStyledItemDelegate(box))
        # The list shows all its names in full, however narrow the cell is.
        shown = box.view()
        shown.setMinimumWidth(shown.sizeHintForColumn(0) + LIST_AIR)
        rows = min(box.count(), box.maxVisibleItems())
        shown.setMinimumHeight(rows * shown.sizeHintForRow(0) + FRAME)
        QTimer.singleShot(0, box, box.showPopup)
        return box

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: Index
    ) -> None:
        """Draw the ground of a changed cell, which the style sheet leaves out."""
        ground = index.data(Qt.ItemDataRole.BackgroundRole)
        if isinstance(ground, QColor):
            painter.fillRect(option.rect.adjusted(1, 1, -1, -2), ground)
        super().paint(painter, option, index)

    def setEditorData(self, editor: QWidget, index: Index) -> None:
        """Select the value of the cell."""
        assert isinstance(editor, QComboBox)
        key = index.data(Qt.ItemDataRole.EditRole)
        editor.setCurrentIndex(max(0, editor.findData(key)))

    def setModelData(
        self, editor: QWidget, model: QAbstractItemModel, index: Index
    ) -> None:
        """Keep what was chosen."""
        assert isinstance(editor, QComboBox)
        model.setData(index, editor.currentData(), Qt.ItemDataRole.EditRole)

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Return the height of a row."""
        return QSize(super().sizeHint(option, index).width(), ROW_HEIGHT)

    def _done(self, box: QComboBox) -> None:
        self.commitData.emit(box)
        self.closeEditor.emit(box)
