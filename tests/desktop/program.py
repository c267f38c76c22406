"""FocusDesk on a desktop: its window, the person before it, and their terminal."""

from __future__ import annotations

import signal
import subprocess
import sys
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from tests.desktop.screen_reader import BUTTONS
from tests.desktop.waiting import until

if TYPE_CHECKING:
    from pathlib import Path

    from tests.desktop.screen import Screen
    from tests.desktop.screen_reader import Part, ScreenReader
    from tests.journey.terminal import Terminal

TITLE = "FocusDesk"
RATING = "Nilai blok"
QUESTION = "Satu pertanyaan tentang sesi Anda"
END_SECONDS = 20


@dataclass
class Window:
    """One process with a window, seen and used from outside."""

    process: subprocess.Popen[bytes]
    screen: Screen
    reader: ScreenReader

    @property
    def pid(self) -> int:
        """The process."""
        return self.process.pid

    def until_open(self) -> None:
        """Wait until the window stands there and takes keys."""
        self.screen.until_active(TITLE)
        self.until_answers()

    def until_answers(self) -> None:
        """Wait until what it shows can be read."""
        self.reader.meet(self.pid)

    def shows(self, *words: str) -> Part:
        """Wait for a part whose name holds all these words, and return it."""

        def look() -> Part | None:
            return next(iter(self._found(words)), None)

        return until(look, f"{words} can be read", seen=self.names)

    def shows_no(self, *words: str) -> None:
        """Wait until no part's name holds all these words."""
        until(
            lambda: not self._found(words), f"{words} cannot be read", seen=self.names
        )

    def names(self) -> list[str]:
        """Return all that can be read now."""
        return self.reader.names(self.pid)

    def button(self, name: str) -> Part:
        """Wait for a button of exactly this name that can be pressed."""

        def look() -> Part | None:
            parts = self.reader.parts(self.pid)
            pressable = (p for p in parts if p.role in BUTTONS and p.is_enabled)
            return next((p for p in pressable if p.name == name), None)

        return until(look, f"a button {name}", seen=self.names)

    def click(self, name: str) -> None:
        """Click a button with the mouse, where it is on the screen."""
        self.screen.click(self.button(name).middle)

    def press(self, keys: str) -> None:
        """Press keys in the main window."""
        self.screen.until_active(TITLE)
        self.screen.press(keys)

    def type(self, text: str) -> None:
        """Type into the main window."""
        self.screen.until_active(TITLE)
        self.screen.type(text)

    def close(self) -> None:
        """Close the main window as its title bar does."""
        self.press("alt+F4")

    def quit(self) -> None:
        """Quit by the keyboard; the process must end by itself, and well."""
        self.press("ctrl+q")
        self.ended()

    def ended(self) -> None:
        """Wait for the end of the process."""
        assert self.process.wait(END_SECONDS) == 0

    def kill(self) -> None:
        """End it as kill -9 does, in the middle of whatever it does."""
        self.process.send_signal(signal.SIGKILL)
        self.process.wait(END_SECONDS)

    def _found(self, words: tuple[str, ...]) -> list[Part]:
        parts = self.reader.parts(self.pid)
        return [p for p in parts if all(word in p.name for word in words)]


@dataclass
class Program:
    """The program on one data folder: windows are started, commands are run."""

    terminal: Terminal
    screen: Screen
    reader: ScreenReader
    said: Path
    started: list[Window] = field(default_factory=list)

    def start(self, *words: str) -> Window:
        """Start the program as a person's launcher does."""
        with self.said.open("ab") as said:
            process = subprocess.Popen(
                [sys.executable, "-m", "focusdesk", *self._folder(), *words],
                env=self.terminal.environment(),
                stdout=said,
                stderr=said,
            )
        window = Window(process, self.screen, self.reader)
        self.started.append(window)
        return window

    def open(self) -> Window:
        """Start the program and wait for its window."""
        window = self.start()
        window.until_open()
        return window

    def tell(self, *words: str) -> Any:  # noqa: ANN401 - JSON
        """Run a command and return its JSON."""
        return self.terminal.json(*words)

    def today(self) -> Any:  # noqa: ANN401 - JSON
        """Return today's plan as a command tells it."""
        return self.tell("today")

    def until_state(self, state: str) -> None:
        """Wait until status bars show this state of the session."""

        def look() -> bool:
            shown = self.tell("status", "--line")
            return bool(shown["state"] == state)

        until(look, f"a session that is {state}")

    def complaints(self) -> str:
        """Return what the windows said to nobody, and what they logged."""
        log = self.terminal.data / "focusdesk.log"
        logged = log.read_text(encoding="utf-8") if log.exists() else ""
        said = self.said.read_text(encoding="utf-8") if self.said.exists() else ""
        return said + logged

    def end(self) -> None:
        """End what a failed test left running."""
        for window in self.started:
            if window.process.poll() is None:
                window.kill()

    def _folder(self) -> tuple[str, str]:
        return "--data-dir", str(self.terminal.data)
