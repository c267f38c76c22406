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
