"""A GitLab played by a local server: its issues, its pages, and its bad days."""

from __future__ import annotations

import json
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from datetime import UTC, datetime
from email.utils import format_datetime
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Event, Thread
from typing import TYPE_CHECKING, Any
from urllib.parse import parse_qs, urlsplit

if TYPE_CHECKING:
    import ssl
    from collections.abc import Callable, Iterator

TOKEN = "glpat-contoh"
Entry = dict[str, Any]
BUDI: Entry = {"id": 7, "username": "budi", "name": "Budi Santoso"}
SITI: Entry = {"id": 8, "username": "siti", "name": "Siti Aminah"}


def issue(iid: int, title: str, path: str = "bkn/siasn", **fields: Any) -> Entry:  # noqa: ANN401 - JSON
    """Make an open issue of Budi's, in the words of GitLab's API."""
    project = fields.pop("project_id", 3 if path == "bkn/siasn" else 4)
    seconds = fields.pop("seconds", 0)
    host = "https://git.example.go.id"
    return {
        "id": project * 1000 + iid,
        "iid": iid,
        "project_id": project,
        "title": title,
        "state": "opened",
        "created_at": "2026-11-01T01:00:00.000Z",
        "updated_at": "2026-11-20T01:00:00.000Z",
        "closed_at": None,
        "due_date": None,
        "labels": [],
        "assignees": [BUDI],
        "web_url": f"{host}/{path}/-/issues/{iid}",
        "references": {"short": f"#{iid}", "full": f"{path}#{iid}"},
        "time_stats": {"time_estimate": seconds, "total_time_spent": 0},
    } | fields


@dataclass
class Fault:
    """What goes wrong with the next question: a status, a hang, or strange bytes."""

    status: int = 200
    headers: dict[str, str] = field(default_factory=dict)
    body: bytes = b"{}"
    missing: int = 0
    hang: bool = False
    drip: bool = False


@dataclass
class FakeGitLab:
    """The server's state; `asked` are the questions it was asked, in order."""

    issues: list[Entry] = field(default_factory=list)
    faults: list[Fault] = field(default_factory=list)
    asked: list[str] = field(default_factory=list)
    token: str = TOKEN
    scopes: tuple[str, ...] | None = ("api",)
    gone: set[int] = field(default_factory=set)
    page: int = 100
    now: str = "2026-11-26T03:00:00.000Z"
    url: str = ""
    over: Event = field(default_factory=Event)
    heard: Event = field(default_factory=Event)

    def find(self, iid: int, project: int = 3) -> Entry:
        named = (project, iid)
        return next(e for e in self.issues if (e["project_id"], e["iid"]) == named)

    def change(self, iid: int, **fields: Any) -> None:  # noqa: ANN401 - JSON
        self.find(iid).update(fields, updated_at=self.now)

    @property
    def written(self) -> list[str]:
        return [line for line in self.asked if not line.startswith("GET")]


def _instant(text: str) -> datetime:
    return datetime.fromisoformat(text).astimezone(UTC)


def _listed(state: FakeGitLab, query: dict[str, list[str]]) -> list[Entry]:
    found = state.issues
    if query.get("scope") == ["assigned_to_me"]:
        found = [e for e in found if BUDI in e["assignees"]]
    if query.get("state") == ["opened"]:
        found = [e for e in found if e["state"] == "opened"]
    if "iids[]" in query:
        found = [e for e in found if str(e["iid"]) in query["iids[]"]]
    if "updated_after" in query:
        since = datetime.fromisoformat(query["updated_after"][0])
        found = [e for e in found if datetime.fromisoformat(e["updated_at"]) >= since]
    return found


class _Desk(BaseHTTPRequestHandler):
    """Answers as GitLab does."""

    protocol_version = "HTTP/1.1"
    state: FakeGitLab

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002
        del format, args

    def date_time_string(self, timestamp: float | None = None) -> str:
        del timestamp
        return format_datetime(_instant(self.state.now), usegmt=True)

    def do_GET(self) -> None:
        self._serve()

    def do_PUT(self) -> None:
        self._serve()

    def _serve(self) -> None:
        state = self.state
        state.asked.append(f"{self.command} {self.path}")
        state.heard.set()
        fault = state.faults.pop(0) if state.faults else None
        if fault is not None:
            self._fail(fault)
        elif self.headers.get("PRIVATE-TOKEN") != state.token:
            self._say({"message": "401 Unauthorized"}, 401)
        else:
            self._answer(urlsplit(self.path))

    def _fail(self, fault: Fault) -> None:
        if fault.hang:
            self.state.over.wait(20)
            self.close_connection = True
            return
        with suppress(OSError):
            if fault.drip:
                self._drip()
                return
            self.send_response(fault.status)
            for name, value in fault.headers.items():
                self.send_header(name, value)
            self.send_header("Content-Length", str(len(fault.body) + fault.missing))
            self.end_headers()
            self.wfile.write(fault.body)
        self.close_connection = True

    def _drip(self) -> None:
        self.send_response(200)
        self.end_headers()
        while not self.state.over.wait(0.02):
            self.wfile.write(b" ")
        self.close_connection = True

    def _answer(self, parts: Any) -> None:  # noqa: ANN401 - a split address
        query = parse_qs(parts.query)
        words = parts.path.removeprefix("/api/v4/").split("/")
        match words:
            case ["user"]:
                self._say(BUDI)
            case ["personal_access_tokens", "self"] if self.state.scopes:
                self._say({"scopes": list(self.state.scopes)})
            case ["issues"]:
                self._page(_listed(self.state, query), query)
            case ["projects", number, "issues"] if int(number) not in self.state.gone:
                own = [e for e in self.state.issues if e["project_id"] == int(number)]
                found = _listed(self.state, query)
                self._page([e for e in found if e in own], query)
            case ["projects", number, "issues", iid]:
                self._one(int(number), int(iid), query)
            case _:
                self._say({"message": "404 Not Found"}, 404)

    def _one(self, number: int, iid: int, query: dict[str, list[str]]) -> None:
        try:
            entry = self.state.find(iid, number)
        except StopIteration:
            self._say({"message": "404 Not Found"}, 404)
            return
        if self.command == "PUT":
            if "api" not in (self.state.scopes or ("api",)):
                self._say({"error": "insufficient_scope"}, 403)
                return
            assert query == {"state_event": ["close"]}
            at = self.state.now
            entry.update(state="closed", closed_at=at, updated_at=at)
        self._say(entry)

    def _page(self, found: list[Entry], query: dict[str, list[str]]) -> None:
        size = min(self.state.page, int(query.get("per_page", ["20"])[0]))
        number = int(query.get("page", ["1"])[0])
        shown = found[(number - 1) * size : number * size]
        headers = {"X-Total": str(len(found))}
        if number * size < len(found):
            base = self.path.partition("&page=")[0]
            # As behind a proxy: the server names itself by an inner name.
            following = f"http://gitlab.internal{base}&page={number + 1}"
            headers["Link"] = (
                f'<http://gitlab.internal{base}&page=1>; rel="first",'
                f' <{following}>; rel="next"'
            )
        self._say(shown, headers=headers)

    def _say(
        self,
        value: object,
        status: int = 200,
        headers: dict[str, str] | None = None,
    ) -> None:
        body = json.dumps(value).encode()
        self.send_response(status)
        for name, said in (headers or {}).items():
            self.send_header(name, said)
        self.send_header("Content-Type", "application/json")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)


class _Quiet(ThreadingHTTPServer):
    """Says nothing of connections that end early."""

    daemon_threads = True

    def handle_error(self, request: object, client_address: object) -> None:
        del request, client_address


@contextmanager
def gitlab(
    *issues: Entry, tls: Callable[[], ssl.SSLContext] | None = None
) -> Iterator[FakeGitLab]:
    """Run a server on a free port of this machine; https with `tls`."""
    state = FakeGitLab(list(issues))
    desk = type("Desk", (_Desk,), {"state": state})
    server = _Quiet(("127.0.0.1", 0), desk)
    if tls is not None:
        server.socket = tls().wrap_socket(server.socket, server_side=True)
    scheme = "https" if tls else "http"
    state.url = f"{scheme}://127.0.0.1:{server.server_address[1]}"
    thread = Thread(target=server.serve_forever, args=(0.02,), daemon=True)
    thread.start()
    try:
        yield state
    finally:
        state.over.set()
        server.shutdown()
        server.server_close()
        thread.join()
