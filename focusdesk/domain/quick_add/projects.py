"""Which project a written name means."""

from __future__ import annotations

import difflib
from typing import TYPE_CHECKING

from focusdesk.domain.quick_add.quick_task import ProjectGuess

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from focusdesk.domain.task import Project

_CLOSE = 0.6


def guess_project(name: str, projects: Sequence[Project]) -> ProjectGuess:
    """Match a name exactly, then by its beginning, then by that of any of its words."""
    wanted = _plain(name)
    for fits in _FITS:
        matches = [p for p in projects if fits(p, wanted)]
        if len(matches) == 1:
            return ProjectGuess(matches[0].name, matches[0].id)
        if matches:
            return ProjectGuess(name, close=tuple(p.name for p in matches), many=True)
    return ProjectGuess(name, close=close_names(name, [p.name for p in projects]))


def close_names(name: str, names: Sequence[str]) -> tuple[str, ...]:
    """Return at most three names that look like this one, nearest first."""
    plain = {_plain(n): n for n in names}
    found = difflib.get_close_matches(_plain(name), plain, n=3, cutoff=_CLOSE)
    return tuple(plain[key] for key in found)


def _plain(name: str) -> str:
    return "".join(letter for letter in name.casefold() if letter.isalnum())


def _is_exact(project: Project, wanted: str) -> bool:
    return _plain(project.name) == wanted


def _begins(project: Project, wanted: str) -> bool:
    return _plain(project.name).startswith(wanted)


def _word_begins(project: Project, wanted: str) -> bool:
    return any(_plain(word).startswith(wanted) for word in project.name.split())


_FITS: tuple[Callable[[Project, str], bool], ...] = (_is_exact, _begins, _word_begins)
