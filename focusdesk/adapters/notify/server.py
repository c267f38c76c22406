"""The desktop's notification server, as its specification has it.

https://specifications.freedesktop.org/notification-spec/1.2/
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from jeepney import (
    DBusAddress,
    HeaderFields,
    MatchRule,
    MessageType,
    message_bus,
    new_method_call,
)

from focusdesk.adapters.notify.bus import BusSilentError, reply_to
from focusdesk.adapters.notify.plain import escaped, plain

if TYPE_CHECKING:
    from jeepney import Message

    from focusdesk.adapters.notify.bus import Bus
    from focusdesk.domain.notice import Notice

NAME = "org.freedesktop.Notifications"
ADDRESS = DBusAddress("/org/freedesktop/Notifications", NAME, NAME)
APP_NAME = "FocusDesk"
DESKTOP_ENTRY = "focusdesk"
NOTIFY_SIGNATURE = "susssasa{sv}i"
DEFAULT_ACTION = "default"
URGENCY_NORMAL, URGENCY_CRITICAL = 1, 2
SERVER_DECIDES = -1
TITLE_LIMIT, BODY_LIMIT = 120, 600


class Server:
    """Shows, replaces and closes notices over one bus connection.

    All methods may raise what `Bus.call` raises.
    """

    def __init__(self, bus: Bus) -> None:
        self._bus = bus
        self._shown: dict[str, int] = {}
        self._late: set[int] = set()
        self._abilities: frozenset[str] | None = None
        for rule in _rules():
            bus.call(message_bus.AddMatch(rule))

    def show(self, notice: Notice) -> None:
        """Show a notice in place of the last one with its key."""
        message = new_method_call(
            ADDRESS, "Notify", NOTIFY_SIGNATURE, self._arguments(notice)
        )
        try:
            (shown,) = self._bus.call(message)
        except BusSilentError as silent:
            self._late.add(silent.serial)
            raise
        self._shown[notice.key] = shown

    def close(self, key: str) -> None:
        """Take back the notice with this key; quiet when none shows."""
        shown = self._shown.pop(key, None)
        if shown is not None:
            self._close(shown)

    def close_all(self) -> None:
        """Take back every notice: once we are gone its buttons are dead."""
        for key in tuple(self._shown):
            self.close(key)

    def presses(self) -> list[tuple[str, str]]:
        """Work through the inbox; return the notice and button of each press."""
        found = []
        while self._bus.inbox:
            message = self._bus.inbox.popleft()
            if reply_to(message) in self._late:
                self._take_back(message)
            elif message.header.message_type is MessageType.signal:
                press = self._signal(message)
                if press is not None:
                    found.append(press)
        return found

    def _signal(self, message: Message) -> tuple[str, str] | None:
        match message.header.fields.get(HeaderFields.member), message.body:
            case "ActionInvoked", (int(number), str(action)):
                key = self._key(number)
                return None if key is None else (key, action)
            case "NotificationClosed", (int(number), *_):
                key = self._key(number)
                if key is not None:
                    del self._shown[key]
            case "NameOwnerChanged", (str(name), *_) if name == NAME:
                # Another server: it knows none of our notices and may do other things.
                self._shown.clear()
                self._abilities = None
        return None

    def _key(self, number: int) -> str | None:
        return next((k for k, shown in self._shown.items() if shown == number), None)

    def _take_back(self, message: Message) -> None:
        # Something else has shown this notice meanwhile.
        late = reply_to(message)
        assert late is not None
        self._late.discard(late)
        if message.header.message_type is MessageType.method_return:
            self._close(message.body[0])

    def _close(self, number: int) -> None:
        self._bus.call(new_method_call(ADDRESS, "CloseNotification", "u", (number,)))

    def _arguments(self, notice: Notice) -> tuple[object, ...]:
        abilities = self._can()
        title, body = plain(notice.title, TITLE_LIMIT), plain(notice.body, BODY_LIMIT)
        if "body" not in abilities and body:
            title, body = f"{title}. {body}", ""
        if "body-markup" in abilities:
            body = escaped(body)
        actions = _actions(notice) if "actions" in abilities else []
        urgency = URGENCY_CRITICAL if notice.pressing else URGENCY_NORMAL
        hints = {
            "urgency": ("y", urgency),
            "desktop-entry": ("s", DESKTOP_ENTRY),
        }
        replaces = self._shown.get(notice.key, 0)
        return (
            *(APP_NAME, replaces, DESKTOP_ENTRY, title, body),
            *(actions, hints, SERVER_DECIDES),
        )

    def _can(self) -> frozenset[str]:
        if self._abilities is None:
            (abilities,) = self._bus.call(new_method_call(ADDRESS, "GetCapabilities"))
            self._abilities = frozenset(abilities)
        return self._abilities


def _actions(notice: Notice) -> list[str]:
    flat = [DEFAULT_ACTION, ""]
    for action in notice.actions:
        flat += [action.key, plain(action.label, TITLE_LIMIT)]
    return flat


def _rules() -> tuple[MatchRule, ...]:
    own = MatchRule(type="signal", sender=NAME, interface=NAME)
    owner = MatchRule(
        type="signal", interface="org.freedesktop.DBus", member="NameOwnerChanged"
    )
    owner.add_arg_condition(0, NAME)
    return own, owner
