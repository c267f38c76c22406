"""One Qt signal for everything the services publish."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

if TYPE_CHECKING:
    from focusdesk.services.events import Event


class EventBridge(QObject):
    """Carries published events to the widgets; give `publish` to the services."""

    happened = Signal(object)

    def publish(self, event: Event) -> None:
        """Tell every widget; call on the main thread, as services do."""
        self.happened.emit(event)
