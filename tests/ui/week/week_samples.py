"""Weeks to show: the week of the target picture, and weeks that go wrong."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from datetime import date, datetime, timedelta
from itertools import pairwise
from typing import TYPE_CHECKING

import pytest

from focusdesk.domain.errors import NotNow
from focusdesk.domain.ids import ProjectId, TaskId
from focusdesk.domain.planning.deadlines import (
    Ask,
    BrokenDeadline,
    Overload,
    Relief,
)
from focusdesk.domain.planning.plan import Reason
from focusdesk.domain.planning.problem import Moment
from focusdesk.domain.task import Activity, Project, Setting
from focusdesk.domain.timerange import instant_at
from focusdesk.domain.work_model import WeekdayRule, WorkModel
from focusdesk.services.day_view import (
    BlockState,
    DayState,
    DayView,
    Header,
    ProjectTag,
    UnplacedView,
)
from focusdesk.services.events import PlanChanged
from focusdesk.services.week_reading import figures_of, shares_of
from focusdesk.services.week_remedies import Outlook, remedies_for
from focusdesk.services.week_view import (
    AddTime,
    Concern,
    DeepOver,
    EndsLate,
    MeetingInQuiet,
    OfficeDaysOff,
    SeeDay,
    SwitchesOver,
    WeekFigures,
    WeekState,
    WeekView,
    WorkElsewhere,
)
from tests.ui import samples
from tests.ui.samples import LONG, MYASN, PENSIUN, SIASN, SIMPEGNAS, SPBE, span

if TYPE_CHECKING:
    from collections.abc import Callable

    from focusdesk.domain.busy import Meeting
    from focusdesk.domain.ids import BlockId
    from focusdesk.domain.planning.problem import Block, PlanRequest
    from focusdesk.domain.planning.stored import StoredPlan
    from focusdesk.domain.work_calendar import DayFrame
    from focusdesk.services.day_view import BlockView
    from focusdesk.services.events import Event

GIVES = (Reason("full", 150), Reason("give_core", 0), Reason("give_urgency", 0))
NOTHING = {"focus_minutes": 0, "meeting_minutes": 0, "switches": 0}
NOW: datetime = samples.NOW
MONDAY = date(2026, 11, 23)
TODAY = samples.DAY
MODEL = WorkModel(
    id="wfa3-wfo2",
    name="3 WFA : 2 WFO",
    source="",
    zone=samples.ZONE,
    weekdays=dict.fromkeys(range(5), WeekdayRule(samples.FRAME.hours)),
    wfo_days=frozenset({1, 2}),
)
TAGS = {"S": SIASN, "M": MYASN, "G": SIMPEGNAS, "P": PENSIUN, "D": SPBE}
TARGETS = {"S": 720, "M": 480, "G": 420, "P": 360, "D": 240}
# Of each day: project, title, hours, deep; a title alone is a meeting.
DAYS: dict[int, list[tuple[str, str, str]]] = {
    0: [
        ("S", "Pisah layanan riwayat", "08.00–08.55 deep"),
        ("S", "Pisah layanan riwayat", "09.05–10.00 deep"),
        ("", "Rapat harian", "10.00–10.15"),
        ("S", "Tinjau PR #471", "10.15–11.00"),
        ("", "Perencanaan sprint", "11.00–12.00"),
        ("P", "Hitung masa kerja", "13.10–14.05 deep"),
        ("P", "Uji data contoh", "14.15–15.00"),
        ("P", "Hitung masa kerja lanjutan", "15.00–15.55 deep"),
    ],
    1: [
        ("G", "Rekap unor", "08.00–08.55 deep"),
        ("G", "Rekap unor", "09.05–10.00 deep"),
        ("", "Rapat harian", "10.00–10.15"),
        ("G", "Pair: migrasi unor", "10.15–11.45"),
        ("", "Tinjauan sprint & retro", "13.00–14.30"),
        ("M", "Balas tinjauan", "14.40–15.00"),
        ("M", "Login SSO", "15.00–15.55 deep"),
    ],
    2: [
        ("M", "Login SSO", "08.00–08.55 deep"),
        ("M", "Login SSO", "09.05–10.00 deep"),
        ("", "Rapat harian", "10.00–10.15"),
        ("M", "Pair: token", "10.15–11.00"),
        ("", "Koordinasi SPBE", "11.00–12.00"),
        ("D", "Grafik indeks", "13.10–14.00"),
        ("S", "Data ganda", "14.05–14.30"),
        ("P", "Cek berkas", "14.35–15.00"),
        ("", "Permintaan data", "15.00–15.30"),
        ("M", "Login SSO susulan", "15.30–16.00 deep"),
    ],
    3: [
        ("S", "Validasi riwayat jabatan ganda", "08.00–08.55 deep"),
        ("S", "Validasi riwayat jabatan ganda", "09.05–10.00 deep"),
        ("", "Rapat harian", "10.00–10.15"),
        ("S", "Tinjau PR #482", "10.15–10.55"),
        ("", "Penyelarasan API MyASN", "11.00–12.00"),
        ("M", "Perbaiki galat login SSO", "13.10–14.05 deep"),
        ("M", "Balas tinjauan desain", "14.15–14.55"),
        ("", "Koordinasi data BUP", "15.00–15.15"),
        ("P", "Uji hitung masa kerja", "15.15–16.00 deep"),
    ],
    4: [
        ("G", "Optimasi kueri rekap", "08.00–08.55 deep"),
        ("G", "Optimasi kueri rekap", "09.05–10.00 deep"),
        ("", "Rapat harian", "10.00–10.15"),
        ("", "Evaluasi layanan", "10.15–11.15"),
        ("D", "Grafik indeks", "13.10–13.55"),
        ("S", "Catatan rilis", "14.05–14.25"),
    ],
}


@dataclass
class SampleWeeks:
    """Answers with `view` for its week; keeps every wish in `wishes`."""

    view: WeekView
    publish: Callable[[Event], None]
    wishes: list[tuple[object, ...]] = field(default_factory=list)
    reads: list[date] = field(default_factory=list)
    refuses: bool = False
    looked_ahead: int = 0
    proposed: tuple[StoredPlan, ...] = ()

    def today(self) -> date:
        return TODAY

    def coming(self) -> date:
        return TODAY

    def week_view(self, day: date, proposed: tuple[StoredPlan, ...] = ()) -> WeekView:
        self.reads.append(day)
        self.proposed = proposed
        monday = day - timedelta(days=day.weekday())
        if monday == self.view.first:
            return self.view
        ahead = monday - self.view.first
        days = tuple(
            replace(d, day=d.day + ahead, frame=replace(d.frame, day=d.day + ahead))
            for d in self.view.days
        )
        return replace(
            self.view, first=monday, last=monday + timedelta(days=6), days=days
        )

    def plan_week(self, day: date) -> bool:
        if self.refuses:
            raise NotNow("plan_week", "idle")
        self.wishes.append(("plan_week", day))
        self.publish(PlanChanged(day))
        return True

    def look_ahead(self) -> bool:
        self.looked_ahead += 1
        return False

    def working_days(self, first: date, count: int) -> tuple[DayFrame, ...]:
        days = (first + timedelta(days=n) for n in range(2 * count))
        working = [day for day in days if day.weekday() < 5]
        return tuple(replace(samples.FRAME, day=day) for day in working[:count])

    def start(self, block_id: BlockId, *, open_ended: bool = False) -> None:
        wish = ("start", block_id)
        self.wishes.append((*wish, "open") if open_ended else wish)

    def pause(self) -> None:
        self.wishes.append(("pause",))

    def resume(self) -> None:
        self.wishes.append(("resume",))

    def finish(self) -> None:
        self.wishes.append(("finish",))

    def abandon(self) -> None:
        self.wishes.append(("abandon",))


def example_week() -> WeekView:
    """Return the week of the target picture, on Thursday at 09.18."""
    days = tuple(_day(number) for number in range(5))
    return _week(days)


def crowded_week() -> WeekView:
    """Return a week of six projects with long names, six days, and many concerns."""
    name = "Layanan Integrasi Data Kepegawaian Nasional Tahap Kedua"
    wide = ProjectTag(ProjectId("wide"), name, 5)
    crowded = samples.crowded_day()
    days = [_day(number) for number in range(6)]
    blocks = tuple(
        replace(b, project=wide, task_id=TaskId(f"w{n}"), title=LONG)
        for n, b in enumerate(days[0].blocks)
    )
    days[0] = replace(days[0], blocks=blocks, notes=("Hari Guru Nasional",))
    days[1] = replace(
        days[1],
        blocks=tuple(replace(b, id=f"x{b.id}") for b in crowded.blocks),  # type: ignore[arg-type]
        meetings=crowded.meetings,
        header=crowded.header,
    )
    view = _week(tuple(days))
    late = EndsLate(
        TaskId("late"),
        LONG,
        wide,
        instant_at(TODAY, 960, samples.ZONE),
        (TODAY + timedelta(days=5), span("10.00", "11.00")),
    )
    lost = replace(late, task_id=TaskId("lost"), ends=None, missing=90)
    more = (
        late,
        lost,
        DeepOver(MONDAY, 300, 240),
        OfficeDaysOff(1, 2),
    )
    friday = TODAY + timedelta(days=1)
    remedies = (
        SeeDay(TODAY + timedelta(days=5)),
        AddTime(TaskId("lost"), friday, span("14.30", "15.10"), 40),
        SeeDay(MONDAY),
        WorkElsewhere(friday, Setting.WFO),
    )
    left = UnplacedView(TaskId("u"), LONG, wide, 150, GIVES)
    return replace(
        view,
        concerns=(*view.concerns, *more),
        remedies=(*view.remedies, *remedies),
        unplaced=(left,),
    )


OVERLOAD = Overload(
    first=MONDAY,
    broken=(
        BrokenDeadline(
            "lost", "Optimasi kueri rekap", "SIMPEGNAS", Moment(TODAY, 960), 90
        ),
    ),
    until=Moment(TODAY, 960),
    free=1200,
    asks=(Ask("SIMPEGNAS", "SIMPEGNAS", 900, 60), Ask("SIASN", "SIASN", 600)),
    relief=(Relief("leave_out", "x", "Grafik indeks", "Dashboard", 95),),
)


def overloaded_week() -> WeekView:
    """Return a week that cannot hold what is due, and neither can the one after."""
    later = replace(OVERLOAD, until=Moment(TODAY + timedelta(days=7), 960))
    return replace(example_week(), overloads=(OVERLOAD, later))


def empty_week(state: WeekState = WeekState.NO_TASKS) -> WeekView:
    """Return a week with nothing on it."""
    days = tuple(replace(_day(n), blocks=(), meetings=()) for n in range(5))
    bare = tuple(replace(d, header=replace(d.header, **NOTHING)) for d in days)
    return replace(_week(bare), state=state, shares=(), concerns=(), remedies=())


def free_week() -> WeekView:
    """Return a week without working days."""
    view = empty_week(WeekState.FREE)
    return replace(view, days=(), figures=WeekFigures(0, 0, 0, 0, 0, 0))


def _week(days: tuple[DayView, ...]) -> WeekView:
    tags = {b.project.id: b.project for d in days for b in d.blocks}
    targets = {TAGS[key].id: minutes for key, minutes in TARGETS.items()}
    projects = {
        tag.id: Project(tag.id, tag.name, "", tag.color, targets.get(tag.id))
        for tag in tags.values()
    }
    breaches = [MeetingInQuiet(d.day, m) for d in days for m in d.meetings if m.breach]
    concerns: tuple[Concern, ...] = (
        *breaches,
        SwitchesOver(MONDAY + timedelta(days=2), 4, 3),
    )
    ahead = tuple(d for d in days if d.day >= TODAY)
    outlook = Outlook(TODAY, ahead, MODEL, _no_plan, lambda *_: None)
    return WeekView(
        first=MONDAY,
        last=MONDAY + timedelta(days=6),
        today=TODAY,
        state=WeekState.PLANNED,
        model=MODEL,
        days=days,
        figures=figures_of(days),
        shares=shares_of(days, projects),
        concerns=concerns,
        remedies=remedies_for(concerns, outlook),
        plan_to=MONDAY + timedelta(days=4),
    )


def _day(number: int) -> DayView:
    day = MONDAY + timedelta(days=number)
    place = Setting.WFO if number in MODEL.wfo_days else Setting.WFA
    frame = replace(samples.FRAME, day=day, setting=place)
    rows = DAYS.get(number, [])
    blocks = tuple(_block(number, at, *row) for at, row in enumerate(rows) if row[0])
    meetings = tuple(
        _meeting(number, at, row) for at, row in enumerate(rows) if not row[0]
    )
    projects = [b.project.id for b in blocks]
    switches = sum(a != b for a, b in pairwise(projects))
    return DayView(
        day=day,
        state=DayState.PLANNED,
        frame=frame,
        header=Header(
            sum(b.span.minutes for b in blocks if b.deep),
            sum(m.span.minutes for m in meetings),
            switches,
            3,
        ),
        now_card=samples.now_card(),
        blocks=blocks,
        meetings=meetings,
        now_minute=9 * 60 + 18 if day == TODAY else None,
    )


def _no_plan() -> tuple[PlanRequest, tuple[Block, ...]]:
    pytest.fail("no concern of the example needs the plan")


def _hours(text: str) -> tuple[str, str]:
    start, _, end = text.split(maxsplit=1)[0].partition("–")
    return start, end


def _block(number: int, at: int, project: str, title: str, hours: str) -> BlockView:
    made = samples.block(
        f"w{number}-{at}",
        title,
        TAGS[project],
        span(*_hours(hours)),
        Activity.CODING,
        samples.QUIET,
    )
    state = BlockState.PLANNED
    if number < 3:
        state = BlockState.DONE if number == 0 else BlockState.MISSED
    if number == 2 and at == 0:
        state = BlockState.DONE
    deep = hours.endswith("deep")
    task = TaskId(f"{number}-{title}")
    return replace(made, task_id=task, state=state, deep=deep)


def _meeting(number: int, at: int, row: tuple[str, str, str]) -> Meeting:
    return samples.meeting(f"m{number}-{at}", row[1], span(*_hours(row[2])))
