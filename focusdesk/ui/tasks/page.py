"""The Tasks page: it places its parts and carries what they ask to the services."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt, QTimer, QUrl, Signal
from PySide6.QtGui import QDesktopServices, QKeySequence, QShortcut
from PySide6.QtWidgets import QFrame, QStackedWidget, QVBoxLayout, QWidget

from focusdesk.services import events
from focusdesk.services.tasks import TaskBoard
from focusdesk.text import tr
from focusdesk.text.plan_change_text import step_words
from focusdesk.text.sentence import Sentence
from focusdesk.ui.message_bar import MessageBar
from focusdesk.ui.tasks.columns import ColumnWords
from focusdesk.ui.tasks.empty import EmptyPanel
from focusdesk.ui.tasks.groups import Group, Row, arrange
from focusdesk.ui.tasks.menus import project_menu, task_menu
from focusdesk.ui.tasks.model import TaskModel
from focusdesk.ui.tasks.project_dialog import ProjectDialog
from focusdesk.ui.tasks.quick_bar import QuickAddBar
from focusdesk.ui.tasks.task_dialog import TaskDialog
from focusdesk.ui.tasks.top_bar import TopBar
from focusdesk.ui.tasks.tree import TaskTree

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from PySide6.QtGui import QShowEvent

    from focusdesk.domain.accounts import TaskLink
    from focusdesk.domain.ids import TaskId
    from focusdesk.domain.task import Project, Task
    from focusdesk.services.tasks import Tasks
    from focusdesk.ui.event_bridge import EventBridge
    from focusdesk.ui.tasks.slots import Slot
    from focusdesk.ui.theme import Theme

UNDO_SHOWN_MS = 8000
_CONCERNS = (
    events.TasksChanged,
    events.PlanChanged,
    events.StoreChanged,
    events.FocusChanged,
)


class TasksPage(QWidget):
    """Shows the tasks; `schedule` gives the places of those that are planned."""

    start_asked = Signal(object)
    import_asked = Signal()
    gitlab_asked = Signal()
    triage_asked = Signal()
    recurring_asked = Signal()
    templates_asked = Signal()
    repeat_asked = Signal(object)

    def __init__(
        self,
        tasks: Tasks,
        schedule: Callable[[], Mapping[TaskId, Slot]],
        bridge: EventBridge,
        theme: Theme,
        links: Callable[[], Mapping[TaskId, TaskLink]] = dict,
    ) -> None:
        super().__init__()
        self._tasks = tasks
        self._schedule = schedule
        self._links = links
        self._theme = theme
        self._board = TaskBoard((), (), ())
        self._slots: Mapping[TaskId, Slot] = {}
        self._fresh: set[TaskId] = set()
        self._is_stale = True
        self.top = TopBar(theme)
        self.quick = QuickAddBar(tasks, theme)
        self._model = TaskModel(self._words())
        self.tree = TaskTree(self._model, theme)
        self.empty = EmptyPanel(theme)
        self.message = MessageBar(theme)
        self._farewell = QTimer(self)
        self._farewell.setSingleShot(True)
        self.setFocusProxy(self.quick.field.line)
        self._lay_out()
        self._connect()
        self._add_shortcuts()
        bridge.happened.connect(self._notice)

    def _lay_out(self) -> None:
        sheet = QFrame()
        sheet.setProperty("card", True)
        self._stack = QStackedWidget()
        self._stack.addWidget(self.tree)
        self._stack.addWidget(self.empty)
        inner = QVBoxLayout(sheet)
        inner.setContentsMargins(1, 1, 1, 10)
        inner.addWidget(self._stack)
        self._column = column = QVBoxLayout(self)
        column.setContentsMargins(22, 17, 18, 12)
        column.setSpacing(12)
        for part in (self.top, self.quick):
            column.addWidget(part)
        column.addWidget(sheet, 1)
        column.addWidget(self.message)

    def _connect(self) -> None:
        self.top.changed.connect(self._arrange)
        self.top.project_asked.connect(self.add_project)
        self.top.import_asked.connect(self.import_asked)
        self.top.gitlab_asked.connect(self.gitlab_asked)
        self.top.triage_asked.connect(self.triage_asked)
        self.top.recurring_asked.connect(self.recurring_asked)
        self.top.templates_asked.connect(self.templates_asked)
        self.top.left_downwards.connect(self._enter_list)
        self.quick.added.connect(self._show_added)
        self.quick.undo_asked.connect(self.undo)
        self.quick.left_downwards.connect(self._enter_list)
        self.tree.edit_asked.connect(self._edit_entry)
        self.tree.drop_asked.connect(lambda row: self.drop(row.task))
        self.tree.menu_asked.connect(self._show_menu)
        self._model.tick_asked.connect(self._tick)
        self.empty.add_asked.connect(self.focus_quick_add)
        self.empty.clear_asked.connect(self.top.search.line.clear)
        self._farewell.timeout.connect(self._let_go)

    def _add_shortcuts(self) -> None:
        for keys, call in (
            (QKeySequence(QKeySequence.StandardKey.Find), self._search),
            (QKeySequence(QKeySequence.StandardKey.Undo), self.undo),
            (QKeySequence("Ctrl+Shift+Z"), self.redo),
            (QKeySequence("Ctrl+Y"), self.redo),
        ):
            shortcut = QShortcut(keys, self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(call)

    def focus_quick_add(self) -> None:
        """Put the cursor into the line for a new task."""
        self.quick.field.line.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def show_task(self, task_id: TaskId) -> None:
        """Bring a task into sight and make it current."""
        self.refresh()
        if not self.tree.choose_task(task_id):
            self.top.show_all()
            self.tree.choose_task(task_id)

    def refresh(self) -> None:
        """Read everything again and show it."""
        self._is_stale = False
        self._board = self._tasks.board()
        self._slots = self._schedule()
        self.quick.reread()
        self._arrange()

    def add_project(self) -> None:
        """Ask for a new project."""
        ProjectDialog(self._tasks, self._theme, parent=self).open()

    def add_to(self, project: Project) -> None:
        """Begin a new task of a project."""
        name = project.name
        mark = f'#"{name}"' if " " in name else f"#{name}"
        self.quick.begin(mark)

    def show_imported(self, words: str) -> None:
        """Say what an import wrote, and offer to take it back."""
        self._offer_undo(words)

    def edit_project(self, project: Project) -> None:
        """Ask for other fields of a project."""
        ProjectDialog(self._tasks, self._theme, project, self).open()

    def archive_project(self, project: Project) -> None:
        """Put a project away, and offer to take it back."""
        if self._attempt(lambda: self._tasks.archive_project(project.id)):
            self._offer_undo(tr("Archived: {name}", name=project.name))

    def start(self, task: Task) -> None:
        """Ask for work on a task to begin."""
        self.start_asked.emit(task.id)

    def edit(self, task: Task) -> None:
        """Ask for other fields of a task."""
        TaskDialog(self._tasks, task, self._theme, self).open()

    def repeat(self, task: Task) -> None:
        """Ask for the task to be set up as work that comes back."""
        self.repeat_asked.emit(task)

    def complete(self, task: Task) -> None:
        """Close a task as done; it stays in its place, struck out, for a while."""
        self._fresh.add(task.id)
        if self._attempt(lambda: self._tasks.done(task.id)):
            self._offer_undo(tr("Done: {title}", title=task.title))

    def reopen(self, task: Task) -> None:
        """Open a task again."""
        self._fresh.discard(task.id)
        self._attempt(lambda: self._tasks.reopen(task.id))

    def drop(self, task: Task) -> None:
        """Close a task without doing it, and offer to take it back."""
        if self._attempt(lambda: self._tasks.drop(task.id)):
            self._offer_undo(tr("Dropped: {title}", title=task.title))

    def link_of(self, task: Task) -> str:
        """Return the address of the issue a task stands for, or nothing."""
        link = self._links().get(task.id)
        return link.url if link else ""

    def open_link(self, task: Task) -> None:
        """Show the issue of a task in the browser."""
        url = QUrl(self.link_of(task), QUrl.ParsingMode.StrictMode)
        if url.scheme() in {"http", "https"}:
            QDesktopServices.openUrl(url)

    def add_line(self, widget: QWidget) -> None:
        """Put one more line below the list."""
        self._column.addWidget(widget)

    def undo(self) -> None:
        """Take back the newest step, if there is one."""
        self.message.hide()
        if self._tasks.can_undo:
            self._attempt(self._take_back)

    def redo(self) -> None:
        """Take the step again that was taken back last, if there is one."""
        self.message.hide()
        if self._tasks.can_redo:
            self._attempt(self._do_again)

    def _take_back(self) -> None:
        words = step_words(self._tasks.undo())
        said = Sentence(tr("Taken back: {step}.", step=words))
        self.message.say(said, "ok", (tr("Redo"), self.redo))
        self._farewell.start(UNDO_SHOWN_MS)

    def _do_again(self) -> None:
        words = step_words(self._tasks.redo())
        said = Sentence(tr("Done again: {step}.", step=words))
        self.message.say(said, "ok", (tr("Undo"), self.undo))
        self._farewell.start(UNDO_SHOWN_MS)

    def showEvent(self, event: QShowEvent) -> None:
        """Read again what changed while the page was out of sight."""
        super().showEvent(event)
        if self._is_stale:
            self.refresh()

    def _notice(self, event: events.Event) -> None:
        if isinstance(event, _CONCERNS) and not self._is_stale:
            self._is_stale = True
            # Several events of one step are answered by one reading.
            QTimer.singleShot(0, self, self._refresh_if_seen)

    def _refresh_if_seen(self) -> None:
        if self._is_stale and self.isVisible():
            self.refresh()

    def _arrange(self) -> None:
        query, segment = self.top.query, self.top.segment
        shown = arrange(self._board, self._slots, segment, query, self._fresh)
        self._model.show(shown.groups, self._words())
        self.top.count(shown)
        if not shown.groups:
            self.empty.say(segment, query)
        page = self.tree if shown.groups else self.empty
        self._stack.setCurrentWidget(page)

    def _words(self) -> ColumnWords:
        tasks = self._tasks
        return ColumnWords(tasks.allocation, tasks.zone, tasks.now)

    def _show_added(self, task: Task) -> None:
        self.message.hide()
        self.show_task(task.id)

    def _edit_entry(self, entry: Row | Group) -> None:
        if isinstance(entry, Group):
            self.edit_project(entry.project)
        else:
            self.edit(entry.task)

    def _tick(self, task_id: TaskId, done: bool) -> None:  # noqa: FBT001 - Qt's signal
        known = (*self._board.open, *self._board.closed)
        task = next((t for t in known if t.id == task_id), None)
        if task is not None:
            (self.complete if done else self.reopen)(task)

    def _attempt(self, call: Callable[[], object]) -> bool:
        self._farewell.stop()
        return self.message.attempt(call)

    def _offer_undo(self, title: str) -> None:
        self.message.say(Sentence(title), "ok", (tr("Undo"), self.undo))
        self._farewell.start(UNDO_SHOWN_MS)

    def _let_go(self) -> None:
        """Take away the offer to undo and the rows that were just done."""
        self.message.hide()
        self._fresh.clear()
        self._arrange()

    def _enter_list(self) -> None:
        self.tree.setFocus(Qt.FocusReason.TabFocusReason)

    def _search(self) -> None:
        self.top.search.line.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.top.search.line.selectAll()

    def _show_menu(self, entry: Row | Group, spot: QPoint) -> None:
        if isinstance(entry, Group):
            menu = project_menu(self, entry.project, self)
        else:
            menu = task_menu(self, entry, self)
        menu.popup(spot)
