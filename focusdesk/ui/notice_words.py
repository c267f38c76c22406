"""What a notice says. Titles of tasks only where the person chose it."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from focusdesk.domain.notice import Notice, NoticeAction
from focusdesk.text import tr
from focusdesk.text.focus_text import card_line, question
from focusdesk.text.formats import clock_of, duration

if TYPE_CHECKING:
    from focusdesk.domain.recovery import Recovery
    from focusdesk.services.day_view import Header
    from focusdesk.services.focus_card import WorkCard

FOCUS, DAY = "focus", "day"
"""Keys: what is about the session or next block, and what is about the day."""
EXTENSION = 10


@dataclass(frozen=True, slots=True)
class Wording:
    """How much a notice may tell outside the window."""

    titles: bool = False

    def block_start(self, card: WorkCard) -> Notice:
        """Say that a block begins, with its true times."""
        assert card.end is not None
        times = tr(
            "Planned {start} to {end}.",
            start=clock_of(card.start, card.zone),
            end=clock_of(card.end, card.zone),
        )
        notice = Notice(
            FOCUS,
            tr("Time for {project}", project=card.project),
            times,
            (NoticeAction("start", tr("Start")),),
        )
        return self._with_title(notice, card)

    def block_end(self, card: WorkCard) -> Notice:
        """Say that a countdown is over and that the session runs on."""
        assert card.end is not None
        over = tr(
            "{project}: planned until {time}. The session runs on until you finish it.",
            project=card.project,
            time=clock_of(card.end, card.zone),
        )
        notice = Notice(
            FOCUS,
            tr("The block is over"),
            over,
            (
                NoticeAction("finish", tr("Finish")),
                NoticeAction("extend", tr("+{count} minutes", count=EXTENSION)),
                NoticeAction("pause", tr("Pause")),
            ),
        )
        return self._with_title(notice, card)

    def rating(self, card: WorkCard) -> Notice:
        """Ask for a rating of a session that has ended."""
        notice = Notice(
            FOCUS,
            tr("How absorbed were you?"),
            card_line(card) + ".",
            (NoticeAction("rate", tr("Rate")),),
        )
        return self._with_title(notice, card)

    def recovery(self, asked: Recovery, zone: str) -> Notice:
        """Ask about time nobody saw."""
        return Notice(
            FOCUS,
            tr("One question about your session"),
            question(asked, zone),
            (NoticeAction("answer", tr("Answer")),),
        )

    def day_start(self, header: Header) -> Notice:
        """Greet a day that is planned, with its figures."""
        figures = (
            tr("Focus {time}", time=duration(header.focus_minutes)),
            tr("Meetings {time}", time=duration(header.meeting_minutes)),
            tr("Project switches {count}", count=header.switches),
        )
        return Notice(
            DAY,
            tr("Today's plan is ready"),
            " · ".join(figures),
            (NoticeAction("open", tr("Show the plan")),),
        )

    def _with_title(self, notice: Notice, card: WorkCard) -> Notice:
        if not self.titles or not card.title:
            return notice
        return replace(notice, body=f"{card.title}. {notice.body}")
