"""Settings as a person types them: one name and one text become a checked value."""

from __future__ import annotations

from dataclasses import fields, replace
from difflib import get_close_matches
from enum import StrEnum
from typing import Any

from focusdesk.domain.errors import NotFound, Problem, SettingsInvalid
from focusdesk.domain.settings import Settings

PLANNER = "planner"
_DEFAULTS = Settings()
_TRUTH = {
    **dict.fromkeys(("true", "yes", "on", "1", "ya"), True),
    **dict.fromkeys(("false", "no", "off", "0", "tidak"), False),
}


def setting_names() -> tuple[str, ...]:
    """Return every setting's name, those of the planner's weights with their dots."""
    from focusdesk.domain.planning.weights import WEIGHTS

    own = (f.name for f in fields(Settings) if f.name != PLANNER)
    return (*own, *(f"{PLANNER}.{weight.name}" for weight in WEIGHTS))


def check_name(name: str) -> None:
    """Refuse a name that no setting has: `NotFound` with names like it."""
    known = setting_names()
    if name not in known:
        close = get_close_matches(name, list(known), cutoff=0.5)
        raise NotFound("setting", name, tuple(close))


def setting_of(settings: Settings, name: str) -> Any:  # noqa: ANN401 - as the name says
    """Return the value in force of a setting; `NotFound`."""
    check_name(name)
    if name.startswith(f"{PLANNER}."):
        from focusdesk.domain.planning.weights import find_weight

        weight = find_weight(name.removeprefix(f"{PLANNER}."))
        return settings.planner.get(weight.name, weight.default)
    return getattr(settings, name)


def with_setting(settings: Settings, name: str, text: str) -> Settings:
    """Return the settings with one value read from text; `NotFound`, `SettingsInvalid`.

    Numbers take a comma or a full stop; several addresses have a comma between.
    """
    check_name(name)
    if name.startswith(f"{PLANNER}."):
        weight = name.removeprefix(f"{PLANNER}.")
        own = {**settings.planner, weight: number_of(name, text)}
        return replace(settings, planner=own)
    return replace(settings, **{name: _value(name, text.strip())})


def without_setting(settings: Settings, name: str) -> Settings:
    """Return the settings with one value's default; `NotFound`."""
    if name == PLANNER:
        return replace(settings, planner={})
    check_name(name)
    if name.startswith(f"{PLANNER}."):
        weight = name.removeprefix(f"{PLANNER}.")
        own = {k: v for k, v in settings.planner.items() if k != weight}
        return replace(settings, planner=own)
    return replace(settings, **{name: getattr(_DEFAULTS, name)})


def number_of(name: str, text: str) -> float:
    """Read a number, `2.5` or `2,5`; `SettingsInvalid`."""
    try:
        return float(text.strip().replace(",", "."))
    except ValueError:
        raise _refused("number_wanted", name, text) from None


def addresses_of(text: str) -> tuple[str, ...]:
    """Read e-mail addresses with commas or spaces between; `SettingsInvalid`."""
    parts = text.replace(",", " ").replace(";", " ").split()
    for part in parts:
        before, mark, after = part.partition("@")
        if not (before and mark and after) or "@" in after:
            raise _refused("address_bad", "own_addresses", part)
    return tuple(dict.fromkeys(parts))


def _value(name: str, text: str) -> Any:  # noqa: ANN401 - as the name says
    default = getattr(_DEFAULTS, name)
    match default:
        case StrEnum():
            return _member(name, text, type(default))
        case bool():
            if text.casefold() not in _TRUTH:
                raise _refused("yes_no_wanted", name, text)
            return _TRUTH[text.casefold()]
        case int():
            number = number_of(name, text)
            if number != int(number):
                raise _refused("not_whole", name, text)
            return int(number)
        case float():
            return number_of(name, text)
        case tuple():
            return addresses_of(text)
        case _:
            return text


def _member(name: str, text: str, kind: type[StrEnum]) -> StrEnum:
    known = [str(member) for member in kind]
    if text in known:
        return kind(text)
    close = get_close_matches(text, known, n=1)
    raise _refused(
        "choice_unknown", name, f"{text} -> {close[0] if close else ', '.join(known)}"
    )


def _refused(code: str, where: str, detail: str) -> SettingsInvalid:
    return SettingsInvalid((Problem(code, where, detail),))
