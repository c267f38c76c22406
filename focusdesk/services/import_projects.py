"""Finding the project an imported task belongs to, or making it."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from focusdesk.domain.errors import Problem
from focusdesk.domain.ids import ProjectId, new_id
from focusdesk.domain.task import Project
from focusdesk.services.task_fields import next_color

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from focusdesk.domain.importing.given import TaskSource

# More than anybody has: the column of projects was mistaken for another one.
MOST_NEW = 100


@dataclass(slots=True)
class ImportProjects:
    """The projects by what a file calls them; `fallback` names that of no project."""

    every: Sequence[Project]
    fallback: str
    made: list[Project] = field(default_factory=list)
    _called: dict[str, Project] = field(default_factory=dict)
    _by_id: dict[ProjectId, Project] = field(default_factory=dict)

    def learn(self, sources: Iterable[TaskSource]) -> None:
        """Note the names earlier imports used, whatever the projects are called now."""
        self._by_id = {project.id: project for project in self.every}
        live = [project for project in self.every if not project.archived]
        for source in sources:
            project = self._by_id.get(source.given.project_id)
            if project is not None and not project.archived:
                self._called[source.given.project.casefold()] = project
        # A project that has the name now comes before one that had it then.
        self._called |= {p.name.strip().casefold(): p for p in live}

    def place(self, called: str, name: str) -> None:
        """Let what a file calls so be the project of this name, made if need be."""
        self._called[called.casefold()] = self.of(name, [])

    def known(self, project_id: ProjectId) -> Project | None:
        """Return a project that is there or is going to be made."""
        made = next((p for p in self.made if p.id == project_id), None)
        return made or self._by_id.get(project_id)

    def of(self, name: str, problems: list[Problem]) -> Project:
        """Return the project called so in the file, a new one when there is none."""
        found = self._called.get(name.casefold())
        if found is not None:
            return found
        written = name or self.fallback
        found = self._called.get(written.casefold())
        if found is None and len(self.made) >= MOST_NEW and name:
            problems.append(Problem("too_many_projects", "project", str(MOST_NEW)))
            return self.of("", problems)
        if found is None:
            color = next_color((*self.every, *self.made))
            found = Project(ProjectId(new_id()), written, color=color)
            self.made.append(found)
            self._called[written.casefold()] = found
        self._called[name.casefold()] = found
        return found
