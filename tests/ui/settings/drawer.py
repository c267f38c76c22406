"""Settings and a matrix in memory, told over a bridge as in the window."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from focusdesk.domain.allocation import DEFAULT_ALLOCATION, Allocation
from focusdesk.domain.errors import FileUnreadable
from focusdesk.domain.settings import Settings
from focusdesk.services.matrix import Matrix
from focusdesk.services.preferences import Preferences

if TYPE_CHECKING:
    from focusdesk.ui.event_bridge import EventBridge


@dataclass
class Drawer:
    """What the sections change; `is_full` refuses every change."""

    bridge: EventBridge
    settings: Settings = field(default_factory=Settings)
    allocation: Allocation = DEFAULT_ALLOCATION
    is_full: bool = False

    def __post_init__(self) -> None:
        self.preferences = Preferences(lambda: self.settings, self._keep_settings)
        self.matrix = Matrix(
            DEFAULT_ALLOCATION, lambda: self.allocation, self._keep_allocation
        )
        self.preferences.tell(self.bridge.publish)
        self.matrix.follow(lambda _: None, self.bridge.publish)

    def _keep_settings(self, settings: Settings) -> None:
        self._refuse()
        self.settings = settings

    def _keep_allocation(self, allocation: Allocation) -> None:
        self._refuse()
        self.allocation = allocation

    def _refuse(self) -> None:
        if self.is_full:
            raise FileUnreadable("settings.toml", "not_allowed")
