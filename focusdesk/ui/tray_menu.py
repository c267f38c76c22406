"""The menu of the tray: plain actions only, for the desktop may draw them itself."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from focusdesk.domain.focus import Idle, Paused
from focusdesk.services.day_view import BlockView
from focusdesk.text import tr
from focusdesk.text.formats import clock, duration
from focusdesk.ui.today.block_words import meeting_title
from focusdesk.ui.today.focus_card import next_block
from focusdesk.ui.today.focus_words import rest_spoken, spoken

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime

    from PySide6.QtWidgets import QMenu

    from focusdesk.domain.breaks import Break
    from focusdesk.services.day_view import DayView
    from focusdesk.ui.today.ports import Sessions

SHOWN_NEXT = 2
LONGEST_TITLE = 48


@dataclass(frozen=True, slots=True)
class Toggle:
    """An entry that is on or off, of another part of the program."""

    text: str
    is_on: bool
    act: Callable[[], object]


@dataclass(frozen=True, slots=True)
class MenuActs:
    """What the entries do; `attempt` runs a step and says what went wrong.

    `toggles` gives the entries of other parts as they stand now, `end_rest` ends the
    break that is taken.
    """

    sessions: Sessions
    attempt: Callable[[Callable[[], object]], None]
    open_window: Callable[[], object]
    quit: Callable[[], object]
    toggles: Callable[[], tuple[Toggle, ...]] = tuple
    end_rest: Callable[[], object] = tuple


@dataclass(frozen=True, slots=True)
class Line:
    """One entry, or a separator where there is nothing to do and to say.

    `about` is what its step is done to: entries of one text about different things
    are different entries. `is_on` is None for one that is neither on nor off.
    """

    text: str = ""
    act: Callable[[], object] | None = None
    about: str = ""
    is_bold: bool = False
    is_on: bool | None = None

    @property
    def face(self) -> tuple[str, str, bool, bool, bool | None]:
        """All that makes it another entry for the person."""
        return self.text, self.about, self.is_bold, self.act is None, self.is_on


class TrayMenu:
    """Keeps a menu current, and leaves it alone while it says the same.

    A desktop that draws the menu itself knows entries by number: one that is made
    anew while the menu is open could be clicked no more.
    """

    def __init__(self, menu: QMenu) -> None:
        self._menu = menu
        self._lines: tuple[Line, ...] = ()

    def show(self, lines: tuple[Line, ...]) -> None:
        """Show these entries; the steps of those that stand become the new ones."""
        stands = [a.face for a in lines] == [b.face for b in self._lines]
        self._lines = lines
        if stands:
            return
        self._menu.clear()
        for place, line in enumerate(lines):
            self._add(place, line)

    def _add(self, place: int, line: Line) -> None:
        if not line.text:
            self._menu.addSeparator()
            return
        added = self._menu.addAction(line.text)
        added.setEnabled(line.act is not None)
        if line.is_on is not None:
            added.setCheckable(True)
            added.setChecked(line.is_on)
        # Qt would hand the checked state to a function that has room for it.
        added.triggered.connect(lambda _checked: self._do(place))
        if line.is_bold:
            font = added.font()
            font.setBold(True)
            added.setFont(font)

    def _do(self, place: int) -> None:
        act = self._lines[place].act
        if act is not None:
            act()


def menu_lines(
    view: DayView, now: datetime, acts: MenuActs, rest: Break | None = None
) -> tuple[Line, ...]:
    """Return what the menu says of a day, and of the break that is taken."""
    return (
        *_rest(rest, now, view, acts),
        *_session(view, now, acts),
        *_next(view, acts),
        *_toggles(acts),
        Line(tr("&Open FocusDesk"), acts.open_window),
        Line(tr("&Quit"), acts.quit),
    )


def _rest(
    rest: Break | None, now: datetime, view: DayView, acts: MenuActs
) -> list[Line]:
    if rest is None:
        return []
    said = Line(rest_spoken(rest, now, view.frame.zone), acts.open_window, is_bold=True)
    return [said, Line(tr("&End the break"), _step(acts.end_rest, acts)), Line()]


def _session(view: DayView, now: datetime, acts: MenuActs) -> list[Line]:
    sessions, card = acts.sessions, view.now_card
    if isinstance(card.focus, Idle):
        return _offer(view, acts)
    about = card.focus.session_id
    if isinstance(card.focus, Paused):
        change = Line(tr("&Resume"), _step(sessions.resume, acts), about)
    else:
        change = Line(tr("&Pause"), _step(sessions.pause, acts), about)
    return [
        *_title(card.title, spoken(card, now, view.frame.zone), acts),
        change,
        Line(tr("&Finish"), _step(sessions.finish, acts), about),
        Line(tr("&Log interruption"), _step(sessions.interrupt, acts), about),
        Line(),
    ]


def _offer(view: DayView, acts: MenuActs) -> list[Line]:
    sessions, block = acts.sessions, next_block(view)
    if block is None:
        return _title(tr("Nothing is running"), "", acts)
    when = f"{block.project.name}, {clock(block.span.start)}"
    line = f"{when}, {duration(block.span.minutes)}"
    start = _step(lambda: sessions.start(block.id), acts)
    return [
        *_title(block.title, line, acts),
        Line(tr("&Start"), start, block.task_id),
        Line(),
    ]


def _title(title: str, line: str, acts: MenuActs) -> list[Line]:
    head = Line(_plain(title), acts.open_window, is_bold=True)
    return [head, Line(_plain(line)), Line()] if line else [head, Line()]


def _next(view: DayView, acts: MenuActs) -> list[Line]:
    offered = next_block(view) if isinstance(view.now_card.focus, Idle) else None
    entries = [e for e in view.upcoming if e is not offered][:SHOWN_NEXT]
    lines = []
    for entry in entries:
        title = entry.title if isinstance(entry, BlockView) else meeting_title(entry)
        line = f"{clock(entry.span.start)} {_plain(title)}"
        length = duration(entry.span.minutes)
        lines.append(Line(f"{line}\t{length}", acts.open_window))
    return [*lines, Line()] if lines else []


def _toggles(acts: MenuActs) -> list[Line]:
    lines = [Line(t.text, _step(t.act, acts), is_on=t.is_on) for t in acts.toggles()]
    return [*lines, Line()] if lines else []


def _step(step: Callable[[], object], acts: MenuActs) -> Callable[[], object]:
    return lambda: acts.attempt(step)


def _plain(text: str) -> str:
    """Shorten a text and keep its ampersands from becoming mnemonics."""
    short = text if len(text) <= LONGEST_TITLE else f"{text[: LONGEST_TITLE - 1]}…"
    return short.replace("&", "&&").replace("\t", " ")
