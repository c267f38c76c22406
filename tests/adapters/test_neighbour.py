from __future__ import annotations

import os
import socket
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtNetwork import QLocalServer

from focusdesk.adapters.neighbour import WindowNeighbour
from focusdesk.domain.instance_name import decode_words, server_name

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


def listen(folder: Path) -> tuple[QLocalServer, list[str]]:
    """Listen as the window does; return the server and the words it hears."""
    server = QLocalServer()
    heard: list[str] = []

    def accept() -> None:
        line = server.nextPendingConnection()
        line.readyRead.connect(
            lambda: heard.extend(decode_words(bytes(line.readAll().data())))
        )

    server.newConnection.connect(accept)
    assert server.listen(server_name(folder)), server.errorString()
    return server, heard


def test_the_window_hears_what_is_said(qtbot: QtBot, tmp_path: Path) -> None:
    server, heard = listen(tmp_path)
    assert WindowNeighbour(tmp_path).tell("show")
    assert WindowNeighbour(tmp_path).tell("changed")
    qtbot.waitUntil(lambda: heard == ["show", "changed"])
    server.close()


def test_a_deep_folder_works_as_well(qtbot: QtBot, tmp_path: Path) -> None:
    deep = tmp_path / ("x" * 120)
    deep.mkdir()
    server, heard = listen(deep)
    assert WindowNeighbour(deep).tell("show")
    qtbot.waitUntil(lambda: heard == ["show"])
    server.close()


def test_another_folder_has_another_window(qtbot: QtBot, tmp_path: Path) -> None:
    del qtbot
    for name in ("a", "b"):
        (tmp_path / name).mkdir()
    server, _ = listen(tmp_path / "a")
    assert not WindowNeighbour(tmp_path / "b").tell("show")
    server.close()


def test_without_a_window_nobody_hears(tmp_path: Path) -> None:
    assert not WindowNeighbour(tmp_path).tell("show")
    assert not WindowNeighbour(tmp_path / "gone").tell("show")


@pytest.mark.skipif(sys.platform == "win32", reason="pipes leave nothing behind")
def test_what_a_killed_window_left_behind_is_silence(tmp_path: Path) -> None:
    path = server_name(tmp_path)
    with socket.socket(socket.AF_UNIX) as left:
        left.bind(path)
    assert Path(path).is_socket()
    assert not WindowNeighbour(tmp_path).tell("show")
    Path(path).unlink()
    Path(path).write_text("garbage", encoding="utf-8")
    assert not WindowNeighbour(tmp_path).tell("show")


@pytest.mark.skipif(
    sys.platform == "win32" or os.getuid() != 0, reason="only root can play others"
)
def test_a_socket_of_somebody_else_is_not_spoken_to(tmp_path: Path) -> None:
    path = server_name(tmp_path)
    with socket.socket(socket.AF_UNIX) as foreign:
        foreign.bind(path)
        foreign.listen()
        os.chown(path, 12345, -1)
        assert not WindowNeighbour(tmp_path).tell("show")


def test_only_plain_words_are_sent(tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="not a word"):
        WindowNeighbour(tmp_path).tell("rm -rf")
