"""Importing the issues of an account: fetched, shown, asked about, taken."""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from focusdesk.domain.accounts import TaskLink
from focusdesk.domain.errors import NotFound, Problem
from focusdesk.domain.importing.gitlab import IssuePages, issues_of, known_until
from focusdesk.domain.importing.imported import ImportKind, TaskFile
from focusdesk.domain.task import MAX_PROJECT_NAME, TaskStatus
from focusdesk.services.history import ImportChange, SourceChange, TaskChange
from focusdesk.services.issue_changes import AccountChange, LinksChange
from focusdesk.services.issue_outbox import source_of
from focusdesk.services.task_merge import Outcome, PreviewLine

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping
    from datetime import datetime

    from focusdesk.domain.accounts import Account, AccountId
    from focusdesk.domain.ids import ProjectId, TaskId
    from focusdesk.domain.importing.gitlab import Issue
    from focusdesk.domain.importing.given import TaskSource
    from focusdesk.domain.importing.imported import ImportReading
    from focusdesk.domain.ports import Clock, IssueServer
    from focusdesk.domain.task import Project, Task
    from focusdesk.services.history import Change
    from focusdesk.services.task_import import ImportPreview, Stock, TaskImport
    from focusdesk.storage.store import Store


@dataclass(frozen=True, slots=True)
class IssueChoices:
    """What the person says before issues are taken.

    `places` names the project of each path, `ended` the keys of issues that ended on
    the server and whose tasks end here too.
    """

    places: tuple[tuple[str, str], ...] = ()
    ended: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class PathPlace:
    """A path of the server and the name of the project its issues go to.

    `is_known` says that the person has seen it there before.
    """

    path: str
    project: str
    is_known: bool


class IssueImport:
    """Previews an account's issues and takes them; twice the same changes nothing."""

    def __init__(
        self, store: Store, clock: Clock, server: IssueServer, imports: TaskImport
    ) -> None:
        self._store = store
        self._clock = clock
        self._server = server
        self.imports = imports

    def opening(self, account_id: AccountId) -> Callable[[], TaskFile]:
        """Return the fetching of what is new, to be called on any thread.

        Calling it raises ServerTrouble; `NotFound` at once without such an account.
        """
        with self._store.reading() as tx:
            account, access = _account(tx.accounts.get(account_id)), None
            access = tx.accounts.access(account_id)
            links = tx.task_links.of(account_id)
            still = {t.id for t in tx.tasks.open()} if links else set()
        assert access is not None
        known: defaultdict[int, list[int]] = defaultdict(list)
        for link in links.values():
            if link.task_id in still:
                known[link.project].append(link.iid)
        numbers = {project: tuple(sorted(iids)) for project, iids in known.items()}
        source, user, since = source_of(account.id), account.user_id, account.since
        server = self._server

        def fetch() -> TaskFile:
            told = server.fetch(access, since, numbers)
            gone = frozenset(k for k, v in links.items() if v.project in told.gone)
            pages = IssuePages(source, user, told.entries, gone, told.asked_at)
            return TaskFile(ImportKind.GITLAB, document=pages)

        return fetch

    def understanding(self, file: TaskFile) -> Callable[[], ImportReading]:
        """Return the understanding of the answers, to be called on any thread."""
        return self.imports.understanding(file, {})

    def places(
        self, account_id: AccountId, reading: ImportReading
    ) -> tuple[PathPlace, ...]:
        """Return where the issues of each path go, as remembered or as guessed."""
        with self._store.reading() as tx:
            account = _account(tx.accounts.get(account_id))
            projects = tx.projects.all()
        paths = dict.fromkeys(task.project for task in reading.tasks)
        return tuple(_places(paths, dict(account.projects), projects))

    def comparing(
        self,
        account_id: AccountId,
        file: TaskFile,
        reading: ImportReading,
        choices: IssueChoices,
    ) -> Callable[[], ImportPreview]:
        """Return the comparison with what is here, to be called on any thread."""
        pages = file.document
        assert isinstance(pages, IssuePages)
        places = {p.path: p.project for p in self.places(account_id, reading)}
        places |= dict(choices.places)
        stock = self.imports.stock(reading)
        with self._store.reading() as tx:
            account = _account(tx.accounts.get(account_id))
            links = tx.task_links.of(account_id)
        merged = self.imports.comparing(reading, stock, "", places)
        now = self._clock()

        def compare() -> ImportPreview:
            known = stock.known()
            told = _Told(account, pages, links, stock, known, choices.ended, now)
            return told.added_to(merged())

        return compare

    def apply(self, preview: ImportPreview) -> None:
        """Write what a preview shows; one step to undo; `NotNow` as for files."""
        self.imports.apply(preview)


@dataclass(frozen=True, slots=True)
class _Told:
    """What a server told beyond the fields of tasks: states, and which is new."""

    account: Account
    pages: IssuePages
    links: Mapping[str, TaskLink]
    stock: Stock
    known: Mapping[str, TaskSource]
    taken: frozenset[str]
    now: datetime

    def added_to(self, preview: ImportPreview) -> ImportPreview:
        """Return the preview with what ended, the links and the account."""
        issues = {issue.key: issue for issue in issues_of(self.pages)}
        tasks = {task.id: task for task in self.stock.tasks}
        ended = list(self._ended(issues, tasks))
        change = ImportChange(
            (*preview.change.tasks, *(one.task for one in ended if one.line.taken)),
            (*preview.change.sources, *self._sources(ended)),
        )
        lines = (*(one.line for one in ended), *preview.lines)
        links = self._links(issues, tasks, preview.change.sources)
        also: list[Change] = [links] if links.after else []
        account = self._account(issues.values(), preview.change.sources)
        if account != self.account:
            also.append(AccountChange(self.account, account))
        return replace(preview, lines=lines, change=change, also=tuple(also))

    def _ended(
        self, issues: Mapping[str, Issue], tasks: Mapping[TaskId, Task]
    ) -> Iterable[_Ending]:
        names = {project.id: project.name for project in self.stock.projects}
        for key, link in sorted(self.links.items(), key=_by_reference):
            task = tasks.get(link.task_id)
            code = self._ending(issues.get(key), link, key)
            if task is None or task.status is not TaskStatus.OPEN or not code:
                continue
            issue = issues.get(key)
            at = (issue.closed_at if issue else None) or self.now
            status = TaskStatus.DONE if code == "closed_there" else TaskStatus.DROPPED
            after = replace(task, status=status, closed_at=min(at, self.now))
            line = PreviewLine(
                where=link.reference,
                outcome=Outcome.ENDED,
                title=task.title,
                project=names.get(task.project_id, ""),
                task=task,
                problems=(Problem(code, "state", link.reference),),
                key=key,
                taken=key in self.taken,
            )
            yield _Ending(line, TaskChange(task, after))

    def _ending(self, issue: Issue | None, link: TaskLink, key: str) -> str:
        if key in self.pages.gone:
            return "gone_there"
        is_open = issue.is_open if issue else link.is_open
        is_mine = issue.is_mine if issue else link.is_mine
        if is_open and is_mine:
            return ""
        return "unassigned_there" if is_open else "closed_there"

    def _sources(self, ended: Iterable[_Ending]) -> Iterable[SourceChange]:
        for one in ended:
            source = self.known.get(one.line.key)
            if one.line.taken and source is not None:
                # So that a later reopening there is news.
                given = replace(source.given, done=True)
                yield SourceChange(source, replace(source, given=given, digest=""))

    def _links(
        self,
        issues: Mapping[str, Issue],
        tasks: Mapping[TaskId, Task],
        sources: Iterable[SourceChange],
    ) -> LinksChange:
        ids = {key: source.task_id for key, source in self.known.items()}
        ids = {key: task_id for key, task_id in ids.items() if task_id in tasks}
        fresh = {s.after.key: s.after.task_id for s in sources if s.after}
        ids |= fresh
        before, after = [], []
        for key, issue in issues.items():
            if key not in ids:
                continue
            old = self.links.get(key)
            task = tasks.get(ids[key])
            new = self._link(issue, old, ids[key])
            if old is None and task is not None:
                # A task closed before its account was added is not asked about.
                new = replace(new, answered=task.status is not TaskStatus.OPEN)
            if new != old:
                before += [old] if old else []
                after.append(new)
        return LinksChange(tuple(before), tuple(after))

    def _link(self, issue: Issue, old: TaskLink | None, task_id: TaskId) -> TaskLink:
        reopened = old is not None and issue.is_open and not old.is_open
        return TaskLink(
            task_id=task_id,
            account_id=self.account.id,
            key=issue.key,
            url=issue.url,
            reference=issue.reference,
            project=issue.project,
            iid=issue.iid,
            is_open=issue.is_open,
            is_mine=issue.is_mine,
            answered=old is not None and old.answered and not reopened,
        )

    def _account(
        self, issues: Iterable[Issue], sources: Iterable[SourceChange]
    ) -> Account:
        times = (known_until(self.pages, issues), self.account.since)
        known = dict(self.account.projects)
        for source in (s.after for s in sources if s.after and not s.before):
            known[source.given.project] = source.given.project_id
        return replace(
            self.account,
            since=max((t for t in times if t), default=None),
            projects=tuple(sorted(known.items())),
        )


@dataclass(frozen=True, slots=True)
class _Ending:
    """A task whose issue ended, as a line and as the change if it is taken."""

    line: PreviewLine
    task: TaskChange


def _by_reference(named: tuple[str, TaskLink]) -> str:
    return named[1].reference


def _account(found: Account | None) -> Account:
    if found is None:
        raise NotFound("account", "")
    return found


def _places(
    paths: Iterable[str],
    remembered: Mapping[str, ProjectId],
    projects: Iterable[Project],
) -> Iterable[PathPlace]:
    paths = tuple(paths)
    by_id = {project.id: project.name for project in projects}
    names = {name.casefold(): name for name in by_id.values()}
    ends = Counter(path.rpartition("/")[2].casefold() for path in paths)
    for path in paths:
        end = path.rpartition("/")[2]
        kept = remembered.get(path)
        known = by_id.get(kept) if kept else None
        same = names.get(path.casefold()) or names.get(end.casefold())
        usual = end if ends[end.casefold()] == 1 else path
        name = known or same or usual[-MAX_PROJECT_NAME:]
        yield PathPlace(path, name, known is not None)
