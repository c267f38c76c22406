"""Make the first tables.

Revision: 0001
"""

from alembic import op

revision = "0001"
down_revision = None

STATEMENTS = (
    """
    CREATE TABLE calendar_sources (
        id VARCHAR NOT NULL,
        name VARCHAR NOT NULL,
        origin VARCHAR NOT NULL,
        imported_at VARCHAR(27) NOT NULL,
        event_count INTEGER NOT NULL,
        problems INTEGER NOT NULL,
        PRIMARY KEY (id)
    )
    """,
    """
    CREATE TABLE day_settings (
        day VARCHAR(10) NOT NULL,
        setting VARCHAR NOT NULL,
        PRIMARY KEY (day)
    )
    """,
    """
    CREATE TABLE due (
        name VARCHAR NOT NULL,
        done_at VARCHAR(27) NOT NULL,
        PRIMARY KEY (name)
    )
    """,
    """
    CREATE TABLE interruptions (
        id INTEGER NOT NULL,
        session_id VARCHAR NOT NULL,
        at VARCHAR(27) NOT NULL,
        kind VARCHAR NOT NULL,
        note TEXT NOT NULL,
        zone VARCHAR,
        PRIMARY KEY (id)
    )
    """,
    """
    CREATE INDEX interruptions_by_session ON interruptions (session_id)
    """,
    """
    CREATE TABLE meta (
        "key" VARCHAR NOT NULL,
        value TEXT NOT NULL,
        PRIMARY KEY ("key")
    )
    """,
    """
    CREATE TABLE plans (
        day VARCHAR(10) NOT NULL,
        made_at VARCHAR(27) NOT NULL,
        setting VARCHAR NOT NULL,
        final BOOLEAN NOT NULL,
        zone VARCHAR,
        PRIMARY KEY (day)
    )
    """,
    """
    CREATE TABLE projects (
        id VARCHAR NOT NULL,
        name VARCHAR NOT NULL,
        stack VARCHAR NOT NULL,
        color INTEGER NOT NULL,
        weekly_share INTEGER,
        archived BOOLEAN NOT NULL,
        PRIMARY KEY (id)
    )
    """,
    """
    CREATE TABLE events (
        id VARCHAR NOT NULL,
        source_id VARCHAR NOT NULL,
        uid VARCHAR NOT NULL,
        instance VARCHAR NOT NULL,
        title VARCHAR NOT NULL,
        start VARCHAR(27) NOT NULL,
        "end" VARCHAR(27) NOT NULL,
        busy BOOLEAN NOT NULL,
        all_day BOOLEAN NOT NULL,
        tentative BOOLEAN NOT NULL,
        place VARCHAR NOT NULL,
        organizer VARCHAR NOT NULL,
        attendees INTEGER NOT NULL,
        zone_trust VARCHAR NOT NULL,
        project_id VARCHAR,
        PRIMARY KEY (id),
        CONSTRAINT events_once UNIQUE (source_id, uid, instance),
        FOREIGN KEY(source_id) REFERENCES calendar_sources (id) ON DELETE CASCADE,
        FOREIGN KEY(project_id) REFERENCES projects (id) ON DELETE SET NULL
    )
    """,
    """
    CREATE INDEX events_by_end ON events ("end")
    """,
    """
    CREATE INDEX events_by_start ON events (start)
    """,
    """
    CREATE TABLE tasks (
        id VARCHAR NOT NULL,
        project_id VARCHAR NOT NULL,
        title VARCHAR NOT NULL,
        low INTEGER NOT NULL,
        likely INTEGER NOT NULL,
        high INTEGER NOT NULL,
        created_at VARCHAR(27) NOT NULL,
        activity VARCHAR NOT NULL,
        cognitive INTEGER NOT NULL,
        collaboration INTEGER NOT NULL,
        urgency VARCHAR NOT NULL,
        due VARCHAR(27),
        not_before VARCHAR(27),
        min_block INTEGER,
        max_block INTEGER,
        setting VARCHAR,
        only_in_core BOOLEAN NOT NULL,
        status VARCHAR NOT NULL,
        closed_at VARCHAR(27),
        PRIMARY KEY (id),
        FOREIGN KEY(project_id) REFERENCES projects (id)
    )
    """,
    """
    CREATE INDEX tasks_by_closing ON tasks (closed_at)
    """,
    """
    CREATE INDEX tasks_by_status ON tasks (status, created_at)
    """,
    """
    CREATE TABLE blocks (
        day VARCHAR(10) NOT NULL,
        position INTEGER NOT NULL,
        id VARCHAR NOT NULL,
        task_id VARCHAR NOT NULL,
        start INTEGER NOT NULL,
        "end" INTEGER NOT NULL,
        pinned BOOLEAN NOT NULL,
        reasons TEXT NOT NULL,
        PRIMARY KEY (day, position),
        FOREIGN KEY(day) REFERENCES plans (day) ON DELETE CASCADE,
        FOREIGN KEY(task_id) REFERENCES tasks (id) ON DELETE CASCADE
    )
    """,
    """
    CREATE INDEX blocks_by_id ON blocks (id)
    """,
    """
    CREATE INDEX blocks_by_task ON blocks (task_id)
    """,
    """
    CREATE TABLE focus (
        only INTEGER NOT NULL CHECK (only = 1),
        state VARCHAR NOT NULL,
        session_id VARCHAR NOT NULL,
        task_id VARCHAR NOT NULL,
        block_id VARCHAR,
        setting VARCHAR NOT NULL,
        started VARCHAR(27) NOT NULL,
        since VARCHAR(27) NOT NULL,
        until VARCHAR(27),
        seen VARCHAR(27),
        "left" BIGINT,
        banked BIGINT NOT NULL,
        interruptions INTEGER NOT NULL,
        PRIMARY KEY (only),
        FOREIGN KEY(task_id) REFERENCES tasks (id)
    )
    """,
    """
    CREATE TABLE sessions (
        id VARCHAR NOT NULL,
        task_id VARCHAR NOT NULL,
        block_id VARCHAR,
        setting VARCHAR NOT NULL,
        start VARCHAR(27) NOT NULL,
        "end" VARCHAR(27) NOT NULL,
        worked BIGINT NOT NULL,
        ended_by VARCHAR NOT NULL,
        interruptions INTEGER NOT NULL,
        zone VARCHAR,
        PRIMARY KEY (id),
        FOREIGN KEY(task_id) REFERENCES tasks (id)
    )
    """,
    """
    CREATE INDEX sessions_by_end ON sessions ("end")
    """,
    """
    CREATE INDEX sessions_by_start ON sessions (start)
    """,
    """
    CREATE INDEX sessions_by_task ON sessions (task_id)
    """,
    """
    CREATE TABLE task_after (
        task_id VARCHAR NOT NULL,
        position INTEGER NOT NULL,
        after_id VARCHAR NOT NULL,
        PRIMARY KEY (task_id, position),
        FOREIGN KEY(task_id) REFERENCES tasks (id) ON DELETE CASCADE,
        FOREIGN KEY(after_id) REFERENCES tasks (id) ON DELETE CASCADE
            DEFERRABLE INITIALLY DEFERRED
    )
    """,
    """
    CREATE INDEX task_after_by_after ON task_after (after_id)
    """,
    """
    CREATE TABLE unplaced (
        day VARCHAR(10) NOT NULL,
        position INTEGER NOT NULL,
        task_id VARCHAR NOT NULL,
        minutes INTEGER NOT NULL,
        reasons TEXT NOT NULL,
        PRIMARY KEY (day, position),
        FOREIGN KEY(day) REFERENCES plans (day) ON DELETE CASCADE,
        FOREIGN KEY(task_id) REFERENCES tasks (id) ON DELETE CASCADE
    )
    """,
    """
    CREATE INDEX unplaced_by_task ON unplaced (task_id)
    """,
    """
    CREATE TABLE ratings (
        session_id VARCHAR NOT NULL,
        value INTEGER NOT NULL,
        rated_at VARCHAR(27) NOT NULL,
        scale VARCHAR NOT NULL,
        zone VARCHAR,
        PRIMARY KEY (session_id),
        FOREIGN KEY(session_id) REFERENCES sessions (id) ON DELETE CASCADE
    )
    """,
)


def upgrade() -> None:
    """Make every table and index."""
    for statement in STATEMENTS:
        op.execute(statement)
