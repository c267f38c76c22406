"""Settings as `settings.toml`: read as typed values, written without losing a line."""

from __future__ import annotations

import os
import tomllib
from copy import deepcopy
from dataclasses import fields
from difflib import get_close_matches
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Any

from focusdesk.domain.errors import FileUnreadable, Problem, SettingsInvalid
from focusdesk.domain.settings import Settings
from focusdesk.domain.toml_edit import (
    dotted,
    drop,
    put,
    says,
    with_value,
    without_value,
)
from focusdesk.domain.toml_lines import line_of, syntax_line, written

if TYPE_CHECKING:
    from collections.abc import Mapping

MAX_BYTES = 100_000
PLANNER = "planner"
_DEFAULTS: dict[str, Any] = {
    f.name: getattr(Settings(), f.name) for f in fields(Settings) if f.name != PLANNER
}


def load_settings(path: Path) -> Settings:
    """Read the settings; every default where there is no file yet.

    Keys nobody knows are left alone. Raises SettingsInvalid, FileUnreadable.
    """
    text = _text_of(path)
    plain = _parsed(path, text)
    values, problems = {}, []
    for key, default in _DEFAULTS.items():
        if key not in plain:
            continue
        try:
            values[key] = _value(plain[key], default)
        except _Refused as refused:
            problems.append(_problem(path, text, refused.code, key, refused.detail))
    if problems:
        raise SettingsInvalid(tuple(problems))
    weights = _own_weights(path, text, plain)
    try:
        return Settings(**values, planner=weights)
    except SettingsInvalid as error:
        raise SettingsInvalid(
            tuple(
                _problem(path, text, p.code, p.where, p.detail) for p in error.problems
            )
        ) from error


def save_settings(path: Path, settings: Settings) -> None:
    """Write the settings in one step; other keys, comments and order stay.

    A value that is the default and stands nowhere is not written. Raises
    SettingsInvalid where the present file cannot be read, FileUnreadable.
    """
    text = _text_of(path)
    plain = _parsed(path, text)
    new, expected = text, deepcopy(plain)
    for key, default in _DEFAULTS.items():
        value = getattr(settings, key)
        if key not in plain and value == default:
            continue
        expected[key] = _plain(value)
        if plain.get(key, _DEFAULTS) != expected[key]:
            new = with_value(new, (key,), expected[key])
    weights = _own_weights(path, text, plain)
    new = _with_weights(new, expected, weights, settings)
    if new == text:
        return
    if not says(new, expected):
        raise SettingsInvalid((Problem("settings_uneditable", path.name),))
    _write(path, new)


def _own_weights(path: Path, text: str, plain: dict[str, Any]) -> dict[str, Any]:
    """Return the weights by dotted name.

    One of an unknown name is another version's, and is left alone as other keys are.
    """
    if PLANNER not in plain:
        return {}
    from focusdesk.domain.planning.weights import WEIGHT_NAMES

    if not isinstance(plain[PLANNER], dict):
        problem = _problem(path, text, "table_wanted", PLANNER, PLANNER)
        raise SettingsInvalid((problem,))
    every = dotted(plain[PLANNER])
    return {name: value for name, value in every.items() if name in WEIGHT_NAMES}


def _with_weights(
    text: str, expected: dict[str, Any], before: Mapping[str, float], settings: Settings
) -> str:
    after = settings.planner
    for name in dict.fromkeys((*before, *after)):
        path = (PLANNER, *name.split("."))
        if name not in after:
            text = without_value(text, path)
            drop(expected, path)
        elif before.get(name) != after[name]:
            text = with_value(text, path, _shortest(after[name]))
            put(expected, path, after[name])
    return text


def _shortest(value: float) -> float:
    return int(value) if value == int(value) else value


class _Refused(Exception):
    """A value of the wrong kind."""

    def __init__(self, code: str, detail: str) -> None:
        super().__init__(code)
        self.code = code
        self.detail = detail


def _text_of(path: Path) -> str:
    try:
        with path.open("rb") as file:
            content = file.read(MAX_BYTES + 1)
    except FileNotFoundError:
        return ""
    except OSError as error:
        raise FileUnreadable.because(path, error) from error
    if len(content) > MAX_BYTES:
        raise SettingsInvalid((Problem("file_too_big", path.name, str(MAX_BYTES)),))
    try:
        return content.decode("utf-8-sig").replace("\r\n", "\n")
    except UnicodeDecodeError as error:
        line = content[: error.start].count(b"\n") + 1
        problem = Problem("file_not_utf8", f"{path.name}:{line}")
        raise SettingsInvalid((problem,)) from error


def _parsed(path: Path, text: str) -> dict[str, Any]:
    try:
        return tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        line = syntax_line(str(error), text)
        problem = Problem("toml_syntax", f"{path.name}:{line}", written(text, line))
        raise SettingsInvalid((problem,)) from error
    except RecursionError as error:
        raise SettingsInvalid((Problem("toml_syntax", path.name),)) from error


def _problem(path: Path, text: str, code: str, key: str, detail: str) -> Problem:
    line = line_of(text, (key,)) or line_of(text, (PLANNER, *key.split(".")))
    return Problem(code, path.name if line is None else f"{path.name}:{line}", detail)


def _value(plain: Any, default: Any) -> Any:  # noqa: ANN401 - the field says its type
    if isinstance(default, StrEnum):
        return _choice(plain, type(default))
    if isinstance(default, bool):
        return _typed(plain, bool, "yes_no_wanted")
    if isinstance(default, float):
        number = (
            plain if isinstance(plain, float) else _typed(plain, int, "number_wanted")
        )
        return float(number)
    if isinstance(default, int):
        return _typed(plain, int, "number_wanted")
    if isinstance(default, tuple):
        if isinstance(plain, list) and all(isinstance(v, str) for v in plain):
            return tuple(plain)
        raise _Refused("list_wanted", str(plain))
    return _typed(plain, str, "text_wanted")


def _typed(plain: Any, kind: type, code: str) -> Any:  # noqa: ANN401 - as TOML gives it
    # A TOML boolean is an int to Python, never to a person.
    if isinstance(plain, kind) and isinstance(plain, bool) == (kind is bool):
        return plain
    raise _Refused(code, str(plain))


def _choice(plain: Any, kind: type[StrEnum]) -> StrEnum:  # noqa: ANN401 - as TOML gives it
    known = [str(member) for member in kind]
    if plain in known:
        return kind(plain)
    close = get_close_matches(str(plain), known, n=1)
    hint = close[0] if close else "|".join(known)
    raise _Refused("choice_unknown", f"{plain} -> {hint}")


def _plain(value: Any) -> Any:  # noqa: ANN401 - the field says its type
    if isinstance(value, StrEnum):
        return str(value)
    return list(value) if isinstance(value, tuple) else value


def _write(path: Path, text: str) -> None:
    import tempfile

    target = path.resolve()
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        handle, name = tempfile.mkstemp(prefix=".settings-", dir=target.parent)
        try:
            with os.fdopen(handle, "wb") as file:
                file.write(text.encode())
                file.flush()
                os.fsync(file.fileno())
            Path(name).replace(target)
        except BaseException:
            Path(name).unlink(missing_ok=True)
            raise
        _settle(target.parent)
    except OSError as error:
        raise FileUnreadable.because(path, error) from error


def _settle(folder: Path) -> None:
    # The new name itself must survive a power loss; Windows has no such call.
    if os.name == "posix":
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)
