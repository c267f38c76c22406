from __future__ import annotations

import stat
import sys
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

import pytest

from focusdesk.adapters.status_file import StatusFileInFolder
from focusdesk.domain.focus_status import FILE_NAME, FocusStatus, from_json

if TYPE_CHECKING:
    from pathlib import Path

NOW = datetime(2026, 11, 26, 2, 5, tzinfo=UTC)
RUNNING = FocusStatus("running", NOW, "SIASN", timedelta(0), timedelta(minutes=55))


def test_what_is_written_can_be_read(tmp_path: Path) -> None:
    StatusFileInFolder(tmp_path).write(RUNNING)
    text = (tmp_path / FILE_NAME).read_text(encoding="utf-8")
    assert from_json(text) == RUNNING


def test_a_later_status_takes_the_place_of_the_last(tmp_path: Path) -> None:
    status_file = StatusFileInFolder(tmp_path)
    status_file.write(RUNNING)
    status_file.write(FocusStatus("idle", NOW))
    text = (tmp_path / FILE_NAME).read_text(encoding="utf-8")
    assert from_json(text) == FocusStatus("idle", NOW)
    assert [p.name for p in tmp_path.iterdir()] == [FILE_NAME]


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no file modes")
def test_only_its_owner_reads_it(tmp_path: Path) -> None:
    StatusFileInFolder(tmp_path).write(RUNNING)
    mode = stat.S_IMODE((tmp_path / FILE_NAME).stat().st_mode)
    assert mode == 0o600


@pytest.mark.allow_log_warnings
def test_a_folder_that_refuses_is_no_error(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    StatusFileInFolder(tmp_path / "gone").write(RUNNING)
    assert "status file not written" in caplog.text
    (tmp_path / FILE_NAME).mkdir()
    StatusFileInFolder(tmp_path).write(RUNNING)
    assert [p.name for p in tmp_path.iterdir()] == [FILE_NAME]
