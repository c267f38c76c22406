"""The place where settings are changed, and what a change does at once."""

from __future__ import annotations

from typing import TYPE_CHECKING

from focusdesk.services.events import SettingsChanged, StoreChanged
from focusdesk.text import tr
from focusdesk.ui.settings.section import Section

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from focusdesk.app.workshop import Workshop
    from focusdesk.services.desk import Desk
    from focusdesk.ui.event_bridge import EventBridge
    from focusdesk.ui.message_bar import MessageBar
    from focusdesk.ui.settings.page import SettingsPage
    from focusdesk.ui.theme import Theme


class SettingsPlace:
    """Builds the Settings page with its sections, and puts changes in force."""

    def __init__(
        self,
        workshop: Workshop,
        desk: Desk,
        bridge: EventBridge,
        theme: Theme,
        bar: MessageBar,
    ) -> None:
        self._workshop, self._desk, self._bridge = workshop, desk, bridge
        self._theme, self._bar = theme, bar

    def page(self) -> SettingsPage:
        """Build the page."""
        from focusdesk.ui.settings.page import SettingsPage

        return SettingsPage(self._theme, self._sections())

    def hear(self, event: object) -> None:
        """Put changed settings in force in the window."""
        if not isinstance(event, SettingsChanged):
            return
        settings = self._desk.settings
        if "theme" in event.names:
            self._theme.set_mode(settings.theme)
        if "work_model" in event.names:
            self._use_model()

    def _use_model(self) -> None:
        workweek, workshop = self._desk.workweek, self._workshop
        if self._bar.attempt(lambda: workweek.use(workshop.model())):
            self._bridge.publish(StoreChanged())

    def _sections(self) -> tuple[Section, ...]:
        return (
            Section(
                "general",
                tr("General"),
                (
                    tr("language"),
                    tr("theme, colours, dark, light"),
                    tr("plan, days, seconds"),
                    tr("rating, flow"),
                    tr("notifications"),
                    tr("e-mail addresses, calendar"),
                ),
                self._make_general,
            ),
            Section(
                "routines",
                tr("Routines"),
                (
                    tr("meeting, stand-up, assembly"),
                    tr("prayer, break, stretch"),
                    tr("learning hour, administration"),
                ),
                self._make_routines,
            ),
        )

    def _make_routines(self) -> QWidget:
        from focusdesk.ui.settings.routines.section import RoutinesSection

        desk = self._desk
        return RoutinesSection(
            desk.routines,
            desk.tasks,
            desk.steps,
            self._theme,
            self._bridge,
            self._bar,
        )

    def _make_general(self) -> QWidget:
        from focusdesk.ui.settings.general import GeneralSection

        return GeneralSection(self._desk.preferences, self._bridge, self._bar)
