"""Work models as TOML files: the presets, and those a person or unit hands out."""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass, field
from difflib import get_close_matches
from typing import TYPE_CHECKING, Any

from focusdesk.domain.dayspan import Span, parse_clock
from focusdesk.domain.errors import FileUnreadable, Problem, WorkModelInvalid
from focusdesk.domain.toml_lines import line_of, syntax_line, written
from focusdesk.domain.work_model import BreakKind, Pause, WeekdayRule, WorkModel

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from pathlib import Path

MAX_BYTES = 100_000
WEEKDAY_NAMES = (
    ("monday", "senin"),
    ("tuesday", "selasa"),
    ("wednesday", "rabu"),
    ("thursday", "kamis"),
    ("friday", "jumat"),
    ("saturday", "sabtu"),
    ("sunday", "minggu"),
)
_DAYS = {name: day for day, names in enumerate(WEEKDAY_NAMES) for name in names}
_TEXTS = ("id", "name", "name_en", "source", "source_en", "zone")
_COUNTS = ("deep_limit", "switch_limit", "granularity")
_LISTS = ("core_hours", "no_meeting", "wfo_days")
_KEYS = (*_TEXTS, *_COUNTS, *_LISTS, "weekdays")
_REQUIRED = ("name", "zone", "weekdays")
_DAY_KEYS = ("hours", "breaks")
_ID = re.compile(r"[a-z0-9][a-z0-9-]{0,39}")
_SPAN = re.compile(r"\s*([\d:.]+)\s*[-–]\s*([\d:.]+)\s*(\w*)\s*")
_WEEKDAY_PATH = re.compile(r"weekdays\.(\d)\.(\w+)")


def load_models(folder: Path) -> dict[str, WorkModel]:
    """Read every `*.toml` of a folder, by id, in order of their file names.

    Raises WorkModelInvalid for a bad file and for an id used twice, FileUnreadable.
    """
    models: dict[str, WorkModel] = {}
    try:
        paths = sorted(folder.glob("*.toml"))
    except OSError as error:
        raise FileUnreadable.because(folder, error) from error
    for path in paths:
        model = load_model(path)
        if model.id in models:
            raise WorkModelInvalid((Problem("id_twice", path.name, model.id),))
        models[model.id] = model
    return models


def load_model(path: Path) -> WorkModel:
    """Read one work model.

    Raises WorkModelInvalid naming every problem as `file:line`, FileUnreadable.
    """
    source = _Source(path.name, _text_of(path))
    try:
        plain = tomllib.loads(source.text)
    except tomllib.TOMLDecodeError as error:
        raise WorkModelInvalid((source.syntax_problem(str(error)),)) from error
    except RecursionError as error:
        raise WorkModelInvalid((Problem("toml_syntax", path.name),)) from error
    return _model(source, plain, _slug(path.stem))


def _text_of(path: Path) -> str:
    try:
        with path.open("rb") as file:
            content = file.read(MAX_BYTES + 1)
    except OSError as error:
        raise FileUnreadable.because(path, error) from error
    if len(content) > MAX_BYTES:
        raise WorkModelInvalid((Problem("file_too_big", path.name, str(MAX_BYTES)),))
    try:
        return content.decode("utf-8-sig").replace("\r\n", "\n")
    except UnicodeDecodeError as error:
        line = content[: error.start].count(b"\n") + 1
        problem = Problem("file_not_utf8", f"{path.name}:{line}")
        raise WorkModelInvalid((problem,)) from error


@dataclass(slots=True)
class _Source:
    """A file being read: its text, and what was found wrong so far."""

    name: str
    text: str
    problems: list[Problem] = field(default_factory=list)

    def refuse(
        self, code: str, path: tuple[str, ...], detail: str, fragment: str = ""
    ) -> None:
        line = line_of(self.text, path, fragment)
        where = self.name if line is None else f"{self.name}:{line}"
        self.problems.append(Problem(code, where, detail))

    def refuse_name(
        self, code: str, path: tuple[str, ...], known: Iterable[str]
    ) -> None:
        """Refuse the last name of the path, with the known one it looks like."""
        name = path[-1]
        close = get_close_matches(name, list(known), n=1)
        self.refuse(code, path, f"{name} -> {close[0]}" if close else name)

    def syntax_problem(self, message: str) -> Problem:
        line = syntax_line(message, self.text)
        twice = "overwrite" in message or "twice" in message
        code = "toml_duplicate" if twice else "toml_syntax"
        return Problem(code, f"{self.name}:{line}", written(self.text, line))


def _model(source: _Source, plain: Mapping[str, Any], stem: str) -> WorkModel:
    for key in plain:
        if key not in _KEYS:
            source.refuse_name("key_unknown", (key,), _KEYS)
    for key in _REQUIRED:
        if key not in plain:
            source.refuse("key_missing", (key,), key)
    fields: dict[str, Any] = _texts(source, plain) | _counts(source, plain)
    fields.setdefault("id", stem)
    fields.setdefault("source", "")
    if not _ID.fullmatch(fields["id"]):
        source.refuse("id_bad", ("id",), fields["id"])
    for key in ("core_hours", "no_meeting"):
        fields[key] = _spans(source, (key,), plain.get(key, []))
    fields["wfo_days"] = _wfo_days(source, plain.get("wfo_days", []))
    fields["weekdays"] = _weekdays(source, plain.get("weekdays", {}))
    if source.problems:
        raise WorkModelInvalid(tuple(source.problems))
    return _checked(source, fields)


def _checked(source: _Source, fields: dict[str, Any]) -> WorkModel:
    try:
        return WorkModel(**fields)
    except WorkModelInvalid as error:
        for problem in error.problems:
            last = problem.detail.rpartition(", ")[2]
            source.refuse(
                problem.code, _path(source, problem.where), problem.detail, last
            )
        raise WorkModelInvalid(tuple(source.problems)) from error


def _path(source: _Source, where: str) -> tuple[str, ...]:
    match = _WEEKDAY_PATH.fullmatch(where)
    if match is None:
        return (where,)
    tables = (
        path
        for name in _names_written(source)
        if int(match[1]) in (_day_range(name) or ())
        and line_of(source.text, path := ("weekdays", name, match[2]))
    )
    return next(tables, ("weekdays",))


def _names_written(source: _Source) -> list[str]:
    return list(tomllib.loads(source.text).get("weekdays", {}))


def _texts(source: _Source, plain: Mapping[str, Any]) -> dict[str, str]:
    found = {}
    for key in _TEXTS:
        value = plain.get(key)
        if isinstance(value, str) and value.strip():
            found[key] = value.strip()
        elif value is not None:
            source.refuse("text_wanted", (key,), key)
    return found


def _counts(source: _Source, plain: Mapping[str, Any]) -> dict[str, int]:
    found = {}
    for key in _COUNTS:
        value = plain.get(key)
        if isinstance(value, int) and not isinstance(value, bool):
            found[key] = value
        elif value is not None:
            source.refuse("number_wanted", (key,), key)
    return found


def _strings(source: _Source, path: tuple[str, ...], value: Any) -> list[str]:  # noqa: ANN401 - as TOML gives it
    if isinstance(value, list) and all(isinstance(v, str) for v in value):
        return value
    source.refuse("list_wanted", path, path[-1])
    return []


def _spans(source: _Source, path: tuple[str, ...], value: Any) -> tuple[Span, ...]:  # noqa: ANN401 - as TOML gives it
    spans = []
    for text in _strings(source, path, value):
        match = _SPAN.fullmatch(text)
        if match is None or match[3]:
            source.refuse("span_bad", path, text, text)
        elif span := _span(source, path, match, text):
            spans.append(span)
    return tuple(sorted(spans))


def _span(
    source: _Source, path: tuple[str, ...], match: re.Match[str], text: str
) -> Span | None:
    minutes = []
    for clock in match.group(1, 2):
        try:
            minutes.append(parse_clock(clock))
        except ValueError:
            source.refuse("clock_bad", path, clock, text)
            return None
    if minutes[0] >= minutes[1]:
        source.refuse("span_order", path, text, text)
        return None
    return Span(*minutes)


def _pauses(source: _Source, path: tuple[str, ...], value: Any) -> tuple[Pause, ...]:  # noqa: ANN401 - as TOML gives it
    pauses = []
    for text in _strings(source, path, value):
        match = _SPAN.fullmatch(text)
        if match is None:
            source.refuse("span_bad", path, text, text)
            continue
        kind = match[3] or BreakKind.LUNCH
        span = _span(source, path, match, text)
        if kind not in set(BreakKind):
            source.refuse("break_unknown", path, kind, text)
        elif span:
            pauses.append(Pause(span, BreakKind(kind)))
    return tuple(sorted(pauses, key=lambda pause: pause.span))


def _wfo_days(source: _Source, value: Any) -> frozenset[int]:  # noqa: ANN401 - as TOML gives it
    days: set[int] = set()
    for name in _strings(source, ("wfo_days",), value):
        found = _day_range(name)
        if found is None:
            _refuse_weekday(source, ("wfo_days",), name)
        days.update(found or ())
    return frozenset(days)


def _weekdays(source: _Source, value: Any) -> dict[int, WeekdayRule]:  # noqa: ANN401 - as TOML gives it
    if not isinstance(value, dict):
        source.refuse("table_wanted", ("weekdays",), "weekdays")
        return {}
    rules: dict[int, WeekdayRule] = {}
    for name, plain in value.items():
        rule = _rule(source, ("weekdays", name), plain)
        days = _day_range(name)
        if days is None:
            _refuse_weekday(source, ("weekdays", name), name)
        for day in days or ():
            if day in rules:
                twice = WEEKDAY_NAMES[day][0]
                source.refuse("weekday_twice", ("weekdays", name), twice)
            rules[day] = rule
    return dict(sorted(rules.items()))


def _rule(source: _Source, path: tuple[str, ...], plain: Any) -> WeekdayRule:  # noqa: ANN401 - as TOML gives it
    if not isinstance(plain, dict):
        source.refuse("table_wanted", path, path[-1])
        return WeekdayRule()
    for key in plain:
        if key not in _DAY_KEYS:
            source.refuse_name("key_unknown", (*path, key), _DAY_KEYS)
    return WeekdayRule(
        hours=_spans(source, (*path, "hours"), plain.get("hours", [])),
        pauses=_pauses(source, (*path, "breaks"), plain.get("breaks", [])),
    )


def _day_range(name: str) -> tuple[int, ...] | None:
    """Read `friday`, `jumat` or `monday-thursday`; None for anything else."""
    words = [_DAYS.get(word.strip()) for word in name.casefold().split("-")]
    if len(words) == 1 and words[0] is not None:
        return (words[0],)
    if len(words) == 2 and None not in words:  # noqa: PLR2004 - a first and a last day
        first, last = (word or 0 for word in words)
        return tuple(range(first, last + 1)) if first < last else None
    return None


def _refuse_weekday(source: _Source, path: tuple[str, ...], name: str) -> None:
    close = get_close_matches(name.casefold(), list(_DAYS), n=1)
    detail = f"{name} -> {close[0]}" if close else name
    source.refuse("weekday_unknown", path, detail, name)


def _slug(stem: str) -> str:
    words = re.findall(r"[a-z0-9]+", stem.casefold())
    return "-".join(words)[:40].strip("-") or "custom"
