"""From bytes to content lines: encodings, folds, and what is no calendar at all."""

from __future__ import annotations

import codecs
import re
from dataclasses import dataclass
from itertools import pairwise

# Folds are undone before decoding: some programs cut inside a character.
_FOLD = re.compile(rb"(?:\r{0,2}\n|\r)[ \t]")
_LINE = re.compile(r"[^\r\n]+")
_NAME = re.compile(r"[A-Za-z0-9-]+")
_HTML = re.compile(r"<(!doctype\s+html|html|head|body)\b", re.IGNORECASE)
_BEGIN = re.compile(r"(?:^|[\r\n])begin:vcalendar[ \t]*(?:$|[\r\n])", re.IGNORECASE)
_LONGEST_LINE = 200_000
_MOST_PARAMS = 100


class Unreadable(Exception):
    """The input as a whole yields nothing; `code` says why."""

    def __init__(self, code: str, detail: str = "") -> None:
        super().__init__(code)
        self.code = code
        self.detail = detail


@dataclass(frozen=True, slots=True)
class Line:
    """One content line: an upper-case name, parameters by upper-case name, a value."""

    name: str
    params: tuple[tuple[str, str], ...]
    value: str

    def param(self, name: str) -> str | None:
        """Return a parameter, without its quotes."""
        return next((value for key, value in self.params if key == name), None)


def content_lines(data: bytes) -> list[str]:
    """Return the unfolded lines of a calendar; Unreadable when it is none."""
    for mark, encoding in (
        (codecs.BOM_UTF16_LE, "utf-16"),
        (codecs.BOM_UTF16_BE, "utf-16"),
    ):
        if data.startswith(mark):
            data = data.decode(encoding, "replace").encode()
    data = data.removeprefix(codecs.BOM_UTF8)
    if not data.strip(b"\x00 \t\r\n"):
        raise Unreadable("calendar_empty")
    text = _decoded(_FOLD.sub(b"", data))
    if not _BEGIN.search(text):
        raise Unreadable("calendar_is_html" if _HTML.search(text) else "not_a_calendar")
    return _LINE.findall(text)


def _decoded(data: bytes) -> str:
    try:
        return data.decode()
    except UnicodeDecodeError:
        text = data.decode("utf-8", "replace")
    lost = text.count("\ufffd")
    sound = sum(not c.isascii() for c in text) - lost
    # Mostly broken means that it never was UTF-8 but the old Windows encoding.
    return text if sound > lost else data.decode("cp1252", "replace")


def name_of(line: str) -> str:
    """Return the upper-case name a line starts with, empty when it has none."""
    match = _NAME.match(line)
    return match[0].upper() if match else ""


def split_line(line: str) -> Line:
    """Cut a content line at its first unquoted colon; one too long loses its end."""
    line = line[:_LONGEST_LINE]
    name = name_of(line)
    at, quoted = len(name), False
    cuts = []
    while at < len(line):
        mark = line[at]
        if mark == '"':
            quoted = not quoted
        elif not quoted and mark == ";":
            cuts.append(at)
        elif not quoted and mark == ":":
            break
        at += 1
    spans = pairwise([*cuts[:_MOST_PARAMS], at])
    parts = [line[a + 1 : b].partition("=") for a, b in spans]
    params = tuple((key.strip().upper(), value.strip('" ')) for key, _, value in parts)
    return Line(name, params, line[at + 1 :])
