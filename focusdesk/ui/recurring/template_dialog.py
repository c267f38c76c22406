"""The list of templates, with everything that can be done with them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from focusdesk.domain.ids import TemplateId
from focusdesk.text import tr
from focusdesk.text.recurring_text import template_line
from focusdesk.text.sentence import Sentence
from focusdesk.ui.message_bar import MessageBar
from focusdesk.ui.parts import button, label, let_lists_have_enter, plain_tip
from focusdesk.ui.recurring.template_form import TemplateForm, UseTemplate

if TYPE_CHECKING:
    from focusdesk.domain.recurring import Template
    from focusdesk.services.steps import Steps
    from focusdesk.services.tasks import Tasks
    from focusdesk.services.templates import Templates
    from focusdesk.ui.event_bridge import EventBridge
    from focusdesk.ui.theme import Theme

WIDTH, HEIGHT = 520, 380
_QUEUED = Qt.ConnectionType.QueuedConnection
_NO_BAR = Qt.ScrollBarPolicy.ScrollBarAlwaysOff


class TemplateDialog(QDialog):
    """Lists templates; writes, uses and removes them, with undo."""

    def __init__(
        self,
        templates: Templates,
        tasks: Tasks,
        steps: Steps,
        bridge: EventBridge,
        theme: Theme,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(tr("Templates"))
        self.resize(WIDTH, HEIGHT)
        self._templates, self._tasks, self._steps = templates, tasks, steps
        self._theme = theme
        self.list = QListWidget()
        self.list.setObjectName("plain")
        self.list.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.list.setHorizontalScrollBarPolicy(_NO_BAR)
        self.list.setAccessibleName(tr("Templates"))
        self._empty = label(
            tr("No templates yet. Write down tasks that are always done together."),
            "quiet",
            wrap=True,
        )
        self._empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.use_button = button(tr("Use…"), "primary")
        self.add_button = button(tr("New template"))
        self.edit_button = button(tr("Edit…"))
        self.remove_button = button(tr("Remove"))
        self.close_button = button(tr("Close"))
        self.message = MessageBar(theme)
        self._lay_out()
        self._connect()
        let_lists_have_enter(self)
        bridge.happened.connect(self.refresh)
        self.refresh()

    def refresh(self, _event: object = None) -> None:
        """Read the templates again and show them."""
        known = self._chosen_id()
        every = self._templates.all()
        self.list.clear()
        for one in every:
            entry = QListWidgetItem(template_line(one), self.list)
            entry.setData(Qt.ItemDataRole.UserRole, one.id)
            entry.setToolTip(plain_tip("\n".join(one.lines)))
            if one.id == known:
                self.list.setCurrentItem(entry)
        if every and self.list.currentRow() < 0:
            self.list.setCurrentRow(0)
        self._pages.setCurrentIndex(0 if every else 1)
        self._fit()

    def add(self, lines: tuple[str, ...] = ()) -> None:
        """Ask for a new template, beginning with some lines."""
        TemplateForm(self._templates, self._theme, lines=lines, parent=self).open()

    def edit(self) -> None:
        """Ask for other words of the chosen template."""
        one = self._chosen()
        if one is not None:
            TemplateForm(self._templates, self._theme, one, parent=self).open()

    def use(self) -> None:
        """Ask where the tasks of the chosen template go."""
        one = self._chosen()
        if one is None:
            return
        form = UseTemplate(self._templates, self._tasks, one, self._theme, self)
        form.accepted.connect(lambda: self._say_used(one))
        form.open()

    def remove(self) -> None:
        """Forget the chosen template and offer to take it back."""
        one = self._chosen()
        if one is None:
            return
        if self.message.attempt(lambda: self._templates.remove(one.id)):
            self._offer_undo(tr("Removed: {what}", what=one.name))

    def take_back(self) -> None:
        """Take back the newest step."""
        self.message.attempt(self._steps.undo)

    def _say_used(self, one: Template) -> None:
        self._offer_undo(tr("{count} tasks added", count=len(one.lines)))

    def _offer_undo(self, title: str) -> None:
        self.message.say(Sentence(title), "ok", (tr("Undo"), self.take_back))

    def _chosen_id(self) -> TemplateId | None:
        chosen = self.list.selectedItems()
        return TemplateId(chosen[0].data(Qt.ItemDataRole.UserRole)) if chosen else None

    def _chosen(self) -> Template | None:
        known = self._chosen_id()
        return next((one for one in self._templates.all() if one.id == known), None)

    def _fit(self) -> None:
        is_chosen = self._chosen_id() is not None
        for made in (self.edit_button, self.remove_button):
            made.setEnabled(is_chosen)
        self.use_button.setEnabled(is_chosen and bool(self._tasks.projects()))

    def _lay_out(self) -> None:
        self._pages = QStackedWidget()
        self._pages.addWidget(self.list)
        self._pages.addWidget(self._empty)
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        for made in (self.add_button, self.edit_button, self.remove_button):
            buttons.addWidget(made)
        buttons.addStretch(1)
        buttons.addWidget(self.close_button)
        buttons.addWidget(self.use_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(18, 18, 18, 16)
        column.setSpacing(12)
        column.addWidget(self.message)
        column.addWidget(self._pages, 1)
        column.addLayout(buttons)

    def _connect(self) -> None:
        self.use_button.clicked.connect(self.use)
        self.add_button.clicked.connect(lambda *_: self.add())
        self.edit_button.clicked.connect(self.edit)
        self.remove_button.clicked.connect(self.remove)
        self.close_button.clicked.connect(self.accept)
        # Later, or the same Enter would press the default button of what opens.
        self.list.itemActivated.connect(self.use, _QUEUED)
        self.list.currentRowChanged.connect(self._fit)
        remove = QShortcut(QKeySequence(QKeySequence.StandardKey.Delete), self.list)
        remove.activated.connect(self.remove)
        QShortcut(QKeySequence("Ctrl+Z"), self).activated.connect(self.take_back)
