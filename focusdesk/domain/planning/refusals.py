"""Why an act on the plan cannot be: the hard rules, judged before any search."""

from __future__ import annotations

from typing import TYPE_CHECKING

from focusdesk.domain.planning.violations import violations

if TYPE_CHECKING:
    from collections.abc import Sequence

    from focusdesk.domain.planning.problem import Block, PlanRequest
    from focusdesk.domain.planning.violations import Violation


def broken_rules(
    blocks: Sequence[Block], request: PlanRequest
) -> tuple[Violation, ...]:
    """Return the rules that blocks break, what is pinned aside.

    A pin may come to break a rule later, by a meeting or a longer task before it; the
    person's own placing stands all the same.
    """
    pinned = {pin.task for pin in request.pinned}
    after = {task.id: set(task.after) for task in request.tasks}
    return tuple(
        broken
        for broken in violations(blocks, request)
        if not (
            broken.rule in {"H4", "H5", "H7"}
            and (broken.task in pinned or after.get(broken.task, set()) & pinned)
        )
    )
