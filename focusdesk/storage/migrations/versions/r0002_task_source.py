"""Remember where imported tasks came from.

Revision: 0002
"""

from alembic import op

revision = "0002"
down_revision = "0001"

STATEMENTS = (
    """
    CREATE TABLE task_source (
        source VARCHAR NOT NULL,
        "key" VARCHAR NOT NULL,
        task_id VARCHAR NOT NULL,
        digest VARCHAR NOT NULL,
        given TEXT NOT NULL,
        PRIMARY KEY (source, "key"),
        FOREIGN KEY(task_id) REFERENCES tasks (id) ON DELETE CASCADE
    )
    """,
    """
    CREATE INDEX task_source_by_task ON task_source (task_id)
    """,
)


def upgrade() -> None:
    """Make the table; nothing that is there changes."""
    for statement in STATEMENTS:
        op.execute(statement)
