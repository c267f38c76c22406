"""Quiet mode in words: what each desktop allows, the status on chats, programs."""

from __future__ import annotations

from typing import TYPE_CHECKING

from focusdesk.domain.chat import ChatKind
from focusdesk.domain.quiet import HookEvent, QuietWay
from focusdesk.domain.settings import QuietWhen
from focusdesk.text.catalogue import tr
from focusdesk.text.formats import clock_of
from focusdesk.text.sentence import Sentence

if TYPE_CHECKING:
    from datetime import datetime

    from focusdesk.domain.errors import QuietRefused
    from focusdesk.domain.quiet import HookOutcome
    from focusdesk.services.quiet import QuietNow


def status_phrase(until: datetime, zone: str) -> str:
    """Write the status of a chat: never what is worked on."""
    return tr("In focus work until {time}", time=clock_of(until, zone))


def when_name(when: QuietWhen) -> str:
    """Name which sessions are quiet."""
    names = {
        QuietWhen.DEEP: tr("In focus work"),
        QuietWhen.ALL: tr("In every session"),
        QuietWhen.NEVER: tr("Only by hand"),
    }
    return names[when]


def way_words(way: QuietWay) -> str:
    """Say honestly what this desktop allows a program to do."""
    words = {
        QuietWay.INHIBIT: tr(
            "This desktop holds notifications back for as long as FocusDesk asks."
        ),
        QuietWay.GNOME: tr(
            "On GNOME, FocusDesk switches banners off and on again afterwards."
        ),
        QuietWay.SHORTCUTS: tr(
            "On macOS two Shortcuts of yours do it. Make them in the Shortcuts app and "
            "call them “FocusDesk On” and “FocusDesk Off”."
        ),
        QuietWay.WINDOWS: tr(
            "Windows lets no program switch Do not disturb. Its settings can be "
            "opened from here; FocusDesk itself stays quiet either way."
        ),
        QuietWay.NONE: tr(
            "This desktop lets no program hold notifications back. Its own switch "
            "works; FocusDesk itself stays quiet either way."
        ),
    }
    return words[way]


def quiet_line(now: QuietNow, zone: str) -> str:
    """Say whether quiet mode is on, until when, and why."""
    if now.until is None:
        return tr("Do not disturb is off.")
    time = clock_of(now.until, zone)
    if now.by_hand:
        return tr("Do not disturb is on until {time}, switched by hand.", time=time)
    return tr("Do not disturb is on until {time}.", time=time)


def chat_name(kind: ChatKind) -> str:
    """Name a chat as it calls itself."""
    names = {
        ChatKind.MATTERMOST: "Mattermost",
        ChatKind.SLACK: "Slack",
        ChatKind.ROCKETCHAT: "Rocket.Chat",
        ChatKind.ZULIP: "Zulip",
    }
    return names[kind]


def token_hint(kind: ChatKind) -> str:
    """Say where the token of a chat comes from."""
    hints = {
        ChatKind.MATTERMOST: tr("Profile > Security > Personal access tokens."),
        ChatKind.SLACK: tr("A user token (xoxp-) with the scope users.profile:write."),
        ChatKind.ROCKETCHAT: tr(
            "My account > Personal access tokens; it shows the user id as well."
        ),
        ChatKind.ZULIP: tr("Personal settings > Account & privacy > API key."),
    }
    return hints[kind]


def login_name(kind: ChatKind) -> str:
    """Name what a server wants to know beside the token."""
    return tr("E-mail address") if kind is ChatKind.ZULIP else tr("User id")


def expiry_words(kind: ChatKind) -> str:
    """Say what becomes of a status when FocusDesk cannot clear it."""
    if kind.expires:
        return tr("The server itself ends the status when its time is over.")
    return tr(
        "This server ends no status by itself: after a crash it stands until "
        "FocusDesk is opened again."
    )


def event_name(event: HookEvent) -> str:
    """Name what a program is run at."""
    names = {
        HookEvent.START: tr("Session starts"),
        HookEvent.PAUSE: tr("Session is paused"),
        HookEvent.RESUME: tr("Session goes on"),
        HookEvent.END: tr("Session ends"),
    }
    return names[event]


def outcome_words(outcome: HookOutcome) -> str:
    """Say how a program ended; what it printed is shown apart."""
    troubles = {
        "missing": tr("There is no such program."),
        "not_allowed": tr("It cannot be run: the file is no program."),
        "timeout": tr("It did not end within ten seconds and was ended."),
    }
    if outcome.trouble:
        return troubles.get(outcome.trouble, tr("it did not work."))
    if outcome.code == 0:
        return tr("It ended well.")
    return tr("It ended with code {code}.", code=outcome.code or 0)


def describe_quiet(error: QuietRefused) -> Sentence:
    """Say why a desktop would not be quiet."""
    whys = {
        "no_program": tr("The program {name} is missing.", name=error.detail),
        "no_bus": tr("The session bus cannot be reached."),
        "no_shortcut": tr("There is no Shortcut “{name}”.", name=error.detail),
        "timeout": tr("It did not answer in time."),
    }
    said = tr("It refused: {detail}", detail=error.detail or "-")
    next_step = tr("The session is not affected. Use the desktop's own switch.")
    if error.why == "no_shortcut":
        next_step = tr("Make it in the Shortcuts app; any action will do.")
    title = tr("The desktop would not be quiet")
    return Sentence(title, whys.get(error.why, said), next_step)
