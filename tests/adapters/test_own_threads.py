from __future__ import annotations

import threading
from queue import SimpleQueue
from typing import TYPE_CHECKING

from focusdesk.adapters.own_threads import OwnThreads

if TYPE_CHECKING:
    from collections.abc import Callable

WAIT = 10.0


class Desk:
    def __init__(self) -> None:
        self.posted: SimpleQueue[Callable[[], None]] = SimpleQueue()
        self.said: list[object] = []
        self.threads = OwnThreads(self.posted.put)

    def ask(self, work: Callable[[], object]) -> None:
        self.threads.submit(work, self.said.append, self.said.append)


def test_an_answer_comes_back_through_post() -> None:
    desk = Desk()
    desk.ask(lambda: threading.current_thread() is threading.main_thread())
    desk.posted.get(timeout=WAIT)()
    assert desk.said == [False]


def test_a_failure_comes_back_too() -> None:
    desk, error = Desk(), ValueError("x")

    def fail() -> None:
        raise error

    desk.ask(fail)
    desk.posted.get(timeout=WAIT)()
    assert desk.said == [error]


def test_one_that_hangs_holds_up_no_other() -> None:
    desk, over = Desk(), threading.Event()
    desk.ask(lambda: over.wait(WAIT))
    desk.ask(lambda: "quick")
    desk.posted.get(timeout=WAIT)()
    assert desk.said == ["quick"]
    over.set()
    desk.threads.finish(WAIT)
    assert desk.said == ["quick", True]


def test_finishing_takes_answers_once_and_those_they_start() -> None:
    desk = Desk()
    desk.threads.submit(lambda: 1, lambda _: desk.ask(lambda: 2), desk.said.append)
    desk.threads.finish(WAIT)
    assert desk.said == [2]
    while not desk.posted.empty():
        desk.posted.get()()
    assert desk.said == [2]


def test_finishing_does_not_wait_for_ever() -> None:
    desk, over = Desk(), threading.Event()
    desk.ask(lambda: over.wait(WAIT))
    desk.threads.finish(0.05)
    assert desk.said == []
    over.set()
    desk.posted.get(timeout=WAIT)()
    assert desk.said == []
