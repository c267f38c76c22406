"""The keyring: only the system's own, never waited for beyond the limit."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import threading
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from keyring.backend import KeyringBackend
from keyring.errors import KeyringLocked

from focusdesk.adapters.keyring_secrets import SERVICE, KeyringSecrets
from focusdesk.domain.errors import KeyringUnavailable
from tests.adapters.keyring_session import ROOT, KeyringSession, need_daemon

if TYPE_CHECKING:
    from collections.abc import Iterator

KEY = "5f" * 32
PROMPTER = Path(__file__).with_name("silent_prompter.py")
ASK = """
from focusdesk.adapters.keyring_secrets import KeyringSecrets
from focusdesk.domain.errors import KeyringUnavailable
secrets = KeyringSecrets(seconds={seconds})
try:
    print(secrets.get("vault-1"))
except KeyringUnavailable as error:
    print("unavailable", error.detail)
"""


class Ring(KeyringBackend):
    """A keyring in memory, with what real ones do wrong."""

    priority = 1

    def __init__(self) -> None:
        super().__init__()  # type: ignore[no-untyped-call]
        self.items: dict[tuple[str, str], str] = {}
        self.keeps: str | None = None
        self.fails: Exception | None = None
        self.waits: threading.Event | None = None

    def get_password(self, service: str, username: str) -> str | None:
        self._misbehave()
        return self.items.get((service, username))

    def set_password(self, service: str, username: str, password: str) -> None:
        self._misbehave()
        self.items[service, username] = self.keeps or password

    def delete_password(self, service: str, username: str) -> None:
        del self.items[service, username]

    def _misbehave(self) -> None:
        if self.waits is not None:
            self.waits.wait(30)
        if self.fails is not None:
            raise self.fails


@pytest.fixture
def ring() -> Ring:
    return Ring()


@pytest.fixture
def secrets(ring: Ring) -> KeyringSecrets:
    return KeyringSecrets(lambda: ring, seconds=5)


def test_a_secret_comes_back_and_can_be_forgotten(
    ring: Ring, secrets: KeyringSecrets
) -> None:
    secrets.put("vault-1", KEY)
    assert ring.items == {(SERVICE, "vault-1"): KEY}
    assert secrets.get("vault-1") == KEY
    assert secrets.get("vault-2") is None
    secrets.remove("vault-1")
    secrets.remove("vault-1")
    assert ring.items == {}


def test_a_keyring_that_keeps_something_else_is_told(
    ring: Ring, secrets: KeyringSecrets
) -> None:
    ring.keeps = KEY[:-1]
    with pytest.raises(KeyringUnavailable, match="not_kept"):
        secrets.put("vault-1", KEY)


@pytest.mark.parametrize(
    "error", [KeyringLocked(), ConnectionResetError(), RuntimeError(), KeyError("x")]
)
def test_whatever_a_keyring_raises_it_is_unavailable(
    ring: Ring, secrets: KeyringSecrets, error: Exception
) -> None:
    ring.fails = error
    with pytest.raises(KeyringUnavailable, match=type(error).__name__):
        secrets.get("vault-1")


@pytest.fixture
def open_prompt(ring: Ring) -> Iterator[Ring]:
    ring.waits = threading.Event()
    yield ring
    ring.waits.set()


def test_a_prompt_left_open_is_not_waited_for(open_prompt: Ring) -> None:
    secrets = KeyringSecrets(lambda: open_prompt, seconds=0.05)
    with pytest.raises(KeyringUnavailable, match="no_answer"):
        secrets.get("vault-1")
    with pytest.raises(KeyringUnavailable, match="no_answer"):
        secrets.put("vault-1", KEY)


def test_waiting_can_be_given_up_from_another_thread(open_prompt: Ring) -> None:
    asked = threading.Event()

    def backend() -> Ring:
        asked.set()
        return open_prompt

    secrets = KeyringSecrets(backend, seconds=30)

    def give_up() -> None:
        asked.wait(10)
        secrets.give_up()

    impatient = threading.Thread(target=give_up)
    impatient.start()
    with pytest.raises(KeyringUnavailable, match="InterruptedError"):
        secrets.get("vault-1")
    impatient.join()


@pytest.mark.skipif(sys.platform != "linux", reason="the Secret Service is on Linux")
@pytest.mark.parametrize(
    "environment",
    [
        {},
        {"DBUS_SESSION_BUS_ADDRESS": "unix:path=/nonexistent"},
        {"PYTHON_KEYRING_BACKEND": "keyring.backends.null.Keyring"},
        {"PYTHON_KEYRING_BACKEND": "plain_keyring.PlainKeyring"},
    ],
)
def test_without_a_system_keyring_no_other_one_is_taken(
    tmp_path: Path, environment: dict[str, str]
) -> None:
    plain = tmp_path / "plain_keyring.py"
    plain.write_text(
        "from keyring.backend import KeyringBackend\n"
        "class PlainKeyring(KeyringBackend):\n"
        "    priority = 9\n"
        "    def get_password(self, s, u): return 'from a plain text file'\n"
        "    def set_password(self, s, u, p): open('leak', 'w').write(p)\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", ASK.format(seconds=20)],
        env={
            "PATH": os.environ["PATH"],
            "PYTHONPATH": f"{ROOT}:{tmp_path}",
            "HOME": str(tmp_path),
            "XDG_RUNTIME_DIR": str(tmp_path),
        }
        | environment,
        capture_output=True,
        text=True,
        check=True,
        cwd=tmp_path,
    )
    assert done.stdout.startswith("unavailable")
    assert not (tmp_path / "leak").exists()


@pytest.fixture
def session(tmp_path: Path) -> KeyringSession:
    need_daemon()
    return KeyringSession(tmp_path)


def put_key(session: KeyringSession) -> None:
    code = f"""
from focusdesk.adapters.keyring_secrets import KeyringSecrets
KeyringSecrets(seconds=30).put("vault-1", {KEY!r})
"""
    session.run(code)


def test_a_real_keyring_keeps_the_key_from_one_login_to_the_next(
    session: KeyringSession,
) -> None:
    put_key(session)
    assert session.run(ASK.format(seconds=30)) == KEY
    assert KEY.encode() not in session.files()


def test_a_real_keyring_forgets_on_request(session: KeyringSession) -> None:
    put_key(session)
    code = """
from focusdesk.adapters.keyring_secrets import KeyringSecrets
secrets = KeyringSecrets(seconds=30)
secrets.remove("vault-1")
print(secrets.get("vault-1"))
"""
    assert session.run(code) == "None"


def test_a_locked_keyring_that_nobody_can_be_asked_for_is_unavailable(
    session: KeyringSession,
) -> None:
    put_key(session)
    answer = session.run(ASK.format(seconds=30), locked=True)
    assert answer.startswith("unavailable")
    assert answer != "unavailable no_answer"


def test_a_real_prompt_that_nobody_answers_is_not_waited_for(
    session: KeyringSession,
) -> None:
    put_key(session)
    ready = session.home / "prompter-ready"
    before = (
        f"cd {session.home}; {sys.executable} {PROMPTER} & "
        f"while [ ! -e {ready} ]; do sleep 0.05; done"
    )
    answer = session.run(ASK.format(seconds=2), locked=True, before=before)
    assert answer == "unavailable no_answer"


def test_a_keyring_under_another_password_is_unavailable(
    session: KeyringSession,
) -> None:
    put_key(session)
    before = session.files()
    answer = session.run(ASK.format(seconds=30), password="sandi lain")
    assert answer.startswith("unavailable")
    assert session.files() == before
    assert session.run(ASK.format(seconds=30)) == KEY


def test_a_keyring_that_dies_is_unavailable_until_the_next_login(
    session: KeyringSession,
) -> None:
    put_key(session)
    code = """
import os, signal
from jeepney import DBusAddress, new_method_call
from jeepney.bus_messages import message_bus as bus
from jeepney.io.blocking import open_dbus_connection
connection = open_dbus_connection(bus="SESSION")
address = DBusAddress(bus.object_path, bus.bus_name, bus.interface)
ask = new_method_call(
    address, "GetConnectionUnixProcessID", "s", ("org.freedesktop.secrets",)
)
os.kill(connection.send_and_get_reply(ask).body[0], signal.SIGKILL)
"""
    assert session.run(code + ASK.format(seconds=30)).startswith("unavailable")
    assert session.run(ASK.format(seconds=30)) == KEY


def test_a_vault_made_with_a_real_keyring_opens_at_the_next_login(
    session: KeyringSession,
) -> None:
    code = """
import json
from pathlib import Path
from focusdesk.adapters.crypto_keyslots import Argon2KeyWrapping
from focusdesk.adapters.keyring_secrets import KeyringSecrets
from focusdesk.services.vault import FromKeyring, NewWays, Vault
vault = Vault(Path.home() / "data", KeyringSecrets(seconds=30), Argon2KeyWrapping())
if vault.state() == "missing":
    vault.make(NewWays(keyring=True))
store = vault.open(FromKeyring())
print(json.dumps([[way.value for way in vault.ways()], store.damage()]))
store.close()
"""
    first = json.loads(session.run(code))
    assert first == [["recovery_code", "keyring"], []]
    assert json.loads(session.run(code)) == first
