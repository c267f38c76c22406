"""`focusdesk vault`: make, describe, renew and unlock; no secret is shown twice."""

from __future__ import annotations

import io
import json
import os
import subprocess
import sys
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from focusdesk.cli.main import run
from focusdesk.cli.unlocking import key_of
from focusdesk.domain.errors import KeyringUnavailable, WrongKey
from focusdesk.domain.settings import Settings
from focusdesk.services.vault import FromKeyFile, FromKeyring, NewWays, Vault
from tests.keyrings import Drawer, cheap_wrapping

if TYPE_CHECKING:
    from focusdesk.domain.ports import Clock
    from focusdesk.services.desk import Desk
    from focusdesk.services.doctor import Doctor
    from focusdesk.services.matrix import Matrix
    from focusdesk.services.preferences import Preferences
    from focusdesk.services.work_models import WorkModels

PHRASE = "kata sandi panjang"
OTHER_CODE = "-".join(["ABCD"] * 8)


@dataclass
class VaultShop:
    """A `Workshop` that has only a vault."""

    folder: Path
    drawer: Drawer = field(default_factory=Drawer)
    settings: Settings = field(default_factory=Settings)

    def choose(self, *, data_dir: str | None, demo: bool, demo_at: str | None) -> None:
        del data_dir, demo, demo_at

    @property
    def clock(self) -> Clock:
        raise NotImplementedError

    @property
    def preferences(self) -> Preferences:
        raise NotImplementedError

    @property
    def matrix(self) -> Matrix:
        raise NotImplementedError

    def vault(self) -> Vault:
        return Vault(self.folder, self.drawer, cheap_wrapping())

    def desk(self) -> Desk:
        raise NotImplementedError

    def models(self) -> WorkModels:
        raise NotImplementedError

    def doctor(self, key_file: Path | None = None) -> Doctor:
        raise NotImplementedError

    def window(self, *, hidden: bool) -> int:
        raise NotImplementedError

    def close(self, *, wrote: bool) -> None:
        del wrote


@dataclass
class Prompt:
    """A person whose answers come through a pipe."""

    shop: VaultShop
    capsys: pytest.CaptureFixture[str]
    monkeypatch: pytest.MonkeyPatch
    error: str = ""

    def run(self, *arguments: str, code: int = 0, answer: str = "") -> str:
        """Run `focusdesk vault ...`; it must end with `code`."""
        self.monkeypatch.setattr(sys, "stdin", io.StringIO(answer))
        ended = run(["vault", *arguments], self.shop)
        captured = self.capsys.readouterr()
        self.error = captured.err
        assert ended == code, captured.err
        return captured.out

    def json(self, *arguments: str, code: int = 0, answer: str = "") -> Any:  # noqa: ANN401 - JSON
        """Run with `--json` and read the answer."""
        return json.loads(self.run(*arguments, "--json", code=code, answer=answer))


@pytest.fixture
def prompt(
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> Prompt:
    monkeypatch.delenv("FOCUSDESK_KEY_FILE", raising=False)
    return Prompt(VaultShop(tmp_path / "data"), capsys, monkeypatch)


def test_a_new_vault_uses_the_keyring_and_shows_its_code(prompt: Prompt) -> None:
    text = prompt.run("init")
    assert "system keyring" in text
    assert list(prompt.shop.drawer.items.values())
    assert "It opens" in prompt.run("status")


def test_the_code_that_was_shown_opens_the_vault(prompt: Prompt) -> None:
    code = prompt.json("init")["recovery_code"]
    prompt.shop.drawer.items.clear()
    assert "recovery code" in prompt.run("status", code=3)
    answer = prompt.json("unlock", answer=code.lower() + "\n")
    assert answer == {"opens": True, "ways": ["recovery_code", "keyring"]}
    assert prompt.json("status")["opens"]


def test_without_a_keyring_init_says_so_and_what_to_do(prompt: Prompt) -> None:
    prompt.shop.drawer.closed = True
    assert prompt.run("init", code=3) == ""
    assert "--passphrase" in prompt.error
    assert "--key-file" in prompt.error
    assert prompt.json("status", code=3)["state"] == "missing"


def test_a_key_file_needs_no_keyring(prompt: Prompt, tmp_path: Path) -> None:
    prompt.shop.drawer.closed = True
    file = str(tmp_path / "kunci")
    assert prompt.json("init", "--key-file", file)["ways"] == [
        "recovery_code",
        "key_file",
    ]
    assert prompt.json("status", "--key-file", file)["opens"]
    prompt.monkeypatch.setenv("FOCUSDESK_KEY_FILE", file)
    assert prompt.json("status")["opens"]
    assert prompt.shop.drawer.calls == []


@pytest.mark.parametrize("option", ["--passphrase", "--no-keyring"])
def test_a_passphrase_needs_no_keyring(prompt: Prompt, option: str) -> None:
    prompt.shop.drawer.closed = True
    made = prompt.json("init", option, answer=PHRASE + "\n")
    assert made["ways"] == ["recovery_code", "passphrase"]
    assert prompt.json("status", answer=PHRASE + "\n")["opens"]
    locked = prompt.json("status", code=3, answer="kata sandi lain\n")
    assert not locked["opens"]
    assert locked["error"]["title"] == "Wrong passphrase"
    assert not prompt.json("status", code=3, answer="")["opens"]


def test_a_short_passphrase_is_refused(prompt: Prompt) -> None:
    prompt.run("init", "--passphrase", answer="pendek\n", code=1)
    assert "8" in prompt.error
    assert prompt.json("status", code=3)["state"] == "missing"


def test_no_vault_is_made_over_another(prompt: Prompt) -> None:
    prompt.run("init")
    prompt.run("init", code=3)
    assert "no new key" in prompt.error
    assert prompt.json("status")["opens"]


def test_a_new_recovery_code_ends_the_old_one(prompt: Prompt) -> None:
    old = prompt.json("init")["recovery_code"]
    new = prompt.json("recovery-code")["recovery_code"]
    prompt.run("unlock", "--no-keyring", answer=old, code=3)
    assert "newest code" in prompt.error
    assert "opens" in prompt.run("unlock", "--no-keyring", answer=new)


def test_a_recovery_code_is_made_only_for_who_can_open(prompt: Prompt) -> None:
    prompt.run("recovery-code", code=3)
    old = prompt.json("init")["recovery_code"]
    prompt.shop.drawer.closed = True
    prompt.run("recovery-code", code=3)
    assert prompt.error
    assert prompt.json("unlock", "--no-keyring", answer=old)["opens"]


def test_unlocking_where_nothing_is_asks_nothing(prompt: Prompt) -> None:
    prompt.run("unlock", code=3, answer=OTHER_CODE)
    assert "vault init" in prompt.error


@pytest.mark.parametrize("name", ["focusdesk.db", "keyslots.json"])
def test_a_damaged_vault_is_described(prompt: Prompt, name: str) -> None:
    prompt.run("init")
    for file in prompt.shop.folder.glob(name.replace(".json", "*.json")):
        content = bytearray(file.read_bytes())
        content[1:200] = bytes(199)
        file.write_bytes(content)
    value = prompt.json("status", code=3)
    assert not value["opens"]
    assert value["error"]["next_step"]


def test_damage_deep_in_the_file_is_named(prompt: Prompt) -> None:
    prompt.run("init")
    database = prompt.shop.folder / "focusdesk.db"
    content = bytearray(database.read_bytes())
    content[-1000] ^= 1
    database.write_bytes(content)
    value = prompt.json("status", code=3)
    assert value["error"]["title"] == "The database is damaged"
    assert len(value["damage"]) == 1
    assert "Damage" in prompt.run("status", code=3)


def test_damage_that_spoils_no_count_is_named_too(prompt: Prompt) -> None:
    prompt.run("init")
    vault = prompt.shop.vault()
    with (store := vault.open(FromKeyring())).transaction() as tx:
        tx.meta.set("note", "x" * 20_000)
    store.close()
    content = bytearray(vault.database.read_bytes())
    content[-1000] ^= 1
    vault.database.write_bytes(content)
    value = prompt.json("status", code=1)
    assert value["opens"]
    assert value["damage"]
    assert "Damage" in prompt.run("status", code=1)


def test_a_key_file_open_to_others_is_refused(prompt: Prompt, tmp_path: Path) -> None:
    file = tmp_path / "kunci"
    prompt.run("init", "--key-file", str(file))
    file.chmod(0o644)
    assert "chmod 600" in prompt.run("status", "--key-file", str(file), code=3)


def test_a_passphrase_is_asked_for_where_the_keyring_fails(
    prompt: Prompt, tmp_path: Path
) -> None:
    vault = prompt.shop.vault()
    vault.make(NewWays(keyring=True, passphrase=PHRASE))
    prompt.shop.drawer.closed = True
    prompt.monkeypatch.setattr(sys, "stdin", io.StringIO(PHRASE + "\n"))
    key = key_of(vault, FromKeyring())
    prompt.monkeypatch.setattr(sys, "stdin", io.StringIO(PHRASE + "\n"))
    assert key_of(vault, FromKeyFile(tmp_path / "none")) == key
    prompt.monkeypatch.setattr(sys, "stdin", io.StringIO("kata sandi lain\n"))
    with pytest.raises(WrongKey):
        key_of(vault, FromKeyring())
    prompt.monkeypatch.setattr(sys, "stdin", io.StringIO(""))
    with pytest.raises(KeyringUnavailable):
        key_of(vault, FromKeyring())


@pytest.mark.skipif(sys.platform == "win32", reason="needs a pseudo terminal")
def test_at_a_terminal_a_passphrase_is_asked_twice_and_never_shown(
    tmp_path: Path,
) -> None:
    folder = tmp_path / "data"
    folder.mkdir()
    (folder / "settings.toml").write_text('language = "en"\n')
    code = (
        "import fcntl, sys, termios; fcntl.ioctl(0, termios.TIOCSCTTY, 0);"
        "from focusdesk.app.entry import main;"
        f"sys.exit(main(['--data-dir', {str(folder)!r}, 'vault', 'init',"
        "'--passphrase']))"
    )
    ours, theirs = os.openpty()
    with subprocess.Popen(
        [sys.executable, "-c", code],
        stdin=theirs,
        stdout=theirs,
        stderr=theirs,
        start_new_session=True,
        cwd=Path(__file__).parents[2],
    ) as program:
        os.close(theirs)
        seen = b""
        for answer in (PHRASE, "salah ketik", PHRASE, PHRASE):
            seen += read_until(ours, b": ")
            os.write(ours, answer.encode() + b"\n")
        seen += read_until(ours, None)
        assert program.wait(30) == 0, seen
    os.close(ours)
    assert PHRASE.encode() not in seen
    assert b"salah ketik" not in seen
    vault = Vault(folder, Drawer(), cheap_wrapping())
    assert len(vault.ways()) == 2


def read_until(terminal: int, mark: bytes | None) -> bytes:
    """Read up to a mark at the end of what came, or until the other side hangs up."""
    seen = b""
    while mark is None or not seen.endswith(mark):
        try:
            part = os.read(terminal, 4096)
        except OSError:
            break
        if not part:
            break
        seen += part
    return seen
