"""A background whose work waits until a test lets it happen."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable

T = TypeVar("T")


class Held:
    """A `Background` that does one thing at a time, when told."""

    def __init__(self) -> None:
        self._waiting: list[Callable[[], None]] = []

    @property
    def count(self) -> int:
        return len(self._waiting)

    def submit(
        self,
        work: Callable[[], T],
        done: Callable[[T], None],
        failed: Callable[[Exception], None],
    ) -> None:
        def run() -> None:
            try:
                outcome = work()
            except Exception as error:  # noqa: BLE001 - as the real one
                failed(error)
            else:
                done(outcome)

        self._waiting.append(run)

    def post(self, call: Callable[[], None]) -> None:
        self._waiting.append(call)

    def go(self) -> None:
        """Do the oldest piece of work."""
        self._waiting.pop(0)()

    def finish(self) -> None:
        """Do all the work there is, and what comes of it."""
        while self._waiting:
            self.go()
