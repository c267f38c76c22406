"""Work goes to another thread, and its outcome comes back to the main one."""

from __future__ import annotations

import threading
from typing import TYPE_CHECKING

import pytest

from focusdesk.ui.main_thread import MainThread

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pytestqt.qtbot import QtBot


def unwanted(error: Exception) -> None:
    raise AssertionError(error)


@pytest.fixture
def main_thread(qtbot: QtBot) -> Iterator[MainThread]:
    del qtbot
    made = MainThread()
    yield made
    made.close()


def test_work_runs_elsewhere_and_done_runs_here(
    qtbot: QtBot, main_thread: MainThread
) -> None:
    here = threading.get_ident()
    came: list[tuple[int, int]] = []
    main_thread.submit(
        threading.get_ident,
        lambda there: came.append((there, threading.get_ident())),
        unwanted,
    )
    qtbot.waitUntil(lambda: bool(came))
    (there, back) = came[0]
    assert there != here
    assert back == here


def test_an_exception_comes_back_as_a_value(
    qtbot: QtBot, main_thread: MainThread
) -> None:
    def fail() -> None:
        raise ValueError("no")

    came: list[Exception] = []
    main_thread.submit(fail, lambda _: came.clear(), came.append)
    qtbot.waitUntil(lambda: bool(came))
    assert isinstance(came[0], ValueError)


def test_post_from_another_thread_runs_on_the_main_one(
    qtbot: QtBot, main_thread: MainThread
) -> None:
    came: list[int] = []
    call = lambda: came.append(threading.get_ident())  # noqa: E731
    thread = threading.Thread(target=lambda: main_thread.post(call))
    thread.start()
    thread.join()
    assert came == []
    qtbot.waitUntil(lambda: bool(came))
    assert came == [threading.get_ident()]


def test_posts_keep_their_order(qtbot: QtBot, main_thread: MainThread) -> None:
    came: list[int] = []
    for number in range(50):
        main_thread.post(lambda number=number: came.append(number))  # type: ignore[misc]
    qtbot.waitUntil(lambda: len(came) == 50)
    assert came == list(range(50))


def test_what_comes_after_the_end_is_dropped(qtbot: QtBot) -> None:
    made = MainThread()
    came: list[str] = []
    made.submit(lambda: "late", came.append, unwanted)
    made.close()
    made.submit(lambda: "later", came.append, unwanted)
    made.post(lambda: came.append("post"))
    marker = MainThread()
    seen: list[bool] = []
    marker.post(lambda: seen.append(True))
    qtbot.waitUntil(lambda: bool(seen))
    assert came == []
    marker.close()
