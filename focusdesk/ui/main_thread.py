"""The way back to the main thread, and the two workers that use it."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QObject, Signal

if TYPE_CHECKING:
    from collections.abc import Callable
    from concurrent.futures import ThreadPoolExecutor

T = TypeVar("T")
WORKERS = 2


class MainThread(QObject):
    """Runs slow work on two threads and its outcome on Qt's main thread.

    It is the `Background` port. Make it on the main thread, `close` it at the end:
    what comes back after that is dropped.
    """

    _asked = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        from PySide6.QtCore import Qt

        super().__init__(parent)
        self._workers: ThreadPoolExecutor | None = None
        self._open = True
        self._asked.connect(self._run, Qt.ConnectionType.QueuedConnection)

    def submit(
        self,
        work: Callable[[], T],
        done: Callable[[T], None],
        failed: Callable[[Exception], None],
    ) -> None:
        """Run `work` on a worker, then `done` or `failed` on the main thread."""
        if not self._open:
            return
        if self._workers is None:
            from concurrent.futures import ThreadPoolExecutor

            self._workers = ThreadPoolExecutor(WORKERS, "focusdesk-worker")
        self._workers.submit(self._work, work, done, failed)

    def post(self, call: Callable[[], None]) -> None:
        """Run `call` soon on the main thread; safe from any thread."""
        if self._open:
            self._asked.emit(call)

    def close(self) -> None:
        """Start nothing more, wait for what runs, and drop what it brings back."""
        self._open = False
        if self._workers is not None:
            self._workers.shutdown(wait=True, cancel_futures=True)
            self._workers = None

    def _work(
        self,
        work: Callable[[], T],
        done: Callable[[T], None],
        failed: Callable[[Exception], None],
    ) -> None:
        try:
            outcome = work()
        except Exception as error:  # noqa: BLE001 - whatever it is, it must come back
            caught = error
            self.post(lambda: failed(caught))
        else:
            self.post(lambda: done(outcome))

    def _run(self, call: Callable[[], None]) -> None:
        if self._open:
            call()
