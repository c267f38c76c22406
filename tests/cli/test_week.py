"""`focusdesk week`, run as in a terminal over a week in memory."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import timedelta
from types import SimpleNamespace
from typing import TYPE_CHECKING, Any

import pytest

from focusdesk.cli.main import run
from focusdesk.cli.week import week_json
from focusdesk.domain.planning.deadlines import Ask, BrokenDeadline, Overload
from focusdesk.domain.planning.plan import CostTerms, Plan, Reason, Unplaced
from focusdesk.domain.planning.problem import Moment
from focusdesk.domain.planning.stored import StoredPlan
from focusdesk.domain.settings import Settings
from focusdesk.domain.task import Setting, Split
from focusdesk.domain.timerange import instant_at
from focusdesk.services.overload_notes import keep_overloads
from focusdesk.services.weeks import Weeks
from focusdesk.text import week_text
from tests.cli.task_shop import Prompt, TaskShop
from tests.services.workbench import THURSDAY, ZONE, Bench, make_bench

if TYPE_CHECKING:
    from collections.abc import Iterator


@dataclass
class WeekShop(TaskShop):
    """A `Workshop` whose desk plans weeks."""

    bench: Bench = field(default_factory=make_bench)
    settings: Settings = field(default_factory=Settings)

    def desk(self) -> Any:  # noqa: ANN401 - a desk that only plans
        bench = self.bench
        weeks = Weeks(bench.planning, bench.ground)
        return SimpleNamespace(planning=bench.planning, weeks=weeks)


@pytest.fixture
def shop() -> Iterator[WeekShop]:
    made = WeekShop()
    yield made
    made.bench.store.close()


@pytest.fixture
def prompt(shop: WeekShop, capsys: pytest.CaptureFixture[str]) -> Prompt:
    return Prompt(capsys, shop)


def test_the_week_is_planned_and_written_out(shop: WeekShop, prompt: Prompt) -> None:
    shop.bench.task("Build it", "SIASN", 120)
    shop.bench.meeting("Intruder", 480, 510)
    text = prompt.run("week")
    assert text.startswith("Week 48, 23–27 Nov 2026\n")
    assert "Build it (SIASN, 2 h)" in text
    assert "Thursday, 26 Nov 2026 · WFA · Focus 2 h · 0 switches" in text
    assert "Thu 08:00, Intruder\n  Inside a no-meeting window." in text
    assert shop.told == [True]


def test_a_week_can_be_named_or_found_by_a_day(shop: WeekShop, prompt: Prompt) -> None:
    shop.bench.task("T", "SIASN", 60)
    by_name = prompt.json("week", "--week", "2026-w49")
    by_day = prompt.json("week", "--day", "2026-12-02")
    assert by_name["week"] == by_day["week"] == "2026-W49"
    assert (by_name["first"], by_name["last"]) == ("2026-11-30", "2026-12-06")
    assert prompt.json("week", "--week", "2026-W53")["last"] == "2027-01-03"


def test_json_holds_days_shares_concerns_and_what_did_not_fit(
    shop: WeekShop, prompt: Prompt
) -> None:
    bench = shop.bench
    due = instant_at(THURSDAY, 480, ZONE)
    bench.task("Late", "SIASN", 60, due=due)
    bench.meeting("Intruder", 480, 510)
    bench.workweek.set_setting(THURSDAY + timedelta(days=1), Setting.WFO)
    value = prompt.json("week")
    assert [day["day"][-2:] for day in value["days"]] == ["23", "24", "25", "26", "27"]
    assert value["planned_to"] == "2026-11-27"
    kinds = {concern["kind"]: concern for concern in value["concerns"]}
    assert set(kinds) == {"ends_late", "meeting_in_no_meeting_window", "office_days"}
    assert kinds["ends_late"]["due"] == "2026-11-26T08:00:00+07:00"
    assert kinds["ends_late"]["ends"] > kinds["ends_late"]["due"]
    assert kinds["office_days"]["count"] == 3
    assert kinds["office_days"]["expected"] == 2
    assert kinds["meeting_in_no_meeting_window"]["breach_minutes"] == 30
    remedies = {kind: concern["remedy"] for kind, concern in kinds.items()}
    proposed = remedies["meeting_in_no_meeting_window"]
    assert proposed["kind"] == "propose_time"
    assert proposed["start"] == "2026-11-26T10:00:00+07:00"
    assert "Intruder" in proposed["message"]
    assert remedies["office_days"] == {
        "kind": "change_place",
        "day": "2026-11-27",
        "setting": "WFA",
    }
    (share,) = value["shares"]
    assert share["minutes"] == share["planned_minutes"] == 60
    assert (share["percent"], share["target_percent"]) == (2.7, None)
    assert value["overloads"] == []
    assert value["unplaced"] == []


def test_what_does_not_fit_is_told_with_what_would_have_to_give(
    shop: WeekShop,
) -> None:
    bench = shop.bench
    bench.task("Whole", "SIASN", 60)
    reasons = (Reason("full", 60), Reason("give_core", 0))
    left = (Unplaced("Whole", 60, reasons),)
    with bench.store.transaction() as tx:
        plan = StoredPlan(THURSDAY, bench.clock(), Setting.WFA, (), left)
        tx.plans.save(THURSDAY, plan)
    view = Weeks(bench.planning, bench.ground).week_view(THURSDAY)
    (entry,) = week_json(view)["unplaced"]
    assert entry["gives"] == ["Fits if it may leave core hours."]
    assert entry["reason"] in week_text.render(view)


def test_what_the_week_cannot_hold_is_told_with_a_message(
    shop: WeekShop, prompt: Prompt
) -> None:
    bench, friday = shop.bench, THURSDAY + timedelta(days=1)
    due = instant_at(friday, 960, ZONE)
    bench.task("Whole", "SIASN", 600, split=Split(600, 600), due=due)
    prompt.run("week")
    moment = Moment(friday, 960)
    broken = BrokenDeadline("Whole", "Whole", "SIASN", moment, 600)
    asks = (Ask("SIASN", "SIASN", 600),)
    found = Overload(THURSDAY, (broken,), moment, 500, asks)
    with bench.store.transaction() as tx:
        keep_overloads(tx, Plan("x", (), (), CostTerms(), overloads=(found,)))
    (overload,) = prompt.json("week")["overloads"]
    assert overload["week"] == "2026-W48"
    assert overload["broken"][0]["short_minutes"] == 600
    assert overload["asks"][0]["minutes"] == 600
    text = prompt.run("week")
    for line in (*overload["lines"], *overload["message"].splitlines()):
        assert line in text


def test_the_same_week_is_not_planned_twice(shop: WeekShop, prompt: Prompt) -> None:
    shop.bench.task("T", "SIASN", 60)
    prompt.run("week")
    shop.bench.events.clear()
    prompt.run("week")
    assert shop.bench.events == []


def test_a_week_too_far_ahead_is_shown_without_a_plan(
    shop: WeekShop, prompt: Prompt
) -> None:
    shop.bench.task("T", "SIASN", 60)
    value = prompt.json("week", "--day", "2027-02-01")
    assert (value["state"], value["planned_to"]) == ("beyond", None)
    assert "two weeks ahead" in prompt.run("week", "--day", "2027-02-01")


@pytest.mark.parametrize(
    "words",
    [
        ("--week", "48"),
        ("--week", "2026-W54"),
        ("--week", "2026-W48", "--day", "today"),
        ("--day", "someday"),
    ],
)
def test_what_is_no_week_is_a_usage_error(
    prompt: Prompt, words: tuple[str, ...]
) -> None:
    prompt.run("week", *words, code=2)


def test_help_needs_no_vault(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(("week", "--help"), TaskShop()) == 0
    assert "planned_to" in capsys.readouterr().out
