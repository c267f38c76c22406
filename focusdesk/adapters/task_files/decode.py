"""From bytes to text: marks, encodings, and what is no text at all."""

from __future__ import annotations

import codecs
from typing import Final

# Signs of spreadsheets and archives (zip), old Office, PDF, SQLite, gzip, PNG.
_BINARY: Final = (
    b"PK\x03\x04",
    b"\xd0\xcf\x11\xe0",
    b"%PDF-",
    b"SQLite format 3",
    b"\x1f\x8b",
    b"\x89PNG",
)
_MARKS: Final = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_SAMPLE: Final = 4096
_MOST_NULS: Final = 0.3


def is_binary(data: bytes) -> bool:
    """Say whether the bytes belong to another kind of file, or to none."""
    if data.startswith(_BINARY):
        return True
    sample = data[:_SAMPLE]
    marked = any(data.startswith(mark) for mark, _ in _MARKS)
    return not marked and sample.count(0) > len(sample) * _MOST_NULS


def text_of(data: bytes) -> str:
    """Decode by the mark, else as UTF-8, else as Western text; never fails."""
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return data[len(mark) :].decode(encoding, "replace")
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        return data.decode("cp1252", "replace")
