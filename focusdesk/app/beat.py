"""The beat of a run with a window: clocks, sleep, and what is due, each in time."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer

from focusdesk.adapters.system_clock import zone_offset
from focusdesk.domain.focus import Running
from focusdesk.services.events import (
    ClockChanged,
    FocusChanged,
    SessionLapsed,
    SessionRestored,
    StoreChanged,
    Woke,
    ZoneChanged,
)
from focusdesk.services.focus_watch import HEARTBEAT_SECONDS, LOOK_SECONDS
from focusdesk.services.zone_watch import ZoneWatch
from focusdesk.text import tr
from focusdesk.text.formats import clock_of
from focusdesk.text.sentence import Sentence

if TYPE_CHECKING:
    from collections.abc import Callable

    from focusdesk.adapters.logind import LogindSleep
    from focusdesk.domain.ids import SessionId
    from focusdesk.services.desk import Desk
    from focusdesk.services.reminders import Reminders
    from focusdesk.ui.message_bar import MessageBar

IDLE_TICK_SECONDS = 60


class Beat:
    """Beats for a running session, else once a minute.

    While a window shows the session, `is_seen`, the clocks are looked at every few
    seconds, so that a sleep is noticed at once where the desktop does not tell of it.
    """

    def __init__(
        self,
        desk: Desk,
        reminders: Reminders,
        bar: MessageBar,
        undo: Callable[[], None],
        is_seen: Callable[[], bool],
    ) -> None:
        self._desk, self._reminders, self._bar = desk, reminders, bar
        self._undo, self._is_seen = undo, is_seen
        self._zones = ZoneWatch(zone_offset, desk.publish)
        self._timer = QTimer()
        self._timer.setTimerType(Qt.TimerType.VeryCoarseTimer)
        self._timer.timeout.connect(self._tick)
        self._glance = QTimer()
        self._glance.setInterval(1000 * LOOK_SECONDS)
        self._glance.timeout.connect(self._look)
        self._sleep = self._sleep_watch()
        self._begun = False

    def begin(self) -> None:
        """Ask what must be asked, and beat from now on."""
        self._begun = True
        self._desk.focus.watch.begin()
        self._reminders.arm()
        if self._sleep is not None:
            self._sleep.start()
        self.set()

    def set(self) -> None:
        """Beat as the session and the window need it now; never before `begin`."""
        if not self._begun:
            return
        runs = isinstance(self._desk.focus.state(), Running)
        self._timer.start(1000 * (HEARTBEAT_SECONDS if runs else IDLE_TICK_SECONDS))
        if not (runs and self._is_seen()):
            self._glance.stop()
        elif not self._glance.isActive():
            self._glance.start()

    def hear(self, event: object) -> None:
        """Follow what changes the session, the clock or the zone."""
        match event:
            case FocusChanged() | StoreChanged():
                self.set()
            case Woke() | ClockChanged():
                self._zones.look()
                self._reminders.arm()
            case ZoneChanged():
                self._reminders.arm()
                self._say_zone()
            case SessionRestored():
                self._desk.focus.watch.restored()
            case SessionLapsed(session_id=session_id):
                self._say_lapsed(session_id)
            case _:
                pass

    def stop(self) -> None:
        """Beat no more."""
        self._timer.stop()
        self._glance.stop()
        if self._sleep is not None:
            self._sleep.stop()

    def _tick(self) -> None:
        self._desk.focus.watch.heartbeat()
        self._zones.look()
        self._reminders.tick()
        self._bar.attempt(self._desk.issues.outbox.tick)
        self.set()

    def _look(self) -> None:
        if self._is_seen():
            self._desk.focus.watch.glance()
        else:
            self._glance.stop()

    def _sleep_watch(self) -> LogindSleep | None:
        if not sys.platform.startswith("linux"):
            return None
        from focusdesk.adapters.logind import LogindSleep

        watch = self._desk.focus.watch
        return LogindSleep(self._desk.background.post, watch.fall_asleep, watch.wake)

    def _say_zone(self) -> None:
        said = Sentence(
            tr("The computer's time zone has changed."),
            tr("Days and hours go on by the zone of your work model."),
        )
        self._bar.say(said)

    def _say_lapsed(self, session_id: SessionId) -> None:
        card = self._desk.focus.card(session_id)
        if card is None or card.end is None:
            return
        said = Sentence(
            tr("A session was ended at {time}.", time=clock_of(card.end, card.zone)),
            tr("Nobody saw it for hours after that, so nothing more was counted."),
        )
        self._bar.say(said, "info", (tr("Undo"), self._undo))
