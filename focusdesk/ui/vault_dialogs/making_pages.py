"""The pages before a vault is made: what it is, and a passphrase if one is needed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from focusdesk.domain.errors import FocusDeskError, InputInvalid
from focusdesk.domain.keyslots import MIN_PASSPHRASE
from focusdesk.services.vault import checked_passphrase
from focusdesk.text import tr
from focusdesk.ui.parts import button, label
from focusdesk.ui.vault_dialogs.form import (
    SPACING,
    closing_row,
    complain,
    error_line,
    heading,
    leave_button,
    secret_field,
    sentence_of,
)

if TYPE_CHECKING:
    from pathlib import Path


def _column(page: QWidget) -> QVBoxLayout:
    column = QVBoxLayout(page)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(SPACING)
    return column


class WelcomePage(QWidget):
    """Says what will be made and where; waits while the keyring is asked."""

    wanted = Signal()
    passphrase_wanted = Signal()
    left = Signal()

    def __init__(self, folder: Path) -> None:
        super().__init__()
        column = _column(self)
        heading(
            column,
            tr("Your data, encrypted on this device"),
            tr(
                "FocusDesk keeps tasks, plans and ratings in an encrypted vault. It "
                "needs no account and sends nothing."
            ),
        )
        column.addWidget(
            label(
                tr(
                    "The key goes into the system keyring. In case it is ever lost, "
                    "a recovery code is shown next."
                ),
                wrap=True,
            )
        )
        column.addWidget(label(str(folder), "quiet", wrap=True))
        self._waiting = label(role="meta", wrap=True)
        self._waiting.hide()
        column.addWidget(self._waiting)
        self._error = error_line(column)
        column.addStretch(1)
        self._make = button(tr("Make the vault"), "primary")
        self._make.setDefault(True)
        self._make.clicked.connect(self.wanted)
        self._other = button(tr("Use a passphrase"), "ghost")
        self._other.setAutoDefault(False)
        self._other.clicked.connect(self.passphrase_wanted)
        leave = leave_button(tr("Quit"))
        leave.clicked.connect(self.left)
        column.addLayout(closing_row(leave, self._other, self._make))

    def begin(self) -> None:
        """Go to the one button most people press."""
        self._make.setFocus(Qt.FocusReason.OtherFocusReason)

    def wait(self) -> None:
        """Show that the keyring is being asked; the passphrase stays within reach."""
        complain(self._error, "")
        self._waiting.setText(
            tr("Waiting for the system keyring. It may ask for its own password.")
        )
        self._waiting.show()
        self._make.setEnabled(False)
        self._other.setFocus(Qt.FocusReason.OtherFocusReason)

    def make_now(self) -> None:
        """Show that the vault is being made; there is nothing left to choose."""
        self._waiting.setText(tr("Making the vault…"))
        self._other.setEnabled(False)

    def fail(self, error: FocusDeskError) -> None:
        """Say why no vault was made, and let it be tried again."""
        self._waiting.hide()
        self._make.setEnabled(True)
        self._other.setEnabled(True)
        complain(self._error, sentence_of(error))


class PassphrasePage(QWidget):
    """Asks for a new passphrase, twice."""

    chosen = Signal(str)
    left = Signal()

    def __init__(self) -> None:
        super().__init__()
        column = _column(self)
        self._why = heading(column, tr("Choose a passphrase"), "")
        self._first = secret_field(tr("New passphrase"), column)
        self._second = secret_field(tr("Once more"), column)
        self._error = error_line(column)
        column.addStretch(1)
        self._make = button(tr("Make the vault"), "primary")
        self._make.clicked.connect(self._choose)
        for field in (self._first, self._second):
            field.returnPressed.connect(self._choose)
        leave = leave_button(tr("Quit"))
        leave.clicked.connect(self.left)
        column.addLayout(closing_row(leave, self._make))

    def explain(self, why: str) -> None:
        """Say why a passphrase is asked for."""
        self._why.setText(
            why or tr("The passphrase is asked each time FocusDesk opens.")
        )

    def begin(self) -> None:
        """Go to the first field."""
        self._make.setDefault(True)
        self._first.setFocus(Qt.FocusReason.OtherFocusReason)

    def wait(self) -> None:
        """Show that the vault is being made."""
        self._make.setText(tr("Making the vault…"))
        self._enable(False)

    def fail(self, error: FocusDeskError) -> None:
        """Say why no vault was made, and let it be tried again."""
        self._make.setText(tr("Make the vault"))
        self._enable(True)
        complain(self._error, sentence_of(error))

    def _choose(self) -> None:
        if not self._make.isEnabled():
            return
        complain(self._error, "", self._first)
        complain(self._error, "", self._second)
        try:
            checked_passphrase(self._first.text())
        except InputInvalid:
            short = tr("Use at least {count} characters.", count=MIN_PASSPHRASE)
            complain(self._error, short, self._first)
            return
        if self._first.text() != self._second.text():
            complain(self._error, tr("The two are not the same."), self._second)
            return
        self.chosen.emit(self._first.text())

    def _enable(self, on: bool) -> None:  # noqa: FBT001 - read as a word at each call
        for widget in (self._first, self._second, self._make):
            widget.setEnabled(on)
