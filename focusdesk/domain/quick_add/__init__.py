"""Quick add: one line of Indonesian or English becomes a task.

Pure and deterministic: words in, understood pieces out, never an exception. What is
not understood stays in the title. No sentences, no clock, no store.
"""

from focusdesk.domain.quick_add.found import Length
from focusdesk.domain.quick_add.parse import (
    length_problems,
    parse,
    parse_length,
    parse_when,
)
from focusdesk.domain.quick_add.projects import close_names
from focusdesk.domain.quick_add.quick_task import (
    Piece,
    PieceKind,
    ProjectGuess,
    QuickTask,
    estimate_of,
)

__all__ = [
    "Length",
    "Piece",
    "PieceKind",
    "ProjectGuess",
    "QuickTask",
    "close_names",
    "estimate_of",
    "length_problems",
    "parse",
    "parse_length",
    "parse_when",
]
