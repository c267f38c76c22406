"""The questions a GitLab server is asked; an `IssueServer`."""

from __future__ import annotations

import re
from threading import Event
from typing import TYPE_CHECKING, Final
from urllib.parse import urlencode, urlsplit

from focusdesk.adapters.gitlab_issues.transport import Answer, Transport
from focusdesk.adapters.web.line import Limits, cut
from focusdesk.domain.accounts import AccountFound, IssueAnswer
from focusdesk.domain.errors import ServerTrouble
from focusdesk.domain.importing.imported import MAX_ENTRIES

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from datetime import datetime
    from http.client import HTTPConnection

    from focusdesk.domain.accounts import Access

_PAGE: Final = 100
# So many numbers fit into an address that every proxy passes on.
_GROUP: Final = 50
_NEXT: Final = re.compile(r'<([^<>]*)>\s*;[^,]*\brel="?next"?')
# Old servers do not tell what a token may do, and tokens of projects may not ask.
_SILENT: Final = frozenset({"not_there", "forbidden", "token"})


class GitLabIssues:
    """Asks GitLab, version 13 and later, by its REST API."""

    def __init__(self, limits: Limits | None = None) -> None:
        self._limits = limits or Limits()
        self._stopped = Event()
        self._open_lines: set[HTTPConnection] = set()

    def look(self, access: Access) -> AccountFound:
        """Return whose account it is and what it may do; `ServerTrouble`."""
        line = self._line(access)
        user = line.ask("/user").value
        if not isinstance(user, dict) or not isinstance(user.get("id"), int):
            raise ServerTrouble(line.host, "not_gitlab")
        first = line.ask(f"/issues?{_mine(None, per_page=1)}")
        return AccountFound(
            user_id=user["id"],
            user_name=str(user.get("username", "")),
            full_name=str(user.get("name", "")),
            open_issues=_total(first),
            can_write=_can_write(line),
        )

    def fetch(
        self,
        access: Access,
        since: datetime | None,
        known: Mapping[int, tuple[int, ...]],
    ) -> IssueAnswer:
        """Return issues as JSON objects, and the projects that are gone."""
        line = self._line(access)
        found = list(_pages(line, f"/issues?{_mine(since)}"))
        gone = []
        for project, iids in known.items():
            try:
                for query in _named(iids, since):
                    found += _pages(line, f"/projects/{project}/issues?{query}")
            except ServerTrouble as trouble:
                if trouble.why not in {"not_there", "forbidden"}:
                    raise
                gone.append(project)
        return IssueAnswer(tuple(found), tuple(gone), line.asked_at)

    def close(self, access: Access, project: int, iid: int) -> None:
        """Close an issue; one that is closed already stays as it is."""
        line = self._line(access)
        path = f"/projects/{project}/issues/{iid}"
        if _state(line.ask(path)) != "closed":
            closed = line.ask(f"{path}?state_event=close", "PUT")
            if _state(closed) != "closed":
                raise ServerTrouble(line.host, "forbidden", "not_closed")

    def give_up(self) -> None:
        """Wait for nothing any more; from any thread."""
        self._stopped.set()
        for connection in tuple(self._open_lines):
            cut(connection)

    def _line(self, access: Access) -> Transport:
        return Transport(access, self._limits, self._stopped, self._open_lines)


def _mine(since: datetime | None, per_page: int = _PAGE) -> str:
    # In the order of creation, a change while paging moves nothing to a page read.
    asked = {
        "scope": "assigned_to_me",
        "state": "all" if since else "opened",
        "order_by": "created_at",
        "sort": "asc",
        "per_page": str(per_page),
    }
    if since:
        asked["updated_after"] = since.isoformat()
    return urlencode(asked)


def _named(iids: Sequence[int], since: datetime | None) -> Iterator[str]:
    for start in range(0, len(iids), _GROUP):
        asked = [("iids[]", str(iid)) for iid in iids[start : start + _GROUP]]
        asked += [("scope", "all"), ("state", "all"), ("per_page", str(_PAGE))]
        if since:
            asked.append(("updated_after", since.isoformat()))
        yield urlencode(asked)


def _pages(line: Transport, path: str) -> Iterator[object]:
    """Yield the entries of every page, as the server links them."""
    seen: set[str] = set()
    count = 0
    while path not in seen:
        seen.add(path)
        answer = line.ask(path)
        if not isinstance(answer.value, list):
            raise ServerTrouble(line.host, "not_gitlab")
        count += len(answer.value)
        if count > MAX_ENTRIES:
            raise ServerTrouble(line.host, "too_big", str(MAX_ENTRIES))
        yield from answer.value
        following = _NEXT.search(answer.headers.get("link", ""))
        if following is None:
            return
        # Only the query: behind a proxy a server may not know its own address.
        path = f"{path.partition('?')[0]}?{urlsplit(following[1]).query}"


def _total(answer: Answer) -> int | None:
    text = answer.headers.get("x-total", "")
    return int(text) if text.isascii() and text.isdecimal() else None


def _can_write(line: Transport) -> bool | None:
    try:
        said = line.ask("/personal_access_tokens/self").value
    except ServerTrouble as trouble:
        if trouble.why not in _SILENT:
            raise
        return None
    scopes = said.get("scopes") if isinstance(said, dict) else None
    return "api" in scopes if isinstance(scopes, list) else None


def _state(answer: Answer) -> object:
    return answer.value.get("state") if isinstance(answer.value, dict) else None
