"""The `focusdesk` command: options for all, commands loaded when asked for."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

import click

from focusdesk import __version__
from focusdesk.cli.context import Terminal, terminal_of
from focusdesk.domain.errors import FocusDeskError, ServerTrouble, VaultError
from focusdesk.text import tr

if TYPE_CHECKING:
    from collections.abc import Sequence

    from focusdesk.cli.context import Workshop

EXIT_DONE, EXIT_REFUSED, EXIT_USAGE, EXIT_LOCKED, EXIT_NETWORK = 0, 1, 2, 3, 4

COMMANDS = {
    "vault": "focusdesk.cli.vault:vault",
    "project": "focusdesk.cli.project:project",
    "task": "focusdesk.cli.task:task",
    "recurring": "focusdesk.cli.recurring:recurring",
    "template": "focusdesk.cli.recurring:template",
    "triage": "focusdesk.cli.triage:triage",
    "calendar": "focusdesk.cli.calendar:calendar",
    "routine": "focusdesk.cli.routine:routine",
    "meeting": "focusdesk.cli.meeting:meeting",
    "away": "focusdesk.cli.meeting:away",
    "model": "focusdesk.cli.work_model:model",
    "matrix": "focusdesk.cli.matrix:matrix",
    "settings": "focusdesk.cli.settings:settings",
    "plan": "focusdesk.cli.plan:plan",
    "today": "focusdesk.cli.today:today",
    "week": "focusdesk.cli.week:week",
    "block": "focusdesk.cli.block:block",
    "place": "focusdesk.cli.block:place",
    "what-if": "focusdesk.cli.block:what_if",
    "start": "focusdesk.cli.focus:start",
    "pause": "focusdesk.cli.focus:pause",
    "resume": "focusdesk.cli.focus:resume",
    "stop": "focusdesk.cli.focus:stop",
    "extend": "focusdesk.cli.focus:extend",
    "interrupt": "focusdesk.cli.focus:interrupt",
    "park": "focusdesk.cli.park:park",
    "break": "focusdesk.cli.rest:rest",
    "day": "focusdesk.cli.day:day",
    "status": "focusdesk.cli.focus:status",
    "recover": "focusdesk.cli.focus:recover",
    "abandon": "focusdesk.cli.focus:abandon",
    "rate": "focusdesk.cli.focus:rate",
    "quiet": "focusdesk.cli.quiet:quiet",
    "chat": "focusdesk.cli.quiet:chat",
    "doctor": "focusdesk.cli.doctor:doctor",
}


class LazyGroup(click.Group):
    """Imports a command's module only when the command is used or listed."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """Return the names in the order of a day's work."""
        del ctx
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """Import the command; None when there is no such command."""
        del ctx
        target = COMMANDS.get(cmd_name)
        if target is None:
            return None
        module, _, name = target.partition(":")
        command = getattr(import_module(module), name)
        assert isinstance(command, click.Command)
        return command


@click.group(
    cls=LazyGroup,
    invoke_without_command=True,
    context_settings={"help_option_names": ["-h", "--help"]},
)
@click.version_option(__version__, prog_name="FocusDesk")
@click.option("--data-dir", metavar="DIR", help="Keep data, settings and logs in DIR.")
@click.option("--json", "as_json", is_flag=True, help="Print one JSON value.")
@click.option("--demo", is_flag=True, help="Use a throw-away example fortnight.")
@click.option("--demo-at", metavar="TIME", help="With --demo: pretend it is TIME.")
@click.option("--hidden", is_flag=True, help="Start in the tray, without a window.")
@click.pass_context
def cli(
    ctx: click.Context,
    *,
    data_dir: str | None,
    as_json: bool,
    demo: bool,
    demo_at: str | None,
    hidden: bool,
) -> None:
    """FocusDesk plans the working day; without a command it opens its window."""
    terminal = terminal_of(ctx)
    terminal.as_json = terminal.as_json or as_json
    terminal.workshop.choose(data_dir=data_dir, demo=demo, demo_at=demo_at)
    if ctx.invoked_subcommand is None:
        ctx.exit(terminal.workshop.window(hidden=hidden))


def run(arguments: Sequence[str], workshop: Workshop) -> int:
    """Run one command line; return the exit code of the contract."""
    words, as_json = _without_json(arguments)
    terminal = Terminal(workshop, as_json=as_json)
    try:
        code = cli.main(
            args=words,
            prog_name="focusdesk",
            obj=terminal,
            standalone_mode=False,
        )
    except FocusDeskError as error:
        _say(error)
        code = _code_of(error)
    except click.UsageError as error:
        error.show()
        code = EXIT_USAGE
    except click.ClickException as error:
        error.show()
        code = EXIT_REFUSED
    except (click.Abort, KeyboardInterrupt):
        click.echo(tr("Stopped. Nothing was changed."), err=True)
        code = EXIT_REFUSED
    finally:
        workshop.close(wrote=terminal.wrote)
    return code if isinstance(code, int) else EXIT_DONE


def _code_of(error: FocusDeskError) -> int:
    match error:
        case VaultError():
            return EXIT_LOCKED
        case ServerTrouble():
            return EXIT_NETWORK
        case _:
            return EXIT_REFUSED


def _without_json(arguments: Sequence[str]) -> tuple[list[str], bool]:
    # `focusdesk today --json` reads as well as `focusdesk --json today`.
    words = list(arguments)
    stop = words.index("--") if "--" in words else len(words)
    kept = [w for i, w in enumerate(words) if w != "--json" or i > stop]
    return kept, len(kept) < len(words)


def _say(error: FocusDeskError) -> None:
    from focusdesk.text.errors import describe

    sentence = describe(error)
    parts = (sentence.explanation or sentence.title, sentence.next_step)
    click.echo(" ".join(part for part in parts if part), err=True)
