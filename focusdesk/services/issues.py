"""The use cases of issues on servers, together: accounts, imports, what is sent."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from focusdesk.services.issue_accounts import IssueAccounts
from focusdesk.services.issue_import import IssueImport
from focusdesk.services.issue_outbox import IssueOutbox

if TYPE_CHECKING:
    from focusdesk.domain.ports import Background, Clock, IssueServer
    from focusdesk.services.events import Publish
    from focusdesk.services.task_import import TaskImport
    from focusdesk.storage.store import Store


@dataclass(frozen=True, slots=True)
class Issues:
    """Accounts, the imports of their issues, and what waits to be sent."""

    accounts: IssueAccounts
    imports: IssueImport
    outbox: IssueOutbox


def build_issues(
    store: Store,
    clock: Clock,
    publish: Publish,
    server: IssueServer,
    background: Background,
    imports: TaskImport,
) -> Issues:
    """Build the use cases over one store and one way to servers."""
    return Issues(
        IssueAccounts(store, publish, server),
        IssueImport(store, clock, server, imports),
        IssueOutbox(store, clock, publish, server, background),
    )
