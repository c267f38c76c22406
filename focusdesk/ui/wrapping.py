"""Text in a few lines that ends in an ellipsis when there is more of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QFontMetricsF
from PySide6.QtWidgets import QLabel, QSizePolicy

from focusdesk.ui.parts import plain_tip

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent, QShowEvent


def wrap(text: str, metrics: QFontMetricsF, width: float, most: int) -> list[str]:
    """Break a text into at most `most` lines; the last ends in an ellipsis if cut."""
    words, line = text.split(), ""
    lines: list[str] = []
    while words and len(lines) < most - 1:
        longer = f"{line} {words[0]}".strip()
        if metrics.horizontalAdvance(longer) <= width:
            line = longer
            words.pop(0)
        elif line:
            lines.append(line)
            line = ""
        else:
            head = _fitting(words[0], metrics, width)
            lines.append(head)
            words[0] = words[0][len(head) :]
    rest = " ".join([line, *words]).strip()
    if rest:
        lines.append(metrics.elidedText(rest, Qt.TextElideMode.ElideRight, width))
    return lines


def _fitting(word: str, metrics: QFontMetricsF, width: float) -> str:
    """Return the longest head of a word that fits, at least one letter."""
    end = len(word) - 1
    while end > 1 and metrics.horizontalAdvance(word[:end]) > width:
        end -= 1
    return word[: max(end, 1)]


class WrappedLabel(QLabel):
    """A label of at most `most` lines that shows the rest on hover."""

    def __init__(self, role: str = "", most: int = 2) -> None:
        super().__init__()
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self._full = ""
        self._most = most
        if role:
            self.setProperty("role", role)

    def say(self, text: str) -> None:
        """Show another text."""
        self._full = text
        self.setAccessibleName(text)
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Break the lines anew."""
        super().resizeEvent(event)
        self._fit()

    def showEvent(self, event: QShowEvent) -> None:
        """Break the lines once the style sheet has given the font."""
        super().showEvent(event)
        self._fit()

    def minimumSizeHint(self) -> QSize:
        """Return a size that lets the row shrink."""
        return QSize(24, self.fontMetrics().lineSpacing())

    def _fit(self) -> None:
        metrics = QFontMetricsF(self.font())
        lines = wrap(self._full, metrics, max(self.width() - 1, 24), self._most)
        shown = "\n".join(lines)
        if shown != self.text():
            self.setText(shown)
        cut = "".join(shown.split()) != "".join(self._full.split())
        self.setToolTip(plain_tip(self._full) if cut else "")
