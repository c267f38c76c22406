"""The catalogue of sentences: English sources, Qt Linguist files for the rest.

One `.ts` file serves the window and the command line alike, so neither has to load
Qt to speak. The language is one setting of the whole process, as Qt's own is.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING
from xml.etree import ElementTree as ET

if TYPE_CHECKING:
    from pathlib import Path

SOURCE_LANGUAGE = "en"
_chosen: dict[str, object] = {"language": SOURCE_LANGUAGE, "folder": None}


def use_language(language: str, folder: Path) -> None:
    """Speak `language` from now on; `folder` holds the `focusdesk_<language>.ts`."""
    _chosen.update(language=language, folder=folder)


def language() -> str:
    """Return the code of the language spoken, `id` or `en`."""
    return str(_chosen["language"])


def tr(source: str, /, **fields: object) -> str:
    """Return the sentence in the chosen language with its {named} fields filled."""
    text = _messages().get(source, source)
    return text.format(**fields) if fields else text


def trn(singular: str, plural: str, count: int, /, **fields: object) -> str:
    """Return a counted sentence; `{count}` is filled with `count`.

    English has two forms, Indonesian one, filed under the plural source.
    """
    if language() == SOURCE_LANGUAGE:
        text = singular if count == 1 else plural
    else:
        text = _messages().get(plural, plural)
    return text.format(count=count, **fields)


def _messages() -> dict[str, str]:
    folder = _chosen["folder"]
    if folder is None or language() == SOURCE_LANGUAGE:
        return {}
    return _read(f"{folder}/focusdesk_{language()}.ts")


@cache
def _read(path: str) -> dict[str, str]:
    # The file is our own, shipped with the program, so plain ElementTree is safe.
    root = ET.parse(path).getroot()  # noqa: S314
    return dict(_translations(root))


def _translations(root: ET.Element) -> list[tuple[str, str]]:
    found = []
    for message in root.iter("message"):
        source, translation = message.find("source"), message.find("translation")
        if source is None or translation is None:
            continue
        form = translation.find("numerusform")
        text = translation.text if form is None else form.text
        if source.text and text:
            found.append((source.text, text))
    return found
