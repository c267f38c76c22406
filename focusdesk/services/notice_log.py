"""What the person was told, kept so that nothing is lost that was not seen."""

from __future__ import annotations

from typing import TYPE_CHECKING

from focusdesk.services.events import NoticesChanged

if TYPE_CHECKING:
    from focusdesk.domain.notice import KeptNotice, Notice
    from focusdesk.domain.ports import Clock
    from focusdesk.services.events import Publish
    from focusdesk.storage.store import Store

KEPT = 200


class NoticeLog:
    """Keeps notices with their true times, the newest `KEPT` of them.

    `NoticesChanged` follows whatever changes what is kept or seen.
    """

    def __init__(self, store: Store, clock: Clock, publish: Publish) -> None:
        self._store, self._clock, self._publish = store, clock, publish

    def keep(self, notice: Notice) -> int:
        """Keep a notice said just now, unseen; return its id."""
        with self._store.transaction() as tx:
            notice_id = tx.notices.add(notice, self._clock())
            tx.notices.drop_before(KEPT)
        self._publish(NoticesChanged())
        return notice_id

    def last(self, count: int = KEPT) -> tuple[KeptNotice, ...]:
        """Return the newest notices, the newest first."""
        with self._store.reading() as tx:
            return tx.notices.last(count)

    def unseen(self) -> int:
        """Return how many nobody has seen yet."""
        with self._store.reading() as tx:
            return tx.notices.unseen()

    def see(self, notice_id: int | None = None) -> None:
        """Note that one notice, or all of them, were seen."""
        with self._store.transaction() as tx:
            found = tx.notices.see(self._clock(), notice_id)
        if found:
            self._publish(NoticesChanged())

    def clear(self) -> None:
        """Drop all notices."""
        with self._store.transaction() as tx:
            tx.notices.clear()
        self._publish(NoticesChanged())
