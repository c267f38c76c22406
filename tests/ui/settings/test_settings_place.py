"""What changed settings do in the window at once, over the example fortnight."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from focusdesk.app.settings_place import SettingsPlace
from focusdesk.app.workshop import AtOnce, Workshop
from focusdesk.domain.settings import Theme as Mode
from focusdesk.domain.task import Activity
from focusdesk.services.events import StoreChanged
from focusdesk.text import use_language

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pytestqt.qtbot import QtBot

    from focusdesk.services.desk import Desk
    from focusdesk.ui.event_bridge import EventBridge
    from focusdesk.ui.message_bar import MessageBar
    from focusdesk.ui.theme import Theme


@pytest.fixture
def workshop() -> Iterator[Workshop]:
    made = Workshop(lambda *_: 0)
    made.choose(data_dir=None, demo=True, demo_at=None)
    use_language("en", made.resources / "i18n")
    yield made
    made.close(wrote=False)


@pytest.fixture
def desk(workshop: Workshop, bridge: EventBridge) -> Desk:
    return workshop.window_desk(workshop.demo_store(), AtOnce(), bridge.publish)


@pytest.fixture
def place(
    workshop: Workshop, desk: Desk, bridge: EventBridge, theme: Theme, bar: MessageBar
) -> SettingsPlace:
    made = SettingsPlace(workshop, desk, bridge, theme, bar)
    bridge.happened.connect(made.hear)
    return made


@pytest.mark.usefixtures("place")
def test_another_theme_is_seen_at_once(desk: Desk, theme: Theme) -> None:
    desk.preferences.change(theme=Mode.DARK)
    assert theme.is_dark
    desk.preferences.change(theme=Mode.LIGHT)
    assert not theme.is_dark


@pytest.mark.usefixtures("place")
def test_another_work_model_is_in_force_and_told(
    desk: Desk, workshop: Workshop, bridge: EventBridge
) -> None:
    told: list[object] = []
    bridge.happened.connect(told.append)
    workshop.models().use("ramadan")
    assert desk.workweek.model.id == "ramadan"
    assert StoreChanged() in told


def test_a_model_that_is_gone_is_said_and_the_one_before_stays(
    place: SettingsPlace, desk: Desk, bar: MessageBar
) -> None:
    del place
    desk.preferences.change(work_model="/nowhere/unit.toml")
    assert desk.workweek.model.id == "wfa3-wfo2"
    assert not bar.isHidden()


def test_a_changed_matrix_is_what_new_tasks_ask(desk: Desk) -> None:
    desk.matrix.change(Activity.CODING, cognitive=5)
    (project, *_) = desk.tasks.projects()
    task = desk.tasks.quick_add(f"Coba #{project.name} 30m")
    assert task.activity is Activity.CODING
    assert task.cognitive == 5


def test_a_matrix_that_cannot_be_read_is_said_at_once(
    workshop: Workshop, bridge: EventBridge, theme: Theme, bar: MessageBar
) -> None:
    store = workshop.demo_store()
    (workshop.folder / "allocation.toml").write_text("[coding]\ncognitiv = 5\n")
    workshop.matrix.read_again()
    desk = workshop.window_desk(store, AtOnce(), bridge.publish)
    SettingsPlace(workshop, desk, bridge, theme, bar)
    assert "allocation.toml:2" in bar.accessibleName()


def test_every_section_opens_and_its_words_find_it(
    place: SettingsPlace, qtbot: QtBot
) -> None:
    page = place.page()
    qtbot.addWidget(page)
    names = [section.name for section in place._sections()]
    assert {"general", "work-model", "matrix", "weights"} <= set(names)
    for name in names:
        page.open(name)
        assert page.section(name).layout() is not None
    for words, name in (
        ("dark", "general"),
        ("no-meeting preset", "work-model"),
        ("cognitive", "matrix"),
        ("percent", "weights"),
    ):
        fitting = [s.name for s in place._sections() if s.fits(words)]
        assert fitting == [name]
