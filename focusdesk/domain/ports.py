"""Ports: what services ask of the slow, the outside and the platform."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from datetime import datetime
    from pathlib import Path

    from focusdesk.domain.accounts import Access, AccountFound, IssueAnswer
    from focusdesk.domain.alarms import Alarm
    from focusdesk.domain.calendar_reading import CalendarReading, ReadingRules
    from focusdesk.domain.diagnosis import Finding
    from focusdesk.domain.focus_status import FocusStatus
    from focusdesk.domain.importing.imported import ImportKind, TaskFile
    from focusdesk.domain.keyslots import VaultKey, WrappedKey
    from focusdesk.domain.notice import Notice
    from focusdesk.domain.planning.plan import Plan
    from focusdesk.domain.planning.problem import PlanRequest
    from focusdesk.domain.session_clock import Reading

T = TypeVar("T")


class Clock(Protocol):
    """The present instant, aware, in UTC."""

    def __call__(self) -> datetime:
        """Return now."""
        ...


class Readings(Protocol):
    """All the machine's clocks, read together."""

    def __call__(self) -> Reading:
        """Return what they say now."""
        ...


class Background(Protocol):
    """Runs slow work off the main thread and brings the outcome back to it."""

    def submit(
        self,
        work: Callable[[], T],
        done: Callable[[T], None],
        failed: Callable[[Exception], None],
    ) -> None:
        """Run `work` elsewhere, then `done` or `failed` on the main thread."""
        ...

    def post(self, call: Callable[[], None]) -> None:
        """Run `call` soon on the main thread; safe from any thread."""
        ...


class Solver(Protocol):
    """Plans a request in a process of its own; blocks its caller's thread."""

    def solve(
        self,
        request: PlanRequest,
        *,
        time_limit: float,
        on_better: Callable[[Plan], None],
        cancelled: Callable[[], bool],
    ) -> Plan:
        """Return the best plan within `time_limit` seconds; `SolverFailed` if none."""
        ...


class CalendarReader(Protocol):
    """Reads a calendar file as untrusted input."""

    def read(self, path: Path, rules: ReadingRules) -> CalendarReading:
        """Return what can be used; `CalendarUnreadable` when nothing can."""
        ...


class TaskFileReader(Protocol):
    """Decodes a file of tasks as untrusted input."""

    def read(self, path: Path, kind: ImportKind | None = None) -> TaskFile:
        """Return what it holds; `TaskFileUnreadable`, `FileUnreadable`.

        Without a kind it is recognised by its content.
        """
        ...


class IssueServer(Protocol):
    """A server with issues; every call takes as long as a network does.

    All raise `ServerTrouble`.
    """

    def look(self, access: Access) -> AccountFound:
        """Return whose account it is and what it may do."""
        ...

    def fetch(
        self,
        access: Access,
        since: datetime | None,
        known: Mapping[int, tuple[int, ...]],
    ) -> IssueAnswer:
        """Return issues as JSON objects, and the projects that are gone.

        They are those assigned to the person: the open ones, or with `since` all that
        changed from then on; and of the `known` ones, by project, what changed.
        """
        ...

    def close(self, access: Access, project: int, iid: int) -> None:
        """Close an issue; one that is closed already stays as it is."""
        ...

    def give_up(self) -> None:
        """Wait for nothing any more; from any thread."""
        ...


class Secrets(Protocol):
    """The operating system's keyring; every call may take seconds or fail."""

    def get(self, name: str) -> str | None:
        """Return the secret, None when there is none; `KeyringUnavailable`."""
        ...

    def put(self, name: str, secret: str) -> None:
        """Store, read back and compare; `KeyringUnavailable`."""
        ...

    def remove(self, name: str) -> None:
        """Forget the secret; quiet when there is none; `KeyringUnavailable`."""
        ...

    def give_up(self) -> None:
        """End every call under way with `KeyringUnavailable`; from any thread."""
        ...


class KeyWrapping(Protocol):
    """Seals a key by a secret a person can write down; each call takes a while."""

    def wrap(self, key: VaultKey, secret: str, context: bytes) -> WrappedKey:
        """Seal the key; `context` must be the same when it is unsealed."""
        ...

    def unwrap(
        self, wrapped: WrappedKey, secret: str, context: bytes
    ) -> VaultKey | None:
        """Return the key; None when the secret or the context is another one."""
        ...


class AlarmClock(Protocol):
    """Rings alarms; each `arm` replaces everything armed before."""

    def arm(self, alarms: tuple[Alarm, ...]) -> None:
        """Ring these and no others."""
        ...

    def stop(self) -> None:
        """Ring nothing any more."""
        ...


class Notifier(Protocol):
    """Shows a notice outside the window and knows whether it was shown."""

    def show(self, notice: Notice) -> bool:
        """Say whether the desktop took it."""
        ...

    def close(self, key: str) -> None:
        """Take back the notice with this key, if it still shows."""
        ...


class StatusFile(Protocol):
    """What status bars read without opening the vault."""

    def write(self, status: FocusStatus) -> None:
        """Keep this status in place of the last; a folder that refuses is no error."""
        ...


class IdleSensor(Protocol):
    """How long nobody has used keyboard or pointer, and whether it is locked.

    Each call may take a second or two: ask from a background thread.
    """

    def idle_seconds(self) -> float | None:
        """Return seconds since the last key or pointer move; None when unknown."""
        ...

    def is_locked(self) -> bool | None:
        """Say whether the screen is locked; None when unknown."""
        ...


class Surroundings(Protocol):
    """The desktop and the system round the program, as findings of the doctor."""

    def look(self) -> tuple[Finding, ...]:
        """Return a finding for each part; may take seconds."""
        ...
