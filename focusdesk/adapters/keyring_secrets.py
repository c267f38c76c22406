"""The system's own keyring, and no other: asked with a time limit, never blocking.

The library's choice of backend is not used: it can fall back, without a word, to a
plain text file. On each system exactly one class is asked for by name.
"""

from __future__ import annotations

import queue
import sys
import threading
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, TypeVar, cast

from focusdesk.domain.errors import KeyringUnavailable

if TYPE_CHECKING:
    from collections.abc import Callable

    from keyring.backend import KeyringBackend

T = TypeVar("T")

SERVICE = "FocusDesk"
# Long enough to type the keyring's own password, short enough to be told.
PATIENCE_SECONDS = 60.0


def system_keyring() -> KeyringBackend:
    """Return the native keyring of this system; raises where it cannot be used."""
    if sys.platform == "darwin":
        from keyring.backends.macOS import Keyring
    elif sys.platform == "win32":
        from keyring.backends.Windows import WinVaultKeyring as Keyring
    else:
        from keyring.backends.SecretService import Keyring
    make: Callable[[], KeyringBackend] = Keyring
    return make()


Answers = queue.SimpleQueue[tuple[object, Exception | None]]


@dataclass(frozen=True, slots=True, eq=False)
class KeyringSecrets:
    """Implement `Secrets`; each call ends within `seconds`, whatever the keyring does.

    A prompt left open keeps its thread until it is answered; its answer is not used.
    """

    backend: Callable[[], KeyringBackend] = system_keyring
    seconds: float = PATIENCE_SECONDS
    _waiting: set[Answers] = field(default_factory=set, init=False, repr=False)

    def get(self, name: str) -> str | None:
        """Return the secret, None when there is none; `KeyringUnavailable`."""
        return self._within(lambda: self.backend().get_password(SERVICE, name))

    def put(self, name: str, secret: str) -> None:
        """Store, read back and compare; `KeyringUnavailable`."""

        def work() -> bool:
            keyring = self.backend()
            keyring.set_password(SERVICE, name, secret)
            return keyring.get_password(SERVICE, name) == secret

        if not self._within(work):
            raise KeyringUnavailable(SERVICE, "not_kept")

    def remove(self, name: str) -> None:
        """Forget the secret; quiet when there is none; `KeyringUnavailable`."""

        def work() -> None:
            keyring = self.backend()
            if keyring.get_password(SERVICE, name) is not None:
                keyring.delete_password(SERVICE, name)

        self._within(work)

    def give_up(self) -> None:
        """End every call under way with `KeyringUnavailable`; from any thread."""
        for answers in tuple(self._waiting):
            answers.put((None, InterruptedError()))

    def _within(self, work: Callable[[], T]) -> T:
        answers: Answers = queue.SimpleQueue()
        self._waiting.add(answers)

        def ask() -> None:
            # Whatever a foreign daemon does wrong, it is the keyring that failed.
            try:
                answers.put((work(), None))
            except Exception as error:  # noqa: BLE001
                answers.put((None, error))

        threading.Thread(target=ask, name="keyring", daemon=True).start()
        try:
            answer, error = answers.get(timeout=self.seconds)
        except queue.Empty:
            raise KeyringUnavailable(SERVICE, "no_answer") from None
        finally:
            self._waiting.discard(answers)
        if error is not None:
            raise KeyringUnavailable(SERVICE, type(error).__name__) from error
        return cast("T", answer)
