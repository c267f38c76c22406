"""The rating window: one statement, seven buttons, one tap, and it is gone."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QRectF, Qt, QTimer, Signal
from PySide6.QtGui import QPainter, QPainterPath, QPen
from PySide6.QtWidgets import (
    QApplication,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from focusdesk.domain.flow import RATING_SCALE
from focusdesk.text import tr
from focusdesk.text.formats import duration
from focusdesk.ui.parts import (
    ElidedLabel,
    button,
    hairline,
    icon_button,
    label,
    plain_tip,
)
from focusdesk.ui.wrapping import WrappedLabel

if TYPE_CHECKING:
    from datetime import timedelta

    from PySide6.QtGui import QKeyEvent, QPaintEvent

    from focusdesk.text.flow_item import FlowItem
    from focusdesk.ui.theme import Theme

WIDTH, MARGIN = 420, 18
STEP_MS = 500
LINE = 3
DOT = 8
RADIUS = 10


class RatingWindow(QWidget):
    """Asks about one session at a time; `rated` carries its id and a value of 1-7.

    It opens without taking the keyboard, so a 5 typed elsewhere stays there, and
    leaves after `seconds` unless the pointer or the keyboard is in it.
    """

    rated = Signal(str, int)

    def __init__(self, theme: Theme, item: FlowItem, seconds: int) -> None:
        flags = Qt.WindowType.Tool | Qt.WindowType.FramelessWindowHint
        super().__init__(None, flags | Qt.WindowType.WindowStaysOnTopHint)
        self.setAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)
        self.setAttribute(Qt.WidgetAttribute.WA_TranslucentBackground)
        self.setWindowTitle(tr("Rate the block"))
        self.setFixedWidth(WIDTH)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._theme = theme
        self._session = ""
        self._steps = 0
        self.wait_for(seconds)
        self._left = self._steps
        self._clock = QTimer(self, interval=STEP_MS)
        self._clock.timeout.connect(self._count_down)
        self._lay_out(item)
        theme.changed.connect(self.update)

    @property
    def session_id(self) -> str:
        """The session that is asked about."""
        return self._session

    def wait_for(self, seconds: int) -> None:
        """Leave after so long from the next question on."""
        self._steps = seconds * 1000 // STEP_MS

    def ask(
        self,
        session_id: str,
        title: str,
        project: tuple[str, int],
        worked: timedelta,
        given: int | None = None,
    ) -> None:
        """Ask about a session; `project` is a name and a palette index."""
        self._session = session_id
        name, color = project
        length = duration(worked.total_seconds() // 60)
        self._project.setText(name)
        colors = self._theme.project(color)
        self._project.setStyleSheet(f"color: {colors.text.name()}")
        self._dot.setStyleSheet(
            f"background: {colors.bar.name()}; border-radius: {DOT // 2}px"
        )
        self._title.say(f"{title}, {length}")
        for value, each in self._buttons.items():
            each.setChecked(value == given)
        self._left = self._steps
        self.adjustSize()
        self._go_to_corner()
        self.show()
        self.setFocus()
        self._clock.start()

    def be_answered(self, value: int | None) -> None:
        """Leave when the session has been given another rating elsewhere."""
        if value is not None and not self._buttons[value].isChecked():
            self._leave()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Rate on 1 to 7, skip on Escape."""
        text = event.text()
        if text.isdecimal() and int(text) in RATING_SCALE:
            self._rate(int(text))
        elif event.key() == Qt.Key.Key_Escape:
            self._leave()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the ground, its edge and the time that is left."""
        del event
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        ground = QPainterPath()
        edge = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        ground.addRoundedRect(edge, RADIUS, RADIUS)
        painter.fillPath(ground, self._theme.color("card"))
        painter.save()
        painter.setClipPath(ground)
        share = self._left / self._steps if self._steps else 0.0
        line = QRectF(0, self.height() - LINE, self.width() * share, LINE)
        painter.fillRect(line, self._theme.color("nilaline"))
        painter.restore()
        painter.setPen(QPen(self._theme.color("line2"), 1))
        painter.drawPath(ground)
        painter.end()

    def _lay_out(self, item: FlowItem) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 12, 16, 12)
        column.setSpacing(8)
        column.addLayout(self._head())
        statement = WrappedLabel("h2", 3)
        statement.say(item.statement)
        column.addWidget(statement)
        column.addLayout(self._scale(item))
        ends = QHBoxLayout()
        ends.addWidget(label(item.low, "meta"))
        ends.addStretch(1)
        ends.addWidget(label(item.high, "meta"))
        column.addLayout(ends)
        column.addSpacing(6)
        column.addWidget(hairline())
        column.addLayout(self._foot(item))

    def _head(self) -> QHBoxLayout:
        self._dot = QLabel()
        self._dot.setFixedSize(DOT, DOT)
        self._project = label(role="project")
        self._title = ElidedLabel("", "meta")
        close = icon_button(tr("Skip"))
        self._theme.dress(close, "close", 14)
        close.clicked.connect(self._leave)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self._dot)
        row.addWidget(self._project)
        row.addWidget(self._title, 1)
        row.addWidget(close)
        return row

    def _scale(self, item: FlowItem) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setContentsMargins(0, 0, 4, 0)
        row.setSpacing(6)
        self._buttons: dict[int, QPushButton] = {}
        for value in RATING_SCALE:
            made = button(str(value))
            made.setProperty("rate", True)
            made.setCheckable(True)
            made.setAccessibleName(f"{value}. {item.statement}")
            made.clicked.connect(lambda _=False, value=value: self._rate(value))
            self._buttons[value] = made
            row.addWidget(made, 1)
        return row

    def _foot(self, item: FlowItem) -> QHBoxLayout:
        skip = button(tr("Skip"), "link")
        skip.setProperty("small", True)
        skip.clicked.connect(self._leave)
        key = label("Esc")
        key.setProperty("chip", "key")
        row = QHBoxLayout()
        row.setSpacing(4)
        words = ElidedLabel(f"{tr('On this device only.')} {item.credit}", "quiet")
        words.setToolTip(plain_tip(item.note))
        row.addWidget(words, 1)
        row.addWidget(skip)
        row.addWidget(key, 0, Qt.AlignmentFlag.AlignVCenter)
        return row

    def _rate(self, value: int) -> None:
        self._leave()
        self.rated.emit(self._session, value)

    def _leave(self) -> None:
        self._clock.stop()
        self.hide()

    def _count_down(self) -> None:
        if not self.isActiveWindow() and not self.underMouse():
            self._count_down_by_one()

    def _count_down_by_one(self) -> None:
        self._left -= 1
        if self._left <= 0:
            self._leave()
        else:
            self.update(0, self.height() - LINE - 1, self.width(), LINE + 1)

    def _go_to_corner(self) -> None:
        area = QApplication.primaryScreen().availableGeometry()
        size = QPoint(self.width() + MARGIN, self.height() + MARGIN)
        self.move(area.bottomRight() - size)
