"""Logging in and out: how often it may be tried, and what a session holds, ends and is closed to."""

import re
from datetime import timedelta
from typing import Any

import pytest
from litestar.testing import TestClient
from sqlalchemy import select

from riwaya.ledger import schema, sessions, users
from riwaya.ledger.attempts import OF_ADDRESS, OF_NAME, WINDOW
from riwaya.ledger.audit import Hand
from riwaya.web import make_team_app, passwords

Team = Any
PASSWORD = "between four walls"
OTHER = "another set of words"
ON_BOTH = pytest.mark.parametrize("team", ["file", "server"], indirect=True)


def form(page: str) -> dict[str, str]:
    return {"token": re.findall(r'name="token" value="(\w+)"', page)[0]}


def test_the_cookie_is_closed_to_scripts_and_other_sites(team: Team) -> None:
    team.has_password()
    with team.client() as client:
        told = team.log_in(client).headers["set-cookie"].lower()
        assert "httponly" in told
        assert "samesite=lax" in told
        assert "secure" not in told
    with TestClient(team.app, base_url="https://riwaya.example") as client:
        client.headers["origin"] = "https://riwaya.example"
        answer = team.log_in(client)
        told = answer.headers["set-cookie"]
        assert told.startswith("__Host-riwaya=")
        assert "Secure" in told
        assert "Path=/" in told
        assert answer.headers["strict-transport-security"]
        assert team.lets_in(client)


def test_the_ledger_holds_no_token_of_a_session(team: Team) -> None:
    team.has_password()
    with team.client() as client:
        team.log_in(client)
        token = client.cookies["riwaya"]
        with team.book.reading() as connection:
            kept = sessions.sessions_of(connection, "reader", team.now)
        assert [one.token for one in kept] == [users.hash_of(token)]
        assert token not in client.get("/en/account").text


def test_a_wrong_password_and_a_wrong_name_get_the_same_answer(team: Team) -> None:
    team.has_password()
    team.invited()
    with team.book.writing() as connection:
        users.disable(connection, Hand("first"), "Editor")
    with team.client() as client:
        answers = [team.log_in(client, name, "wrong") for name in ("Reader", "Nobody", "Reem", "Editor", "")]
    assert {answer.status_code for answer in answers} == {403}
    assert len({answer.text for answer in answers}) == 1
    assert {by for by, *_ in team.log("log-in-refused")} == {"Reader", ""}, "what is no user's name may be a password"


def test_a_name_that_is_none_takes_as_long_to_refuse(team: Team, monkeypatch: pytest.MonkeyPatch) -> None:
    team.has_password()
    checked = []
    real = passwords._hasher

    class Counting:
        def verify(self, known: str, password: str) -> bool:
            checked.append(known[:9])
            return real.verify(known, password)

        hash = staticmethod(real.hash)

    monkeypatch.setattr(passwords, "_hasher", Counting())
    with team.client() as client:
        for name in ("Reader", "Nobody", "Editor"):
            team.log_in(client, name, "wrong")
    assert checked == ["$argon2id"] * 3


def test_a_log_in_that_is_tried_too_often_waits(team: Team) -> None:
    team.has_password()
    with team.client() as client:
        for _ in range(OF_NAME):
            assert team.log_in(client, password="wrong").status_code == 403  # noqa: S106
        assert team.log_in(client).status_code == 429, "also with the right password"
        assert team.log_in(client, "READER ").status_code == 429
        assert team.log_in(client, "Editor").status_code == 403, "another name is another count"
        team.now += WINDOW
        assert team.log_in(client).status_code == 303
    assert len(team.log("log-in-refused")) == OF_NAME + 1


def test_an_address_that_tries_many_names_waits(team: Team) -> None:
    team.has_password()
    with team.client() as client:
        for number in range(OF_ADDRESS):
            assert team.log_in(client, f"name {number}").status_code == 403
        assert team.log_in(client).status_code == 429


@ON_BOTH
def test_processes_that_serve_one_ledger_count_tries_together_and_keep_no_name_that_was_typed(team: Team) -> None:
    team.has_password()
    with team.client() as one:
        for _ in range(OF_NAME):
            assert team.log_in(one, password="wrong").status_code == 403  # noqa: S106
    team.app = make_team_app(team.book, 80, clock=lambda: team.now)
    with team.client() as other:
        assert team.log_in(other).status_code == 429
        team.log_in(other, PASSWORD)
    with team.book.reading() as connection:
        kept = str([*connection.execute(select(schema.attempts))])
    assert "reader" not in kept.casefold()
    assert PASSWORD not in kept


def test_log_ins_that_succeed_are_not_counted(team: Team) -> None:
    team.has_password()
    with team.client() as client:
        for _ in range(OF_ADDRESS + 1):
            assert team.log_in(client).status_code == 303
            client.cookies.clear()


def test_each_log_in_is_a_new_session_and_ends_the_one_before(team: Team) -> None:
    team.has_password()
    with team.client() as client:
        client.cookies.set("riwaya", "known to somebody else")
        team.log_in(client)
        first = client.cookies.get("riwaya", domain="127.0.0.1")
        assert first != "known to somebody else"
        client.cookies.clear()
        client.cookies.set("riwaya", first)
        page = client.get("/en/account").text
        client.post("/en/log-in", data={"name": "Reader", "password": PASSWORD} | form(page), follow_redirects=False)
        with team.book.reading() as connection:
            kept = sessions.sessions_of(connection, "reader", team.now)
        assert users.hash_of(first) not in [one.token for one in kept]


def test_logging_out_ends_the_session_for_good(team: Team) -> None:
    with team.client("reader") as client, team.client("reader") as elsewhere:
        token = client.cookies["riwaya"]
        answer = client.post("/en/log-out", data=client.form, follow_redirects=False)
        assert answer.headers["location"] == "/en/log-in"
        client.cookies.set("riwaya", token)
        assert not team.lets_in(client)
        assert team.lets_in(elsewhere)
        elsewhere.post("/en/log-out", data=elsewhere.form | {"everywhere": "true"})
        assert not team.lets_in(elsewhere)


@ON_BOTH
def test_another_password_ends_every_other_session(team: Team) -> None:
    team.has_password()
    with team.client("reader") as client, team.client("reader") as elsewhere:
        data = client.form | {"current": PASSWORD, "password": OTHER}
        for slip in ({"current": "wrong"}, {"password": "short"}, {"password": "my name is reader"}):
            assert client.post("/en/account", data=data | slip).status_code == 400
        assert team.lets_in(elsewhere)
        before = client.cookies["riwaya"]
        client.cookies.clear()
        answer = client.post("/en/account", data=data, headers={"cookie": f"riwaya={before}"}, follow_redirects=False)
        assert answer.status_code == 303
        assert team.lets_in(client)
        assert not team.lets_in(elsewhere)
        client.cookies.clear()
        assert team.log_in(client).status_code == 403
        assert team.log_in(client, password=OTHER).status_code == 303


def test_a_session_ends_after_hours_of_nothing(team: Team) -> None:
    with team.client("reader") as client:
        team.now += sessions.IDLE - timedelta(minutes=1)
        assert team.lets_in(client)
        team.now += sessions.IDLE - timedelta(minutes=1)
        assert team.lets_in(client)
        team.now += sessions.IDLE
        assert not team.lets_in(client)


@pytest.mark.parametrize(("path", "data"), [("log-out", {}), ("users", {"change": "disable", "name": "Reader"})])
def test_a_form_of_another_site_or_session_changes_nothing(team: Team, path: str, data: dict[str, str]) -> None:
    with team.client("admin") as client, team.client("admin") as other:
        for headers, sent in (
            ({"origin": "https://evil.example"}, client.form), ({"origin": "null"}, client.form), ({}, {}),
            ({}, {"token": ""}), ({}, other.form), ({}, {"token": "x"}), ({}, {"token": "\u0645"}),
        ):  # fmt: skip
            answer = client.post(f"/en/{path}", data=data | sent, headers=headers, follow_redirects=False)
            assert answer.status_code == 403
        assert team.lets_in(client)
