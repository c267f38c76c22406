"""Text in a few lines: nothing wider than its room, nothing lost without a sign."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtGui import QFontMetricsF

from focusdesk.ui.parts import ElidedLabel, plain_tip
from focusdesk.ui.wrapping import WrappedLabel, wrap

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from focusdesk.ui.theme import Theme

WORDS = st.lists(st.text("abcdefgh", min_size=1, max_size=30), max_size=14)


def test_lines_fit_and_keep_every_letter_or_end_in_an_ellipsis(theme: Theme) -> None:
    metrics = QFontMetricsF(theme.font("meta"))

    @given(WORDS.map(" ".join), st.integers(60, 320), st.integers(1, 3))
    def check(text: str, width: int, most: int) -> None:
        lines = wrap(text, metrics, width, most)
        assert len(lines) <= most
        assert all(metrics.horizontalAdvance(line) <= width + 1 for line in lines)
        whole = "".join(lines).replace(" ", "") == text.replace(" ", "")
        assert whole or lines[-1].endswith("…")

    check()


def test_a_label_cut_short_tells_the_rest_on_hover(qtbot: QtBot, theme: Theme) -> None:
    del theme
    label = WrappedLabel("meta", 2)
    qtbot.addWidget(label)
    label.resize(120, 40)
    label.say("Validasi riwayat jabatan ganda pegawai pemerintah daerah")
    assert label.text().count("\n") == 1
    assert "pemerintah daerah" in label.toolTip()
    assert label.accessibleName().endswith("daerah")
    label.say("Singkat")
    assert label.toolTip() == ""


def test_an_elided_label_follows_its_width(qtbot: QtBot, theme: Theme) -> None:
    del theme
    label = ElidedLabel("Kamis, 26 Nov 2026")
    qtbot.addWidget(label)
    label.resize(60, 20)
    label.show()
    assert label.text().endswith("…")
    label.resize(400, 20)
    assert label.text() == "Kamis, 26 Nov 2026"
    assert label.toolTip() == ""


def test_markup_in_a_title_is_shown_and_not_obeyed() -> None:
    tip = plain_tip("<img src='file:///etc/passwd'> & <b>x</b>")
    assert "<img" not in tip
    assert "&lt;img" in tip
