"""What the import dialog shows: a file, or the issues of an account."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

from focusdesk.text import tr

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from pathlib import Path

    from focusdesk.domain.accounts import Account
    from focusdesk.domain.importing.imported import Column, ImportReading, TaskFile
    from focusdesk.services.issue_import import IssueChoices, IssueImport, PathPlace
    from focusdesk.services.task_import import ImportPreview, TaskImport


@dataclass(frozen=True, slots=True)
class Answers:
    """What the person has said in the dialog so far."""

    fallback: str
    choices: IssueChoices


class Feed(Protocol):
    """Where entries come from; the callables it returns run on any thread."""

    @property
    def name(self) -> str:
        """What is shown."""
        ...

    @property
    def imports(self) -> TaskImport:
        """The use cases that tell now and the zone, and write."""
        ...

    def opening(self) -> Callable[[], TaskFile]:
        """Return the reading of what there is."""
        ...

    def columns(
        self, file: TaskFile, mapping: Mapping[Column, str]
    ) -> dict[Column, str]:
        """Return what a table's columns mean."""
        ...

    def understanding(
        self, file: TaskFile, columns: Mapping[Column, str]
    ) -> Callable[[], ImportReading]:
        """Return the understanding of it."""
        ...

    def places(self, reading: ImportReading) -> tuple[PathPlace, ...]:
        """Return the paths whose project is asked for."""
        ...

    def comparing(
        self, file: TaskFile, reading: ImportReading, answers: Answers
    ) -> Callable[[], ImportPreview]:
        """Return the comparison with what is here."""
        ...


@dataclass(frozen=True, slots=True)
class FileFeed:
    """A file of tasks."""

    imports: TaskImport
    path: Path

    @property
    def name(self) -> str:
        """The file's name."""
        return self.path.name

    def opening(self) -> Callable[[], TaskFile]:
        """Return the reading of the file."""
        return self.imports.opening(self.path)

    def columns(
        self, file: TaskFile, mapping: Mapping[Column, str]
    ) -> dict[Column, str]:
        """Return what a table's columns mean."""
        return self.imports.columns(file, mapping)

    def understanding(
        self, file: TaskFile, columns: Mapping[Column, str]
    ) -> Callable[[], ImportReading]:
        """Return the understanding of the file."""
        return self.imports.understanding(file, columns)

    def places(self, reading: ImportReading) -> tuple[PathPlace, ...]:
        """Return nothing: a file names its projects."""
        del reading
        return ()

    def comparing(
        self, file: TaskFile, reading: ImportReading, answers: Answers
    ) -> Callable[[], ImportPreview]:
        """Return the comparison with what is here."""
        del file
        stock = self.imports.stock(reading)
        return self.imports.comparing(
            reading, stock, answers.fallback or tr("Imported")
        )


@dataclass(frozen=True, slots=True)
class IssueFeed:
    """The issues of an account."""

    issues: IssueImport
    account: Account

    @property
    def name(self) -> str:
        """The account's name."""
        return self.account.name

    @property
    def imports(self) -> TaskImport:
        """The use cases that tell now and the zone, and write."""
        return self.issues.imports

    def opening(self) -> Callable[[], TaskFile]:
        """Return the fetching of what is new."""
        return self.issues.opening(self.account.id)

    def columns(
        self, file: TaskFile, mapping: Mapping[Column, str]
    ) -> dict[Column, str]:
        """Return nothing: issues are no table."""
        del file, mapping
        return {}

    def understanding(
        self, file: TaskFile, columns: Mapping[Column, str]
    ) -> Callable[[], ImportReading]:
        """Return the understanding of the answers."""
        del columns
        return self.issues.understanding(file)

    def places(self, reading: ImportReading) -> tuple[PathPlace, ...]:
        """Return the paths that have not been placed before."""
        places = self.issues.places(self.account.id, reading)
        return tuple(place for place in places if not place.is_known)

    def comparing(
        self, file: TaskFile, reading: ImportReading, answers: Answers
    ) -> Callable[[], ImportPreview]:
        """Return the comparison with what is here."""
        return self.issues.comparing(self.account.id, file, reading, answers.choices)
