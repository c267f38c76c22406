"""The use cases of issues on servers, together: accounts, imports, what is sent."""

from __future__ import annotations

from typing import TYPE_CHECKING

from focusdesk.services.issue_accounts import IssueAccounts
from focusdesk.services.issue_outbox import IssueOutbox

if TYPE_CHECKING:
    from focusdesk.domain.ports import Background, Clock, IssueServer
    from focusdesk.services.events import Publish
    from focusdesk.services.issue_import import IssueImport
    from focusdesk.services.task_import import TaskImport
    from focusdesk.storage.store import Store


class Issues:
    """Accounts, the imports of their issues, and what waits to be sent."""

    def __init__(
        self,
        store: Store,
        clock: Clock,
        publish: Publish,
        server: IssueServer,
        background: Background,
        imports: TaskImport,
    ) -> None:
        self._store, self._clock = store, clock
        self._server, self._imports = server, imports
        self.accounts = IssueAccounts(store, publish, server)
        self.outbox = IssueOutbox(store, clock, publish, server, background)

    @property
    def imports(self) -> IssueImport:
        """The imports of issues; loaded when wanted, for few runs need them."""
        from focusdesk.services.issue_import import IssueImport

        return IssueImport(self._store, self._clock, self._server, self._imports)

    def give_up(self) -> None:
        """Let whatever waits for a server end; the queue stays."""
        self._server.give_up()
