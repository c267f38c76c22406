"""Days to show: the example day of the target picture, and days that go wrong."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

from focusdesk.domain.busy import CalendarEvent, Meeting
from focusdesk.domain.dayspan import Span, intersect
from focusdesk.domain.focus import Focus, Idle, Paused, Running
from focusdesk.domain.ids import (
    BlockId,
    EventId,
    ProjectId,
    SessionId,
    SourceId,
    TaskId,
)
from focusdesk.domain.planning.plan import Reason
from focusdesk.domain.task import Activity, Setting
from focusdesk.domain.timerange import instant_at
from focusdesk.domain.work_calendar import DayFrame
from focusdesk.domain.work_model import Pause
from focusdesk.services.day_view import (
    BlockState,
    BlockView,
    DayState,
    DayView,
    Header,
    NowCard,
    ProjectTag,
    UnplacedView,
)

DAY = date(2026, 11, 26)
ZONE = "Asia/Jakarta"
NOW = datetime(2026, 11, 26, 2, 18, tzinfo=UTC)
SESSION = SessionId("s2")
SIASN = ProjectTag(ProjectId("siasn"), "SIASN", 0)
MYASN = ProjectTag(ProjectId("myasn"), "MyASN", 1)
SIMPEGNAS = ProjectTag(ProjectId("simpegnas"), "SIMPEGNAS", 2)
PENSIUN = ProjectTag(ProjectId("pensiun"), "Layanan Pensiun", 3)
SPBE = ProjectTag(ProjectId("spbe"), "Dashboard SPBE", 4)
VALIDATION = "Validasi riwayat jabatan ganda"


def span(start: str, end: str) -> Span:
    return Span(*(int(t[:2]) * 60 + int(t[3:]) for t in (start, end)))


FRAME = DayFrame(
    day=DAY,
    zone=ZONE,
    setting=Setting.WFA,
    hours=(span("07.30", "16.00"),),
    pauses=(Pause(span("12.00", "13.00")),),
    core_hours=(span("10.00", "15.00"),),
    no_meeting=(span("08.00", "10.00"), span("15.00", "16.00")),
)


def block(
    key: str,
    title: str,
    project: ProjectTag,
    when: Span,
    activity: Activity = Activity.CODING,
    *reasons: Reason,
) -> BlockView:
    return BlockView(
        id=BlockId(key),
        task_id=TaskId(f"task-{key}"),
        title=title,
        project=project,
        activity=activity,
        span=when,
        state=BlockState.PLANNED,
        deep=activity is not Activity.REVIEW,
        reasons=reasons,
    )


def meeting(
    key: str, title: str, when: Span, place: str = "Daring", people: int = 0
) -> Meeting:
    event = CalendarEvent(
        id=EventId(key),
        source_id=SourceId("kalender"),
        uid=key,
        instance="",
        title=title,
        start=instant_at(DAY, when.start, ZONE),
        end=instant_at(DAY, when.end, ZONE),
        place=place,
        attendees=people,
    )
    return Meeting(event, when, intersect((when,), FRAME.no_meeting))


QUIET = Reason("window_quiet", 12, (("class", "deep"),))
CONTINUES = Reason("same_task", 23, (("project", "SIASN"),))
DUE = Reason("deadline", 45, (("day", "2026-11-27"), ("minute", 960)))
GAP = Reason("only_gap", 5)

DONE = replace(
    block("b1", VALIDATION, SIASN, span("08.00", "08.55"), Activity.CODING, QUIET),
    state=BlockState.DONE,
    part=(1, 2),
    rating=6,
    session_id=SessionId("s1"),
)
RUNNING = replace(
    block("b2", VALIDATION, SIASN, span("09.05", "10.00"), Activity.CODING, CONTINUES),
    state=BlockState.RUNNING,
    part=(2, 2),
    minutes_left=42,
    session_id=SESSION,
    pinned=True,
)
REVIEW = block(
    "b3", "Tinjau PR #482", SIASN, span("10.15", "10.55"), Activity.REVIEW, CONTINUES
)
BUG = replace(
    block(
        "b4",
        "Perbaiki galat login SSO",
        MYASN,
        span("13.10", "14.05"),
        Activity.DEBUGGING,
        DUE,
        GAP,
    ),
    switch_before=True,
)
REPLY = block(
    "b5", "Balas tinjauan desain", MYASN, span("14.15", "14.55"), Activity.REVIEW, GAP
)
TESTS = replace(
    block(
        "b6",
        "Uji hitung masa kerja",
        PENSIUN,
        span("15.15", "16.00"),
        Activity.TESTING,
        QUIET,
    ),
    switch_before=True,
)
STANDUP = meeting("m1", "Rapat harian tim", span("10.00", "10.15"))
ALIGNMENT = meeting("m2", "Penyelarasan API MyASN", span("11.00", "12.00"), people=6)
BREACH = meeting("m3", "Koordinasi data BUP", span("15.00", "15.15"))

RUN_END = datetime(2026, 11, 26, 3, 0, tzinfo=UTC)
RUN = Running(
    session_id=SESSION,
    task_id=TaskId("task-b2"),
    block_id=BlockId("b2"),
    setting=Setting.WFA,
    started=datetime(2026, 11, 26, 2, 5, tzinfo=UTC),
    since=datetime(2026, 11, 26, 2, 5, tzinfo=UTC),
    until=RUN_END,
    seen=NOW,
    interruptions=1,
)
REST = Paused(
    session_id=SESSION,
    task_id=TaskId("task-b2"),
    block_id=BlockId("b2"),
    setting=Setting.WFA,
    started=RUN.started,
    since=datetime(2026, 11, 26, 2, 31, tzinfo=UTC),
    left=timedelta(minutes=29),
    banked=timedelta(minutes=26),
)

UNPLACED = (
    UnplacedView(
        TaskId("u1"),
        "Optimasi kueri rekap unor",
        SIMPEGNAS,
        150,
        (QUIET,),
        (date(2026, 11, 27), span("08.00", "10.30")),
    ),
    UnplacedView(
        TaskId("u2"),
        "Pair programming modul cuti",
        SIASN,
        60,
        (GAP,),
        (date(2026, 12, 1), span("10.00", "11.00")),
    ),
    UnplacedView(TaskId("u3"), "Sesuaikan grafik indeks", SPBE, 45, (GAP,)),
)


def now_card(focus: Focus = RUN, left: int | None = 42 * 60) -> NowCard:
    if isinstance(focus, Idle):
        return NowCard(focus)
    return NowCard(
        focus=focus,
        title=VALIDATION,
        project=SIASN,
        planned=RUNNING.span,
        left_seconds=left,
        worked_seconds=13 * 60,
        share_left=0.76,
        interruptions=focus.interruptions,
    )


def example_day() -> DayView:
    """Return the day of the target picture at 09.18, one block running."""
    return DayView(
        day=DAY,
        state=DayState.PLANNED,
        frame=FRAME,
        header=Header(210, 90, 2, 3),
        now_card=now_card(),
        blocks=(DONE, RUNNING, REVIEW, BUG, REPLY, TESTS),
        meetings=(STANDUP, ALIGNMENT, BREACH),
        unplaced=UNPLACED,
        now_minute=9 * 60 + 18,
        upcoming=(STANDUP, REVIEW),
    )


def idle_day() -> DayView:
    """Return the example day before its second block is started."""
    waiting = replace(RUNNING, state=BlockState.PLANNED, minutes_left=None)
    waiting = replace(waiting, session_id=None, pinned=False)
    return replace(
        example_day(),
        now_card=now_card(Idle()),
        blocks=(DONE, waiting, REVIEW, BUG, REPLY, TESTS),
        upcoming=(waiting, STANDUP, REVIEW),
    )


def paused_day() -> DayView:
    """Return the example day with its block paused at 09.31."""
    paused = replace(
        RUNNING, state=BlockState.PAUSED, minutes_left=29, paused_at=REST.since
    )
    return replace(
        example_day(),
        now_card=now_card(REST, 29 * 60),
        blocks=(DONE, paused, REVIEW, BUG, REPLY, TESTS),
        now_minute=9 * 60 + 41,
    )


def empty_day(state: DayState = DayState.NO_TASKS) -> DayView:
    """Return a day with nothing on it."""
    return DayView(
        day=DAY,
        state=state,
        frame=FRAME,
        header=Header(0, 0, 0, 3),
        now_card=NowCard(Idle()),
        now_minute=9 * 60 + 18,
    )


LONG = (
    "Sinkronisasi dan validasi riwayat jabatan ganda pegawai pemerintah daerah "
    "dengan perjanjian kerja setelah pemutakhiran data mandiri"
)


def crowded_day() -> DayView:
    """Return a day of long names, short blocks, overlaps and a long block."""
    name = "Layanan Integrasi Data Kepegawaian Nasional Tahap Kedua"
    wide = ProjectTag(ProjectId("wide"), name, 6)
    many = (
        replace(
            block(
                "c1", LONG, wide, span("08.00", "09.50"), Activity.CODING, QUIET, DUE
            ),
            rests=(span("08.55", "09.00"),),
            pinned=True,
        ),
        block("c2", LONG, SIASN, span("10.00", "10.10"), Activity.REVIEW, GAP),
        block("c3", LONG, MYASN, span("10.10", "10.20"), Activity.REVIEW, GAP),
        block("c4", LONG, wide, span("10.20", "10.45"), Activity.REVIEW, DUE),
        block("c5", "Rilis", SPBE, span("10.45", "10.50"), Activity.RELEASE, DUE),
        replace(
            block("c6", LONG, SIMPEGNAS, span("11.00", "12.00"), Activity.TESTING, DUE),
            state=BlockState.MISSED,
        ),
        replace(
            block("c7", LONG, wide, span("13.00", "14.00"), Activity.DESIGN, QUIET),
            switch_before=True,
        ),
    )
    return replace(
        example_day(),
        now_card=replace(now_card(), title=LONG, project=wide),
        blocks=many,
        meetings=(
            meeting("d1", LONG, span("13.30", "14.30"), "Ruang Rapat Utama Lantai 4"),
            meeting("d2", "", span("14.00", "15.30"), "https://meet.example/x", 12),
            BREACH,
        ),
        notes=("Hari Guru Nasional",),
        header=Header(110, 150, 5, 3),
    )
