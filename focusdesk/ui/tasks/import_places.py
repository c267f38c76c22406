"""Saying which project the issues of a path go to, asked once for each."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QGridLayout, QScrollArea, QVBoxLayout, QWidget

from focusdesk.text import tr
from focusdesk.ui.parts import ElidedLabel, label

if TYPE_CHECKING:
    from collections.abc import Sequence

    from focusdesk.services.issue_import import PathPlace

_SHOWN_ROWS = 4
_NARROW = QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon


class ImportPlaces(QWidget):
    """A project for every new path; tells when another one is chosen or written."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.boxes: dict[str, QComboBox] = {}
        rows = QWidget()
        self._rows = QGridLayout(rows)
        self._rows.setContentsMargins(0, 0, 0, 0)
        self._rows.setColumnStretch(0, 1)
        self._rows.setColumnStretch(1, 1)
        self._rows.setVerticalSpacing(6)
        self._rows.setHorizontalSpacing(12)
        self._area = QScrollArea()
        self._area.setWidgetResizable(True)
        self._area.setWidget(rows)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        asked = tr("Where do these issues belong? It is remembered.")
        column.addWidget(label(asked, "meta", wrap=True))
        column.addWidget(self._area)

    def ask(self, places: Sequence[PathPlace], projects: Sequence[str]) -> None:
        """Offer the projects for each path; other names may be written."""
        for place in places:
            box = QComboBox()
            box.setEditable(True)
            box.setSizeAdjustPolicy(_NARROW)
            box.setMinimumContentsLength(14)
            box.addItems(list(dict.fromkeys((place.project, *projects))))
            box.setAccessibleName(
                tr("Project for the issues of {path}", path=place.path)
            )
            box.activated.connect(lambda _: self.changed.emit())
            line = box.lineEdit()
            if line is not None:
                line.editingFinished.connect(self.changed)
            row = len(self.boxes)
            self._rows.addWidget(ElidedLabel(place.path), row, 0)
            self._rows.addWidget(box, row, 1)
            self.boxes[place.path] = box
        rows = min(len(places), _SHOWN_ROWS)
        if rows:
            height = next(iter(self.boxes.values())).sizeHint().height() + 6
            self._area.setFixedHeight(rows * height + 2)

    @property
    def chosen(self) -> tuple[tuple[str, str], ...]:
        """The project of each path, where one is written."""
        said = ((path, box.currentText().strip()) for path, box in self.boxes.items())
        return tuple((path, name) for path, name in said if name)
