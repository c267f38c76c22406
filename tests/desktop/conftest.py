"""A desktop for each test: its own screen, session bus, folder and key."""

from __future__ import annotations

import sys
from datetime import UTC, datetime
from shutil import copy2, copytree
from typing import TYPE_CHECKING

import pytest

from tests.desktop.screen import missing_tools, new_screen
from tests.journey.terminal import Terminal

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from tests.desktop.program import Program
    from tests.desktop.screen import Screen
    from tests.desktop.tray_stub import Tray

FOREIGN = (
    "QT_QPA_PLATFORMTHEME",
    "QT_SCALE_FACTOR",
    "WAYLAND_DISPLAY",
    "XDG_CURRENT_DESKTOP",
    "XDG_SESSION_TYPE",
)
"""What a developer's own desktop would change."""


if not sys.platform.startswith("linux"):
    # Real windows are tested on X11; what these files import exists on Linux only.
    collect_ignore_glob = ["test_*.py"]


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Mark what is in this folder, and skip it where it cannot run."""
    here = __name__.rpartition(".")[0]
    missing = missing_tools()
    lacks = pytest.mark.skip(reason=f"not installed: {', '.join(missing)}")
    for item in items:
        module = getattr(item, "module", None)
        if module is not None and module.__name__.startswith(here):
            item.add_marker(pytest.mark.desktop)
            if missing:
                item.add_marker(lacks)


@pytest.fixture
def screen(tmp_path: Path) -> Iterator[Screen]:
    """An empty screen with a window manager."""
    with new_screen(tmp_path) as made:
        yield made


@pytest.fixture
def bus(monkeypatch: pytest.MonkeyPatch) -> Iterator[str]:
    """A session bus on which nobody is yet."""
    from tests.adapters.notification_server import session_bus

    with session_bus(monkeypatch) as address:
        yield address


@pytest.fixture
def tray(bus: str) -> Iterator[Tray]:
    """A tray that was there before the program."""
    from tests.desktop.tray_stub import Tray

    made = Tray(bus)
    yield made
    made.close()


@pytest.fixture(scope="session")
def new_vault(tmp_path_factory: pytest.TempPathFactory) -> Terminal:
    """A vault nobody has written into, with a work model for any hour."""
    from tests.desktop.working_week import write_model

    folder = tmp_path_factory.mktemp("new-vault")
    terminal = Terminal(folder)
    terminal.init()
    # A slow machine must not lose the question before it has found the button.
    settings = terminal.data / "settings.toml"
    settings.write_text("rating_seconds = 120\n", encoding="utf-8")
    model = write_model(folder / "minggu.toml", datetime.now(UTC))
    terminal.run("model", "use", str(model))
    return terminal


@pytest.fixture
def terminal(new_vault: Terminal, tmp_path: Path) -> Terminal:
    """A terminal with a vault of its own."""
    made = Terminal(tmp_path)
    copytree(new_vault.data, made.data)
    copy2(new_vault.key, made.key)
    return made


@pytest.fixture
def program(
    terminal: Terminal,
    screen: Screen,
    bus: str,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> Iterator[Program]:
    """The program on a working day; it must leave without complaint."""
    from tests.desktop.program import Program
    from tests.desktop.screen_reader import ENVIRONMENT, ScreenReader

    for name in FOREIGN:
        monkeypatch.delenv(name, raising=False)
    for name, value in ENVIRONMENT.items():
        monkeypatch.setenv(name, value)
    monkeypatch.setenv("QT_QPA_PLATFORM", "xcb")
    monkeypatch.setenv("DISPLAY", screen.display)
    reader = ScreenReader(bus)
    made = Program(terminal, screen, reader, tmp_path / "said")
    yield made
    if made.started:
        screen.picture(tmp_path / "last.png")
    made.end()
    reader.close()
    assert made.complaints() == ""
