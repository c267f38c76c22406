"""The settings in force: changed in one place, told, and kept."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

import pytest

from focusdesk.domain.errors import FileUnreadable, SettingsInvalid
from focusdesk.domain.planning.policy import DEFAULT_POLICY
from focusdesk.domain.settings import Settings, Theme
from focusdesk.services.events import Event, SettingsChanged
from focusdesk.services.ground import Ground
from focusdesk.services.one_search import OneSearch
from focusdesk.services.planning import Planning
from focusdesk.services.preferences import Preferences
from focusdesk.services.reactions import keep_plan_current
from focusdesk.services.steps import Steps
from tests.fakes import NearSolver, RunNow
from tests.services.workbench import THURSDAY

if TYPE_CHECKING:
    from tests.services.workbench import Bench


@dataclass
class Drawer:
    """Settings whose file is kept here."""

    file: Settings = field(default_factory=Settings)
    events: list[Event] = field(default_factory=list)
    is_full: bool = False

    def __post_init__(self) -> None:
        self.preferences = Preferences(lambda: self.file, self.save)
        self.preferences.tell(self.events.append)

    def save(self, settings: Settings) -> None:
        if self.is_full:
            raise FileUnreadable("settings.toml", "")
        self.file = settings

    @property
    def told(self) -> list[set[str]]:
        return [set(e.names) for e in self.events if isinstance(e, SettingsChanged)]


def planning_by(bench: Bench, own: Preferences) -> Planning:
    ground = Ground(bench.store, bench.clock, bench.workweek, own, own.policy)
    search = OneSearch(NearSolver(), RunNow())
    publish = bench.events.append
    steps = Steps(bench.store, bench.clock, publish)
    return Planning(ground, search, steps, publish)


def test_a_change_is_kept_in_force_and_told() -> None:
    drawer = Drawer()
    drawer.preferences.change(theme=Theme.DARK, plan_days=7)
    assert drawer.file == replace(Settings(), theme=Theme.DARK, plan_days=7)
    assert drawer.preferences.settings == drawer.file
    assert drawer.preferences.plan_days == 7
    assert drawer.told == [{"theme", "plan_days"}]


def test_the_same_value_again_is_no_change() -> None:
    drawer = Drawer()
    drawer.preferences.change(plan_days=Settings().plan_days)
    assert drawer.told == []


def test_a_value_outside_its_range_changes_nothing() -> None:
    drawer = Drawer()
    with pytest.raises(SettingsInvalid):
        drawer.preferences.change(plan_days=0)
    assert drawer.preferences.settings == Settings()
    assert drawer.told == []


def test_what_cannot_be_written_is_not_in_force() -> None:
    drawer = Drawer(is_full=True)
    with pytest.raises(FileUnreadable):
        drawer.preferences.change(theme=Theme.DARK)
    assert drawer.preferences.settings.theme is Theme.SYSTEM
    assert drawer.told == []


def test_a_field_is_reset_alone() -> None:
    drawer = Drawer(replace(Settings(), theme=Theme.DARK, plan_days=3))
    drawer.preferences.reset("plan_days")
    assert drawer.file == replace(Settings(), theme=Theme.DARK)
    with pytest.raises(KeyError):
        drawer.preferences.reset("plan_dys")


def test_weights_make_the_policy_and_go_back_one_by_one() -> None:
    preferences = Drawer().preferences
    assert preferences.policy() == DEFAULT_POLICY
    preferences.weigh("misfit.deep.wfo", 35)
    preferences.weigh("deep_work.max_minutes_per_day", 180)
    policy = preferences.policy()
    assert policy.misfit.deep.wfo == 35
    assert policy.deep_work.max_minutes_per_day == 180
    assert policy.misfit.collab == DEFAULT_POLICY.misfit.collab
    preferences.unweigh("misfit.deep.wfo")
    assert preferences.policy().misfit == DEFAULT_POLICY.misfit
    preferences.unweigh()
    assert preferences.policy() == DEFAULT_POLICY


def test_what_another_process_wrote_is_told_by_name() -> None:
    drawer = Drawer()
    assert drawer.preferences.settings == Settings()
    drawer.file = replace(Settings(), planner={"stability.same_day": 40.0})
    drawer.preferences.read_again()
    assert drawer.told == [{"planner"}]
    assert drawer.preferences.policy().stability.same_day == 40
    drawer.preferences.read_again()
    assert len(drawer.told) == 1


def test_other_weights_outdate_a_plan(bench: Bench) -> None:
    drawer = Drawer()
    bench.task("Validasi", "SIASN", 90)
    planning = planning_by(bench, drawer.preferences)
    planning.plan_day(THURSDAY)
    assert not planning.is_stale(THURSDAY)
    drawer.preferences.weigh("reimmersion.other_stack", 60)
    assert planning.is_stale(THURSDAY)
    keep_plan_current(planning, SettingsChanged(frozenset({"planner"})))
    assert not planning.is_stale(THURSDAY)
