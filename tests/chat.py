"""Four chat servers played by a local one: it notes every question, word for word."""

from __future__ import annotations

from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Event, Thread
from typing import TYPE_CHECKING, Final

from focusdesk.domain.chat import ChatAccess, ChatKind

if TYPE_CHECKING:
    from collections.abc import Iterator

TOKEN: Final = "rahasia-contoh"
LOGIN: Final = {ChatKind.ROCKETCHAT: "u17", ChatKind.ZULIP: "budi@example.go.id"}


@dataclass(frozen=True)
class Asked:
    """One question as it arrived; header names in lower case."""

    method: str
    path: str
    headers: dict[str, str]
    body: bytes

    @property
    def words(self) -> str:
        return f"{self.method} {self.path}"


@dataclass
class FakeChat:
    """What is answered, and what was asked."""

    status: int = 200
    body: bytes = (
        b'{"ok": true, "success": true, "result": "success", "status": "OK",'
        b' "username": "budi", "user": "budi", "full_name": "Budi Santoso"}'
    )
    headers: dict[str, str] = field(default_factory=dict)
    hang: bool = False
    url: str = ""
    asked: list[Asked] = field(default_factory=list)
    heard: Event = field(default_factory=Event)
    over: Event = field(default_factory=Event)

    def access(self, kind: ChatKind) -> ChatAccess:
        return ChatAccess(kind, self.url, TOKEN, LOGIN.get(kind, ""))


class _Desk(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    state: FakeChat

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002
        del format, args

    def do_GET(self) -> None:
        self._serve()

    def do_POST(self) -> None:
        self._serve()

    def do_PUT(self) -> None:
        self._serve()

    def do_DELETE(self) -> None:
        self._serve()

    def _serve(self) -> None:
        state = self.state
        body = self.rfile.read(int(self.headers.get("Content-Length", "0")))
        headers = {name.lower(): value for name, value in self.headers.items()}
        state.asked.append(Asked(self.command, self.path, headers, body))
        state.heard.set()
        if state.hang:
            state.over.wait(20)
            self.close_connection = True
            return
        with suppress(OSError):
            self.send_response(state.status)
            for name, value in state.headers.items():
                self.send_header(name, value)
            self.send_header("Content-Length", str(len(state.body)))
            self.end_headers()
            self.wfile.write(state.body)


@contextmanager
def chat() -> Iterator[FakeChat]:
    """Run the server on a port of its own."""
    state = FakeChat()
    desk = type("Desk", (_Desk,), {"state": state})
    with ThreadingHTTPServer(("127.0.0.1", 0), desk) as server:
        server.daemon_threads = True
        state.url = f"http://127.0.0.1:{server.server_address[1]}"
        thread = Thread(target=server.serve_forever, args=(0.02,), daemon=True)
        thread.start()
        try:
            yield state
        finally:
            state.over.set()
            server.shutdown()
            thread.join()
