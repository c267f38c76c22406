from __future__ import annotations

import queue

import pytest
from hypothesis import given
from hypothesis import strategies as st

from focusdesk.adapters.notify.plain import cut_units, escaped, plain
from focusdesk.adapters.notify.plyer_notify import PlyerNotifier
from focusdesk.domain.notice import Notice

WAIT = 10.0


class Backend:
    """Stands where plyer's back end is, and is as rude."""

    def __init__(self, error: Exception | None = None) -> None:
        self.asked: queue.Queue[tuple[str, str, str]] = queue.Queue()
        self._error = error

    def __call__(self, *, title: str, message: str, app_name: str) -> None:
        self.asked.put((title, message, app_name))
        if self._error is not None:
            raise self._error


def test_a_notice_reaches_the_back_end() -> None:
    backend = Backend()
    assert PlyerNotifier(backend).show(Notice("focus", "Blok selesai", "SIASN"))
    assert backend.asked.get(timeout=WAIT) == ("Blok selesai", "SIASN", "FocusDesk")


@pytest.mark.parametrize(
    "error", [ValueError("too long"), OSError("no"), NotImplementedError("here")]
)
def test_a_back_end_may_raise_what_it_likes(error: Exception) -> None:
    backend = Backend(error)
    notifier = PlyerNotifier(backend)
    assert notifier.show(Notice("focus", "A"))
    backend.asked.get(timeout=WAIT)
    assert notifier.show(Notice("focus", "B"))
    assert backend.asked.get(timeout=WAIT)[0] == "B"


def test_long_titles_are_cut_and_never_options() -> None:
    backend = Backend()
    notifier = PlyerNotifier(backend)
    notifier.show(Notice("focus", "😀" * 100, "y" * 1000))
    title, body, _ = backend.asked.get(timeout=WAIT)
    assert len(title.encode("utf-16-le")) // 2 <= 63
    assert len(body.encode("utf-16-le")) // 2 <= 255
    notifier.show(Notice("focus", "--icon=x", "-t"))
    assert backend.asked.get(timeout=WAIT)[:2] == ("icon=x", "t")
    notifier.show(Notice("focus", "--", ""))
    assert backend.asked.get(timeout=WAIT)[0] == "FocusDesk"
    notifier.close("focus")


@given(st.text(), st.integers(2, 80))
def test_plain_text_is_one_printable_line_within_its_limit(
    text: str, limit: int
) -> None:
    line = plain(text, limit)
    assert len(line) <= limit
    assert line == "" or line.isprintable()
    assert len(cut_units(text, limit).encode("utf-16-le")) // 2 <= limit


@given(st.text())
def test_escaped_text_holds_no_markup(text: str) -> None:
    made = escaped(text)
    assert "<" not in made
    assert ">" not in made
    back = made.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&")
    assert back == text
