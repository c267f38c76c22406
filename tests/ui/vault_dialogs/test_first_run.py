"""The first run: a vault is made, its code shown once; leaving makes nothing."""

from __future__ import annotations

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QCheckBox, QLabel

from focusdesk.services.vault import (
    FromKeyring,
    FromRecoveryCode,
    VaultState,
)
from focusdesk.ui.vault_dialogs.new_vault import NewVaultDialog
from tests.ui.vault_dialogs.doorstep import PHRASE, Doorstep


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
