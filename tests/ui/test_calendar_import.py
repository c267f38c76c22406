from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

import pytest
from PySide6.QtCore import QMimeData, QPoint, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QFileDialog, QLabel, QPushButton, QWidget

from focusdesk.domain.errors import CalendarUnreadable, Problem
from focusdesk.domain.settings import Settings
from focusdesk.services.calendar import Calendar
from focusdesk.ui.calendar_import import CalendarDrop, ImportDialog, import_calendar
from tests.fakes import RunNow
from tests.services.calendar_shelf import Shelf, event, reading
from tests.services.workbench import THURSDAY, make_bench

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from pytestqt.qtbot import QtBot

    from focusdesk.domain.ports import Background
    from focusdesk.ui.theme import Theme
    from tests.services.workbench import Bench

T = TypeVar("T")
FILE = Path("/calendars/dinas.ics")


@dataclass
class Waiting:
    """A `Background` that does nothing until it is told to."""

    pending: list[Callable[[], None]] = field(default_factory=list)

    def submit(
        self,
        work: Callable[[], T],
        done: Callable[[T], None],
        failed: Callable[[Exception], None],
    ) -> None:
        self.pending.append(lambda: RunNow().submit(work, done, failed))

    def post(self, call: Callable[[], None]) -> None:
        self.pending.append(call)

    def finish(self) -> None:
        while self.pending:
            self.pending.pop(0)()


@dataclass
class Desk:
    """What an import in the window works with."""

    bench: Bench
    shelf: Shelf
    calendar: Calendar
    window: QWidget
    background: Waiting = field(default_factory=Waiting)

    def open(self, background: Background | None = None) -> ImportDialog:
        import_calendar(self.window, self.calendar, background or self.background, FILE)
        (dialog,) = self.window.findChildren(ImportDialog)
        return dialog


@pytest.fixture
def desk(theme: Theme, qtbot: QtBot) -> Iterator[Desk]:
    del theme
    bench, shelf = make_bench(), Shelf()
    window = QWidget()
    qtbot.addWidget(window)
    window.show()
    calendar = Calendar(
        bench.store, bench.clock, bench.events.append, shelf, bench.workweek, Settings()
    )
    yield Desk(bench, shelf, calendar, window)
    bench.store.close()


def words(dialog: ImportDialog) -> str:
    # Qt shows what is added to a layout at the next turn of its loop.
    QApplication.processEvents()
    labels = (x for x in dialog.findChildren(QLabel) if x.isVisible())
    return "\n".join(x.text() for x in labels)


def press(dialog: ImportDialog, text: str) -> None:
    (found,) = (b for b in dialog.findChildren(QPushButton) if b.text() == text)
    found.click()


def test_what_was_found_and_left_out_is_shown(desk: Desk) -> None:
    flaws = (
        Problem("event_cancelled", "Rapat batal", "2"),
        Problem("rule_too_often", "Setiap detik", "SECONDLY"),
    )
    desk.shelf.files[FILE] = reading(
        event("a"), event("b", title="<b>Tebal</b>"), problems=flaws
    )
    dialog = desk.open()
    assert "Reading dinas.ics" in words(dialog)
    assert desk.calendar.sources() == ()
    desk.background.finish()
    text = words(dialog)
    assert "Dinas: 2 events" in text
    assert "New 2, changed 0, removed 0." in text
    assert "Thu, 26 Nov  10:00\N{EN DASH}11:00  Rapat" in text
    assert "<b>Tebal</b>" in text
    assert "Rapat batal: cancelled 2 times." in text
    assert "Setiap detik: it repeats every minute or second." in text
    formats = {x.textFormat() for x in dialog.findChildren(QLabel)}
    assert formats == {Qt.TextFormat.PlainText}
    assert len(desk.calendar.events(THURSDAY, THURSDAY)) == 2


def test_a_file_that_cannot_be_read_says_why_and_what_next(
    desk: Desk, qtbot: QtBot
) -> None:
    problem = Problem("calendar_is_html", "dinas.ics")
    desk.shelf.files[FILE] = CalendarUnreadable((problem,))
    dialog = desk.open(RunNow())
    text = words(dialog)
    assert "The calendar cannot be read" in text
    assert "dinas.ics: this is a web page" in text
    press(dialog, "Choose another file")
    (chooser,) = desk.window.findChildren(QFileDialog)
    desk.shelf.files[FILE] = reading(event("a"))
    with qtbot.waitSignal(chooser.fileSelected):
        chooser.fileSelected.emit(str(FILE))
    desk.background.finish()
    chooser.reject()
    qtbot.waitUntil(lambda: not desk.window.findChildren(QFileDialog))


def test_closing_while_the_file_is_read_keeps_nothing(desk: Desk, qtbot: QtBot) -> None:
    desk.shelf.files[FILE] = reading(event("a"))
    dialog = desk.open()
    with qtbot.waitSignal(dialog.destroyed):
        press(dialog, "Close")
    desk.background.finish()
    assert desk.calendar.sources() == ()
    assert desk.bench.events == []


def test_a_mistake_of_ours_is_not_shown_as_the_files(desk: Desk) -> None:
    desk.shelf.files[FILE] = RuntimeError("ours")
    desk.open()
    with pytest.raises(RuntimeError, match="ours"):
        desk.background.finish()


def dropped(desk: Desk, name: str) -> tuple[bool, bool]:
    """Drag a file over the window and let it go; return what was accepted."""
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(name)])
    copy, left, plain = (
        Qt.DropAction.CopyAction,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    entering = QDragEnterEvent(QPoint(5, 5), copy, data, left, plain)
    entering.ignore()
    QApplication.sendEvent(desk.window, entering)
    drop = QDropEvent(QPoint(5, 5).toPointF(), copy, data, left, plain)
    drop.ignore()
    QApplication.sendEvent(desk.window, drop)
    return entering.isAccepted(), drop.isAccepted()


def test_a_calendar_dropped_on_the_window_is_imported(desk: Desk) -> None:
    CalendarDrop(desk.window, desk.calendar, RunNow())
    desk.shelf.files[FILE] = reading(event("a"))
    assert dropped(desk, str(FILE)) == (True, True)
    (dialog,) = desk.window.findChildren(ImportDialog)
    assert "Dinas: 1 event" in words(dialog)


def test_other_files_are_left_to_the_window(desk: Desk) -> None:
    CalendarDrop(desk.window, desk.calendar, RunNow())
    assert dropped(desk, "/pictures/today.png") == (False, False)
    assert desk.window.findChildren(ImportDialog) == []
