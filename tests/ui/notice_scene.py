"""Notices over a room of focus, a bar in a window, and a desktop that listens."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path
from types import SimpleNamespace
from typing import TYPE_CHECKING, Any, cast

from PySide6.QtWidgets import QLabel, QPushButton, QVBoxLayout, QWidget

from focusdesk.services.notice_log import NoticeLog
from focusdesk.ui.notice_bar import NoticeBar
from focusdesk.ui.notices import Notices
from focusdesk.ui.theme import Theme
from tests.fakes import NearSolver, RunNow
from tests.planners import planner
from tests.services.focus_room import Room, at, open_room

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from focusdesk.domain.notice import Notice
    from focusdesk.domain.ports import Notifier
    from focusdesk.domain.settings import Settings
    from focusdesk.services.events import Event

RESOURCES = Path(__file__).parents[2] / "resources"


class RecordedDesktop:
    """A notifier that keeps what it was told."""

    def __init__(self) -> None:
        self.shown: list[Notice] = []
        self.closed: list[str] = []

    def show(self, notice: Notice) -> bool:
        self.shown.append(notice)
        return True

    def close(self, key: str) -> None:
        self.closed.append(key)


@dataclass
class Scene:
    """A room whose events reach the notices, and what these ask for."""

    room: Room
    desktop: RecordedDesktop
    window: QWidget
    bar: NoticeBar
    notices: Notices
    wanted: list[str] = field(default_factory=list)

    def hear(self, event: Event) -> None:
        self.notices.hear(event)

    @property
    def room_log(self) -> NoticeLog:
        return NoticeLog(self.room.store, self.room.clock, self.room.publish)

    @property
    def titles(self) -> list[str]:
        return [notice.title for notice in self.bar.notices]

    def press(self, label: str) -> None:
        """Press the button with this label in the window."""
        found = [b for b in self.bar.findChildren(QPushButton) if b.text() == label]
        found[-1].click()


def make_scene(
    qtbot: QtBot, settings: Settings, notifier: Notifier | None = None
) -> Scene:
    room = open_room(at(8))
    common = (room.store, room.clock, room.publish, room.workweek)
    desk = SimpleNamespace(
        focus=room.focus,
        journal=room.journal,
        planning=planner(*common, settings, NearSolver(), RunNow()),
        workweek=room.workweek,
        settings=settings,
        clock=room.clock,
        notices=NoticeLog(room.store, room.clock, room.publish),
    )
    window = QWidget()
    qtbot.addWidget(window)
    bar = NoticeBar(Theme(RESOURCES))
    QVBoxLayout(window).addWidget(bar)
    window.show()
    desktop = RecordedDesktop()
    notices = Notices(cast("Any", desk), notifier or desktop, bar, None)
    scene = Scene(room, desktop, window, bar, notices)
    notices.window_wanted.connect(lambda: scene.wanted.append("window"))
    notices.question_wanted.connect(lambda: scene.wanted.append("question"))
    notices.rating_wanted.connect(lambda id_: scene.wanted.append(f"rating {id_}"))
    room.listeners.append(notices.hear)
    return scene


def texts(scene: Scene) -> str:
    outside = [f"{n.title} {n.body}" for n in scene.desktop.shown]
    inside = [label.text() for label in scene.bar.findChildren(QLabel)]
    return "\n".join(outside + inside)
