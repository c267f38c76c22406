"""Refuse commands in the README that the Makefile or the program does not have."""

from __future__ import annotations

import re
import shlex
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import bootstrap

if TYPE_CHECKING:
    from collections.abc import Iterator

    import click

ROOT = Path(__file__).resolve().parent.parent
FENCE = re.compile(r"^```.*?$\n(.*?)^```", re.MULTILINE | re.DOTALL)
INDENTED = re.compile(r"(?<=\n\n)(?: {4}.*(?:\n|$))+")
TARGET = re.compile(r"^([a-z][a-z-]*):(?!=)", re.MULTILINE)
PYTHON = re.compile(r"^(py|python[0-9.]*|\S*[/\\]python3?)$")
END = {"|", "&&", "||", ";", "&", ">", "<", ">>"}


def main() -> int:
    """Print every command that is not there; return 1 if there is one."""
    from focusdesk.cli.main import cli

    readme = (ROOT / "README.md").read_text("utf-8")
    targets = set(TARGET.findall((ROOT / "Makefile").read_text("utf-8")))
    found = list(commands(readme))
    faults = [f for words in found for f in fault(words, targets, cli)]
    print(*faults, sep="\n", end="\n" if faults else "")
    print(f"{len(found)} commands in README.md, {len(faults)} that do not exist")
    return 1 if faults else 0


def commands(readme: str) -> Iterator[list[str]]:
    """Yield the words of each command of ours in the fenced and indented blocks."""
    prose = FENCE.sub("", readme)
    for block in [*FENCE.findall(readme), *INDENTED.findall(prose)]:
        for line in block.replace("\\\n", " ").splitlines():
            for words in split(line.strip().removeprefix("$ ").removeprefix("> ")):
                if words[0] in {"make", "focusdesk"} or PYTHON.match(words[0]):
                    yield words


def split(line: str) -> Iterator[list[str]]:
    """Yield the simple commands of a shell line, without variables set before them."""
    if not re.match(r"(\w+=\S*\s+)*(make|focusdesk|py|\S*python)", line):
        return
    lexer = shlex.shlex(line, posix=True, punctuation_chars=True)
    lexer.whitespace_split = True
    lexer.escape = ""  # Windows paths
    words: list[str] = []
    for word in [*lexer, ";"]:
        if word in END:
            if words:
                yield words
            words = []
        elif words or not re.match(r"\w+=", word):
            words.append(word)


def fault(words: list[str], targets: set[str], cli: click.Command) -> Iterator[str]:
    """Yield why a command cannot work, if it cannot."""
    said = " ".join(words)
    match [word for word in words if not re.fullmatch(r"-3[0-9.]*", word)]:
        case ["make", *rest]:
            named = [word for word in rest if "=" not in word]
            wrong = [word for word in named if word not in targets]
            yield from (f"{said}: no target {word}" for word in wrong)
        case ["focusdesk", *rest] | [_, "-m", "focusdesk", *rest]:
            yield from (f"{said}: {why}" for why in unknown(rest, cli))
        case [_, script, *rest] if Path(script.replace("\\", "/")).suffix == ".py":
            if not (ROOT / script.replace("\\", "/")).is_file():
                yield f"{said}: no such file"
            elif script.endswith("bootstrap.py") and not set(rest[:1]) <= (
                bootstrap.COMMANDS.keys()
            ):
                yield f"{said}: no such command"


def unknown(words: list[str], command: click.Command) -> Iterator[str]:
    """Yield the first word that the command line does not know."""
    import click

    rest = iter(words)
    for word in rest:
        if word.startswith("-") and word != "-":
            name, equals, _ = word.partition("=")
            option = find(name, command)
            if option is None:
                yield f"no option {name} in {command.name}"
                return
            if not equals and not option.is_flag and not option.count:
                next(rest, None)
        elif isinstance(command, click.Group):
            below = command.get_command(click.Context(command), word)
            if below is None:
                yield f"no command {word} in {command.name}"
                return
            command = below


def find(name: str, command: click.Command) -> click.Option | None:
    """Return the option of that name, or None."""
    import click

    if name in {"-h", "--help"}:
        return click.Option([name], is_flag=True)
    options = [one for one in command.params if isinstance(one, click.Option)]
    return next((o for o in options if name in (*o.opts, *o.secondary_opts)), None)


if __name__ == "__main__":
    sys.exit(main())
