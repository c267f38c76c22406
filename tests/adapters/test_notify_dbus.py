from __future__ import annotations

import queue
import sys
import threading
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

pytest.importorskip("jeepney", reason="D-Bus notices are for Linux")

from focusdesk.adapters.notify.chain import NotifierChain
from focusdesk.adapters.notify.dbus import DbusNotifier
from focusdesk.domain.notice import Notice, NoticeAction
from tests.adapters.notification_server import (
    WAIT,
    NotificationServer,
    session_bus,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

pytestmark = pytest.mark.skipif(
    not sys.platform.startswith("linux"), reason="D-Bus notices are for Linux"
)

NOTICE = Notice(
    "focus",
    "Blok selesai",
    "SIASN, 09.05–10.00",
    (NoticeAction("finish", "Selesai"), NoticeAction("extend", "+10 menit")),
)


class Desk:
    """The main thread's side: a queue that is worked off in the test."""

    def __init__(self, limit: float = 5.0) -> None:
        self.posted: queue.Queue[Callable[[], None]] = queue.Queue()
        self.pressed: list[tuple[str, str]] = []
        self.refused: list[str] = []
        self.notifier = DbusNotifier(self.posted.put, self._press, limit)

    def show(self, notice: Notice = NOTICE) -> None:
        self.notifier.offer(notice, lambda: self.refused.append(notice.key))

    def work(self) -> None:
        """Run the next thing posted, as the main thread would."""
        self.posted.get(timeout=WAIT)()

    def _press(self, key: str, action: str) -> None:
        assert threading.current_thread() is threading.main_thread()
        self.pressed.append((key, action))


@pytest.fixture
def bus(monkeypatch: pytest.MonkeyPatch) -> Iterator[str]:
    with session_bus(monkeypatch) as address:
        yield address


@pytest.fixture
def server(bus: str) -> Iterator[NotificationServer]:
    with NotificationServer(bus) as made:
        yield made


@pytest.fixture
def desk() -> Iterator[Desk]:
    made = Desk()
    yield made
    made.notifier.stop()


def test_a_notice_arrives_whole_with_its_buttons(
    server: NotificationServer, desk: Desk
) -> None:
    desk.show()
    shown = server.next_shown()
    assert server.refused == []
    assert (shown.app, shown.title) == ("FocusDesk", "Blok selesai")
    assert shown.body == "SIASN, 09.05–10.00"
    assert shown.actions == [
        *("default", ""),
        *("finish", "Selesai"),
        *("extend", "+10 menit"),
    ]
    assert shown.hints == {
        "urgency": ("y", 1),
        "desktop-entry": ("s", "focusdesk"),
    }


def test_a_pressing_notice_asks_to_be_shown_in_silence(
    server: NotificationServer, desk: Desk
) -> None:
    desk.show(replace(NOTICE, pressing=True))
    assert server.next_shown().hints["urgency"] == ("y", 2)


def test_a_press_comes_back_on_the_main_thread(
    server: NotificationServer, desk: Desk
) -> None:
    desk.show()
    server.press(server.next_shown().number, "extend")
    desk.work()
    assert desk.pressed == [("focus", "extend")]


def test_a_press_in_the_same_breath_as_the_answer_is_not_lost(
    bus: str, desk: Desk
) -> None:
    with NotificationServer(bus, eager="finish"):
        for _ in range(20):
            desk.show()
            desk.work()
    assert desk.pressed == [("focus", "finish")] * 20


def test_presses_on_what_is_not_ours_are_ignored(
    server: NotificationServer, desk: Desk
) -> None:
    desk.show()
    number = server.next_shown().number
    server.press(number + 7, "finish")
    server.press(number, "finish")
    desk.work()
    assert desk.pressed == [("focus", "finish")]


def test_the_same_key_replaces_and_another_does_not(
    server: NotificationServer, desk: Desk
) -> None:
    desk.show()
    first = server.next_shown()
    desk.show(Notice("focus", "Lagi"))
    desk.show(Notice("day", "Pagi"))
    second, third = server.next_shown(), server.next_shown()
    assert (first.replaces, second.replaces) == (0, first.number)
    assert third.replaces == 0


def test_a_closed_notice_is_not_replaced(
    server: NotificationServer, desk: Desk
) -> None:
    desk.show()
    server.press(server.next_shown().number, "finish")
    desk.work()
    desk.show()
    assert server.next_shown().replaces == 0


def test_closing_takes_the_notice_back(server: NotificationServer, desk: Desk) -> None:
    desk.show()
    number = server.next_shown().number
    desk.notifier.close("focus")
    desk.notifier.close("focus")
    assert server.closed.get(timeout=WAIT) == number
    desk.show()
    server.next_shown()
    assert server.closed.empty()


def test_leaving_takes_back_what_shows(server: NotificationServer, desk: Desk) -> None:
    desk.show()
    number = server.next_shown().number
    desk.notifier.stop()
    assert server.closed.get(timeout=WAIT) == number


def test_markup_is_shown_literally(server: NotificationServer, desk: Desk) -> None:
    desk.show(Notice("focus", "<b>&", '<img src="file:///etc/passwd"> & lain'))
    shown = server.next_shown()
    assert shown.title == "<b>&"
    assert shown.body == '&lt;img src="file:///etc/passwd"&gt; &amp; lain'


def test_without_markup_nothing_is_escaped(bus: str, desk: Desk) -> None:
    with NotificationServer(bus, ("body",)) as server:
        desk.show(Notice("focus", "A", "x < y & z"))
        shown = server.next_shown()
    assert shown.body == "x < y & z"


def test_a_server_without_buttons_gets_none(bus: str, desk: Desk) -> None:
    with NotificationServer(bus, ("body",)) as server:
        desk.show()
        assert server.next_shown().actions == []


def test_a_server_without_a_body_gets_all_in_the_title(bus: str, desk: Desk) -> None:
    with NotificationServer(bus, ()) as server:
        desk.show(Notice("focus", "Blok selesai", "SIASN"))
        shown = server.next_shown()
    assert (shown.title, shown.body) == ("Blok selesai. SIASN", "")


@pytest.mark.parametrize(
    "text", ["a\0b", "a\nb\x1bc", "\ud800", "x" * 100_000, "\u202e", "-rf", ""]
)
def test_any_text_can_be_shown(
    server: NotificationServer, desk: Desk, text: str
) -> None:
    desk.show(Notice("focus", text, text))
    shown = server.next_shown()
    assert "\0" not in shown.title + shown.body
    assert len(shown.title) <= 120
    assert desk.posted.empty()


def test_without_a_bus_the_next_link_is_asked(
    monkeypatch: pytest.MonkeyPatch, desk: Desk
) -> None:
    for address in (None, "unix:path=/nonexistent/bus", "tcp:host=x,port=1", "junk"):
        if address is None:
            monkeypatch.delenv("DBUS_SESSION_BUS_ADDRESS", raising=False)
        else:
            monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", address)
        desk.show()
        desk.work()
    assert desk.refused == ["focus"] * 4


def test_without_a_server_the_next_link_is_asked(bus: str, desk: Desk) -> None:
    assert bus
    desk.show()
    desk.work()
    assert desk.refused == ["focus"]


def test_a_server_that_comes_later_is_used(bus: str, desk: Desk) -> None:
    desk.show()
    desk.work()
    with NotificationServer(bus) as server:
        desk.show()
        assert server.next_shown().title == "Blok selesai"
    assert desk.refused == ["focus"]


def test_a_server_that_dies_is_replaced_by_another(bus: str, desk: Desk) -> None:
    with NotificationServer(bus) as server:
        desk.show()
        server.next_shown()
    desk.show()
    desk.work()
    assert desk.refused == ["focus"]
    with NotificationServer(bus, ("body",)) as other:
        desk.show()
        shown = other.next_shown()
    assert (shown.replaces, shown.actions) == (0, [])


def test_a_server_that_dies_while_asked_is_no_dead_end(bus: str, desk: Desk) -> None:
    with NotificationServer(bus, mute=True) as server:
        desk.show()
        server.next_shown()
        server.die()
        desk.work()
    assert desk.refused == ["focus"]


def test_a_slow_server_is_given_up_and_its_late_notice_taken_back(bus: str) -> None:
    desk = Desk(limit=0.2)
    with NotificationServer(bus, mute=True) as server:
        desk.show()
        number = server.next_shown().number
        desk.work()
        assert desk.refused == ["focus"]
        server.answer()
        assert server.closed.get(timeout=WAIT) == number
        desk.notifier.stop()


def test_a_bus_that_dies_is_found_again(monkeypatch: pytest.MonkeyPatch) -> None:
    desk = Desk()
    with session_bus(monkeypatch) as address:
        server = NotificationServer(address)
        desk.show()
        server.next_shown()
        server.die()
    desk.show()
    desk.work()
    with session_bus(monkeypatch) as address, NotificationServer(address) as server:
        desk.show()
        assert server.next_shown().replaces == 0
        desk.notifier.stop()
    assert desk.refused == ["focus"]


def test_stopping_twice_or_unused_is_quiet(desk: Desk) -> None:
    desk.notifier.stop()
    desk.notifier.close("focus")
    desk.notifier.stop()


class Link:
    """A tray that does or does not show."""

    def __init__(self, *, works: bool) -> None:
        self.works = works
        self.asked: list[str] = []
        self.closed: list[str] = []

    def show(self, notice: Notice) -> bool:
        self.asked.append(notice.title)
        return self.works

    def close(self, key: str) -> None:
        self.closed.append(key)


def test_the_chain_ends_at_the_first_link_that_shows() -> None:
    absent, tray, last = Link(works=False), Link(works=True), Link(works=True)
    chain = NotifierChain(None, (absent, tray, last))
    assert chain.show(NOTICE)
    assert (absent.asked, tray.asked, last.asked) == (
        ["Blok selesai"],
        ["Blok selesai"],
        [],
    )


def test_the_chain_says_when_nothing_shows() -> None:
    assert not NotifierChain(None, (Link(works=False),)).show(NOTICE)


def test_what_the_bus_refuses_the_tray_shows(bus: str, desk: Desk) -> None:
    assert bus
    tray = Link(works=True)
    chain = NotifierChain(desk.notifier, (tray,))
    assert chain.show(NOTICE)
    desk.work()
    assert tray.asked == ["Blok selesai"]


def test_what_the_bus_shows_the_tray_does_not(
    server: NotificationServer, desk: Desk
) -> None:
    tray = Link(works=True)
    chain = NotifierChain(desk.notifier, (tray,))
    chain.show(NOTICE)
    number = server.next_shown().number
    chain.close("focus")
    assert server.closed.get(timeout=WAIT) == number
    assert (tray.asked, tray.closed) == ([], ["focus"])
