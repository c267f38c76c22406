from __future__ import annotations

import ast
import subprocess
import sys
from pathlib import Path

import pytest

import bootstrap
import commands
import environment
import system_libraries
from environment import Venv
from system_libraries import Lack

ROOT = Path(__file__).resolve().parents[2]
LDD = """\
PySide6/Qt/plugins/platforms/libqxcb.so:
\tlinux-vdso.so.1 (0x00007ffc)
\tlibxcb-cursor.so.0 => not found
\tlibQt6Pdf.so.6 => not found
\tlibc.so.6 => /lib/x86_64-linux-gnu/libc.so.6 (0x00007f)
PySide6/Qt/lib/libQt6Gui.so.6:
\tlibEGL.so.1 => not found
\tlibxcb-cursor.so.0 => not found
"""


@pytest.mark.parametrize("version", [(3, 11), (3, 12), (3, 13), (3, 14)])
def test_these_pythons_are_supported(version: tuple[int, int]) -> None:
    assert bootstrap.supported(version)


@pytest.mark.parametrize("version", [(2, 7), (3, 10), (3, 15), (4, 0)])
def test_other_pythons_are_not(version: tuple[int, int]) -> None:
    assert not bootstrap.supported(version)


def test_a_python_too_old_can_read_the_first_file() -> None:
    source = (ROOT / "packaging" / "bootstrap.py").read_text("utf-8")

    tree = ast.parse(source, feature_version=(3, 4))

    imported = {
        name.name
        for node in tree.body
        if isinstance(node, ast.Import)
        for name in node.names
    }
    assert imported == {"os", "shutil", "subprocess", "sys"}


def test_nothing_outside_the_standard_library_is_needed_to_begin() -> None:
    program = "import sys; sys.path[0:0] = ['packaging']; import commands"

    done = subprocess.run(
        [sys.executable, "-S", "-I", "-c", program], cwd=ROOT, check=False
    )

    assert done.returncode == 0


def test_an_unknown_command_names_the_known_ones() -> None:
    done = subprocess.run(
        [sys.executable, "packaging/bootstrap.py", "dance"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )

    assert done.returncode == 2
    assert all(name in done.stderr for name in bootstrap.COMMANDS)


def test_paths_inside_the_environment_follow_the_system(tmp_path: Path) -> None:
    linux = Venv(tmp_path, windows=False)
    windows = Venv(tmp_path, windows=True)

    assert linux.python == tmp_path / "bin" / "python"
    assert windows.python == tmp_path / "Scripts" / "python.exe"


@pytest.mark.parametrize(("windows", "name"), [(False, "focusdesk"), (True, "cmd")])
def test_the_command_runs_the_package(
    tmp_path: Path, *, windows: bool, name: str
) -> None:
    files = environment.launcher_files(Venv(tmp_path, windows=windows))

    ((file_name, text),) = files.items()
    assert file_name.endswith(name)
    assert "-m focusdesk" in text


def test_the_stamp_tells_python_place_and_lock_apart(tmp_path: Path) -> None:
    venv = Venv(tmp_path)

    stamps = {
        environment.stamp_text(venv, b"a==1", (3, 11)),
        environment.stamp_text(venv, b"a==1", (3, 12)),
        environment.stamp_text(venv, b"a==2", (3, 11)),
        environment.stamp_text(Venv(tmp_path / "moved"), b"a==1", (3, 11)),
    }

    assert len(stamps) == 4


def test_a_new_lock_is_installed_in_place_and_a_new_python_starts_anew(
    tmp_path: Path,
) -> None:
    venv = Venv(tmp_path)
    venv.python.parent.mkdir()
    venv.python.touch()
    present = environment.stamp_text(venv, b"a==1", (3, 11))

    new_lock = environment.stamp_text(venv, b"a==2", (3, 11))
    new_python = environment.stamp_text(venv, b"a==1", (3, 12))

    assert environment.usable(present, new_lock, venv)
    assert not environment.usable(present, new_python, venv)
    assert not environment.usable("", new_lock, venv)


def test_an_up_to_date_environment_is_left_alone(tmp_path: Path) -> None:
    lock = tmp_path / "dev.txt"
    lock.write_text("a==1\n")
    venv = Venv(tmp_path / "venv")
    venv.python.parent.mkdir(parents=True)
    venv.python.touch()
    stamp = environment.stamp_text(venv, lock.read_bytes(), sys.version_info[:2])
    venv.stamp.write_text(stamp)

    assert not environment.prepare(venv, lock)


def test_a_lock_is_read_with_its_markers_and_hashes() -> None:
    text = (
        "a==1.0 ; sys_platform == 'linux' \\\n    --hash=sha256:00\n"
        "b-c==2.1.post1 \\\n    --hash=sha256:11\n"
    )

    assert environment.locked(text) == [("a", "1.0"), ("b-c", "2.1.post1")]


def test_the_linkers_words_become_debian_packages() -> None:
    lack = Lack(system_libraries.missing(LDD), font=False)

    assert lack.libraries == {"libxcb-cursor.so.0", "libEGL.so.1"}
    assert lack.packages() == ["libegl1", "libxcb-cursor0"]


def test_only_what_the_tests_need_too_stops_everything() -> None:
    window = Lack(frozenset({"libxcb-cursor.so.0"}), font=False)
    everything = Lack(frozenset({"libxcb-cursor.so.0", "libEGL.so.1"}), font=False)

    assert not window.stops_everything()
    assert everything.stops_everything()
    system_libraries.report(window)
    with pytest.raises(environment.CannotContinueError, match="apt-get install"):
        system_libraries.report(everything)


def test_the_font_alone_is_wanted_but_never_demanded() -> None:
    lack = Lack(frozenset(), font=True)

    assert lack.packages() == [system_libraries.FONT]
    assert not lack.stops_everything()


@pytest.mark.parametrize(
    ("platform", "variables", "expected"),
    [
        ("linux", {}, False),
        ("linux", {"DISPLAY": ""}, False),
        ("linux", {"DISPLAY": ":0"}, True),
        ("linux", {"WAYLAND_DISPLAY": "wayland-0"}, True),
        ("win32", {}, True),
        ("darwin", {}, True),
    ],
)
def test_where_a_window_can_open(
    platform: str, variables: dict[str, str], *, expected: bool
) -> None:
    assert commands.has_display(platform, variables) is expected


def test_every_command_of_the_usage_has_its_word_in_make() -> None:
    makefile = (ROOT / "Makefile").read_text("utf-8")

    for name in bootstrap.COMMANDS:
        assert f"\n{name}: ; @$(BOOTSTRAP) {name}" in makefile


@pytest.mark.parametrize("name", ["dev.txt", "runtime.txt"])
def test_locks_pin_hashes_and_name_no_host(name: str) -> None:
    text = (ROOT / "packaging" / "locks" / name).read_text("utf-8")
    blocks = text.replace("\\\n", " ").splitlines()

    assert blocks
    assert all("==" in block and "--hash=sha256:" in block for block in blocks)
    assert "://" not in text
