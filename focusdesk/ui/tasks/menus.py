"""The menus of a task and of a project."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMenu, QWidget

from focusdesk.text import tr

if TYPE_CHECKING:
    from collections.abc import Callable

    from focusdesk.domain.task import Project, Task
    from focusdesk.ui.tasks.groups import Row


class Deeds(Protocol):
    """What can be done to a task or project from its menu."""

    def start(self, task: Task) -> None:
        """Begin to work on it."""
        ...

    def complete(self, task: Task) -> None:
        """Close it as done."""
        ...

    def reopen(self, task: Task) -> None:
        """Open it again."""
        ...

    def edit(self, task: Task) -> None:
        """Ask for other fields."""
        ...

    def repeat(self, task: Task) -> None:
        """Set it up as work that comes back."""
        ...

    def drop(self, task: Task) -> None:
        """Close it without doing it."""
        ...

    def link_of(self, task: Task) -> str:
        """Return the address of the issue it stands for, or nothing."""
        ...

    def open_link(self, task: Task) -> None:
        """Show its issue in the browser."""
        ...

    def add_to(self, project: Project) -> None:
        """Begin a new task of a project."""
        ...

    def edit_project(self, project: Project) -> None:
        """Ask for other fields of a project."""
        ...

    def archive_project(self, project: Project) -> None:
        """Put a project away."""
        ...


def task_menu(deeds: Deeds, row: Row, parent: QWidget) -> QMenu:
    """Make the menu of a task."""
    menu, task = _menu(parent), row.task
    if row.is_done:
        _add(menu, tr("&Open again"), lambda: deeds.reopen(task))
        _add_link(menu, deeds, task)
        return menu
    _add(menu, tr("&Start now"), lambda: deeds.start(task))
    _add(menu, tr("&Done"), lambda: deeds.complete(task), tr("Space"))
    menu.addSeparator()
    _add(menu, tr("&Edit…"), lambda: deeds.edit(task), tr("Enter"))
    _add(menu, tr("Re&peat…"), lambda: deeds.repeat(task))
    _add(menu, tr("D&rop"), lambda: deeds.drop(task), tr("Delete"))
    _add_link(menu, deeds, task)
    return menu


def project_menu(deeds: Deeds, project: Project, parent: QWidget) -> QMenu:
    """Make the menu of a project."""
    menu = _menu(parent)
    _add(menu, tr("&New task here"), lambda: deeds.add_to(project))
    _add(menu, tr("&Edit project…"), lambda: deeds.edit_project(project))
    menu.addSeparator()
    _add(menu, tr("&Archive project"), lambda: deeds.archive_project(project))
    return menu


def _add_link(menu: QMenu, deeds: Deeds, task: Task) -> None:
    if deeds.link_of(task):
        menu.addSeparator()
        _add(menu, tr("Open in the &browser"), lambda: deeds.open_link(task))


def _menu(parent: QWidget) -> QMenu:
    menu = QMenu(parent)
    menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    return menu


def _add(menu: QMenu, text: str, call: Callable[[], object], keys: str = "") -> None:
    # The keys are shown only: the list itself listens to them.
    action = menu.addAction(f"{text}\t{keys}" if keys else text)
    action.triggered.connect(lambda *_: call())
