"""The small named parts that pages are built from: labels, buttons, cards, lines."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QBoxLayout,
    QFrame,
    QLabel,
    QPushButton,
    QSizePolicy,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent, QShowEvent

CARD_PADDING = 16
BUTTON_ICON = 16


def label(text: str = "", role: str = "", *, wrap: bool = False) -> QLabel:
    """Make a label that never reads its text as markup."""
    made = QLabel(text)
    made.setTextFormat(Qt.TextFormat.PlainText)
    made.setWordWrap(wrap)
    if role:
        made.setProperty("role", role)
    return made


def button(text: str, kind: str = "") -> QPushButton:
    """Make a button; `kind` is empty, `primary`, `ghost` or `link`.

    It takes focus by keyboard only, so that a click leaves no focus ring.
    """
    made = QPushButton(text)
    made.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    made.setIconSize(QSize(BUTTON_ICON, BUTTON_ICON))
    if kind:
        made.setProperty("kind", kind)
    return made


def icon_button(name: str) -> QToolButton:
    """Make a square button with an icon only; `name` is read out and shown on hover."""
    made = QToolButton()
    made.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    made.setProperty("kind", "icon")
    made.setAccessibleName(name)
    made.setToolTip(plain_tip(name))
    return made


def card(
    *, padding: int = CARD_PADDING, spacing: int = 8
) -> tuple[QFrame, QVBoxLayout]:
    """Make a card and the column inside it."""
    frame = QFrame()
    frame.setProperty("card", True)
    return frame, fill(frame, QVBoxLayout(), padding, spacing)


def fill(widget: QWidget, box: QVBoxLayout, padding: int, spacing: int) -> QVBoxLayout:
    """Put a column into a widget with equal padding on all sides."""
    widget.setLayout(box)
    box.setContentsMargins(padding, padding, padding, padding)
    box.setSpacing(spacing)
    return box


def hairline(*, upright: bool = False) -> QFrame:
    """Make a line of one pixel."""
    line = QFrame()
    line.setProperty("hairline", True)
    if upright:
        line.setFixedWidth(1)
    else:
        line.setFixedHeight(1)
    return line


def restyle(widget: QWidget) -> None:
    """Let the style sheet look at changed properties again."""
    widget.style().unpolish(widget)
    widget.style().polish(widget)


def name_for_readers(widget: QWidget, name: str) -> None:
    """Give a widget the name that screen readers say and the pointer shows."""
    widget.setAccessibleName(name)
    if isinstance(widget, QAbstractButton):
        widget.setToolTip(name)


def let_lists_have_enter(dialog: QWidget) -> None:
    """Keep Enter in a list from pressing a button of the dialog as well."""
    for made in dialog.findChildren(QPushButton):
        made.setAutoDefault(False)


def clear(box: QBoxLayout) -> None:
    """Take every widget out of a row or column and let it go."""
    while (taken := box.takeAt(0)) is not None:
        widget = taken.widget()
        if widget is not None:
            widget.hide()
            widget.deleteLater()


class ElidedLabel(QLabel):
    """A label of one line, cut with an ellipsis, that shows the rest on hover.

    `middle` keeps both ends of the text, where its end says what matters.
    """

    def __init__(self, text: str = "", role: str = "", *, middle: bool = False) -> None:
        super().__init__()
        mode = Qt.TextElideMode
        self._cut = mode.ElideMiddle if middle else mode.ElideRight
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self._full = ""
        if role:
            self.setProperty("role", role)
        self.say(text)

    def say(self, text: str) -> None:
        """Show another text."""
        self._full = text
        self.setAccessibleName(text)
        self._elide()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit the text to the new width."""
        super().resizeEvent(event)
        self._elide()

    def showEvent(self, event: QShowEvent) -> None:
        """Fit the text once the style sheet has given the font."""
        super().showEvent(event)
        self._elide()

    def minimumSizeHint(self) -> QSize:
        """Return a size that lets the row shrink."""
        return QSize(24, self.fontMetrics().height())

    def sizeHint(self) -> QSize:
        """Return the size of the whole text."""
        metrics = self.fontMetrics()
        return QSize(metrics.horizontalAdvance(self._full) + 2, metrics.height())

    def _elide(self) -> None:
        room = max(self.width(), 8)
        shown = self.fontMetrics().elidedText(self._full, self._cut, room)
        if shown != self.text():
            self.setText(shown)
        self.setToolTip(plain_tip(self._full) if shown != self._full else "")


def plain_tip(text: str) -> str:
    """Make a tooltip's text harmless: Qt would read markup in it."""
    from html import escape

    return f"<span>{escape(text)}</span>".replace("\n", "<br>") if text else ""
