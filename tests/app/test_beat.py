from __future__ import annotations

import sys
from dataclasses import dataclass, field
from datetime import timedelta
from queue import Empty, Queue
from types import SimpleNamespace
from typing import TYPE_CHECKING, Any

import pytest
from PySide6.QtWidgets import QLabel

from focusdesk.app.beat import IDLE_TICK_SECONDS, Beat
from focusdesk.domain.focus import Idle, Paused
from focusdesk.services.events import (
    ClockChanged,
    FocusChanged,
    RecoveryNeeded,
    SessionLapsed,
    Suspended,
    Woke,
    ZoneChanged,
)
from focusdesk.services.focus_watch import HEARTBEAT_SECONDS, LOOK_SECONDS
from focusdesk.services.reminders import Reminders
from focusdesk.storage.store import Store
from focusdesk.ui.message_bar import MessageBar
from focusdesk.ui.theme import Theme
from tests.adapters.notification_server import WAIT, session_bus
from tests.services.focus_lab import Lab
from tests.services.focus_room import FIRST, RecordedAlarms, furnish
from tests.ui.conftest import RESOURCES

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from pytestqt.qtbot import QtBot

    from focusdesk.services.events import Event

pytestmark = pytest.mark.skipif(
    not sys.platform.startswith("linux"), reason="the zone is set by TZ"
)


@dataclass
class Run:
    """The beat of a window that is seen or not, and every event brought to it."""

    lab: Lab
    bar: MessageBar
    seen: bool = True
    alarms: RecordedAlarms = field(default_factory=RecordedAlarms)
    posted: Queue[Callable[[], None]] = field(default_factory=Queue)

    def __post_init__(self) -> None:
        lab = self.lab
        workweek = lab.workweek
        desk: Any = SimpleNamespace(
            focus=lab.focus,
            publish=self.publish,
            background=SimpleNamespace(post=self.posted.put),
            issues=SimpleNamespace(outbox=SimpleNamespace(tick=lambda: None)),
        )
        self.reminders = Reminders(
            lab.store, lab.now, self.publish, workweek, lab.focus, self.alarms
        )
        self.beat = Beat(desk, self.reminders, self.bar, self.undo, lambda: self.seen)
        self.heard = 0

    def undo(self) -> None:
        self.lab.steps.undo()

    def publish(self, event: Event) -> None:
        self.lab.events.append(event)

    def pump(self) -> None:
        """Bring what was published to the beat, as the bridge does."""
        while self.heard < len(self.lab.events):
            self.heard += 1
            self.beat.hear(self.lab.events[self.heard - 1])

    def texts(self) -> list[str]:
        return [label.text() for label in self.bar.findChildren(QLabel)]

    @property
    def every(self) -> float:
        return self.beat._timer.interval() / 1000


@pytest.fixture
def waiting(qtbot: QtBot, lab: Lab) -> Iterator[Run]:
    """A run that has not begun to beat."""
    bar = MessageBar(Theme(RESOURCES))
    qtbot.addWidget(bar)
    made = Run(lab, bar)
    yield made
    made.beat.stop()


@pytest.fixture
def run(waiting: Run, monkeypatch: pytest.MonkeyPatch) -> Run:
    monkeypatch.setenv("DBUS_SYSTEM_BUS_ADDRESS", "unix:path=/nowhere/bus")
    waiting.beat.begin()
    return waiting


@pytest.fixture
def lab() -> Iterator[Lab]:
    store = Store.in_memory()
    furnish(store)
    yield Lab(store)
    store.close()


def test_it_beats_for_a_session_and_rests_without_one(run: Run) -> None:
    assert run.every == IDLE_TICK_SECONDS
    assert not run.beat._glance.isActive()
    run.lab.focus.start(FIRST)
    run.pump()
    assert run.every == HEARTBEAT_SECONDS
    assert run.beat._glance.interval() == 1000 * LOOK_SECONDS
    assert run.beat._glance.isActive()
    run.lab.focus.pause()
    run.pump()
    assert not run.beat._glance.isActive()


def test_a_hidden_window_is_not_looked_after_between_beats(run: Run) -> None:
    run.lab.focus.start(FIRST)
    run.pump()
    run.seen = False
    run.beat._glance.timeout.emit()
    assert not run.beat._glance.isActive()
    run.beat._timer.timeout.emit()
    assert not run.beat._glance.isActive()


def test_a_look_finds_a_sleep_and_arms_the_alarms_anew(run: Run) -> None:
    run.lab.begin(1)
    run.pump()
    armed = run.alarms.times
    run.lab.machine.sleep(600)
    run.beat._glance.timeout.emit()
    run.pump()
    assert isinstance(run.lab.focus.state(), Paused)
    assert run.lab.heard(Woke) == 1
    assert run.alarms.times > armed


@pytest.mark.parametrize("event", [Woke(), ClockChanged()])
def test_alarms_are_armed_after_sleep_and_another_time(run: Run, event: Event) -> None:
    armed = run.alarms.times
    run.beat.hear(event)
    assert run.alarms.times == armed + 1


def test_nothing_beats_before_what_was_left_behind_is_asked(waiting: Run) -> None:
    waiting.lab.focus.start(FIRST)
    waiting.pump()
    assert not waiting.beat._timer.isActive()
    assert not waiting.beat._glance.isActive()


def test_another_zone_is_said_and_arms_the_alarms(
    run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("TZ", "WITA-8")
    run.beat._timer.timeout.emit()
    monkeypatch.setenv("TZ", "WIT-9")
    before = run.lab.heard(ZoneChanged)
    run.beat._timer.timeout.emit()
    assert run.lab.heard(ZoneChanged) == before + 1
    armed = run.alarms.times
    run.pump()
    assert run.alarms.times > armed
    assert "The computer's time zone has changed." in run.texts()
    monkeypatch.undo()
    run.beat._timer.timeout.emit()


def test_a_session_that_lapsed_is_said_and_can_be_had_back(run: Run) -> None:
    run.lab.begin()
    run.lab.machine.sleep(17 * 3600)
    run.beat._timer.timeout.emit()
    run.pump()
    assert run.lab.focus.state() == Idle()
    assert run.lab.heard(SessionLapsed) == 1
    assert "A session was ended at 08:20." in run.texts()
    run.bar._act.click()
    run.pump()
    rests = run.lab.focus.state()
    assert isinstance(rests, Paused)
    assert rests.banked == timedelta(minutes=20)
    assert run.lab.heard(RecoveryNeeded) == 1
    assert run.lab.heard(FocusChanged)


def test_word_of_sleep_comes_from_the_system_bus(
    waiting: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    from jeepney import DBusAddress, message_bus, new_signal
    from jeepney.io.blocking import open_dbus_connection

    from focusdesk.adapters.logind import MANAGER, NAME

    about = DBusAddress("/org/freedesktop/login1", NAME, MANAGER)
    with session_bus(monkeypatch) as address:
        monkeypatch.setenv("DBUS_SYSTEM_BUS_ADDRESS", address)
        with open_dbus_connection(address) as logind:
            logind.send_and_get_reply(message_bus.RequestName(NAME))
            waiting.beat.begin()
            waiting.lab.focus.start(FIRST)
            waiting.lab.machine.run(7)
            # Nothing tells when the listening has begun.
            while not waiting.lab.heard(Suspended):
                logind.send(new_signal(about, "PrepareForSleep", "b", (True,)))
                try:
                    waiting.posted.get(timeout=0.1)()
                except Empty:
                    continue
            waiting.lab.machine.sleep(600)
            logind.send(new_signal(about, "PrepareForSleep", "b", (False,)))
            while not waiting.lab.heard(Woke):
                waiting.posted.get(timeout=WAIT)()
        rests = waiting.lab.focus.state()
        assert isinstance(rests, Paused)
        assert rests.banked == timedelta(seconds=7)
        assert waiting.lab.heard(RecoveryNeeded) == 1
        waiting.beat.stop()
