"""The chip that says where a day is worked, and changes it on a click."""

from __future__ import annotations

from typing import TYPE_CHECKING

from focusdesk.domain.task import Setting
from focusdesk.text import tr
from focusdesk.ui.parts import button, restyle

if TYPE_CHECKING:
    from PySide6.QtWidgets import QPushButton

    from focusdesk.ui.theme import Theme

CHIP_ICON = 14


def place_chip() -> QPushButton:
    """Make a chip; `show_place` tells it what to say."""
    chip = button("")
    chip.setProperty("chip", "wfa")
    return chip


def show_place(chip: QPushButton, theme: Theme, setting: Setting) -> None:
    """Show a place in letters and with its icon, and what a click does."""
    anywhere = setting is Setting.WFA
    chip.setText(setting.value)
    chip.setProperty("chip", "wfa" if anywhere else "plain")
    restyle(chip)
    name, color = ("wfa", "nilatext") if anywhere else ("wfo", "ink2")
    theme.dress(chip, name, CHIP_ICON, color)
    tip = (
        tr("This day is worked from anywhere. Click to work it at the office.")
        if anywhere
        else tr("This day is worked at the office. Click to work it from anywhere.")
    )
    chip.setToolTip(tip)
    chip.setAccessibleDescription(tip)
