"""The section of statuses on chat servers: accounts, trying them, adding one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from focusdesk.domain.chat import SLACK_URL, ChatKind
from focusdesk.domain.errors import FocusDeskError
from focusdesk.services.events import QuietChanged
from focusdesk.text import tr
from focusdesk.text.errors import describe
from focusdesk.text.quiet_text import chat_name, expiry_words, login_name, token_hint
from focusdesk.text.sentence import Sentence
from focusdesk.ui.parts import button, card, clear, label
from focusdesk.ui.settings.rows import SettingRow
from focusdesk.ui.tasks.form import Field, choices, line

if TYPE_CHECKING:
    from focusdesk.domain.chat import ChatAccount
    from focusdesk.services.quiet import Quiet
    from focusdesk.ui.event_bridge import EventBridge
    from focusdesk.ui.message_bar import MessageBar


class ChatSection(QWidget):
    """The accounts with their last trouble, and a form for another one."""

    def __init__(self, quiet: Quiet, bridge: EventBridge, bar: MessageBar) -> None:
        super().__init__()
        self._quiet, self._bar = quiet, bar
        self.kind = choices((kind.value, chat_name(kind)) for kind in ChatKind)
        self.url = line(placeholder="https://chat.example.go.id")
        self.login = line()
        self.token = line()
        self.token.setEchoMode(QLineEdit.EchoMode.Password)
        self.ca_file = line(placeholder=tr("only if the server has its own"))
        self.add = button(tr("Try and add"), "primary")
        self.rows: list[SettingRow] = []
        self._shown: tuple[ChatAccount, ...] = ()
        self._lay_out()
        self.kind.box.currentIndexChanged.connect(lambda _: self._fit())
        self.add.clicked.connect(self.keep)
        bridge.happened.connect(self._hear)
        self._fit()
        self.show_accounts()

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 8, 0)
        column.setSpacing(14)
        known, self._list = card(spacing=10)
        column.addWidget(known)
        frame, form = card(spacing=10)
        form.addWidget(label(tr("Add an account"), "cap"))
        self._login_field = Field(tr("User &id or e-mail address"), self.login)
        self._url_field = Field(tr("A&ddress of the server"), self.url)
        self._token_field = Field(tr("&Token"), self.token, token_hint(ChatKind.SLACK))
        for field in (
            Field(tr("Chat"), self.kind.box),
            self._url_field,
            self._login_field,
            self._token_field,
            Field(tr("&Certificate file (PEM)"), self.ca_file),
        ):
            form.addWidget(field)
        foot = QHBoxLayout()
        foot.addStretch(1)
        foot.addWidget(self.add)
        form.addLayout(foot)
        column.addWidget(frame)
        column.addStretch(1)

    def show_accounts(self) -> None:
        """Show the accounts, each with what went wrong last."""
        troubles = self._quiet.now().chat_troubles
        accounts = self._quiet.accounts.all()
        if accounts != self._shown or not self._list.count():
            self._shown = accounts
            self._list_accounts()
        for account, row in zip(accounts, self.rows, strict=True):
            trouble = troubles.get(account.id)
            row.blame(describe(trouble).explanation if trouble is not None else "")

    def _list_accounts(self) -> None:
        clear(self._list)
        about = tr(
            "In quiet mode the status reads “In focus work until …”, never what you "
            "work on. A status of your own is replaced. Tokens stay in the vault."
        )
        self._list.addWidget(label(tr("Accounts"), "cap"))
        self._list.addWidget(label(about, "meta", wrap=True))
        self.rows = [self._row(account) for account in self._shown]
        for row in self.rows:
            self._list.addWidget(row)
        if not self.rows:
            self._list.addWidget(label(tr("No account yet."), "quiet"))

    def keep(self) -> None:
        """Ask the server whose token it is, then keep the account."""
        kind = ChatKind(self.kind.key())
        try:
            access = self._quiet.accounts.access(
                kind,
                self.url.text(),
                self.token.text(),
                self.login.text(),
                self.ca_file.text(),
            )
        except FocusDeskError as error:
            self._bar.tell(error)
            return
        self.add.setEnabled(False)
        self._bar.say(Sentence(tr("Asking the server…")))
        self._quiet.add_chat(access, self._added, self._failed)

    def _added(self, account: ChatAccount) -> None:
        self.add.setEnabled(True)
        for field in (self.url, self.login, self.token, self.ca_file):
            field.clear()
        added = tr("Added: {name}", name=account.name)
        self._bar.say(Sentence(added, expiry_words(account.kind)), "ok")

    def _failed(self, error: Exception) -> None:
        self.add.setEnabled(True)
        if not isinstance(error, FocusDeskError):
            raise error
        self._bar.tell(error)

    def _row(self, account: ChatAccount) -> SettingRow:
        attempt, remove = button(tr("Try it")), button(tr("Remove"), "ghost")
        attempt.setAccessibleName(tr("Try {name}", name=account.name))
        remove.setAccessibleName(tr("Remove {name}", name=account.name))
        attempt.clicked.connect(lambda: self._try(account))
        remove.clicked.connect(
            lambda: self._bar.attempt(lambda: self._quiet.accounts.remove(account))
        )
        both = QWidget()
        buttons = QHBoxLayout(both)
        buttons.setContentsMargins(0, 0, 0, 0)
        buttons.addWidget(attempt)
        buttons.addWidget(remove)
        name = f"{chat_name(account.kind)}: {account.name}"
        return SettingRow(name, expiry_words(account.kind), both, attempt)

    def _try(self, account: ChatAccount) -> None:
        def well() -> None:
            said = tr("The status was set and cleared again.")
            self._bar.say(Sentence(account.name, said), "ok")

        def attempt() -> None:
            self._quiet.try_chat(account.id, well, self._failed)

        self._bar.say(Sentence(tr("Asking the server…")))
        self._bar.attempt(attempt)

    def _fit(self) -> None:
        kind = ChatKind(self.kind.key())
        self._login_field.setVisible(kind.wants_login)
        self.login.setPlaceholderText(login_name(kind))
        self._token_field.explain(token_hint(kind))
        is_slack = kind is ChatKind.SLACK
        self.url.setPlaceholderText(
            SLACK_URL if is_slack else "https://chat.example.go.id"
        )

    def _hear(self, event: object) -> None:
        if isinstance(event, QuietChanged):
            self.show_accounts()
