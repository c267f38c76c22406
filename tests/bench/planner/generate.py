"""Make planning problems unlike those in the folder: a seed in, a request out.

Other grids, sizes, weights and calendars: meetings off the grid, split shifts, days
without work, Ramadan hours, pins, replans, chains, tasks that cannot fit.
"""

from __future__ import annotations

from random import Random
from typing import Any

POLICY: dict[str, Any] = {
    "class_rules": {
        "collab_min_collaboration": 4,
        "deep_min_cognitive": 4,
        "deep_max_collaboration": 2,
        "shallow_max_cognitive": 2,
    }
}
CLASSES = ("deep", "mixed", "shallow", "collab")
URGENCIES = ("low", "normal", "high", "critical")
SHIFTS: tuple[list[tuple[int, int]], ...] = (
    [(480, 990)],
    [(480, 720), (780, 1020)],
    [(480, 900)],
    [(360, 600), (840, 1080)],
    [(545, 915)],
    [],
)


def instance(seed: int) -> dict[str, Any]:
    """Return a problem as `focusdesk.plan-instance/1`, the same for the same seed."""
    rng = Random(seed)  # noqa: S311 - problems have to repeat themselves
    grid = rng.choice((5, 10, 15, 30))
    count = rng.choice((1, 1, 2, 5))
    projects = [
        {
            "id": f"p{n}",
            "name": f"Project {n}",
            "stack": rng.choice("abc"),
            "target_minutes": rng.choice((None, 60, 300)),
        }
        for n in range(rng.randint(1, 5))
    ]
    days = [_day(rng, f"2026-03-{2 + n:02d}", projects) for n in range(count)]
    tasks = [_task(rng, n, grid, count, projects) for n in range(rng.randint(0, 14))]
    found: dict[str, Any] = {
        "schema": "focusdesk.plan-instance/1",
        "id": f"generated-{seed}",
        "kind": "day" if count == 1 else "week",
        "timezone": "Asia/Jakarta",
        "granularity_minutes": grid,
        "now": None,
        "policy": {**POLICY, **_weights(rng)},
        "projects": projects,
        "days": days,
        "tasks": tasks,
        "pinned": [],
        "previous_plan": [],
    }
    if rng.random() < 0.4:
        minute = rng.randrange(0, 1440)
        found["now"] = f"{days[0]['date']}T{_clock(minute)}"
        found["previous_plan"] = _earlier(rng, days, tasks, grid)
    if tasks and rng.random() < 0.4:
        found["pinned"] = _pin(rng, days[0], rng.choice(tasks), grid)
    return found


def _clock(minute: int) -> str:
    return f"{minute // 60:02d}:{minute % 60:02d}"


def _span(start: int, end: int) -> dict[str, Any]:
    return {"start": _clock(start), "end": _clock(end)}


def _weights(rng: Random) -> dict[str, Any]:
    def by_urgency(low: int, high: int) -> dict[str, int]:
        return {name: rng.randint(low, high) for name in URGENCIES}

    return {
        "reimmersion_minutes": {
            name: rng.randint(0, 30)
            for name in (
                "start_of_day",
                "same_task",
                "same_project",
                "same_stack",
                "other_stack",
                "after_general_event",
            )
        },
        "misfit_percent": {
            name: {
                "location": {"WFA": rng.randint(0, 20), "WFO": rng.randint(0, 20)},
                "window": {
                    window: rng.randint(0, 40) for window in ("quiet", "core", "other")
                },
            }
            for name in CLASSES
        },
        "energy_percent": {name: rng.randint(0, 40) for name in CLASSES},
        "fragmentation": {
            "extra_block_minutes": rng.randint(0, 12),
            "deep_preferred_block": rng.choice((60, 90, 100)),
            "shortfall_percent": rng.randint(0, 30),
        },
        "deep_work": {
            "max_minutes_per_day": rng.choice((0, 120, 240)),
            "excess_percent": rng.randint(0, 80),
        },
        "tardiness": {
            "fixed_minutes": by_urgency(0, 90),
            "per_minute_percent": by_urgency(0, 200),
            "buffer_percent": rng.randint(0, 40),
        },
        "unscheduled_percent": by_urgency(0, 600),
        "share": {"shortfall_percent": rng.randint(0, 20)},
        "stability_percent": {
            "same_day": rng.randint(0, 80),
            "later_days": rng.randint(0, 40),
        },
    }


def _day(rng: Random, date: str, projects: list[dict[str, Any]]) -> dict[str, Any]:
    shift = rng.choice(SHIFTS)
    events: list[dict[str, Any]] = []
    taken: set[tuple[int, int]] = set()
    for number in range(rng.randint(0, 4)):
        start = rng.randrange(420, 1020, rng.choice((5, 15, 7)))
        project = rng.choice([None, *(p["id"] for p in projects)])
        end = start + rng.choice((10, 15, 30, 60, 95))
        # The validator cannot put two meetings of the very same time in order.
        if (start, end) in taken:
            continue
        taken.add((start, end))
        entry = {"id": f"{date}-{number}", "title": "Meeting", "project": project}
        events.append({**entry, **_span(start, end)})
    return {
        "date": date,
        "location": rng.choice(("WFA", "WFO")),
        # A day without any work is never the last one: the validator needs its end.
        "work": [_span(*hours) for hours in (shift or [(600, 660)])],
        "breaks": [_span(720, 780)] + ([_span(915, 930)] if rng.random() < 0.5 else []),
        "core_hours": [_span(600, 900)],
        "no_meeting": [_span(480, 600), _span(900, 1020)],
        "events": events,
        "energy": [{**_span(480, 630), "level": rng.randint(0, 100)}],
    }


def _task(
    rng: Random, number: int, grid: int, days: int, projects: list[dict[str, Any]]
) -> dict[str, Any]:
    minutes = grid * rng.randint(1, max(1, 180 // grid))
    low = grid * rng.randint(1, 3)
    split = {"allowed": True, "min_block": low, "max_block": low * rng.randint(1, 4)}
    due = f"2026-03-{rng.randint(1, 3 + days):02d}T{_clock(rng.randrange(0, 1440, 30))}"
    ahead = [f"t{n}" for n in range(number)]
    begin = f"2026-03-{1 + rng.randint(1, days):02d}T10:00"
    return {
        "id": f"t{number}",
        "title": f"Task {number}",
        "project": rng.choice(projects)["id"],
        "minutes": minutes,
        "estimate": {
            "low": minutes,
            "likely": minutes,
            "high": minutes + rng.randint(0, 120),
        },
        "urgency": rng.choice(URGENCIES),
        "due": due if rng.random() < 0.6 else None,
        "cognitive": rng.randint(1, 5),
        "collaboration": rng.randint(1, 5),
        "split": split if rng.random() < 0.4 else {"allowed": False},
        "after": rng.sample(ahead, 1) if ahead and rng.random() < 0.3 else [],
        "not_before": begin if rng.random() < 0.15 else None,
        "location": rng.choice((None, None, None, "WFA", "WFO")),
        "only_in_core": rng.random() < 0.15,
    }


def _earlier(
    rng: Random, days: list[dict[str, Any]], tasks: list[dict[str, Any]], grid: int
) -> list[dict[str, Any]]:
    found = []
    for task in tasks:
        start = rng.randrange(480, 900, grid)
        date = rng.choice(days)["date"]
        end = start + min(task["minutes"], 240)
        found.append(
            {
                "task": task["id"],
                "start": f"{date}T{_clock(start)}",
                "end": f"{date}T{_clock(end)}",
            }
        )
    return found


def _pin(
    rng: Random, day: dict[str, Any], task: dict[str, Any], grid: int
) -> list[dict[str, Any]]:
    """Pin a task without predecessors or heirs: whole, or in part if it may be cut."""
    task["after"] = []
    minutes = task["minutes"]
    if task["split"]["allowed"]:
        minutes = grid * rng.randint(1, minutes // grid)
    start = rng.randrange(420, 840, grid)
    return [
        {
            "task": task["id"],
            "start": f"{day['date']}T{_clock(start)}",
            "end": f"{day['date']}T{_clock(start + minutes)}",
        }
    ]
