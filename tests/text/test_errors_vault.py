"""Every failure of the vault has a title, what happened, and one next step."""

from __future__ import annotations

from inspect import isclass

import pytest

from focusdesk.domain import errors
from focusdesk.domain.errors import VaultError
from focusdesk.text.errors import describe

PATH = "/home/siti/data/focusdesk.db"
DETAILS = {
    errors.VaultLocked: ("", "keyring", "passphrase", "recovery_code"),
    errors.KeyMissing: ("keyring", "key_file", "keyslots", "keyslots_damaged"),
    errors.WrongKey: ("recovery_code", "keyring", "other_vault", "unproven"),
    errors.DatabaseEmpty: ("zero_length", "gone"),
    errors.FolderUnusable: (
        "read_only",
        "link",
        "foreign",
        "network",
        "not_a_folder",
        "gone",
        "cannot_open",
        "",
    ),
    errors.KeyFileUnsafe: ("others", "foreign", "no_key", "not_a_file", "unreadable"),
    errors.KeyringUnavailable: (
        "no_answer",
        "KeyringLocked",
        "not_kept",
        "SecretServiceNotAvailableException",
    ),
}
KINDS = [
    kind
    for kind in vars(errors).values()
    if isclass(kind) and issubclass(kind, VaultError) and kind is not VaultError
]
CASES = [(kind, detail) for kind in KINDS for detail in DETAILS.get(kind, ("",))]


@pytest.mark.parametrize(("kind", "detail"), CASES)
def test_each_failure_is_said_whole(kind: type[VaultError], detail: str) -> None:
    words = describe(kind(PATH, detail))
    assert words.title
    assert words.explanation.endswith(".") or words.explanation.endswith(PATH)
    assert words.next_step
    for text in (words.title, words.explanation, words.next_step):
        assert "{" not in text
        assert kind.__name__ not in text
        assert "!" not in text


def test_each_failure_has_words_of_its_own() -> None:
    said = [describe(kind(PATH, detail)) for kind, detail in CASES]
    titles = {describe(kind(PATH, DETAILS.get(kind, ("",))[0])).title for kind in KINDS}
    assert len(titles) == len(KINDS)
    # Where only the file has become another one, the same words are right.
    assert len(set(said)) >= len(CASES) - 3


def test_a_wrong_passphrase_is_said_shortly() -> None:
    words = describe(errors.WrongKey(PATH, "passphrase"))
    assert words.explanation == "The passphrase does not match. Try again."
    assert words.next_step == ""


def test_nothing_of_a_database_is_said_to_be_lost_when_it_is_not() -> None:
    assert "unharmed" in describe(errors.DiskFull(PATH)).explanation
    assert "not changed" in describe(errors.DatabaseTooNew(PATH, "9")).explanation
    assert "untouched" in describe(errors.DatabaseDamaged(PATH)).explanation
