"""The account on a GitLab server: trying it, keeping it, importing from it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QDialog,
    QFileDialog,
    QHBoxLayout,
    QLineEdit,
    QVBoxLayout,
    QWidget,
)

from focusdesk.domain.errors import FocusDeskError
from focusdesk.text import tr
from focusdesk.text.issue_text import found_text, write_text
from focusdesk.text.sentence import Sentence
from focusdesk.ui.message_bar import MessageBar
from focusdesk.ui.parts import button, label
from focusdesk.ui.tasks.form import Field, choices, line, primary

if TYPE_CHECKING:
    from collections.abc import Callable

    from focusdesk.domain.accounts import Access, Account, AccountFound
    from focusdesk.domain.ports import Background
    from focusdesk.services.issue_accounts import IssueAccounts
    from focusdesk.ui.theme import Theme

WIDTH = 520


class GitLabDialog(QDialog):
    """Asks for an account and tries it; `chosen` tells the one to import from."""

    chosen = Signal(object)

    def __init__(
        self,
        parent: QWidget | None,
        accounts: IssueAccounts,
        background: Background,
        theme: Theme,
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle("GitLab")
        self.setMinimumWidth(WIDTH)
        self._accounts, self._background = accounts, background
        self._turn = 0
        self.known = choices({})
        self._known_field = Field(tr("&Account"), self.known.box)
        self.url = line(placeholder="https://git.example.go.id")
        self.token = line()
        self.token.setEchoMode(QLineEdit.EchoMode.Password)
        self._token_field = Field(tr("&Token"), self.token)
        self.ca_file = line(placeholder=tr("only if the server has its own"))
        self.message = MessageBar(theme)
        self.file_button = button(tr("Choose…"))
        self.test_button = button(tr("Try the connection"))
        self.import_button = primary(button(tr("Show issues"), "primary"))
        self.remove_button = button(tr("Remove account"), "ghost")
        self.cancel_button = button(tr("Cancel"))
        self._lay_out()
        self._connect()
        self._show_accounts()

    def _lay_out(self) -> None:
        certificate = QWidget()
        row = QHBoxLayout(certificate)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self.ca_file, 1)
        row.addWidget(self.file_button)
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        buttons.addWidget(self.remove_button)
        buttons.addStretch(1)
        for made in (self.cancel_button, self.test_button, self.import_button):
            buttons.addWidget(made)
        column = QVBoxLayout(self)
        column.setContentsMargins(18, 18, 18, 16)
        column.setSpacing(12)
        column.addWidget(label(tr("Issues assigned to you on GitLab"), "h2"))
        column.addWidget(self.message)
        column.addWidget(self._known_field)
        column.addWidget(Field(tr("A&ddress of the server"), self.url))
        column.addWidget(self._token_field)
        column.addWidget(Field(tr("&Certificate file (PEM)"), certificate))
        column.addStretch(1)
        column.addLayout(buttons)

    def _connect(self) -> None:
        self.known.box.activated.connect(lambda _: self._fill())
        self.test_button.clicked.connect(self.test)
        self.import_button.clicked.connect(self.proceed)
        self.remove_button.clicked.connect(self.remove)
        self.cancel_button.clicked.connect(self.reject)
        self.file_button.clicked.connect(self._choose_file)
        self.finished.connect(self._leave)

    def test(self) -> None:
        """Try the connection and say what was found; nothing is kept."""
        self._try(lambda _access, found: self._say_found(found))

    def proceed(self) -> None:
        """Import from the account; a new or changed one is tried and kept first."""
        account = self._account()
        if account is not None and not self._is_changed(account):
            self._give(account)
        else:
            self._try(self._keep)

    def remove(self) -> None:
        """Forget the account that is shown; its tasks stay."""
        account = self._account()
        if account is not None and self.message.attempt(
            lambda: self._accounts.remove(account.id)
        ):
            self._show_accounts()
            gone = tr("Removed: {name}", name=account.name)
            self.message.say(Sentence(gone, tr("Its tasks stay.")), "ok")

    def _show_accounts(self) -> None:
        every = self._accounts.all()
        box = self.known.box
        box.clear()
        for account in every:
            box.addItem(account.name, account.id)
        box.addItem(tr("New account"), "")
        self._known_field.setVisible(bool(every))
        self._fill()

    def _fill(self) -> None:
        account = self._account()
        self.url.setText(account.url if account else "")
        self.ca_file.setText(account.ca_file if account else "")
        self.token.clear()
        kept = tr("kept in the vault; write another one to replace it")
        hint = tr("Made on the server under Preferences > Access tokens, scope api.")
        self.token.setPlaceholderText(kept if account else "glpat-…")
        told = write_text(can_write=account.can_write) if account else hint
        self._token_field.explain(told)
        self.remove_button.setVisible(account is not None)
        self.message.hide()
        (self.import_button if account else self.url).setFocus()

    def _account(self) -> Account | None:
        key = self.known.key()
        return next((a for a in self._accounts.all() if a.id == key), None)

    def _is_changed(self, account: Account) -> bool:
        said = self.url.text().strip(), self.ca_file.text().strip()
        return bool(self.token.text()) or said != (account.url, account.ca_file)

    def _try(self, then: Callable[[Access, AccountFound], None]) -> None:
        """Ask the server elsewhere; only the newest answer counts."""
        try:
            access = self._accounts.access(
                self.url.text(), self.token.text(), self.ca_file.text()
            )
        except FocusDeskError as error:
            self.message.tell(error)
            return
        self._turn += 1
        turn = self._turn
        self._be_busy(busy=True)
        self.message.say(Sentence(tr("Asking the server…")))

        def answer(found: AccountFound) -> None:
            if turn == self._turn:
                self._be_busy(busy=False)
                then(access, found)

        def fail(error: Exception) -> None:
            if turn != self._turn:
                return
            if not isinstance(error, FocusDeskError):
                raise error
            self._be_busy(busy=False)
            self.message.tell(error)

        self._background.submit(self._accounts.looking(access), answer, fail)

    def _keep(self, access: Access, found: AccountFound) -> None:
        kept: list[Account] = []
        if self.message.attempt(
            lambda: kept.append(self._accounts.keep(access, found))
        ):
            self._give(kept[0])

    def _give(self, account: Account) -> None:
        self.accept()
        self.chosen.emit(account)

    def _say_found(self, found: AccountFound) -> None:
        self.message.say(found_text(found), "ok")

    def _be_busy(self, *, busy: bool) -> None:
        for made in (self.test_button, self.import_button, self.remove_button):
            made.setEnabled(not busy)

    def _choose_file(self) -> None:
        chooser = QFileDialog(self, tr("Certificate file (PEM)"))
        chooser.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        chooser.setFileMode(QFileDialog.FileMode.ExistingFile)
        chooser.setNameFilters(
            [tr("Certificates (*.pem *.crt *.cer)"), tr("All files (*)")]
        )
        chooser.fileSelected.connect(self.ca_file.setText)
        chooser.open()

    def _leave(self) -> None:
        # What is still being asked then is not looked at any more.
        self._turn += 1
