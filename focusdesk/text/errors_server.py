"""What went wrong with a server or its account, in words; nothing here is lost."""

from __future__ import annotations

from typing import TYPE_CHECKING

from focusdesk.domain.errors import AccountInvalid
from focusdesk.text.catalogue import tr
from focusdesk.text.sentence import Sentence

if TYPE_CHECKING:
    from focusdesk.domain.errors import ServerTrouble


def describe_server(error: ServerTrouble | AccountInvalid) -> Sentence:
    """Say why a server could not be asked, or an account not used, and what helps."""
    if isinstance(error, AccountInvalid):
        return _account(error)
    why = f"{error.host}: {trouble_words(error.why, error.detail)}"
    return Sentence(tr("The server did not help"), why, _next_step(error))


def trouble_words(why: str, detail: str = "") -> str:
    """Say what happened, without the server's name."""
    words = {
        "unreachable": tr("it cannot be reached."),
        "timeout": tr("it did not answer in time."),
        "certificate": tr("its certificate is not trusted here."),
        "ca_file": tr("the file of trusted certificates cannot be used."),
        "token": tr("it does not accept the token."),
        "forbidden": tr("the token may not do this."),
        "no_status": tr("the token may not set a status."),
        "not_there": tr("it has nothing at this address, or does not show it."),
        "busy": tr("it is busy and wants to be left alone for a while."),
        "server": tr("it failed by itself ({detail}).", detail=detail or "5xx"),
        "not_gitlab": tr("it does not answer as GitLab does."),
        "strange": tr("it does not answer as a server of its kind does."),
        "too_big": tr("it answers with more than can be taken."),
        "elsewhere": tr("it sends on to another server, where the token may not go."),
        "sending": tr("it is being sent."),
    }
    return words.get(why, tr("it did not work."))


def _next_step(error: ServerTrouble) -> str:
    steps = {
        "unreachable": tr("Check the network and the address, then try again."),
        "certificate": tr("Name the certificate file of your agency (--ca)."),
        "ca_file": tr("Choose a PEM file that can be read."),
        "token": tr("Make a new token on the server and add the account again."),
        "forbidden": tr(
            "Use a token with the scope api; read_api is enough for reading."
        ),
        "no_status": tr("Give the token that right on the server, or make another."),
        "not_there": tr("Check the address of the server."),
        "not_gitlab": tr("Check the address of the server."),
        "strange": tr("Check the address of the server."),
        "elsewhere": tr("Use the address it sends on to, if you trust it."),
        "too_big": tr("Have fewer issues assigned, or ask the administrator."),
    }
    kept = tr("Try again later; what is kept here is untouched.")
    return steps.get(error.why, kept)


def _account(error: AccountInvalid) -> Sentence:
    problem = error.problems[0]
    title = tr("The account cannot be used")
    if problem.code == "token_invalid":
        return Sentence(
            title,
            tr("The token is empty or has characters that no token has."),
            tr("Copy it again from the server, without spaces."),
        )
    if problem.code == "login_invalid":
        return Sentence(
            title,
            tr("Beside the token, the server wants to know whose it is."),
            tr("For Rocket.Chat give the user id, for Zulip the e-mail address."),
        )
    if problem.code == "url_unsafe":
        return Sentence(
            title,
            tr(
                "With http, anybody on the way to {host} could read the token.",
                host=problem.detail,
            ),
            tr("Use its address with https."),
        )
    return Sentence(
        title,
        tr("“{text}” is not the address of a server.", text=problem.detail),
        tr("Write it like https://git.example.go.id."),
    )
