"""`focusdesk doctor`: what works here, what is missing, and what to do about it."""

from __future__ import annotations

from pathlib import Path

import click

from focusdesk.cli.context import emit, terminal_of
from focusdesk.domain.diagnosis import is_broken
from focusdesk.text.doctor_text import finding_words, findings_text

EXIT_BROKEN = 1

_file = click.Path(path_type=Path, dir_okay=False)


@click.command()
@click.option(
    "--key-file",
    envvar="FOCUSDESK_KEY_FILE",
    metavar="FILE",
    type=_file,
    help="Open the vault with the key in FILE.",
)
@click.pass_context
def doctor(ctx: click.Context, key_file: Path | None) -> None:
    """Look at everything FocusDesk leans on; asks for nothing, changes nothing.

    Ends with 1 when something is broken, else with 0.

    JSON: broken, findings (topic, verdict, code, facts, says, next_step).
    """
    from focusdesk.services.vault_ways import FromKeyFile, FromKeyring

    workshop = terminal_of(ctx).workshop
    way = FromKeyFile(key_file.absolute()) if key_file else FromKeyring()
    vault = workshop.vault()
    findings = workshop.doctor(key_file).examine(lambda: vault.fetch_key(way))
    told = [(found, finding_words(found)) for found in findings]
    value = {
        "broken": is_broken(findings),
        "findings": [
            {
                "topic": found.topic.value,
                "verdict": found.verdict.value,
                "code": found.code,
                "facts": dict(found.facts),
                "says": words.says,
                "next_step": words.step,
            }
            for found, words in told
        ],
    }
    emit(ctx, value, findings_text(findings))
    if is_broken(findings):
        ctx.exit(EXIT_BROKEN)
