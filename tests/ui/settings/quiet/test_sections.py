"""The sections of quiet mode over real services and an outside that waits."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QPushButton

from focusdesk.domain.chat import ChatKind
from focusdesk.domain.quiet import Hook, HookEvent, HookOutcome, QuietWay
from focusdesk.domain.settings import QuietWhen
from focusdesk.text import use_language
from focusdesk.ui.settings.quiet.chat import ChatSection
from focusdesk.ui.settings.quiet.desktop import QuietSection
from focusdesk.ui.settings.quiet.hooks import HooksSection
from tests.services.focus_room import FIRST, at, open_room
from tests.services.quiet_room import QuietRoom

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from focusdesk.ui.event_bridge import EventBridge
    from focusdesk.ui.message_bar import MessageBar
    from focusdesk.ui.settings.rows import SettingRow


@pytest.fixture
def room(bridge: EventBridge, resources: Path) -> Iterator[QuietRoom]:
    use_language("en", resources / "i18n")
    work = open_room(at(8))
    made = QuietRoom(work)
    work.listeners.append(bridge.publish)
    made.begin()
    yield made
    work.store.close()


@pytest.fixture
def section(
    room: QuietRoom, bridge: EventBridge, bar: MessageBar, qtbot: QtBot
) -> QuietSection:
    own = room.preferences
    made = QuietSection(room.quiet, own, lambda: "Asia/Jakarta", bridge, bar)
    qtbot.addWidget(made)
    room.outside.work()
    return made


@pytest.fixture
def chats(
    room: QuietRoom, bridge: EventBridge, bar: MessageBar, qtbot: QtBot
) -> ChatSection:
    made = ChatSection(room.quiet, bridge, bar)
    qtbot.addWidget(made)
    return made


@pytest.fixture
def hooks(
    room: QuietRoom, bridge: EventBridge, bar: MessageBar, qtbot: QtBot
) -> HooksSection:
    made = HooksSection(room.quiet.hooks, bridge, bar)
    qtbot.addWidget(made)
    return made


def press(row: SettingRow, text: str) -> None:
    buttons = row.findChildren(QPushButton)
    next(made for made in buttons if made.text() == text).click()


def test_it_says_what_this_desktop_allows(section: QuietSection) -> None:
    assert "GNOME" in section.way._hint.text()
    assert section.attempt.isEnabled()


@pytest.mark.parametrize("way", [QuietWay.NONE, QuietWay.WINDOWS])
def test_where_nothing_is_allowed_nothing_can_be_tried(
    room: QuietRoom, section: QuietSection, way: QuietWay
) -> None:
    room.desktop.way = way
    room.quiet.look()
    room.outside.work()
    assert "no program" in section.way._hint.text()
    assert not section.attempt.isEnabled()


def test_a_trial_is_begun_and_ended(room: QuietRoom, section: QuietSection) -> None:
    section.attempt.click()
    room.outside.work()
    assert room.desktop.value == "false"
    assert section.attempt.text() == "End the trial"
    section.attempt.click()
    room.outside.work()
    assert room.desktop.value == "true"
    assert section.attempt.text() == "Try it"


def test_a_trial_ends_when_the_section_is_left(
    room: QuietRoom, section: QuietSection
) -> None:
    section.show()
    section.attempt.click()
    room.outside.work()
    assert room.desktop.value == "false"
    section.hide()
    room.outside.work()
    assert room.desktop.value == "true"


def test_a_refusal_stands_beside_it(room: QuietRoom, section: QuietSection) -> None:
    room.desktop.refuses = True
    section.attempt.click()
    room.outside.work()
    assert "in time" in section.way.problem.text()


def test_the_setting_and_the_hand_work(room: QuietRoom, section: QuietSection) -> None:
    section.when.choose(QuietWhen.ALL)
    section.when.box.activated.emit(section.when.box.currentIndex())
    assert room.preferences.settings.quiet_when is QuietWhen.ALL
    section.switch.click()
    assert section.switch.text() == "Switch off"
    assert "by hand" in section.now._hint.text()
    section.switch.click()
    assert section.switch.text() == "Switch on"


def test_a_session_is_seen_at_once(room: QuietRoom, section: QuietSection) -> None:
    room.room.focus.start(FIRST)
    assert "08:55" in section.now._hint.text()


def fill(chats: ChatSection) -> None:
    chats.kind.choose(ChatKind.ROCKETCHAT)
    chats.url.setText("chat.example.go.id")
    chats.login.setText("u17")
    chats.token.setText("rahasia")


def test_an_account_is_asked_for_and_kept(room: QuietRoom, chats: ChatSection) -> None:
    fill(chats)
    chats.add.click()
    assert not chats.add.isEnabled()
    assert chats.rows == []
    room.outside.work()
    assert chats.add.isEnabled()
    assert chats.token.text() == ""
    assert len(chats.rows) == 1
    assert "after a crash" in chats.rows[0]._hint.text()


def test_a_refused_account_is_not_kept(
    room: QuietRoom, chats: ChatSection, bar: MessageBar
) -> None:
    room.chats.trouble = "token"
    fill(chats)
    chats.add.click()
    room.outside.work()
    assert chats.rows == []
    assert "does not accept the token" in bar._text.text()
    assert chats.token.text() == "rahasia"


def test_a_bad_form_is_said_before_anybody_is_asked(
    room: QuietRoom, chats: ChatSection, bar: MessageBar
) -> None:
    chats.kind.choose(ChatKind.ZULIP)
    chats.url.setText("chat.example.go.id")
    chats.add.click()
    assert not room.outside.waiting
    assert "whose it is" in bar._text.text()


def test_only_some_servers_want_a_login(chats: ChatSection) -> None:
    shown = []
    for kind in ChatKind:
        chats.kind.choose(kind)
        shown.append(chats._login_field.isVisibleTo(chats))
    assert shown == [kind.wants_login for kind in ChatKind]


def test_an_account_is_tried_and_removed(
    room: QuietRoom, chats: ChatSection, bar: MessageBar
) -> None:
    fill(chats)
    chats.add.click()
    room.outside.work()
    press(chats.rows[0], "Try it")
    room.outside.work()
    assert room.chats.asked == ["set", "clear"]
    assert "set and cleared" in bar._text.text()
    press(chats.rows[0], "Remove")
    assert chats.rows == []


def test_a_trouble_stands_beside_its_account(
    room: QuietRoom, chats: ChatSection
) -> None:
    fill(chats)
    chats.add.click()
    room.outside.work()
    before = chats.rows[0]
    room.chats.trouble = "timeout"
    room.room.focus.start(FIRST)
    room.outside.work()
    assert "in time" in chats.rows[0].problem.text()
    assert chats.rows[0] is before


def test_a_program_is_kept_word_by_word(room: QuietRoom, hooks: HooksSection) -> None:
    hooks.event_choice.choose(HookEvent.PAUSE)
    hooks.words.setPlainText("/usr/bin/kirim\nsedang jeda\n--diam\n")
    hooks.add.click()
    kept = Hook(HookEvent.PAUSE, ("/usr/bin/kirim", "sedang jeda", "--diam"))
    assert room.quiet.hooks.all() == (kept,)
    assert hooks.words.toPlainText() == ""
    assert len(hooks.rows) == 1


def test_no_program_is_said(hooks: HooksSection, bar: MessageBar) -> None:
    hooks.add.click()
    assert hooks.rows == []
    assert "needs a program" in bar._text.text()


def test_a_program_is_tried_and_removed(
    room: QuietRoom, hooks: HooksSection, bar: MessageBar
) -> None:
    room.quiet.hooks.add(Hook(HookEvent.START, ("lambat",)))
    room.programs.outcome = HookOutcome(None, "baris", "timeout")
    press(hooks.rows[0], "Try it")
    room.outside.work()
    assert bar._text.text() == "baris"
    assert "ten seconds" in hooks.rows[0].problem.text()
    room.programs.outcome = HookOutcome(0)
    press(hooks.rows[0], "Try it")
    room.outside.work()
    assert hooks.rows[0].problem.text() == ""
    press(hooks.rows[0], "Remove")
    assert hooks.rows == []
    assert room.quiet.hooks.all() == ()
