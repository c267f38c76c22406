"""Turns what is due into notices, in the window always and outside where it can."""

from __future__ import annotations

import logging
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from focusdesk.domain.errors import FocusDeskError
from focusdesk.domain.focus import Idle, is_over
from focusdesk.domain.ids import BlockId, SessionId
from focusdesk.domain.notice import Notice
from focusdesk.services.events import (
    BlockDue,
    BlockStartDue,
    DayStartDue,
    FocusChanged,
    PlanChanged,
    RatingDue,
    RatingGiven,
    RecoveryNeeded,
    StoreChanged,
)
from focusdesk.text.errors import describe
from focusdesk.ui.notice_words import DAY, EXTENSION, FOCUS, Wording

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date

    from focusdesk.domain.notice import NoticeAction
    from focusdesk.domain.ports import Notifier
    from focusdesk.services.desk import Desk
    from focusdesk.services.events import Event
    from focusdesk.services.focus_card import WorkCard
    from focusdesk.ui.notice_bar import NoticeBar

ERROR = "error"

log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Subject:
    """What the focus notice that shows is about: an event's kind and an id."""

    kind: type[Event]
    id: str


class Notices(QObject):
    """Says once what is due; answers what is pressed on it, here or on the desktop.

    Give every event to `hear` and every press on the desktop to `press`. The signals
    ask for what is not a notice: the window, the rating window, the question.
    `pressed` carries the key and action of every press, for who said it.
    """

    pressed = Signal(str, str)
    window_wanted = Signal()
    rating_wanted = Signal(str)
    question_wanted = Signal()

    def __init__(
        self, desk: Desk, notifier: Notifier, bar: NoticeBar, parent: QObject | None
    ) -> None:
        super().__init__(parent)
        self._desk, self._notifier, self._bar = desk, notifier, bar
        self._subject: Subject | None = None
        self._day_to_greet: date | None = None
        self._standing: dict[str, tuple[int, Notice]] = {}
        bar.pressed.connect(self.press)
        bar.closed.connect(self._closed)

    @property
    def _words(self) -> Wording:
        """The words for the place that notices are shown in, as it is set now."""
        return Wording(titles=self._desk.settings.detailed_notifications)

    def hear(self, event: Event) -> None:
        """Say what an event makes due, and take back what it settles."""
        match event:
            case BlockStartDue(block_id=block_id):
                card = self._desk.focus.block_card(block_id)
                self._say_focus(event, block_id, card, self._words.block_start)
            case BlockDue(session_id=session_id):
                card = self._desk.focus.card(session_id)
                self._say_focus(event, session_id, card, self._words.block_end)
            case RatingDue(session_id=session_id):
                card = self._desk.focus.card(session_id)
                self._ask_rating(event, session_id, card)
            case RecoveryNeeded(session_id=session_id):
                self._ask_about(event, session_id)
            case DayStartDue(day=day):
                self._day_to_greet = day
                self._greet(day)
            case PlanChanged(day=day, final=True) if day == self._day_to_greet:
                self._greet(day)
                self._day_to_greet = None
            case FocusChanged() | StoreChanged():
                self._take_back_settled()
            case RatingGiven(session_id=session_id):
                if self._subject == Subject(RatingDue, session_id):
                    self._take_back(FOCUS)
            case _:
                pass

    def say(self, notice: Notice) -> None:
        """Say what somebody else has to say, in place of the last with its key."""
        self._say(notice)

    def take_back(self, key: str) -> None:
        """Take a notice away wherever it shows; quiet when it is not there."""
        self._take_back(key)

    def valid_actions(self, notice_id: int) -> tuple[NoticeAction, ...]:
        """Return what can still be done about a notice that is kept."""
        standing = (n for i, n in self._standing.values() if i == notice_id)
        return next((notice.actions for notice in standing), ())

    def press(self, key: str, action: str) -> None:
        """Do what was pressed on a notice; a stale press does nothing."""
        self._see(key)
        subject = self._subject if key == FOCUS else None
        match action:
            case "start" if subject is not None and subject.kind is BlockStartDue:
                block_id = BlockId(subject.id)
                self._attempt(lambda: self._desk.focus.start(block_id))
            case "finish" | "extend" | "pause" if self._is_of_open_session(subject):
                self._attempt(self._steps()[action])
            case "rate" if subject is not None and subject.kind is RatingDue:
                self.rating_wanted.emit(subject.id)
            case "answer":
                self.window_wanted.emit()
                self.question_wanted.emit()
            case "default" | "open":
                self.window_wanted.emit()
            case _:
                pass
        if key != FOCUS or action in {"start", "rate"}:
            self._take_back(key)
        self.pressed.emit(key, action)

    def _steps(self) -> dict[str, Callable[[], object]]:
        focus = self._desk.focus
        return {
            "finish": focus.finish,
            "extend": lambda: focus.extend(EXTENSION),
            "pause": focus.pause,
        }

    def _say_focus(
        self,
        event: Event,
        subject_id: str,
        card: WorkCard | None,
        words: Callable[[WorkCard], Notice],
    ) -> None:
        if card is not None:
            self._say(words(card))
            self._subject = Subject(type(event), subject_id)

    def _ask_rating(self, event: Event, session_id: str, card: WorkCard | None) -> None:
        # The rating window comes up by itself: a notice outside would be a second one.
        self._take_back(FOCUS)
        if card is not None:
            notice = self._words.rating(card)
            self._bar.say(notice)
            self._keep(notice)
            self._subject = Subject(type(event), session_id)

    def _ask_about(self, event: Event, session_id: str) -> None:
        asked = self._desk.focus.watch.recover()
        if asked is None:
            return
        self._say(self._words.recovery(asked, self._desk.workweek.model.zone))
        self._subject = Subject(type(event), session_id)
        if self._bar.isVisible():
            # A hidden window does not come up by itself into somebody's typing.
            self.question_wanted.emit()

    def _greet(self, day: date) -> None:
        if day != self._desk.planning.today():
            return
        view = self._desk.planning.day_view(day)
        if view.blocks and not view.planning:
            self._day_to_greet = None
            self._say(self._words.day_start(view.header))

    def _take_back_settled(self) -> None:
        if not isinstance(self._desk.focus.state(), Idle):
            self._take_back(DAY)
        subject = self._subject
        if subject is None:
            return
        if subject.kind is RatingDue:
            stands = self._desk.journal.rating(SessionId(subject.id)) is None
        elif subject.kind is BlockStartDue:
            stands = isinstance(self._desk.focus.state(), Idle)
        elif subject.kind is BlockDue:
            stands = self._is_over(SessionId(subject.id))
        else:
            stands = self._desk.focus.watch.recover() is not None
        if not stands:
            self._take_back(FOCUS)

    def _is_over(self, session_id: SessionId) -> bool:
        focus = self._desk.focus.state()
        over = is_over(focus, self._desk.clock())
        return over and not isinstance(focus, Idle) and focus.session_id == session_id

    def _is_of_open_session(self, subject: Subject | None) -> bool:
        focus = self._desk.focus.state()
        if subject is None or isinstance(focus, Idle):
            return False
        return subject.kind is BlockDue and focus.session_id == subject.id

    def _attempt(self, step: Callable[[], object]) -> None:
        try:
            step()
        except FocusDeskError as error:
            words = describe(error)
            body = f"{words.explanation} {words.next_step}".strip()
            notice = Notice(ERROR, words.title, body)
            self._bar.say(notice, "error")
            self._keep(notice)
            self.window_wanted.emit()

    def _say(self, notice: Notice) -> None:
        self._bar.say(notice)
        self._notifier.show(notice)
        self._keep(notice)

    def _keep(self, notice: Notice) -> None:
        """Keep a notice for the list; if that fails, it was shown all the same."""
        self._standing.pop(notice.key, None)
        try:
            kept = self._desk.notices.keep(notice)
        except FocusDeskError as error:
            log.warning("a notice was not kept: %s", type(error).__name__)
        else:
            self._standing[notice.key] = kept, notice

    def _closed(self, key: str) -> None:
        # Not connected itself: Qt refuses methods of objects with slots.
        self._notifier.close(key)
        self._see(key)

    def _see(self, key: str) -> None:
        if key in self._standing:
            notice_id, _ = self._standing[key]
            try:
                self._desk.notices.see(notice_id)
            except FocusDeskError as error:
                log.warning("a notice stays unread: %s", type(error).__name__)

    def _take_back(self, key: str) -> None:
        self._standing.pop(key, None)
        self._bar.dismiss(key)
        self._notifier.close(key)
        if key == FOCUS:
            self._subject = None
