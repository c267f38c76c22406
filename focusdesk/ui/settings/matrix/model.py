"""The rows of the allocation matrix as Qt's views read and change them."""

from __future__ import annotations

from enum import IntEnum
from typing import TYPE_CHECKING

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt

from focusdesk.domain.allocation import Demands, Stage
from focusdesk.domain.task import MAX_TASK_MINUTES, SCALE, Setting
from focusdesk.text import tr
from focusdesk.text.formats import duration
from focusdesk.text.matrix_text import (
    core_words,
    demands_class,
    place_choice,
    place_words,
    stage_title,
)
from focusdesk.text.names import activity_name
from focusdesk.text.task_names import stage_name

if TYPE_CHECKING:
    from collections.abc import Callable

    from focusdesk.domain.task import Activity
    from focusdesk.services.matrix import DemandsFields, MatrixRow
    from focusdesk.ui.theme import Theme

    Index = QModelIndex | QPersistentModelIndex

_ROLE = Qt.ItemDataRole
MINUTE_CHOICES = (15, 30, 45, 60, 90, 120, 180, 240)


class Column(IntEnum):
    """The columns, from the left."""

    ACTIVITY = 0
    STAGE = 1
    COGNITIVE = 2
    COLLABORATION = 3
    CLASS = 4
    PLACE = 5
    CORE = 6
    MINUTES = 7


FIELDS = {
    Column.STAGE: "stage",
    Column.COGNITIVE: "cognitive",
    Column.COLLABORATION: "collaboration",
    Column.PLACE: "setting",
    Column.CORE: "only_in_core",
    Column.MINUTES: "minutes",
}


class MatrixModel(QAbstractTableModel):
    """Shows rows of the matrix; `change` is asked to keep what is chosen in a cell."""

    def __init__(
        self, theme: Theme, change: Callable[[Activity, DemandsFields], None]
    ) -> None:
        super().__init__()
        self._theme = theme
        self._change = change
        self._rows: tuple[MatrixRow, ...] = ()

    def show_rows(self, rows: tuple[MatrixRow, ...]) -> None:
        """Show these rows; the same activities stay where they are."""
        if len(rows) != len(self._rows):
            self.beginResetModel()
            self._rows = rows
            self.endResetModel()
            return
        self._rows = rows
        last = self.index(len(rows) - 1, len(Column) - 1)
        self.dataChanged.emit(self.index(0, 0), last)

    def row_at(self, index: Index) -> MatrixRow:
        """Return the row a cell belongs to."""
        return self._rows[index.row()]

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's default
        """Return how many activities there are."""
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's default
        """Return how many columns there are."""
        return 0 if parent.isValid() else len(Column)

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Let every cell be changed but the names and what follows from others."""
        plain = Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsEnabled
        can = Column(index.column()) in FIELDS
        return plain | Qt.ItemFlag.ItemIsEditable if can else plain

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = _ROLE.DisplayRole
    ) -> object:
        """Name the columns; each tells on hover what it means."""
        if orientation is not Qt.Orientation.Horizontal:
            return None
        if role == _ROLE.DisplayRole:
            return _titles()[section]
        return _meanings()[section] if role == _ROLE.ToolTipRole else None

    def data(self, index: Index, role: int = _ROLE.DisplayRole) -> object:
        """Return the words of a cell, or how it looks and is read out."""
        row, column = self._rows[index.row()], Column(index.column())
        match role:
            case _ROLE.DisplayRole:
                return _text(row, column)
            case _ROLE.EditRole:
                return _key(row.demands, column)
            case _ROLE.ToolTipRole | _ROLE.AccessibleDescriptionRole:
                return _usually(row, column)
            case _ROLE.AccessibleTextRole:
                return f"{_titles()[column]}: {_text(row, column)}"
            case _:
                return self._look(row, column, role)

    def _look(self, row: MatrixRow, column: Column, role: int) -> object:
        if role == _ROLE.FontRole:
            strong = column is Column.ACTIVITY
            return self._theme.font("metastrong" if strong else "meta")
        if not differs(row, column):
            return None
        grounds = {_ROLE.ForegroundRole: "nilatext", _ROLE.BackgroundRole: "nilatint"}
        token = grounds.get(_ROLE(role))
        return self._theme.color(token) if token else None

    def setData(self, index: Index, value: object, role: int = _ROLE.EditRole) -> bool:
        """Ask for another value; False where nothing changes."""
        column = Column(index.column())
        row = self._rows[index.row()]
        if role != _ROLE.EditRole or value in {None, _key(row.demands, column)}:
            return False
        self._change(row.activity, _field(column, str(value)))
        return True


def choices_of(row: MatrixRow, column: Column) -> list[tuple[str, str]]:
    """Return the keys and names that a cell offers."""
    match column:
        case Column.STAGE:
            return [(s.value, _capital(stage_name(s))) for s in Stage]
        case Column.COGNITIVE | Column.COLLABORATION:
            return [(str(level), str(level)) for level in SCALE]
        case Column.PLACE:
            places = (None, *Setting)
            return [(p.value if p else "", place_choice(p)) for p in places]
        case Column.CORE:
            return [("", tr("All")), ("1", tr("Core"))]
        case _:
            offered = sorted({*MINUTE_CHOICES, row.demands.minutes, row.usual.minutes})
            allowed = (m for m in offered if m <= MAX_TASK_MINUTES)
            return [(str(m), duration(m)) for m in allowed]


def differs(row: MatrixRow, column: Column) -> bool:
    """Say whether a cell shows something else than the usual matrix."""
    field = FIELDS.get(column)
    if column is Column.CLASS:
        return demands_class(row.demands) != demands_class(row.usual)
    if field is None:
        return False
    return bool(getattr(row.demands, field) != getattr(row.usual, field))


def _field(column: Column, key: str) -> DemandsFields:
    match column:
        case Column.STAGE:
            return {"stage": Stage(key)}
        case Column.COGNITIVE:
            return {"cognitive": int(key)}
        case Column.COLLABORATION:
            return {"collaboration": int(key)}
        case Column.PLACE:
            return {"setting": Setting(key) if key else None}
        case Column.CORE:
            return {"only_in_core": bool(key)}
        case _:
            return {"minutes": int(key)}


def _key(demands: Demands, column: Column) -> str:
    match column:
        case Column.CORE:
            return "1" if demands.only_in_core else ""
        case Column.PLACE:
            return demands.setting.value if demands.setting else ""
        case _:
            return str(getattr(demands, FIELDS.get(column, "stage")))


def _text(row: MatrixRow, column: Column) -> str:
    return activity_name(row.activity) if not column else _value(row.demands, column)


def _value(asked: Demands, column: Column) -> str:
    words = {
        Column.STAGE: stage_title,
        Column.CLASS: demands_class,
        Column.PLACE: place_words,
        Column.CORE: core_words,
    }
    if column in words:
        return words[column](asked)
    if column is Column.MINUTES:
        return duration(asked.minutes)
    return _key(asked, column)


def _usually(row: MatrixRow, column: Column) -> str:
    if not differs(row, column):
        return ""
    return tr("Changed; usually {value}", value=_value(row.usual, column))


def _capital(name: str) -> str:
    return name[:1].upper() + name[1:]


def _titles() -> tuple[str, ...]:
    return (
        tr("Activity"),
        tr("Stage"),
        tr("Cognitive"),
        tr("Shared"),
        tr("Kind"),
        tr("Place"),
        tr("Hours"),
        tr("Usually"),
    )


def _meanings() -> tuple[str, ...]:
    return (
        "",
        tr("Where in the life of a system the work belongs"),
        tr("How much thinking it asks, from 1 to 5"),
        tr("How much it is done with others, from 1 to 5"),
        tr("Follows from the two levels"),
        tr("Where it is done best, or the only place where it may be planned"),
        tr("Whether it may be planned outside core hours"),
        tr("How long it takes where a new task does not say"),
    )
