"""The canvas of the week: paints its days side by side and carries their handles."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QRectF, Qt, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QWidget

from focusdesk.services.day_view import BlockState, BlockView
from focusdesk.text.formats import clock, date_long
from focusdesk.ui.ink import Ink, Run
from focusdesk.ui.parts import plain_tip
from focusdesk.ui.today.bands import bands_of, fill_bands, rule_hours
from focusdesk.ui.today.block_words import (
    block_name,
    block_tip,
    meeting_name,
    meeting_tip,
)
from focusdesk.ui.today.blocks import BlockLook
from focusdesk.ui.today.geometry import Scale, lanes
from focusdesk.ui.today.handles import Handle
from focusdesk.ui.week.entry_paint import (
    WeekLook,
    paint_notch,
    paint_week_block,
    paint_week_meeting,
)
from focusdesk.ui.week.geometry import (
    GUTTER,
    HOUR,
    LANE_GAP,
    MARGIN,
    Column,
    Entry,
    beside,
    columns,
    entries_of,
    neighbour,
    week_scale,
)
from focusdesk.ui.week.names import short_names

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from PySide6.QtGui import QPaintEvent, QResizeEvent

    from focusdesk.services.day_view import DayView
    from focusdesk.services.week_view import WeekView
    from focusdesk.ui.theme import Theme

    Way = Callable[[Sequence[Entry], str, int], str]

NOW_HEIGHT = 2


@dataclass(frozen=True, slots=True)
class Placed:
    """An entry of the week and the rectangle it is drawn in."""

    entry: Entry
    rect: QRectF

    @property
    def key(self) -> str:
        """What the entry is known by."""
        return self.entry.key


class WeekCanvas(QWidget):
    """Paints a `WeekView`. `opened` carries a date and the key of an entry.

    `handle_made` carries each new `Handle`.
    """

    opened = Signal(object, str)
    resized = Signal()
    shown_at = Signal(QRect)
    handle_made = Signal(object)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._days: tuple[DayView, ...] = ()
        self._scale = Scale(0, 0, HOUR)
        self._columns: list[Column] = []
        self._placed: tuple[Placed, ...] = ()
        self._handles: dict[str, Handle] = {}
        self._short: dict[str, str] = {}
        self._current = self._faded = ""
        self._marks: Mapping[str, str] = {}
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        theme.changed.connect(self.update)

    @property
    def days(self) -> tuple[DayView, ...]:
        """The days that are painted, one for each column."""
        return self._days

    @property
    def scale(self) -> Scale:
        """Minutes against pixels, as drawn now."""
        return self._scale

    @property
    def columns(self) -> list[Column]:
        """The columns of the days, as drawn now."""
        return self._columns

    @property
    def placed(self) -> tuple[Placed, ...]:
        """The entries and where they are, day by day in order of time."""
        return self._placed

    def show_week(self, view: WeekView, marks: Mapping[str, str] | None = None) -> None:
        """Show another snapshot; `marks` are words on blocks that a proposal moves."""
        self._days, self._marks = view.days, marks or {}
        self._scale = week_scale(view.days, self._scale.hour)
        names = [b.project.name for day in view.days for b in day.blocks]
        self._short = short_names(names)
        self.setFixedHeight(self._scale.height)
        self._place()
        self.update()

    def height_at(self, hour: int) -> int:
        """Return how high the days are with hours of so many pixels."""
        return replace(self._scale, hour=hour).height

    def set_hour(self, hour: int) -> None:
        """Draw hours so many pixels high."""
        if hour != self._scale.hour:
            self._scale = replace(self._scale, hour=hour)
            self.setFixedHeight(self._scale.height)
            self._place()
            self.update()

    def fade(self, key: str) -> None:
        """Draw the entry of a block faintly; an empty key ends that."""
        before, self._faded = self._faded, key
        for placed in self._placed:
            if {before, key} & _ids(placed.entry):
                self.update(placed.rect.toAlignedRect())

    def handle(self, key: str) -> Handle | None:
        """Return the handle of an entry."""
        return self._handles.get(key)

    def focus_entry(self, key: str) -> None:
        """Give the keyboard to an entry and bring it into view."""
        handle = self._handles.get(key)
        if handle is not None:
            handle.setFocus(Qt.FocusReason.OtherFocusReason)
            self.shown_at.emit(handle.geometry())

    def take_keyboard(self, key: str) -> None:
        """Give the keyboard to the entry of a block, or of now where that is gone."""
        keys = (placed.key for placed in self._placed if key in _ids(placed.entry))
        handle = self._handles.get(next(keys, self._current))
        if handle is not None:
            handle.setFocus(Qt.FocusReason.OtherFocusReason)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share the new width."""
        super().resizeEvent(event)
        self._place()
        self.resized.emit()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint what is asked for of the week, from back to front."""
        seen = QRectF(event.rect())
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        # Over the edge: at 150 % a half-covered pixel would keep what was there before.
        painter.fillRect(seen.adjusted(-1, -1, 1, 1), self._theme.color("card"))
        ink = Ink(painter, self._theme)
        for day, column in zip(self._days, self._columns, strict=False):
            self._paint_ground(ink, day, column)
        if seen.left() < GUTTER:
            self._paint_gutter(ink)
        for placed in self._placed:
            if placed.rect.intersects(seen):
                self._paint_entry(ink, placed)
        painter.end()

    def _paint_ground(self, ink: Ink, day: DayView, column: Column) -> None:
        bands = bands_of(day.frame)
        fill_bands(ink, self._scale, bands, column.left, column.width)
        rule_hours(ink, self._scale, bands, column.left, column.width)
        edge = QRectF(column.left, 0, 1, self.height())
        ink.painter.fillRect(edge, ink.color("line"))
        minute = day.now_minute
        if minute is not None and self._scale.start <= minute <= self._scale.end:
            y = round(self._scale.y(minute)) - 1
            line = QRectF(column.left, y, column.width, NOW_HEIGHT)
            ink.painter.fillRect(line, ink.color("nila"))

    def _paint_gutter(self, ink: Ink) -> None:
        first = -(-self._scale.start // 60) * 60
        for minute in range(first, self._scale.end, 60):
            y = round(self._scale.y(minute)) - 8
            if y >= 0:
                ink.right(GUTTER - 7, y, Run(clock(minute), "micro", "ink3"))

    def _paint_entry(self, ink: Ink, placed: Placed) -> None:
        entry, rect = placed.entry, placed.rect
        look = self._look(placed)
        if not isinstance(entry.what, BlockView):
            paint_week_meeting(ink, rect, entry.what, look)
            return
        name = self._short.get(entry.what.project.name, entry.what.project.name)
        free = rect.height()
        if entry.rests:
            free = min(free, self._scale.y(entry.rests[0].start) - rect.top())
        paint_week_block(ink, rect, entry.what, name, WeekLook(look, free))
        if entry.what.state is not BlockState.MISSED and not look.faded:
            for rest in entry.rests:
                paint_notch(ink, self._scale, rect, entry.what, rest)

    def _look(self, placed: Placed) -> BlockLook:
        handle = self._handles.get(placed.key)
        return BlockLook(
            zone=self._days[placed.entry.column].frame.zone,
            hovered=bool(handle and handle.underMouse()),
            focused=bool(handle and handle.hasFocus()),
            faded=self._faded in _ids(placed.entry),
            mark=self._mark(placed.entry),
        )

    def _mark(self, entry: Entry) -> str:
        ids = (block.id for block in entry.parts)
        return next((self._marks[i] for i in ids if i in self._marks), "")

    def _place(self) -> None:
        self._columns = columns(self.width(), len(self._days))
        placed: list[Placed] = []
        for number, (day, column) in enumerate(
            zip(self._days, self._columns, strict=True)
        ):
            entries = entries_of(day, number)
            shared = lanes([entry.span for entry in entries])
            for entry, lane in zip(entries, shared, strict=True):
                room = column.width - 2 * MARGIN + LANE_GAP
                left = column.left + MARGIN + room * lane.index // lane.count
                right = column.left + MARGIN + room * (lane.index + 1) // lane.count
                top = round(self._scale.y(entry.span.start)) + 1
                bottom = round(self._scale.y(entry.span.end)) - 1
                width = max(right - left - LANE_GAP, 4)
                rect = QRectF(left, top, width, max(bottom - top, 2))
                placed.append(Placed(entry, rect))
        self._placed = tuple(placed)
        self._lay_handles()
        self._rove()

    def _lay_handles(self) -> None:
        keys = {placed.key for placed in self._placed}
        for key in [key for key in self._handles if key not in keys]:
            gone = self._handles.pop(key)
            gone.hide()
            gone.deleteLater()
        for placed in self._placed:
            handle = self._handles.get(placed.key) or self._new_handle(placed.key)
            handle.setGeometry(placed.rect.toAlignedRect())
            self._describe(handle, placed.entry)
            handle.show()

    def _new_handle(self, key: str) -> Handle:
        handle = Handle(key, self)
        handle.looked_at.connect(lambda: self._look_at(key))
        handle.stepped.connect(lambda by: self._move(neighbour, key, by))
        handle.sideways.connect(lambda by: self._move(beside, key, by))
        handle.opened.connect(lambda: self._open(key))
        handle.clicked.connect(lambda: self._open(key))
        self._handles[key] = handle
        self.handle_made.emit(handle)
        return handle

    def _move(self, way: Way, key: str, by: int) -> None:
        self.focus_entry(way([placed.entry for placed in self._placed], key, by))

    def _open(self, key: str) -> None:
        for placed in self._placed:
            if placed.key == key:
                day = self._days[placed.entry.column].day
                what = placed.entry.what
                shown = what.id if isinstance(what, BlockView) else what.event.id
                self.opened.emit(day, shown)

    def _describe(self, handle: Handle, entry: Entry) -> None:
        day = self._days[entry.column]
        if isinstance(entry.what, BlockView):
            whole = replace(entry.what, span=entry.span, rests=entry.rests)
            name, tip = block_name(whole), block_tip(whole, day.frame.zone)
            mark = self._mark(entry)
            name, tip = (f"{name}, {mark}", f"{tip}\n{mark}") if mark else (name, tip)
        else:
            name, tip = meeting_name(entry.what), meeting_tip(entry.what)
        name = f"{date_long(day.day)}. {name}"
        if handle.accessibleName() != name:
            handle.setAccessibleName(name)
        handle.setToolTip(plain_tip(tip))

    def _rove(self) -> None:
        """Let the Tab key meet one entry only: the one it left, or that of now."""
        keys = [placed.key for placed in self._placed]
        if self._current not in keys:
            self._current = self._entry_of_now()
        for key, handle in self._handles.items():
            met = key == self._current
            click, tab = Qt.FocusPolicy.ClickFocus, Qt.FocusPolicy.StrongFocus
            handle.setFocusPolicy(tab if met else click)

    def _entry_of_now(self) -> str:
        for placed in self._placed:
            now = self._days[placed.entry.column].now_minute
            if now is not None and placed.entry.span.end > now:
                return placed.key
        return self._placed[0].key if self._placed else ""

    def _look_at(self, key: str) -> None:
        handle = self._handles.get(key)
        if handle is None:
            return
        if handle.hasFocus() and key != self._current:
            self._current = key
            self._rove()
        self.update(handle.geometry())


def _ids(entry: Entry) -> set[str]:
    return {block.id for block in entry.parts}
