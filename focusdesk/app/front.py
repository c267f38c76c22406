"""The front of an opened vault: window, tray, notices and alarms, joined."""

from __future__ import annotations

import gc
from datetime import date
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QSettings, QTimer, Signal

from focusdesk.adapters.aps_alarms import ApsAlarms
from focusdesk.adapters.notify.chain import NotifierChain
from focusdesk.app import arranging
from focusdesk.app.beat import Beat
from focusdesk.app.day_place import DayPlace
from focusdesk.app.keys_place import KeysPlace
from focusdesk.app.leaving import leave
from focusdesk.app.marks import mark
from focusdesk.app.mini_place import MiniPlace
from focusdesk.app.notice_place import NoticePlace
from focusdesk.app.quiet_place import ThroughQuiet, bind_quiet
from focusdesk.app.rating_place import RatingPlace
from focusdesk.app.settings_place import SettingsPlace
from focusdesk.app.tasks_place import TasksPlace
from focusdesk.app.tray_place import join_tray
from focusdesk.domain.ids import TaskId
from focusdesk.services.events import (
    DayStartDue,
    FocusChanged,
    RatingDue,
    StoreChanged,
    Woke,
)
from focusdesk.services.reactions import keep_plan_current
from focusdesk.text import tr
from focusdesk.text.sentence import Sentence
from focusdesk.ui.issue_asker import IssueAsker
from focusdesk.ui.main_window import MainWindow
from focusdesk.ui.message_bar import MessageBar
from focusdesk.ui.notice_bar import NoticeBar
from focusdesk.ui.notices import Notices
from focusdesk.ui.rail import Place
from focusdesk.ui.tray_notifier import TrayNotifier

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from focusdesk.adapters.notify.dbus import DbusNotifier
    from focusdesk.app.workshop import Workshop
    from focusdesk.domain.ports import AlarmClock
    from focusdesk.services.desk import Desk
    from focusdesk.ui.event_bridge import EventBridge
    from focusdesk.ui.theme import Theme
    from focusdesk.ui.tray import Tray

MEMORY_FILE = "window.ini"


class Front:
    """Everything the person sees of one desk. Built on the main thread."""

    def __init__(
        self,
        workshop: Workshop,
        desk: Desk,
        bridge: EventBridge,
        theme: Theme,
        tray: Tray,
    ) -> None:
        self._workshop, self._desk = workshop, desk
        self._bridge, self._theme, self._tray = bridge, theme, tray
        self.bar = MessageBar(theme)
        self._rating = RatingPlace(workshop, desk, theme, self.bar)
        self._undoing = arranging.undoing_of(desk, self.bar)
        self._notice_bar = NoticeBar(theme)
        self._desktop = self._session_bus()
        self._notices = self._make_notices()
        self._window: MainWindow | None = None
        self._asking = False
        self._day = DayPlace(desk, bridge, theme, self.bar, self._shown_window)
        self._day.join_notices(self._notices)
        parts = workshop.folder, desk, self._day.sessions, bridge, theme, self.bar
        self._mini = MiniPlace(*parts)
        self._reminders = self._day.reminders(self._alarm_clock(), self._ring)
        self._tasks = TasksPlace(desk, bridge, theme, self.bar, self._plan_week)
        self._settings = SettingsPlace(workshop, desk, bridge, theme, self.bar)
        work = desk, self._day.sessions, bridge, self.bar
        self._keys = KeysPlace(*work, self._day.park, self.show)
        self._settings.add(self._keys.section())
        undo, is_seen = self._undoing.undo, self._is_seen
        self._beat = Beat(desk, self._reminders, self.bar, undo, is_seen)
        self._join()

    @property
    def window(self) -> MainWindow:
        """The main window, built when it is first wanted."""
        if self._window is None:
            self._window = self._make_window()
            self._window.left.connect(leave)
            self._mini.bind(self._window)
        return self._window

    def begin(self, *, hidden: bool) -> None:
        """Show the window unless it stays hidden, then wake what may wait."""
        if hidden and self._tray.is_available():
            QTimer.singleShot(0, self._wake)
            return
        self._first_paint = _FirstPaint()
        self._first_paint.seen.connect(self._painted)
        self.window.installEventFilter(self._first_paint)
        self.window.bring_up()

    def show(self) -> None:
        """Bring the window before the others."""
        self.window.bring_up()
        self._beat.set()

    def _shown_window(self) -> MainWindow:
        self.show()
        return self.window

    def hide(self) -> None:
        """Leave only the tray, as closing the window does."""
        if self._window is not None:
            self._window.close()

    def read_again(self) -> None:
        """Show what another process wrote, and work by the model it chose."""
        self.bar.attempt(self._desk.preferences.read_again)
        self._desk.matrix.read_again()
        self.bar.attempt(lambda: self._desk.workweek.use(self._workshop.model()))
        self._bridge.publish(StoreChanged())

    def end(self) -> None:
        """Stop what rings, beats and waits, before the store is closed."""
        self._beat.stop()
        self._reminders.stop()
        self._desk.planning.stop()
        self._desk.issues.give_up()
        self._desk.focus.watch.end()
        if self._desktop is not None:
            self._desktop.stop()
        if self._window is not None:
            self._window.hide()
        self._rating.end()
        self._mini.end()
        self._keys.end()
        self._tray.hide()

    def _make_window(self) -> MainWindow:
        from focusdesk.ui.calendar_import import CalendarDrop

        file = str(self._workshop.folder / MEMORY_FILE)
        memory = QSettings(file, QSettings.Format.IniFormat)
        make, keys = self._settings.page, "Ctrl+,"
        settings = Place("settings", tr("Settings"), "settings", keys, make, foot=True)
        window = MainWindow(
            self._theme,
            (
                Place("today", tr("Today"), "today", "Ctrl+1", self._make_today),
                Place("week", tr("Week"), "week", "Ctrl+2", self._make_week),
                Place("tasks", tr("Tasks"), "tasks", "Ctrl+3", self._tasks.page),
                settings,
            ),
            self.bar,
            self._tray.is_available,
            memory,
            self._notice_bar,
        )
        arranging.bind_undo(window, self._undoing)
        self._day.join_window(window)
        bind_quiet(window, self._desk, self.bar)
        parts = self._desk, self._notices, self._bridge, self._theme, self.bar
        NoticePlace(window, *parts)
        CalendarDrop(window, self._desk.calendar, self._desk.background)
        if self._workshop.is_demo:
            window.setWindowTitle(tr("FocusDesk (example fortnight)"))
        return window

    def _make_today(self) -> QWidget:
        from focusdesk.ui.today.page import TodayPage

        desk = self._desk
        page = TodayPage(
            desk.planning,
            desk.workweek,
            self._day.sessions,
            self._bridge,
            self._theme,
            desk.clock,
            arranging.arranger_of(desk, self.bar, self._undoing),
        )
        page.add_task_asked.connect(self._add_task)
        page.tasks_asked.connect(lambda: self.window.go("tasks"))
        page.import_asked.connect(self._import_calendar)
        page.rating_asked.connect(self._rating.ask)
        page.task_done_asked.connect(self._close_task)
        self._day.join_today(page)
        arranging.join_dropping(page, desk, self.bar, self._undoing)
        return page

    def _make_week(self) -> QWidget:
        from focusdesk.ui.week.page import WeekPage

        desk = self._desk
        page = WeekPage(
            desk.weeks,
            desk.workweek,
            self._day.sessions,
            self._bridge,
            self._theme,
            desk.clock,
            arranging.arranger_of(desk, self.bar, self._undoing),
        )
        page.day_asked.connect(self._show_day)
        page.add_task_asked.connect(self._add_task)
        page.tasks_asked.connect(lambda: self.window.go("tasks"))
        return page

    def _show_day(self, day: date, key: str) -> None:
        """Show a day on the Today page, with the keyboard on one of its entries."""
        from focusdesk.ui.today.page import TodayPage

        self.window.go("today")
        page = self.window.page("today")
        assert isinstance(page, TodayPage)
        page.show_day(day)
        if key:
            page.timeline.focus_block(key)

    def _plan_week(self, day: object) -> None:
        """Plan the week of a day, and show it."""
        from focusdesk.ui.week.page import WeekPage

        assert isinstance(day, date)
        self.window.go("week")
        page = self.window.page("week")
        assert isinstance(page, WeekPage)
        page.show_week(day)
        self.bar.attempt(lambda: self._desk.weeks.plan_week(day))

    def _session_bus(self) -> DbusNotifier | None:
        import sys

        if not sys.platform.startswith("linux"):
            return None
        from focusdesk.adapters.notify.dbus import DbusNotifier

        return DbusNotifier(self._desk.background.post, self._press)

    def _make_notices(self) -> Notices:
        from focusdesk.adapters.notify.plyer_notify import PlyerNotifier

        links = (TrayNotifier(self._tray), PlyerNotifier())
        chain = ThroughQuiet(NotifierChain(self._desktop, links), self._desk.quiet)
        return Notices(self._desk, chain, self._notice_bar, None)

    def _alarm_clock(self) -> AlarmClock:
        real = ApsAlarms(self._desk.background.post, self._ring)
        if not self._workshop.is_demo:
            return real
        from focusdesk.app.demo import DemoAlarms

        return DemoAlarms(real, self._workshop.demo_clock().offset)

    def _join(self) -> None:
        heard = self._bridge.happened
        heard.connect(self._settings.hear)
        heard.connect(self._notices.hear)
        heard.connect(partial(keep_plan_current, self._desk.planning))
        heard.connect(self._reminders.heard)
        heard.connect(self._beat.hear)
        heard.connect(self._hear)
        self._notices.window_wanted.connect(self.show)
        self._notices.rating_wanted.connect(self._rating.ask)
        self._notices.question_wanted.connect(self._ask_recovery)
        desk, tray = self._desk, self._tray
        work = desk, self._day.sessions, self._bridge
        self._tray_link = join_tray(tray, *work, self._mini)
        self._mini.open_asked.connect(self.show)
        self._issue_asker = IssueAsker(desk.issues.outbox, self.bar, self._bridge)
        tray.failed.connect(self._tell)

    def _painted(self) -> None:
        QTimer.singleShot(0, self._wake)
        mark("today-painted")

    def _wake(self) -> None:
        gc.enable()
        self._desk.recurring.make_due()
        self._desk.planning.refresh(self._desk.planning.today())
        self._beat.begin()
        self._issue_asker.look()
        self._mini.begin()
        self._keys.begin()

    def _hear(self, event: object) -> None:
        match event:
            case DayStartDue() | FocusChanged() | Woke():
                # Who works before the day begins is not told that it does.
                self._desk.recurring.make_due()
            case StoreChanged():
                self._rating.look()
            case RatingDue(session_id=session_id):
                self._rating.ask(session_id)
            case _:
                pass

    def _is_seen(self) -> bool:
        window = self._window
        return window is not None and window.isVisible() and not window.isMinimized()

    def _ask_recovery(self) -> None:
        from focusdesk.ui.recovery_dialog import RecoveryDialog

        watch = self._desk.focus.watch
        asked, card = watch.recover(), self._desk.focus.card()
        if asked is None or card is None or self._asking:
            return
        self._asking = True
        self.show()
        dialog = RecoveryDialog(watch, asked, card, self.window)
        dialog.finished.connect(self._asked)
        dialog.open()

    def _asked(self, outcome: int) -> None:
        self._asking = False
        if outcome:
            said = Sentence(tr("Your answer about the session is kept."))
            self.bar.say(said, "ok", (tr("Undo"), self._undoing.undo))

    def _ring(self) -> None:
        self._reminders.ring()

    def _press(self, key: str, action: str) -> None:
        self._notices.press(key, action)

    def _add_task(self) -> None:
        self.window.add_task()

    def _import_calendar(self) -> None:
        from focusdesk.ui.calendar_import import import_calendar

        import_calendar(self.window, self._desk.calendar, self._desk.background)

    def _close_task(self, task_id: str) -> None:
        self.bar.attempt(lambda: self._desk.tasks.done(TaskId(task_id)))

    def _tell(self, error: Exception) -> None:
        from focusdesk.domain.errors import FocusDeskError

        assert isinstance(error, FocusDeskError)
        self.bar.tell(error)
        self.show()


class _FirstPaint(QObject):
    """Says once that a window has been painted."""

    seen = Signal()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """Look at the window's events until the first painting."""
        if event.type() == QEvent.Type.Paint:
            watched.removeEventFilter(self)
            self.seen.emit()
        return False
