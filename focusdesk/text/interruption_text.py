"""Interruptions in words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from focusdesk.domain.interruption import InterruptionKind
from focusdesk.text.catalogue import tr

if TYPE_CHECKING:
    from collections.abc import Iterable

    from focusdesk.domain.interruption import Interruption


def kind_name(kind: str) -> str:
    """Name a kind of interruption; one that was not said gets a name as well."""
    names: dict[str, str] = {
        InterruptionKind.PERSON: tr("Person"),
        InterruptionKind.CHAT: tr("Chat"),
        InterruptionKind.MEETING: tr("Meeting"),
        InterruptionKind.PHONE: tr("Phone"),
        InterruptionKind.SYSTEM: tr("System"),
        InterruptionKind.SELF: tr("Myself"),
    }
    return names.get(kind, kind) or tr("not said")


def interruption_line(interruption: Interruption) -> str:
    """Say what broke in, from whom, and whether it was planned."""
    parts = [kind_name(interruption.kind)]
    parts += [part for part in (interruption.source, interruption.note) if part]
    if interruption.planned:
        parts.append(tr("planned"))
    return " · ".join(parts)


def counted_kinds(interruptions: Iterable[Interruption]) -> str:
    """Count interruptions by kind, the most frequent first: “Chat 3, Phone 1”."""
    counts: dict[str, int] = {}
    for one in interruptions:
        name = kind_name(one.kind)
        counts[name] = counts.get(name, 0) + 1
    ordered = sorted(counts.items(), key=lambda entry: (-entry[1], entry[0]))
    return ", ".join(f"{name} {count}" for name, count in ordered)
