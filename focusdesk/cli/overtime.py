"""The one question about work past hours, in a terminal."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import click

from focusdesk.cli.context import terminal_of
from focusdesk.text import tr

if TYPE_CHECKING:
    from focusdesk.services.desk import Desk


def mind_overtime(ctx: click.Context, desk: Desk) -> None:
    """Ask before the first session past hours; where nobody can answer, say it.

    Aborts the command on a no.
    """
    if not desk.overtime.must_ask():
        return
    if sys.stdin.isatty() and not terminal_of(ctx).as_json:
        click.confirm(tr("The working day is over. Work overtime?"), abort=True)
    else:
        said = tr("This is past working hours: it is counted as overtime.")
        click.echo(said, err=True)
    desk.overtime.accept()
