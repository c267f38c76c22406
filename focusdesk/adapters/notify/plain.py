"""Text as notification servers can bear it: no control characters, no excess."""

from __future__ import annotations

ELLIPSIS = "…"
_UNIT = 2


def plain(text: str, limit: int) -> str:
    """Return one line without control characters, of at most `limit` characters."""
    line = " ".join("".join(c if c.isprintable() else " " for c in text).split())
    return line if len(line) <= limit else line[: limit - 1].rstrip() + ELLIPSIS


def cut_units(text: str, units: int) -> str:
    """Return one line of at most `units` UTF-16 units, as Windows counts them."""
    line = plain(text, units)
    while _units(line) > units:
        line = line.removesuffix(ELLIPSIS)[:-1].rstrip() + ELLIPSIS
    return line


def escaped(text: str) -> str:
    """Return text that a server which reads markup shows literally."""
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def _units(text: str) -> int:
    return len(text.encode("utf-16-le")) // _UNIT
