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
    NewWays,
    Vault,
)
from focusdesk.ui.main_thread import MainThread
from focusdesk.ui.vault_dialogs.door import VaultDoor
from focusdesk.ui.vault_dialogs.trouble import VaultTroubleDialog
from focusdesk.ui.vault_dialogs.unlock import UnlockDialog
from tests.keyrings import Drawer, cheap_wrapping
from tests.ui.vault_dialogs.doorstep import PHRASE, Doorstep

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from focusdesk.storage.store import Store


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
