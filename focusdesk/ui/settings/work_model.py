"""The section of the work model: a preset or a file, and what its week looks like."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QButtonGroup,
    QFileDialog,
    QHBoxLayout,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from focusdesk.domain.errors import FocusDeskError
from focusdesk.services.events import SettingsChanged
from focusdesk.text import formats, tr
from focusdesk.text.errors import describe
from focusdesk.text.work_model_text import (
    limits_text,
    model_name,
    model_source,
    model_windows,
)
from focusdesk.ui.parts import button, card, clear, label
from focusdesk.ui.settings.week_preview import WeekPreview

if TYPE_CHECKING:
    from collections.abc import Callable

    from focusdesk.domain.work_model import WorkModel
    from focusdesk.services.preferences import Preferences
    from focusdesk.services.work_models import WorkModels
    from focusdesk.ui.event_bridge import EventBridge
    from focusdesk.ui.message_bar import MessageBar
    from focusdesk.ui.theme import Theme


class WorkModelSection(QWidget):
    """Lists the models; the one looked at is drawn, and put in force by a button.

    `models` reads them anew; `in_force` is called when another one was chosen.
    """

    def __init__(
        self,
        models: Callable[[], WorkModels],
        preferences: Preferences,
        bridge: EventBridge,
        theme: Theme,
        bar: MessageBar,
    ) -> None:
        super().__init__()
        self._models, self._preferences, self._bar = models, preferences, bar
        self._shown: WorkModel | None = None
        self._reference = ""
        self._group = QButtonGroup(self)
        self._choices = QVBoxLayout()
        self.open_file = button(tr("Choose a file…"))
        self.problem = label(role="error", wrap=True)
        self.preview = WeekPreview(theme)
        self.title = label(role="h3", wrap=True)
        self.windows = label(role="meta", wrap=True)
        self.source = label(role="quiet", wrap=True)
        self.use = button(tr("Plan by it"), "primary")
        self.state = label(role="meta")
        self._lay_out()
        self._group.idToggled.connect(self._look)
        self.open_file.clicked.connect(self._ask_file)
        self.use.clicked.connect(self._use)
        bridge.happened.connect(self._hear)
        self.show_models()

    def show_models(self) -> None:
        """List the models and look at the one in force."""
        try:
            models = self._models()
            offered, used = models.all(), models.used()
        except FocusDeskError as error:
            self._blame(error)
            return
        self._offered: list[tuple[str, WorkModel]] = []
        self._empty()
        for model in offered:
            own = self._preferences.settings.work_model
            self._offer(own if model == used else model.id, model)
        if used is None:
            self._say_unusable(models)
        else:
            self.look_at(self._preferences.settings.work_model, used)

    def look_at(self, reference: str, model: WorkModel) -> None:
        """Draw a model's week and say what it is, without using it yet."""
        self._shown, self._reference = model, reference
        self.problem.hide()
        self.preview.show_model(model)
        week = formats.duration(model.weekly_minutes)
        name = model_name(model)
        self.title.setText(tr("{name}: {time} a week", name=name, time=week))
        self.windows.setText("\n".join((*model_windows(model), limits_text(model))))
        self.source.setText(model_source(model))
        self.source.setVisible(bool(model_source(model)))
        used = reference == self._preferences.settings.work_model
        self.use.setEnabled(not used)
        self.state.setText(tr("Days are planned by it.") if used else "")
        for place, (known, _) in enumerate(self._offered):
            if known == reference:
                self._group.button(place).setChecked(True)

    def open_path(self, path: str) -> None:
        """Look at the model in a file; what is wrong with it is said below the list."""
        try:
            model = self._models().check(Path(path))
        except FocusDeskError as error:
            self._blame(error)
            return
        reference = str(Path(path).absolute())
        if reference not in {known for known, _ in self._offered}:
            self._offer(reference, model)
        self.look_at(reference, model)

    def _lay_out(self) -> None:
        frame, inner = card(spacing=8)
        self._choices.setSpacing(8)
        inner.addLayout(self._choices)
        row = QHBoxLayout()
        row.addWidget(self.open_file)
        row.addStretch(1)
        inner.addLayout(row)
        inner.addWidget(self.problem)
        self.problem.hide()
        shown, about = card(spacing=8)
        for part in (self.title, self.preview, self.windows, self.source):
            about.addWidget(part)
        foot = QHBoxLayout()
        foot.addWidget(self.state, 1, Qt.AlignmentFlag.AlignVCenter)
        foot.addWidget(self.use)
        about.addLayout(foot)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 8, 0)
        column.setSpacing(14)
        column.addWidget(frame)
        column.addWidget(shown)
        column.addStretch(1)

    def _empty(self) -> None:
        for known in self._group.buttons():
            self._group.removeButton(known)
        clear(self._choices)

    def _offer(self, reference: str, model: WorkModel) -> None:
        week = formats.duration(model.weekly_minutes)
        choice = QRadioButton(f"{model_name(model)} · {week}".replace("&", "&&"))
        self._group.addButton(choice, len(self._offered))
        self._offered.append((reference, model))
        self._choices.addWidget(choice)

    def _look(self, place: int, checked: bool) -> None:  # noqa: FBT001 - Qt's signal
        if checked and self._offered[place][0] != self._reference:
            self.look_at(*self._offered[place])

    def _ask_file(self) -> None:
        path, _ = QFileDialog.getOpenFileName(
            self, tr("Choose a work model"), "", tr("Work models (*.toml)")
        )
        if path:
            self.open_path(path)

    def _use(self) -> None:
        reference = self._reference
        if self._bar.attempt(lambda: self._models().use(reference)):
            self.show_models()

    def _hear(self, event: object) -> None:
        if isinstance(event, SettingsChanged) and "work_model" in event.names:
            self.show_models()

    def _say_unusable(self, models: WorkModels) -> None:
        try:
            models.current()
        except FocusDeskError as error:
            self._blame(error)

    def _blame(self, error: FocusDeskError) -> None:
        said = describe(error)
        parts = (f"{said.title}.", said.explanation, said.next_step)
        self.problem.setText(" ".join(part for part in parts if part))
        self.problem.show()
