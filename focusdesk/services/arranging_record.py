"""What an act leaves in the store beside the plans, and under which name."""

from __future__ import annotations

from typing import TYPE_CHECKING

from focusdesk.domain.planning import acts
from focusdesk.services.history import TaskChange
from focusdesk.services.own_changes import OwnEventChange
from focusdesk.services.plan_change import DaySettingChange

if TYPE_CHECKING:
    from focusdesk.domain.planning.acts import Act
    from focusdesk.domain.planning.arrange import Draft
    from focusdesk.services.ground import Ground
    from focusdesk.services.history import Change
    from focusdesk.storage.store import Tx

_CODES: dict[type, str] = {
    acts.MoveBlock: "block_moved",
    acts.ResizeBlock: "block_resized",
    acts.SwapBlocks: "blocks_swapped",
    acts.SplitBlock: "block_split",
    acts.PlaceTask: "task_placed",
    acts.MoveToDay: "block_moved_to_day",
    acts.SkipBlock: "block_skipped",
    acts.BeAway: "away_added",
    acts.AddMeeting: "meeting_added",
    acts.ChangePlace: "place_changed",
    acts.FinishTask: "task_done",
    acts.PlanAnew: "plan_made",
}


def code_of(act: Act) -> str:
    """Return the code under which an act's step is remembered."""
    if isinstance(act, acts.PinBlock):
        return "block_pinned" if act.pinned else "block_unpinned"
    return _CODES[type(act)]


def changes_of(tx: Tx, ground: Ground, act: Act, draft: Draft) -> tuple[Change, ...]:
    """Return what an act changes beside the plans, in the order it is written."""
    changes: list[Change] = []
    if draft.task is not None:
        changes.append(TaskChange(*draft.task))
    if draft.event is not None:
        changes.append(OwnEventChange(None, draft.event))
    if isinstance(act, acts.ChangePlace):
        before = tx.days.setting(act.day)
        own = ground.workweek.own_setting(act.day, act.setting)
        changes.append(DaySettingChange(act.day, before, own))
    return tuple(changes)
