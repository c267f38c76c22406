"""Importing issues in the window: the account first, then what it holds."""

from __future__ import annotations

from typing import TYPE_CHECKING

from focusdesk.ui.tasks.gitlab_dialog import GitLabDialog
from focusdesk.ui.tasks.import_dialog import show_import
from focusdesk.ui.tasks.import_feed import IssueFeed

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

    from focusdesk.domain.accounts import Account
    from focusdesk.domain.ports import Background
    from focusdesk.services.issues import Issues
    from focusdesk.ui.theme import Theme


def import_issues(
    parent: QWidget,
    issues: Issues,
    background: Background,
    theme: Theme,
    taken: Callable[[str], None],
) -> None:
    """Ask for an account and show its issues; `taken` hears what was written."""

    def again() -> None:
        import_issues(parent, issues, background, theme, taken)

    def show(account: Account) -> None:
        feed = IssueFeed(issues.imports, account)
        show_import(parent, feed, background, theme, taken, again)

    dialog = GitLabDialog(parent, issues.accounts, background, theme)
    dialog.chosen.connect(show)
    dialog.open()
