"""Words in place of a plan: a panel where there is nothing else, or a banner."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from focusdesk.ui.parts import button, label
from focusdesk.ui.wrapping import WrappedLabel

if TYPE_CHECKING:
    from focusdesk.ui.theme import Theme

TEXT_WIDTH = 300
GAP = 10


class Step(StrEnum):
    """The one step a state offers."""

    NONE = ""
    ADD = "add"
    PLAN = "plan"
    NEXT_DAY = "next_day"
    TASKS = "tasks"


@dataclass(frozen=True, slots=True)
class StateWords:
    """A title, a text, one step and its words."""

    icon: str
    title: str
    text: str = ""
    step: Step = Step.NONE
    action: str = ""


class StatePanel(QWidget):
    """Says it in the middle of an otherwise empty timeline."""

    step_asked = Signal(str)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setProperty("card", True)
        self._theme = theme
        self._words: StateWords | None = None
        self._icon = QLabel()
        self._title = label(role="h3")
        self._text = WrappedLabel("meta", 3)
        self._text.setFixedWidth(TEXT_WIDTH)
        self._text.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self._act = button("")
        self._act.clicked.connect(self._ask)
        column = QVBoxLayout(self)
        column.setSpacing(8)
        column.addStretch(1)
        for part in (self._icon, self._title, self._text, self._act):
            column.addWidget(part, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addStretch(1)
        theme.changed.connect(self._draw_icon)

    def say(self, words: StateWords) -> None:
        """Show other words."""
        self._words = words
        self._title.setText(words.title)
        self._text.say(words.text)
        self._text.setVisible(bool(words.text))
        self._act.setText(words.action)
        self._act.setVisible(words.step is not Step.NONE)
        self._draw_icon()

    def _draw_icon(self) -> None:
        if self._words is not None:
            ratio = self.devicePixelRatioF()
            drawn = self._theme.pixmap(self._words.icon, 26, "ink2", ratio)
            self._icon.setPixmap(drawn)

    def _ask(self) -> None:
        if self._words is not None:
            self.step_asked.emit(self._words.step.value)


class StateBanner(QFrame):
    """Says it in one line over a timeline that has something to show."""

    step_asked = Signal(str)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.setObjectName("message")
        self.setProperty("kind", "info")
        self._theme = theme
        self._words: StateWords | None = None
        self._icon = QLabel()
        self._text = WrappedLabel("", 2)
        self._act = button("", "link")
        self._act.clicked.connect(self._ask)
        row = QHBoxLayout(self)
        row.setContentsMargins(14, 8, 8, 8)
        row.setSpacing(10)
        row.addWidget(self._icon)
        row.addWidget(self._text, 1)
        row.addWidget(self._act)
        theme.changed.connect(self._draw_icon)

    def say(self, words: StateWords) -> None:
        """Show other words."""
        self._words = words
        self._text.say(f"{words.title}. {words.text}".strip())
        self._act.setText(words.action)
        self._act.setVisible(words.step is not Step.NONE)
        self._draw_icon()

    def _draw_icon(self) -> None:
        if self._words is not None:
            ratio = self.devicePixelRatioF()
            drawn = self._theme.pixmap(self._words.icon, 16, "nilatext", ratio)
            self._icon.setPixmap(drawn)

    def _ask(self) -> None:
        if self._words is not None:
            self.step_asked.emit(self._words.step.value)


class StatedArea(QWidget):
    """Shows a part of a page, and over it or in its place what there is to say.

    `step_asked` carries the `Step` that was offered and taken.
    """

    step_asked = Signal(str)

    def __init__(self, theme: Theme, content: QWidget) -> None:
        super().__init__()
        self.panel = StatePanel(theme)
        self.banner = StateBanner(theme)
        self.panel.step_asked.connect(self.step_asked)
        self.banner.step_asked.connect(self.step_asked)
        self._content = content
        self._stack = QStackedWidget()
        self._stack.addWidget(content)
        self._stack.addWidget(self.panel)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GAP)
        column.addWidget(self.banner)
        column.addWidget(self._stack, 1)
        self.banner.hide()

    def say(self, words: StateWords | None, *, alone: bool) -> None:
        """Show words, or none; `alone` when there is nothing else to be seen."""
        alone = alone and words is not None
        self._stack.setCurrentWidget(self.panel if alone else self._content)
        self.banner.setVisible(words is not None and not alone)
        if words is not None:
            (self.panel if alone else self.banner).say(words)
