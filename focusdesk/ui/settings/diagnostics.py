"""The section that shows what works here, what is missing, and a next step."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from focusdesk.domain.diagnosis import Verdict, in_order
from focusdesk.text import tr
from focusdesk.text.doctor_text import (
    finding_words,
    findings_text,
    topic_name,
    verdict_name,
)
from focusdesk.ui.parts import button, card, label

if TYPE_CHECKING:
    from collections.abc import Callable

    from focusdesk.domain.diagnosis import Finding
    from focusdesk.domain.ports import Background

ROLES = {
    Verdict.OK: "ok",
    Verdict.ATTENTION: "warn",
    Verdict.MISSING: "meta",
    Verdict.UNKNOWN: "meta",
    Verdict.BROKEN: "error",
}


class DiagnosticsSection(QWidget):
    """Looks when it is first shown and when asked to; the answer can be copied.

    `outside` runs in the background, `inside` on the main thread.
    """

    def __init__(
        self,
        outside: Callable[[], tuple[Finding, ...]],
        inside: Callable[[], tuple[Finding, ...]],
        background: Background,
    ) -> None:
        super().__init__()
        self._outside, self._inside = outside, inside
        self._background = background
        self._findings: tuple[Finding, ...] = ()
        self.again = button(tr("Check again"))
        self.copy = button(tr("Copy"))
        self.state = label(role="meta")
        self._table = QWidget()
        self._column = self._lay_out()
        self.again.clicked.connect(self.look)
        self.copy.clicked.connect(self._copy)
        self.look()

    def look(self) -> None:
        """Look at everything anew."""
        self.again.setEnabled(False)
        self.copy.setEnabled(False)
        self.state.setText(tr("Looking…"))
        self._background.submit(self._outside, self._show, self._fail)

    def _lay_out(self) -> QVBoxLayout:
        frame, inner = card(spacing=12)
        explanation = tr(
            "What FocusDesk leans on here. Nothing is sent anywhere; what is copied "
            "holds paths and names of programs, and no tasks."
        )
        inner.addWidget(label(explanation, "meta", wrap=True))
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        for part in (self.again, self.copy, self.state):
            buttons.addWidget(part)
        buttons.addStretch(1)
        inner.addLayout(buttons)
        inner.addWidget(self._table)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 8, 0)
        column.addWidget(frame)
        column.addStretch(1)
        return inner

    def _show(self, outside: tuple[Finding, ...]) -> None:
        self._findings = in_order((*outside, *self._inside()))
        self._settle()
        table = _table(self._findings)
        self._column.replaceWidget(self._table, table)
        self._table.hide()
        self._table.deleteLater()
        self._table = table

    def _fail(self, error: Exception) -> None:
        self._settle()
        raise error

    def _settle(self) -> None:
        self.state.setText("")
        self.again.setEnabled(True)
        self.copy.setEnabled(bool(self._findings))

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(findings_text(self._findings))
        self.state.setText(tr("Copied."))


def _table(findings: tuple[Finding, ...]) -> QWidget:
    made = QWidget()
    rows = QGridLayout(made)
    rows.setContentsMargins(0, 0, 0, 0)
    rows.setHorizontalSpacing(14)
    rows.setVerticalSpacing(8)
    rows.setColumnStretch(2, 1)
    top = Qt.AlignmentFlag.AlignTop
    for row, found in enumerate(findings):
        words = finding_words(found)
        says = label(words.says, wrap=True)
        says.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        text = QVBoxLayout()
        text.setSpacing(2)
        text.addWidget(says)
        if words.step:
            text.addWidget(label(words.step, "meta", wrap=True))
        state = label(verdict_name(found.verdict), ROLES[found.verdict])
        rows.addWidget(label(topic_name(found.topic), "h3"), row, 0, top)
        rows.addWidget(state, row, 1, top)
        rows.addLayout(text, row, 2)
    return made
