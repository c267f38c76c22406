"""The settings in words: their values, and a line for each in the terminal."""

from __future__ import annotations

from focusdesk.domain.settings import Language, Theme
from focusdesk.text.catalogue import tr


def language_name(language: Language) -> str:
    """Name a language as its own speakers do."""
    names = {Language.INDONESIAN: "Bahasa Indonesia", Language.ENGLISH: "English"}
    return names[language]


def theme_name(theme: Theme) -> str:
    """Name a choice of colours."""
    names = {
        Theme.SYSTEM: tr("As the system"),
        Theme.LIGHT: tr("Light"),
        Theme.DARK: tr("Dark"),
    }
    return names[theme]


def setting_line(name: str, value: object, usual: object) -> str:
    """Write a setting as a line; one that differs is marked and says its default."""
    if value == usual:
        return f"  {name} = {_written(value)}"
    default = tr("default {value}", value=_written(usual))
    return f"* {name} = {_written(value)} ({default})"


def _written(value: object) -> str:
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, tuple):
        return ", ".join(map(str, value)) or "-"
    return f"{value:g}" if isinstance(value, float) else str(value)
