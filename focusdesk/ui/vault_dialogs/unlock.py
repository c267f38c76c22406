"""The dialog that opens a vault: a passphrase or the recovery code."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QDialog, QLineEdit

from focusdesk.domain.errors import FocusDeskError
from focusdesk.domain.keyslots import SlotKind
from focusdesk.services.vault import FromTyped
from focusdesk.text import tr
from focusdesk.ui.parts import button, label
from focusdesk.ui.vault_dialogs.form import (
    closing_row,
    complain,
    error_line,
    framed,
    heading,
    leave_button,
    secret_field,
    sentence_of,
    while_alive,
)

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from focusdesk.domain.keyslots import VaultKey
    from focusdesk.domain.ports import Background
    from focusdesk.services.vault import Vault


class UnlockDialog(QDialog):
    """Asks until the key is found; `unlocked` carries it, `rejected` means to leave.

    Everything slow runs in the background; meanwhile nothing can be pressed twice.
    """

    unlocked = Signal(object)

    def __init__(
        self, vault: Vault, background: Background, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._vault, self._background = vault, background
        self._ways = vault.ways()
        column = framed(self)
        heading(column, tr("FocusDesk is locked"), self._meaning())
        self._notice = label(role="meta", wrap=True)
        self._notice.hide()
        column.addWidget(self._notice)
        self._field = secret_field(self._asked(), column)
        self._error = error_line(column)
        self._show = QCheckBox(tr("Show what I type"))
        self._show.toggled.connect(self._echo)
        self._show.setChecked(SlotKind.PASSPHRASE not in self._ways)
        column.addWidget(self._show)
        self._keep = QCheckBox(tr("Keep the key in the system keyring"))
        self._keep.setChecked(SlotKind.KEYRING in self._ways)
        self._keep.setVisible(SlotKind.KEYRING in self._ways)
        column.addWidget(self._keep)
        self._open = button(tr("Open"), "primary")
        self._open.setDefault(True)
        self._open.clicked.connect(self.try_it)
        leave = leave_button(tr("Quit"))
        leave.clicked.connect(self.reject)
        column.addLayout(closing_row(leave, self._open))
        self._field.setFocus(Qt.FocusReason.OtherFocusReason)

    @property
    def keeps_key(self) -> bool:
        """Say whether the key shall be put into the system's keyring."""
        return self._keep.isChecked()

    def wait_for_keyring(self) -> None:
        """Say that the keyring is being asked, and that nobody has to wait for it."""
        self._say(
            tr(
                "Waiting for the system keyring. You can use the recovery code "
                "meanwhile."
            )
        )

    def keyring_failed(self, error: FocusDeskError) -> None:
        """Say why the keyring did not open the vault."""
        self._say(sentence_of(error))

    def try_it(self) -> None:
        """Try what was typed, in the background."""
        typed = self._field.text()
        if not typed:
            complain(self._error, tr("Type it first."), self._field)
            return
        self._busy(True)
        way = FromTyped(typed)
        self._background.submit(
            lambda: self._vault.fetch_key(way),
            while_alive(self, self._found),
            while_alive(self, self._failed),
        )

    def _meaning(self) -> str:
        if SlotKind.PASSPHRASE in self._ways:
            return tr("Enter the passphrase. Your data stays on this device.")
        return tr("Enter the recovery code. Your data stays on this device.")

    def _asked(self) -> str:
        if SlotKind.PASSPHRASE in self._ways:
            return tr("Passphrase or recovery code")
        return tr("Recovery code")

    def _say(self, text: str) -> None:
        self._notice.setText(text)
        self._notice.setVisible(bool(text))

    def _echo(self, shown: bool) -> None:  # noqa: FBT001 - a signal's argument
        mode = QLineEdit.EchoMode.Normal if shown else QLineEdit.EchoMode.Password
        self._field.setEchoMode(mode)

    def _busy(self, busy: bool) -> None:  # noqa: FBT001 - read as words at each call
        self._open.setText(tr("Opening…") if busy else tr("Open"))
        for widget in (self._open, self._field, self._show, self._keep):
            widget.setEnabled(not busy)
        if busy:
            complain(self._error, "", self._field)

    def _found(self, key: VaultKey) -> None:
        self._field.clear()
        self.unlocked.emit(key)

    def _failed(self, error: Exception) -> None:
        self._busy(False)
        if not isinstance(error, FocusDeskError):
            raise error
        complain(self._error, sentence_of(error), self._field)
