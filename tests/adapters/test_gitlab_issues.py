"""A GitLab asked over a real socket: pages, refusals, bad days, certificates."""

from __future__ import annotations

import ssl
from datetime import UTC, datetime, timedelta
from ipaddress import ip_address
from typing import TYPE_CHECKING

import pytest

from focusdesk.adapters.gitlab_issues.server import GitLabIssues
from focusdesk.adapters.web.line import Limits
from focusdesk.domain.accounts import Access, AccountFound
from focusdesk.domain.errors import ServerTrouble
from tests.gitlab import BUDI, SITI, TOKEN, FakeGitLab, Fault, gitlab, issue

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

QUICK = Limits(
    silence=0.3, whole=0.6, most_bytes=200_000, pauses=(0.01, 0.02), patience=0.5
)
SINCE = datetime(2026, 11, 25, tzinfo=UTC)


@pytest.fixture
def server() -> Iterator[FakeGitLab]:
    many = [issue(n, f"Isu {n}") for n in range(1, 8)]
    with gitlab(*many) as made:
        yield made


def access(server: FakeGitLab, token: str = TOKEN, ca_file: str = "") -> Access:
    return Access(server.url, token, ca_file)


def trouble(server: FakeGitLab, token: str = TOKEN) -> ServerTrouble:
    with pytest.raises(ServerTrouble) as caught:
        GitLabIssues(QUICK).fetch(access(server, token), None, {})
    assert caught.value.host == "127.0.0.1"
    return caught.value


def test_a_look_tells_whose_account_it_is_and_what_it_may_do(
    server: FakeGitLab,
) -> None:
    found = GitLabIssues(QUICK).look(access(server))
    assert found == AccountFound(7, "budi", "Budi Santoso", 7, can_write=True)


@pytest.mark.parametrize(
    ("scopes", "can_write"), [(("read_api",), False), (None, None)]
)
def test_a_look_knows_a_token_that_may_only_read(
    server: FakeGitLab, scopes: tuple[str, ...] | None, can_write: bool | None
) -> None:
    server.scopes = scopes
    assert GitLabIssues(QUICK).look(access(server)).can_write is can_write


def test_every_page_is_read_though_the_server_names_itself_otherwise(
    server: FakeGitLab,
) -> None:
    server.page = 3
    told = GitLabIssues(QUICK).fetch(access(server), None, {})
    assert told.entries == tuple(server.issues)
    assert told.gone == ()
    assert told.asked_at == datetime(2026, 11, 26, 3, 0, tzinfo=UTC)
    assert len(server.asked) == 3


def test_only_open_issues_of_the_person_come_at_first(server: FakeGitLab) -> None:
    server.change(2, state="closed")
    server.change(3, assignees=[SITI])
    found = GitLabIssues(QUICK).fetch(access(server), None, {}).entries
    assert [entry["iid"] for entry in found if isinstance(entry, dict)] == [
        1,
        4,
        5,
        6,
        7,
    ]


def test_later_only_what_changed_comes_and_known_ones_wherever_they_went(
    server: FakeGitLab,
) -> None:
    server.change(2, state="closed")
    server.change(3, assignees=[SITI])
    server.change(4, assignees=[BUDI, SITI])
    told = GitLabIssues(QUICK).fetch(access(server), SINCE, {3: (2, 3, 5)})
    numbers = [entry["iid"] for entry in told.entries if isinstance(entry, dict)]
    assert sorted(set(numbers)) == [2, 3, 4]
    assert told.gone == ()


def test_a_project_that_is_gone_is_told_and_the_others_are_read(
    server: FakeGitLab,
) -> None:
    server.gone = {9}
    told = GitLabIssues(QUICK).fetch(access(server), SINCE, {9: (1,), 3: (1,)})
    assert told.gone == (9,)


def test_many_known_issues_are_asked_for_in_groups(server: FakeGitLab) -> None:
    GitLabIssues(QUICK).fetch(access(server), SINCE, {3: tuple(range(1, 121))})
    assert len(server.asked) == 4
    assert max(map(len, server.asked)) < 2000


def test_a_closed_issue_is_not_written_again(server: FakeGitLab) -> None:
    desk = GitLabIssues(QUICK)
    desk.close(access(server), 3, 1)
    assert server.find(1)["state"] == "closed"
    desk.close(access(server), 3, 1)
    assert server.written == ["PUT /api/v4/projects/3/issues/1?state_event=close"]


def test_a_token_that_may_only_read_closes_nothing(server: FakeGitLab) -> None:
    server.scopes = ("read_api",)
    with pytest.raises(ServerTrouble) as caught:
        GitLabIssues(QUICK).close(access(server), 3, 1)
    assert (caught.value.why, caught.value.detail) == (
        "forbidden",
        "insufficient_scope",
    )


def test_a_wrong_token_is_told(server: FakeGitLab) -> None:
    assert trouble(server, "glpat-lain").why == "token"
    assert len(server.asked) == 1


def test_a_failing_server_is_asked_again_and_may_recover(server: FakeGitLab) -> None:
    server.faults = [Fault(500), Fault(502)]
    found = GitLabIssues(QUICK).fetch(access(server), None, {}).entries
    assert len(found) == 7
    server.faults = [Fault(500), Fault(503), Fault(500)]
    failed = trouble(server)
    assert (failed.why, failed.detail) == ("server", "500")


def test_a_busy_server_is_left_alone_as_long_as_it_asks(server: FakeGitLab) -> None:
    server.faults = [Fault(429, {"Retry-After": "0"})]
    found = GitLabIssues(QUICK).fetch(access(server), None, {}).entries
    assert len(found) == 7
    server.faults = [Fault(429, {"Retry-After": "3600"})]
    failed = trouble(server)
    assert (failed.why, failed.wait) == ("busy", 3600)
    assert server.faults == []


@pytest.mark.parametrize("fault", [Fault(hang=True), Fault(drip=True)])
def test_a_server_that_never_ends_is_given_up(server: FakeGitLab, fault: Fault) -> None:
    server.faults = [fault]
    assert trouble(server).why == "timeout"


@pytest.mark.parametrize(
    ("fault", "why"),
    [
        (Fault(200, body=b"<html>Masuk</html>"), "not_gitlab"),
        (Fault(200, body=b'{"a": 1}'), "not_gitlab"),
        (Fault(200, body=b"[" * 100_000), "not_gitlab"),
        (Fault(200, body=b" " * 300_000), "too_big"),
        (Fault(200, body=b"[]", missing=5), "unreachable"),
        (Fault(403), "forbidden"),
        (Fault(404), "not_there"),
        (Fault(418), "server"),
        (Fault(302, {"Location": "http://localhost:1/api/v4/issues"}), "elsewhere"),
        (Fault(302, {"Location": "https://example.org/"}), "elsewhere"),
    ],
)
def test_strange_answers_are_told_apart(
    server: FakeGitLab, fault: Fault, why: str
) -> None:
    server.faults = [fault]
    assert trouble(server).why == why


def test_the_server_may_send_on_to_another_path_of_its_own(server: FakeGitLab) -> None:
    server.faults = [Fault(302, {"Location": "/api/v4/issues?scope=assigned_to_me"})]
    found = GitLabIssues(QUICK).fetch(access(server), None, {}).entries
    assert len(found) == 7
    server.faults = [Fault(302, {"Location": "/api/v4/user"})] * 9
    assert trouble(server).why == "elsewhere"


def test_nobody_there_is_unreachable(server: FakeGitLab) -> None:
    away = Access("http://127.0.0.1:9", TOKEN)
    with pytest.raises(ServerTrouble) as caught:
        GitLabIssues(QUICK).look(away)
    assert caught.value.why == "unreachable"
    assert server.asked == []


def test_giving_up_ends_the_wait_for_a_busy_server(server: FakeGitLab) -> None:
    server.faults = [Fault(500)]
    desk = GitLabIssues(Limits(pauses=(30,)))
    desk.give_up()
    with pytest.raises(ServerTrouble) as caught:
        desk.look(access(server))
    assert caught.value.why == "timeout"


def test_giving_up_ends_a_question_under_way(server: FakeGitLab) -> None:
    from threading import Thread

    server.faults = [Fault(hang=True)]
    desk = GitLabIssues(Limits(silence=30, whole=30, pauses=()))
    caught: list[str] = []

    def ask() -> None:
        try:
            desk.look(access(server))
        except ServerTrouble as error:
            caught.append(error.why)

    asking = Thread(target=ask)
    asking.start()
    assert server.heard.wait(10)
    desk.give_up()
    asking.join(10)
    assert caught == ["unreachable"]


def _certificate(folder: Path) -> Path:
    """Write a certificate of 127.0.0.1 that only itself vouches for, and its key."""
    from cryptography import x509
    from cryptography.hazmat.primitives import hashes, serialization
    from cryptography.hazmat.primitives.asymmetric import ec
    from cryptography.x509.oid import NameOID

    key = ec.generate_private_key(ec.SECP256R1())
    name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "Pusat Data")])
    start = datetime(2020, 1, 1, tzinfo=UTC)
    alternative = x509.SubjectAlternativeName([x509.IPAddress(ip_address("127.0.0.1"))])
    public = key.public_key()
    made = (
        x509.CertificateBuilder()
        .subject_name(name)
        .issuer_name(name)
        .public_key(public)
        .serial_number(1)
        .not_valid_before(start)
        .not_valid_after(start + timedelta(days=36_500))
        .add_extension(alternative, critical=False)
        .add_extension(x509.BasicConstraints(ca=True, path_length=None), critical=True)
        .add_extension(
            x509.SubjectKeyIdentifier.from_public_key(public), critical=False
        )
        .sign(key, hashes.SHA256())
    )
    path = folder / "ca.pem"
    private = key.private_bytes(
        serialization.Encoding.PEM,
        serialization.PrivateFormat.PKCS8,
        serialization.NoEncryption(),
    )
    (folder / "key.pem").write_bytes(private)
    path.write_bytes(made.public_bytes(serialization.Encoding.PEM))
    return path


def test_a_server_is_trusted_by_its_own_certificate_only_when_it_is_named(
    tmp_path: Path,
) -> None:
    ca_file = _certificate(tmp_path)

    def tls() -> ssl.SSLContext:
        made = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        made.load_cert_chain(ca_file, tmp_path / "key.pem")
        return made

    desk = GitLabIssues(Limits(silence=5, whole=10, pauses=()))
    with gitlab(issue(1, "Isu"), tls=tls) as server:
        with pytest.raises(ServerTrouble) as caught:
            desk.look(access(server))
        assert caught.value.why == "certificate"
        assert server.asked == []
        found = desk.look(access(server, ca_file=str(ca_file)))
        assert found.user_name == "budi"
        for wrong in (tmp_path / "none.pem", tmp_path / "key.pem"):
            with pytest.raises(ServerTrouble) as caught:
                desk.look(access(server, ca_file=str(wrong)))
            assert caught.value.why == "ca_file"
