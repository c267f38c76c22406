"""The list of what an import understood: one row for each entry of the file."""

from __future__ import annotations

from enum import IntEnum
from typing import TYPE_CHECKING

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QPersistentModelIndex,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTreeView

from focusdesk.services.task_merge import Outcome
from focusdesk.text import import_text, tr
from focusdesk.ui.parts import plain_tip

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from datetime import datetime

    from PySide6.QtGui import QColor

    from focusdesk.domain.importing.imported import ImportKind
    from focusdesk.services.task_import import ImportPreview
    from focusdesk.services.task_merge import PreviewLine
    from focusdesk.ui.theme import Theme

Index = QModelIndex | QPersistentModelIndex
_COLORS = {
    Outcome.NEW: "ok",
    Outcome.CHANGED: "nilatext",
    Outcome.UNCHANGED: "ink3",
    Outcome.SKIPPED: "warn",
    Outcome.ENDED: "warn",
}
_ROW_HEIGHT, _HEADER_HEIGHT = 30, 34
_NOWHERE = QModelIndex()
# Depending on who sets it, the state comes as itself or as its number.
_CHECKED = (Qt.CheckState.Checked, Qt.CheckState.Checked.value)


class Part(IntEnum):
    """The columns of the list."""

    OUTCOME = 0
    TITLE = 1
    FACTS = 2
    REMARKS = 3


_WIDTHS = {Part.OUTCOME: 124, Part.TITLE: 220, Part.FACTS: 300}


class ImportModel(QAbstractTableModel):
    """The entries of a preview; words are made when a row is looked at.

    What ended elsewhere can be ticked, to end here too: `ticked` tells its key.
    """

    ticked = Signal(str, bool)

    def __init__(self, theme: Theme, now: datetime, zone: str) -> None:
        super().__init__()
        self._theme, self._now, self._zone = theme, now, zone
        self._lines: tuple[PreviewLine, ...] = ()
        self._kind: ImportKind | None = None

    def show(self, preview: ImportPreview | None) -> None:
        """Show other entries, or none."""
        self.beginResetModel()
        self._lines = preview.lines if preview else ()
        self._kind = preview.reading.kind if preview else None
        self.endResetModel()

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        """Return how many entries there are."""
        return 0 if parent.isValid() else len(self._lines)

    def columnCount(self, parent: Index = _NOWHERE) -> int:
        """Return how many parts a row has."""
        return 0 if parent.isValid() else len(Part)

    def headerData(
        self,
        section: int,
        orientation: Qt.Orientation,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> object:
        """Name a part."""
        if orientation is not Qt.Orientation.Horizontal:
            return None
        if role != Qt.ItemDataRole.DisplayRole:
            return None
        names = (tr("Import"), tr("Task"), tr("Understood as"), tr("Remarks"))
        return names[section]

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Say what a part of an entry says, in which colour, and in full on hover."""
        tell = _ROLES.get(role) if index.isValid() else None
        if tell is None:
            return None
        return tell(self, self._lines[index.row()], Part(index.column()))

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Let what ended elsewhere be ticked."""
        usual = super().flags(index)
        if not index.isValid() or index.column() != Part.OUTCOME:
            return usual
        can = bool(self._lines[index.row()].key)
        return usual | Qt.ItemFlag.ItemIsUserCheckable if can else usual

    def setData(
        self, index: Index, value: object, role: int = Qt.ItemDataRole.EditRole
    ) -> bool:
        """Tell that a row was ticked; the dialog compares again."""
        if role != Qt.ItemDataRole.CheckStateRole or not index.isValid():
            return False
        line = self._lines[index.row()]
        if not line.key:
            return False
        self.ticked.emit(line.key, value in _CHECKED)
        return True

    def _tick(self, line: PreviewLine, part: Part) -> Qt.CheckState | None:
        if not line.key or part is not Part.OUTCOME:
            return None
        return Qt.CheckState.Checked if line.taken else Qt.CheckState.Unchecked

    def _color(self, line: PreviewLine, part: Part) -> QColor:
        name = _COLORS[line.outcome] if part is Part.OUTCOME else "ink2"
        return self._theme.color("ink" if part is Part.TITLE else name)

    def _tip(self, line: PreviewLine, _: Part) -> str:
        return plain_tip(self._in_full(line))

    def _words(self, line: PreviewLine, part: Part) -> str:
        match part:
            case Part.OUTCOME:
                return import_text.outcome_name(line.outcome)
            case Part.TITLE:
                return line.title or tr("(no title)")
            case Part.FACTS:
                return import_text.line_facts(line, self._now, self._zone)
            case Part.REMARKS:
                return import_text.line_remarks(line)

    def _in_full(self, line: PreviewLine, _: Part = Part.TITLE) -> str:
        place = import_text.place_text(self._kind, line.where) if self._kind else ""
        said = (self._words(line, part) for part in Part)
        return "\n".join(words for words in (*said, place) if words)


_ROLES: Mapping[int, Callable[[ImportModel, PreviewLine, Part], object]] = {
    Qt.ItemDataRole.CheckStateRole: ImportModel._tick,  # noqa: SLF001
    Qt.ItemDataRole.DisplayRole: ImportModel._words,  # noqa: SLF001
    Qt.ItemDataRole.ToolTipRole: ImportModel._tip,  # noqa: SLF001
    Qt.ItemDataRole.AccessibleTextRole: ImportModel._in_full,  # noqa: SLF001
    Qt.ItemDataRole.ForegroundRole: ImportModel._color,  # noqa: SLF001
    Qt.ItemDataRole.SizeHintRole: lambda *_: QSize(0, _ROW_HEIGHT),
}


class ImportList(QTreeView):
    """Shows the entries; only what ended elsewhere can be ticked in it."""

    def __init__(self, model: ImportModel) -> None:
        super().__init__()
        self.setModel(model)
        self.setRootIsDecorated(False)
        self.setUniformRowHeights(True)
        self.setAllColumnsShowFocus(True)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.setAccessibleName(tr("What will be imported"))
        header = self.header()
        header.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        header.setStretchLastSection(True)
        header.setFixedHeight(_HEADER_HEIGHT)
        for part, width in _WIDTHS.items():
            self.setColumnWidth(part, width)
