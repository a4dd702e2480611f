"""A team's way in and out: invitations, log-in, sessions, passwords, and what all this never gives away."""

import re
from datetime import timedelta
from typing import Any

import pytest

from riwaya.ledger import users

Team = Any
PASSWORD = "between four walls"
ON_BOTH = pytest.mark.parametrize("team", ["file", "server"], indirect=True)
OTHER = "another set of words"


@ON_BOTH
def test_an_invitation_leads_to_a_password_and_in(team: Team) -> None:
    address = f"/ar/invitation/{team.invited()}"
    with team.client() as client:
        page = client.get(address).text
        assert 'value="Reem"' in page
        assert client.post(address, data={"password": "short"}).status_code == 400
        answer = client.post(address, data={"password": PASSWORD}, follow_redirects=False)
        assert (answer.status_code, answer.headers["location"]) == (303, "/ar/incidents")
        assert team.lets_in(client)
        assert client.get(address).status_code == 404
        assert client.post(address, data={"password": OTHER}, follow_redirects=False).status_code in (403, 404)
    with team.client() as client:
        assert client.post(address, data={"password": OTHER}).status_code == 404
        assert team.log_in(client, "reem").status_code == 303
    assert team.log("joined") == [("Reem", "Reem", "reviewer", "testclient")]


def test_an_invitation_is_too_old_after_its_days(team: Team) -> None:
    address = f"/en/invitation/{team.invited()}"
    team.now += timedelta(days=users.DAYS)
    with team.client() as client:
        assert client.post(address, data={"password": PASSWORD}).status_code == 404


def test_who_is_not_logged_in_is_led_there_and_back(team: Team) -> None:
    team.has_password()
    with team.client() as client:
        answer = client.get("/ar/incidents?status=denied", follow_redirects=False)
        assert answer.headers["location"] == "/ar/log-in?to=%2Far%2Fincidents%3Fstatus%3Ddenied"
        assert 'value="/ar/incidents?status=denied"' in client.get(answer.headers["location"]).text
        assert (
            team.log_in(client, to="/ar/incidents?status=denied").headers["location"] == "/ar/incidents?status=denied"
        )
        assert team.lets_in(client)
        assert client.get("/en/log-in", follow_redirects=False).headers["location"] == "/en/incidents"


@pytest.mark.parametrize(
    "to", ["https://evil.example/", "//evil.example", "/\\evil.example", "/en/\\evil", "evil", "/en/\n", "javascript:x"]
)
def test_the_log_in_leads_to_no_other_site(team: Team, to: str) -> None:
    team.has_password()
    with team.client() as client:
        assert team.log_in(client, to=to).headers["location"] == "/en/incidents"


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
    team.has_password()
    with team.client("admin") as admin, team.client("reader") as reader:
        assert team.lets_in(reader)
        admin.post("/en/users", data={"change": "disable", "name": "Reader"} | admin.form)
        assert not team.lets_in(reader)
        assert team.log_in(reader).status_code == 403
        admin.post("/en/users", data={"change": "enable", "name": "Reader"} | admin.form)
        assert team.log_in(reader).status_code == 303


def test_the_log_is_filtered_by_its_address(team: Team) -> None:
    team.has_password()
    with team.client() as client:
        team.log_in(client, password="wrong")  # noqa: S106
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
