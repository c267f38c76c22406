"""GitLab in the window: the account, its issues, the queue, the question."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from focusdesk.domain.task import TaskStatus
from focusdesk.services.events import TasksChanged
from focusdesk.ui.issue_asker import IssueAsker
from focusdesk.ui.message_bar import MessageBar
from focusdesk.ui.tasks.gitlab_dialog import GitLabDialog
from focusdesk.ui.tasks.gitlab_import import import_issues
from focusdesk.ui.tasks.groups import Row
from focusdesk.ui.tasks.import_dialog import ImportTasksDialog
from focusdesk.ui.tasks.import_feed import IssueFeed
from focusdesk.ui.tasks.import_list import Part
from focusdesk.ui.tasks.menus import task_menu
from focusdesk.ui.tasks.queue import QueueDialog, QueueLine
from tests.fakes import RunNow
from tests.gitlab import TOKEN, FakeGitLab, Fault, gitlab, issue
from tests.services.import_room import ImportRoom
from tests.services.issue_room import IssueRoom
from tests.ui.tasks.test_import_dialog import press, rows
from tests.ui.test_calendar_import import Waiting

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from focusdesk.services.issue_accounts import IssueAccounts
    from focusdesk.ui.event_bridge import EventBridge
    from focusdesk.ui.tasks.page import TasksPage
    from focusdesk.ui.theme import Theme
    from tests.ui.tasks.desk_of_tasks import PageRoom


@pytest.fixture
def server() -> Iterator[FakeGitLab]:
    issues = (
        issue(1, "Perbaiki login", labels=["bug"], seconds=5400),
        issue(2, "Tulis <b>dokumentasi</b>"),
        issue(1, "Rapikan menu", path="bkn/portal"),
    )
    with gitlab(*issues) as made:
        yield made


@pytest.fixture
def shop(room: PageRoom, tmp_path: Path, server: FakeGitLab) -> IssueRoom:
    made = IssueRoom(ImportRoom(tmp_path, room.room), server)
    made.account()
    return made


def account_dialog(
    accounts: IssueAccounts,
    theme: Theme,
    qtbot: QtBot,
    background: Waiting | None = None,
) -> GitLabDialog:
    made = GitLabDialog(None, accounts, background or RunNow(), theme)
    made.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, on=False)
    qtbot.addWidget(made)
    made.show()
    return made


def import_dialog(shop: IssueRoom, theme: Theme, qtbot: QtBot) -> ImportTasksDialog:
    feed = IssueFeed(shop.issues.imports, shop.issues.accounts.find())
    made = ImportTasksDialog(None, feed, RunNow(), theme)
    made.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, on=False)
    qtbot.addWidget(made)
    made.show()
    return made


def queue_line(shop: IssueRoom, bridge: EventBridge, theme: Theme) -> QueueLine:
    room = shop.imports.room
    return QueueLine(
        shop.issues.outbox, bridge, theme, room.clock, lambda: room.tasks.zone
    )


def test_trying_says_what_was_found_and_keeps_nothing(
    shop: IssueRoom, server: FakeGitLab, theme: Theme, qtbot: QtBot
) -> None:
    shop.issues.accounts.remove(shop.issues.accounts.find().id)
    dialog = account_dialog(shop.issues.accounts, theme, qtbot)
    assert not dialog.known.box.isVisible()
    dialog.url.setText(server.url)
    dialog.token.setText(TOKEN)
    press(dialog.test_button)
    said = dialog.message.accessibleName()
    assert "Connected as Budi Santoso (@budi)" in said
    assert "3 open issues are yours" in said
    assert shop.issues.accounts.all() == ()


def test_a_new_account_is_tried_kept_and_given(
    shop: IssueRoom, server: FakeGitLab, theme: Theme, qtbot: QtBot
) -> None:
    shop.issues.accounts.remove(shop.issues.accounts.find().id)
    dialog = account_dialog(shop.issues.accounts, theme, qtbot)
    given: list[object] = []
    dialog.chosen.connect(given.append)
    dialog.url.setText(server.url)
    dialog.token.setText(TOKEN)
    press(dialog.import_button)
    assert given == [shop.issues.accounts.find()]
    assert not dialog.isVisible()


@pytest.mark.parametrize(
    ("url", "token", "words"),
    [
        ("", "x", "not the address"),
        ("http://git.example.go.id", "x", "could read the token"),
        ("https://git.example.go.id", "", "token is empty"),
    ],
)
def test_what_cannot_be_is_said_before_anything_is_asked(
    shop: IssueRoom, theme: Theme, qtbot: QtBot, url: str, token: str, words: str
) -> None:
    shop.issues.accounts.remove(shop.issues.accounts.find().id)
    dialog = account_dialog(shop.issues.accounts, theme, qtbot)
    dialog.url.setText(url)
    dialog.token.setText(token)
    press(dialog.import_button)
    assert words in dialog.message.accessibleName()
    assert dialog.isVisible()


def test_a_server_in_trouble_is_said_in_the_dialog(
    shop: IssueRoom, server: FakeGitLab, theme: Theme, qtbot: QtBot
) -> None:
    dialog = account_dialog(shop.issues.accounts, theme, qtbot)
    server.faults = [Fault(401)]
    press(dialog.test_button)
    assert "does not accept the token" in dialog.message.accessibleName()
    assert dialog.test_button.isEnabled()


def test_a_kept_account_shows_no_token_and_needs_none(
    shop: IssueRoom, theme: Theme, qtbot: QtBot
) -> None:
    dialog = account_dialog(shop.issues.accounts, theme, qtbot)
    assert dialog.token.text() == ""
    assert dialog.known.box.currentText() == "@budi · 127.0.0.1"
    given: list[object] = []
    dialog.chosen.connect(given.append)
    shop.server.asked.clear()
    press(dialog.import_button)
    assert len(given) == 1
    assert shop.server.asked == []


def test_an_account_is_removed_and_its_tasks_stay(
    shop: IssueRoom, theme: Theme, qtbot: QtBot
) -> None:
    shop.take()
    dialog = account_dialog(shop.issues.accounts, theme, qtbot)
    press(dialog.remove_button)
    assert shop.issues.accounts.all() == ()
    assert "Its tasks stay" in dialog.message.accessibleName()
    assert shop.task("login").status is TaskStatus.OPEN


def test_a_dialog_closed_while_asking_stays_closed(
    shop: IssueRoom, theme: Theme, qtbot: QtBot
) -> None:
    background = Waiting()
    dialog = account_dialog(shop.issues.accounts, theme, qtbot, background)
    given: list[object] = []
    dialog.chosen.connect(given.append)
    dialog.token.setText(TOKEN)
    press(dialog.import_button)
    assert not dialog.import_button.isEnabled()
    dialog.reject()
    background.finish()
    assert given == []


def test_issues_are_shown_placed_and_taken(
    shop: IssueRoom, theme: Theme, qtbot: QtBot
) -> None:
    dialog = import_dialog(shop, theme, qtbot)
    assert dialog.title.text() == "@budi · 127.0.0.1 · GitLab"
    assert rows(dialog.model, Part.TITLE)[1] == "Tulis <b>dokumentasi</b>"
    assert list(dialog.places.boxes) == ["bkn/siasn", "bkn/portal"]
    # The project that is there is guessed by its name.
    assert dialog.places.boxes["bkn/siasn"].currentText() == "SIASN"
    box = dialog.places.boxes["bkn/portal"]
    box.setCurrentText("MyASN")
    box.activated.emit(0)
    assert dialog.projects.text() == ""
    press(dialog.import_button)
    names = {p.id: p.name for p in shop.imports.room.tasks.projects()}
    assert names[shop.task("menu").project_id] == "MyASN"
    again = import_dialog(shop, theme, qtbot)
    assert not again.places.isVisible()
    assert again.import_button.text() == "Nothing to import"


def test_what_ended_there_is_ticked_to_end_here(
    shop: IssueRoom, server: FakeGitLab, theme: Theme, qtbot: QtBot
) -> None:
    shop.take()
    server.change(1, state="closed")
    dialog = import_dialog(shop, theme, qtbot)
    assert rows(dialog.model, Part.OUTCOME)[0] == "Ended there"
    assert "bkn/siasn#1 was closed there" in rows(dialog.model, Part.REMARKS)[0]
    assert not dialog.import_button.isEnabled()
    index = dialog.model.index(0, Part.OUTCOME)
    checked = Qt.ItemDataRole.CheckStateRole
    assert dialog.model.setData(index, Qt.CheckState.Checked, checked)
    assert dialog.model.index(0, 0).data(checked) == Qt.CheckState.Checked
    press(dialog.import_button)
    assert shop.task("login").status is TaskStatus.DONE


def test_an_issue_that_is_open_cannot_be_ticked(
    shop: IssueRoom, theme: Theme, qtbot: QtBot
) -> None:
    dialog = import_dialog(shop, theme, qtbot)
    index = dialog.model.index(0, Part.OUTCOME)
    assert not dialog.model.flags(index) & Qt.ItemFlag.ItemIsUserCheckable
    checked = Qt.ItemDataRole.CheckStateRole
    assert not dialog.model.setData(index, Qt.CheckState.Checked, checked)


def test_the_page_asks_for_the_account_and_then_shows_its_issues(
    page: TasksPage, shop: IssueRoom, theme: Theme, qtbot: QtBot
) -> None:
    page.gitlab_asked.connect(
        lambda: import_issues(page, shop.issues, RunNow(), theme, page.show_imported)
    )
    page.top.gitlab_asked.emit()
    (accounts,) = page.findChildren(GitLabDialog)
    press(accounts.import_button)
    (dialog,) = page.findChildren(ImportTasksDialog)
    qtbot.waitUntil(dialog.import_button.isEnabled)
    press(dialog.import_button)
    assert "3 tasks added" in page.message.accessibleName()


def test_the_question_is_asked_in_the_bar_and_both_answers_work(
    shop: IssueRoom, server: FakeGitLab, bridge: EventBridge, theme: Theme, qtbot: QtBot
) -> None:
    shop.take()
    bar = MessageBar(theme)
    qtbot.addWidget(bar)
    asker = IssueAsker(shop.issues.outbox, bar, bridge)
    tasks = shop.imports.room.tasks
    tasks.done(shop.task("login").id)
    bridge.publish(TasksChanged())
    qtbot.waitUntil(bar.isVisible)
    assert "Also close bkn/siasn#1 on GitLab?" in bar.accessibleName()
    press(bar._act)
    assert server.find(1)["state"] == "closed"
    tasks.done(shop.task("menu").id)
    asker.look()
    press(bar._other)
    asker.look()
    assert bar.isHidden()
    assert server.find(1, 4)["state"] == "opened"


def test_a_task_that_is_opened_again_takes_its_question_away(
    shop: IssueRoom, bridge: EventBridge, theme: Theme, qtbot: QtBot
) -> None:
    shop.take()
    bar = MessageBar(theme)
    qtbot.addWidget(bar)
    asker = IssueAsker(shop.issues.outbox, bar, bridge)
    tasks = shop.imports.room.tasks
    tasks.done(shop.task("login").id)
    asker.look()
    assert bar.isVisible()
    tasks.undo()
    asker.look()
    assert bar.isHidden()


def test_what_waits_is_counted_listed_and_can_be_dropped(
    shop: IssueRoom, server: FakeGitLab, bridge: EventBridge, theme: Theme, qtbot: QtBot
) -> None:
    shop.take()
    outside = QWidget()
    qtbot.addWidget(outside)
    line = queue_line(shop, bridge, theme)
    line.setParent(outside)
    outside.show()
    assert line.isHidden()
    for title in ("login", "dokumentasi"):
        task = shop.imports.room.tasks.done(shop.task(title).id)
        shop.issues.outbox.answer(task.id, close=True)
    server.faults = [Fault(hang=True)]
    shop.issues.outbox.push()
    line.refresh()
    assert line.words.text() == "2 closings wait for the network"
    press(line.show_button)
    (dialog,) = outside.findChildren(QueueDialog)
    assert len(dialog.drop_buttons) == 2
    QTest.mouseClick(dialog.drop_buttons[0], Qt.MouseButton.LeftButton)
    dialog.show_waiting(shop.imports.room.clock(), "Asia/Jakarta")
    press(dialog.send_button)
    line.refresh()
    assert line.isHidden()
    assert server.find(1)["state"] == "opened"
    assert server.find(2)["state"] == "closed"
    dialog.close()


class Browser:
    """Notes what would be shown."""

    def __init__(self) -> None:
        self.seen: list[str] = []

    def __call__(self, url: QUrl) -> bool:
        self.seen.append(url.toString())
        return True


def test_an_issue_opens_in_the_browser_and_nothing_else_does(
    page: TasksPage, shop: IssueRoom, monkeypatch: pytest.MonkeyPatch
) -> None:
    browser = Browser()
    monkeypatch.setattr(QDesktopServices, "openUrl", browser)
    shop.take()
    page._links = shop.issues.outbox.links
    task = shop.task("Perbaiki login")
    page.open_link(task)
    assert browser.seen == ["https://git.example.go.id/bkn/siasn/-/issues/1"]
    own = shop.task("bug login")
    page.open_link(own)
    assert len(browser.seen) == 1
    for one, offered in ((task, True), (own, False)):
        project = shop.imports.room.tasks.projects()[0]
        menu = task_menu(page, Row(one, project), page)
        words = [action.text() for action in menu.actions()]
        assert ("Open in the &browser" in words) is offered
