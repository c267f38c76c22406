"""The section of the work model."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QRadioButton

from focusdesk.adapters.toml_work_models import load_model, load_models
from focusdesk.services.work_models import WorkModels
from focusdesk.ui.settings.work_model import WorkModelSection
from tests.ui.settings.drawer import Drawer

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from focusdesk.ui.event_bridge import EventBridge
    from focusdesk.ui.message_bar import MessageBar
    from focusdesk.ui.theme import Theme

PRESETS = load_models(Path(__file__).parents[3] / "resources" / "work_models")
UNIT = """\
name = "Unit"
source = "Surat edaran"
zone = "Asia/Makassar"
[weekdays.monday-friday]
hours = ["08:00-16:00"]
"""


@pytest.fixture
def drawer(bridge: EventBridge) -> Drawer:
    return Drawer(bridge)


@pytest.fixture
def section(
    qtbot: QtBot, drawer: Drawer, theme: Theme, bar: MessageBar
) -> WorkModelSection:
    own = drawer.preferences

    def models() -> WorkModels:
        return WorkModels(PRESETS, load_model, own.settings, own.keep)

    made = WorkModelSection(models, own, drawer.bridge, theme, bar)
    qtbot.addWidget(made)
    with qtbot.waitExposed(made):
        made.show()
    return made


def choices(section: WorkModelSection) -> dict[str, QRadioButton]:
    return {b.text().partition(" ·")[0]: b for b in section.findChildren(QRadioButton)}


def test_the_model_in_force_is_drawn_and_cannot_be_chosen_again(
    section: WorkModelSection,
) -> None:
    assert choices(section)["3 WFA : 2 WFO"].isChecked()
    assert section.title.text() == "3 WFA : 2 WFO: 37 h 30 m a week"
    assert "Tue\N{EN DASH}Wed  WFO" in section.preview.accessibleName()
    assert "thesis" in section.source.text()
    assert not section.use.isEnabled()


def test_another_model_is_looked_at_before_it_is_used(
    section: WorkModelSection, drawer: Drawer
) -> None:
    choices(section)["Full WFO"].click()
    assert section.preview.accessibleName().count("WFA") == 0
    assert drawer.settings.work_model == "wfa3-wfo2"
    section.use.click()
    assert drawer.settings.work_model == "wfo-full"
    assert choices(section)["Full WFO"].isChecked()
    assert not section.use.isEnabled()


def test_a_file_is_looked_at_and_used(
    section: WorkModelSection, drawer: Drawer, tmp_path: Path
) -> None:
    file = tmp_path / "unit.toml"
    file.write_text(UNIT)
    section.open_path(str(file))
    assert section.title.text().startswith("Unit: ")
    assert section.source.text() == "Surat edaran"
    section.use.click()
    assert drawer.settings.work_model == str(file)
    assert choices(section)["Unit"].isChecked()


def test_a_file_that_is_no_model_is_said_and_changes_nothing(
    section: WorkModelSection, drawer: Drawer, tmp_path: Path
) -> None:
    file = tmp_path / "unit.toml"
    file.write_text(UNIT.replace("16:00", "26:00"))
    section.open_path(str(file))
    assert "unit.toml:5" in section.problem.text()
    assert section.problem.isVisible()
    assert section.title.text().startswith("3 WFA")
    assert drawer.settings.work_model == "wfa3-wfo2"


def test_a_choice_made_elsewhere_is_shown(
    section: WorkModelSection, drawer: Drawer
) -> None:
    drawer.preferences.change(work_model="ramadan")
    assert section.title.text().startswith("Ramadan")


def test_a_model_that_is_gone_is_said(
    section: WorkModelSection, drawer: Drawer
) -> None:
    drawer.preferences.change(work_model="/nowhere/unit.toml")
    assert section.problem.isVisible()
    assert "unit.toml" in section.problem.text()
