from __future__ import annotations

import os
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from focusdesk.domain.instance_name import (
    LONGEST_SOCKET_PATH,
    decode_words,
    encode_word,
    pipe_path,
    server_name,
)

if TYPE_CHECKING:
    from pathlib import Path


def test_a_socket_lies_in_the_data_folder(tmp_path: Path) -> None:
    folder = tmp_path.parent / "d"
    assert server_name(folder, "linux") == str(folder.resolve() / "window.sock")


def test_a_deep_folder_gets_a_short_socket_of_its_own(tmp_path: Path) -> None:
    deep, other = tmp_path / ("x" * 120), tmp_path / ("y" * 120)
    assert len(os.fsencode(server_name(deep, "linux"))) <= LONGEST_SOCKET_PATH
    assert server_name(deep, "linux") == server_name(deep, "linux")
    assert server_name(deep, "linux") != server_name(other, "linux")


def test_two_ways_to_one_folder_agree(tmp_path: Path) -> None:
    (tmp_path / "a").mkdir()
    assert server_name(tmp_path / "a" / ".." / "a") == server_name(tmp_path / "a")


def test_windows_names_a_pipe(tmp_path: Path) -> None:
    name = server_name(tmp_path, "win32")
    assert name.startswith("focusdesk-")
    assert "/" not in name
    assert pipe_path(name) == rf"\\.\pipe\{name}"


@pytest.mark.parametrize("word", ["show", "changed"])
def test_words_come_back_as_they_were_said(word: str) -> None:
    assert decode_words(encode_word(word) * 2) == (word, word)


@pytest.mark.parametrize("word", ["", "two words", "a\nb", "é", "x" * 65])
def test_only_plain_words_can_be_said(word: str) -> None:
    with pytest.raises(ValueError, match="not a word"):
        encode_word(word)


@given(st.binary(max_size=200))
def test_noise_is_never_taken_for_more_than_words(noise: bytes) -> None:
    assert all(w.isalpha() and w.isascii() for w in decode_words(noise))


def test_half_a_word_waits() -> None:
    assert decode_words(b"show\nchan") == ("show",)
