"""`focusdesk block`, `place` and `what-if`, run as in a terminal over one desk."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import timedelta
from types import SimpleNamespace
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from focusdesk.cli.main import run
from focusdesk.text.formats import clock
from tests.cli.task_shop import Prompt, TaskShop
from tests.services.arranging_room import ArrangingRoom
from tests.services.workbench import THURSDAY

if TYPE_CHECKING:
    from collections.abc import Iterator

    from focusdesk.services.desk import Desk

FRIDAY = THURSDAY + timedelta(days=1)


@dataclass
class BlockShop(TaskShop):
    """A `Workshop` whose desk plans and arranges."""

    room_of_acts: ArrangingRoom = field(default_factory=ArrangingRoom)

    def desk(self) -> Any:  # noqa: ANN401 - a desk of these services only
        room = self.room_of_acts
        return SimpleNamespace(
            planning=room.planning,
            arranging=room.arranging,
            tasks=room.tasks,
            workweek=room.workweek,
        )


@pytest.fixture
def shop() -> Iterator[BlockShop]:
    made = BlockShop()
    made.room_of_acts.task("Build", 90)
    made.room_of_acts.task("Review", 60, "MyASN", cognitive=2)
    made.room_of_acts.plan()
    yield made
    made.room_of_acts.store.close()


@pytest.fixture
def prompt(shop: BlockShop, capsys: pytest.CaptureFixture[str]) -> Prompt:
    return Prompt(capsys, shop)


def places(shop: BlockShop) -> list[tuple[str, str, int, int, bool]]:
    """Return title, day, start, end and pin of all blocks."""
    return [
        (str(b.task_id), b.day.isoformat(), b.span.start, b.span.end, b.pinned)
        for b in shop.room_of_acts.blocks()
    ]


def test_what_if_answers_and_changes_nothing(shop: BlockShop, prompt: Prompt) -> None:
    before = places(shop)
    value = prompt.json("what-if", "Build", "--at", "13.00")
    assert places(shop) == before
    total = value["cost_after"]["total"] - value["cost_after"]["stability"]
    was = value["cost_before"]["total"] - value["cost_before"]["stability"]
    assert value["minutes_lost"] == pytest.approx(total - was, abs=0.01)
    (own,) = [m for m in value["moves"] if m["task"] == "Build"]
    assert own["after"]["start"] == "2026-11-26T13:00:00+07:00"
    text = prompt.run("what-if", "Build", "--at", "13.00")
    assert text.startswith(value["answer"])
    assert "- Build: Thu 26" in text


def test_what_if_another_day(prompt: Prompt) -> None:
    value = prompt.json("what-if", "Review", "--day", "besok")
    (own,) = [m for m in value["moves"] if m["task"] == "Review"]
    assert own["after"]["start"].startswith("2026-11-27")


def test_a_move_is_shown_and_applied(shop: BlockShop, prompt: Prompt) -> None:
    text = prompt.run("block", "move", "Build", "--at", "13.00", "--yes")
    assert text.startswith("Build to Thu, 26 Nov, 13:00. ")
    assert text.endswith("Applied.\n")
    assert ("Build", "2026-11-26", 780, 870, True) in places(shop)
    assert shop.told == [True]


def test_a_dry_run_changes_nothing(shop: BlockShop, prompt: Prompt) -> None:
    before = places(shop)
    text = prompt.run("block", "move", "Build", "--at", "13.00", "--dry-run")
    assert "Build: Thu 26" in text
    assert "Applied" not in text
    assert places(shop) == before


def test_json_applies_only_when_told_so(shop: BlockShop, prompt: Prompt) -> None:
    before = places(shop)
    assert not prompt.json("block", "pin", "Build")["applied"]
    assert places(shop) == before
    assert prompt.json("block", "pin", "Build", "--yes")["applied"]
    assert [p[4] for p in places(shop) if p[0] == "Build"] == [True]
    prompt.run("block", "unpin", "Build", "--yes")
    assert [p[4] for p in places(shop) if p[0] == "Build"] == [False]


@pytest.mark.parametrize(("said", "applied"), [("y\n", True), ("n\n", False)])
def test_it_asks_before_it_applies(
    shop: BlockShop,
    prompt: Prompt,
    monkeypatch: pytest.MonkeyPatch,
    said: str,
    applied: bool,
) -> None:
    import io

    monkeypatch.setattr("sys.stdin", io.StringIO(said))
    before = places(shop)
    code = 0 if applied else 1
    text = prompt.run("block", "move", "Build", "--at", "13.00", code=code)
    assert "Apply?" in text
    assert (places(shop) != before) == applied


def test_what_cannot_be_is_refused_in_a_sentence(
    shop: BlockShop, prompt: Prompt
) -> None:
    before = places(shop)
    prompt.run("block", "move", "Build", "--at", "20.00", "--yes", code=1)
    assert "working hours" in prompt.error
    prompt.run("what-if", "Build", "--at", "06.00", code=1)
    assert prompt.error
    assert places(shop) == before


def test_every_act_has_its_command(shop: BlockShop, prompt: Prompt) -> None:
    room = shop.room_of_acts
    prompt.run("block", "move", "Build", "--at", "08.00", "--yes")
    prompt.run("block", "resize", "Build", "--end", "10.00", "--yes")
    assert ("Build", "2026-11-26", 480, 600, True) in places(shop)
    prompt.run("block", "split", "Build", "--at", "09.00", "--yes")
    assert ("Build", "2026-11-26", 480, 540, True) in places(shop)
    prompt.run("block", "to-day", "Review", "--day", "besok", "--yes")
    (review,) = [p for p in places(shop) if p[0] == "Review"]
    assert review[1] == FRIDAY.isoformat()
    room.task("Later", 30)
    prompt.run("place", "Later", "--at", "15.00", "--yes")
    assert ("Later", "2026-11-26", 900, 930, True) in places(shop)
    prompt.run("block", "skip", "Later", "--yes")
    (later,) = [p for p in places(shop) if p[0] == "Later"]
    assert (later[1], later[2]) > ("2026-11-26", 900)


def test_two_blocks_change_places(shop: BlockShop, prompt: Prompt) -> None:
    prompt.run("block", "move", "Build", "--at", "08.00", "--yes")
    prompt.run("block", "move", "Review", "--at", "14.00", "--yes")
    prompt.run("block", "swap", "Build", "Review", "--yes")
    found = {p[0]: p[2:4] for p in places(shop)}
    assert found["Review"] == (480, 540)
    assert found["Build"][0] >= 780


def test_a_block_is_named_in_four_ways(shop: BlockShop, prompt: Prompt) -> None:
    desk: Desk = shop.desk()
    first = desk.planning.day_view(THURSDAY).blocks[0]
    for name in ("1", clock(first.span.start), first.id[:8], first.title[:3]):
        value = prompt.json("block", "pin", name)
        assert value["moves"] == []
    prompt.run("block", "pin", "99", code=1)
    prompt.run("block", "pin", "nothing like it", code=1)
    assert prompt.error


@pytest.mark.parametrize(
    "words",
    [
        ("what-if", "Build"),
        ("what-if", "Build", "--at", "noon"),
        ("block", "resize", "Build"),
        ("block", "resize", "Build", "--start", "12.00", "--end", "10.00"),
        ("block", "move", "Build", "--at", "8.00", "--day", "someday"),
    ],
)
def test_what_is_not_understood_is_a_usage_error(
    prompt: Prompt, words: tuple[str, ...]
) -> None:
    prompt.run(*words, code=2)


def test_help_needs_no_vault(capsys: pytest.CaptureFixture[str]) -> None:
    for words in (("block", "--help"), ("what-if", "--help"), ("place", "--help")):
        assert run(words, TaskShop()) == 0
    assert "minutes_lost" in capsys.readouterr().out


@settings(
    max_examples=12,
    deadline=None,
    derandomize=True,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
@given(minute=st.integers(0, 1439))
def test_any_time_is_answered_or_refused(
    shop: BlockShop, prompt: Prompt, minute: int
) -> None:
    before = places(shop)
    at = f"{minute // 60:02d}.{minute % 60:02d}"
    code = run(("what-if", "Build", "--at", at), shop)
    said = prompt.capsys.readouterr()
    assert code in {0, 1}
    assert said.err if code else said.out
    assert places(shop) == before


def test_parts_of_a_task_are_told_apart_by_their_start(
    shop: BlockShop, prompt: Prompt
) -> None:
    prompt.run("block", "split", "Build", "--at", "09.00", "--yes")
    starts = sorted(p[2] for p in places(shop) if p[0] == "Build")
    prompt.run("block", "skip", "Build", code=1)
    assert f"{clock(starts[0])} Build" in prompt.error
