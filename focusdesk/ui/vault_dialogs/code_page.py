"""The page that shows a recovery code, once."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFontDatabase, QGuiApplication
from PySide6.QtWidgets import QCheckBox, QVBoxLayout, QWidget

from focusdesk.text import tr
from focusdesk.ui.parts import button, card, label
from focusdesk.ui.vault_dialogs.form import SPACING, closing_row, heading

CODE_PIXELS = 15
GROUPS_A_LINE = 4


class CodePage(QWidget):
    """Shows the code until the person says it is kept."""

    kept = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._code = ""
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACING)
        heading(
            column,
            tr("Write down the recovery code"),
            tr(
                "It opens your data when nothing else does. It is shown only this "
                "once, and nobody can find it again for you."
            ),
        )
        frame, inside = card()
        self._shown = label()
        self._shown.setAlignment(Qt.AlignmentFlag.AlignCenter)
        font = QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont)
        font.setPixelSize(CODE_PIXELS)
        self._shown.setFont(font)
        self._shown.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse
            | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        inside.addWidget(self._shown)
        column.addWidget(frame)
        self._done = QCheckBox(tr("I have kept the recovery code"))
        column.addWidget(self._done)
        column.addStretch(1)
        copy = button(tr("Copy"))
        copy.setAutoDefault(False)
        copy.clicked.connect(self._copy)
        self._on = button(tr("Continue"), "primary")
        self._on.setEnabled(False)
        self._done.toggled.connect(self._on.setEnabled)
        self._on.clicked.connect(self.kept)
        column.addLayout(closing_row(copy, self._on))

    def show_code(self, code: str) -> None:
        """Show this code, eight groups on two lines."""
        self._code = code
        groups = code.split("-")
        lines = (groups[:GROUPS_A_LINE], groups[GROUPS_A_LINE:])
        self._shown.setText("\n".join("-".join(line) for line in lines))
        self._shown.setAccessibleName(" ".join(code.replace("-", " ")))
        self._on.setDefault(True)

    def forget(self) -> None:
        """Show and hold the code no longer."""
        self._code = ""
        self._shown.clear()
        self._shown.setAccessibleName("")

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self._code)
