"""The alarm clock, by APScheduler's background thread.

A job's body is exactly `post(ring)`: the thread computes nothing and touches nothing.
"""

from __future__ import annotations

from datetime import UTC
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

    from apscheduler.schedulers.background import BackgroundScheduler

    from focusdesk.domain.alarms import Alarm


class ApsAlarms:
    """Rings on the main thread: `post` brings `ring` there.

    The library is loaded and its thread started by the first alarm.
    """

    def __init__(
        self, post: Callable[[Callable[[], None]], None], ring: Callable[[], None]
    ) -> None:
        self._post = post
        self._ring = ring
        self._scheduler: BackgroundScheduler | None = None

    def arm(self, alarms: tuple[Alarm, ...]) -> None:
        """Ring these and no others; what is past rings at once."""
        if self._scheduler is None:
            if not alarms:
                return
            self._scheduler = _start_scheduler()
        self._scheduler.remove_all_jobs()
        # One job for each instant: two things due together are one ring.
        for instant in sorted({alarm.at for alarm in alarms}):
            self._scheduler.add_job(
                self._post, "date", run_date=instant, args=(self._ring,)
            )

    def stop(self) -> None:
        """End the thread; arming again starts another."""
        if self._scheduler is not None:
            self._scheduler.shutdown(wait=True)
            self._scheduler = None


def _start_scheduler() -> BackgroundScheduler:
    from apscheduler.executors.debug import DebugExecutor
    from apscheduler.schedulers.background import BackgroundScheduler

    scheduler = BackgroundScheduler(
        timezone=UTC,
        # It runs a job in the scheduler's own thread, which is enough for a post.
        executors={"default": DebugExecutor()},
        job_defaults={
            "misfire_grace_time": None,
            "coalesce": True,
            "max_instances": 1,
        },
    )
    scheduler.start()
    return scheduler
