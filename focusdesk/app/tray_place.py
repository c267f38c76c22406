"""The tray joined: what it reads, and the entries of other parts in its menu."""

from __future__ import annotations

from typing import TYPE_CHECKING

from focusdesk.text import tr
from focusdesk.ui.tray_link import TrayLink, TrayServices
from focusdesk.ui.tray_menu import Toggle

if TYPE_CHECKING:
    from focusdesk.app.mini_place import MiniPlace
    from focusdesk.services.desk import Desk
    from focusdesk.ui.event_bridge import EventBridge
    from focusdesk.ui.today.ports import Sessions
    from focusdesk.ui.tray import Tray


def join_tray(
    tray: Tray, desk: Desk, sessions: Sessions, bridge: EventBridge, mini: MiniPlace
) -> TrayLink:
    """Let the tray show the day of a desk, and switch quiet mode and the mini timer."""

    def toggles() -> tuple[Toggle, ...]:
        is_quiet = desk.quiet.now().is_on
        quiet = Toggle(tr("&Do not disturb"), is_quiet, desk.quiet.toggle)
        return quiet, *mini.toggles()

    parts = desk.planning, sessions, bridge, desk.clock
    return TrayLink(tray, TrayServices(*parts, toggles, desk.breaks))
