"""A person in front of the door of a vault."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QCheckBox, QLabel, QLineEdit, QPushButton

from focusdesk.services.vault import (
    FromKeyring,
    NewVault,
    NewWays,
    Vault,
    Way,
)
from focusdesk.ui.vault_dialogs.door import VaultDoor
from tests.held import Held
from tests.keyrings import Drawer, cheap_wrapping

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtWidgets import QDialog

    from focusdesk.storage.store import Store

PHRASE = "kata sandi panjang"


class Doorstep:
    """A person in front of the door, who sees and types."""

    def __init__(self, folder: Path) -> None:
        self.drawer = Drawer()
        self.vault = Vault(folder, self.drawer, cheap_wrapping())
        self.background = Held()
        self.stores: list[Store] = []
        self.left: list[bool] = []
        self.door: VaultDoor | None = None

    def knock(self, way: Way | None = None) -> None:
        self.door = VaultDoor(self.vault, way or FromKeyring(), self.background)
        self.door.opened.connect(self.stores.append)
        self.door.gave_up.connect(lambda: self.left.append(True))
        self.door.knock()

    def made(self, ways: NewWays) -> NewVault:
        return self.vault.make(ways)

    @property
    def dialog(self) -> QDialog:
        assert self.door is not None
        assert self.door.dialog is not None
        return self.door.dialog

    @property
    def is_open(self) -> bool:
        return len(self.stores) == 1 and self.door is not None and not self.door.dialog

    def sees(self) -> str:
        labels = [w for w in self.dialog.findChildren(QLabel) if w.isVisible()]
        return "\n".join(label.text() for label in labels)

    def button(self, text: str) -> QPushButton:
        found = [
            b
            for b in self.dialog.findChildren(QPushButton)
            if b.isVisible() and b.text() == text
        ]
        assert len(found) == 1, text
        return found[0]

    def fields(self) -> list[QLineEdit]:
        return [f for f in self.dialog.findChildren(QLineEdit) if f.isVisible()]

    def boxes(self) -> list[str]:
        found = self.dialog.findChildren(QCheckBox)
        return [box.text() for box in found if box.isVisible()]

    def type(self, text: str) -> None:
        self.fields()[0].setText(text)
        self.button("Open").click()

    def close(self) -> None:
        for store in self.stores:
            store.close()
        if self.door is not None and self.door.dialog is not None:
            self.door.dialog.hide()
            self.door.dialog.deleteLater()
