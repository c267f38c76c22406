"""Quiet mode joined: its outside, loaded when it is first asked for, and its key."""

from __future__ import annotations

import sys
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from focusdesk.services.events import QuietChanged
from focusdesk.services.quiet import QuietPorts
from focusdesk.text import tr
from focusdesk.ui.settings.section import Section

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from datetime import datetime

    from PySide6.QtWidgets import QWidget

    from focusdesk.adapters.chat.servers import ChatServers
    from focusdesk.adapters.quiet.desktop import DesktopQuiet
    from focusdesk.domain.chat import ChatAccess
    from focusdesk.domain.notice import Notice
    from focusdesk.domain.ports import Notifier
    from focusdesk.domain.quiet import Hook, HookOutcome, QuietChange
    from focusdesk.domain.quiet_ports import Outside
    from focusdesk.services.desk import Desk
    from focusdesk.services.quiet import Quiet
    from focusdesk.ui.event_bridge import EventBridge
    from focusdesk.ui.message_bar import MessageBar

KEYS = "Ctrl+D"
A_MOMENT = 1_000
"""Milliseconds after an end in which it is surely over."""


class DesktopOnDemand:
    """A `QuietMode` whose parts are loaded when quiet is first wanted.

    A system of no known name allows nothing and is never touched.
    """

    def __init__(self, system: str) -> None:
        self._system = system
        self._made: DesktopQuiet | None = None

    def prepare(self) -> QuietChange:
        """Say what `begin` would change; `QuietRefused`."""
        return self._desktop().prepare()

    def begin(self, change: QuietChange) -> None:
        """Keep notices back; `QuietRefused`."""
        self._desktop().begin(change)

    def end(self, change: QuietChange) -> None:
        """Put back what was changed; `QuietRefused`."""
        self._desktop().end(change)

    def _desktop(self) -> DesktopQuiet:
        if self._made is None:
            from focusdesk.adapters.quiet.desktop import DesktopQuiet

            self._made = DesktopQuiet(platform=self._system)
        return self._made


class ChatOnDemand:
    """A `ChatStatus` whose network parts are loaded with the first question."""

    def __init__(self) -> None:
        self._made: ChatServers | None = None

    def look(self, access: ChatAccess) -> str:
        """Return the name of the person whose token it is; `ServerTrouble`."""
        return self._servers().look(access)

    def set(self, access: ChatAccess, phrase: str, until: datetime) -> None:
        """Show a phrase until then; `ServerTrouble`."""
        self._servers().set(access, phrase, until)

    def clear(self, access: ChatAccess) -> None:
        """Show nothing any more; `ServerTrouble`."""
        self._servers().clear(access)

    def give_up(self) -> None:
        """Wait for nothing any more; from any thread."""
        if self._made is not None:
            self._made.give_up()

    def _servers(self) -> ChatServers:
        if self._made is None:
            from focusdesk.adapters.chat.servers import ChatServers

            self._made = ChatServers()
        return self._made


class HooksOnDemand:
    """A `HookRunner` that is loaded with the first hook."""

    def run(self, hook: Hook, facts: Mapping[str, str]) -> HookOutcome:
        """Run a program and say how it ended."""
        from focusdesk.adapters.hook_programs import HookPrograms

        return HookPrograms().run(hook, facts)


def quiet_ports(
    outside: Outside, zone: Callable[[], str], *, is_demo: bool
) -> QuietPorts:
    """Return the outside of quiet mode; `zone` is the one the person lives in.

    A throw-away vault remembers nothing that could be put back after a crash, so the
    demo leaves the desktop alone.
    """

    def phrase(until: datetime) -> str:
        from focusdesk.text.quiet_text import status_phrase

        return status_phrase(until, zone())

    return QuietPorts(
        mode=DesktopOnDemand("demo" if is_demo else sys.platform),
        chats=ChatOnDemand(),
        hooks=HooksOnDemand(),
        outside=outside,
        phrase=phrase,
    )


@dataclass(frozen=True, slots=True)
class ThroughQuiet:
    """A `Notifier` whose notices about the session come through our own silence."""

    notifier: Notifier
    quiet: Quiet

    def show(self, notice: Notice) -> bool:
        """Say whether the desktop took it."""
        from focusdesk.ui.notice_words import FOCUS

        if notice.key == FOCUS and self.quiet.now().held:
            notice = replace(notice, pressing=True)
        return self.notifier.show(notice)

    def close(self, key: str) -> None:
        """Take back the notice with this key."""
        self.notifier.close(key)


class QuietWatch:
    """Lets quiet mode follow what happens and the clock, and says what went wrong.

    `begin` puts back what a crash left. A trouble with a server is said once, until it
    is over.
    """

    def __init__(self, desk: Desk, bridge: EventBridge, bar: MessageBar) -> None:
        from PySide6.QtCore import Qt, QTimer

        self._quiet, self._clock, self._bar = desk.quiet, desk.clock, bar
        self._told: frozenset[str] = frozenset()
        self.timer = QTimer()
        self.timer.setSingleShot(True)
        self.timer.setTimerType(Qt.TimerType.VeryCoarseTimer)
        self.timer.timeout.connect(self._quiet.look_at_clock)
        bridge.happened.connect(self._hear)

    def begin(self) -> None:
        """Put back what was left changed, and follow from now on."""
        self._quiet.begin()

    def end(self) -> None:
        """Put everything back, for the program is left."""
        self.timer.stop()
        self._quiet.end()

    def _hear(self, event: object) -> None:
        self._quiet.hear(event)
        if not isinstance(event, QuietChanged):
            return
        now = self._quiet.now()
        self.timer.stop()
        if now.until is not None:
            left = (now.until - self._clock()).total_seconds()
            self.timer.start(int(1000 * max(left, 0)) + A_MOMENT)
        for name, trouble in now.chat_troubles.items():
            if name not in self._told:
                self._bar.tell(trouble)
        self._told = frozenset(now.chat_troubles)


def bind_quiet(window: QWidget, desk: Desk, bar: MessageBar) -> None:
    """Let Ctrl+D switch quiet mode over, and say how it is then."""
    from PySide6.QtGui import QKeySequence, QShortcut

    def toggle() -> None:
        from focusdesk.text.quiet_text import quiet_line, way_words
        from focusdesk.text.sentence import Sentence

        desk.quiet.toggle()
        now, zone = desk.quiet.now(), desk.workweek.model.zone
        allowed = way_words(now.way) if now.is_on and now.way is not None else ""
        bar.say(Sentence(quiet_line(now, zone), allowed))

    QShortcut(QKeySequence(KEYS), window).activated.connect(toggle)


def quiet_sections(
    desk: Desk, bridge: EventBridge, bar: MessageBar
) -> tuple[Section, ...]:
    """Return the sections of quiet mode on the Settings page."""

    def make_quiet() -> QWidget:
        from focusdesk.ui.settings.quiet.desktop import QuietSection

        own, zone = desk.preferences, lambda: desk.workweek.model.zone
        return QuietSection(desk.quiet, own, zone, bridge, bar)

    def make_chat() -> QWidget:
        from focusdesk.ui.settings.quiet.chat import ChatSection

        return ChatSection(desk.quiet, bridge, bar)

    def make_hooks() -> QWidget:
        from focusdesk.ui.settings.quiet.hooks import HooksSection

        return HooksSection(desk.quiet.hooks, bridge, bar)

    silence = tr("silence, banners, notifications"), tr("GNOME, KDE, macOS, Windows")
    chats = "Mattermost, Slack, Rocket.Chat, Zulip", tr("status, token, account")
    programs = tr("program, script, command"), tr("start, pause, end")
    return (
        Section("quiet", tr("Do not disturb"), silence, make_quiet),
        Section("chat", tr("Chat status"), chats, make_chat),
        Section("hooks", tr("Hooks"), programs, make_hooks),
    )
