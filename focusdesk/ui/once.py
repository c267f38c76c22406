"""One press where two would do two different things."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject


class Once(QObject):
    """Takes the second half of a double click away from a button.

    A step puts other buttons in the place of the one that was clicked: who clicks
    twice to start would finish with the second click.
    """

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take a second press in the same place."""
        del watched
        return event.type() == QEvent.Type.MouseButtonDblClick
