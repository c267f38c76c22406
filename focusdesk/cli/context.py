"""What every command works with: the desk, and one way to answer."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Protocol

import click

if TYPE_CHECKING:
    from pathlib import Path

    from focusdesk.domain.ports import Clock
    from focusdesk.services.desk import Desk
    from focusdesk.services.doctor import Doctor
    from focusdesk.services.matrix import Matrix
    from focusdesk.services.preferences import Preferences
    from focusdesk.services.vault import Vault
    from focusdesk.services.work_models import WorkModels


class Workshop(Protocol):
    """What the composition root lends to the command line."""

    def choose(self, *, data_dir: str | None, demo: bool, demo_at: str | None) -> None:
        """Decide where to work, before anything is opened."""
        ...

    @property
    def folder(self) -> Path:
        """The data folder."""
        ...

    @property
    def clock(self) -> Clock:
        """The clock of this run."""
        ...

    @property
    def preferences(self) -> Preferences:
        """The settings in force, to be read and changed; needs no vault."""
        ...

    @property
    def matrix(self) -> Matrix:
        """The allocation matrix in force; needs no vault."""
        ...

    def vault(self) -> Vault:
        """Return the vault of the data folder, not opened."""
        ...

    def desk(self) -> Desk:
        """Open the vault and return the services over it; `VaultError`."""
        ...

    def models(self) -> WorkModels:
        """Return the work models to choose from; needs no vault."""
        ...

    def doctor(self, key_file: Path | None = None) -> Doctor:
        """Return the doctor of this run; needs no vault."""
        ...

    def window(self, *, hidden: bool) -> int:
        """Run the window and the tray; return the exit code."""
        ...

    def close(self, *, wrote: bool) -> None:
        """Close what was opened; tell a running window if something was written."""
        ...


@dataclass(slots=True)
class Terminal:
    """The terminal's side of one command: where it works, and how it answers."""

    workshop: Workshop
    as_json: bool = False
    wrote: bool = False


def terminal_of(ctx: click.Context) -> Terminal:
    """Return the terminal of a running command."""
    terminal = ctx.find_object(Terminal)
    assert terminal is not None
    return terminal


def desk_of(ctx: click.Context, *, writes: bool = False) -> Desk:
    """Return the services; say `writes` when the command changes anything."""
    terminal = terminal_of(ctx)
    terminal.wrote = terminal.wrote or writes
    return terminal.workshop.desk()


def vault_of(ctx: click.Context) -> Vault:
    """Return the vault without opening it."""
    return terminal_of(ctx).workshop.vault()


def emit(ctx: click.Context, value: Any, text: str) -> None:  # noqa: ANN401 - JSON
    """Answer with one JSON value, or with text for people."""
    if terminal_of(ctx).as_json:
        click.echo(json.dumps(value, ensure_ascii=False, indent=2))
    elif text:
        click.echo(text)
