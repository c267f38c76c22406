"""The card that asks how a session went, in its place: built when first wanted."""

from __future__ import annotations

from typing import TYPE_CHECKING

from focusdesk.domain.ids import SessionId

if TYPE_CHECKING:
    from focusdesk.app.workshop import Workshop
    from focusdesk.services.desk import Desk
    from focusdesk.ui.message_bar import MessageBar
    from focusdesk.ui.rating import RatingWindow
    from focusdesk.ui.theme import Theme


class RatingPlace:
    """Asks for ratings and keeps what is answered."""

    def __init__(
        self, workshop: Workshop, desk: Desk, theme: Theme, bar: MessageBar
    ) -> None:
        self._workshop, self._desk = workshop, desk
        self._theme, self._bar = theme, bar
        self._window: RatingWindow | None = None

    def ask(self, session_id: str) -> None:
        """Ask about a session, with the rating it has; nothing for one that is gone."""
        card = self._desk.focus.card(SessionId(session_id))
        if card is None:
            return
        given = self._desk.journal.rating(SessionId(session_id))
        self._made().ask(
            session_id,
            card.title,
            (card.project, card.color),
            card.worked,
            given.value if given else None,
        )

    def look(self) -> None:
        """Ask no more about a session that a terminal has rated meanwhile."""
        if self._window is not None and self._window.isVisible():
            session_id = SessionId(self._window.session_id)
            given = self._desk.journal.rating(session_id)
            self._window.be_answered(given.value if given else None)

    def end(self) -> None:
        """Ask nothing any more."""
        if self._window is not None:
            self._window.hide()

    def _made(self) -> RatingWindow:
        if self._window is None:
            from focusdesk.text.flow_item import flow_item
            from focusdesk.ui.rating import RatingWindow

            self._window = RatingWindow(
                self._theme,
                flow_item(self._workshop.resources),
                self._desk.settings.rating_seconds,
            )
            self._window.rated.connect(self._rate)
        self._window.wait_for(self._desk.settings.rating_seconds)
        return self._window

    def _rate(self, session_id: str, value: int) -> None:
        self._bar.attempt(lambda: self._desk.journal.rate(SessionId(session_id), value))
