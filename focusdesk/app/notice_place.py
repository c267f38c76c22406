"""The bell and the list behind it, joined to one desk."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtGui import QKeySequence, QShortcut

from focusdesk.services.events import NoticesChanged, StoreChanged
from focusdesk.ui.bell import Bell

if TYPE_CHECKING:
    from focusdesk.services.desk import Desk
    from focusdesk.ui.event_bridge import EventBridge
    from focusdesk.ui.main_window import MainWindow
    from focusdesk.ui.message_bar import MessageBar
    from focusdesk.ui.notice_list import NoticeList
    from focusdesk.ui.notices import Notices
    from focusdesk.ui.theme import Theme

KEYS = "Ctrl+B"


class NoticePlace(QObject):
    """Puts the bell on the rail of a window, and opens the list of notices there."""

    def __init__(
        self,
        window: MainWindow,
        desk: Desk,
        notices: Notices,
        bridge: EventBridge,
        theme: Theme,
        bar: MessageBar,
    ) -> None:
        super().__init__(window)
        self._window, self._desk, self._notices = window, desk, notices
        self._bridge, self._bar = bridge, bar
        self._list: NoticeList | None = None
        self.bell = Bell(theme)
        self.bell.clicked.connect(self.open)
        window.rail.add_at_foot(self.bell)
        QShortcut(QKeySequence(KEYS), window).activated.connect(self.open)
        bridge.happened.connect(self._hear)
        self._count()

    def open(self) -> None:
        """Show the list."""
        if self._list is None:
            from focusdesk.ui.notice_list import NoticeList

            desk = self._desk

            def zone() -> str:
                return desk.workweek.model.zone

            parts = self._notices, self._bar, desk.clock, zone
            self._list = NoticeList(self._window, desk.notices, *parts)
            self._list.follow(self._bridge)
        self._list.show_all()

    def _hear(self, event: object) -> None:
        if isinstance(event, NoticesChanged | StoreChanged):
            self._count()

    def _count(self) -> None:
        self._bar.attempt(lambda: self.bell.count(self._desk.notices.unseen()))
