"""What the doctor found, in words: the state of each thing, and a next step."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from focusdesk.domain.diagnosis import Topic, Verdict
from focusdesk.text import formats
from focusdesk.text.catalogue import tr, trn
from focusdesk.text.errors import describe

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from focusdesk.domain.diagnosis import Finding

Pairs = dict[str, tuple[str, str]]
"""By the code of a finding: what it says and the next step, their fields not filled."""

TELLERS = {
    "mutter": "GNOME Mutter",
    "xscreensaver": "X11",
    "screensaver": "org.freedesktop.ScreenSaver",
    "gnome": "GNOME",
    "logind": "logind",
    "macos": "macOS",
    "windows": "Windows",
}


@dataclass(frozen=True, slots=True)
class Words:
    """What a finding says, and what to do about it; the step may be empty."""

    says: str
    step: str = ""


def topic_name(topic: Topic) -> str:
    """Name what was looked at."""
    names = {
        Topic.PROGRAM: tr("Program"),
        Topic.FOLDER: tr("Data folder"),
        Topic.VAULT: tr("Vault"),
        Topic.KEYRING: tr("System keyring"),
        Topic.KEY_FILE: tr("Key file"),
        Topic.SIZES: tr("Disk space"),
        Topic.CRASH: tr("Last crash"),
        Topic.CALENDAR: tr("Calendar"),
        Topic.TIME_ZONE: tr("Time zone"),
        Topic.DISPLAY: tr("Screen"),
        Topic.TRAY: tr("Tray"),
        Topic.NOTIFICATIONS: tr("Notifications"),
        Topic.QUIET: tr("Do not disturb"),
        Topic.IDLE: tr("Idle time"),
        Topic.LOCK: tr("Screen lock"),
        Topic.SLEEP: tr("Sleep"),
    }
    return names[topic]


def verdict_name(verdict: Verdict) -> str:
    """Name how it stands."""
    names = {
        Verdict.OK: tr("fine"),
        Verdict.ATTENTION: tr("please check"),
        Verdict.MISSING: tr("not there"),
        Verdict.UNKNOWN: tr("not known"),
        Verdict.BROKEN: tr("broken"),
    }
    return names[verdict]


def finding_words(found: Finding) -> Words:
    """Say what was found, and the next step where there is one."""
    if found.error is not None:
        sentence = describe(found.error)
        return Words(sentence.explanation or sentence.title, sentence.next_step)
    known: Pairs = {}
    for pairs in (_program, _vault, _place, _desktop, _notices, _keyring, _person):
        known |= pairs()
    says, step = known[found.code]
    shown = _shown(found.facts)
    return Words(says.format(**shown), step.format(**shown))


def findings_text(findings: Iterable[Finding]) -> str:
    """Write the findings out for a terminal or a message to somebody who helps."""
    rows = [(found, finding_words(found)) for found in findings]
    states = max((len(verdict_name(found.verdict)) for found, _ in rows), default=0)
    names = max((len(topic_name(found.topic)) for found, _ in rows), default=0)
    lines = []
    for found, words in rows:
        state = verdict_name(found.verdict).ljust(states)
        lines.append(f"{state}  {topic_name(found.topic).ljust(names)}  {words.says}")
        if words.step:
            lines.append(f"{'':{states + names + 4}}\N{RIGHTWARDS ARROW} {words.step}")
    return "\n".join(lines)


def _program() -> Pairs:
    program = tr("FocusDesk {version}, Python {python}, Qt {qt}, {system}.")
    sizes = tr("Vault {database} MB, folder {folder} MB, {free_mb} MB free.")
    return {
        "program": (program, ""),
        "program_qt_unknown": (program, tr("The window needs Qt: install PySide6.")),
        "no_crash": (tr("None in the last 14 days."), ""),
        "crash": (
            tr("{kind} on {day} at {at}."),
            tr("The log tells where: {log}"),
        ),
        "sizes": (sizes, ""),
        "disk_low": (sizes, tr("Make room on the disk.")),
        "sizes_unknown": (tr("There is no folder yet."), ""),
    }


def _vault() -> Pairs:
    look = tr("Look closer with: focusdesk vault status")
    return {
        "vault_sound": (
            tr(
                "Every page is sound. Projects: {projects}, tasks: {tasks}, "
                "sessions: {sessions}."
            ),
            "",
        ),
        "vault_damaged": (tr("Damage was found: {first}"), look),
        "vault_closed": (tr("Not looked at: it opens with a passphrase."), look),
        "no_vault": (
            tr("There is no vault yet."),
            tr("Open FocusDesk, or make one with: focusdesk vault init"),
        ),
        "no_calendar": (
            tr("No calendar yet; meetings are not planned around."),
            tr("Drop an .ics file on the window."),
        ),
        "calendars_fresh": (tr("Read: {count}, the oldest {ago}."), ""),
        "calendar_old": (
            tr("{name} was last read {ago}."),
            tr("Import it again: its meetings may have moved."),
        ),
    }


def _place() -> Pairs:
    private = tr("For you alone: {path}")
    return {
        "folder": ("{path}", ""),
        "no_folder": (tr("Not made yet: {path}"), ""),
        "folder_private": (private, ""),
        "key_file_private": (private, ""),
        "open_to_all": (
            tr("Others on this computer can look in: {path}"),
            tr("Close it with: chmod go= '{path}'"),
        ),
        "same_zone": (tr("{zone}, as the computer."), ""),
        "other_zone": (
            tr("You work by {zone}; the computer is {offset} from UTC."),
            tr("Set the computer's zone, or the one of your work model."),
        ),
        "no_zone_data": (
            tr("The zone of your work model is not known here."),
            tr("Install tzdata, or choose another zone."),
        ),
    }


def _desktop() -> Pairs:
    tray = tr("Something shows tray icons.")
    return {
        "wayland": (
            tr("Wayland, desktop {desktop}."),
            tr("Only the desktop keeps the mini timer on top: Alt+Space in it."),
        ),
        "x11": (tr("X11 {display}, desktop {desktop}."), ""),
        "system_display": (tr("The system's own."), ""),
        "no_display": (
            tr("There is none: commands work, the window does not."),
            tr("Start FocusDesk in a desktop session."),
        ),
        "tray_host": (tray, ""),
        "x_tray": (tray, ""),
        "system_tray": (tray, ""),
        "no_tray": (
            tr("Nothing shows tray icons; the window stays in the task bar."),
            tr("On GNOME, install the extension AppIndicator."),
        ),
    }


def _notices() -> Pairs:
    window = tr("Reminders stand in the window.")
    return {
        "notices_with_buttons": (tr("{server} {version}, with buttons."), ""),
        "notices_plain": (
            tr("{server} {version}, without buttons."),
            tr("Answer in the window or from the tray."),
        ),
        "notices_asleep": (tr("A server starts with the first notification."), ""),
        "system_notices": (tr("Shown by the tray, without buttons."), ""),
        "no_notices": (tr("Nothing on this desktop shows notifications."), window),
        "no_session_bus": (tr("There is no session bus to send them over."), window),
        "quiet_by_server": (tr("The notification server can be silenced."), ""),
        "quiet_by_gnome": (tr("GNOME can hide its banners."), ""),
        "quiet_by_hand": (
            tr("This desktop lets no program silence it."),
            tr("Silence it by hand when you need to."),
        ),
    }


def _keyring() -> Pairs:
    install = tr("Install gnome-keyring or KWallet, or open with a passphrase.")
    return {
        "keyring_runs": (tr("It runs."), ""),
        "system_keyring": (tr("The system's own."), ""),
        "keyring_asleep": (tr("It starts when it is asked."), ""),
        "no_keyring": (tr("No keyring runs in this session."), install),
        "no_session_bus_keyring": (
            tr("There is no session bus to reach it."),
            install,
        ),
        "no_key_file": (tr("None is used."), ""),
        "key_file_elsewhere": (
            tr("The vault has one, but this run does not know where."),
            tr("Name it in FOCUSDESK_KEY_FILE."),
        ),
    }


def _person() -> Pairs:
    nothing = tr("Nothing here tells it.")
    return {
        "idle_told": (tr("{by} tells it; last used {seconds} s ago."), ""),
        "idle_unknown": (
            nothing,
            tr("Stretch hints then wait for the end of a block."),
        ),
        "locked": (tr("{by} tells it; now locked."), ""),
        "not_locked": (tr("{by} tells it; now open."), ""),
        "lock_unknown": (nothing, tr("Pause by hand when you leave.")),
        "logind": (tr("logind tells before the computer sleeps."), ""),
        "clocks_only": (
            tr("Nothing tells of it beforehand."),
            tr("Nothing to do: the clocks tell of it seconds after waking."),
        ),
    }


def _shown(facts: Mapping[str, str]) -> dict[str, str]:
    """Return the facts as they are read, with those that are made of others."""
    shown = dict(facts)
    if "by" in facts:
        shown["by"] = TELLERS[facts["by"]]
    if "zone" in facts:
        shown["zone"] = formats.zone_name(facts["zone"])
        shown["offset"] = _offset(int(facts["offset_minutes"]))
    if "days" in facts:
        days = int(facts["days"])
        counted = trn("{count} day ago", "{count} days ago", days)
        shown["ago"] = counted if days else tr("today")
    for name in ("database", "folder"):
        if f"{name}_kb" in facts:
            shown[name] = formats.number(int(facts[f"{name}_kb"]) / 1024)
    return shown


def _offset(minutes: int) -> str:
    sign = formats.MINUS if minutes < 0 else "+"
    return f"{sign}{formats.clock(abs(minutes))}"
