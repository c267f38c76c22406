"""From a started program to an opened vault, whatever stands in between."""

from __future__ import annotations

import subprocess
import sys
import threading
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QCheckBox, QLabel, QLineEdit, QPushButton

from focusdesk.domain.errors import DatabaseDamaged
from focusdesk.services.vault import (
    FromKeyFile,
    FromKeyring,
    FromRecoveryCode,
    NewVault,
    NewWays,
    Vault,
    VaultState,
    Way,
)
from focusdesk.ui.main_thread import MainThread
from focusdesk.ui.vault_dialogs.door import VaultDoor
from focusdesk.ui.vault_dialogs.new_vault import NewVaultDialog
from focusdesk.ui.vault_dialogs.trouble import VaultTroubleDialog
from focusdesk.ui.vault_dialogs.unlock import UnlockDialog
from tests.keyrings import Drawer, cheap_wrapping
from tests.ui.vault_dialogs.held import Held

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtWidgets import QDialog
    from pytestqt.qtbot import QtBot

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


@pytest.fixture
def person(tmp_path: Path, qtbot: QtBot) -> Iterator[Doorstep]:
    del qtbot
    person = Doorstep(tmp_path / "data")
    yield person
    person.close()


def read_code(person: Doorstep) -> str:
    shown = [w.text() for w in person.dialog.findChildren(QLabel) if w.isVisible()]
    return next(text for text in shown if text.count("-") == 6).replace("\n", "-")


def test_a_first_run_shows_the_code_once_and_then_opens(person: Doorstep) -> None:
    person.knock()
    assert isinstance(person.dialog, NewVaultDialog)
    assert str(person.vault.folder) in person.sees()
    person.button("Make the vault").click()
    assert "Waiting for the system keyring" in person.sees()
    person.background.go()
    person.background.go()
    code = read_code(person)
    person.button("Copy").click()
    assert QGuiApplication.clipboard().text() == code
    go_on = person.button("Continue")
    assert not go_on.isEnabled()
    person.dialog.reject()
    assert person.dialog.isVisible()
    person.dialog.findChildren(QCheckBox)[0].setChecked(True)
    dialog = person.dialog
    go_on.click()
    assert person.is_open
    assert code not in [w.text() for w in dialog.findChildren(QLabel)]
    by_code = person.vault.fetch_key(FromRecoveryCode(code))
    assert person.vault.fetch_key(FromKeyring()) == by_code


def test_without_a_keyring_a_passphrase_is_chosen(person: Doorstep) -> None:
    person.drawer.closed = True
    person.knock()
    person.button("Make the vault").click()
    person.background.go()
    assert "There is no system keyring" in person.sees()
    first, second = person.fields()
    for one, other, complaint in (
        ("pendek", "pendek", "at least 8"),
        (PHRASE, "kata sandi lain", "not the same"),
    ):
        first.setText(one)
        second.setText(other)
        person.button("Make the vault").click()
        assert complaint in person.sees()
        assert person.background.count == 0
    second.setText(PHRASE)
    person.button("Make the vault").click()
    person.background.go()
    assert read_code(person)
    person.dialog.findChildren(QCheckBox)[0].setChecked(True)
    person.button("Continue").click()
    assert person.is_open
    assert [way.value for way in person.vault.ways()] == [
        "recovery_code",
        "passphrase",
    ]


def test_a_passphrase_can_be_chosen_while_the_keyring_is_waited_for(
    person: Doorstep,
) -> None:
    person.knock()
    person.button("Make the vault").click()
    person.button("Use a passphrase").click()
    assert "give_up" in person.drawer.calls
    assert len(person.fields()) == 2
    person.background.go()
    assert len(person.fields()) == 2
    assert person.vault.state() is VaultState.MISSING


def test_a_folder_that_cannot_be_used_is_told_and_can_be_tried_again(
    person: Doorstep,
) -> None:
    person.knock()
    person.vault.folder.write_text("a file in its place")
    person.button("Make the vault").click()
    person.background.go()
    person.background.go()
    assert "something else" in person.sees()
    person.vault.folder.unlink()
    person.button("Make the vault").click()
    person.background.go()
    person.background.go()
    assert read_code(person)


def test_leaving_the_first_run_makes_nothing(person: Doorstep) -> None:
    person.knock()
    person.button("Quit").click()
    assert person.left == [True]
    assert not person.vault.folder.exists()


def test_an_open_keyring_shows_no_dialog(person: Doorstep) -> None:
    person.made(NewWays(keyring=True))
    person.knock()
    assert person.door is not None
    assert person.door.dialog is None
    person.background.go()
    assert person.is_open


def test_a_slow_keyring_leaves_the_recovery_code_within_reach(
    person: Doorstep, qtbot: QtBot
) -> None:
    new = person.made(NewWays(keyring=True))
    person.knock()
    qtbot.waitUntil(lambda: person.door is not None and person.door.dialog is not None)
    assert isinstance(person.dialog, UnlockDialog)
    assert "Waiting for the system keyring" in person.sees()
    person.type(new.recovery_code.lower())
    fetching, typing = person.background._waiting
    typing()
    assert person.is_open
    assert "give_up" in person.drawer.calls
    fetching()
    assert person.is_open


def test_a_keyring_that_answers_late_still_opens(
    person: Doorstep, qtbot: QtBot
) -> None:
    person.made(NewWays(keyring=True))
    person.knock()
    qtbot.waitUntil(lambda: person.door is not None and person.door.dialog is not None)
    person.type("setengah ket")
    person.background.go()
    assert person.is_open
    person.background.go()
    assert person.is_open


def test_a_keyring_that_lost_the_key_gets_it_back(person: Doorstep) -> None:
    new = person.made(NewWays(keyring=True))
    items = dict(person.drawer.items)
    person.drawer.items.clear()
    person.knock()
    person.background.go()
    assert "no longer holds the key" in person.sees()
    assert person.boxes() == ["Show what I type", "Keep the key in the system keyring"]
    person.type(new.recovery_code)
    person.background.go()
    assert person.is_open
    person.background.go()
    assert person.drawer.items == items


def test_a_wrong_passphrase_is_told_under_the_field(person: Doorstep) -> None:
    person.made(NewWays(passphrase=PHRASE))
    person.knock()
    person.background.go()
    assert "Enter the passphrase" in person.sees()
    (field,) = person.fields()
    assert field.echoMode() is QLineEdit.EchoMode.Password
    person.type("")
    assert "Type it first" in person.sees()
    person.type("kata sandi lain")
    assert not field.isEnabled()
    person.background.go()
    assert "The passphrase does not match. Try again." in person.sees()
    assert field.property("error") is True
    assert field.isEnabled()
    person.type(PHRASE)
    person.background.go()
    assert person.is_open
    assert field.text() == ""


def test_what_is_typed_can_be_looked_at(person: Doorstep) -> None:
    person.made(NewWays(passphrase=PHRASE))
    person.knock()
    person.background.go()
    person.dialog.findChildren(QCheckBox)[0].setChecked(True)
    assert person.fields()[0].echoMode() is QLineEdit.EchoMode.Normal


def test_the_enter_key_opens_and_escape_leaves(person: Doorstep) -> None:
    person.made(NewWays(passphrase=PHRASE))
    person.knock()
    person.background.go()
    field = person.fields()[0]
    field.setText(PHRASE)
    QTest.keyClick(field, Qt.Key.Key_Return)
    assert person.background.count == 1
    QTest.keyClick(person.dialog, Qt.Key.Key_Escape)
    assert person.left == [True]
    person.background.go()
    assert person.stores == []


def test_a_key_file_that_is_missing_is_trouble(
    person: Doorstep, tmp_path: Path
) -> None:
    file = tmp_path / "kunci"
    person.made(NewWays(key_file=file))
    file.rename(tmp_path / "elsewhere")
    person.knock(FromKeyFile(file))
    person.background.go()
    assert isinstance(person.dialog, VaultTroubleDialog)
    assert str(file) in person.sees()
    (tmp_path / "elsewhere").rename(file)
    person.button("Try again").click()
    person.background.go()
    assert person.is_open


@pytest.mark.parametrize(
    ("content", "words"),
    [(b"", "no content"), (b"halo", "not as it was written"), (None, "is not there")],
)
def test_a_database_that_does_not_open_is_explained(
    person: Doorstep, content: bytes | None, words: str
) -> None:
    person.made(NewWays(keyring=True))
    if content is None:
        person.vault.database.unlink()
    else:
        person.vault.database.write_bytes(content)
    person.knock()
    person.background.go()
    assert words in person.sees()
    person.button("Copy details").click()
    assert "focusdesk.db" in QGuiApplication.clipboard().text()
    person.button("Quit").click()
    assert person.left == [True]


def test_lost_key_slots_are_explained(person: Doorstep) -> None:
    person.made(NewWays(keyring=True))
    for file in person.vault.folder.glob("keyslots*"):
        file.unlink()
    person.knock()
    person.background.go()
    assert isinstance(person.dialog, VaultTroubleDialog)
    assert "keyslots.json" in person.sees()


def test_texts_are_never_read_as_markup(qtbot: QtBot, tmp_path: Path) -> None:
    dialog = VaultTroubleDialog(DatabaseDamaged("<b>x</b>"), tmp_path)
    qtbot.addWidget(dialog)
    for label in dialog.findChildren(QLabel):
        assert label.textFormat() is Qt.TextFormat.PlainText


class Waiting(Drawer):
    """A keyring whose prompt stands open until it is given up."""

    def __init__(self) -> None:
        super().__init__()
        self.released = threading.Event()

    def get(self, name: str) -> str | None:
        self.released.wait(30)
        return super().get(name)

    def give_up(self) -> None:
        self.released.set()


def test_the_window_lives_while_a_real_worker_waits_for_the_keyring(
    tmp_path: Path, qtbot: QtBot
) -> None:
    keyring = Waiting()
    vault = Vault(tmp_path / "data", keyring, cheap_wrapping())
    new = vault.make(NewWays(keyring=True))
    main_thread = MainThread()
    door = VaultDoor(vault, FromKeyring(), main_thread)
    stores: list[Store] = []
    door.opened.connect(stores.append)
    door.knock()
    qtbot.waitUntil(lambda: door.dialog is not None)
    dialog = door.dialog
    assert dialog is not None
    dialog.findChildren(QLineEdit)[0].setText(new.recovery_code)
    dialog.findChildren(QCheckBox)[1].setChecked(False)
    button = next(b for b in dialog.findChildren(QPushButton) if b.text() == "Open")
    with qtbot.waitSignal(door.opened):
        button.click()
    assert keyring.released.is_set()
    main_thread.close()
    stores[0].close()


QUITTING = """
import sys, threading
from pathlib import Path
from PySide6.QtCore import QCoreApplication, QTimer
from PySide6.QtWidgets import QApplication
from focusdesk.services.vault import FromKeyring, NewWays, Vault
from focusdesk.ui.main_thread import MainThread
from focusdesk.ui.vault_dialogs.door import VaultDoor
from tests.keyrings import cheap_wrapping
from tests.ui.vault_dialogs.test_door import Waiting

app = QApplication([])
keyring, main_thread = Waiting(), MainThread()
vault = Vault(Path(sys.argv[1]), keyring, cheap_wrapping())
vault.make(NewWays(keyring=True))
door = VaultDoor(vault, FromKeyring(), main_thread)
door.knock()
QTimer.singleShot(0, app.quit)
app.exec()
assert keyring.released.is_set()
main_thread.close()
"""


def test_quitting_does_not_wait_for_a_prompt(tmp_path: Path) -> None:
    subprocess.run(
        [sys.executable, "-c", QUITTING, str(tmp_path / "data")],
        check=True,
        timeout=60,
        cwd=Path(__file__).parents[3],
    )
