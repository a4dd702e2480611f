"""`riwaya user`, `riwaya audit` and `riwaya serve` for a team: what they print, and what they refuse."""

import json
import re
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from riwaya.core.user import User
from riwaya.ledger import open_ledger, users

Run = Callable[..., Any]


@pytest.fixture
def ledger(run: Run, tmp_path: Path) -> Path:
    """A ledger with one admin, which inviting has made."""
    path = tmp_path / "team.db"
    assert run("user", "add", "First", "--role", "admin", "--ledger", path).exit_code == 0
    return path


def test_an_invitation_is_one_line_that_leads_to_the_site(run: Run, ledger: Path) -> None:
    result = run("user", "add", "ريم", "--site", "https://riwaya.example/", "--days", 2, "--ledger", ledger)
    (token,) = re.findall(r"^https://riwaya\.example/en/invitation/([\w-]{43})\n$", result.stdout)
    assert "2 days" in result.stderr
    with open_ledger(str(ledger)) as book, book.reading() as connection:
        assert users.invited(connection, token, datetime.now(UTC)) == User("ريم", "reader")


def test_another_invitation_ends_the_first(run: Run, ledger: Path) -> None:
    first, second = (run("user", *words, "--ledger", ledger).stdout.strip().rpartition("/")[2]
                     for words in (("add", "Reem"), ("invite", "Reem")))  # fmt: skip
    with open_ledger(str(ledger)) as book, book.reading() as connection:
        assert users.invited(connection, first, datetime.now(UTC)) is None
        assert users.invited(connection, second, datetime.now(UTC)) is not None


def test_users_are_listed_with_role_and_state(run: Run, ledger: Path) -> None:
    run("user", "add", "Reem", "--ledger", ledger)
    assert run("user", "role", "reem", "editor", "--ledger", ledger).exit_code == 0
    assert run("user", "disable", "Reem", "--ledger", ledger).exit_code == 0
    lines = run("user", "list", "--ledger", ledger).stdout.splitlines()
    assert lines[0].startswith("First: admin, invited, invitation until ")
    assert lines[1] == "Reem: editor, disabled"
    assert run("user", "enable", "Reem", "--ledger", ledger).exit_code == 0
    assert [one["disabled"] for one in json.loads(run("user", "list", "--json", "--ledger", ledger).stdout)] == [
        False, False,
    ]  # fmt: skip


def test_the_log_tells_who_did_what(run: Run, ledger: Path) -> None:
    run("user", "add", "Reem", "--ledger", ledger)
    run("user", "role", "Reem", "reviewer", "--ledger", ledger)
    lines = run("audit", "--ledger", ledger).stdout.splitlines()
    assert [line.split(": ", 1)[1] for line in lines] == [
        "role Reem (reader, then reviewer)", "invited Reem (reader)", "invited First (admin)",
    ]  # fmt: skip
    assert "1 line." in run("audit", "--what", "role", "--ledger", ledger).stderr
    assert run("audit", "--by", "Nobody", "--json", "--ledger", ledger).stdout == "[]\n"
    assert "is not logged" in run("audit", "--what", "dreams", "--ledger", ledger).output


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (("user", "add", "First"), "There is a user First already."),
        (("user", "add", "Reem", "--role", "owner"), "There is no role owner."),
        (("user", "add", "<Reem>"), "letters and digits"),
        (("user", "disable", "Nobody"), "There is no user Nobody."),
        (("user", "role", "First", "reader"), "the only admin"),
        (("serve", "--as", "Me", "--port", "8299"), "Leave --as out"),
    ],
)
def test_what_can_not_be_done_is_told_in_a_sentence(run: Run, ledger: Path, words: tuple[str, ...], told: str) -> None:
    result = run(*words, "--ledger", ledger)
    assert result.exit_code == 1
    assert told in result.output
    assert "Traceback" not in result.output


@pytest.mark.parametrize(
    ("words", "told"),
    [(("--team",), "There is no user yet"), (("--bind", "0.0.0.0"), "without logging in"),  # noqa: S104
     (("--bind", "192.0.2.1"), "no address of this machine"),
     (("--bind", "here"), "no address to listen at")],
)  # fmt: skip
def test_a_ledger_without_users_is_served_to_nobody_else(
    run: Run, tmp_path: Path, words: tuple[str, ...], told: str
) -> None:
    open_ledger(str(tmp_path / "own.db"), create=True)
    result = run("serve", "--port", "8299", "--ledger", tmp_path / "own.db", *words)
    assert result.exit_code == 1
    assert told in result.output
