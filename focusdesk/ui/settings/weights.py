"""The section of the planner's weights: grouped, explained, each with its default."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from focusdesk.domain.planning.weights import WEIGHTS, Group
from focusdesk.services.events import SettingsChanged
from focusdesk.text import tr, trn
from focusdesk.text.weight_text import (
    group_explanation,
    group_name,
    unit_name,
    weight_name,
)
from focusdesk.ui.parts import button, label
from focusdesk.ui.settings.number import NumberRow, Range
from focusdesk.ui.settings.rows import rows_card

if TYPE_CHECKING:
    from collections.abc import Callable

    from focusdesk.domain.planning.weights import Weight
    from focusdesk.services.preferences import Preferences
    from focusdesk.ui.event_bridge import EventBridge
    from focusdesk.ui.message_bar import MessageBar


class WeightsSection(QWidget):
    """Every weight in a field of its own; `rows` has them by name."""

    def __init__(
        self, preferences: Preferences, bridge: EventBridge, bar: MessageBar
    ) -> None:
        super().__init__()
        self._preferences, self._bar = preferences, bar
        self.rows = {weight.name: _row(weight) for weight in WEIGHTS}
        self.changed = label(role="meta")
        self.reset_all = button(tr("Reset all weights"))
        self._lay_out()
        for name, row in self.rows.items():
            row.given.connect(lambda value, name=name: self._weigh(name, value))
            row.reset_asked.connect(lambda name=name: self._unweigh(name))
        self.reset_all.clicked.connect(self._unweigh_all)
        self.show_settings()
        bridge.happened.connect(self._hear)

    def show_settings(self) -> None:
        """Show the weights in force."""
        own = self._preferences.settings.planner
        for weight in WEIGHTS:
            self.rows[weight.name].show_value(own.get(weight.name, weight.default))
        count = sum(own.get(w.name, w.default) != w.default for w in WEIGHTS)
        none = tr("Every weight has its default.")
        some = trn(
            "{count} weight differs from its default.",
            "{count} weights differ from their defaults.",
            count,
        )
        self.changed.setText(some if count else none)
        self.reset_all.setEnabled(bool(own))

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 8, 0)
        column.setSpacing(14)
        about = tr(
            "The planner seeks the plan that loses the fewest minutes. These figures "
            "say what is lost by what; a percent is that part of each minute. "
            "A changed figure plans the days anew at once."
        )
        column.addWidget(label(about, "meta", wrap=True))
        foot = QHBoxLayout()
        foot.addWidget(self.changed, 1)
        foot.addWidget(self.reset_all)
        column.addLayout(foot)
        for group in Group:
            members = [self.rows[w.name] for w in WEIGHTS if w.group is group]
            if members:
                rows: list[QWidget] = [*members]
                title, about = group_name(group), group_explanation(group)
                column.addWidget(rows_card(title, about, rows))
        column.addStretch(1)

    def _hear(self, event: object) -> None:
        if isinstance(event, SettingsChanged) and "planner" in event.names:
            self.show_settings()

    def _weigh(self, name: str, value: float) -> None:
        self._try(lambda: self._preferences.weigh(name, value))

    def _unweigh(self, *names: str) -> None:
        self._try(lambda: self._preferences.unweigh(*names))

    def _unweigh_all(self) -> None:
        self._try(self._preferences.unweigh)

    def _try(self, change: Callable[[], object]) -> None:
        # What could not be kept is not shown as if it were.
        if not self._bar.attempt(change):
            self.show_settings()


def _row(weight: Weight) -> NumberRow:
    allowed = Range(weight.low, weight.high, weight.whole)
    unit = unit_name(weight.unit)
    return NumberRow(weight_name(weight), "", unit, allowed, weight.default)
