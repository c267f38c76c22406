"""The use cases of issues over a database in memory and a server of this machine."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from focusdesk.adapters.gitlab_issues.server import GitLabIssues
from focusdesk.adapters.web.line import Limits
from focusdesk.services.issue_import import IssueChoices
from focusdesk.services.issues import Issues
from tests.fakes import RunNow
from tests.gitlab import TOKEN, FakeGitLab

if TYPE_CHECKING:
    from collections.abc import Mapping

    from focusdesk.domain.accounts import Account, TaskLink
    from focusdesk.domain.ports import Background
    from focusdesk.domain.task import Task
    from focusdesk.services.task_import import ImportPreview
    from tests.services.import_room import ImportRoom

QUICK = Limits(silence=0.3, whole=0.6, pauses=(0.01, 0.02), patience=0.5)


@dataclass
class IssueRoom:
    """A person with an account on a server."""

    imports: ImportRoom
    server: FakeGitLab
    background: Background = field(default_factory=RunNow)

    def __post_init__(self) -> None:
        room = self.imports.room
        self.issues = Issues(
            room.store,
            room.clock,
            room.events.append,
            GitLabIssues(QUICK),
            self.background,
            self.imports.imports,
        )

    def account(self, token: str = TOKEN) -> Account:
        accounts = self.issues.accounts
        access = accounts.access(self.server.url, token)
        return accounts.keep(access, accounts.looking(access)())

    def preview(
        self,
        places: Mapping[str, str] | None = None,
        ended: frozenset[str] = frozenset(),
    ) -> ImportPreview:
        imports, account = self.issues.imports, self.issues.accounts.find()
        file = imports.opening(account.id)()
        reading = imports.understanding(file)()
        choices = IssueChoices(tuple((places or {}).items()), ended)
        return imports.comparing(account.id, file, reading, choices)()

    def take(
        self,
        places: Mapping[str, str] | None = None,
        ended: frozenset[str] = frozenset(),
    ) -> ImportPreview:
        self.imports.room.clock.advance(minutes=1)
        preview = self.preview(places, ended)
        self.issues.imports.apply(preview)
        return preview

    def task(self, title: str) -> Task:
        return self.imports.task(title)

    def link(self, title: str) -> TaskLink:
        return self.issues.outbox.links()[self.task(title).id]
