"""What a person reads when the vault does not open: what still holds, what to do."""

from __future__ import annotations

from typing import TYPE_CHECKING

from focusdesk.domain import errors
from focusdesk.text.catalogue import tr
from focusdesk.text.sentence import Sentence

if TYPE_CHECKING:
    from collections.abc import Callable

    from focusdesk.domain.errors import VaultError


def describe_vault(error: VaultError) -> Sentence:
    """Turn an error of the vault into words."""
    return _WRITERS.get(type(error), _database)(error)


def _missing(error: VaultError) -> Sentence:
    return Sentence(
        tr("No vault yet"),
        tr("There is no vault in {path} yet.", path=error.path),
        tr("Make one: focusdesk vault init."),
    )


def _exists(error: VaultError) -> Sentence:
    return Sentence(
        tr("A vault is already here"),
        tr("{path} may hold data, so no new key is made over it.", path=error.path),
        tr("Open it, or choose another folder with --data-dir."),
    )


def _locked(error: VaultError) -> Sentence:
    title = tr("FocusDesk is locked")
    match error.detail:
        case "keyring":
            what = tr("The key of this vault was not put into the system keyring.")
            step = tr("Open it with its passphrase, key file or recovery code.")
        case "passphrase":
            what = tr("This vault has no passphrase.")
            step = tr("Open it with the recovery code.")
        case "recovery_code":
            what = tr("This vault has no recovery code.")
            step = tr("Open it another way, then make one.")
        case _:
            what = tr("Enter the passphrase. Your data stays on this device.")
            step = tr("To do so in the terminal: focusdesk vault unlock.")
    return Sentence(title, what, step)


def _key_missing(error: VaultError) -> Sentence:
    title = tr("The key cannot be found")
    match error.detail:
        case "keyring":
            what = tr("The system keyring no longer holds the key. The data is intact.")
            step = tr("Open it with the recovery code: focusdesk vault unlock.")
        case "key_file":
            what = tr("There is no key file at {path}.", path=error.path)
            step = tr("Name the right file with --key-file or FOCUSDESK_KEY_FILE.")
        case "keyslots_damaged":
            what = tr(
                "The list of ways into the vault cannot be read: {path}.",
                path=error.path,
            )
            step = tr("Put keyslots.json back from a copy, or use the key file.")
        case _:
            what = tr(
                "A database is here, but keyslots.json is not: {path}.", path=error.path
            )
            step = tr("Put keyslots.json back from a copy, or use the key file.")
    return Sentence(title, what, step)


def _wrong_key(error: VaultError) -> Sentence:
    match error.detail:
        case "passphrase":
            return Sentence(
                tr("Wrong passphrase"), tr("The passphrase does not match. Try again.")
            )
        case "recovery_code":
            return Sentence(
                tr("Wrong recovery code"),
                tr("The recovery code does not match."),
                tr("Check it letter by letter; only the newest code works."),
            )
        case "unproven":
            what = tr(
                "The key does not open {path}, or its first page is damaged.",
                path=error.path,
            )
        case _:
            what = tr("The key is that of another vault than {path}.", path=error.path)
    return Sentence(
        tr("The key does not fit"), what, tr("Use the key or the code of this vault.")
    )


def _key_file(error: VaultError) -> Sentence:
    title = tr("The key file is not used")
    path = error.path
    match error.detail:
        case "others":
            what = tr("Others on this machine can read {path}.", path=path)
            step = tr("Close it to others: chmod 600 {path}", path=path)
        case "foreign":
            what = tr("{path} belongs to another user.", path=path)
            step = tr("Use a key file of your own.")
        case "no_key":
            what = tr("{path} holds no key of 64 hexadecimal digits.", path=path)
            step = tr("Name the file that vault init wrote.")
        case _:
            what = tr("{path} cannot be read as a file.", path=path)
            step = tr("Name the file that vault init wrote.")
    return Sentence(title, what, step)


def _keyring(error: VaultError) -> Sentence:
    match error.detail:
        case "no_answer":
            return Sentence(
                tr("The system keyring does not answer"),
                tr("The keyring may be waiting for its own password."),
                tr("Answer it and try again, or use the recovery code."),
            )
        case "KeyringLocked":
            return Sentence(
                tr("The system keyring is locked"),
                tr("The keyring stayed locked, so the key could not be fetched."),
                tr("Unlock it and try again, or use the recovery code."),
            )
        case "not_kept":
            return Sentence(
                tr("The system keyring did not keep the key"),
                tr("What was put into the keyring did not come back unchanged."),
                tr("Use a passphrase or a key file instead."),
            )
        case _:
            return Sentence(
                tr("There is no system keyring"),
                tr("No keyring can be reached in this session."),
                tr("Use a passphrase (--passphrase) or a key file (--key-file FILE)."),
            )


def _folder(error: VaultError) -> Sentence:
    title, path = tr("The data folder cannot be used"), error.path
    step = tr("Choose another folder with --data-dir.")
    match error.detail:
        case "read_only":
            what = tr("{path} cannot be written to.", path=path)
            step = tr("Allow writing there, or choose another folder with --data-dir.")
        case "link":
            what = tr("{path} is a link to another place.", path=path)
            step = tr("Name the real folder with --data-dir.")
        case "foreign":
            what = tr("{path} belongs to another user.", path=path)
        case "network":
            what = tr(
                "{path} lies on a network drive, where data gets damaged.", path=path
            )
            step = tr("Choose a folder on this computer with --data-dir.")
        case "not_a_folder":
            what = tr("{path} is already there and is something else.", path=path)
        case "gone":
            what = tr("{path} is not there.", path=path)
        case _:
            what = tr("{path} cannot be opened.", path=path)
    return Sentence(title, what, step)


def _database(error: VaultError) -> Sentence:
    path = error.path
    match error:
        case errors.DatabaseTooNew():
            title = tr("Data from a newer version")
            what = tr(
                "A later FocusDesk wrote {path}. The data is not changed.", path=path
            )
            step = tr("Update FocusDesk.")
        case errors.DatabaseEmpty() if error.detail == "gone":
            title = tr("The database is gone")
            what = tr("A vault was made here, but {path} is not there.", path=path)
            step = tr(
                "Put the file back from a copy, or begin anew in another folder with "
                "--data-dir."
            )
        case errors.DatabaseEmpty():
            title = tr("The database is empty")
            what = tr("{path} has no content. Nothing was written over it.", path=path)
            step = tr("Put the file back from a copy.")
        case errors.DatabaseBusy():
            title = tr("The database is in use")
            what = tr("Another process is writing to {path}.", path=path)
            step = tr("Wait a moment and try again.")
        case errors.DiskFull():
            title = tr("The disk is full")
            what = tr("There was no room to write. What was saved before is unharmed.")
            step = tr("Free some space and try again.")
        case _:
            title = tr("The database is damaged")
            what = tr(
                "{path} is not as it was written. It is left untouched.", path=path
            )
            step = tr("Copy the folder, then put the file back from a good copy.")
    return Sentence(title, what, step)


_WRITERS: dict[type[VaultError], Callable[[VaultError], Sentence]] = {
    errors.VaultMissing: _missing,
    errors.VaultExists: _exists,
    errors.VaultLocked: _locked,
    errors.KeyMissing: _key_missing,
    errors.WrongKey: _wrong_key,
    errors.KeyFileUnsafe: _key_file,
    errors.KeyringUnavailable: _keyring,
    errors.FolderUnusable: _folder,
}
