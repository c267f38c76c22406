"""Which imported task waits for which, without circles."""

from __future__ import annotations

from collections import Counter, defaultdict
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from focusdesk.domain.ids import TaskId
    from focusdesk.domain.importing.given import TaskSource
    from focusdesk.domain.importing.imported import ImportedTask
    from focusdesk.domain.task import Task

Links = dict["TaskId", tuple["TaskId", ...]]


def without_circles(
    imported: Sequence[ImportedTask],
    ids: Mapping[str, TaskId],
    tasks: Mapping[TaskId, Task],
    known: Mapping[str, TaskSource],
) -> dict[str, tuple[TaskId, ...]]:
    """Return what each imported task waits for, by key.

    What is not there, and what would close a circle with any task, is left out.
    """
    if not any(one.after for one in imported):
        return {}
    there = {*tasks, *(ids[one.key] for one in imported)}
    wanted = {ids[one.key]: _there(one, ids, there) for one in imported}
    links: Links = {task.id: task.after for task in tasks.values()} | wanted
    for source in known.values():
        task = tasks.get(source.task_id)
        if task is not None and task.after != source.given.after:
            # The person's own order stays, so it is what a circle can close over.
            links[task.id] = task.after
    caught = _in_circles(links)
    return {
        one.key: tuple(
            other
            for other in wanted[ids[one.key]]
            if not (ids[one.key] in caught and other in caught)
        )
        for one in imported
    }


def _there(
    one: ImportedTask, ids: Mapping[str, TaskId], there: set[TaskId]
) -> tuple[TaskId, ...]:
    found = (ids[key] for key in one.after if key in ids and key != one.key)
    return tuple(i for i in dict.fromkeys(found) if i in there)


def _in_circles(links: Links) -> set[TaskId]:
    """Return the tasks on circles, and on the way from one circle to another."""
    caught = _unsettled(links)
    turned: defaultdict[TaskId, list[TaskId]] = defaultdict(list)
    for task_id in caught:
        turned[task_id] += ()
        for other in links[task_id]:
            if other in caught:
                turned[other].append(task_id)
    return _unsettled({task_id: tuple(rest) for task_id, rest in turned.items()})


def _unsettled(links: Links) -> set[TaskId]:
    """Return the tasks that can never begin, because a circle comes before them."""
    followers: defaultdict[TaskId, list[TaskId]] = defaultdict(list)
    waits = Counter[str]()
    for task_id, before in links.items():
        for other in before:
            if other in links:
                followers[other].append(task_id)
                waits[task_id] += 1
    ready = [task_id for task_id in links if not waits[task_id]]
    settled = set(ready)
    while ready:
        for follower in followers[ready.pop()]:
            waits[follower] -= 1
            if not waits[follower]:
                settled.add(follower)
                ready.append(follower)
    return set(links) - settled
