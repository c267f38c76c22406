"""The stage on which a week is shown."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from focusdesk.ui.week.page import WeekPage
from tests.fakes import FakeClock
from tests.ui.arranging_samples import SampleArranging, sample_arranger
from tests.ui.week import week_samples as weeks
from tests.ui.week.week_samples import SampleWeeks
from tests.ui.week.week_stage import Stage

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date

    from pytestqt.qtbot import QtBot

    from focusdesk.services.week_view import WeekView
    from focusdesk.ui.event_bridge import EventBridge
    from focusdesk.ui.message_bar import MessageBar
    from focusdesk.ui.theme import Theme


@pytest.fixture
def stage(
    qtbot: QtBot, theme: Theme, bridge: EventBridge, bar: MessageBar
) -> Callable[..., Stage]:
    def make(
        view: WeekView | None = None, width: int = 1104, height: int = 760
    ) -> Stage:
        desk = SampleWeeks(view or weeks.example_week(), bridge.publish)
        arranging = SampleArranging()
        arranger = sample_arranger(bar, arranging)
        clock = FakeClock(weeks.NOW)
        page = WeekPage(desk, desk, desk, bridge, theme, clock, arranger)
        asked: list[tuple[date, str]] = []
        page.day_asked.connect(lambda day, key: asked.append((day, key)))
        qtbot.addWidget(page)
        qtbot.addWidget(bar)
        page.resize(width, height)
        with qtbot.waitExposed(page):
            page.show()
        return Stage(page, desk, bar, asked, arranging)

    return make
