"""The tasks of a backlog, pile by pile."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QTreeWidget,
    QTreeWidgetItem,
)

from focusdesk.domain.ids import TaskId
from focusdesk.domain.task import Urgency
from focusdesk.services.triage import Pile
from focusdesk.text import tr
from focusdesk.text.formats import duration
from focusdesk.text.recurring_text import pile_name
from focusdesk.text.task_names import due_text, urgency_name
from focusdesk.ui.parts import plain_tip

if TYPE_CHECKING:
    from datetime import datetime

    from focusdesk.services.triage import TriageEntry, TriageView

_ID = Qt.ItemDataRole.UserRole
_WIDTHS = {1: 150, 2: 80, 3: 110}
_URGENCY = 4


class TaskPiles(QTreeWidget):
    """Lists the entries of a `TriageView`; several may be chosen at once."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("piles")
        self.setColumnCount(5)
        self.setHeaderLabels(
            [tr("Task"), tr("Project"), tr("Left"), tr("Deadline"), tr("Urgency")]
        )
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setUniformRowHeights(True)
        self.setRootIsDecorated(True)
        self.setAllColumnsShowFocus(True)
        self.setAccessibleName(tr("Backlog"))
        head = self.header()
        head.setStretchLastSection(False)
        head.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        for column, width in _WIDTHS.items():
            head.resizeSection(column, width)
        head.setSectionResizeMode(_URGENCY, QHeaderView.ResizeMode.ResizeToContents)

    def show_view(self, view: TriageView, now: datetime, zone: str) -> None:
        """Show another reading; what was chosen and folded stays so."""
        chosen = set(self.chosen())
        folded = self._folded()
        at = self.verticalScrollBar().value()
        self.clear()
        for pile in Pile:
            entries = [entry for entry in view.entries if entry.pile is pile]
            if entries:
                self._add_pile(pile, entries, now, zone)
        for head in self._heads():
            pile = head.data(0, _ID)
            head.setExpanded(pile not in folded)
            for entry in _entries_of(head):
                entry.setSelected(entry.data(0, _ID) in chosen)
        self.verticalScrollBar().setValue(at)

    def chosen(self) -> tuple[TaskId, ...]:
        """Return the tasks that are chosen, from top to bottom."""
        return tuple(
            TaskId(item.data(0, _ID))
            for item in self.selectedItems()
            if item.parent() is not None
        )

    def shown(self) -> tuple[TaskId, ...]:
        """Return all tasks, from top to bottom, but for those of folded piles."""
        return tuple(
            TaskId(entry.data(0, _ID))
            for head in self._heads()
            if head.isExpanded()
            for entry in _entries_of(head)
        )

    def choose(self, task_id: TaskId) -> None:
        """Choose one task and bring it into sight."""
        for head in self._heads():
            for entry in _entries_of(head):
                if entry.data(0, _ID) == task_id:
                    self.setCurrentItem(entry)

    def _add_pile(
        self, pile: Pile, entries: list[TriageEntry], now: datetime, zone: str
    ) -> None:
        total = duration(sum(entry.left for entry in entries))
        name = f"{pile_name(pile)} ({len(entries)})"
        head = QTreeWidgetItem(self, [name, "", total])
        head.setData(0, _ID, pile.value)
        head.setFlags(Qt.ItemFlag.ItemIsEnabled)
        bold = self.font()
        bold.setBold(True)
        head.setFont(0, bold)
        for entry in entries:
            item = QTreeWidgetItem(head, _cells(entry, now, zone))
            item.setData(0, _ID, entry.task.id)
            item.setToolTip(0, plain_tip(entry.task.title))
            item.setToolTip(1, plain_tip(entry.project.name))

    def _heads(self) -> list[QTreeWidgetItem]:
        every = (self.topLevelItem(n) for n in range(self.topLevelItemCount()))
        return [head for head in every if head is not None]

    def _folded(self) -> set[str]:
        if not self._heads():
            return {Pile.LATER.value}
        return {head.data(0, _ID) for head in self._heads() if not head.isExpanded()}


def _entries_of(head: QTreeWidgetItem) -> list[QTreeWidgetItem]:
    every = (head.child(row) for row in range(head.childCount()))
    return [entry for entry in every if entry is not None]


def _cells(entry: TriageEntry, now: datetime, zone: str) -> list[str]:
    task = entry.task
    due = due_text(task.due, now, zone, with_clock=False) if task.due else ""
    title = f"{task.title} ({tr('comes back')})" if entry.recurs else task.title
    usual = task.urgency is Urgency.NORMAL
    urgency = "" if usual else urgency_name(task.urgency)
    return [title, entry.project.name, duration(entry.left), due, urgency]
