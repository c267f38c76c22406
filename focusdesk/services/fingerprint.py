"""The fingerprint of what a plan rests on, to tell a stale plan from a good one."""

from __future__ import annotations

import hashlib
from dataclasses import replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from focusdesk.domain.planning.problem import PlanRequest


def fingerprint(request: PlanRequest) -> str:
    """Return a digest of tasks, meetings, hours and weights.

    The passing of time, the running block and the previous plan do not count.
    """
    steady = replace(
        request,
        now=None,
        pinned=(),
        previous=(),
        tasks=tuple(sorted(request.tasks, key=lambda task: task.id)),
    )
    return hashlib.sha256(repr(steady).encode()).hexdigest()
