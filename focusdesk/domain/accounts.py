"""Servers that tasks come from: accounts, links of tasks, and what is to be told."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, NewType
from urllib.parse import urlsplit

from focusdesk.domain.errors import AccountInvalid, Problem
from focusdesk.domain.importing.keys import digest

if TYPE_CHECKING:
    from datetime import datetime

    from focusdesk.domain.ids import ProjectId, TaskId

AccountId = NewType("AccountId", str)

GITLAB = "gitlab"
MAX_URL = 500
_HERE = frozenset({"localhost", "127.0.0.1", "::1"})


@dataclass(frozen=True, slots=True)
class Access:
    """What is needed to reach a server; `ca_file` is empty for the usual trust."""

    url: str
    token: str = field(repr=False)
    ca_file: str = ""


@dataclass(frozen=True, slots=True)
class Account:
    """A person's account on a server, without its token.

    `since` is the newest change known of its issues, `projects` says which project
    the issues of each path belong to, `can_write` is None where the server did not
    tell.
    """

    id: AccountId
    url: str
    user_id: int
    user_name: str
    ca_file: str = ""
    can_write: bool | None = None
    since: datetime | None = None
    projects: tuple[tuple[str, ProjectId], ...] = ()

    @property
    def name(self) -> str:
        """How the account is called: `@budi on git.example.go.id`, without words."""
        return f"@{self.user_name} · {host_of(self.url)}"


@dataclass(frozen=True, slots=True)
class AccountFound:
    """What a server said of a token; None where it did not tell."""

    user_id: int
    user_name: str
    full_name: str
    open_issues: int | None = None
    can_write: bool | None = None


@dataclass(frozen=True, slots=True)
class IssueAnswer:
    """What a server told: issues as JSON objects, and the projects that are gone.

    `asked_at` is the server's own time when the asking began, None where it hid that.
    """

    entries: tuple[object, ...]
    gone: tuple[int, ...] = ()
    asked_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class TaskLink:
    """The issue a task stands for, as the server last told it.

    `project` and `iid` name it to the server, `reference` to people. `answered` says
    that the person has decided whether closing the task closes the issue.
    """

    task_id: TaskId
    account_id: AccountId
    key: str
    url: str
    reference: str
    project: int
    iid: int
    is_open: bool = True
    is_mine: bool = True
    answered: bool = False


@dataclass(frozen=True, slots=True)
class Closing:
    """An issue still to be closed on its server; `trouble` is why it is not yet.

    `next_at` is when it is tried again; None as soon as possible.
    """

    id: str
    account_id: AccountId
    task_id: TaskId
    key: str
    reference: str
    title: str
    project: int
    iid: int
    created_at: datetime
    tries: int = 0
    next_at: datetime | None = None
    trouble: str = ""


def account_id(url: str, user_id: int) -> AccountId:
    """Return the id of a person on a server, the same whenever it is added."""
    return AccountId(digest(f"{GITLAB}\n{url.casefold()}\n{user_id}"))


def closing_id(account: AccountId, key: str) -> str:
    """Return the one name that closing an issue can have, so it is queued once."""
    return f"close:{account}:{key}"


def host_of(url: str) -> str:
    """Return the server's name in an address."""
    try:
        return urlsplit(url).hostname or url
    except ValueError:
        return url


def server_url(text: str) -> str:
    """Return the address of a server as it is kept; `AccountInvalid`.

    Without a scheme it is https; http is refused but on this machine, for the token
    would be readable on its way.
    """
    text = text.strip().rstrip("/")
    if text and "://" not in text:
        text = f"https://{text}"
    try:
        parts = urlsplit(text)
        port = parts.port
    except ValueError:
        parts, port = urlsplit(""), None
    host = parts.hostname or ""
    if parts.scheme not in {"http", "https"} or not host or len(text) > MAX_URL:
        raise AccountInvalid((Problem("url_invalid", "url", text[:MAX_URL]),))
    if parts.username or parts.password or parts.query or parts.fragment:
        raise AccountInvalid((Problem("url_invalid", "url", host),))
    if parts.scheme == "http" and host not in _HERE:
        raise AccountInvalid((Problem("url_unsafe", "url", host),))
    named = f"[{host}]" if ":" in host else host
    path = parts.path.rstrip("/").removesuffix("/api/v4")
    return f"{parts.scheme}://{named}{f':{port}' if port else ''}{path}"


def clean_token(text: str) -> str:
    """Return a token that can stand in a header; `AccountInvalid`."""
    token = text.strip()
    if not token or not token.isascii() or not token.isprintable() or " " in token:
        raise AccountInvalid((Problem("token_invalid", "token"),))
    return token
