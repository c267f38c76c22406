"""A dressed application for every test of a widget."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from focusdesk.domain.settings import Theme as Mode
from focusdesk.ui.event_bridge import EventBridge
from focusdesk.ui.message_bar import MessageBar
from focusdesk.ui.theme import Theme

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication

RESOURCES = Path(__file__).parents[2] / "resources"


@pytest.fixture
def resources() -> Path:
    return RESOURCES


@pytest.fixture
def theme(qapp: QApplication) -> Theme:
    made = Theme(RESOURCES, Mode.LIGHT)
    made.apply(qapp)
    return made


@pytest.fixture
def bridge(qapp: QApplication) -> EventBridge:
    del qapp
    return EventBridge()


@pytest.fixture
def bar(theme: Theme) -> MessageBar:
    return MessageBar(theme)
