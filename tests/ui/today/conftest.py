"""The stage on which a day is shown."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from focusdesk.ui.today.page import TodayPage
from tests.fakes import FakeClock
from tests.ui import samples
from tests.ui.arranging_samples import SampleArranging, sample_arranger
from tests.ui.desk import SampleDesk
from tests.ui.today.day_stage import Stage

if TYPE_CHECKING:
    from collections.abc import Callable

    from pytestqt.qtbot import QtBot

    from focusdesk.services.day_view import DayView
    from focusdesk.ui.event_bridge import EventBridge
    from focusdesk.ui.message_bar import MessageBar
    from focusdesk.ui.theme import Theme


@pytest.fixture
def stage(
    qtbot: QtBot, theme: Theme, bridge: EventBridge, bar: MessageBar
) -> Callable[..., Stage]:
    def make(
        view: DayView | None = None, width: int = 1104, height: int = 760
    ) -> Stage:
        desk = SampleDesk(view or samples.idle_day(), bridge.publish)
        arranging = SampleArranging()
        arranger = sample_arranger(bar, arranging)
        clock = FakeClock(samples.NOW)
        page = TodayPage(desk, desk, desk, bridge, theme, clock, arranger)
        qtbot.addWidget(page)
        qtbot.addWidget(bar)
        page.resize(width, height)
        with qtbot.waitExposed(page):
            page.show()
        return Stage(page, desk, clock, bar, arranging)

    return make
