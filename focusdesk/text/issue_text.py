"""Accounts on servers, what waits to be sent, and questions about issues, in words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from focusdesk.text.catalogue import tr, trn
from focusdesk.text.errors_server import trouble_words
from focusdesk.text.sentence import Sentence
from focusdesk.text.task_names import due_text

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime

    from focusdesk.domain.accounts import Account, AccountFound, Closing, TaskLink
    from focusdesk.domain.task import Task
    from focusdesk.services.task_import import ImportPreview


def found_text(found: AccountFound) -> Sentence:
    """Say what a trial of a connection found."""
    person = found.full_name or found.user_name
    parts = []
    if found.open_issues is not None:
        parts.append(
            trn(
                "{count} open issue is yours.",
                "{count} open issues are yours.",
                found.open_issues,
            )
        )
    parts.append(write_text(can_write=found.can_write))
    title = tr("Connected as {person} (@{name})", person=person, name=found.user_name)
    return Sentence(title, " ".join(parts))


def write_text(*, can_write: bool | None) -> str:
    """Say whether issues can be closed with a token."""
    if can_write is None:
        return tr("Whether the token may close issues shows when one is closed.")
    if can_write:
        return tr("The token may close issues.")
    return tr("The token may only read; closing issues needs the scope api.")


def account_text(account: Account) -> str:
    """Say which account this is and what it may do."""
    return f"{account.name}: {write_text(can_write=account.can_write)}"


def queue_text(waiting: Sequence[Closing]) -> str:
    """Say how many closings wait; empty when none does."""
    if not waiting:
        return ""
    return trn(
        "{count} closing waits for the network",
        "{count} closings wait for the network",
        len(waiting),
    )


def closing_text(closing: Closing, now: datetime, zone: str) -> str:
    """Say what is to be closed, why it is not yet, and when it is tried again."""
    parts = [f"{closing.reference} · {closing.title}"]
    if closing.trouble:
        parts.append(trouble_words(closing.trouble))
    if closing.next_at is not None and closing.next_at > now:
        when = due_text(closing.next_at, now, zone, with_clock=True)
        parts.append(tr("Tried again: {time}.", time=when))
    return f"{parts[0]}: {' '.join(parts[1:])}" if parts[1:] else parts[0]


def question_text(task: Task, link: TaskLink) -> Sentence:
    """Ask whether the issue of a task that is done is closed too."""
    asked = tr("Also close {issue} on GitLab?", issue=link.reference)
    return Sentence(asked, tr("Done: {title}", title=task.title))


def ended_text(preview: ImportPreview) -> str:
    """Say how many tasks have issues that ended there; empty when none has."""
    # Late: the words for accounts are said without any import.
    from focusdesk.services.task_merge import Outcome

    count = preview.count(Outcome.ENDED)
    if not count:
        return ""
    return trn(
        "{count} task is open here while its issue ended there",
        "{count} tasks are open here while their issues ended there",
        count,
    )
