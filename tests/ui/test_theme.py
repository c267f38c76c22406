"""The look: enough contrast everywhere, crisp icons, and a live change of scheme."""

from __future__ import annotations

import re
from itertools import product
from typing import TYPE_CHECKING

import pytest
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QPushButton

from focusdesk.domain.settings import Theme as Mode
from focusdesk.ui import tokens

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from focusdesk.ui.theme import Theme

SCHEMES = {
    "light": (tokens.LIGHT, tokens.LIGHT_PROJECTS),
    "dark": (tokens.DARK, tokens.DARK_PROJECTS),
}
GROUNDS = ("canvas", "nav", "card", "sunken", "fokus", "inti", "rehat", "nilatint")
TEXT_PAIRS = (
    *product(("ink", "ink2", "ink3"), GROUNDS),
    ("nilatext", "canvas"),
    ("nilatext", "card"),
    ("nilatext", "fokus"),
    ("nilatext", "nilatint"),
    ("onnila", "nila"),
    ("onnila", "nilahover"),
    ("onnila", "nilapress"),
    ("onerror", "error"),
    ("ok", "card"),
    ("ok", "oktint"),
    ("warn", "warntint"),
    ("warn", "fokus"),
    ("warn", "card"),
    ("error", "errortint"),
    ("error", "card"),
)
MARK_PAIRS = (
    ("control", "card"),
    ("control", "canvas"),
    ("ring", "card"),
    ("ring", "canvas"),
    ("warnicon", "warntint"),
    ("warnicon", "fokus"),
)


def luminance(color: str) -> float:
    parts = [int(color[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    linear = [
        p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts
    ]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: str, other: str) -> float:
    lighter, darker = sorted((luminance(one), luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


@pytest.mark.parametrize("scheme", SCHEMES)
def test_every_text_reads_on_every_ground_it_stands_on(scheme: str) -> None:
    colors, _ = SCHEMES[scheme]
    low = {p: contrast(colors[p[0]], colors[p[1]]) for p in TEXT_PAIRS}
    assert {pair: value for pair, value in low.items() if value < 4.5} == {}


@pytest.mark.parametrize("scheme", SCHEMES)
def test_marks_and_borders_of_controls_are_seen(scheme: str) -> None:
    colors, _ = SCHEMES[scheme]
    low = {p: contrast(colors[p[0]], colors[p[1]]) for p in MARK_PAIRS}
    assert {pair: value for pair, value in low.items() if value < 3} == {}


@pytest.mark.parametrize("scheme", SCHEMES)
def test_every_project_reads_on_card_and_tint_and_its_bar_is_seen(scheme: str) -> None:
    colors, projects = SCHEMES[scheme]
    for bar, text, tint, _ in projects:
        assert contrast(bar, colors["card"]) >= 3
        assert contrast(text, colors["card"]) >= 4.5
        for ink in (text, colors["ink"], colors["ink2"], colors["ok"]):
            assert contrast(ink, tint) >= 4.5


@pytest.mark.parametrize("colors", [tokens.LIGHT, tokens.DARK])
def test_the_sheet_leaves_no_name_unfilled(
    resources: Path, colors: Mapping[str, str]
) -> None:
    sheet = (resources / "qss/focusdesk.qss").read_text(encoding="utf-8")
    expanded = tokens.expand(sheet, colors, resources.as_posix())
    rules = re.sub(r"/\*.*?\*/", "", expanded, flags=re.DOTALL)
    assert "@" not in rules


@pytest.mark.parametrize("dark", [False, True])
def test_every_picture_of_the_sheet_exists(resources: Path, *, dark: bool) -> None:
    sheet = (resources / "qss/focusdesk.qss").read_text(encoding="utf-8")
    folder = resources / "icons" / ("dark" if dark else "")
    named = re.findall(r'url\("@icons/([^"]+)"\)', sheet)
    assert named
    assert [name for name in named if not (folder / name).is_file()] == []


def test_every_drawing_is_drawn(theme: Theme, resources: Path) -> None:
    for path in sorted((resources / "icons").glob("*.svg")):
        image = theme.pixmap(path.stem, 20).toImage()
        alphas = (image.pixelColor(x, y).alpha() for x in range(20) for y in range(20))
        assert any(alphas), path.name


def test_an_icon_takes_the_colour_asked_for_and_every_pixel_of_the_screen(
    theme: Theme,
) -> None:
    pixmap = theme.pixmap("tasks", 16, "error", 2.0)
    assert (pixmap.width(), pixmap.devicePixelRatio()) == (32, 2.0)
    image = pixmap.toImage()
    solid = {
        image.pixelColor(x, y).name()
        for x in range(32)
        for y in range(32)
        if image.pixelColor(x, y).alpha() == 255
    }
    assert solid == {theme.color("error").name()}


def test_another_scheme_changes_colours_sheet_and_icons_of_what_is_open(
    qtbot: QtBot, theme: Theme
) -> None:
    button = QPushButton("x")
    qtbot.addWidget(button)
    theme.dress(button, "start", 16, "ink")
    before = button.icon().pixmap(16, 16).toImage()
    with qtbot.waitSignal(theme.changed):
        theme.set_mode(Mode.DARK)
    assert theme.is_dark
    assert theme.color("canvas") == QColor(tokens.DARK["canvas"])
    assert button.icon().pixmap(16, 16).toImage() != before
    theme.set_mode(Mode.LIGHT)


def test_the_ninth_project_looks_like_the_first(theme: Theme) -> None:
    assert theme.project(8) == theme.project(0)
    assert theme.project(8) != theme.project(7)


def test_fonts_are_set_in_pixels_and_two_weights(theme: Theme) -> None:
    sizes = {role: theme.font(role).pixelSize() for role in tokens.ROLES}
    assert sizes["display"] == 34
    assert min(sizes.values()) >= 11
    assert {theme.font(role).weight() for role in tokens.ROLES} == {400, 700}
