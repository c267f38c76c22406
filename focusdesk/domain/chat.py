"""Accounts on chat servers, where a status says that the person is in focus."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum

from focusdesk.domain.accounts import AccountId, clean_token, host_of, server_url
from focusdesk.domain.errors import AccountInvalid, Problem
from focusdesk.domain.importing.keys import digest

SLACK_URL = "https://slack.com"
MAX_LOGIN = 200


class ChatKind(StrEnum):
    """Which chat a server speaks."""

    MATTERMOST = "mattermost"
    SLACK = "slack"
    ROCKETCHAT = "rocketchat"
    ZULIP = "zulip"

    @property
    def expires(self) -> bool:
        """Say whether the server itself ends a status when its time is over."""
        return self in {ChatKind.MATTERMOST, ChatKind.SLACK}

    @property
    def wants_login(self) -> bool:
        """Say whether a token is of use only beside a user id or an address."""
        return self in {ChatKind.ROCKETCHAT, ChatKind.ZULIP}


@dataclass(frozen=True, slots=True)
class ChatAccess:
    """What is needed to reach a chat server.

    `login` is the user id for Rocket.Chat and the e-mail address for Zulip.
    """

    kind: ChatKind
    url: str
    token: str = field(repr=False)
    login: str = ""
    ca_file: str = ""


@dataclass(frozen=True, slots=True)
class ChatAccount:
    """A person's account on a chat server, without its token."""

    id: AccountId
    kind: ChatKind
    url: str
    user_name: str
    login: str = ""
    ca_file: str = ""

    @property
    def name(self) -> str:
        """How the account is called: `budi · chat.example.go.id`, without words."""
        return f"{self.user_name} · {host_of(self.url)}"


def chat_access(
    kind: ChatKind, url: str, token: str, login: str = "", ca_file: str = ""
) -> ChatAccess:
    """Return how a server is reached, checked as far as can be; `AccountInvalid`.

    Slack is one server for all and needs no address.
    """
    if kind is ChatKind.SLACK and not url.strip():
        url = SLACK_URL
    login = login.strip() if kind.wants_login else ""
    if kind.wants_login and not (login and login.isprintable() and ":" not in login):
        raise AccountInvalid((Problem("login_invalid", "login", login[:MAX_LOGIN]),))
    address = server_url(url)
    for tail in ("/api/v1", "/api"):
        address = address.removesuffix(tail)
    return ChatAccess(kind, address, clean_token(token), login, ca_file.strip())


def chat_account(access: ChatAccess, user_name: str) -> ChatAccount:
    """Return the account of an access that was tried; the same whenever it is added."""
    named = f"{access.kind}\n{access.url.casefold()}\n{access.login or user_name}"
    return ChatAccount(
        id=AccountId(digest(f"chat\n{named}")),
        kind=access.kind,
        url=access.url,
        user_name=user_name,
        login=access.login,
        ca_file=access.ca_file,
    )
