"""The vault's folder: refused where the database would not be safe."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import pytest

from focusdesk.domain.errors import DatabaseBusy, DiskFull, FolderUnusable
from focusdesk.storage import folder as places
from tests.storage.persons import an_ordinary_person, own_folder

MOUNTS = """\
22 1 8:1 / / rw,relatime - ext4 /dev/sda1 rw
30 22 0:40 / /home rw - nfs4 server:/home rw
31 30 0:41 / /home/siti/My\\040Disk rw - fuse.sshfs siti@server: rw
32 22 0:42 / /home2 rw - tmpfs tmpfs rw
""".splitlines()


def test_a_new_folder_is_for_its_owner_alone(tmp_path: Path) -> None:
    folder = tmp_path / "a" / "b"
    places.prepare_folder(folder)
    assert folder.stat().st_mode & 0o777 == 0o700


def test_an_empty_folder_is_closed_and_one_in_use_is_not(tmp_path: Path) -> None:
    empty, used = tmp_path / "empty", tmp_path / "used"
    for folder in (empty, used):
        folder.mkdir()
        folder.chmod(0o755)
    (used / "foto.png").touch()
    places.prepare_folder(empty)
    places.prepare_folder(used)
    assert empty.stat().st_mode & 0o777 == 0o700
    assert used.stat().st_mode & 0o777 == 0o755


def test_a_link_is_refused(tmp_path: Path) -> None:
    real, link = tmp_path / "real", tmp_path / "link"
    real.mkdir()
    link.symlink_to(real)
    with pytest.raises(FolderUnusable, match="link"):
        places.prepare_folder(link)
    (real / places.DATABASE).symlink_to(tmp_path / "elsewhere")
    with pytest.raises(FolderUnusable, match="link"):
        places.check_folder(real)


def test_a_file_in_its_place_is_refused(tmp_path: Path) -> None:
    file = tmp_path / "data"
    file.touch()
    for check in (places.prepare_folder, places.check_folder):
        with pytest.raises(FolderUnusable, match="not_a_folder"):
            check(file)


def test_a_folder_that_is_gone_is_told(tmp_path: Path) -> None:
    with pytest.raises(FolderUnusable, match="gone"):
        places.check_folder(tmp_path / "gone")


def test_a_read_only_folder_is_refused() -> None:
    with own_folder() as folder, an_ordinary_person():
        folder.chmod(0o500)
        with pytest.raises(FolderUnusable, match="read_only"):
            places.check_folder(folder)
        with pytest.raises(FolderUnusable, match="read_only"):
            places.prepare_folder(folder / "inside")


def test_a_read_only_database_is_refused() -> None:
    with own_folder() as folder, an_ordinary_person():
        database = folder / places.DATABASE
        database.touch(mode=0o400)
        with pytest.raises(FolderUnusable, match="read_only"):
            places.check_folder(folder)


@pytest.mark.skipif(
    sys.platform == "win32" or os.geteuid() != 0, reason="only root can give files away"
)
def test_somebody_elses_folder_is_refused(tmp_path: Path) -> None:
    theirs = tmp_path / "theirs"
    theirs.mkdir()
    os.chown(theirs, 65534, 65534)
    with pytest.raises(FolderUnusable, match="foreign"):
        places.check_folder(theirs)


@pytest.mark.parametrize(
    ("path", "kind"),
    [
        ("/", "ext4"),
        ("/home", "nfs4"),
        ("/home/siti", "nfs4"),
        ("/home/siti/My Disk/data", "fuse.sshfs"),
        ("/home2/x", "tmpfs"),
        ("/home3", "ext4"),
    ],
)
def test_the_nearest_mount_tells_the_file_system(path: str, kind: str) -> None:
    assert places.nearest_mount(path, MOUNTS) == kind


def test_the_file_system_of_a_real_mount_is_known() -> None:
    # Not of any folder: a changed root has no mount of its own in the list.
    kind = places.filesystem_of(Path("/proc"))
    assert kind == ("proc" if sys.platform.startswith("linux") else "")


def test_a_file_is_replaced_whole_and_stays_private(tmp_path: Path) -> None:
    path = tmp_path / "ways.json"
    places.write_whole(path, "satu")
    places.write_whole(path, "dua")
    assert path.read_text() == "dua"
    assert path.stat().st_mode & 0o777 == 0o600
    assert list(tmp_path.iterdir()) == [path]


def test_a_file_left_by_a_killed_writer_is_no_obstacle(tmp_path: Path) -> None:
    path = tmp_path / "ways.json"
    (tmp_path / "ways.json.new").write_text("setengah")
    places.write_whole(path, "baru")
    assert path.read_text() == "baru"


def test_one_process_at_a_time_changes_the_ways(tmp_path: Path) -> None:
    with (
        places.only_one(tmp_path),
        pytest.raises(DatabaseBusy),
        places.only_one(tmp_path),
    ):
        pass
    with places.only_one(tmp_path):
        pass


@pytest.mark.skipif(not os.path.exists("/dev/full"), reason="needs /dev/full")  # noqa: PTH110
def test_a_full_disk_is_told(tmp_path: Path) -> None:
    def write() -> None:
        with (
            places.told(tmp_path),
            open("/dev/full", "w", encoding="utf-8", buffering=1) as full,  # noqa: PTH123
        ):
            full.write("x\n")

    with pytest.raises(DiskFull):
        write()
