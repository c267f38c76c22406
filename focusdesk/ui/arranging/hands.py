"""The person's hands on a canvas: carrying blocks by mouse and by keyboard."""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QPoint, QPointF, Qt, QTimer, Signal
from PySide6.QtGui import QContextMenuEvent, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QAbstractButton, QWidget
from shiboken6 import isValid

from focusdesk.domain.dayspan import MINUTES_PER_DAY, Span
from focusdesk.domain.errors import FocusDeskError
from focusdesk.domain.planning import acts
from focusdesk.ui.arranging.drag import (
    START_DISTANCE,
    Carried,
    Drag,
    Grip,
    Held,
    Place,
    Spot,
    grip_at,
)
from focusdesk.ui.arranging.edge_scroll import EdgeScroll
from focusdesk.ui.arranging.ghost import Ghost
from focusdesk.ui.arranging.hand_keys import Key, key_meant

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date

    from PySide6.QtWidgets import QScrollArea

    from focusdesk.domain.errors import Refusal
    from focusdesk.domain.ids import BlockId
    from focusdesk.ui.arranging.arranger import Arranger
    from focusdesk.ui.arranging.ports import Board
    from focusdesk.ui.theme import Theme

    Judge = Callable[[date, Span], Refusal | None]

PAUSE_MS = 400
"""So long after the last key a block that was carried by keys is put down."""
_CURSORS = {
    Grip.WHOLE: Qt.CursorShape.ClosedHandCursor,
    Grip.UPPER: Qt.CursorShape.SizeVerCursor,
    Grip.LOWER: Qt.CursorShape.SizeVerCursor,
}


class Hands(QObject):
    """Carries the entries of one board. `canvas` is the widget the board paints.

    `menu_asked` carries the key of an entry and a point of the screen; `carrying`
    says when something is taken up by the mouse and when it is let go.
    """

    menu_asked = Signal(str, QPoint)
    carrying = Signal(bool)

    def __init__(
        self,
        canvas: QWidget,
        board: Board,
        area: QScrollArea,
        arranger: Arranger,
        theme: Theme,
    ) -> None:
        super().__init__(canvas)
        self.canvas, self._board, self._area = canvas, board, area
        self._arranger = arranger
        self.ghost = Ghost(canvas, theme)
        self._scroll = EdgeScroll(area, self._follow)
        self._tasks: dict[QObject, Carried] = {}
        self._pressed: tuple[QWidget, QPointF] | None = None
        self._drag: Drag | None = None
        self._subject: Held | Carried | None = None
        self._source: QWidget | None = None
        self._pause = QTimer(self, singleShot=True, interval=PAUSE_MS)
        self._pause.timeout.connect(self._put_down)
        self._ready: tuple[BlockId, Judge] | None = None
        self._soon = QTimer(self, singleShot=True, interval=0)
        self._soon.timeout.connect(self._prepare)
        arranger.settled.connect(self._settle)

    @property
    def is_carrying(self) -> bool:
        """Say whether the mouse holds something above the canvas."""
        return self._source is not None

    @property
    def drag(self) -> Drag | None:
        """What is on its way, by mouse or by keys."""
        return self._drag

    def watch(self, handle: QAbstractButton) -> None:
        """Let a handle be carried; its attribute `key` names its entry."""
        handle.setMouseTracking(True)
        handle.installEventFilter(self)
        handle.destroyed.connect(lambda: self._miss(handle))

    def watch_task(self, row: QWidget, task: Carried) -> None:
        """Let a task that has no place be carried onto the canvas by its row."""
        self._tasks[row] = task
        row.destroyed.connect(lambda: self._miss(row))
        row.setCursor(Qt.CursorShape.OpenHandCursor)
        row.installEventFilter(self)

    def _miss(self, gone: QWidget) -> None:
        self._tasks.pop(gone, None)
        # When the whole window goes, the hands may have gone before.
        if self._source is gone and isValid(self._pause):
            self.cancel()

    def cancel(self) -> None:
        """Let go without moving anything."""
        self._pressed = None
        self._pause.stop()
        self._forget()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Look at what happens to a handle or a row before it does."""
        if not isinstance(watched, QWidget):
            return False
        if isinstance(event, QMouseEvent):
            return self._mouse(watched, event)
        if isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress:
            return self._key(watched, event)
        if isinstance(event, QContextMenuEvent):
            return self._menu(watched, event)
        return False

    def _mouse(self, on: QWidget, event: QMouseEvent) -> bool:
        kind = event.type()
        left = event.button() is Qt.MouseButton.LeftButton
        if kind is QEvent.Type.MouseButtonPress and left:
            self._pressed = None if self._arranger.proposal else (on, _at(event))
            self._ready = None
            self._soon.start()
            return on in self._tasks
        if kind is QEvent.Type.MouseMove:
            return self._moved(on, event)
        if kind is QEvent.Type.MouseButtonRelease and left:
            self._pressed = None
            if self.is_carrying:
                self._put_down()
                return True
        return False

    def _moved(self, on: QWidget, event: QMouseEvent) -> bool:
        if self.is_carrying:
            self._carry_to(_at(event))
            return True
        if self._pressed is None or not event.buttons() & Qt.MouseButton.LeftButton:
            self._show_grip(on, event.position().y())
            return False
        way = _at(event) - self._pressed[1]
        if way.manhattanLength() <= START_DISTANCE:
            return True
        taken = self._take(*self._pressed)
        self._pressed = None
        if taken:
            self._carry_to(_at(event))
        return taken

    def _take(self, on: QWidget, pressed: QPointF) -> bool:
        """Take up what was pressed, if it can be carried."""
        self.cancel()
        task = self._tasks.get(on)
        if task is not None:
            self._begin(task, _drag_of_task(task, self._board, self._arranger))
            self._board.fade(task.task_id)
        else:
            spot = self._spot(pressed)
            grip = grip_at(on.mapFromGlobal(pressed).y(), on.height())
            held = self._board.held_at(_key_of(on), spot)
            if held is None or not self._hold(held, grip, spot):
                return False
        if isinstance(on, QAbstractButton):
            on.setDown(False)
        self._source = on
        self._scroll.start()
        self.carrying.emit(True)
        return True

    def _prepare(self) -> None:
        """Prepare the judging between the press and the first movement."""
        if self._pressed is None or self._pressed[0] in self._tasks:
            return
        on, at = self._pressed
        held = self._board.held_at(_key_of(on), self._spot(at))
        if held is not None:
            with suppress(FocusDeskError):
                self._ready = (held.block.id, self._judge_of(held))

    def _judge_of(self, held: Held) -> Judge:
        ready, self._ready = self._ready, None
        if ready is not None and ready[0] == held.block.id:
            return ready[1]
        return self._arranger.arranging.checker(held.block.id)

    def _hold(self, held: Held, grip: Grip, spot: Spot) -> bool:
        try:
            judge = self._judge_of(held)
        except FocusDeskError as error:
            self._arranger.tell(error)
            return False

        def check(place: Place) -> Refusal | None:
            return judge(place.day, place.span)

        place = held.place
        self._begin(held, Drag(place, grip, spot, self._arranger.step, check, place))
        self._board.fade(held.block.id)
        return True

    def _begin(self, subject: Held | Carried, drag: Drag) -> None:
        self._subject, self._drag = subject, drag
        if isinstance(subject, Held):
            self.ghost.carry(subject.block.title, subject.block.project.color)
        else:
            self.ghost.carry(subject.title, subject.project.color)

    def _carry_to(self, at: QPointF) -> None:
        self._scroll.point(at)
        drag = self._drag
        if drag is None or self._source is None:
            return
        if isinstance(self._subject, Carried) and not self._is_over(at):
            self.ghost.hide()
            self._source.setCursor(Qt.CursorShape.ForbiddenCursor)
            return
        if drag.to(self._spot(at)) or not self.ghost.isVisible():
            self._show()

    def _follow(self, at: QPointF) -> None:
        """Carry on under a pointer that rests while the canvas scrolls."""
        if self.is_carrying:
            self._carry_to(at)

    def _show(self) -> None:
        drag = self._drag
        if drag is None:
            return
        box = self._board.box_of(drag.target.day, drag.target.span)
        other = drag.target.day != drag.origin.day
        self.ghost.show_at(box, drag.target, drag.refusal, other_day=other)
        if self._source is not None:
            free = drag.refusal is None
            cursor = _CURSORS[drag.grip] if free else Qt.CursorShape.ForbiddenCursor
            self._source.setCursor(cursor)

    def _put_down(self) -> None:
        """Do what was shown, or say what forbids it."""
        drag, subject = self._drag, self._subject
        away = self.is_carrying and not self.ghost.isVisible()
        self._let_go()
        if drag is None or subject is None or away or not drag.is_elsewhere:
            self._forget()
        elif drag.refusal is not None:
            self._forget()
            self._arranger.refuse(drag.refusal)
        else:
            # The ghost stays where it is until the answer is there.
            self._arranger.do(act_of(subject, drag))

    def _let_go(self) -> None:
        self._scroll.stop()
        source, self._source = self._source, None
        if source is None:
            return
        if isValid(source):
            shape = Qt.CursorShape.PointingHandCursor
            if source in self._tasks:
                shape = Qt.CursorShape.OpenHandCursor
            source.setCursor(shape)
        self.carrying.emit(False)

    def _forget(self) -> None:
        self._let_go()
        self._drag = self._subject = None
        self.ghost.hide()
        self._board.fade("")

    def _settle(self) -> None:
        if not self.is_carrying and not self._pause.isActive():
            self._forget()

    def _key(self, on: QWidget, event: QKeyEvent) -> bool:
        meant = key_meant(event)
        if meant is Key.LEAVE and self._drag is not None:
            self.cancel()
            return True
        if meant is None or meant is Key.LEAVE or on in self._tasks:
            return False
        if self.is_carrying or self._arranger.proposal is not None:
            return True
        held = self._board.held_at(_key_of(on), self._middle(on))
        if held is None:
            return False
        self._do_key(meant, held)
        return True

    def _do_key(self, meant: Key, held: Held) -> None:
        block = held.block
        match meant:
            case Key.PIN:
                self._arranger.do(acts.PinBlock(block.id, not block.pinned))
            case Key.SKIP:
                self._arranger.do(acts.SkipBlock(block.id))
            case Key.EARLIER | Key.LATER:
                self._nudge(held, Grip.WHOLE, 1 if meant is Key.LATER else -1)
            case _:
                self._nudge(held, Grip.LOWER, 1 if meant is Key.LONGER else -1)

    def _nudge(self, held: Held, grip: Grip, steps: int) -> None:
        """Carry a block on by one step; it is put down after a moment's rest."""
        if not self._goes_on(held, grip):
            self.cancel()
            spot = Spot(held.day, held.block.span.start)
            if not self._hold(held, grip, spot):
                return
        if self._drag is not None and self._drag.nudge(steps):
            self._show()
            self.ghost.speak()
        self._pause.start()

    def _goes_on(self, held: Held, grip: Grip) -> bool:
        drag, before = self._drag, self._subject
        same = isinstance(before, Held) and before.block.id == held.block.id
        return same and drag is not None and drag.grip is grip

    def _menu(self, on: QWidget, event: QContextMenuEvent) -> bool:
        if on in self._tasks or self._arranger.proposal is not None:
            return False
        key = _key_of(on)
        if self._board.held_at(key, self._middle(on)) is None:
            return False
        by_mouse = event.reason() is QContextMenuEvent.Reason.Mouse
        spot = event.globalPos() if by_mouse else on.mapToGlobal(on.rect().center())
        event.accept()
        self.menu_asked.emit(key, spot)
        return True

    def _show_grip(self, on: QWidget, y: float) -> None:
        if on in self._tasks or not isinstance(on, QAbstractButton):
            return
        shape = Qt.CursorShape.PointingHandCursor
        edge = grip_at(y, on.height()) is not Grip.WHOLE
        if edge and self._board.held_at(_key_of(on), self._middle(on)) is not None:
            shape = Qt.CursorShape.SizeVerCursor
        if on.cursor().shape() is not shape:
            on.setCursor(shape)

    def _spot(self, at: QPointF) -> Spot:
        return self._board.spot_at(self.canvas.mapFromGlobal(at))

    def _middle(self, on: QWidget) -> Spot:
        return self._spot(QPointF(on.mapToGlobal(on.rect().center())))

    def _is_over(self, at: QPointF) -> bool:
        port = self._area.viewport()
        return port.rect().contains(port.mapFromGlobal(at).toPoint())


def act_of(subject: Held | Carried, drag: Drag) -> acts.Act:
    """Return the act that puts something down where it has been carried."""
    day, span = drag.target.day, drag.target.span
    if isinstance(subject, Carried):
        return acts.PlaceTask(subject.task_id, day, span.start)
    if drag.grip is Grip.WHOLE:
        return acts.MoveBlock(subject.block.id, day, span.start)
    return acts.ResizeBlock(subject.block.id, span)


def _drag_of_task(task: Carried, board: Board, arranger: Arranger) -> Drag:
    judge = arranger.arranging.judge()

    def check(place: Place) -> Refusal | None:
        return judge(acts.PlaceTask(task.task_id, place.day, place.span.start))

    day = board.spot_at(QPointF(0, 0)).day
    length = max(arranger.step, min(task.minutes, MINUTES_PER_DAY))
    origin = Place(day, Span(0, length))
    return Drag(origin, Grip.WHOLE, Spot(day, 0), arranger.step, check, origin)


def _key_of(widget: QWidget) -> str:
    return str(getattr(widget, "key", ""))


def _at(event: QMouseEvent) -> QPointF:
    return event.globalPosition()
