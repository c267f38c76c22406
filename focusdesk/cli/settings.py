"""`focusdesk settings`: see and change what the Settings page changes."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import click

from focusdesk.cli.context import emit, terminal_of
from focusdesk.domain.setting_values import (
    PLANNER,
    setting_names,
    setting_of,
    with_setting,
    without_setting,
)
from focusdesk.domain.settings import Settings
from focusdesk.text import tr
from focusdesk.text.setting_text import setting_line

if TYPE_CHECKING:
    from focusdesk.services.preferences import Preferences

WORK_MODEL = "work_model"


@click.group(invoke_without_command=True)
@click.pass_context
def settings(ctx: click.Context) -> None:
    """Show or change the settings and the planner's weights.

    Without a command: every setting, those that differ from their default marked *.
    JSON: an object of names and values; weights stand under planner by dotted names.
    """
    if ctx.invoked_subcommand is None:
        kept = _preferences(ctx).settings
        usual = Settings()
        lines = [
            setting_line(name, setting_of(kept, name), setting_of(usual, name))
            for name in setting_names()
        ]
        emit(ctx, _as_json(kept), "\n".join(lines))


@settings.command("set")
@click.argument("key")
@click.argument("value")
@click.pass_context
def set_(ctx: click.Context, key: str, value: str) -> None:
    """Give the setting KEY a VALUE: `set theme dark`, `set planner.misfit.deep.wfo 30`.

    JSON: an object [key, value].
    """
    preferences = _writing(ctx)
    after = with_setting(preferences.settings, key, value)
    if key == WORK_MODEL:
        # A model that cannot be read is refused before it is in force.
        terminal_of(ctx).workshop.models().use(value)
    else:
        preferences.keep(after)
    _say_kept(ctx, preferences, key)


@settings.command()
@click.argument("key")
@click.pass_context
def reset(ctx: click.Context, key: str) -> None:
    """Give the setting KEY its default; `planner` names every weight.

    JSON: an object [key, value].
    """
    preferences = _writing(ctx)
    preferences.keep(without_setting(preferences.settings, key))
    if key == PLANNER:
        text = tr("Every weight has its default.")
        emit(ctx, {"key": key, "value": {}}, text)
    else:
        _say_kept(ctx, preferences, key)


def _say_kept(ctx: click.Context, preferences: Preferences, key: str) -> None:
    kept, usual = preferences.settings, Settings()
    value = setting_of(kept, key)
    line = setting_line(key, value, setting_of(usual, key))
    emit(ctx, {"key": key, "value": _plain(value)}, line)


def _as_json(kept: Settings) -> dict[str, Any]:
    names = setting_names()
    dot = f"{PLANNER}."
    plain = {n: _plain(setting_of(kept, n)) for n in names if not n.startswith(dot)}
    weights = {
        n.removeprefix(dot): setting_of(kept, n) for n in names if n.startswith(dot)
    }
    return plain | {PLANNER: weights}


def _plain(value: Any) -> Any:  # noqa: ANN401 - as the setting says
    return list(value) if isinstance(value, tuple) else value


def _preferences(ctx: click.Context) -> Preferences:
    return terminal_of(ctx).workshop.preferences


def _writing(ctx: click.Context) -> Preferences:
    terminal_of(ctx).wrote = True
    return _preferences(ctx)
