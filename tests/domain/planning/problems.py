"""The planning problems kept with the project, and the independent validator."""

from __future__ import annotations

import importlib.util
import json
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from focusdesk.domain.planning.instance import parse_request

if TYPE_CHECKING:
    from collections.abc import Iterable
    from types import ModuleType

    from focusdesk.domain.planning.problem import Block, PlanRequest

FOLDER = Path(__file__).parents[2] / "bench" / "planner"
PUBLIC = sorted(path.stem for path in (FOLDER / "public").glob("*.json"))
EDGE = sorted(path.stem for path in (FOLDER / "edge").glob("e*-*.json"))


@cache
def text_of(name: str) -> str:
    folder = "edge" if name.startswith("e") else "public"
    return (FOLDER / folder / f"{name}.json").read_text(encoding="utf-8")


def raw_of(name: str) -> dict[str, Any]:
    value: dict[str, Any] = json.loads(text_of(name))
    return value


def request_of(name: str) -> PlanRequest:
    return parse_request(text_of(name))


@cache
def validator() -> ModuleType:
    spec = importlib.util.spec_from_file_location("validate", FOLDER / "validate.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def verdict(name: str, blocks: Iterable[Block]) -> dict[str, Any]:
    """Ask the validator about blocks: feasible, errors, cost_minutes, total_minutes."""
    plan = {"instance": raw_of(name)["id"], "blocks": [as_json(b) for b in blocks]}
    found: dict[str, Any] = validator().check(raw_of(name), plan)
    return found


def as_json(block: Block) -> dict[str, str]:
    return {
        "task": block.task,
        "start": f"{block.day}T{block.start // 60:02}:{block.start % 60:02}",
        "end": f"{block.day}T{block.end // 60:02}:{block.end % 60:02}",
    }
