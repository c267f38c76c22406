"""Saying what the columns of a table mean."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QGridLayout, QWidget

from focusdesk.domain.importing.imported import Column
from focusdesk.text import tr
from focusdesk.text.import_text import column_name
from focusdesk.ui.tasks.form import Choices, Field, choices

if TYPE_CHECKING:
    from collections.abc import Mapping

_A_ROW = 5
_NARROW = QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon


class ImportColumns(QWidget):
    """A choice of a column for every meaning; tells when one is chosen."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._chosen: dict[Column, Choices] = {}
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(10)
        self._grid.setVerticalSpacing(8)

    def show_header(
        self, header: tuple[str, ...], mapping: Mapping[Column, str]
    ) -> None:
        """Offer the columns of a table, as far as they have names."""
        names = dict.fromkeys(name for name in header if name.strip())
        if not self._chosen:
            for number, column in enumerate(Column):
                offered = {"": tr("not there")} | {name: name for name in names}
                box = choices(offered)
                box.box.activated.connect(lambda _: self.changed.emit())
                box.box.setSizeAdjustPolicy(_NARROW)
                box.box.setMinimumContentsLength(8)
                field = Field(column_name(column), box.box)
                self._grid.addWidget(field, number // _A_ROW, number % _A_ROW)
                self._chosen[column] = box
        for column, box in self._chosen.items():
            box.choose(mapping.get(column, ""))

    @property
    def mapping(self) -> dict[Column, str]:
        """The column chosen for each meaning, empty where there is none."""
        return {column: box.key() for column, box in self._chosen.items()}

    def choose(self, column: Column, name: str) -> None:
        """Choose a column as a person would."""
        self._chosen[column].choose(name)
        self.changed.emit()
