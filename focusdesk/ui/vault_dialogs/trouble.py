"""The dialog of a vault that does not open: why, what still holds, what to do."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QUrl, Signal
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtWidgets import QDialog

from focusdesk.text import tr
from focusdesk.text.errors import describe
from focusdesk.ui.parts import button, label
from focusdesk.ui.vault_dialogs.form import closing_row, framed, heading, leave_button

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtWidgets import QWidget

    from focusdesk.domain.errors import FocusDeskError


class VaultTroubleDialog(QDialog):
    """Says what is wrong; `again` asks to try once more, `rejected` means to leave."""

    again = Signal()

    def __init__(
        self, error: FocusDeskError, folder: Path, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._error, self._folder = error, folder
        words = describe(error)
        column = framed(self)
        heading(column, words.title, words.explanation)
        column.addWidget(label(words.next_step, wrap=True))
        column.addSpacing(6)
        again = button(tr("Try again"), "primary")
        again.setDefault(True)
        again.clicked.connect(self.again)
        folder_button = button(tr("Open the data folder"))
        folder_button.setAutoDefault(False)
        folder_button.clicked.connect(self._open_folder)
        details = button(tr("Copy details"), "ghost")
        details.setAutoDefault(False)
        details.clicked.connect(self._copy)
        leave = leave_button(tr("Quit"))
        leave.clicked.connect(self.reject)
        column.addLayout(closing_row(leave, details, folder_button, again))

    def _open_folder(self) -> None:
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._folder)))

    def _copy(self) -> None:
        kind = type(self._error).__name__
        QGuiApplication.clipboard().setText(f"{kind}: {self._error}")
