"""Problem files that cannot be used are refused with the field's path and a code."""

from __future__ import annotations

import json
from copy import deepcopy
from pathlib import Path
from typing import Any

import pytest

from focusdesk.domain.errors import PlanRequestInvalid
from focusdesk.domain.planning.instance import parse_request, request_from

FOLDER = Path(__file__).parents[2] / "bench" / "planner" / "public"
GOOD: dict[str, Any] = json.loads((FOLDER / "day-p01.json").read_text("utf-8"))
PIN = {"task": "t01", "start": "2026-02-02T08:00", "end": "2026-02-02T08:30"}

BROKEN = [
    ("tasks[3].minutes", "not_positive", ("tasks", 3, "minutes"), -15),
    ("tasks[3].minutes", "not_positive", ("tasks", 3, "minutes"), 0),
    ("tasks[3].minutes", "not_number", ("tasks", 3, "minutes"), "an hour"),
    ("tasks[0].urgency", "not_one_of", ("tasks", 0, "urgency"), "asap"),
    ("tasks[0].due", "not_moment", ("tasks", 0, "due"), "tomorrow"),
    ("tasks[0].due", "not_clock", ("tasks", 0, "due"), "2026-02-02T25:00"),
    ("tasks[0].due", "not_date", ("tasks", 0, "due"), "2026-02-30T08:00"),
    ("tasks[0].cognitive", "outside_range", ("tasks", 0, "cognitive"), 9),
    ("tasks[0].estimate", "estimate_order", ("tasks", 0, "estimate", "low"), 999),
    ("tasks[0].project", "unknown_project", ("tasks", 0, "project"), "nobody's"),
    ("tasks[1].id", "double_id", ("tasks", 1, "id"), "t01"),
    ("days", "no_days", ("days",), []),
    ("days[0].work[0]", "ends_before_start", ("days", 0, "work", 0, "end"), "07:00"),
    ("granularity_minutes", "bad_grid", ("granularity_minutes",), 0),
    ("granularity_minutes", "bad_grid", ("granularity_minutes",), 7),
    ("policy.share", "not_object", ("policy", "share"), 10),
    ("schema", "other_schema", ("schema",), "focusdesk.plan-instance/9"),
    ("pinned[0].start", "unknown_day", ("pinned",), [PIN]),
    ("pinned[0].task", "unknown_task", ("pinned",), [{**PIN, "task": "t99"}]),
]


def changed(path: tuple[str | int, ...], value: object) -> dict[str, Any]:
    raw: Any = deepcopy(GOOD)
    raw["days"][0]["date"] = "2026-02-03"
    place = raw
    for step in path[:-1]:
        place = place[step]
    place[path[-1]] = value
    whole: dict[str, Any] = raw
    return whole


@pytest.mark.parametrize(("where", "code", "path", "value"), BROKEN)
def test_a_wrong_field_is_named_with_its_path(
    where: str, code: str, path: tuple[str | int, ...], value: object
) -> None:
    with pytest.raises(PlanRequestInvalid) as caught:
        request_from(changed(path, value))
    assert (where, code) in {(p.where, p.code) for p in caught.value.problems}


@pytest.mark.parametrize("text", ["", "{", "[]", "null", "<html>", "[" * 100_000])
def test_what_is_no_problem_file_is_refused(text: str) -> None:
    with pytest.raises(PlanRequestInvalid):
        parse_request(text)


def test_a_circle_of_tasks_is_refused_with_its_names() -> None:
    raw = deepcopy(GOOD)
    for number, ahead in ((0, "t02"), (1, "t03"), (2, "t01")):
        raw["tasks"][number]["after"] = [ahead]
    with pytest.raises(PlanRequestInvalid) as caught:
        request_from(raw)
    assert caught.value.problems[0].detail == "t01 > t02 > t03 > t01"


def test_a_predecessor_that_is_not_in_the_file_counts_as_done() -> None:
    raw = deepcopy(GOOD)
    raw["tasks"][0]["after"] = ["finished-long-ago"]
    assert request_from(raw).tasks[0].after == ("finished-long-ago",)
