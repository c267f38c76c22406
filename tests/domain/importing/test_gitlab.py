"""What a GitLab server tells of issues, read loosely and never with an exception."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from focusdesk.domain.importing.gitlab import (
    IssuePages,
    issues_of,
    known_until,
    parse,
)
from focusdesk.domain.importing.imported import ImportedTask, ImportKind, TaskFile
from focusdesk.domain.task import Activity, Estimate, Urgency
from tests.domain.importing.test_hostile import RULES, sound, values
from tests.gitlab import BUDI, SITI, issue


def pages(*entries: object) -> IssuePages:
    return IssuePages("gitlab:a", BUDI["id"], entries)


def read(*entries: object) -> tuple[ImportedTask, ...]:
    file = TaskFile(ImportKind.GITLAB, document=pages(*entries))
    reading = parse(file, RULES)
    assert (reading.kind, reading.source) == (ImportKind.GITLAB, "gitlab:a")
    sound(reading)
    return reading.tasks


def only(**fields: Any) -> ImportedTask:  # noqa: ANN401 - JSON
    (task,) = read(issue(1, "Isu", **fields))
    return task


@pytest.mark.parametrize(
    ("labels", "urgency"),
    [
        ([], None),
        (["priority::critical"], Urgency.CRITICAL),
        (["Prioritas: Tinggi"], Urgency.HIGH),
        (["urgent", "priority::low"], Urgency.CRITICAL),
        (["P2"], Urgency.HIGH),
        (["penting"], Urgency.HIGH),
        (["type::critical"], None),
        (["h", "1", "-"], None),
        ([{"name": "priority::high", "color": "#f00"}], Urgency.HIGH),
    ],
)
def test_labels_name_urgency(labels: list[object], urgency: Urgency | None) -> None:
    assert only(labels=labels).urgency is urgency


@pytest.mark.parametrize(
    ("labels", "activity"),
    [
        ([], None),
        (["bug"], Activity.DEBUGGING),
        (["backend", "type::documentation"], Activity.DOCUMENTATION),
        (["bug", "jenis::testing"], Activity.TESTING),
        (["workflow::review"], Activity.REVIEW),
        (["priority::high"], None),
    ],
)
def test_labels_name_the_kind_of_work(
    labels: list[str], activity: Activity | None
) -> None:
    assert only(labels=labels).activity is activity


def test_length_and_deadline_come_along() -> None:
    task = only(seconds=5400, due_date="2026-12-01")
    assert task.estimate == Estimate.around(90)
    assert task.due == datetime(2026, 12, 1, 9, 0, tzinfo=UTC)
    assert only().estimate is None
    assert only().due is None
    assert [p.code for p in only(due_date="besok").problems] == ["due_unreadable"]


def test_only_open_issues_of_the_person_are_tasks() -> None:
    closed = issue(2, "Tutup", state="closed", closed_at="2026-11-25T01:00:00Z")
    others = issue(3, "Orang lain", assignees=[SITI])
    tasks = read(issue(1, "Isu"), closed, others)
    assert [task.title for task in tasks] == ["Isu"]
    told = {i.iid: (i.is_open, i.is_mine) for i in issues_of(pages(closed, others))}
    assert told == {2: (False, True), 3: (True, False)}


def test_the_same_issue_told_twice_is_one() -> None:
    (task,) = read(issue(1, "Lama"), issue(1, "Baru"))
    assert task.title == "Baru"


def test_what_the_person_does_not_see_changes_nothing() -> None:
    before = only()
    after = only(updated_at="2026-12-01T00:00:00Z", user_notes_count=9, upvotes=2)
    assert before.raw == after.raw
    assert before.raw != only(labels=["bug"]).raw


def test_a_path_is_found_without_references() -> None:
    entry = issue(12, "Isu", path="bkn/layanan/portal")
    del entry["references"]
    (found,) = issues_of(pages(entry))
    assert (found.path, found.reference) == (
        "bkn/layanan/portal",
        "bkn/layanan/portal#12",
    )
    del entry["web_url"]
    (found,) = issues_of(pages(entry))
    assert (found.path, found.url) == ("4", "")


def test_only_addresses_of_the_web_are_links() -> None:
    for url in ("javascript:alert(1)", "file:///etc/passwd", 7):
        (found,) = issues_of(pages(issue(1, "Isu", web_url=url)))
        assert found.url == ""


def test_nothing_is_missed_that_changes_while_it_is_asked() -> None:
    late = issue(1, "a", updated_at="2026-11-26T09:00:00Z")
    at = datetime(2026, 11, 26, 3, 0, tzinfo=UTC)
    asked = IssuePages("gitlab:a", 7, (late,), asked_at=at)
    assert known_until(asked, issues_of(asked)) == at - timedelta(minutes=1)


def test_without_the_time_of_the_server_the_newest_change_is_taken() -> None:
    first = issue(1, "a", updated_at="2026-11-20T08:00:00.123+07:00")
    second = issue(2, "b", updated_at="2026-11-20T00:30:00Z")
    third = issue(3, "c", updated_at="kemarin")
    told = pages(first, second, third)
    found = known_until(told, issues_of(told))
    assert found == datetime(2026, 11, 20, 1, 0, 0, 123000, tzinfo=UTC)


entries = st.fixed_dictionaries(
    {},
    optional={name: values | st.just(value) for name, value in issue(1, "Isu").items()},
)


@given(st.lists(entries | values, max_size=4))
def test_any_answer_is_read(found: list[Any]) -> None:
    read(*found)
    issues_of(pages(*found))
