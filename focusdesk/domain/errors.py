"""What can go wrong on purpose: errors carry data, never sentences.

`focusdesk.text.errors` turns each into a title, an explanation and a next step.
Anything that is not a `FocusDeskError` is a bug.
"""

from __future__ import annotations

from dataclasses import dataclass


class FocusDeskError(Exception):
    """A failure the person is told about in a sentence."""


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing wrong with an input: a code, where it stands, what it says."""

    code: str
    where: str
    detail: str = ""


@dataclass(frozen=True, slots=True)
class Refusal:
    """Why an act on a plan cannot be: a code, and what a sentence about it needs."""

    code: str
    facts: tuple[tuple[str, str | int | float], ...] = ()

    def fact(self, name: str) -> str | int | float | None:
        """Return the named fact, or None."""
        return dict(self.facts).get(name)


class InputInvalid(FocusDeskError):
    """An input that is refused as a whole; `problems` says what is wrong with it."""

    def __init__(self, problems: tuple[Problem, ...]) -> None:
        super().__init__("; ".join(f"{p.code} {p.where} {p.detail}" for p in problems))
        self.problems = problems


class TaskInvalid(InputInvalid):
    """A task or project that breaks a rule of its own fields."""


class WorkModelInvalid(InputInvalid):
    """A work model file that cannot be taken; `where` is `file:line`."""


class AllocationInvalid(InputInvalid):
    """An allocation matrix that cannot be taken; `where` is `file:line` or a field."""


class PlanRequestInvalid(InputInvalid):
    """A planning problem that cannot be read or contradicts itself."""


class SettingsInvalid(InputInvalid):
    """A settings file with a value outside its range."""


class CalendarUnreadable(InputInvalid):
    """A calendar that yields nothing; the events known before stay."""


class TaskFileUnreadable(InputInvalid):
    """A file of tasks that yields nothing, or whose columns are not understood."""


class RoutineInvalid(InputInvalid):
    """A routine, meeting or absence that breaks a rule of its own fields."""


class AccountInvalid(InputInvalid):
    """An address or token of a server that cannot be used."""


class ServerTrouble(FocusDeskError):
    """A server that could not be asked; what is kept here is untouched.

    `why` is a code: unreachable, timeout, certificate, ca_file, token, forbidden,
    no_status, not_there, busy, server, not_gitlab, strange, too_big, elsewhere.
    `wait` is how many seconds the server wants to be left alone, `detail` what it said.
    """

    def __init__(
        self, host: str, why: str, detail: str = "", wait: float | None = None
    ) -> None:
        super().__init__(f"{host}: {why} {detail}".strip())
        self.host = host
        self.why = why
        self.detail = detail
        self.wait = wait


class QuietRefused(FocusDeskError):
    """A desktop that would not be quiet; nothing else is touched.

    `way` is how it was asked, `why` a code: no_program, no_bus, no_shortcut, timeout,
    refused. `detail` is what it said.
    """

    def __init__(self, way: str, why: str, detail: str = "") -> None:
        super().__init__(f"{way}: {why} {detail}".strip())
        self.way = way
        self.why = why
        self.detail = detail


class NotFound(FocusDeskError):
    """No such thing; `close` lists names that look like it."""

    def __init__(self, kind: str, name: str, close: tuple[str, ...] = ()) -> None:
        super().__init__(f"{kind} {name}")
        self.kind = kind
        self.name = name
        self.close = close


class Ambiguous(FocusDeskError):
    """A name that fits several things."""

    def __init__(self, kind: str, name: str, matches: tuple[str, ...]) -> None:
        super().__init__(f"{kind} {name}: {', '.join(matches)}")
        self.kind = kind
        self.name = name
        self.matches = matches


class AlreadyExists(FocusDeskError):
    """A name that is taken."""

    def __init__(self, kind: str, name: str) -> None:
        super().__init__(f"{kind} {name}")
        self.kind = kind
        self.name = name


class NotNow(FocusDeskError):
    """A step the present state does not allow, such as pausing without a session."""

    def __init__(self, step: str, state: str) -> None:
        super().__init__(f"{step} while {state}")
        self.step = step
        self.state = state


class ActRefused(FocusDeskError):
    """An act on a plan that a hard rule forbids."""

    def __init__(self, refusal: Refusal) -> None:
        super().__init__(refusal.code)
        self.refusal = refusal


class RatingTooOld(FocusDeskError):
    """A session that ended too long ago to be rated from memory."""

    def __init__(self, session_id: str, hours: int) -> None:
        super().__init__(f"{session_id}: more than {hours} hours ago")
        self.session_id = session_id
        self.hours = hours


class NothingToUndo(FocusDeskError):
    """There is no step left to take back."""


class VaultError(FocusDeskError):
    """A vault that does not open; `path` is the file it is about."""

    def __init__(self, path: str, detail: str = "") -> None:
        super().__init__(f"{path} {detail}".strip())
        self.path = path
        self.detail = detail


class VaultMissing(VaultError):
    """No vault has been made here yet."""


class VaultExists(VaultError):
    """A vault is already here, and no second key is made over it."""


class VaultLocked(VaultError):
    """The key is needed and none of the ways to it has been used."""


class KeyMissing(VaultError):
    """A database is here, but its key is nowhere to be found."""


class WrongKey(VaultError):
    """The key, passphrase or recovery code does not open this database."""


class DatabaseDamaged(VaultError):
    """The file is here and is not what was written."""


class DatabaseEmpty(VaultError):
    """The file has no content although a vault was made here."""


class DatabaseTooNew(VaultError):
    """A later FocusDesk wrote this database."""


class DatabaseBusy(VaultError):
    """Another process held the database for too long."""


class DiskFull(VaultError):
    """There is no room left to write; what was there before is unharmed."""


class FolderUnusable(VaultError):
    """The data folder is read-only, a link, foreign, or on a network drive."""


class KeyFileUnsafe(VaultError):
    """A key file that others can read, or that holds no key."""


class KeyringUnavailable(VaultError):
    """The keyring is absent, locked, dismissed, or does not answer in time."""


class FileUnreadable(FocusDeskError):
    """A file that cannot be opened or written; `why` is a code, or empty."""

    def __init__(self, path: str, why: str) -> None:
        super().__init__(f"{path}: {why}")
        self.path = path
        self.why = why

    @classmethod
    def because(cls, path: object, error: Exception) -> FileUnreadable:
        """Turn what the operating system says into one of the codes."""
        match error:
            case FileNotFoundError():
                why = "missing"
            case PermissionError():
                why = "not_allowed"
            case IsADirectoryError() | NotADirectoryError() | ValueError():
                why = "not_a_file"
            case _:
                why = ""
        return cls(str(path), why)


class NoDisplay(FocusDeskError):
    """There is no display that a window could be shown on."""


class SolverFailed(FocusDeskError):
    """The planner's process ended without an answer."""
