from __future__ import annotations

from typing import TYPE_CHECKING, Any

from focusdesk.app.idle_probe import IdleProbe

if TYPE_CHECKING:
    from collections.abc import Callable


class Sensor:
    """Says what it is told, or fails."""

    def __init__(self, seconds: float | None) -> None:
        self.seconds = seconds
        self.asked = 0

    def idle_seconds(self) -> float | None:
        self.asked += 1
        return self.seconds

    def is_locked(self) -> bool | None:
        return None


class Later:
    """A `Background` whose work is done when the test says so."""

    def __init__(self) -> None:
        self.waiting: list[Callable[[], None]] = []

    def submit(
        self,
        work: Callable[[], Any],
        done: Callable[[Any], None],
        failed: Callable[[Exception], None],
    ) -> None:
        del failed
        self.waiting.append(lambda: done(work()))

    def post(self, call: Callable[[], None]) -> None:
        self.waiting.append(call)

    def work(self) -> None:
        waiting, self.waiting = self.waiting, []
        for call in waiting:
            call()


def test_somebody_may_be_typing_until_it_is_known() -> None:
    sensor, later, known = Sensor(40.0), Later(), []
    probe = IdleProbe(sensor, later)
    probe.known = lambda: known.append(probe())
    assert probe() == 0.0
    assert probe() == 0.0
    assert sensor.asked == 0
    later.work()
    assert known == [40.0]
    assert sensor.asked == 1


def test_an_answer_serves_once() -> None:
    sensor, later = Sensor(40.0), Later()
    probe = IdleProbe(sensor, later)
    probe()
    later.work()
    sensor.seconds = 1.0
    assert probe() == 40.0
    assert probe() == 0.0
    later.work()
    assert probe() == 1.0


def test_what_cannot_be_known_is_not_asked_again() -> None:
    sensor, later = Sensor(None), Later()
    probe = IdleProbe(sensor, later)
    probe()
    later.work()
    assert probe() is None
    assert probe() is None
    assert sensor.asked == 1
