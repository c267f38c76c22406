"""The planner's weights in words: what each counts, and what raising it does."""

from __future__ import annotations

from typing import TYPE_CHECKING

from focusdesk.domain.planning.policy import TaskClass
from focusdesk.domain.planning.weights import Group, Unit
from focusdesk.domain.task import Urgency
from focusdesk.text.catalogue import tr
from focusdesk.text.task_names import urgency_name

if TYPE_CHECKING:
    from focusdesk.domain.planning.weights import Weight


def class_name(kind: TaskClass) -> str:
    """Name how a task uses attention and people."""
    names = {
        TaskClass.DEEP: tr("Focus work"),
        TaskClass.MIXED: tr("Mixed work"),
        TaskClass.SHALLOW: tr("Light work"),
        TaskClass.COLLAB: tr("Shared work"),
    }
    return names[kind]


def unit_name(unit: Unit) -> str:
    """Name what a weight counts, short enough to stand behind its field."""
    return tr("minutes") if unit is Unit.MINUTES else tr("percent")


def group_name(group: Group) -> str:
    """Name what some weights are about."""
    names = {
        Group.REIMMERSION: tr("Getting back in"),
        Group.MISFIT: tr("The wrong place or window"),
        Group.FRAGMENTATION: tr("Work cut into pieces"),
        Group.TARDINESS: tr("Finishing late"),
        Group.UNSCHEDULED: tr("Left out of the plan"),
        Group.DEEP_WORK: tr("Focus work in a day"),
        Group.SWITCHES: tr("Project switches in a day"),
        Group.SHARE: tr("Weekly share of a project"),
        Group.STABILITY: tr("Changing an earlier plan"),
    }
    return names[group]


def group_explanation(group: Group) -> str:
    """Explain in a sentence or two what the weights of a group do."""
    return {**_costs_of_a_block(), **_costs_of_a_plan()}[group]


def _costs_of_a_block() -> dict[Group, str]:
    return {
        Group.REIMMERSION: tr(
            "Minutes lost at the start of a block, by what came before it that day. "
            "Higher figures keep blocks of one project together."
        ),
        Group.MISFIT: tr(
            "What is lost of each minute worked where or when it fits badly. "
            "Higher figures hold that kind of work to its place and windows."
        ),
        Group.FRAGMENTATION: tr(
            "What each further part of a task costs, and a block of focus work that "
            "is too short. Higher figures make fewer and longer blocks."
        ),
        Group.DEEP_WORK: tr(
            "How much focus work a day can bear, and what is lost of each minute "
            "beyond it."
        ),
        Group.SWITCHES: tr(
            "What a project switch beyond the limit of the work model costs. Higher "
            "figures keep days within that limit."
        ),
    }


def _costs_of_a_plan() -> dict[Group, str]:
    return {
        Group.TARDINESS: tr(
            "What a missed deadline costs: once, and for each minute after it. "
            "Higher figures put what is due before all else."
        ),
        Group.UNSCHEDULED: tr(
            "What each minute costs that finds no room. Higher figures fit more of "
            "it in, at the price of worse hours."
        ),
        Group.SHARE: tr(
            "What each minute costs that a project gets less than its weekly share."
        ),
        Group.STABILITY: tr(
            "What each minute costs that moves from where it was planned. Higher "
            "figures change less when the day changes."
        ),
    }


def weight_name(weight: Weight) -> str:
    """Name one weight within its group."""
    first, *rest = weight.name.split(".")
    if first == "misfit":
        kind, where = rest
        return f"{class_name(TaskClass(kind))}, {_place_or_window(where)}"
    if weight.name.rpartition(".")[2] in set(Urgency):
        urgency = urgency_name(Urgency(weight.name.rpartition(".")[2]))
        return _by_urgency(weight.name.rpartition(".")[0], urgency)
    return {**_starts(), **_pieces()}.get(weight.name, weight.name)


def _place_or_window(where: str) -> str:
    names = {
        "wfa": "WFA",
        "wfo": "WFO",
        "quiet": tr("no-meeting window"),
        "core": tr("core hours"),
        "other": tr("other hours"),
    }
    return names[where]


def _by_urgency(what: str, urgency: str) -> str:
    names = {
        "tardiness.fixed_minutes": tr("{urgency}, once", urgency=urgency),
        "tardiness.per_minute_percent": tr("{urgency}, each minute", urgency=urgency),
        "unscheduled_percent": urgency,
    }
    return names[what]


def _starts() -> dict[str, str]:
    return {
        "reimmersion.start_of_day": tr("At the start of the day"),
        "reimmersion.same_task": tr("After the same task"),
        "reimmersion.same_project": tr("After another task of the project"),
        "reimmersion.same_stack": tr("After a project of the same technology"),
        "reimmersion.other_stack": tr("After a project of another technology"),
        "reimmersion.after_general_event": tr("After a meeting of no project"),
    }


def _pieces() -> dict[str, str]:
    return {
        "fragmentation.extra_block_minutes": tr("Each further part"),
        "fragmentation.deep_preferred_block": tr("Focus work is best in blocks of"),
        "fragmentation.shortfall_percent": tr("Each minute such a block is shorter"),
        "tardiness.buffer_percent": tr("Each minute of the estimate's margin used up"),
        "deep_work.max_minutes_per_day": tr("Focus work at most"),
        "deep_work.excess_percent": tr("Each minute beyond it"),
        "switch_budget.minutes_per_extra": tr("Each switch beyond the limit"),
        "share_shortfall_percent": tr("Each minute short of the share"),
        "stability.same_day": tr("Moved within today"),
        "stability.later_days": tr("Moved on a later day"),
    }
