"""Sentences in the source tree and in a Qt Linguist file, and how the two compare."""

from __future__ import annotations

import ast
from dataclasses import dataclass
from pathlib import Path
from string import Formatter
from typing import TYPE_CHECKING
from xml.etree import ElementTree as ET
from xml.sax.saxutils import escape

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

ROOT = Path(__file__).resolve().parent.parent
PACKAGE = ROOT / "focusdesk"
CATALOGUE = ROOT / "resources" / "i18n" / "focusdesk_id.ts"
# The position of the sentence that translations are filed under: trn() has the
# singular first and is filed under its plural.
POSITIONS = {"tr": 0, "trn": 1}
QUOTES = {"'": "&apos;", '"': "&quot;"}


class NotLiteralError(Exception):
    """Name the place of a sentence that cannot be collected."""


@dataclass(frozen=True, slots=True)
class Source:
    """An English sentence in the code: where it stands first, and if it is counted."""

    text: str
    context: str
    counted: bool


@dataclass(frozen=True, slots=True)
class Translation:
    """A message of the catalogue; `finished` is Linguist's own mark."""

    text: str
    finished: bool
    counted: bool


def collect(package: Path = PACKAGE) -> dict[str, Source]:
    """Return every sentence passed to tr() or trn() below a package, by its text.

    Raises NotLiteralError for a call whose sentence is not written out.
    """
    found: dict[str, Source] = {}
    for path in sorted(package.rglob("*.py")):
        relative = path.relative_to(package.parent).with_suffix("")
        context = ".".join(relative.parts).removesuffix(".__init__")
        for text, counted in sentences(path.read_text("utf-8"), str(path)):
            first = found.get(text, Source(text, context, counted))
            found[text] = Source(text, first.context, first.counted or counted)
    return found


def sentences(source: str, name: str) -> Iterator[tuple[str, bool]]:
    """Yield (sentence, counted) for each tr() and trn() call of one module."""
    for node in ast.walk(ast.parse(source, name)):
        function = called(node)
        if function is None or not isinstance(node, ast.Call):
            continue
        position = POSITIONS[function]
        if len(node.args) <= position:
            raise NotLiteralError(
                f"{name}:{node.lineno}: {function}() lacks a sentence"
            )
        for text in literals(node.args[position], f"{name}:{node.lineno}"):
            yield text, function == "trn"


def called(node: ast.AST) -> str | None:
    """Return `tr` or `trn` where the node is a call of it, else None."""
    match node:
        case ast.Call(func=ast.Name(id=name)) if name in POSITIONS:
            return name
    return None


def literals(node: ast.expr, place: str) -> Iterator[str]:
    """Yield the text of a literal, or of both branches of a choice between two."""
    match node:
        case ast.Constant(value=str(text)):
            yield text
        case ast.IfExp(body=one, orelse=other):
            yield from literals(one, place)
            yield from literals(other, place)
        case _:
            raise NotLiteralError(f"{place}: the sentence must be written out here")


def read(path: Path) -> dict[str, Translation]:
    """Return the catalogue's messages by source text; empty where there is no file."""
    if not path.exists():
        return {}
    # Our own file, under version control.
    root = ET.parse(path).getroot()  # noqa: S314
    return dict(map(message, root.iter("message")))


def message(element: ET.Element) -> tuple[str, Translation]:
    """Return one message as (source, translation)."""
    target = element.find("translation")
    if target is None:
        target = ET.Element("translation", {"type": "unfinished"})
    form = target.find("numerusform")
    text = target.text if form is None else form.text
    return element.findtext("source") or "", Translation(
        text=text or "",
        finished="type" not in target.attrib,
        counted=element.get("numerus") == "yes",
    )


def write(path: Path, sources: Iterable[Source], words: Mapping[str, str]) -> None:
    """Write the catalogue, sorted by context and text; a missing word is unfinished."""
    contexts: dict[str, list[Source]] = {}
    for source in sorted(sources, key=lambda one: (one.context, one.text)):
        contexts.setdefault(source.context, []).append(source)
    lines = [
        '<?xml version="1.0" encoding="utf-8"?>',
        "<!DOCTYPE TS>",
        '<TS version="2.1" language="id" sourcelanguage="en">',
    ]
    for name, group in contexts.items():
        lines += ["<context>", f"    <name>{name}</name>"]
        for source in group:
            lines += message_lines(source, words.get(source.text, ""))
        lines.append("</context>")
    lines.append("</TS>")
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text("\n".join(lines) + "\n", "utf-8", newline="\n")


def message_lines(source: Source, word: str) -> list[str]:
    """Return one message's XML; Indonesian has one form for all counts."""
    mark = "" if word else ' type="unfinished"'
    text = escape(word, QUOTES)
    inner = f"<numerusform>{text}</numerusform>" if source.counted else text
    return [
        '    <message numerus="yes">' if source.counted else "    <message>",
        f"        <source>{escape(source.text, QUOTES)}</source>",
        f"        <translation{mark}>{inner}</translation>",
        "    </message>",
    ]


def faults(
    sources: Mapping[str, Source], words: Mapping[str, Translation]
) -> Iterator[str]:
    """Yield one line for each way in which the catalogue fails the code."""
    for text, source in sources.items():
        word = words.get(text)
        if word is None or not word.finished or not word.text.strip():
            yield f"{source.context}: not translated: {text!r}"
        elif word.counted != source.counted:
            yield f"{source.context}: counted in one place only: {text!r}"
        elif fields(word.text) != fields(text):
            yield f"{source.context}: other {{fields}} than {text!r}: {word.text!r}"
    for text in words.keys() - sources.keys():
        yield f"obsolete: {text!r}"


def fields(text: str) -> set[str]:
    """Return the names in braces of a format string, or what is wrong with it."""
    try:
        return {name for _, name, _, _ in Formatter().parse(text) if name is not None}
    except ValueError as wrong:
        return {f"{wrong} in {text}"}
