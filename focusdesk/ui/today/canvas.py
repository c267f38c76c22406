"""The canvas of the timeline: paints one snapshot of a day and carries its handles."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRect, QRectF, QSizeF, Qt, Signal
from PySide6.QtGui import QPainter, QPixmap, QRegion
from PySide6.QtWidgets import QWidget

from focusdesk.services.day_view import BlockState, BlockView, DayView
from focusdesk.ui.ink import Ink
from focusdesk.ui.parts import plain_tip
from focusdesk.ui.today.bands import paint_bands, paint_gutter, paint_pauses
from focusdesk.ui.today.block_words import (
    block_name,
    block_tip,
    breach_note,
    meeting_name,
    meeting_tip,
    reason,
)
from focusdesk.ui.today.blocks import BlockLook, paint_block, paint_rest, paint_switch
from focusdesk.ui.today.geometry import (
    BLOCK_LEFT,
    Columns,
    Scale,
    columns,
    lanes,
    scale_for,
)
from focusdesk.ui.today.handles import Handle
from focusdesk.ui.today.meetings import paint_meeting
from focusdesk.ui.today.notes import Note, paint_notes
from focusdesk.ui.today.now_line import paint_now
from focusdesk.ui.today.switch_mark import paint_switch_mark

if TYPE_CHECKING:
    from collections.abc import Mapping

    from PySide6.QtGui import QMouseEvent, QPaintEvent, QResizeEvent

    from focusdesk.domain.busy import Meeting
    from focusdesk.ui.theme import Theme

LANE_GAP = 4
MARK_WIDTH = 36
ABOVE = 24
"""So far over an entry its caption may stand."""


@dataclass(frozen=True, slots=True)
class Placed:
    """An entry of the day and the rectangle it is drawn in."""

    key: str
    entry: BlockView | Meeting
    rect: QRectF


class Canvas(QWidget):
    """Paints a `DayView`. Its signals carry the key of an entry.

    `handle_made` carries each new `Handle`.
    """

    opened = Signal(str)
    activated = Signal(str)
    toggled_work = Signal(str)
    shown_at = Signal(QRect)
    handle_made = Signal(object)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._view: DayView | None = None
        self._scale = Scale(0, 0)
        self._columns = columns(0)
        self._placed: tuple[Placed, ...] = ()
        self._handles: dict[str, Handle] = {}
        self._current = self._faded = ""
        self._marks: Mapping[str, str] = {}
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self._sheet: QPixmap | None = None
        self._on_sheet = QRegion()
        theme.changed.connect(self._renew)

    @property
    def scale(self) -> Scale:
        """Minutes against pixels, as drawn now."""
        return self._scale

    @property
    def columns(self) -> Columns:
        """How the width is shared, as drawn now."""
        return self._columns

    @property
    def placed(self) -> tuple[Placed, ...]:
        """The entries and where they are, in order of time."""
        return self._placed

    @property
    def view(self) -> DayView | None:
        """The snapshot that is painted."""
        return self._view

    def show_day(self, view: DayView, marks: Mapping[str, str] | None = None) -> None:
        """Show another snapshot; `marks` are words on blocks that a proposal moves."""
        self._view, self._marks = view, marks or {}
        spans = [block.span for block in view.blocks]
        spans += [meeting.span for meeting in view.meetings]
        self._scale = scale_for(view.frame.hours, spans)
        self.setFixedHeight(self._scale.height)
        if not self._has_keyboard():
            self._current = ""
        self._place()
        self._renew()

    def fade(self, key: str) -> None:
        """Draw an entry faintly; an empty key ends that.

        Until then what is painted is kept and shown again: something is carried over
        it, and each step uncovers a part.
        """
        before, self._faded = self._faded, key
        self._sheet = None
        for placed in self._placed:
            if placed.key in {before, key}:
                self.update(placed.rect.toAlignedRect())

    def handle(self, key: str) -> Handle | None:
        """Return the handle of an entry."""
        return self._handles.get(key)

    def _has_keyboard(self) -> bool:
        return any(handle.hasFocus() for handle in self._handles.values())

    def focus_entry(self, key: str) -> None:
        """Give the keyboard to an entry and bring it into view."""
        handle = self._handles.get(key)
        if handle is not None:
            handle.setFocus(Qt.FocusReason.OtherFocusReason)
            self.shown_at.emit(handle.geometry())

    def take_keyboard(self, key: str) -> None:
        """Give the keyboard to an entry, or where it is gone to that of now."""
        handle = self._handles.get(key) or self._handles.get(self._current)
        if handle is not None:
            handle.setFocus(Qt.FocusReason.OtherFocusReason)

    def step(self, key: str, by: int) -> None:
        """Give the keyboard to the entry before or after another."""
        keys = [p.key for p in self._placed]
        if key in keys:
            at = max(0, min(keys.index(key) + by, len(keys) - 1))
            self.focus_entry(keys[at])

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share the new width."""
        super().resizeEvent(event)
        self._sheet = None
        self._place()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Take the keyboard away from the entries when nothing is clicked."""
        focused = self.focusWidget()
        if isinstance(focused, Handle):
            focused.clearFocus()
        super().mousePressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the day from back to front."""
        painter, seen = QPainter(self), event.rect()
        if self._faded:
            sheet = self._sheet_with(seen)
            ratio = sheet.devicePixelRatio()
            source = QRectF(
                QPointF(seen.topLeft()) * ratio, QSizeF(seen.size()) * ratio
            )
            painter.drawPixmap(QRectF(seen), sheet, source)
        else:
            self._paint_on(painter, QRectF(seen))
        painter.end()

    def _sheet_with(self, seen: QRect) -> QPixmap:
        """Return a picture of the day on which this part has been painted."""
        if self._sheet is None:
            ratio = self.devicePixelRatioF()
            self._sheet = QPixmap(self.size() * ratio)
            self._sheet.setDevicePixelRatio(ratio)
            self._on_sheet = QRegion()
        missing = QRegion(seen) - self._on_sheet
        if not missing.isEmpty():
            painter = QPainter(self._sheet)
            painter.setClipRegion(missing)
            self._paint_on(painter, QRectF(missing.boundingRect()))
            painter.end()
            self._on_sheet += missing
        return self._sheet

    def _paint_on(self, painter: QPainter, seen: QRectF) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        # Over the edge: at 150 % a half-covered pixel would keep what was there before.
        painter.fillRect(seen.adjusted(-1, -1, 1, 1), self._theme.color("card"))
        if self._view is not None:
            self._paint(Ink(painter, self._theme), self._view, seen)

    def _renew(self) -> None:
        self._sheet = None
        self.update()

    def _paint(self, ink: Ink, view: DayView, seen: QRectF) -> None:
        frame, scale = view.frame, self._scale
        paint_bands(ink, scale, frame, self.width())
        paint_pauses(ink, scale, frame)
        if view.now_minute is not None:
            paint_now(ink, scale, self._columns, view.now_minute)
        paint_gutter(ink, scale, frame, view.now_minute)
        around = seen.adjusted(0, -ABOVE, 0, ABOVE)
        for placed in self._placed:
            if placed.rect.intersects(around):
                self._paint_entry(ink, placed)
        if self._columns.has_notes and seen.right() >= self._columns.note_left:
            paint_notes(ink, self._columns, self._notes())

    def _paint_entry(self, ink: Ink, placed: Placed) -> None:
        entry, rect, look = placed.entry, placed.rect, self._look(placed)
        if not isinstance(entry, BlockView):
            paint_meeting(ink, rect, entry, look)
            return
        paint_block(ink, rect, entry, look)
        if entry.state is BlockState.MISSED:
            return
        for rest in entry.rests:
            paint_rest(ink, self._scale, rect, rest)
        if entry.switch_before:
            free = self._free_above(placed)
            paint_switch(ink, rect, entry, free)
            paint_switch_mark(ink, rect, free)

    def _look(self, placed: Placed) -> BlockLook:
        handle = self._handles.get(placed.key)
        assert self._view is not None
        is_block = isinstance(placed.entry, BlockView)
        return BlockLook(
            zone=self._view.frame.zone,
            hovered=bool(handle and handle.underMouse()),
            focused=bool(handle and handle.hasFocus()),
            why_button=is_block and not self._columns.has_notes,
            faded=placed.key == self._faded,
            mark=self._marks.get(placed.key, ""),
        )

    def _free_above(self, placed: Placed) -> float:
        """Return the empty pixels over an entry, up to the entry or break before."""
        assert self._view is not None
        pauses = [self._scale.y(p.span.end) for p in self._view.frame.pauses]
        others = [p.rect.bottom() for p in self._placed if p is not placed]
        top = placed.rect.top()
        above = [y for y in (*pauses, *others) if y <= top + 1]
        return top - max(above, default=0.0)

    def _notes(self) -> list[Note]:
        notes = []
        for placed in self._placed:
            if isinstance(placed.entry, BlockView):
                text, color = reason(placed.entry), "ink3"
            else:
                text, color = breach_note(placed.entry), "warn"
            if text:
                notes.append(Note(placed.rect, text, color))
        return notes

    def _place(self) -> None:
        if self._view is None:
            return
        self._columns = columns(self.width())
        entries: list[BlockView | Meeting] = [*self._view.blocks, *self._view.meetings]
        entries.sort(key=lambda entry: entry.span)
        placed = []
        for entry, lane in zip(entries, lanes([e.span for e in entries]), strict=True):
            width = (self._columns.block_width + LANE_GAP) / lane.count
            top = round(self._scale.y(entry.span.start)) + 1
            bottom = round(self._scale.y(entry.span.end)) - 1
            left = round(BLOCK_LEFT + lane.index * width)
            rect = QRectF(left, top, round(width - LANE_GAP), max(bottom - top, 2))
            placed.append(Placed(_key(entry), entry, rect))
        self._placed = tuple(placed)
        self._lay_handles()
        self._rove()

    def _lay_handles(self) -> None:
        keys = {placed.key for placed in self._placed}
        left: int | None = None
        for key in [key for key in self._handles if key not in keys]:
            gone = self._handles.pop(key)
            left = gone.y() if gone.hasFocus() else left
            gone.hide()
            gone.deleteLater()
        share = self._columns
        for placed in self._placed:
            handle = self._handles.get(placed.key) or self._new_handle(placed.key)
            handle.setGeometry(placed.rect.toAlignedRect())
            marked = isinstance(placed.entry, BlockView) and not share.has_notes
            handle.opening_width = MARK_WIDTH if marked else 0
            self._describe(handle, placed.entry)
            handle.show()
        if left is not None:
            self._focus_near(left)

    def _focus_near(self, y: int) -> None:
        """Keep the keyboard on the timeline where the entry that had it is gone."""
        near = min(self._handles.values(), key=lambda h: abs(h.y() - y), default=None)
        if near is not None:
            near.setFocus(Qt.FocusReason.OtherFocusReason)

    def _rove(self) -> None:
        """Let the Tab key meet one entry only: the one it left, or that of now."""
        keys = [placed.key for placed in self._placed]
        if self._current not in keys:
            self._current = _entry_of_now(self._placed, self._view)
        for key, handle in self._handles.items():
            met = key == self._current
            click, tab = Qt.FocusPolicy.ClickFocus, Qt.FocusPolicy.StrongFocus
            handle.setFocusPolicy(tab if met else click)

    def _look_at(self, key: str) -> None:
        handle = self._handles.get(key)
        if handle is not None and handle.hasFocus() and key != self._current:
            self._current = key
            self._rove()
        if handle is not None:
            self._sheet = None
            self.update(handle.geometry())

    def _new_handle(self, key: str) -> Handle:
        handle = Handle(key, self)
        handle.looked_at.connect(lambda: self._look_at(key))
        handle.stepped.connect(lambda by: self.step(key, by))
        handle.opened.connect(lambda: self.opened.emit(key))
        handle.activated.connect(lambda: self.activated.emit(key))
        handle.toggled_work.connect(lambda: self.toggled_work.emit(key))
        self._handles[key] = handle
        self.handle_made.emit(handle)
        return handle

    def _describe(self, handle: Handle, entry: BlockView | Meeting) -> None:
        assert self._view is not None
        if isinstance(entry, BlockView):
            name, tip = block_name(entry), block_tip(entry, self._view.frame.zone)
            mark = self._marks.get(handle.key, "")
            name = f"{name}, {mark}" if mark else name
        else:
            name, tip = meeting_name(entry), meeting_tip(entry)
        if handle.accessibleName() != name:
            handle.setAccessibleName(name)
        handle.setToolTip(plain_tip(tip))


def _key(entry: BlockView | Meeting) -> str:
    return entry.id if isinstance(entry, BlockView) else entry.event.id


def _entry_of_now(placed: tuple[Placed, ...], view: DayView | None) -> str:
    """Choose the entry the keyboard meets first: what runs, else what comes next."""
    if not placed or view is None:
        return ""
    now = view.now_minute or 0
    running = (p for p in placed if _is_open(p.entry))
    ahead = (p for p in placed if p.entry.span.end > now)
    return (next(running, None) or next(ahead, None) or placed[-1]).key


def _is_open(entry: BlockView | Meeting) -> bool:
    open_states = {BlockState.RUNNING, BlockState.PAUSED}
    return isinstance(entry, BlockView) and entry.state in open_states
