"""Keep breaks, parked thoughts, notices, ended days and what was made quiet.

Sessions say whether they were overtime or away from the screen, interruptions where
they came from.

Revision: 0004
"""

from alembic import op

revision = "0004"
down_revision = "0003"

STATEMENTS = (
    """
    ALTER TABLE sessions ADD COLUMN overtime BOOLEAN DEFAULT 0 NOT NULL
    """,
    """
    ALTER TABLE sessions ADD COLUMN away BOOLEAN DEFAULT 0 NOT NULL
    """,
    """
    ALTER TABLE interruptions ADD COLUMN source VARCHAR DEFAULT '' NOT NULL
    """,
    """
    ALTER TABLE interruptions ADD COLUMN planned BOOLEAN DEFAULT 0 NOT NULL
    """,
    """
    CREATE TABLE break_now (
        "only" INTEGER NOT NULL,
        kind VARCHAR NOT NULL,
        since VARCHAR(27) NOT NULL,
        until VARCHAR(27) NOT NULL,
        after VARCHAR,
        PRIMARY KEY ("only"),
        CHECK (only = 1)
    )
    """,
    """
    CREATE TABLE thoughts (
        id VARCHAR NOT NULL,
        at VARCHAR(27) NOT NULL,
        session_id VARCHAR,
        text TEXT NOT NULL,
        done_at VARCHAR(27),
        task_id VARCHAR,
        zone VARCHAR,
        PRIMARY KEY (id),
        FOREIGN KEY(task_id) REFERENCES tasks (id) ON DELETE SET NULL
    )
    """,
    """
    CREATE INDEX thoughts_by_time ON thoughts (at)
    """,
    """
    CREATE INDEX thoughts_by_task ON thoughts (task_id)
    """,
    """
    CREATE TABLE notices (
        id INTEGER NOT NULL,
        "key" VARCHAR NOT NULL,
        at VARCHAR(27) NOT NULL,
        title TEXT NOT NULL,
        body TEXT NOT NULL,
        seen_at VARCHAR(27),
        PRIMARY KEY (id)
    )
    """,
    """
    CREATE INDEX notices_by_time ON notices (at)
    """,
    """
    CREATE TABLE day_ends (
        day VARCHAR(10) NOT NULL,
        closed_at VARCHAR(27) NOT NULL,
        body TEXT NOT NULL,
        PRIMARY KEY (day)
    )
    """,
    """
    CREATE TABLE quiet_state (
        name VARCHAR NOT NULL,
        body TEXT NOT NULL,
        since VARCHAR(27) NOT NULL,
        PRIMARY KEY (name)
    )
    """,
)


def upgrade() -> None:
    """Make the tables and columns; nothing that is there changes."""
    for statement in STATEMENTS:
        op.execute(statement)
