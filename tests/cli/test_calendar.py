"""`focusdesk calendar`."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.cli.calendar_shop import FILES, Prompt

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


@pytest.fixture
def prompt(capsys: pytest.CaptureFixture[str]) -> Iterator[Prompt]:
    made = Prompt(capsys)
    yield made
    made.shop.bench.store.close()


def test_an_import_says_what_was_found_and_what_was_not(prompt: Prompt) -> None:
    text = prompt.run("calendar", "import", FILES / "mixed.ics")
    assert text.startswith("Campuran: 2 events\nNew 2, changed 0, removed 0.\n")
    assert "Thu, 26 Nov  09:00\N{EN DASH}10:00  Rapat baik\n" in text
    assert "Setiap detik: it repeats every minute or second.\n" in text
    assert "Terbalik: it ends before it starts.\n" in text
    assert prompt.shop.told == [True]


def test_cancelled_and_declined_meetings_are_named(prompt: Prompt) -> None:
    text = prompt.run("calendar", "import", FILES / "google.ics")
    assert "Left out\n  Stand-up MyASN, mingguan: you declined it.\n" in text
    assert "Shown, but not counted as busy\n  Hari Raya Natal\n" in text


def test_an_import_as_json(prompt: Prompt) -> None:
    found = prompt.json("calendar", "import", FILES / "exchange.ics")
    assert (found["added"], found["updated"], found["removed"]) == (6, 0, 0)
    assert found["source"]["name"] == "Calendar"
    assert found["source"]["events"] == 6
    (unsure,) = found["problems"]
    assert (unsure["code"], unsure["where"]) == ("zone_guessed", "Rapat zona asing")
    (guessed,) = (e for e in found["events"] if e["zone_trust"] == "guessed")
    assert guessed["start"] == "2026-11-26T13:00:00+07:00"
    assert guessed["end"] == "2026-11-26T14:00:00+07:00"


def test_the_same_file_again_changes_nothing(prompt: Prompt) -> None:
    prompt.run("calendar", "import", FILES / "outlook.ics")
    again = prompt.run("calendar", "import", FILES / "outlook.ics")
    assert "Nothing has changed since the last import." in again
    assert len(prompt.json("calendar", "list")) == 1


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("login_page.ics", "login_page.ics: this is a web page, perhaps a login page."),
        ("path_body.ics", "path_body.ics: this is not a calendar (.ics)."),
        ("empty.ics", "empty.ics: the file is empty."),
        ("missing.ics", "there is no such file"),
    ],
)
def test_what_cannot_be_read_is_one_sentence_and_a_next_step(
    prompt: Prompt, name: str, said: str
) -> None:
    assert prompt.run("calendar", "import", FILES / name, code=1) == ""
    assert said in prompt.error
    assert len(prompt.error.strip().splitlines()) == 1


def test_a_file_of_six_megabytes_is_refused(prompt: Prompt, tmp_path: Path) -> None:
    path = tmp_path / "big.ics"
    path.write_bytes(b"BEGIN:VCALENDAR\n" + b"X" * 6_000_000)
    prompt.run("calendar", "import", path, code=1)
    assert "big.ics: the file is larger than 5 MB." in prompt.error


def test_calendars_are_listed_and_removed(prompt: Prompt) -> None:
    assert prompt.run("calendar", "list").startswith("No calendar yet.")
    prompt.run("calendar", "import", FILES / "zimbra.ics")
    prompt.run("calendar", "import", FILES / "mixed.ics")
    first, second = prompt.json("calendar", "list")
    assert (first["name"], second["name"]) == ("Calendar", "Campuran")
    text = prompt.run("calendar", "list")
    assert f"{second['id'][:8]}  Campuran · 2 events · read Thu, 26 Nov" in text
    assert "5 to check" in text
    prompt.run("calendar", "remove", "campuran")
    prompt.run("calendar", "remove", first["id"][:8])
    assert prompt.json("calendar", "list") == []


def test_removing_what_is_not_there_is_refused(prompt: Prompt) -> None:
    prompt.run("calendar", "import", FILES / "mixed.ics")
    prompt.run("calendar", "remove", "Campurn", code=1)
    assert "Campuran" in prompt.error


def test_breaches_of_today_and_of_the_week(prompt: Prompt) -> None:
    assert prompt.run("calendar", "breaches").startswith("No meeting")
    prompt.run("calendar", "import", FILES / "outlook.ics")
    prompt.run("calendar", "import", FILES / "apple.ics")
    today = prompt.json("calendar", "breaches")
    assert [b["title"] for b in today] == ["Mungkin rapat Makassar"]
    week = prompt.json("calendar", "breaches", "--week")
    assert [(b["day"], b["title"], b["breach_minutes"]) for b in week] == [
        ("2026-11-25", "Tinjauan kode (lebih siang)", 30),
        ("2026-11-26", "Mungkin rapat Makassar", 60),
    ]
    assert week[0]["start"] == "2026-11-25T15:00:00+07:00"
    text = prompt.run("calendar", "breaches", "--week")
    head = "2 meetings in no-meeting windows, 1 h 30 m of deep work\n"
    assert text.startswith(head)
    assert "Wed, 25 Nov  15:00\N{EN DASH}15:30  Tinjauan kode" in text
