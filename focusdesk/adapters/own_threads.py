"""Work whose length nobody knows, each on a thread of its own; an `Outside`."""

from __future__ import annotations

import time
from dataclasses import dataclass
from threading import Thread
from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable

T = TypeVar("T")


@dataclass(eq=False, slots=True)
class _Job:
    thread: Thread | None = None
    answer: Callable[[], None] | None = None


class OwnThreads:
    """Runs slow work of others beside the workers that plan and read.

    A server that hangs or a program that loops holds up its own thread only. All
    methods are called on the main thread; `post` brings answers back to it.
    """

    def __init__(self, post: Callable[[Callable[[], None]], None]) -> None:
        self._post = post
        self._jobs: dict[_Job, None] = {}

    def submit(
        self,
        work: Callable[[], T],
        done: Callable[[T], None],
        failed: Callable[[Exception], None],
    ) -> None:
        """Run `work` on a thread, then `done` or `failed` on the main thread."""
        job = _Job()

        def run() -> None:
            try:
                outcome = work()
            except Exception as error:  # noqa: BLE001 - whatever it is, it must come back
                caught = error
                job.answer = lambda: failed(caught)
            else:
                job.answer = lambda: done(outcome)
            self._post(lambda: self._settle(job))

        job.thread = Thread(target=run, name="focusdesk-outside", daemon=True)
        self._jobs[job] = None
        job.thread.start()

    def post(self, call: Callable[[], None]) -> None:
        """Run `call` soon on the main thread; safe from any thread."""
        self._post(call)

    def finish(self, seconds: float) -> None:
        """Wait this long at most for what runs, and take its answers at once.

        What an answer starts is waited for as well; the rest is left alone.
        """
        deadline = time.monotonic() + seconds
        while self._jobs and time.monotonic() < deadline:
            job = next(iter(self._jobs))
            if job.thread is not None:
                job.thread.join(max(deadline - time.monotonic(), 0))
                if job.thread.is_alive():
                    break
            self._settle(job)
        self._jobs.clear()

    def _settle(self, job: _Job) -> None:
        if job in self._jobs:
            del self._jobs[job]
            if job.answer is not None:
                job.answer()
