"""The allocation matrix in words: its columns, its values, a table for the terminal."""

from __future__ import annotations

from typing import TYPE_CHECKING

from focusdesk.domain.allocation import Demands, fitting_place
from focusdesk.domain.planning.policy import DEFAULT_POLICY
from focusdesk.text.catalogue import tr, trn
from focusdesk.text.formats import duration
from focusdesk.text.names import activity_name
from focusdesk.text.task_names import stage_name
from focusdesk.text.weight_text import class_name

if TYPE_CHECKING:
    from collections.abc import Iterable

    from focusdesk.domain.task import Setting
    from focusdesk.services.matrix import MatrixRow

CHANGED = "*"


def stage_title(demands: Demands) -> str:
    """Name the stage, as a cell of its own says it."""
    name = stage_name(demands.stage)
    return name[:1].upper() + name[1:]


def demands_class(demands: Demands) -> str:
    """Name the class that follows from the levels."""
    rules = DEFAULT_POLICY.class_rules
    return class_name(rules.class_of(demands.cognitive, demands.collaboration))


def place_choice(setting: Setting | None) -> str:
    """Name a chosen place; none is chosen where the levels decide."""
    if setting is None:
        return tr("By the levels")
    return tr("Only {place}", place=setting.value)


def place_words(demands: Demands) -> str:
    """Say where work of this kind belongs: chosen, or as its levels have it."""
    if demands.setting is not None:
        return place_choice(demands.setting)
    fitting = fitting_place(demands.cognitive, demands.collaboration)
    return tr("Either") if fitting is None else fitting.value


def core_words(demands: Demands) -> str:
    """Say whether the work is held to core hours."""
    return tr("Core") if demands.only_in_core else tr("All")


def matrix_table(rows: Iterable[MatrixRow]) -> str:
    """Write the matrix as lines for the terminal; what was changed is marked."""
    lines = [matrix_line(row) for row in rows]
    return "\n".join(lines)


def matrix_line(row: MatrixRow) -> str:
    """Write one activity of the matrix."""
    asked = row.demands
    mark = CHANGED if row.differs else " "
    parts = (
        f"{mark} {activity_name(row.activity):<16}",
        f"{stage_title(asked):<14}",
        f"{asked.cognitive} {asked.collaboration} ",
        f"{demands_class(asked):<14}",
        f"{place_words(asked):<10}",
        f"{core_words(asked):<10}",
        duration(asked.minutes),
    )
    return " ".join(parts)


def behind_words(count: int) -> str:
    """Say how many open tasks still ask what the matrix asked before."""
    return trn(
        "{count} open task of this activity still has the values before.",
        "{count} open tasks of this activity still have the values before.",
        count,
    )


def followed_words(count: int) -> str:
    """Say how many tasks follow the matrix now."""
    return trn(
        "{count} task follows the matrix now.",
        "{count} tasks follow the matrix now.",
        count,
    )
