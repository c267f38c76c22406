"""Keep routines, recurring tasks, templates, and accounts with what waits for them.

Events say what they are: what was read from calendars so far are meetings.

Revision: 0003
"""

from alembic import op

revision = "0003"
down_revision = "0002"

STATEMENTS = (
    """
    ALTER TABLE events ADD COLUMN kind VARCHAR DEFAULT 'meeting' NOT NULL
    """,
    """
    CREATE TABLE routines (
        id VARCHAR NOT NULL,
        body TEXT NOT NULL,
        active BOOLEAN NOT NULL,
        PRIMARY KEY (id)
    )
    """,
    """
    CREATE TABLE recurring (
        id VARCHAR NOT NULL,
        project_id VARCHAR NOT NULL,
        body TEXT NOT NULL,
        active BOOLEAN NOT NULL,
        PRIMARY KEY (id),
        FOREIGN KEY(project_id) REFERENCES projects (id) ON DELETE CASCADE
    )
    """,
    """
    CREATE INDEX recurring_by_project ON recurring (project_id)
    """,
    """
    CREATE TABLE templates (
        id VARCHAR NOT NULL,
        name VARCHAR NOT NULL,
        body TEXT NOT NULL,
        PRIMARY KEY (id),
        CONSTRAINT templates_once UNIQUE (name)
    )
    """,
    """
    CREATE TABLE accounts (
        id VARCHAR NOT NULL,
        kind VARCHAR NOT NULL,
        name VARCHAR NOT NULL,
        body TEXT NOT NULL,
        secret TEXT NOT NULL,
        PRIMARY KEY (id)
    )
    """,
    """
    CREATE TABLE outbox (
        id VARCHAR NOT NULL,
        account_id VARCHAR NOT NULL,
        body TEXT NOT NULL,
        created_at VARCHAR(27) NOT NULL,
        tries INTEGER NOT NULL,
        next_at VARCHAR(27),
        trouble VARCHAR NOT NULL,
        PRIMARY KEY (id),
        FOREIGN KEY(account_id) REFERENCES accounts (id) ON DELETE CASCADE
    )
    """,
    """
    CREATE INDEX outbox_by_account ON outbox (account_id, created_at)
    """,
    """
    CREATE TABLE task_links (
        task_id VARCHAR NOT NULL,
        account_id VARCHAR NOT NULL,
        "key" VARCHAR NOT NULL,
        url VARCHAR NOT NULL,
        body TEXT NOT NULL,
        PRIMARY KEY (task_id),
        CONSTRAINT task_links_once UNIQUE (account_id, "key"),
        FOREIGN KEY(task_id) REFERENCES tasks (id) ON DELETE CASCADE,
        FOREIGN KEY(account_id) REFERENCES accounts (id) ON DELETE CASCADE
    )
    """,
)


def upgrade() -> None:
    """Make the tables; nothing that is there changes."""
    for statement in STATEMENTS:
        op.execute(statement)
