"""Chips: the pieces of a line that were understood."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPen
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from focusdesk.domain.task import Urgency
from focusdesk.text import tr
from focusdesk.text.names import activity_name
from focusdesk.text.task_names import due_text, length_text, urgency_name
from focusdesk.ui.ink import Ink, Run
from focusdesk.ui.parts import clear, plain_tip

if TYPE_CHECKING:
    from datetime import datetime

    from PySide6.QtGui import QPaintEvent

    from focusdesk.domain.ids import ProjectId
    from focusdesk.domain.quick_add import QuickTask
    from focusdesk.domain.task import Project
    from focusdesk.ui.theme import Theme

HEIGHT = 22
MOST_WIDTH = 300
_LEAST_WIDTH = 80
_PAD, _ICON, _DOT, _GAP = 8, 14, 8, 6
_RADIUS = 6


@dataclass(frozen=True, slots=True)
class Face:
    """What a chip shows. `dot` is a palette index; `quiet` ones are assumed.

    `tone` is empty, `warn` or `error`; one that `shrinks` gives way to the others.
    """

    text: str
    icon: str = ""
    dot: int | None = None
    quiet: bool = False
    tone: str = ""
    tip: str = ""
    shrinks: bool = False


def faces_of(
    quick: QuickTask, projects: dict[ProjectId, Project], now: datetime, zone: str
) -> list[Face]:
    """Return the chips of a line, in the order people think of a task."""
    faces = [Face(quick.title, "tasks", shrinks=True)] if quick.title else []
    faces += _project(quick, projects)
    length = length_text(quick.length)
    if quick.length_assumed:
        tip = tr("Assumed; write for example 90m")
        faces.append(Face(tr("about {length}", length=length), quiet=True, tip=tip))
    else:
        faces.append(Face(length))
    if quick.due is not None:
        faces.append(_due(quick, quick.due, now, zone))
    if quick.urgency is not Urgency.NORMAL:
        faces.append(Face(urgency_name(quick.urgency), "warning"))
    if quick.setting is not None:
        faces.append(Face(quick.setting.value, quick.setting.value.lower()))
    if quick.only_in_core:
        faces.append(Face(tr("core hours only"), quiet=True))
    faces += [Face(tr("after {task}", task=task)) for task in quick.after]
    if quick.title:
        tip = tr("From the words of the title; levels follow from it")
        faces.append(Face(activity_name(quick.activity), quiet=True, tip=tip))
    return faces


def _project(quick: QuickTask, projects: dict[ProjectId, Project]) -> list[Face]:
    guess = quick.project
    if guess is None:
        return []
    if guess.id is None or guess.id not in projects:
        return [Face(f"#{guess.name}", tone="warn")]
    color = projects[guess.id].color
    return [Face(guess.name, dot=color, quiet=guess.assumed)]


def _due(quick: QuickTask, due: datetime, now: datetime, zone: str) -> Face:
    text = due_text(due, now, zone, with_clock=quick.due_has_clock)
    if quick.overdue:
        return Face(tr("Overdue since {date}", date=text), "warning", tone="warn")
    return Face(tr("Due {date}", date=text))


class Chip(QWidget):
    """One chip, drawn in the colours of the theme."""

    def __init__(self, face: Face, theme: Theme) -> None:
        super().__init__()
        self._face = face
        self._theme = theme
        self._font = theme.font("meta")
        self.setFixedHeight(HEIGHT)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        least = _LEAST_WIDTH if face.shrinks else self.sizeHint().width()
        self.setMinimumWidth(least)
        self.setAccessibleName(face.text)
        self.setToolTip(plain_tip(face.tip or face.text))

    def sizeHint(self) -> QSize:
        """Return the width of the text, at most 300 pixels."""
        text = QFontMetricsF(self._font).horizontalAdvance(self._face.text)
        width = round(self._before() + text + _PAD + 3)
        return QSize(min(width, MOST_WIDTH), HEIGHT)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw ground, border, mark and text."""
        del event
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        tone = self._face.tone
        pen = QPen(self._theme.color(f"{tone}line" if tone else "line"), 1)
        if self._face.quiet:
            pen.setStyle(Qt.PenStyle.DashLine)
            pen.setColor(self._theme.color("line2"))
        painter.setPen(pen)
        painter.setBrush(self._theme.color(f"{tone}tint" if tone else "sunken"))
        area = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        painter.drawRoundedRect(area, _RADIUS, _RADIUS)
        self._paint_mark(painter)
        color = tone or ("ink3" if self._face.quiet else "ink2")
        run = Run(self._face.text, "meta", color)
        room = self.width() - self._before() - _PAD + 2
        Ink(painter, self._theme).line(self._before(), 3, (run,), room)
        painter.end()

    def _paint_mark(self, painter: QPainter) -> None:
        face = self._face
        middle = self.height() / 2
        if face.dot is not None:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self._theme.project(face.dot).bar)
            painter.drawEllipse(QRectF(_PAD + 1, middle - _DOT / 2, _DOT, _DOT))
        elif face.icon:
            color = "warnicon" if face.tone == "warn" else "ink2"
            ink = Ink(painter, self._theme)
            ink.icon(_PAD, middle - _ICON / 2, face.icon, _ICON, color)

    def _before(self) -> float:
        if self._face.dot is not None:
            return _PAD + 1 + _DOT + _GAP
        return _PAD + _ICON + _GAP - 1 if self._face.icon else _PAD


class ChipRow(QWidget):
    """The chips of one line; those that do not fit are cut off at the right."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._faces: list[Face] = []
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(6)
        self.setFixedHeight(HEIGHT)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    @property
    def texts(self) -> list[str]:
        """What the chips say."""
        return [face.text for face in self._faces]

    def show_faces(self, faces: list[Face]) -> None:
        """Show other chips."""
        if faces == self._faces:
            return
        self._faces = faces
        clear(self._row)
        for face in faces:
            self._row.addWidget(Chip(face, self._theme))
        self._row.addStretch(1)
        self.setAccessibleName(", ".join(self.texts))
