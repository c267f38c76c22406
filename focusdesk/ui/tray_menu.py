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
from focusdesk.ui.today.focus_words import spoken

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime

    from PySide6.QtWidgets import QMenu

    from focusdesk.services.day_view import DayView
    from focusdesk.ui.today.ports import Sessions

SHOWN_NEXT = 2
LONGEST_TITLE = 48


@dataclass(frozen=True, slots=True)
class MenuActs:
    """What the entries do; `attempt` runs a step and says what went wrong."""

    sessions: Sessions
    attempt: Callable[[Callable[[], object]], None]
    open_window: Callable[[], object]
    quit: Callable[[], object]


def fill_menu(menu: QMenu, view: DayView, now: datetime, acts: MenuActs) -> None:
    """Write the menu anew."""
    menu.clear()
    _add_session(menu, view, now, acts)
    _add_next(menu, view, acts)
    _add(menu, tr("&Open FocusDesk"), acts.open_window)
    _add(menu, tr("&Quit"), acts.quit)


def _add_session(menu: QMenu, view: DayView, now: datetime, acts: MenuActs) -> None:
    sessions, card = acts.sessions, view.now_card
    if isinstance(card.focus, Idle):
        _add_offer(menu, view, acts)
        return
    _add_title(menu, card.title, spoken(card, now, view.frame.zone), acts.open_window)
    paused = isinstance(card.focus, Paused)
    if paused:
        _add_step(menu, tr("&Resume"), sessions.resume, acts)
    else:
        _add_step(menu, tr("&Pause"), sessions.pause, acts)
    _add_step(menu, tr("&Finish"), sessions.finish, acts)
    _add_step(menu, tr("&Log interruption"), sessions.interrupt, acts)
    menu.addSeparator()


def _add_offer(menu: QMenu, view: DayView, acts: MenuActs) -> None:
    sessions, block = acts.sessions, next_block(view)
    if block is None:
        _add_title(menu, tr("Nothing is running"), "", acts.open_window)
        return
    when = f"{block.project.name}, {clock(block.span.start)}"
    line = f"{when}, {duration(block.span.minutes)}"
    _add_title(menu, block.title, line, acts.open_window)
    text = tr("&Start")
    _add_step(menu, text, lambda: sessions.start(block.id), acts)
    menu.addSeparator()


def _add_title(
    menu: QMenu, title: str, line: str, open_window: Callable[[], object]
) -> None:
    head = menu.addAction(_plain(title))
    head.triggered.connect(lambda _checked: open_window())
    font = head.font()
    font.setBold(True)
    head.setFont(font)
    if line:
        menu.addAction(_plain(line)).setEnabled(False)
    menu.addSeparator()


def _add_next(menu: QMenu, view: DayView, acts: MenuActs) -> None:
    offered = next_block(view) if isinstance(view.now_card.focus, Idle) else None
    entries = [e for e in view.upcoming if e is not offered][:SHOWN_NEXT]
    for entry in entries:
        title = entry.title if isinstance(entry, BlockView) else meeting_title(entry)
        line = f"{clock(entry.span.start)} {_plain(title)}"
        length = duration(entry.span.minutes)
        _add(menu, f"{line}\t{length}", acts.open_window)
    if entries:
        menu.addSeparator()


def _add_step(
    menu: QMenu, text: str, step: Callable[[], object], acts: MenuActs
) -> None:
    _add(menu, text, lambda: acts.attempt(step))


def _add(menu: QMenu, text: str, act: Callable[[], object]) -> None:
    # Qt would hand the checked state to a function that has room for it.
    menu.addAction(text).triggered.connect(lambda _checked: act())


def _plain(text: str) -> str:
    """Shorten a text and keep its ampersands from becoming mnemonics."""
    short = text if len(text) <= LONGEST_TITLE else f"{text[: LONGEST_TITLE - 1]}…"
    return short.replace("&", "&&").replace("\t", " ")
