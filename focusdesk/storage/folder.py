"""The vault's folder: what lies in it, and whether it can be trusted."""

from __future__ import annotations

import errno
import os
import stat
import sys
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import TYPE_CHECKING

from focusdesk.domain.errors import DatabaseBusy, DiskFull, FolderUnusable

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

DATABASE = "focusdesk.db"
MAKING = "focusdesk.db.making"
KEYSLOTS = ("keyslots.json", "keyslots.copy.json")
LOCK = "vault.lock"

# SQLite's locks and shared memory cannot be relied on over a network.
NETWORK_FILESYSTEMS = frozenset(
    {
        "afs",
        "ceph",
        "cifs",
        "coda",
        "fuse.glusterfs",
        "fuse.rclone",
        "fuse.sshfs",
        "ncpfs",
        "nfs",
        "nfs4",
        "smb3",
        "smbfs",
    }
)
_MOUNTS = Path("/proc/self/mountinfo")
_FULL = (errno.ENOSPC, errno.EDQUOT)
_DETAILS = {
    errno.EACCES: "read_only",
    errno.EPERM: "read_only",
    errno.EROFS: "read_only",
    errno.ENOENT: "gone",
    errno.ENOTDIR: "not_a_folder",
    errno.EEXIST: "not_a_folder",
}


def prepare_folder(folder: Path) -> None:
    """Make the folder, for its owner alone, or check the one that is there.

    Raises FolderUnusable or DiskFull.
    """
    with told(folder):
        if not folder.is_symlink():
            folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        check_folder(folder)
        # A folder with other things in it is not the vault's to close.
        if not any(folder.iterdir()):
            folder.chmod(0o700)


def check_folder(folder: Path) -> None:
    """Raise FolderUnusable unless the folder is a person's own, local and writable."""
    with told(folder):
        _check_own(folder, stat.S_ISDIR)
        if not _may(folder, os.W_OK | os.X_OK):
            raise FolderUnusable(str(folder), "read_only")
        if filesystem_of(folder) in NETWORK_FILESYSTEMS:
            raise FolderUnusable(str(folder), "network")
        database = folder / DATABASE
        if os.path.lexists(database):
            _check_own(database, stat.S_ISREG)
            if not _may(database, os.R_OK | os.W_OK):
                raise FolderUnusable(str(database), "read_only")


def filesystem_of(folder: Path) -> str:
    """Return the type of the file system a folder lies on; empty where unknown."""
    with suppress(OSError):
        lines = _MOUNTS.read_text(encoding="utf-8", errors="replace").splitlines()
        return nearest_mount(str(folder.resolve()), lines)
    return ""


def nearest_mount(path: str, lines: list[str]) -> str:
    """Return the file system type of the mount a path lies in (proc(5) mountinfo)."""
    best, found = "", ""
    for line in lines:
        left, _, right = line.partition(" - ")
        point = left.split()[4].replace("\\040", " ")
        inside = path == point or path.startswith(point.rstrip("/") + "/")
        if inside and len(point) >= len(best):
            best, found = point, right.split()[0]
    return found


def write_whole(path: Path, text: str) -> None:
    """Replace a file so that a reader finds all of the old or all of the new, 0600."""
    fresh = path.with_name(path.name + ".new")
    fresh.unlink(missing_ok=True)
    with os.fdopen(private_file(fresh), "w", encoding="utf-8") as file:
        file.write(text)
        file.flush()
        os.fsync(file.fileno())
    fresh.replace(path)
    settle(path.parent)


def private_file(path: Path) -> int:
    """Create a new file for its owner alone; return its open descriptor."""
    return os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)


def put_in_place(fresh: Path, place: Path) -> None:
    """Give a finished file its name; FileExistsError where the name is taken."""
    # A link, unlike a rename, fails where the name is taken.
    try:
        os.link(fresh, place)
    except FileExistsError:
        raise
    except OSError:
        # File systems without links: look, then rename.
        if os.path.lexists(place):
            raise FileExistsError(errno.EEXIST, "taken", str(place)) from None
        fresh.rename(place)
    fresh.unlink(missing_ok=True)


def settle(folder: Path) -> None:
    """Wait until the names in the folder are on the disk, where a system can say."""
    if sys.platform == "win32":
        return
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


@contextmanager
def only_one(folder: Path) -> Iterator[None]:
    """Let one process at a time change the ways in; DatabaseBusy for another."""
    descriptor = os.open(folder / LOCK, os.O_RDWR | os.O_CREAT, 0o600)
    try:
        try:
            _lock(descriptor)
        except OSError:
            raise DatabaseBusy(str(folder), "locked") from None
        yield
    finally:
        os.close(descriptor)


@contextmanager
def told(path: Path) -> Iterator[None]:
    """Raise what the person can be told about the folder instead of an OSError."""
    try:
        yield
    except OSError as error:
        if error.errno in _FULL:
            raise DiskFull(str(path), "full") from error
        named = str(error.filename or path)
        detail = _DETAILS.get(error.errno or 0, errno.errorcode.get(error.errno or 0))
        raise FolderUnusable(named, detail or "") from error


def _may(path: Path, mode: int) -> bool:
    # As the one who will open it; the real user may be another one.
    effective = os.access in os.supports_effective_ids
    return os.access(path, mode, effective_ids=effective)


def _check_own(path: Path, is_kind: Callable[[int], bool]) -> None:
    facts = path.lstat()
    if stat.S_ISLNK(facts.st_mode):
        raise FolderUnusable(str(path), "link")
    if not is_kind(facts.st_mode):
        raise FolderUnusable(str(path), "not_a_folder")
    if sys.platform != "win32" and facts.st_uid != os.geteuid():
        raise FolderUnusable(str(path), "foreign")


if sys.platform == "win32":
    import msvcrt

    def _lock(descriptor: int) -> None:
        msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)

else:
    import fcntl

    def _lock(descriptor: int) -> None:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
