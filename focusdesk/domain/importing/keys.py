"""Keys for entries that their program gives no name of their own."""

from __future__ import annotations

from dataclasses import dataclass, field
from hashlib import sha256

MAX_KEY = 200
_DIGEST = 32


@dataclass(slots=True)
class Keys:
    """Gives every entry another key, the same in every reading of the same file."""

    seen: dict[str, int] = field(default_factory=dict)

    def of(self, *parts: str) -> str:
        """Return the key of an entry that says this, counting those that say it too."""
        key = digest("\n".join(part.casefold() for part in parts))
        count = self.seen[key] = self.seen.get(key, 0) + 1
        return key if count == 1 else f"{key}#{count}"


def digest(text: str) -> str:
    """Return a short text that is another one for every other text."""
    return sha256(text.encode("utf-8", "surrogatepass")).hexdigest()[:_DIGEST]


def own_key(text: str) -> str:
    """Return the name a program gave, fit to be stored."""
    fits = len(text) <= MAX_KEY and text.isprintable()
    return text if fits else digest(text)
