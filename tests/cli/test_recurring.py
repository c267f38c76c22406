"""`focusdesk recurring`, `template` and `triage`, as typed."""

from __future__ import annotations

from dataclasses import dataclass
from types import SimpleNamespace
from typing import Any

import pytest

from focusdesk.services.recurring import Recurring
from focusdesk.services.templates import Templates
from focusdesk.services.triage import Triage
from focusdesk.services.workweek import Workweek
from tests.cli.task_shop import Prompt, TaskShop
from tests.services.workbench import MODEL


@dataclass
class RecurringShop(TaskShop):
    """A `Workshop` with tasks and everything that comes back."""

    def desk(self) -> Any:  # noqa: ANN401 - a desk with these services only
        room = self.room
        publish = room.events.append
        week = Workweek(room.store, publish, MODEL)
        return SimpleNamespace(
            tasks=room.tasks,
            recurring=Recurring(
                room.store, room.clock, publish, week, room.tasks.history
            ),
            templates=Templates(room.store, room.clock, publish, room.tasks),
            triage=Triage(room.store, room.clock, week, room.tasks),
        )


@pytest.fixture
def prompt(capsys: pytest.CaptureFixture[str]) -> Prompt:
    made = Prompt(capsys, RecurringShop())
    made.run("project", "add", "SIASN")
    return made


def _add(prompt: Prompt, *more: str) -> Any:  # noqa: ANN401 - JSON
    line = ("recurring", "add", "Administrasi", "--project", "SIASN")
    return prompt.json(*line, *more)


def test_recurring_work_is_set_up_listed_changed_and_removed(prompt: Prompt) -> None:
    made = _add(prompt, "--every", "hari kerja", "--minutes", "45m")
    assert (made["minutes"], made["activity"]) == (45, "coding")
    assert len(prompt.json("task", "list")) == 10
    assert "Administrasi" in prompt.run("recurring", "list")
    changed = prompt.json(
        *("recurring", "edit", "Admin", "--every", "jumat", "--place", "wfo")
    )
    assert changed["place"] == "WFO"
    assert len(prompt.json("task", "list")) == 2
    prompt.run("recurring", "edit", "Admin", "--rest")
    assert prompt.json("task", "list") == []
    assert prompt.json("recurring", "list")[0]["active"] is False
    prompt.run("recurring", "remove", "Admin")
    assert prompt.json("recurring", "list") == []


def test_a_rhythm_nobody_knows_is_refused_in_words(prompt: Prompt) -> None:
    line = ("recurring", "add", "X", "--project", "SIASN", "--every", "kadang")
    assert prompt.run(*line, code=1) == ""
    assert "kadang" in prompt.error
    assert prompt.json("recurring", "list") == []


def test_an_unknown_project_or_name_ends_with_one(prompt: Prompt) -> None:
    line = ("recurring", "add", "X", "--project", "NADA", "--every", "jumat")
    prompt.run(*line, code=1)
    assert "NADA" in prompt.error
    prompt.run("recurring", "remove", "tak ada", code=1)
    prompt.run("template", "use", "tak ada", "SIASN", code=1)


def test_a_template_is_kept_and_used(prompt: Prompt) -> None:
    lines = ("Siapkan catatan rilis 30m", "Uji di staging 1h")
    made = prompt.json("template", "add", "Rilis", *lines)
    assert made["lines"] == list(lines)
    assert "Rilis" in prompt.run("template", "list")
    tasks = prompt.json("template", "use", "rilis", "SIASN", "--due", "besok")
    assert [t["title"] for t in tasks] == ["Siapkan catatan rilis", "Uji di staging"]
    assert all(t["due"].startswith("2026-11-27") for t in tasks)
    prompt.run("template", "remove", "Rilis")
    assert prompt.json("template", "list") == []
    assert len(prompt.json("task", "list")) == 2


def test_a_line_without_a_task_is_named(prompt: Prompt) -> None:
    prompt.run("template", "add", "Rilis", "30m", code=1)
    assert "30m" in prompt.error


def test_triage_says_what_the_week_holds_and_puts_off(prompt: Prompt) -> None:
    prompt.run("task", "add", "Besar #SIASN 30h")
    prompt.run("task", "add", "Kecil #SIASN 30m")
    view = prompt.json("triage", "--week", "2026-W49")
    assert (view["capacity"], view["wanted"], view["over"]) == (2250, 1830, 0)
    assert {t["pile"] for t in view["tasks"]} == {"open"}
    later = prompt.json("triage", "--week", "2026-W49", "--later", "Besar")
    assert later["wanted"] == 30
    assert later["tasks"][-1]["pile"] == "later"
    back = prompt.json("triage", "--week", "2026-W49", "--now", "Besar")
    assert back["wanted"] == 1830
    assert "Besar" in prompt.run("triage")
