"""The review queue and the page of issues: what is open comes up, what was judged goes, what changed comes again."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from litestar.testing import TestClient

from riwaya.core.article import Article
from riwaya.core.claim import OUTLET, Actor, Claim, Person, Place, TimeSpan
from riwaya.core.issue import Issue
from riwaya.core.judgement import Decision
from riwaya.core.masking import COVER
from riwaya.core.note import Note
from riwaya.core.span import Span
from riwaya.ledger import Ledger, open_ledger
from riwaya.ledger.judgements import judge
from riwaya.web import make_app

NAME = "فلان الفلاني"
TEXT = f"قصف مسلحون بلدة كذا أمس وقتل {NAME}. وقع انفجار."
OURS = {"origin": "http://127.0.0.1"}
Client = Any


@pytest.fixture
def book(tmp_path: Path) -> Iterator[Ledger]:
    bombed = Claim(
        "c1", "a1", "shelling", OUTLET, perpetrators=(Actor("مسلحون"),), places=(Place("بلدة كذا"),),
        time=TimeSpan("أمس"), persons=(Person(NAME, "victim"),), evidence=(Span(0, 40),),
    )  # fmt: skip
    bare = Claim("c2", "a1", "explosion", OUTLET, evidence=(Span(42, 53),))
    with open_ledger(str(tmp_path / "l.db"), create=True) as ledger:
        ledger.add(Article(TEXT, "a1", "شبكة", "2020-01-02"), [bombed, bare])
        ledger.link()
        ledger.record(Issue("x.txt", "intake", "is empty", "Put the article's text into it."))
        ledger.record(Note("y.txt", "ledger", "was captured again", ""))
        yield ledger


@pytest.fixture
def client(book: Ledger) -> Iterator[Client]:
    with TestClient(make_app(book, 80, "Reader"), base_url="http://127.0.0.1") as client:
        yield client


def items(client: Client, kind: str) -> list[tuple[str, list[str]]]:
    found = client.get(f"/json/queue?kind={kind}").json()["items"]
    return [(one["claim"], one["words"]) for one in found]


def test_each_list_holds_what_is_open_in_its_way(client: Client) -> None:
    assert items(client, "places") == [("c1", ["بلدة كذا"])]
    assert items(client, "actors") == [("c1", ["مسلحون"])]
    assert items(client, "evidence") == [("c2", [])]
    assert items(client, "links") == []
    assert client.get("/en/queue?kind=none").status_code == 400


def test_what_was_judged_is_open_no_longer_until_that_is_taken_back(client: Client) -> None:
    incident = client.get("/json/queue?kind=places").json()["items"][0]["incident"]
    data = {"about": "claim", "target": "c1", "verdict": "accepted"}
    assert client.post(f"/en/incident/{incident}/judge", data=data, headers=OURS, follow_redirects=False).is_redirect
    assert items(client, "places") == []
    client.post(f"/en/incident/{incident}/take-back", data={"number": "1"}, headers=OURS)
    assert items(client, "places") == [("c1", ["بلدة كذا"])]


def test_a_judgement_on_other_evidence_comes_up_as_stale_and_one_on_a_claim_that_is_gone_apart(
    client: Client, book: Ledger
) -> None:
    with book.writing() as connection:
        judge(connection, Decision("claim", "c2", "accepted", "what it was", "", ("c2",)), "Reader")
        judge(connection, Decision("claim", "gone", "accepted", "what it was", "", ("gone",)), "Reader")
    seen = client.get("/json/queue?kind=stale").json()
    assert [one["claim"] for one in seen["items"]] == ["c2"]
    assert [one["target"] for one in seen["gone"]] == ["gone"]
    assert "no longer there" in client.get("/en/queue?kind=stale").text


@pytest.mark.parametrize("language", ["en", "ar"])
def test_private_names_are_covered_in_the_queue(client: Client, language: str) -> None:
    page = client.get(f"/{language}/queue").text
    assert NAME not in page + client.get("/json/queue").text
    assert COVER in page


def test_what_could_not_be_read_is_told_with_what_to_do(client: Client) -> None:
    page = client.get("/en/issues").text
    assert page.index("x.txt") < page.index("y.txt"), "what failed comes first"
    assert "Put the article&#x27;s text into it." in page
    assert [one["source"] for one in client.get("/json/issues?stage=ledger").json()["issues"]] == ["y.txt"]
    assert "Choose another one" in client.get("/en/issues?stage=none").text
