"""One window for each folder: a lock the kernel keeps, and words through a door."""

from __future__ import annotations

import os
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from focusdesk.domain.instance_name import server_name
from focusdesk.ui.single_instance import SingleInstance

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot


@pytest.fixture
def make(tmp_path: Path, qtbot: QtBot) -> Iterator[Callable[[], SingleInstance]]:
    del qtbot
    made: list[SingleInstance] = []

    def instance() -> SingleInstance:
        lock = tmp_path / "window.lock"
        made.append(SingleInstance(lock, server_name(tmp_path)))
        return made[-1]

    yield instance
    for one in made:
        one.release()


def test_the_first_gets_the_lock_and_the_second_does_not(
    make: Callable[[], SingleInstance],
) -> None:
    first, second = make(), make()
    assert first.acquire()
    assert not second.acquire()
    assert not second.listen()
    first.release()
    assert second.acquire()


def test_the_second_is_heard_by_the_first(
    qtbot: QtBot, make: Callable[[], SingleInstance]
) -> None:
    first, second = make(), make()
    assert first.acquire()
    assert first.listen()
    with qtbot.waitSignal(first.heard) as heard:
        assert second.tell("show")
    assert heard.args == ["show"]


def test_nobody_hears_when_nobody_is_there(make: Callable[[], SingleInstance]) -> None:
    assert not make().tell("show")


def test_a_garbage_lock_file_and_a_dead_socket_block_nothing(
    tmp_path: Path, make: Callable[[], SingleInstance]
) -> None:
    (tmp_path / "window.lock").write_bytes(b"\xff\x00 4711 nonsense")
    (tmp_path / "window.sock").write_text("left behind", encoding="utf-8")
    first = make()
    assert first.acquire()
    assert first.listen()


def test_the_lock_of_a_killed_process_is_free(
    tmp_path: Path, make: Callable[[], SingleInstance]
) -> None:
    code = (
        "import sys, pathlib; from focusdesk.ui.single_instance import SingleInstance;"
        "one = SingleInstance(pathlib.Path(sys.argv[1]), 'none');"
        "print(one.acquire(), flush=True); sys.stdin.read()"
    )
    child = subprocess.Popen(
        [sys.executable, "-c", code, str(tmp_path / "window.lock")],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        env={**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)},
    )
    with child:
        assert child.stdout is not None
        assert child.stdout.readline().strip() == b"True"
        mine = make()
        assert not mine.acquire()
        child.kill()
        child.wait()
        assert mine.acquire()


def test_what_is_no_word_is_not_heard(
    qtbot: QtBot, make: Callable[[], SingleInstance], tmp_path: Path
) -> None:
    from PySide6.QtNetwork import QLocalSocket

    first = make()
    assert first.acquire()
    assert first.listen()
    heard: list[str] = []
    first.heard.connect(heard.append)
    stranger = QLocalSocket()
    stranger.connectToServer(server_name(tmp_path))
    assert stranger.waitForConnected(1000)
    stranger.write(b"../../etc\n\xff\xfe\n" + b"x" * 5000)
    stranger.flush()
    other = make()
    with qtbot.waitSignal(first.heard):
        assert other.tell("changed")
    assert heard == ["changed"]
