"""The first run: what the vault is, making it, and its recovery code shown once."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QDialog, QStackedWidget

from focusdesk.domain.errors import FocusDeskError, KeyringUnavailable
from focusdesk.services.vault import NewWays
from focusdesk.text import tr
from focusdesk.ui.vault_dialogs.code_page import CodePage
from focusdesk.ui.vault_dialogs.form import fit, framed, while_alive
from focusdesk.ui.vault_dialogs.making_pages import PassphrasePage, WelcomePage

if TYPE_CHECKING:
    from PySide6.QtGui import QCloseEvent
    from PySide6.QtWidgets import QWidget

    from focusdesk.domain.ports import Background
    from focusdesk.services.vault import NewVault, Vault


class NewVaultDialog(QDialog):
    """Makes a vault; `made` carries its key once the recovery code has been kept.

    The keyring is asked first, in the background; where there is none, or at the
    person's word, a passphrase takes its place.
    """

    made = Signal(object)

    def __init__(
        self, vault: Vault, background: Background, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._vault, self._background = vault, background
        self._new: NewVault | None = None
        self._asking_keyring = False
        self._welcome = WelcomePage(vault.folder)
        self._passphrase = PassphrasePage()
        self._code = CodePage()
        self._pages = QStackedWidget()
        for page in (self._welcome, self._passphrase, self._code):
            self._pages.addWidget(page)
        framed(self).addWidget(self._pages)
        self._welcome.wanted.connect(self.make)
        self._welcome.passphrase_wanted.connect(self.use_passphrase)
        self._passphrase.chosen.connect(self._make_with_passphrase)
        self._code.kept.connect(self._finish)
        for leaving in (self._welcome.left, self._passphrase.left):
            leaving.connect(self.reject)
        self._welcome.begin()

    def make(self) -> None:
        """Ask the keyring whether it can be used, then make the vault with it."""
        self._asking_keyring = True
        self._welcome.wait()
        # Asked apart from the making, so that changing one's mind costs nothing.
        self._background.submit(
            self._vault.probe_keyring,
            while_alive(self, lambda _none: self._keyring_works()),
            while_alive(self, self._keyring_fails),
        )

    def use_passphrase(self, why: str = "") -> None:
        """Choose a passphrase instead of the keyring."""
        if self._asking_keyring:
            self._asking_keyring = False
            self._vault.give_up()
        self._passphrase.explain(why)
        self._pages.setCurrentWidget(self._passphrase)
        fit(self._pages)
        self._passphrase.begin()

    def reject(self) -> None:
        """Leave; not from the page of the code, whose vault is made already."""
        if self._new is None:
            self._vault.give_up()
            super().reject()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Leave for good; a code that was not kept can be made anew later."""
        if self._new is None:
            super().closeEvent(event)
            return
        event.accept()
        self.rejected.emit()

    def _keyring_works(self) -> None:
        if self._asking_keyring:
            self._welcome.make_now()
            self._submit(NewWays(keyring=True))

    def _keyring_fails(self, error: Exception) -> None:
        if not self._asking_keyring:
            return
        self._asking_keyring = False
        if isinstance(error, KeyringUnavailable):
            self.use_passphrase(
                tr(
                    "There is no system keyring to use. The passphrase is asked each "
                    "time FocusDesk opens."
                )
            )
            return
        self._failed(error)

    def _make_with_passphrase(self, passphrase: str) -> None:
        self._passphrase.wait()
        self._submit(NewWays(passphrase=passphrase))

    def _submit(self, ways: NewWays) -> None:
        self._background.submit(
            lambda: self._vault.make(ways),
            while_alive(self, self._show_code),
            while_alive(self, self._failed),
        )

    def _show_code(self, new: NewVault) -> None:
        self._asking_keyring = False
        self._new = new
        self._code.show_code(new.recovery_code)
        self._pages.setCurrentWidget(self._code)
        fit(self._pages)

    def _failed(self, error: Exception) -> None:
        if isinstance(error, KeyringUnavailable):
            self._keyring_fails(error)
            return
        self._asking_keyring = False
        if not isinstance(error, FocusDeskError):
            raise error
        page = self._pages.currentWidget()
        assert isinstance(page, WelcomePage | PassphrasePage)
        page.fail(error)
        fit(self._pages)

    def _finish(self) -> None:
        assert self._new is not None
        key, self._new = self._new.key, None
        self._code.forget()
        self.made.emit(key)
