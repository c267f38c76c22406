from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

import translations
from translations import NotLiteralError, Source, Translation

if TYPE_CHECKING:
    from pathlib import Path

CODE = """
from focusdesk.text import tr, trn

def greet(name: str, many: bool, count: int) -> str:
    first = tr("Good morning, {name}", name=name)
    second = tr("many" if many else "few")
    third = f"({tr('Lunch')})"
    fourth = trn("{count} task", "{count} tasks", count)
    return first + second + third + fourth + tr(
        "A sentence "
        "in two parts"
    )
"""


def package(tmp_path: Path, code: str) -> Path:
    folder = tmp_path / "focusdesk" / "text"
    folder.mkdir(parents=True)
    (folder / "__init__.py").write_text(code)
    return tmp_path / "focusdesk"


def test_every_written_sentence_is_collected(tmp_path: Path) -> None:
    found = translations.collect(package(tmp_path, CODE))

    assert set(found) == {
        "Good morning, {name}",
        "many",
        "few",
        "Lunch",
        "{count} tasks",
        "A sentence in two parts",
    }
    assert found["{count} tasks"].counted
    assert found["Lunch"] == Source("Lunch", "focusdesk.text", counted=False)


@pytest.mark.parametrize("call", ["tr(words)", "tr(f'{a} b')", "trn('one', many, 2)"])
def test_a_sentence_that_is_not_written_out_is_refused(
    tmp_path: Path, call: str
) -> None:
    with pytest.raises(NotLiteralError, match=r"__init__\.py:1"):
        translations.collect(package(tmp_path, call))


def test_what_is_written_is_read_again(tmp_path: Path) -> None:
    path = tmp_path / "i18n" / "focusdesk_id.ts"
    sources = [
        Source("<b>\"Tom\" & 'Ann'</b>\nnext", "focusdesk.ui", counted=False),
        Source("{count} tasks", "focusdesk.cli", counted=True),
        Source("Later", "focusdesk.cli", counted=False),
    ]
    words = {sources[0].text: "<b>\"Tom\" & 'Ann'</b>\n", "{count} tasks": "{count} x"}

    translations.write(path, sources, words)

    assert translations.read(path) == {
        sources[0].text: Translation(words[sources[0].text], True, False),
        "{count} tasks": Translation("{count} x", True, True),
        "Later": Translation("", False, False),
    }


def test_the_same_words_give_the_same_file(tmp_path: Path) -> None:
    sources = [Source(text, "focusdesk.ui", counted=False) for text in "abc"]

    translations.write(tmp_path / "one.ts", sources, {"a": "A"})
    translations.write(tmp_path / "two.ts", reversed(sources), {"a": "A"})

    assert (tmp_path / "one.ts").read_bytes() == (tmp_path / "two.ts").read_bytes()


@pytest.mark.parametrize(
    ("word", "fault"),
    [
        (None, "not translated"),
        (Translation("", True, False), "not translated"),
        (Translation("  ", True, False), "not translated"),
        (Translation("Halo {name}", False, False), "not translated"),
        (Translation("Halo {nama}", True, False), "other {fields}"),
        (Translation("Halo", True, False), "other {fields}"),
        (Translation("Halo {name", True, False), "other {fields}"),
        (Translation("Halo {name}", True, True), "counted"),
    ],
)
def test_each_fault_is_named(word: Translation | None, fault: str) -> None:
    sources = {"Hello {name}": Source("Hello {name}", "focusdesk.ui", counted=False)}
    words = {"Hello {name}": word} if word else {}

    (line,) = translations.faults(sources, words)

    assert fault in line
    assert "Hello {name}" in line


def test_a_word_that_nobody_says_is_obsolete() -> None:
    words = {"Hello": Translation("Halo", True, False)}

    assert list(translations.faults({}, words)) == ["obsolete: 'Hello'"]


def test_a_finished_catalogue_has_no_fault() -> None:
    sources = {"Hello {name}": Source("Hello {name}", "focusdesk.ui", counted=False)}
    words = {"Hello {name}": Translation("Halo {name}", True, False)}

    assert list(translations.faults(sources, words)) == []
