"""Hypothesis strategies for every value the store keeps, and a store to keep them."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

from hypothesis import strategies as st

from focusdesk.domain.busy import CalendarEvent, EventKind, ZoneTrust
from focusdesk.domain.calendar_source import CalendarSource
from focusdesk.domain.dayspan import Span
from focusdesk.domain.flow import FlowRating
from focusdesk.domain.focus import EndedBy, Idle, Paused, Running, Session
from focusdesk.domain.ids import (
    BlockId,
    EventId,
    ProjectId,
    SessionId,
    SourceId,
    TaskId,
)
from focusdesk.domain.planning.plan import Reason, Unplaced
from focusdesk.domain.planning.stored import StoredBlock, StoredPlan
from focusdesk.domain.task import (
    Activity,
    Estimate,
    Project,
    Setting,
    Split,
    Task,
    TaskStatus,
    Urgency,
)
from focusdesk.storage.store import Store

NOW = datetime(2026, 11, 26, 2, 18, tzinfo=UTC)
DAY = date(2026, 11, 26)
SIASN = Project(ProjectId("p1"), "SIASN")
FIRST = Task(TaskId("t1"), SIASN.id, "Pertama", Estimate.around(60), NOW)
SECOND = Task(TaskId("t2"), SIASN.id, "Kedua", Estimate.around(60), NOW)
SESSION = Session(
    id=SessionId("s1"),
    task_id=FIRST.id,
    block_id=None,
    setting=Setting.WFA,
    start=NOW,
    end=NOW + timedelta(minutes=50),
    worked=timedelta(minutes=45),
    ended_by=EndedBy.FINISHED,
)

ZONES = [UTC, ZoneInfo("Asia/Jakarta"), ZoneInfo("America/New_York")]

texts = st.text(max_size=40)
letters = st.characters(exclude_categories=["Cc", "Cs"])
names = st.text(letters, min_size=1, max_size=40).filter(str.strip)


def _comes_twice(moment: datetime) -> bool:
    """Say whether the wall time stands for two instants, which equal no other."""
    return moment.utcoffset() != moment.replace(fold=1 - moment.fold).utcoffset()


instants = st.builds(
    lambda moment, zone: moment.replace(tzinfo=UTC).astimezone(zone),
    st.datetimes(datetime(1, 1, 3), datetime(9999, 12, 29)),  # noqa: DTZ001
    st.sampled_from(ZONES),
).filter(lambda moment: not _comes_twice(moment))
durations = st.timedeltas(timedelta(), timedelta(days=400))
maybe_instants = st.none() | instants
settings = st.sampled_from(Setting)
counts = st.integers(0, 2**40)
spans = st.builds(
    lambda start, length: Span(start, min(1440, start + length)),
    st.integers(0, 1439),
    st.integers(1, 1440),
)
facts = st.tuples(
    names,
    texts | st.integers() | st.floats(allow_nan=False, allow_infinity=False),
)
reasons = st.builds(
    Reason,
    code=names,
    minutes=st.floats(allow_nan=False, allow_infinity=False),
    facts=st.lists(facts, max_size=3).map(tuple),
)
some_reasons = st.lists(reasons, max_size=3).map(tuple)

projects = st.builds(
    Project,
    id=names.map(ProjectId),
    name=names,
    stack=texts,
    color=st.integers(0, 7),
    weekly_share=st.none() | st.integers(1, 3000),
    archived=st.booleans(),
)
estimates = st.lists(st.integers(1, 2400), min_size=3, max_size=3).map(
    lambda three: Estimate(*sorted(three))
)
splits = st.lists(st.integers(1, 600), min_size=2, max_size=2).map(
    lambda two: Split(*sorted(two))
)


@st.composite
def tasks(draw: st.DrawFn) -> Task:
    edges = sorted(draw(st.lists(instants, min_size=2, max_size=2, unique=True)))
    return Task(
        id=TaskId("new"),
        project_id=SIASN.id,
        title=draw(names),
        estimate=draw(estimates),
        created_at=draw(instants),
        activity=draw(st.sampled_from(Activity)),
        cognitive=draw(st.integers(1, 5)),
        collaboration=draw(st.integers(1, 5)),
        urgency=draw(st.sampled_from(Urgency)),
        not_before=draw(st.none() | st.just(edges[0])),
        due=draw(st.none() | st.just(edges[1])),
        split=draw(st.none() | splits),
        after=draw(st.permutations([FIRST.id, SECOND.id]).map(tuple) | st.just(())),
        setting=draw(st.none() | settings),
        only_in_core=draw(st.booleans()),
        status=draw(st.sampled_from(TaskStatus)),
        closed_at=draw(maybe_instants),
    )


blocks = st.builds(
    StoredBlock,
    id=names.map(BlockId),
    task_id=st.sampled_from([FIRST.id, SECOND.id]),
    day=st.just(DAY),
    span=spans,
    reasons=some_reasons,
    pinned=st.booleans(),
)
plans = st.builds(
    StoredPlan,
    day=st.just(DAY),
    made_at=instants,
    setting=settings,
    blocks=st.lists(blocks, max_size=4).map(tuple),
    unplaced=st.lists(
        st.builds(
            Unplaced,
            task=st.sampled_from([FIRST.id, SECOND.id]),
            minutes=counts,
            reasons=some_reasons,
        ),
        max_size=3,
    ).map(tuple),
    final=st.booleans(),
)
sessions = st.builds(
    Session,
    id=names.map(SessionId),
    task_id=st.just(FIRST.id),
    block_id=st.none() | names.map(BlockId),
    setting=settings,
    start=instants,
    end=instants,
    worked=durations,
    ended_by=st.sampled_from(EndedBy),
    interruptions=counts,
)
focuses = (
    st.just(Idle())
    | st.builds(
        Running,
        session_id=names.map(SessionId),
        task_id=st.just(FIRST.id),
        block_id=st.none() | names.map(BlockId),
        setting=settings,
        started=instants,
        since=instants,
        until=maybe_instants,
        seen=instants,
        banked=durations,
        interruptions=counts,
    )
    | st.builds(
        Paused,
        session_id=names.map(SessionId),
        task_id=st.just(FIRST.id),
        block_id=st.none() | names.map(BlockId),
        setting=settings,
        started=instants,
        since=instants,
        left=st.none() | durations,
        banked=durations,
        interruptions=counts,
    )
)
ratings = st.builds(
    FlowRating,
    session_id=st.just(SESSION.id),
    value=st.integers(1, 7),
    rated_at=instants,
    scale=texts,
)
sources = st.builds(
    CalendarSource,
    id=st.just(SourceId("c1")),
    name=texts,
    origin=texts,
    imported_at=instants,
    event_count=counts,
    problems=counts,
)
events = st.builds(
    CalendarEvent,
    id=names.map(EventId),
    source_id=st.just(SourceId("c1")),
    uid=texts,
    instance=texts,
    title=texts,
    start=instants,
    end=instants,
    busy=st.booleans(),
    all_day=st.booleans(),
    tentative=st.booleans(),
    place=texts,
    organizer=texts,
    attendees=counts,
    zone_trust=st.sampled_from(ZoneTrust),
    project_id=st.none() | st.just(SIASN.id),
    kind=st.sampled_from(EventKind),
)


def furnished() -> Store:
    """Return a store that holds a project, two tasks and a session."""
    store = Store.in_memory()
    with store.transaction() as tx:
        tx.projects.add(SIASN)
        tx.tasks.add(FIRST)
        tx.tasks.add(SECOND)
        tx.journal.add_session(SESSION)
    return store
