"""The main window: a rail of places, the pages behind it, a bar for messages."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Protocol, cast, runtime_checkable

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from focusdesk.text import tr
from focusdesk.text.sentence import Sentence
from focusdesk.ui.rail import Place, Rail

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtCore import QSettings
    from PySide6.QtGui import QCloseEvent

    from focusdesk.ui.message_bar import MessageBar
    from focusdesk.ui.theme import Theme

USUAL_SIZE, LEAST_SIZE = QSize(1180, 760), QSize(900, 600)
AIR = 12


@runtime_checkable
class QuickAdd(Protocol):
    """A page with a line for new tasks."""

    def focus_quick_add(self) -> None:
        """Put the keyboard into that line."""
        ...


class MainWindow(QWidget):
    """Shows one place at a time. Closing hides it where a tray can bring it back.

    `has_tray` says whether it can; `memory` keeps the size; `notices` stand over the
    bar. `left` is emitted when the window is closed for good, `page_made` with each
    page when it is first wanted.
    """

    left = Signal()
    page_made = Signal(QWidget)

    def __init__(
        self,
        theme: Theme,
        places: tuple[Place, ...],
        bar: MessageBar,
        has_tray: Callable[[], bool],
        memory: QSettings,
        notices: QWidget | None = None,
    ) -> None:
        super().__init__()
        self.setObjectName("window")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setWindowTitle("FocusDesk")
        self.setMinimumSize(LEAST_SIZE)
        self._theme, self._places, self._bar = theme, places, bar
        self._has_tray, self._memory = has_tray, memory
        self._pages: dict[str, QWidget] = {}
        self._told_of_no_tray = False
        self._lay_out(notices)
        self._add_shortcuts()
        self._dress()
        theme.changed.connect(self._dress)
        self._remember_size()
        self.go(places[0].name)

    def page(self, name: str) -> QWidget:
        """Return a page, built if it was not yet; KeyError for an unknown one."""
        if name not in self._pages:
            place = {place.name: place for place in self._places}[name]
            made = place.make()
            self._pages[name] = made
            self._stack.addWidget(made)
            self.page_made.emit(made)
        return self._pages[name]

    @property
    def pages(self) -> tuple[QWidget, ...]:
        """The pages that have been wanted so far."""
        return tuple(self._pages.values())

    def go(self, name: str) -> None:
        """Show a place."""
        page = self.page(name)
        is_new = page.focusWidget() is None
        self._stack.setCurrentWidget(page)
        # Else Qt gives the keyboard to the first button, ringed and ready to press.
        taken = cast("QWidget | None", self.focusWidget())
        if is_new and taken is not None and page.isAncestorOf(taken):
            page.setFocus(Qt.FocusReason.OtherFocusReason)
        self.rail.mark(name)

    def add_task(self) -> None:
        """Go where tasks are added, ready to type."""
        for place in self._places:
            page = self.page(place.name)
            if isinstance(page, QuickAdd):
                self.go(place.name)
                self.bring_up()
                page.focus_quick_add()
                return

    def bring_up(self) -> None:
        """Show the window before the others."""
        if self.isMinimized():
            self.setWindowState(self.windowState() & ~Qt.WindowState.WindowMinimized)
        self.show()
        self.raise_()
        self.activateWindow()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Hide where a tray can bring it back, else stay in the taskbar once."""
        self._memory.setValue("window/geometry", self.saveGeometry())
        if self._has_tray():
            event.ignore()
            self.hide()
        elif not self._told_of_no_tray:
            event.ignore()
            self._told_of_no_tray = True
            self._bar.say(_no_tray(), "info", (tr("Quit"), self.left.emit))
            self.showMinimized()
        else:
            event.accept()
            self.left.emit()

    def _lay_out(self, notices: QWidget | None) -> None:
        self._stack = QStackedWidget()
        self.rail = Rail(self._theme, self._places)
        self.rail.chosen.connect(self.go)
        right = QVBoxLayout()
        right.setContentsMargins(0, 0, 0, 0)
        right.setSpacing(0)
        right.addWidget(self._stack, 1)
        foot = QVBoxLayout()
        foot.setContentsMargins(22, 0, 18, 0)
        foot.setSpacing(0)
        if notices is not None:
            notices.setContentsMargins(0, 0, 0, AIR)
            foot.addWidget(notices)
        foot.addWidget(self._bar)
        right.addLayout(foot)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.rail)
        row.addLayout(right, 1)

    def _add_shortcuts(self) -> None:
        for place in self._places:
            self._bind(place.keys, partial(self.go, place.name))
        self._bind("Ctrl+N", self.add_task)
        self._bind("F1", self._show_keys)
        self._bind("Ctrl+Q", self.left.emit)

    def _bind(self, keys: str, act: Callable[[], object]) -> None:
        QShortcut(QKeySequence(keys), self).activated.connect(act)

    def _show_keys(self) -> None:
        from focusdesk.ui.shortcuts import ShortcutList

        ShortcutList(self, self._places).show()

    def _dress(self) -> None:
        self.setWindowIcon(self._theme.picture("app"))

    def _remember_size(self) -> None:
        kept = self._memory.value("window/geometry")
        if not kept or not self.restoreGeometry(kept):
            self.resize(USUAL_SIZE)


def _no_tray() -> Sentence:
    return Sentence(
        tr("There is no system tray"),
        tr("The window of FocusDesk stays in the taskbar."),
        tr("Close it again to quit."),
    )
