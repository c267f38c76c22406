"""The allocation matrix."""

from __future__ import annotations

import pytest

from focusdesk.domain.allocation import (
    DEFAULT_ALLOCATION,
    Demands,
    Stage,
    default_split,
    fitting_place,
)
from focusdesk.domain.errors import AllocationInvalid
from focusdesk.domain.task import Activity, Setting


def place(activity: Activity) -> Setting | None:
    demands = DEFAULT_ALLOCATION.of(activity)
    return fitting_place(demands.cognitive, demands.collaboration)


@pytest.mark.parametrize(
    "activity", [Activity.CODING, Activity.DEBUGGING, Activity.RESEARCH]
)
def test_deep_activities_fit_anywhere(activity: Activity) -> None:
    assert place(activity) is Setting.WFA


@pytest.mark.parametrize(
    "activity",
    [
        Activity.PAIR,
        Activity.PLANNING,
        Activity.RETROSPECTIVE,
        Activity.REVIEW,
        Activity.DESIGN,
    ],
)
def test_shared_activities_fit_the_office_in_core_hours(activity: Activity) -> None:
    assert place(activity) is Setting.WFO
    assert DEFAULT_ALLOCATION.of(activity).only_in_core


@pytest.mark.parametrize("activity", [Activity.TESTING, Activity.DOCUMENTATION])
def test_the_rest_is_free(activity: Activity) -> None:
    assert place(activity) is None


def test_every_activity_has_its_demands() -> None:
    assert all(DEFAULT_ALLOCATION.of(activity) for activity in Activity)


def test_own_demands_replace_the_default_of_one_activity() -> None:
    own = Demands(Stage.TESTING, 2, 2)
    changed = DEFAULT_ALLOCATION.with_demands(Activity.REVIEW, own)
    assert changed.of(Activity.REVIEW) == own
    assert changed.of(Activity.CODING) == DEFAULT_ALLOCATION.of(Activity.CODING)


@pytest.mark.parametrize(
    ("cognitive", "collaboration", "minutes"),
    [(0, 1, 60), (6, 1, 60), (3, 0, 60), (3, 3, 0), (3, 3, 2401)],
)
def test_demands_outside_their_scale_are_refused(
    cognitive: int, collaboration: int, minutes: int
) -> None:
    with pytest.raises(AllocationInvalid):
        Demands(Stage.GENERAL, cognitive, collaboration, minutes)


def test_only_tasks_over_two_hours_are_cut() -> None:
    assert default_split(120) is None
    split = default_split(121)
    assert split is not None
    assert (split.min_block, split.max_block) == (30, 120)
