"""Choosing a work model: presets by id, files by path."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from focusdesk.adapters.toml_work_models import load_model, load_models
from focusdesk.domain.errors import FileUnreadable, NotFound, WorkModelInvalid
from focusdesk.domain.settings import Settings
from focusdesk.services.work_models import WorkModels

PRESETS = load_models(Path(__file__).parents[2] / "resources" / "work_models")
UNIT = """\
name = "Unit"
zone = "Asia/Makassar"
[weekdays.monday-friday]
hours = ["08:00-16:00"]
"""


class Shelf:
    """Work models whose settings are kept here."""

    def __init__(self, used: str = "wfa3-wfo2") -> None:
        self.settings = replace(Settings(), work_model=used)
        self.models = WorkModels(PRESETS, load_model, self.settings, self._save)

    def _save(self, settings: Settings) -> None:
        self.settings = settings


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "unit.toml"
    path.write_text(UNIT)
    return path


def test_the_model_in_force_is_the_settings_own() -> None:
    assert Shelf().models.current().id == "wfa3-wfo2"
    assert Shelf("ramadan").models.used() == PRESETS["ramadan"]


def test_a_preset_is_put_in_force_by_its_id() -> None:
    shelf = Shelf()
    assert shelf.models.use("wfo-full").id == "wfo-full"
    assert shelf.settings.work_model == "wfo-full"
    assert shelf.models.current().id == "wfo-full"


def test_a_file_is_put_in_force_by_its_whole_path(
    file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    shelf = Shelf()
    monkeypatch.chdir(file.parent)
    assert shelf.models.use("unit.toml").name == "Unit"
    assert shelf.settings.work_model == str(file)
    assert shelf.models.current().zone == "Asia/Makassar"
    assert [m.id for m in shelf.models.all()] == [*PRESETS, "unit"]


def test_a_broken_file_is_never_put_in_force(file: Path) -> None:
    shelf = Shelf()
    file.write_text(UNIT.replace("16:00", "07:00"))
    for check in (shelf.models.use, lambda name: shelf.models.check(Path(name))):
        with pytest.raises(WorkModelInvalid) as caught:
            check(str(file))
        assert caught.value.problems[0].where == "unit.toml:4"
    with pytest.raises(FileUnreadable):
        shelf.models.use("gone.toml")
    assert shelf.settings.work_model == "wfa3-wfo2"


def test_a_name_nobody_knows_is_answered_with_close_ones() -> None:
    with pytest.raises(NotFound) as caught:
        Shelf().models.find("wfa3wfo2")
    assert "wfa3-wfo2" in caught.value.close


def test_a_file_in_force_that_is_gone_hides_no_other(tmp_path: Path) -> None:
    shelf = Shelf(str(tmp_path / "gone.toml"))
    assert shelf.models.used() is None
    assert [m.id for m in shelf.models.all()] == list(PRESETS)
    with pytest.raises(FileUnreadable):
        shelf.models.current()
