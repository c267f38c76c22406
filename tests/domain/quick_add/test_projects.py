"""Which project is meant."""

from __future__ import annotations

import pytest

from focusdesk.domain.quick_add import parse
from tests.domain.quick_add.reading import NOW, PROJECTS, ZONE, day_end, read


@pytest.mark.parametrize(
    ("mark", "name"),
    [
        ("#SIASN", "SIASN"),
        ("#siasn", "SIASN"),
        ("#SIASN,", "SIASN"),
        ("#my", "MyASN"),
        ('#"Layanan Pensiun"', "Layanan Pensiun"),
        ("#layananpensiun", "Layanan Pensiun"),
        ("#layanan-pensiun", "Layanan Pensiun"),
        ("#pensiun", "Layanan Pensiun"),
        ("#spbe", "Dashboard SPBE"),
    ],
)
def test_a_project_is_known_by_name_and_by_beginnings(mark: str, name: str) -> None:
    project = read(f"Rilis {mark} 40m").project
    assert project is not None
    assert project.is_known
    assert project.name == name


def test_an_exact_name_wins_over_a_longer_one() -> None:
    from focusdesk.domain.ids import ProjectId
    from focusdesk.domain.task import Project

    both = (Project(ProjectId("a"), "Gaji"), Project(ProjectId("b"), "Gaji Pusat"))
    project = parse("Rilis #gaji", NOW, ZONE, both, day_end).project
    assert project is not None
    assert project.id == "a"


def test_an_unknown_project_comes_with_names_like_it() -> None:
    project = read("Rilis #SIASM").project
    assert project is not None
    assert not project.is_known
    assert project.close == ("SIASN",)


def test_a_beginning_of_two_names_lists_both() -> None:
    project = read("Rilis #si").project
    assert project is not None
    assert project.many
    assert project.close == ("SIASN", "SIMPEGNAS")


def test_the_only_project_is_assumed() -> None:
    project = parse("Rilis 40m", NOW, ZONE, PROJECTS[:1], day_end).project
    assert project is not None
    assert project.assumed
    assert project.id == "siasn"
