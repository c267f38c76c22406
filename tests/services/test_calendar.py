"""Importing calendars: nothing twice, nothing lost, everything said."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from focusdesk.domain.dayspan import Span
from focusdesk.domain.errors import (
    Ambiguous,
    CalendarUnreadable,
    FileUnreadable,
    NotFound,
    Problem,
)
from focusdesk.domain.settings import Settings
from focusdesk.services.calendar import Calendar
from focusdesk.services.events import CalendarChanged
from tests.services.calendar_shelf import Shelf, event, reading
from tests.services.workbench import THURSDAY, ZONE

if TYPE_CHECKING:
    from focusdesk.domain.busy import CalendarEvent
    from tests.services.workbench import Bench

FIRST, SECOND = Path("/calendars/dinas.ics"), Path("/calendars/dinas (1).ics")


@dataclass
class Office:
    """What an import test works with."""

    bench: Bench
    shelf: Shelf
    calendar: Calendar

    def put(self, path: Path, *events: CalendarEvent, name: str = "Dinas") -> None:
        self.shelf.files[path] = reading(*events, name=name)

    def counts(self, path: Path) -> tuple[int, int, int]:
        outcome = self.calendar.import_file(path)
        return outcome.added, outcome.updated, outcome.removed

    def titles(self, day: date = THURSDAY) -> list[str]:
        return [e.title for e in self.calendar.events(day, day)]


@pytest.fixture
def office(bench: Bench) -> Office:
    shelf = Shelf()
    settings = Settings(own_addresses=("budi@example.go.id",))
    return Office(
        bench,
        shelf,
        Calendar(
            bench.store,
            bench.clock,
            bench.events.append,
            shelf,
            bench.workweek,
            settings,
        ),
    )


def test_the_reader_is_told_window_zone_and_own_addresses(office: Office) -> None:
    office.put(FIRST)
    office.calendar.import_file(FIRST)
    (rules,) = office.shelf.asked
    now = office.bench.clock()
    assert rules.start == now - timedelta(days=30)
    assert rules.end == now + timedelta(days=90)
    assert (rules.zone, rules.own_addresses) == (ZONE, ("budi@example.go.id",))


def test_an_import_keeps_the_events_and_says_so(office: Office) -> None:
    office.put(FIRST, event("a"), event("b", 700))
    outcome = office.calendar.import_file(FIRST)
    assert (outcome.added, outcome.updated, outcome.removed) == (2, 0, 0)
    assert outcome.source in office.calendar.sources()
    assert (outcome.source.name, outcome.source.event_count) == ("Dinas", 2)
    assert outcome.source.origin == str(FIRST)
    assert outcome.source.imported_at == office.bench.clock()
    assert office.bench.events == [CalendarChanged()]
    kept = office.calendar.events(THURSDAY, THURSDAY)
    assert [(e.uid, e.source_id) for e in kept] == [
        ("a", outcome.source.id),
        ("b", outcome.source.id),
    ]


def test_the_same_file_again_changes_nothing(office: Office) -> None:
    office.put(FIRST, event("a"), event("b", 700))
    assert office.counts(FIRST) == (2, 0, 0)
    before = office.calendar.events(THURSDAY, THURSDAY)
    assert office.counts(FIRST) == (0, 0, 0)
    assert office.calendar.events(THURSDAY, THURSDAY) == before
    assert len(office.calendar.sources()) == 1


def test_a_later_state_updates_instead_of_doubling(office: Office) -> None:
    office.put(FIRST, event("a"), event("b"), event("c"))
    office.calendar.import_file(FIRST)
    ids = {e.uid: e.id for e in office.calendar.events(THURSDAY, THURSDAY)}
    office.put(FIRST, event("a"), event("b", 900, "Dipindah"), event("d"))
    assert office.counts(FIRST) == (1, 1, 1)
    later = {e.uid: e for e in office.calendar.events(THURSDAY, THURSDAY)}
    assert set(later) == {"a", "b", "d"}
    assert later["b"].title == "Dipindah"
    assert {uid: later[uid].id for uid in "ab"} == {uid: ids[uid] for uid in "ab"}


@pytest.mark.parametrize("name", ["Dinas", "dinas", "dinas (1)"])
def test_another_file_of_the_same_calendar_updates_it(
    office: Office, name: str
) -> None:
    office.put(FIRST, event("a"), event("b"))
    office.put(SECOND, event("a"), event("b", 900), event("c"), name=name)
    office.calendar.import_file(FIRST)
    assert office.counts(SECOND) == (1, 1, 0)
    (source,) = office.calendar.sources()
    assert source.origin == str(SECOND)
    # A name that is only the file's does not replace the one known.
    assert source.name.casefold() == "dinas"
    assert len(office.titles()) == 3


def test_another_calendar_stays_another(office: Office) -> None:
    office.put(FIRST, event("a"))
    office.put(SECOND, event("z"), name="Pribadi")
    office.calendar.import_file(FIRST)
    assert office.counts(SECOND) == (1, 0, 0)
    names = [source.name for source in office.calendar.sources()]
    assert names == ["Dinas", "Pribadi"]


def test_two_calendars_downloaded_under_one_name_stay_two(office: Office) -> None:
    office.put(FIRST, event("a"))
    office.calendar.import_file(FIRST)
    office.put(FIRST, event("z"), name="Pribadi")
    assert office.counts(FIRST) == (1, 0, 0)
    assert len(office.calendar.sources()) == 2
    assert office.counts(FIRST) == (0, 0, 0)
    office.put(FIRST, event("a", 900))
    assert office.counts(FIRST) == (0, 1, 0)
    assert len(office.calendar.sources()) == 2


def test_an_invitation_renews_the_event_it_is_about(office: Office) -> None:
    office.put(FIRST, *(event(uid) for uid in "abcd"))
    office.calendar.import_file(FIRST)
    office.put(SECOND, event("b", 900, "Undangan baru"), name="invite")
    outcome = office.calendar.import_file(SECOND)
    assert (outcome.added, outcome.updated, outcome.removed) == (0, 1, 0)
    assert [source.name for source in office.calendar.sources()] == ["Dinas"]
    assert outcome.source.name == "Dinas"
    assert sorted(office.titles()) == ["Rapat", "Rapat", "Rapat", "Undangan baru"]


def test_an_event_of_two_calendars_is_there_once(office: Office) -> None:
    office.put(FIRST, *(event(uid) for uid in "abc"))
    office.put(SECOND, *(event(uid) for uid in "cdefgh"), name="Tim")
    office.calendar.import_file(FIRST)
    assert office.counts(SECOND) == (5, 0, 0)
    uids = [e.uid for e in office.calendar.events(THURSDAY, THURSDAY)]
    assert sorted(uids) == list("abcdefgh")


def test_a_cut_file_takes_nothing_away(office: Office) -> None:
    office.put(FIRST, event("a"), event("b"))
    office.calendar.import_file(FIRST)
    cut = Problem("calendar_truncated", FIRST.name)
    office.shelf.files[FIRST] = reading(event("a", 900), problems=(cut,))
    outcome = office.calendar.import_file(FIRST)
    assert (outcome.updated, outcome.removed) == (1, 0)
    assert outcome.source.problems == 1
    assert len(office.titles()) == 2


@pytest.mark.parametrize(
    "error",
    [
        CalendarUnreadable((Problem("calendar_is_html", FIRST.name),)),
        FileUnreadable(str(FIRST), "missing"),
    ],
)
def test_what_cannot_be_read_leaves_the_old_events(
    office: Office, error: Exception
) -> None:
    office.put(FIRST, event("a"))
    office.calendar.import_file(FIRST)
    office.shelf.files[FIRST] = error
    office.bench.events.clear()
    with pytest.raises(type(error)):
        office.calendar.import_file(FIRST)
    assert office.titles() == ["Rapat"]
    assert office.bench.events == []


def test_meetings_of_the_past_outlive_the_window(office: Office) -> None:
    office.put(FIRST, event("old"), event("moved"))
    office.calendar.import_file(FIRST)
    office.bench.clock.advance(days=60)
    later = THURSDAY + timedelta(days=60)
    office.put(FIRST, event("new", day=later), event("moved", day=later))
    assert office.counts(FIRST) == (2, 0, 0)
    assert [e.uid for e in office.calendar.events(THURSDAY, THURSDAY)] == ["old"]
    assert len(office.titles(later)) == 2


def test_a_calendar_with_nothing_near_is_kept_too(office: Office) -> None:
    office.put(FIRST)
    assert office.counts(FIRST) == (0, 0, 0)
    assert [source.event_count for source in office.calendar.sources()] == [0]


def test_an_event_belongs_to_the_project_its_title_names(office: Office) -> None:
    for name in ("SIASN", "SIASN Mobile", "API"):
        office.bench.project(name)
    titles = {
        "a": ("Rapat siasn mingguan", "SIASN"),
        "b": ("[SIASN] rilis", "SIASN"),
        "c": ("Rilis SIASN mobile", "SIASN Mobile"),
        "d": ("Rapat SIASNx", None),
        "e": ("Therapist", None),
        "f": ("Kontrak API/SIASN", "SIASN"),
    }
    office.put(FIRST, *(event(uid, title=title) for uid, (title, _) in titles.items()))
    office.calendar.import_file(FIRST)
    found = {e.uid: e.project_id for e in office.calendar.events(THURSDAY, THURSDAY)}
    assert found == {uid: project for uid, (_, project) in titles.items()}


def test_a_calendar_is_found_by_name_or_the_start_of_its_id(office: Office) -> None:
    office.put(FIRST, event("a"))
    source = office.calendar.import_file(FIRST).source
    assert office.calendar.find("dinas") == source
    assert office.calendar.find(source.id[:6]) == source
    with pytest.raises(NotFound) as caught:
        office.calendar.find("Dinos")
    assert caught.value.close == ("Dinas",)
    with pytest.raises(NotFound):
        office.calendar.find("")
    office.put(SECOND, event("z"))
    office.calendar.import_file(SECOND)
    with pytest.raises(Ambiguous):
        office.calendar.find("Dinas")


def test_a_removed_calendar_takes_its_events_along(office: Office) -> None:
    office.put(FIRST, event("a"))
    office.put(SECOND, event("z"), name="Pribadi")
    source = office.calendar.import_file(FIRST).source
    office.calendar.import_file(SECOND)
    office.bench.events.clear()
    assert office.calendar.remove(source.id) == source
    assert [e.uid for e in office.calendar.events(THURSDAY, THURSDAY)] == ["z"]
    assert office.bench.events == [CalendarChanged()]
    with pytest.raises(NotFound):
        office.calendar.remove(source.id)


def test_breaches_are_the_meetings_in_no_meeting_windows(office: Office) -> None:
    friday = THURSDAY + timedelta(days=1)
    office.put(
        FIRST,
        event("early", 570, "Setengah"),
        event("core", 660, "Jam inti"),
        event("late", 900, "Sore", friday),
        replace(event("free", 480, "Bebas"), busy=False),
    )
    office.calendar.import_file(FIRST)
    found = office.calendar.breaches(THURSDAY, friday)
    assert [(b.day, b.meeting.event.title, b.meeting.breach) for b in found] == [
        (THURSDAY, "Setengah", (Span(570, 600),)),
        (friday, "Sore", (Span(900, 960),)),
    ]
    assert office.calendar.breaches(friday, THURSDAY) == ()


def test_the_slow_half_of_an_import_touches_no_database(office: Office) -> None:
    office.put(FIRST, event("a"))
    work = office.calendar.reading(FIRST)
    office.bench.clock.now = datetime(2027, 1, 1, tzinfo=UTC)
    with office.bench.store.transaction():
        # The store is busy, as it may be while a worker reads.
        found = work()
    office.bench.clock.now = datetime(2026, 11, 26, tzinfo=UTC)
    assert office.calendar.take(FIRST, found).added == 1
