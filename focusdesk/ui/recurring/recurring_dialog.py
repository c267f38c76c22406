"""The list of recurring work, with everything that can be done to it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QMenu,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from focusdesk.domain.ids import RecurringId
from focusdesk.text import tr
from focusdesk.text.recurring_text import recurring_line
from focusdesk.text.sentence import Sentence
from focusdesk.ui.message_bar import MessageBar
from focusdesk.ui.parts import button, label, let_lists_have_enter, plain_tip
from focusdesk.ui.recurring.recurring_form import RecurringForm
from focusdesk.ui.recurring.suggestions import suggestions

if TYPE_CHECKING:
    from focusdesk.domain.recurring import RecurringTask
    from focusdesk.services.recurring import Recurring
    from focusdesk.services.steps import Steps
    from focusdesk.services.tasks import Tasks
    from focusdesk.ui.event_bridge import EventBridge
    from focusdesk.ui.theme import Theme

WIDTH, HEIGHT = 620, 420
_QUEUED = Qt.ConnectionType.QueuedConnection
_NO_BAR = Qt.ScrollBarPolicy.ScrollBarAlwaysOff


class RecurringDialog(QDialog):
    """Lists recurring work; adds, changes, rests and removes it, with undo."""

    def __init__(
        self,
        recurring: Recurring,
        tasks: Tasks,
        steps: Steps,
        bridge: EventBridge,
        theme: Theme,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(tr("Recurring tasks"))
        self.resize(WIDTH, HEIGHT)
        self._recurring, self._tasks, self._steps = recurring, tasks, steps
        self._theme = theme
        self.list = QListWidget()
        self.list.setObjectName("plain")
        self.list.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.list.setHorizontalScrollBarPolicy(_NO_BAR)
        self.list.setAccessibleName(tr("Recurring tasks"))
        self._empty = label(
            tr("Nothing comes back yet. For example: two hours of learning a week."),
            "quiet",
            wrap=True,
        )
        self._empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.add_button = button(tr("Add"), "primary")
        self.edit_button = button(tr("Edit…"))
        self.rest_button = button(tr("Let rest"))
        self.remove_button = button(tr("Remove"))
        self.close_button = button(tr("Close"))
        self.message = MessageBar(theme)
        self._lay_out()
        self._connect()
        let_lists_have_enter(self)
        bridge.happened.connect(self.refresh)
        self.refresh()

    def refresh(self, _event: object = None) -> None:
        """Read the recurring work again and show it."""
        chosen = self._chosen_id()
        names = {p.id: p.name for p in self._tasks.projects(archived=True)}
        every = self._recurring.all()
        self.list.clear()
        for one in every:
            text = recurring_line(one, names.get(one.project_id, ""))
            entry = QListWidgetItem(text, self.list)
            entry.setData(Qt.ItemDataRole.UserRole, one.id)
            entry.setToolTip(plain_tip(text))
            if one.id == chosen:
                self.list.setCurrentItem(entry)
        if every and self.list.currentRow() < 0:
            self.list.setCurrentRow(0)
        self._pages.setCurrentIndex(0 if every else 1)
        self._fit()

    def add(self, suggestion: RecurringTask | None = None) -> None:
        """Ask for new recurring work, starting from a suggestion if there is one."""
        projects = self._tasks.projects()
        if not projects:
            self.message.say(
                Sentence(
                    tr("There is no project yet"),
                    tr("Every task belongs to a project."),
                    tr("Add one on the Tasks page first."),
                ),
                "warn",
            )
            return
        form = RecurringForm(self._recurring, projects, self._theme, parent=self)
        if suggestion is not None:
            form.show_work(suggestion)
        form.open()

    def edit(self) -> None:
        """Ask for other fields of the chosen work."""
        one = self._chosen()
        if one is not None:
            projects = self._tasks.projects(archived=True)
            RecurringForm(self._recurring, projects, self._theme, one, self).open()

    def rest(self) -> None:
        """Let the chosen work rest, or go on."""
        one = self._chosen()
        if one is not None:
            active = not one.active
            self.message.attempt(lambda: self._recurring.edit(one.id, active=active))

    def remove(self) -> None:
        """Forget the chosen work and offer to take it back."""
        one = self._chosen()
        if one is None:
            return
        if self.message.attempt(lambda: self._recurring.remove(one.id)):
            said = Sentence(tr("Removed: {what}", what=one.title))
            self.message.say(said, "ok", (tr("Undo"), self.take_back))

    def take_back(self) -> None:
        """Take back the newest step."""
        self.message.attempt(self._steps.undo)

    def _chosen_id(self) -> RecurringId | None:
        chosen = self.list.selectedItems()
        return RecurringId(chosen[0].data(Qt.ItemDataRole.UserRole)) if chosen else None

    def _chosen(self) -> RecurringTask | None:
        chosen = self._chosen_id()
        return next((one for one in self._recurring.all() if one.id == chosen), None)

    def _fit(self) -> None:
        one = self._chosen()
        for made in (self.edit_button, self.rest_button, self.remove_button):
            made.setEnabled(one is not None)
        resting = one is not None and not one.active
        self.rest_button.setText(tr("Go on") if resting else tr("Let rest"))

    def _lay_out(self) -> None:
        self._pages = QStackedWidget()
        self._pages.addWidget(self.list)
        self._pages.addWidget(self._empty)
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        for made in (self.edit_button, self.rest_button, self.remove_button):
            buttons.addWidget(made)
        buttons.addStretch(1)
        buttons.addWidget(self.close_button)
        buttons.addWidget(self.add_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(18, 18, 18, 16)
        column.setSpacing(12)
        column.addWidget(self.message)
        column.addWidget(self._pages, 1)
        column.addLayout(buttons)

    def _connect(self) -> None:
        menu = QMenu(self)
        menu.addAction(tr("&Empty")).triggered.connect(lambda *_: self.add())
        menu.addSeparator()
        projects = self._tasks.projects()
        for one in suggestions(self._recurring.today(), projects):
            entry = menu.addAction(recurring_line(one))
            entry.triggered.connect(lambda *_, it=one: self.add(it))
        self.add_button.setMenu(menu)
        self.edit_button.clicked.connect(self.edit)
        self.rest_button.clicked.connect(self.rest)
        self.remove_button.clicked.connect(self.remove)
        self.close_button.clicked.connect(self.accept)
        # Later, or the same Enter would press the default button of what opens.
        self.list.itemActivated.connect(self.edit, _QUEUED)
        self.list.currentRowChanged.connect(self._fit)
        remove = QShortcut(QKeySequence(QKeySequence.StandardKey.Delete), self.list)
        remove.activated.connect(self.remove)
        QShortcut(QKeySequence("Ctrl+Z"), self).activated.connect(self.take_back)
