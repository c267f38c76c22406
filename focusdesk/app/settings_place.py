"""The place where settings are changed, and what a change does at once."""

from __future__ import annotations

from typing import TYPE_CHECKING

from focusdesk.app.quiet_place import quiet_sections
from focusdesk.services.events import SettingsChanged, StoreChanged
from focusdesk.services.matrix import MATRIX
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
        self._more: list[Section] = []
        if desk.matrix.trouble is not None:
            bar.tell(desk.matrix.trouble)

    def page(self) -> SettingsPage:
        """Build the page."""
        from focusdesk.ui.settings.page import SettingsPage

        return SettingsPage(self._theme, self._sections())

    def add(self, section: Section) -> None:
        """Let the page have one more section, before it is built."""
        self._more.append(section)

    def hear(self, event: object) -> None:
        """Put changed settings in force in the window."""
        if not isinstance(event, SettingsChanged):
            return
        settings = self._desk.settings
        if "theme" in event.names:
            self._theme.set_mode(settings.theme)
        if "work_model" in event.names:
            self._use_model()
        if MATRIX in event.names:
            # Stages in the list of tasks and the guesses of quick add are others now.
            self._bridge.publish(StoreChanged())

    def _use_model(self) -> None:
        workweek, workshop = self._desk.workweek, self._workshop
        if self._bar.attempt(lambda: workweek.use(workshop.model())):
            self._bridge.publish(StoreChanged())

    def _sections(self) -> tuple[Section, ...]:
        return (
            Section("general", tr("General"), _general_words(), self._make_general),
            Section("work-model", tr("Work model"), _model_words(), self._make_model),
            Section("routines", tr("Routines"), _routine_words(), self._make_routines),
            Section("rest", tr("Breaks & reminders"), _rest_words(), self._make_rest),
            Section(
                "matrix", tr("Allocation matrix"), _matrix_words(), self._make_matrix
            ),
            Section("weights", tr("Weights"), _weight_words(), self._make_weights),
            *self._more,
            *quiet_sections(self._desk, self._bridge, self._bar),
            Section(
                "diagnostics",
                tr("Diagnostics"),
                _diagnostic_words(),
                self._make_diagnostics,
            ),
        )

    def _make_general(self) -> QWidget:
        from focusdesk.ui.settings.general import GeneralSection

        return GeneralSection(self._desk.preferences, self._bridge, self._bar)

    def _make_model(self) -> QWidget:
        from focusdesk.ui.settings.work_model import WorkModelSection

        models, own = self._workshop.models, self._desk.preferences
        return WorkModelSection(models, own, self._bridge, self._theme, self._bar)

    def _make_routines(self) -> QWidget:
        from focusdesk.ui.settings.routines.section import RoutinesSection

        desk, theme = self._desk, self._theme
        parts = desk.routines, desk.tasks, desk.steps
        return RoutinesSection(*parts, theme, self._bridge, self._bar)

    def _make_rest(self) -> QWidget:
        from focusdesk.ui.settings.rest import RestSection

        return RestSection(self._desk.preferences, self._bridge, self._bar)

    def _make_matrix(self) -> QWidget:
        from focusdesk.ui.settings.matrix.section import MatrixSection

        desk, theme = self._desk, self._theme
        tasks = desk.matrix_tasks
        return MatrixSection(desk.matrix, tasks, self._bridge, theme, self._bar)

    def _make_weights(self) -> QWidget:
        from focusdesk.ui.settings.weights import WeightsSection

        return WeightsSection(self._desk.preferences, self._bridge, self._bar)

    def _make_diagnostics(self) -> QWidget:
        from focusdesk.ui.settings.diagnostics import DiagnosticsSection

        desk, doctor = self._desk, self._workshop.doctor()
        return DiagnosticsSection(
            doctor.outside, lambda: doctor.inside(desk.store), desk.background
        )


def _general_words() -> tuple[str, ...]:
    return (
        tr("language"),
        tr("theme, colours, dark, light"),
        tr("plan, days, seconds"),
        tr("rating, flow"),
        tr("notifications"),
        tr("e-mail addresses, calendar"),
    )


def _model_words() -> tuple[str, ...]:
    return (
        tr("working hours, breaks, week"),
        tr("WFA, WFO, place, core hours"),
        tr("no-meeting windows, file, preset"),
        tr("project switches, limits"),
    )


def _routine_words() -> tuple[str, ...]:
    return (
        tr("meeting, stand-up, assembly"),
        tr("prayer, break, stretch"),
        tr("learning hour, administration"),
    )


def _rest_words() -> tuple[str, ...]:
    return (
        tr("break, rest, pause"),
        tr("stretch, hint, typing"),
        tr("close the day, overtime"),
        tr("reflection, Friday"),
    )


def _matrix_words() -> tuple[str, ...]:
    return (
        tr("activity, stage, levels"),
        tr("cognitive, collaboration, shared work"),
        tr("WFA, WFO, place, core hours"),
        tr("usual minutes of a task"),
    )


def _weight_words() -> tuple[str, ...]:
    return (
        tr("planner, minutes lost, percent"),
        tr("project switches, getting back in"),
        tr("deadlines, late, left out"),
        tr("focus work, core hours, no-meeting windows"),
        tr("stability, weekly share"),
    )


def _diagnostic_words() -> tuple[str, ...]:
    return (
        tr("doctor, help, problem, error, crash"),
        tr("tray, notifications, sleep, lock, idle"),
        tr("vault, keyring, folder, size, version"),
    )
