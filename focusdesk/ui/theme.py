"""The look: colours, type, icons and the style sheet, in light and in dark."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING
from weakref import WeakKeyDictionary

from PySide6.QtCore import QObject, QSize, Signal
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontDatabase,
    QGuiApplication,
    QIcon,
    QPainter,
    QPalette,
    QPixmap,
)
from PySide6.QtWidgets import QAbstractButton, QPushButton
from shiboken6 import isValid

from focusdesk.domain.settings import Theme as Mode
from focusdesk.ui import tokens

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from PySide6.QtWidgets import QApplication

TEXT_GAP = 4
TRAY_SIDES = (16, 22, 44)
_DRAWN_IN = b"#22242A"
_FAMILIES = ("Noto Sans", "Segoe UI", "SF Pro Text", "DejaVu Sans")
_PALETTE = {
    QPalette.ColorRole.Window: "canvas",
    QPalette.ColorRole.WindowText: "ink",
    QPalette.ColorRole.Base: "card",
    QPalette.ColorRole.AlternateBase: "sunken",
    QPalette.ColorRole.Text: "ink",
    QPalette.ColorRole.Button: "card",
    QPalette.ColorRole.ButtonText: "ink",
    QPalette.ColorRole.Highlight: "nila",
    QPalette.ColorRole.HighlightedText: "onnila",
    QPalette.ColorRole.ToolTipBase: "ink",
    QPalette.ColorRole.ToolTipText: "card",
    QPalette.ColorRole.PlaceholderText: "ink3",
    QPalette.ColorRole.Link: "nilatext",
    QPalette.ColorRole.Mid: "line2",
}
CLEAR = QColor(0, 0, 0, 0)
MIDDLE_LIGHTNESS = 128


@dataclass(frozen=True, slots=True)
class ProjectColors:
    """The four shades of one project."""

    bar: QColor
    text: QColor
    tint: QColor
    line: QColor


class Theme(QObject):
    """Gives widgets their colours, fonts and icons; `changed` when these differ.

    `resources` is the folder that holds `icons/` and `qss/`. With `Mode.SYSTEM` it
    follows the system's scheme from `apply` on. Until then it only looks at the
    palette, for a tray icon must not wait for Qt's namespace of enums to load.
    """

    changed = Signal()

    def __init__(self, resources: Path, mode: Mode = Mode.SYSTEM) -> None:
        super().__init__()
        self._resources = resources
        self._mode = mode
        self._icons: dict[tuple[str, int, str, str, int], QIcon] = {}
        self._pixmaps: dict[tuple[str, int, str, float], QPixmap] = {}
        self._drawings: dict[str, bytes] = {}
        self._pictures: dict[str, QIcon] = {}
        self._dressed: WeakKeyDictionary[QAbstractButton, tuple[str, int, str, str]] = (
            WeakKeyDictionary()
        )
        self._families: list[str] = []
        self._dark = mode is Mode.DARK or (mode is Mode.SYSTEM and _looks_dark())

    @property
    def is_dark(self) -> bool:
        """Say whether the dark tokens are in use."""
        return self._dark

    def set_mode(self, mode: Mode) -> None:
        """Choose light, dark or the system's scheme; redraws what is open."""
        self._mode = mode
        self._settle()

    def color(self, token: str) -> QColor:
        """Return the colour of a token; KeyError when there is none."""
        return QColor(self._tokens[token])

    def project(self, index: int) -> ProjectColors:
        """Return the shades of a palette index; past the eighth they repeat."""
        table = tokens.DARK_PROJECTS if self._dark else tokens.LIGHT_PROJECTS
        bar, text, tint, line = table[index % len(table)]
        return ProjectColors(QColor(bar), QColor(text), QColor(tint), QColor(line))

    def font(self, role: str) -> QFont:
        """Return the font of a role of type; KeyError when there is none."""
        pixels, bold = tokens.ROLES[role]
        if role == "mono":
            font = QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont)
        else:
            self._families = self._families or _installed_families()
            font = QFont(self._families)
        font.setPixelSize(pixels)
        font.setWeight(QFont.Weight.Bold if bold else QFont.Weight.Normal)
        font.setFeature(QFont.Tag("tnum"), 1)
        return font

    def icon(
        self,
        name: str,
        size: int = 16,
        color: str = "ink2",
        on: str = "",
        gap: int = 0,
    ) -> QIcon:
        """Return a drawing as an icon of `size` pixels, crisp on every screen.

        `on` is the colour token of the checked state; disabled is always `inkoff`.
        `gap` adds empty pixels at the right, before a button's text.
        """
        key = (name, size, color, on, gap)
        if key not in self._icons:
            icon = QIcon()
            for ratio in _ratios():
                icon.addPixmap(self._padded(name, size, color, ratio, gap))
                off = self._padded(name, size, "inkoff", ratio, gap)
                icon.addPixmap(off, QIcon.Mode.Disabled)
                if on:
                    lit = self._padded(name, size, on, ratio, gap)
                    icon.addPixmap(lit, QIcon.Mode.Normal, QIcon.State.On)
            self._icons[key] = icon
        return self._icons[key]

    def dress(
        self,
        button: QAbstractButton,
        name: str,
        size: int = 16,
        color: str = "ink2",
        on: str = "",
    ) -> None:
        """Give a button an icon, and the same again when the theme changes."""
        self._dressed[button] = (name, size, color, on)
        self._put_icon(button)

    def pixmap(
        self, name: str, size: int, color: str = "ink2", ratio: float = 1.0
    ) -> QPixmap:
        """Return a drawing of `size` logical pixels for a device pixel ratio."""
        key = (name, size, color, ratio)
        if key not in self._pixmaps:
            inked = self._tokens[color].encode()
            drawing = self._drawing(name).replace(_DRAWN_IN, inked)
            self._pixmaps[key] = _render(drawing, size, ratio)
        return self._pixmaps[key]

    def picture(self, name: str) -> QIcon:
        """Return a drawing in its own colours, in the sizes that trays ask for."""
        if name not in self._pictures:
            icon = QIcon()
            for side in TRAY_SIDES:
                icon.addPixmap(_render(self._drawing(name), side, 1.0))
            self._pictures[name] = icon
        return self._pictures[name]

    def _padded(
        self, name: str, size: int, color: str, ratio: float, gap: int
    ) -> QPixmap:
        drawn = self.pixmap(name, size, color, ratio)
        if not gap:
            return drawn
        wide = QPixmap(round((size + gap) * ratio), drawn.height())
        wide.setDevicePixelRatio(ratio)
        wide.fill(CLEAR)
        painter = QPainter(wide)
        painter.drawPixmap(0, 0, drawn)
        painter.end()
        return wide

    def apply(self, app: QApplication) -> None:
        """Dress the application now and again whenever the theme changes."""
        self._settle()
        hints = QGuiApplication.styleHints()
        hints.colorSchemeChanged.connect(self._follow_system)
        app.setStyle("Fusion")
        self._dress(app)
        self.changed.connect(lambda: self._dress(app))

    def _put_icon(self, button: QAbstractButton) -> None:
        name, size, color, on = self._dressed[button]
        gap = TEXT_GAP if isinstance(button, QPushButton) else 0
        button.setIcon(self.icon(name, size, color, on, gap))
        button.setIconSize(QSize(size + gap, size))

    def _dress(self, app: QApplication) -> None:
        app.setFont(self.font("body"))
        app.setPalette(self._palette())
        app.setStyleSheet(self._sheet())

    def _sheet(self) -> str:
        sheet = (self._resources / "qss/focusdesk.qss").read_text(encoding="utf-8")
        folder = self._resources / "icons"
        if self._dark:
            folder /= "dark"
        return tokens.expand(sheet, self._tokens, folder.as_posix())

    def _palette(self) -> QPalette:
        palette = QPalette()
        for role, token in _PALETTE.items():
            palette.setColor(role, self.color(token))
        for role in (
            QPalette.ColorRole.Text,
            QPalette.ColorRole.WindowText,
            QPalette.ColorRole.ButtonText,
        ):
            palette.setColor(QPalette.ColorGroup.Disabled, role, self.color("inkoff"))
        return palette

    def _drawing(self, name: str) -> bytes:
        if name not in self._drawings:
            path = self._resources / "icons" / f"{name}.svg"
            self._drawings[name] = path.read_bytes()
        return self._drawings[name]

    @property
    def _tokens(self) -> Mapping[str, str]:
        return tokens.DARK if self._dark else tokens.LIGHT

    def _settle(self) -> None:
        """Ask for the chosen scheme, so that the frame around the window has it."""
        from PySide6.QtCore import Qt

        schemes = {
            Mode.LIGHT: Qt.ColorScheme.Light,
            Mode.DARK: Qt.ColorScheme.Dark,
            Mode.SYSTEM: Qt.ColorScheme.Unknown,
        }
        QGuiApplication.styleHints().setColorScheme(schemes[self._mode])
        self._follow_system()

    def _follow_system(self) -> None:
        from PySide6.QtCore import Qt

        scheme = QGuiApplication.styleHints().colorScheme()
        dark = self._mode is Mode.DARK
        if self._mode is Mode.SYSTEM:
            dark = scheme is Qt.ColorScheme.Dark
        self._use(dark=dark)

    def _use(self, *, dark: bool) -> None:
        if dark == self._dark:
            return
        self._dark = dark
        self._icons.clear()
        self._pixmaps.clear()
        for button in list(self._dressed):
            if isValid(button):
                self._put_icon(button)
        self.changed.emit()


def _installed_families() -> list[str]:
    present = [name for name in _FAMILIES if QFontDatabase.hasFamily(name)]
    return [
        *present,
        QFontDatabase.systemFont(QFontDatabase.SystemFont.GeneralFont).family(),
    ]


def _looks_dark() -> bool:
    return QGuiApplication.palette().window().color().lightness() < MIDDLE_LIGHTNESS


def _ratios() -> list[float]:
    screens = {screen.devicePixelRatio() for screen in QGuiApplication.screens()}
    return sorted(screens | {1.0})


def _render(drawing: bytes, size: int, ratio: float) -> QPixmap:
    from PySide6.QtCore import QRectF
    from PySide6.QtSvg import QSvgRenderer

    side = round(size * ratio)
    pixmap = QPixmap(side, side)
    pixmap.fill(CLEAR)
    painter = QPainter(pixmap)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    QSvgRenderer(drawing).render(painter, QRectF(0, 0, side, side))
    painter.end()
    pixmap.setDevicePixelRatio(ratio)
    return pixmap
