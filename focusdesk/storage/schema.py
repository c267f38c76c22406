"""The tables as they are now; how they came to be is in `migrations`.

Instants are UTC text, local dates ISO text, durations microseconds, spans two
minutes of the local day. `zone` is the IANA zone the person lived in at that moment.
"""

from __future__ import annotations

from sqlalchemy import (
    Boolean,
    Column,
    ForeignKey,
    Index,
    Integer,
    String,
    Table,
    Text,
    UniqueConstraint,
)

from focusdesk.storage.columns import Day, UtcDateTime
from focusdesk.storage.schema_journal import metadata as metadata  # noqa: PLC0414 - exported

projects = Table(
    "projects",
    metadata,
    Column("id", String, primary_key=True),
    Column("name", String, nullable=False),
    Column("stack", String, nullable=False),
    Column("color", Integer, nullable=False),
    Column("weekly_share", Integer),
    Column("archived", Boolean, nullable=False),
)

tasks = Table(
    "tasks",
    metadata,
    Column("id", String, primary_key=True),
    Column("project_id", String, ForeignKey("projects.id"), nullable=False),
    Column("title", String, nullable=False),
    Column("low", Integer, nullable=False),
    Column("likely", Integer, nullable=False),
    Column("high", Integer, nullable=False),
    Column("created_at", UtcDateTime, nullable=False),
    Column("activity", String, nullable=False),
    Column("cognitive", Integer, nullable=False),
    Column("collaboration", Integer, nullable=False),
    Column("urgency", String, nullable=False),
    Column("due", UtcDateTime),
    Column("not_before", UtcDateTime),
    Column("min_block", Integer),
    Column("max_block", Integer),
    Column("setting", String),
    Column("only_in_core", Boolean, nullable=False),
    Column("status", String, nullable=False),
    Column("closed_at", UtcDateTime),
    Index("tasks_by_status", "status", "created_at"),
    Index("tasks_by_closing", "closed_at"),
)

task_after = Table(
    "task_after",
    metadata,
    Column(
        "task_id", String, ForeignKey("tasks.id", ondelete="CASCADE"), primary_key=True
    ),
    Column("position", Integer, primary_key=True),
    Column(
        "after_id",
        String,
        ForeignKey(
            "tasks.id", ondelete="CASCADE", deferrable=True, initially="DEFERRED"
        ),
        nullable=False,
    ),
    Index("task_after_by_after", "after_id"),
)

# Which tasks were imported, from where, and what they were given (JSON).
task_source = Table(
    "task_source",
    metadata,
    Column("source", String, primary_key=True),
    Column("key", String, primary_key=True),
    Column(
        "task_id", String, ForeignKey("tasks.id", ondelete="CASCADE"), nullable=False
    ),
    Column("digest", String, nullable=False),
    Column("given", Text, nullable=False),
    Index("task_source_by_task", "task_id"),
)

plans = Table(
    "plans",
    metadata,
    Column("day", Day, primary_key=True),
    Column("made_at", UtcDateTime, nullable=False),
    Column("setting", String, nullable=False),
    Column("final", Boolean, nullable=False),
    Column("zone", String),
)

blocks = Table(
    "blocks",
    metadata,
    Column("day", Day, ForeignKey("plans.day", ondelete="CASCADE"), primary_key=True),
    Column("position", Integer, primary_key=True),
    Column("id", String, nullable=False),
    Column(
        "task_id", String, ForeignKey("tasks.id", ondelete="CASCADE"), nullable=False
    ),
    Column("start", Integer, nullable=False),
    Column("end", Integer, nullable=False),
    Column("pinned", Boolean, nullable=False),
    Column("reasons", Text, nullable=False),
    Index("blocks_by_id", "id"),
    Index("blocks_by_task", "task_id"),
)

unplaced = Table(
    "unplaced",
    metadata,
    Column("day", Day, ForeignKey("plans.day", ondelete="CASCADE"), primary_key=True),
    Column("position", Integer, primary_key=True),
    Column(
        "task_id", String, ForeignKey("tasks.id", ondelete="CASCADE"), nullable=False
    ),
    Column("minutes", Integer, nullable=False),
    Column("reasons", Text, nullable=False),
    Index("unplaced_by_task", "task_id"),
)

calendar_sources = Table(
    "calendar_sources",
    metadata,
    Column("id", String, primary_key=True),
    Column("name", String, nullable=False),
    Column("origin", String, nullable=False),
    Column("imported_at", UtcDateTime, nullable=False),
    Column("event_count", Integer, nullable=False),
    Column("problems", Integer, nullable=False),
)

events = Table(
    "events",
    metadata,
    Column("id", String, primary_key=True),
    Column(
        "source_id",
        String,
        ForeignKey("calendar_sources.id", ondelete="CASCADE"),
        nullable=False,
    ),
    Column("uid", String, nullable=False),
    Column("instance", String, nullable=False),
    Column("title", String, nullable=False),
    Column("start", UtcDateTime, nullable=False),
    Column("end", UtcDateTime, nullable=False),
    Column("busy", Boolean, nullable=False),
    Column("all_day", Boolean, nullable=False),
    Column("tentative", Boolean, nullable=False),
    Column("place", String, nullable=False),
    Column("organizer", String, nullable=False),
    Column("attendees", Integer, nullable=False),
    Column("zone_trust", String, nullable=False),
    Column("project_id", String, ForeignKey("projects.id", ondelete="SET NULL")),
    Column("kind", String, nullable=False, server_default="meeting"),
    UniqueConstraint("source_id", "uid", "instance", name="events_once"),
    Index("events_by_start", "start"),
    Index("events_by_end", "end"),
)

day_settings = Table(
    "day_settings",
    metadata,
    Column("day", Day, primary_key=True),
    Column("setting", String, nullable=False),
)

meta = Table(
    "meta",
    metadata,
    Column("key", String, primary_key=True),
    Column("value", Text, nullable=False),
)

due = Table(
    "due",
    metadata,
    Column("name", String, primary_key=True),
    Column("done_at", UtcDateTime, nullable=False),
)

# What comes back by itself: meetings, breaks and hours set aside (JSON).
routines = Table(
    "routines",
    metadata,
    Column("id", String, primary_key=True),
    Column("body", Text, nullable=False),
    Column("active", Boolean, nullable=False),
)

# Rules by which tasks come back (JSON).
recurring = Table(
    "recurring",
    metadata,
    Column("id", String, primary_key=True),
    Column(
        "project_id",
        String,
        ForeignKey("projects.id", ondelete="CASCADE"),
        nullable=False,
    ),
    Column("body", Text, nullable=False),
    Column("active", Boolean, nullable=False),
    Index("recurring_by_project", "project_id"),
)

templates = Table(
    "templates",
    metadata,
    Column("id", String, primary_key=True),
    Column("name", String, nullable=False),
    Column("body", Text, nullable=False),
    UniqueConstraint("name", name="templates_once"),
)

# Servers that tasks come from. The file is encrypted, so `secret` may stand here.
accounts = Table(
    "accounts",
    metadata,
    Column("id", String, primary_key=True),
    Column("kind", String, nullable=False),
    Column("name", String, nullable=False),
    Column("body", Text, nullable=False),
    Column("secret", Text, nullable=False),
)

# What is still to be told to a server, oldest first.
outbox = Table(
    "outbox",
    metadata,
    Column("id", String, primary_key=True),
    Column(
        "account_id",
        String,
        ForeignKey("accounts.id", ondelete="CASCADE"),
        nullable=False,
    ),
    Column("body", Text, nullable=False),
    Column("created_at", UtcDateTime, nullable=False),
    Column("tries", Integer, nullable=False),
    Column("next_at", UtcDateTime),
    Column("trouble", String, nullable=False),
    Index("outbox_by_account", "account_id", "created_at"),
)

task_links = Table(
    "task_links",
    metadata,
    Column(
        "task_id", String, ForeignKey("tasks.id", ondelete="CASCADE"), primary_key=True
    ),
    Column(
        "account_id",
        String,
        ForeignKey("accounts.id", ondelete="CASCADE"),
        nullable=False,
    ),
    Column("key", String, nullable=False),
    Column("url", String, nullable=False),
    Column("body", Text, nullable=False),
    UniqueConstraint("account_id", "key", name="task_links_once"),
)
