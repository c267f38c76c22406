from __future__ import annotations

import click
import pytest

import check_readme

README = """\
Text with `make nonsense` inside.

```sh
$ make run      # a window, or the terminal
make test && focusdesk today --json
DISPLAY=:0 focusdesk --data-dir D task \\
  add "Fix #SIASN & rest 90m"
echo make believe
```

```
py -3.13 packaging\\bootstrap.py run
```

Or without fences:

    make test
    focusdesk today

make believe, in prose
    focusdesk is only a continued line here
"""


@click.group()
@click.option("--data-dir")
@click.option("--json", is_flag=True)
def cli(*, data_dir: str, json: bool) -> None:
    del data_dir, json


@cli.group()
def task() -> None:
    """Tasks."""


@task.command()
@click.argument("words")
def add(words: str) -> None:
    del words


def faults(line: str) -> list[str]:
    (words,) = check_readme.split(line)
    return list(check_readme.fault(words, {"run", "test"}, cli))


def test_the_commands_in_fenced_and_indented_blocks_are_found() -> None:
    assert list(check_readme.commands(README)) == [
        ["make", "run"],
        ["make", "test"],
        ["focusdesk", "today", "--json"],
        ["focusdesk", "--data-dir", "D", "task", "add", "Fix #SIASN & rest 90m"],
        ["py", "-3.13", "packaging\\bootstrap.py", "run"],
        ["make", "test"],
        ["focusdesk", "today"],
    ]


@pytest.mark.parametrize(
    "line",
    [
        "make run PYTHON=python3.13",
        "focusdesk",
        "focusdesk --data-dir D task add 'Fix it'",
        "focusdesk --data-dir=D --json task add --help",
        "python -m focusdesk task add it",
        ".venv/bin/python -m focusdesk task",
        "py packaging\\bootstrap.py run",
        "python3 packaging/bootstrap.py test -k name",
    ],
)
def test_what_exists_is_allowed(line: str) -> None:
    assert faults(line) == []


@pytest.mark.parametrize(
    ("line", "why"),
    [
        ("make dance", "no target dance"),
        ("focusdesk dance", "no command dance"),
        ("focusdesk --data-dir dance task sing", "no command sing"),
        ("focusdesk task add it --loud", "no option --loud"),
        ("python -m focusdesk dance", "no command dance"),
        ("py packaging\\dance.py run", "no such file"),
        ("py -3.13 packaging\\bootstrap.py dance", "no such command"),
    ],
)
def test_what_does_not_exist_is_named(line: str, why: str) -> None:
    (fault,) = faults(line)

    assert why in fault
