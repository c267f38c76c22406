"""The section of what concerns the whole program."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QCheckBox, QVBoxLayout, QWidget

from focusdesk.domain.errors import SettingsInvalid
from focusdesk.domain.setting_values import addresses_of
from focusdesk.domain.settings import (
    MAX_PLAN_SECONDS,
    PLAN_DAYS,
    RATING_SECONDS,
    Language,
    Settings,
    Theme,
)
from focusdesk.services.events import SettingsChanged
from focusdesk.text import language, tr
from focusdesk.text.problems import problem_words
from focusdesk.text.setting_text import language_name, theme_name
from focusdesk.ui.settings.number import NumberRow, Range
from focusdesk.ui.settings.rows import CONTROL_WIDTH, SettingRow, rows_card
from focusdesk.ui.tasks.form import choices, line

if TYPE_CHECKING:
    from collections.abc import Callable

    from focusdesk.services.preferences import Preferences
    from focusdesk.ui.event_bridge import EventBridge
    from focusdesk.ui.message_bar import MessageBar

LEAST_SECONDS = 0.1
_USUAL = Settings()


class GeneralSection(QWidget):
    """Language, colours, planning, rating, notifications and own addresses."""

    def __init__(
        self, preferences: Preferences, bridge: EventBridge, bar: MessageBar
    ) -> None:
        super().__init__()
        self._preferences, self._bar = preferences, bar
        self._spoken = language()
        self.language = choices((c.value, language_name(c)) for c in Language)
        self.theme = choices((c.value, theme_name(c)) for c in Theme)
        self.details = QCheckBox(tr("Show titles"))
        self.addresses = line(placeholder=tr("none"))
        for control in (self.language.box, self.theme.box, self.addresses):
            control.setFixedWidth(CONTROL_WIDTH)
        self._make_rows()
        self._lay_out()
        self._connect()
        self.show_settings()
        bridge.happened.connect(self._hear)

    def _make_rows(self) -> None:
        self.plan_days = NumberRow(
            tr("Working days planned together"),
            tr("More days find more room for what does not fit today."),
            tr("days"),
            Range(PLAN_DAYS[0], PLAN_DAYS[-1]),
            _USUAL.plan_days,
        )
        self.plan_seconds = NumberRow(
            tr("Time for a plan"),
            tr("A first plan comes at once; this long a better one is sought."),
            tr("seconds"),
            Range(LEAST_SECONDS, MAX_PLAN_SECONDS, whole=False),
            _USUAL.plan_seconds,
        )
        self.rating_seconds = NumberRow(
            tr("Time for a rating"),
            tr("The question after a block leaves by itself after this long."),
            tr("seconds"),
            Range(RATING_SECONDS[0], RATING_SECONDS[-1]),
            _USUAL.rating_seconds,
        )
        self._language_row = SettingRow(tr("Language"), "", self.language.box)
        self._address_row = SettingRow(
            tr("Own e-mail addresses"),
            tr(
                "Meetings you declined are told by them, from the next time a "
                "calendar is read. Put commas between several."
            ),
            self.addresses,
        )

    def _lay_out(self) -> None:
        details = SettingRow(
            tr("Notifications"),
            tr("Without titles, nobody beside you reads what you work on."),
            self.details,
        )
        colours = SettingRow(tr("Colours"), "", self.theme.box)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 8, 0)
        column.setSpacing(14)
        look: list[QWidget] = [self._language_row, colours]
        planning: list[QWidget] = [self.plan_days, self.plan_seconds]
        work: list[QWidget] = [self.rating_seconds, details]
        column.addWidget(rows_card(tr("Look"), "", look))
        column.addWidget(rows_card(tr("Planning"), "", planning))
        column.addWidget(rows_card(tr("While working"), "", work))
        column.addWidget(rows_card(tr("Calendar"), "", [self._address_row]))
        column.addStretch(1)

    def _connect(self) -> None:
        change = self._preferences.change
        self.language.box.activated.connect(
            lambda: self._try(lambda: change(language=Language(self.language.key())))
        )
        self.theme.box.activated.connect(
            lambda: self._try(lambda: change(theme=Theme(self.theme.key())))
        )
        self.details.clicked.connect(
            lambda on: self._try(lambda: change(detailed_notifications=on))
        )
        self.plan_days.given.connect(
            lambda value: self._try(lambda: change(plan_days=int(value)))
        )
        self.plan_seconds.given.connect(
            lambda value: self._try(lambda: change(plan_seconds=value))
        )
        self.rating_seconds.given.connect(
            lambda value: self._try(lambda: change(rating_seconds=int(value)))
        )
        for name in ("plan_days", "plan_seconds", "rating_seconds"):
            row: NumberRow = getattr(self, name)
            row.reset_asked.connect(lambda name=name: self._reset(name))
        self.addresses.textEdited.connect(self._check_addresses)
        self.addresses.editingFinished.connect(self._give_addresses)

    def show_settings(self) -> None:
        """Show the settings in force."""
        settings = self._preferences.settings
        self.language.choose(settings.language)
        self.theme.choose(settings.theme)
        self.details.setChecked(settings.detailed_notifications)
        self.plan_days.show_value(settings.plan_days)
        self.plan_seconds.show_value(settings.plan_seconds)
        self.rating_seconds.show_value(settings.rating_seconds)
        self.addresses.setText(", ".join(settings.own_addresses))
        other = settings.language.value != self._spoken
        self._language_row.explain(
            tr("FocusDesk speaks it from its next start on.") if other else ""
        )

    def _hear(self, event: object) -> None:
        if isinstance(event, SettingsChanged):
            self.show_settings()

    def _reset(self, name: str) -> None:
        self._try(lambda: self._preferences.reset(name))

    def _try(self, change: Callable[[], object]) -> None:
        # What could not be kept is not shown as if it were.
        if not self._bar.attempt(change):
            self.show_settings()

    def _check_addresses(self, text: str) -> None:
        words = ""
        try:
            addresses_of(text)
        except SettingsInvalid as error:
            words = problem_words(error.problems[0])
        self._address_row.blame(words)

    def _give_addresses(self) -> None:
        self._check_addresses(self.addresses.text())
        if not self._address_row.problem.text():
            own = addresses_of(self.addresses.text())
            self._try(lambda: self._preferences.change(own_addresses=own))
