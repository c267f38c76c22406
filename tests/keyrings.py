"""Keyrings and seals for tests: a drawer in memory, and real seals made cheap."""

from __future__ import annotations

from dataclasses import dataclass, field

from focusdesk.adapters.crypto_keyslots import Argon2KeyWrapping
from focusdesk.domain.errors import KeyringUnavailable


@dataclass
class Drawer:
    """A `Secrets` in memory that can be closed, emptied or made to forget."""

    items: dict[str, str] = field(default_factory=dict)
    closed: bool = False
    calls: list[str] = field(default_factory=list)

    def get(self, name: str) -> str | None:
        self._ask("get")
        return self.items.get(name)

    def put(self, name: str, secret: str) -> None:
        self._ask("put")
        self.items[name] = secret

    def remove(self, name: str) -> None:
        self._ask("remove")
        self.items.pop(name, None)

    def give_up(self) -> None:
        self.calls.append("give_up")

    def _ask(self, call: str) -> None:
        self.calls.append(call)
        if self.closed:
            raise KeyringUnavailable("test", "closed")


def cheap_wrapping() -> Argon2KeyWrapping:
    """Return the real seals at the least cost Argon2id allows."""
    return Argon2KeyWrapping(memory_kib=8, passes=1, lanes=1)
