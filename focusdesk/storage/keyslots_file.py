"""The ways in as a file: two copies, each replaced whole, the newest sound one read."""

from __future__ import annotations

import json
from base64 import b64decode, b64encode
from typing import TYPE_CHECKING, Any

from focusdesk.domain.errors import DatabaseTooNew, KeyMissing
from focusdesk.domain.keyslots import KeySlot, KeySlots, SlotKind, WrappedKey
from focusdesk.storage.folder import KEYSLOTS, write_whole

if TYPE_CHECKING:
    from pathlib import Path

FORMAT = 1
SLOT_VERSION = 1
# A forged file must not make the program eat the machine's memory.
MAX_MEMORY_KIB = 1024 * 1024
MAX_PASSES = 64
MAX_LANES = 64


def read_keyslots(folder: Path) -> KeySlots | None:
    """Return the newest sound copy; None when neither file is there.

    Raises KeyMissing when files are there but none is sound, DatabaseTooNew when a
    later FocusDesk wrote them.
    """
    there = [folder / name for name in KEYSLOTS if (folder / name).is_file()]
    sound = [slots for slots in map(_read, there) if slots is not None]
    if there and not sound:
        raise KeyMissing(str(there[0]), "keyslots_damaged")
    return max(sound, key=lambda slots: slots.revision, default=None)


def write_keyslots(folder: Path, slots: KeySlots) -> None:
    """Replace both copies, one after the other, so that one is sound at any moment."""
    for name in KEYSLOTS:
        write_whole(folder / name, keyslots_text(slots))


def mend_keyslots(folder: Path, slots: KeySlots) -> None:
    """Write again a copy that is missing, damaged or older."""
    for name in KEYSLOTS:
        path = folder / name
        if not path.is_file() or _read(path) != slots:
            write_whole(path, keyslots_text(slots))


def keyslots_text(slots: KeySlots) -> str:
    """Return the ways in as JSON."""
    ways = [_slot_json(slot) for slot in slots.slots]
    whole = {
        "format": FORMAT,
        "vault": slots.vault_id,
        "revision": slots.revision,
        "complete": slots.complete,
        "check": slots.check,
        "slots": ways + [json.loads(text) for text in slots.unknown],
    }
    return json.dumps(whole, indent=2) + "\n"


def _read(path: Path) -> KeySlots | None:
    try:
        plain = json.loads(path.read_text(encoding="utf-8"))
        if plain["format"] > FORMAT:
            raise DatabaseTooNew(str(path), f"keyslots {plain['format']}")
        known = [way for way in plain["slots"] if _is_known(way)]
        rest = [way for way in plain["slots"] if not _is_known(way)]
        return KeySlots(
            vault_id=str(plain["vault"]),
            check=str(plain["check"]),
            slots=tuple(_slot_of(way) for way in known),
            complete=bool(plain["complete"]),
            revision=int(plain["revision"]),
            unknown=tuple(json.dumps(way) for way in rest),
        )
    except (OSError, ValueError, KeyError, TypeError, AttributeError):
        return None


def _is_known(way: dict[str, Any]) -> bool:
    return way["kind"] in list(SlotKind) and way["version"] <= SLOT_VERSION


def _slot_json(slot: KeySlot) -> dict[str, object]:
    head: dict[str, object] = {"kind": slot.kind.value, "version": slot.version}
    if slot.wrapped is None:
        return head
    return head | {
        "kdf": "argon2id",
        "memory_kib": slot.wrapped.memory_kib,
        "passes": slot.wrapped.passes,
        "lanes": slot.wrapped.lanes,
        "salt": _text(slot.wrapped.salt),
        "cipher": "aes-256-gcm",
        "nonce": _text(slot.wrapped.nonce),
        "sealed": _text(slot.wrapped.sealed),
    }


def _slot_of(way: dict[str, Any]) -> KeySlot:
    kind, version = SlotKind(way["kind"]), int(way["version"])
    if "sealed" not in way:
        return KeySlot(kind, version=version)
    wrapped = WrappedKey(
        salt=b64decode(way["salt"], validate=True),
        nonce=b64decode(way["nonce"], validate=True),
        sealed=b64decode(way["sealed"], validate=True),
        memory_kib=_bounded(way["memory_kib"], MAX_MEMORY_KIB),
        passes=_bounded(way["passes"], MAX_PASSES),
        lanes=_bounded(way["lanes"], MAX_LANES),
    )
    return KeySlot(kind, wrapped, version)


def _bounded(value: object, limit: int) -> int:
    if not isinstance(value, int) or not 0 < value <= limit:
        raise ValueError("a cost outside its range")
    return value


def _text(raw: bytes) -> str:
    return b64encode(raw).decode("ascii")
