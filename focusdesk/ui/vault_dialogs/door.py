"""The way from a started program to an opened vault, whatever stands in between."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, QTimer, Signal

from focusdesk.domain.errors import (
    FocusDeskError,
    KeyMissing,
    KeyringUnavailable,
    VaultError,
    VaultLocked,
    WrongKey,
)
from focusdesk.services.vault import FromKeyring, VaultState
from focusdesk.ui.vault_dialogs.new_vault import NewVaultDialog
from focusdesk.ui.vault_dialogs.trouble import VaultTroubleDialog
from focusdesk.ui.vault_dialogs.unlock import UnlockDialog

if TYPE_CHECKING:
    from PySide6.QtWidgets import QDialog

    from focusdesk.domain.keyslots import VaultKey
    from focusdesk.domain.ports import Background
    from focusdesk.services.vault import Vault, Way

# Longer than a keyring that is already open takes to answer.
PATIENCE_MS = 500


class VaultDoor(QObject):
    """Opens the vault without ever blocking: `opened` carries the store.

    `gave_up` means the person wants to leave instead. `way` is tried first; what it
    cannot do is asked of the person.
    """

    opened = Signal(object)
    gave_up = Signal()

    def __init__(
        self,
        vault: Vault,
        way: Way,
        background: Background,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._vault, self._way, self._background = vault, way, background
        self._dialog: QDialog | None = None
        self._turn = 0
        self._slow = QTimer(self)
        self._slow.setSingleShot(True)
        self._slow.setInterval(PATIENCE_MS)
        self._slow.timeout.connect(self._show_waiting)
        # Whoever quits from the tray must not wait for a keyring's prompt.
        app = QCoreApplication.instance()
        assert app is not None
        app.aboutToQuit.connect(vault.give_up)

    @property
    def dialog(self) -> QDialog | None:
        """The dialog that is open now."""
        return self._dialog

    def knock(self) -> None:
        """Make the vault where there is none, else open it."""
        try:
            state = self._vault.state()
        except VaultError as error:
            self._explain(error)
            return
        if state is VaultState.MISSING:
            dialog = NewVaultDialog(self._vault, self._background)
            dialog.made.connect(self._made)
            self._show(dialog)
        else:
            self._fetch()

    def _fetch(self) -> None:
        self._turn += 1
        turn = self._turn
        self._slow.start()
        self._background.submit(
            lambda: self._vault.fetch_key(self._way),
            lambda key: self._enter(key) if turn == self._turn else None,
            lambda error: self._no_key(error) if turn == self._turn else None,
        )

    def _no_key(self, error: Exception) -> None:
        self._slow.stop()
        if not isinstance(error, FocusDeskError):
            raise error
        asked = isinstance(self._way, FromKeyring) and _can_be_asked(error)
        if not asked:
            self._explain(error)
            return
        dialog = self._unlock_dialog()
        if not isinstance(error, VaultLocked):
            dialog.keyring_failed(error)

    def _show_waiting(self) -> None:
        if isinstance(self._way, FromKeyring):
            self._unlock_dialog().wait_for_keyring()

    def _unlock_dialog(self) -> UnlockDialog:
        if isinstance(self._dialog, UnlockDialog):
            return self._dialog
        dialog = UnlockDialog(self._vault, self._background)
        dialog.unlocked.connect(self._typed)
        self._show(dialog)
        return dialog

    def _made(self, key: VaultKey) -> None:
        # What comes back after the person has left opens nothing any more.
        if isinstance(self._dialog, NewVaultDialog):
            self._enter(key)

    def _typed(self, key: VaultKey) -> None:
        dialog = self._dialog
        if not isinstance(dialog, UnlockDialog):
            return
        keeps = dialog.keeps_key
        self._vault.give_up()
        self._enter(key)
        if keeps:
            # A keyring that fails again is told about at the next start.
            self._background.submit(
                lambda: self._vault.remember(key), _nothing, _nothing
            )

    def _enter(self, key: VaultKey) -> None:
        self._turn += 1
        self._slow.stop()
        try:
            store = self._vault.open_with(key)
        except FocusDeskError as error:
            self._explain(error)
            return
        self._close_dialog()
        self.opened.emit(store)

    def _explain(self, error: FocusDeskError) -> None:
        dialog = VaultTroubleDialog(error, self._vault.folder)
        dialog.again.connect(self._try_again)
        self._show(dialog)

    def _try_again(self) -> None:
        self._close_dialog()
        self.knock()

    def _show(self, dialog: QDialog) -> None:
        self._close_dialog()
        self._dialog = dialog
        dialog.rejected.connect(self._leave)
        dialog.show()
        dialog.activateWindow()

    def _leave(self) -> None:
        self._turn += 1
        self._slow.stop()
        self._vault.give_up()
        self._close_dialog()
        self.gave_up.emit()

    def _close_dialog(self) -> None:
        dialog, self._dialog = self._dialog, None
        if dialog is not None:
            dialog.hide()
            dialog.deleteLater()


def _can_be_asked(error: FocusDeskError) -> bool:
    if isinstance(error, KeyMissing):
        return error.detail == "keyring"
    return isinstance(error, KeyringUnavailable | VaultLocked | WrongKey)


def _nothing(_outcome: object) -> None:
    """Leave an outcome without consequence."""
