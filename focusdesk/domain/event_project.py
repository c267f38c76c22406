"""Which project an event is about, by its title."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from focusdesk.domain.ids import ProjectId
    from focusdesk.domain.task import Project


def matcher(projects: Iterable[Project]) -> Callable[[str], ProjectId | None]:
    """Return what finds the project whose name stands in a title as a whole word.

    Letter case does not matter; of several names the longest one counts.
    """
    by_name = {project.name.casefold(): project.id for project in projects}
    names = sorted(by_name, key=len, reverse=True)
    if not names:
        return lambda _title: None
    words = "|".join(map(re.escape, names))
    pattern = re.compile(rf"(?<!\w)(?:{words})(?!\w)")

    def project_of(title: str) -> ProjectId | None:
        found = pattern.findall(title.casefold())
        return by_name[max(found, key=len)] if found else None

    return project_of
