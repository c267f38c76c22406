"""The list of notices: what was said and when, and what can still be done about it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol
from zoneinfo import ZoneInfo

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import (
    QDialog,
    QFrame,
    QHBoxLayout,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from focusdesk.domain.timerange import day_of
from focusdesk.text import tr
from focusdesk.text.formats import clock_of, date_short
from focusdesk.text.sentence import aloud
from focusdesk.ui.parts import button, clear, hairline, label

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime

    from focusdesk.domain.notice import KeptNotice, NoticeAction
    from focusdesk.domain.ports import Clock
    from focusdesk.services.notice_log import NoticeLog
    from focusdesk.ui.event_bridge import EventBridge
    from focusdesk.ui.message_bar import MessageBar

WIDTH, HEIGHT = 480, 460
SHOWN = 50


class Standing(Protocol):
    """Knows what can still be done about a notice, and does it."""

    def valid_actions(self, notice_id: int) -> tuple[NoticeAction, ...]:
        """Return the actions that still do something."""
        ...

    def press(self, key: str, action: str) -> None:
        """Do one of them."""
        ...


def when_said(at: datetime, now: datetime, zone: str) -> str:
    """Write when something was said: the time, on another day with the date."""
    time = clock_of(at, zone)
    if day_of(at, zone) == day_of(now, zone):
        return time
    return f"{date_short(at.astimezone(ZoneInfo(zone)).date())}, {time}"


@dataclass(frozen=True, slots=True)
class Entry:
    """What a row shows; `said` tells when, `actions` what can be done still."""

    id: int
    key: str
    said: str
    title: str
    body: str
    actions: tuple[NoticeAction, ...]
    is_new: bool


class NoticeList(QDialog):
    """Shows what is kept, the newest first; what is shown counts as read."""

    def __init__(
        self,
        parent: QWidget,
        log: NoticeLog,
        standing: Standing,
        bar: MessageBar,
        clock: Clock,
        zone: Callable[[], str],
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Notices"))
        self.resize(WIDTH, HEIGHT)
        self._log, self._standing, self._bar = log, standing, bar
        self._clock, self._zone = clock, zone
        self._new: set[int] = set()
        self._entries: tuple[Entry, ...] = ()
        self._soon = QTimer(self, singleShot=True, interval=0)
        self._soon.timeout.connect(self._read)
        self._lay_out()

    def follow(self, bridge: EventBridge) -> None:
        """Read anew when something is kept, or done about what was kept."""
        bridge.happened.connect(self._hear)

    def show_all(self) -> None:
        """Come up with what is kept; what nobody had read is marked."""
        if not self.isVisible():
            self._new.clear()
        self._read()
        self.show()
        self.raise_()
        self.activateWindow()
        self._bar.attempt(self._log.see)

    @property
    def rows(self) -> tuple[NoticeRow, ...]:
        """The rows as they stand, the newest first."""
        found = (self._column.itemAt(at) for at in range(self._column.count()))
        widgets = (item.widget() for item in found if item is not None)
        return tuple(w for w in widgets if isinstance(w, NoticeRow))

    def _hear(self, _event: object) -> None:
        if self.isVisible():
            self._soon.start()

    def _read(self) -> None:
        self._bar.attempt(self._fill)
        if self.isVisible():
            self._bar.attempt(self._log.see)

    def _fill(self) -> None:
        kept = self._log.last(SHOWN)
        self._new |= {notice.id for notice in kept if notice.seen_at is None}
        entries = tuple(self._entry(notice) for notice in kept)
        self._nothing.setVisible(not kept)
        self._clear.setEnabled(bool(kept))
        # What stays the same keeps the keyboard where it is.
        if entries == self._entries:
            return
        self._entries = entries
        clear(self._column)
        for entry in entries:
            row = NoticeRow(entry)
            row.pressed.connect(self._press)
            self._column.addWidget(row)
        self._column.addStretch(1)

    def _entry(self, notice: KeptNotice) -> Entry:
        said = when_said(notice.at, self._clock(), self._zone())
        is_new = notice.id in self._new
        if is_new:
            said = tr("{time}, new", time=said)
        actions = self._standing.valid_actions(notice.id)
        words = notice.key, said, notice.title, notice.body
        return Entry(notice.id, *words, actions, is_new)

    def _press(self, key: str, action: str) -> None:
        self._standing.press(key, action)
        self._soon.start()

    def _drop(self) -> None:
        if self._bar.attempt(self._log.clear):
            self._read()

    def _lay_out(self) -> None:
        inner = QWidget()
        inner.setProperty("ground", "none")
        self._column = QVBoxLayout(inner)
        self._column.setContentsMargins(0, 0, 8, 0)
        self._column.setSpacing(0)
        area = QScrollArea()
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setWidgetResizable(True)
        area.setWidget(inner)
        self._nothing = label(tr("Nothing was said yet, or all was cleared."), "meta")
        self._clear = button(tr("Clear all"))
        self._clear.setAutoDefault(False)
        self._clear.clicked.connect(self._drop)
        close = button(tr("Close"))
        close.setDefault(True)
        close.clicked.connect(self.close)
        foot = QHBoxLayout()
        foot.addWidget(self._clear)
        foot.addStretch(1)
        foot.addWidget(close)
        column = QVBoxLayout(self)
        column.setContentsMargins(22, 16, 18, 14)
        column.setSpacing(10)
        column.addWidget(label(tr("Notices"), "h1"))
        column.addWidget(self._nothing)
        column.addWidget(area, 1)
        column.addLayout(foot)


class NoticeRow(QWidget):
    """One notice: when, its words, and its buttons while these do something.

    `pressed` carries its key and an action's.
    """

    pressed = Signal(str, str)

    def __init__(self, entry: Entry) -> None:
        super().__init__()
        self._key = entry.key
        said, is_new = entry.said, entry.is_new
        self.setAccessibleName(f"{said}. {aloud(entry.title, entry.body)}")
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        words = QVBoxLayout(self)
        words.setContentsMargins(0, 10, 0, 0)
        words.setSpacing(2)
        words.addWidget(label(said, "cap" if is_new else "meta"))
        words.addWidget(label(entry.title, "h3" if is_new else "", wrap=True))
        if entry.body:
            words.addWidget(label(entry.body, "meta", wrap=True))
        if entry.actions:
            words.addLayout(self._buttons(entry.actions))
        words.addSpacing(8)
        words.addWidget(hairline())

    def _buttons(self, actions: tuple[NoticeAction, ...]) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(4)
        for action in actions:
            made = button(action.label, "link")
            made.setProperty("flush", True)
            made.setAutoDefault(False)
            made.clicked.connect(lambda _=False, key=action.key: self._press(key))
            row.addWidget(made)
        row.addStretch(1)
        return row

    def _press(self, action: str) -> None:
        self.pressed.emit(self._key, action)
