"""Changes of links and accounts as steps of an import that can be taken back."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import datetime

    from focusdesk.domain.accounts import Account, TaskLink
    from focusdesk.storage.store import Tx


@dataclass(frozen=True, slots=True)
class LinksChange:
    """Links before and after, of the same tasks or of none."""

    before: tuple[TaskLink, ...]
    after: tuple[TaskLink, ...]

    def flipped(self) -> LinksChange:
        """Return the way back."""
        return LinksChange(self.after, self.before)

    def write(self, tx: Tx, step: str, now: datetime) -> None:
        """Make it so; links of an account that was removed since are left alone."""
        del step, now
        kept = {link.task_id for link in self.after}
        tx.task_links.forget([b.task_id for b in self.before if b.task_id not in kept])
        there = {account.id for account in tx.accounts.all()}
        tx.task_links.keep([link for link in self.after if link.account_id in there])


@dataclass(frozen=True, slots=True)
class AccountChange:
    """What is known of an account's issues before and after an import."""

    before: Account
    after: Account

    def flipped(self) -> AccountChange:
        """Return the way back: what came since is asked for again."""
        return AccountChange(self.after, self.before)

    def write(self, tx: Tx, step: str, now: datetime) -> None:
        """Make it so, unless the account was removed since."""
        del step, now
        account = tx.accounts.get(self.after.id)
        if account is not None:
            since, projects = self.after.since, self.after.projects
            tx.accounts.update(replace(account, since=since, projects=projects))
