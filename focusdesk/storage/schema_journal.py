"""The tables of what was really done: sessions, breaks, thoughts, notices, days.

They share the `metadata` of `schema`, which says how values are stored.
"""

from __future__ import annotations

from sqlalchemy import (
    Boolean,
    CheckConstraint,
    Column,
    ForeignKey,
    Index,
    Integer,
    MetaData,
    String,
    Table,
    Text,
)

from focusdesk.storage.columns import Day, Duration, UtcDateTime

metadata = MetaData()

# A session outlives the plan it came from, so `block_id` is a plain value.
sessions = Table(
    "sessions",
    metadata,
    Column("id", String, primary_key=True),
    Column("task_id", String, ForeignKey("tasks.id"), nullable=False),
    Column("block_id", String),
    Column("setting", String, nullable=False),
    Column("start", UtcDateTime, nullable=False),
    Column("end", UtcDateTime, nullable=False),
    Column("worked", Duration, nullable=False),
    Column("ended_by", String, nullable=False),
    Column("interruptions", Integer, nullable=False),
    Column("zone", String),
    Column("overtime", Boolean, nullable=False, server_default="0"),
    Column("away", Boolean, nullable=False, server_default="0"),
    Index("sessions_by_start", "start"),
    Index("sessions_by_end", "end"),
    Index("sessions_by_task", "task_id"),
)

# One row at most: the session that is open now; no row means none is.
focus = Table(
    "focus",
    metadata,
    Column("only", Integer, CheckConstraint("only = 1"), primary_key=True),
    Column("state", String, nullable=False),
    Column("session_id", String, nullable=False),
    Column("task_id", String, ForeignKey("tasks.id"), nullable=False),
    Column("block_id", String),
    Column("setting", String, nullable=False),
    Column("started", UtcDateTime, nullable=False),
    Column("since", UtcDateTime, nullable=False),
    Column("until", UtcDateTime),
    Column("seen", UtcDateTime),
    Column("left", Duration),
    Column("banked", Duration, nullable=False),
    Column("interruptions", Integer, nullable=False),
)

# One row at most: the break that is taken now.
break_now = Table(
    "break_now",
    metadata,
    Column("only", Integer, CheckConstraint("only = 1"), primary_key=True),
    Column("kind", String, nullable=False),
    Column("since", UtcDateTime, nullable=False),
    Column("until", UtcDateTime, nullable=False),
    Column("after", String),
)

thoughts = Table(
    "thoughts",
    metadata,
    Column("id", String, primary_key=True),
    Column("at", UtcDateTime, nullable=False),
    Column("session_id", String),
    Column("text", Text, nullable=False),
    Column("done_at", UtcDateTime),
    Column("task_id", String, ForeignKey("tasks.id", ondelete="SET NULL")),
    Column("zone", String),
    Index("thoughts_by_time", "at"),
    Index("thoughts_by_task", "task_id"),
)

notices = Table(
    "notices",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("key", String, nullable=False),
    Column("at", UtcDateTime, nullable=False),
    Column("title", Text, nullable=False),
    Column("body", Text, nullable=False),
    Column("seen_at", UtcDateTime),
    Index("notices_by_time", "at"),
)

day_ends = Table(
    "day_ends",
    metadata,
    Column("day", Day, primary_key=True),
    Column("closed_at", UtcDateTime, nullable=False),
    Column("body", Text, nullable=False),
)

# What was changed outside and is put back, after a crash as well.
quiet_state = Table(
    "quiet_state",
    metadata,
    Column("name", String, primary_key=True),
    Column("body", Text, nullable=False),
    Column("since", UtcDateTime, nullable=False),
)

ratings = Table(
    "ratings",
    metadata,
    Column(
        "session_id",
        String,
        ForeignKey("sessions.id", ondelete="CASCADE"),
        primary_key=True,
    ),
    Column("value", Integer, nullable=False),
    Column("rated_at", UtcDateTime, nullable=False),
    Column("scale", String, nullable=False),
    Column("zone", String),
)

# The session an interruption belongs to is usually still open and has no row yet.
interruptions = Table(
    "interruptions",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("session_id", String, nullable=False),
    Column("at", UtcDateTime, nullable=False),
    Column("kind", String, nullable=False),
    Column("note", Text, nullable=False),
    Column("zone", String),
    Column("source", String, nullable=False, server_default=""),
    Column("planned", Boolean, nullable=False, server_default="0"),
    Index("interruptions_by_session", "session_id"),
)
