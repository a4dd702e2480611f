"""A team's way in and out: invitations, log-in, sessions, passwords, and what all this never gives away."""

import re
from datetime import timedelta
from typing import Any

import pytest
from argon2 import PasswordHasher
from litestar.testing import TestClient
from sqlalchemy import select

from riwaya.ledger import schema, sessions, users
from riwaya.ledger.attempts import OF_ADDRESS, OF_NAME, WINDOW
from riwaya.ledger.audit import Hand
from riwaya.web import make_team_app, passwords

Team = Any
PASSWORD = "between four walls"
ON_BOTH = pytest.mark.parametrize("team", ["file", "server"], indirect=True)
OTHER = "another set of words"


@pytest.fixture(autouse=True)
def _quick(monkeypatch: pytest.MonkeyPatch) -> None:
    """Hashes that cost nothing, so that the tests are quick."""
    monkeypatch.setattr(passwords, "_hasher", PasswordHasher(1, 8, 1))
    passwords._of_nobody.cache_clear()


def has_password(team: Team, name: str = "Reader") -> None:
    with team.book.writing() as connection:
        users.set_password(connection, Hand("first", at=team.now), name, passwords.hashed(PASSWORD))


def log_in(client: Any, name: str = "Reader", password: str = PASSWORD, to: str = "") -> Any:
    return client.post("/en/log-in", data={"name": name, "password": password, "to": to}, follow_redirects=False)


def form(page: str) -> dict[str, str]:
    return {"token": re.findall(r'name="token" value="(\w+)"', page)[0]}


def inside(client: Any) -> bool:
    return bool(client.get("/en/incidents", follow_redirects=False).status_code == 200)


def invited(team: Team, name: str = "Reem", role: str = "reviewer") -> str:
    with team.book.writing() as connection:
        return users.add(connection, Hand("first", at=team.now), name, role)


@ON_BOTH
def test_an_invitation_leads_to_a_password_and_in(team: Team) -> None:
    address = f"/ar/invitation/{invited(team)}"
    with team.client() as client:
        page = client.get(address).text
        assert 'value="Reem"' in page
        assert client.post(address, data={"password": "short"}).status_code == 400
        answer = client.post(address, data={"password": PASSWORD}, follow_redirects=False)
        assert (answer.status_code, answer.headers["location"]) == (303, "/ar/incidents")
        assert inside(client)
        assert client.get(address).status_code == 404
        assert client.post(address, data={"password": OTHER}, follow_redirects=False).status_code in (403, 404)
    with team.client() as client:
        assert client.post(address, data={"password": OTHER}).status_code == 404
        assert log_in(client, "reem").status_code == 303
    assert team.log("joined") == [("Reem", "Reem", "reviewer", "testclient")]


def test_an_invitation_is_too_old_after_its_days(team: Team) -> None:
    address = f"/en/invitation/{invited(team)}"
    team.now += timedelta(days=users.DAYS)
    with team.client() as client:
        assert client.post(address, data={"password": PASSWORD}).status_code == 404


def test_who_is_not_logged_in_is_led_there_and_back(team: Team) -> None:
    has_password(team)
    with team.client() as client:
        answer = client.get("/ar/incidents?status=denied", follow_redirects=False)
        assert answer.headers["location"] == "/ar/log-in?to=%2Far%2Fincidents%3Fstatus%3Ddenied"
        assert 'value="/ar/incidents?status=denied"' in client.get(answer.headers["location"]).text
        assert log_in(client, to="/ar/incidents?status=denied").headers["location"] == "/ar/incidents?status=denied"
        assert inside(client)
        assert client.get("/en/log-in", follow_redirects=False).headers["location"] == "/en/incidents"


@pytest.mark.parametrize(
    "to", ["https://evil.example/", "//evil.example", "/\\evil.example", "/en/\\evil", "evil", "/en/\n", "javascript:x"]
)
def test_the_log_in_leads_to_no_other_site(team: Team, to: str) -> None:
    has_password(team)
    with team.client() as client:
        assert log_in(client, to=to).headers["location"] == "/en/incidents"


def test_the_cookie_is_closed_to_scripts_and_other_sites(team: Team) -> None:
    has_password(team)
    with team.client() as client:
        told = log_in(client).headers["set-cookie"].lower()
        assert "httponly" in told
        assert "samesite=lax" in told
        assert "secure" not in told
    with TestClient(team.app, base_url="https://riwaya.example") as client:
        client.headers["origin"] = "https://riwaya.example"
        answer = log_in(client)
        told = answer.headers["set-cookie"]
        assert told.startswith("__Host-riwaya=")
        assert "Secure" in told
        assert "Path=/" in told
        assert answer.headers["strict-transport-security"]
        assert inside(client)


def test_the_ledger_holds_no_token_of_a_session(team: Team) -> None:
    has_password(team)
    with team.client() as client:
        log_in(client)
        token = client.cookies["riwaya"]
        with team.book.reading() as connection:
            kept = sessions.sessions_of(connection, "reader", team.now)
        assert [one.token for one in kept] == [users.hash_of(token)]
        assert token not in client.get("/en/account").text


def test_a_wrong_password_and_a_wrong_name_get_the_same_answer(team: Team) -> None:
    has_password(team)
    invited(team)
    with team.book.writing() as connection:
        users.disable(connection, Hand("first"), "Editor")
    with team.client() as client:
        answers = [log_in(client, name, "wrong") for name in ("Reader", "Nobody", "Reem", "Editor", "")]
    assert {answer.status_code for answer in answers} == {403}
    assert len({answer.text for answer in answers}) == 1
    assert {by for by, *_ in team.log("log-in-refused")} == {"Reader", ""}, "what is no user's name may be a password"


def test_a_name_that_is_none_takes_as_long_to_refuse(team: Team, monkeypatch: pytest.MonkeyPatch) -> None:
    has_password(team)
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
            log_in(client, name, "wrong")
    assert checked == ["$argon2id"] * 3


def test_a_log_in_that_is_tried_too_often_waits(team: Team) -> None:
    has_password(team)
    with team.client() as client:
        for _ in range(OF_NAME):
            assert log_in(client, password="wrong").status_code == 403  # noqa: S106
        assert log_in(client).status_code == 429, "also with the right password"
        assert log_in(client, "READER ").status_code == 429
        assert log_in(client, "Editor").status_code == 403, "another name is another count"
        team.now += WINDOW
        assert log_in(client).status_code == 303
    assert len(team.log("log-in-refused")) == OF_NAME + 1


def test_an_address_that_tries_many_names_waits(team: Team) -> None:
    has_password(team)
    with team.client() as client:
        for number in range(OF_ADDRESS):
            assert log_in(client, f"name {number}").status_code == 403
        assert log_in(client).status_code == 429


@ON_BOTH
def test_processes_that_serve_one_ledger_count_tries_together_and_keep_no_name_that_was_typed(team: Team) -> None:
    has_password(team)
    with team.client() as one:
        for _ in range(OF_NAME):
            assert log_in(one, password="wrong").status_code == 403  # noqa: S106
    team.app = make_team_app(team.book, 80, clock=lambda: team.now)
    with team.client() as other:
        assert log_in(other).status_code == 429
        log_in(other, PASSWORD)
    with team.book.reading() as connection:
        kept = str([*connection.execute(select(schema.attempts))])
    assert "reader" not in kept.casefold()
    assert PASSWORD not in kept


def test_log_ins_that_succeed_are_not_counted(team: Team) -> None:
    has_password(team)
    with team.client() as client:
        for _ in range(OF_ADDRESS + 1):
            assert log_in(client).status_code == 303
            client.cookies.clear()


def test_each_log_in_is_a_new_session_and_ends_the_one_before(team: Team) -> None:
    has_password(team)
    with team.client() as client:
        client.cookies.set("riwaya", "known to somebody else")
        log_in(client)
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
        assert not inside(client)
        assert inside(elsewhere)
        elsewhere.post("/en/log-out", data=elsewhere.form | {"everywhere": "true"})
        assert not inside(elsewhere)


@ON_BOTH
def test_another_password_ends_every_other_session(team: Team) -> None:
    has_password(team)
    with team.client("reader") as client, team.client("reader") as elsewhere:
        data = client.form | {"current": PASSWORD, "password": OTHER}
        for slip in ({"current": "wrong"}, {"password": "short"}, {"password": "my name is reader"}):
            assert client.post("/en/account", data=data | slip).status_code == 400
        assert inside(elsewhere)
        before = client.cookies["riwaya"]
        client.cookies.clear()
        answer = client.post("/en/account", data=data, headers={"cookie": f"riwaya={before}"}, follow_redirects=False)
        assert answer.status_code == 303
        assert inside(client)
        assert not inside(elsewhere)
        client.cookies.clear()
        assert log_in(client).status_code == 403
        assert log_in(client, password=OTHER).status_code == 303


def test_a_session_ends_after_hours_of_nothing(team: Team) -> None:
    with team.client("reader") as client:
        team.now += sessions.IDLE - timedelta(minutes=1)
        assert inside(client)
        team.now += sessions.IDLE - timedelta(minutes=1)
        assert inside(client)
        team.now += sessions.IDLE
        assert not inside(client)


@pytest.mark.parametrize(("path", "data"), [("log-out", {}), ("users", {"change": "disable", "name": "Reader"})])
def test_a_form_of_another_site_or_session_changes_nothing(team: Team, path: str, data: dict[str, str]) -> None:
    with team.client("admin") as client, team.client("admin") as other:
        for headers, sent in (
            ({"origin": "https://evil.example"}, client.form), ({"origin": "null"}, client.form), ({}, {}),
            ({}, {"token": ""}), ({}, other.form), ({}, {"token": "x"}), ({}, {"token": "\u0645"}),
        ):  # fmt: skip
            answer = client.post(f"/en/{path}", data=data | sent, headers=headers, follow_redirects=False)
            assert answer.status_code == 403
        assert inside(client)


def test_judgements_are_made_in_the_name_of_who_is_logged_in(team: Team) -> None:
    with team.client("reviewer") as client:
        data = {"about": "claim", "target": "c1", "verdict": "accepted", "note": "", "by": "Admin"} | client.form
        client.post(f"/en/incident/{team.incident}/judge", data=data)
        (one,) = client.get(f"/en/incident/{team.incident}.json").json()["judged"]
    assert one["judgement"]["by"] == "Reviewer"
    assert [line[:2] for line in team.log("judged")] == [("Reviewer", "c1")]


def test_readers_are_shown_nothing_to_judge_with(team: Team) -> None:
    for role, there in (("reader", False), ("reviewer", True)):
        with team.client(role) as client:
            page = client.get(f"/en/incident/{team.incident}").text
        assert ("/judge" in page) is there
        assert ("/unmask" in page) is there


@ON_BOTH
@pytest.mark.parametrize("path", ["article/a1", "incident/X"])
def test_names_are_uncovered_one_by_one_for_one_session(team: Team, path: str) -> None:
    shown, covered = "علان العلاني", "فلان الفلاني"
    path = path.replace("X", team.incident)
    with team.client("reviewer") as client, team.client("reviewer") as other, team.client("reader") as reader:
        sent = {"claim": "c1", "person": "1"}
        assert reader.post(f"/en/{path}/unmask", data=sent | reader.form).status_code == 403
        answer = client.post(f"/ar/{path}/unmask", data=sent | client.form, follow_redirects=False)
        assert answer.headers["location"] == f"/ar/{path}#c1"
        for twin in ("", ".json"):
            page = client.get(f"/ar/{path}{twin}").text
            assert shown in page
            assert covered not in page
            for somebody in (other, reader):
                assert shown not in somebody.get(f"/ar/{path}{twin}").text
        assert client.post(f"/ar/{path}/unmask", data={"claim": "c1", "person": "7"} | client.form).status_code == 400
    assert team.log("unmasked") == [("Reviewer", "c1", "person 2", "testclient")]
    assert shown not in str(team.log()), "the log names the claim and never the person"


def test_an_admin_invites_and_the_link_is_shown_once(team: Team) -> None:
    with team.client("admin") as client:
        sent = {"change": "add", "name": "Reem", "role": "editor"} | client.form
        answer = client.post("/ar/users", data=sent)
        (link,) = re.findall(r'value="(http://127\.0\.0\.1/ar/invitation/[\w-]+)"', answer.text)
        assert "invitation" not in client.get("/ar/users").text
        assert client.get(link).status_code == 200
        again = client.post("/ar/users", data=sent)
        assert again.status_code == 400
        assert "يوجد مستخدم بهذا الاسم" in again.text
    assert team.log("invited")[0][:3] == ("Admin", "Reem", "editor")


def test_who_is_disabled_is_out_at_once(team: Team) -> None:
    has_password(team)
    with team.client("admin") as admin, team.client("reader") as reader:
        assert inside(reader)
        admin.post("/en/users", data={"change": "disable", "name": "Reader"} | admin.form)
        assert not inside(reader)
        assert log_in(reader).status_code == 403
        admin.post("/en/users", data={"change": "enable", "name": "Reader"} | admin.form)
        assert log_in(reader).status_code == 303


def test_the_log_is_filtered_by_its_address(team: Team) -> None:
    has_password(team)
    with team.client() as client:
        log_in(client, password="wrong")  # noqa: S106
    with team.client("admin") as client:
        found = client.get("/en/audit.json?what=log-in-refused&by=Reader").json()
        assert (found["total"], found["lines"][0]["by"]) == (1, "Reader")
        assert client.get("/en/audit.json?until=2020").json()["total"] == 0
        page = client.get("/ar/audit?what=log-in-refused").text
        assert "رُفض دخوله" in page
        client.post("/ar/users", data={"change": "add", "name": "Reem", "role": "editor"} | client.form)
        assert re.search("<small><bdi>محرر", client.get("/ar/audit?what=invited").text), (
            "the role too is told in Arabic"
        )
        assert client.get("/en/audit?since=soon").status_code == 400


def test_what_is_made_for_one_user_is_kept_in_no_cache(team: Team) -> None:
    with team.client("reader") as client:
        assert client.get("/en/incidents").headers["cache-control"] == "no-store"


def test_the_app_answers_under_its_names_alone(team: Team) -> None:
    with team.client() as client:
        assert client.get("/health").json() == {"state": "ok"}
        assert client.get("/health", headers={"host": "riwaya.example"}).status_code == 200
        assert client.get("/health", headers={"host": "evil.example"}).status_code == 400
