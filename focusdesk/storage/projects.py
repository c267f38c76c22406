"""Projects in the database."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from sqlalchemy import select

from focusdesk.domain.errors import NotFound
from focusdesk.storage import rows
from focusdesk.storage.schema import projects

if TYPE_CHECKING:
    from sqlalchemy import Connection

    from focusdesk.domain.ids import ProjectId
    from focusdesk.domain.task import Project


@dataclass(frozen=True, slots=True)
class Projects:
    """Read and write projects within one transaction."""

    connection: Connection

    def add(self, project: Project) -> None:
        """Keep a new project."""
        self.connection.execute(projects.insert(), rows.project_row(project))

    def update(self, project: Project) -> None:
        """Replace the project with this id; `NotFound` when there is none."""
        change = projects.update().where(projects.c.id == project.id)
        found = self.connection.execute(change.values(rows.project_row(project)))
        if not found.rowcount:
            raise NotFound("project", project.id)

    def remove(self, project_id: ProjectId) -> None:
        """Forget a project that has no tasks."""
        self.connection.execute(projects.delete().where(projects.c.id == project_id))

    def get(self, project_id: ProjectId) -> Project | None:
        """Return the project with this id."""
        query = select(projects).where(projects.c.id == project_id)
        row = self.connection.execute(query).one_or_none()
        return rows.project_of(row) if row else None

    def all(self, *, archived: bool = False) -> tuple[Project, ...]:
        """Return the projects by name; those put away only with `archived`."""
        query = select(projects)
        if not archived:
            query = query.where(projects.c.archived.is_(False))
        found = map(rows.project_of, self.connection.execute(query))
        return tuple(sorted(found, key=lambda p: (p.name.casefold(), p.id)))

    def named(self, name: str) -> Project | None:
        """Return the project of this name, whatever its case; a live one first."""
        wanted = name.strip().casefold()
        fitting = [
            p for p in self.all(archived=True) if p.name.strip().casefold() == wanted
        ]
        return min(fitting, key=lambda p: p.archived, default=None)
