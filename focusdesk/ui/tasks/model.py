"""The list as Qt sees it: projects, and under them their tasks."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import (
    QAbstractItemModel,
    QModelIndex,
    QPersistentModelIndex,
    Qt,
    Signal,
)

from focusdesk.ui.parts import plain_tip
from focusdesk.ui.tasks.columns import Column, ColumnWords, header, summary
from focusdesk.ui.tasks.groups import Group, Row

if TYPE_CHECKING:
    from focusdesk.domain.ids import ProjectId, TaskId

Index = QModelIndex | QPersistentModelIndex
NOWHERE = QModelIndex()
_IS_GROUP = 0
_ROLE = Qt.ItemDataRole
# Qt asks for the flags of every row while it lays the list out.
_GROUP_FLAGS = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
_CELL_FLAGS = _GROUP_FLAGS | Qt.ItemFlag.ItemNeverHasChildren
_TITLE_FLAGS = _CELL_FLAGS | Qt.ItemFlag.ItemIsUserCheckable
_COLUMNS = len(Column)


class TaskModel(QAbstractItemModel):
    """Groups at the top, rows below; ticking a row asks, and changes nothing itself."""

    tick_asked = Signal(object, bool)

    def __init__(self, words: ColumnWords) -> None:
        super().__init__()
        self._words = words
        self._groups: tuple[Group, ...] = ()

    def show(self, groups: tuple[Group, ...], words: ColumnWords) -> None:
        """Show other groups."""
        self.beginResetModel()
        self._groups = groups
        self._words = words
        self.endResetModel()

    def at(self, index: Index) -> Group | Row | None:
        """Return what stands at an index."""
        if not index.isValid():
            return None
        place = index.internalId()
        if place == _IS_GROUP:
            return self._groups[index.row()]
        return self._groups[place - 1].rows[index.row()]

    @property
    def words(self) -> ColumnWords:
        """What the columns say."""
        return self._words

    def index_of_task(self, task_id: TaskId) -> QModelIndex:
        """Return where a task stands; an invalid index when it is not shown."""
        for number, group in enumerate(self._groups):
            for row, entry in enumerate(group.rows):
                if entry.task.id == task_id:
                    return self.createIndex(row, 0, number + 1)
        return QModelIndex()

    def index_of_project(self, project_id: ProjectId) -> QModelIndex:
        """Return where a project stands; an invalid index when it is not shown."""
        for number, group in enumerate(self._groups):
            if group.project.id == project_id:
                return self.createIndex(number, 0, _IS_GROUP)
        return QModelIndex()

    def index(self, row: int, column: int, parent: Index = NOWHERE) -> QModelIndex:
        """Return the index of a cell."""
        if not (0 <= row < self.rowCount(parent) and 0 <= column < _COLUMNS):
            return QModelIndex()
        place = parent.row() + 1 if parent.isValid() else _IS_GROUP
        return self.createIndex(row, column, place)

    def parent(self, index: Index = NOWHERE) -> QModelIndex:  # type: ignore[override] # Qt overloads it with QObject.parent
        """Return the group of a task."""
        if not index.isValid() or index.internalId() == _IS_GROUP:
            return QModelIndex()
        return self.createIndex(index.internalId() - 1, 0, _IS_GROUP)

    def rowCount(self, parent: Index = NOWHERE) -> int:
        """Return how many groups, or tasks of a group, there are."""
        if not parent.isValid():
            return len(self._groups)
        if parent.internalId() != _IS_GROUP or parent.column() != 0:
            return 0
        return len(self._groups[parent.row()].rows)

    def columnCount(self, parent: Index = NOWHERE) -> int:
        """Return how many columns there are."""
        del parent
        return _COLUMNS

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Let tasks be ticked."""
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        if index.internalId() == _IS_GROUP:
            return _GROUP_FLAGS
        return _TITLE_FLAGS if index.column() == Column.TASK else _CELL_FLAGS

    def data(self, index: Index, role: int = _ROLE.DisplayRole) -> Any:  # noqa: ANN401 - as Qt
        """Return what a cell says, shows on hover and tells screen readers."""
        entry = self.at(index)
        if isinstance(entry, Group):
            return self._group_data(entry, index.column(), role)
        if isinstance(entry, Row):
            return self._row_data(entry, Column(index.column()), role)
        return None

    def _group_data(self, group: Group, column: int, role: int) -> str | None:
        if role == _ROLE.DisplayRole and column == Column.TASK:
            return group.project.name
        if role == _ROLE.AccessibleTextRole and column == Column.TASK:
            return f"{group.project.name}, {summary(group)}"
        return None

    def _row_data(self, row: Row, column: Column, role: int) -> object:
        if role == _ROLE.DisplayRole:
            return self._words.text(row, column)
        if role == _ROLE.CheckStateRole and column is Column.TASK:
            done = Qt.CheckState.Checked if row.is_done else Qt.CheckState.Unchecked
            return done.value
        if role == _ROLE.AccessibleTextRole:
            if column is Column.TASK:
                return self._words.spoken(row)
            return f"{header(column)}: {self._words.text(row, column)}"
        if role == _ROLE.ToolTipRole and column is Column.TASK:
            return plain_tip(row.task.title)
        return None

    def setData(
        self,
        index: Index,
        value: Any,  # noqa: ANN401 - as Qt
        role: int = _ROLE.EditRole,
    ) -> bool:
        """Ask for a task to be done or opened again."""
        entry = self.at(index)
        if role != _ROLE.CheckStateRole or not isinstance(entry, Row):
            return False
        done = Qt.CheckState(value) is Qt.CheckState.Checked
        self.tick_asked.emit(entry.task.id, done)
        return True

    def headerData(
        self,
        section: int,
        orientation: Qt.Orientation,
        role: int = _ROLE.DisplayRole,
    ) -> Any:  # noqa: ANN401 - as Qt
        """Return the name of a column."""
        if orientation is Qt.Orientation.Horizontal and role == _ROLE.DisplayRole:
            return header(Column(section))
        return None
