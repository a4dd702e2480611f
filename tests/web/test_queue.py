"""The review queue and the page of issues: what is open comes up, what was judged goes, what changed comes again."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from litestar.testing import TestClient
from sqlalchemy import select

from riwaya.core.article import Article
from riwaya.core.claim import OUTLET, Actor, Claim, Person, Place, Thing, TimeSpan, Toll
from riwaya.core.issue import Issue
from riwaya.core.judgement import Decision
from riwaya.core.masking import COVER
from riwaya.core.note import Note
from riwaya.core.span import Span
from riwaya.ledger import Ledger, open_ledger, schema
from riwaya.ledger.judgements import judge
from riwaya.ledger.unsure import WEAK
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
        ledger.record(Issue("x.txt", "intake", "is empty", "Put the article's text into it, or leave it out."))
        ledger.record(Note("y.txt", "ledger", "was captured again", ""))
        yield ledger


@pytest.fixture
def client(book: Ledger) -> Iterator[Client]:
    with TestClient(make_app(book, 80, "Reader"), base_url="http://127.0.0.1") as client:
        yield client


def test_a_large_ledger_is_looked_through_as_far_as_it_says(
    book: Ledger, client: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    book.add(Article("وقع انفجار.", "a2", "شبكة", "2020-01-03"), [Claim("c9", "a2", "explosion", OUTLET)])
    book.link()
    assert [one["claim"] for one in client.get("/json/queue?kind=evidence").json()["items"]] == ["c9", "c2"]
    for module in ("riwaya.ledger.unsure", "riwaya.web.routes.queue"):
        monkeypatch.setattr(f"{module}.LOOKED_AT", 1)
    assert [one["claim"] for one in client.get("/json/queue?kind=evidence").json()["items"]] == ["c9"]
    assert "the latest 1 article" in client.get("/en/queue?kind=evidence").text


PLACE = Place("دوما", "Duma", "city", 33.57, 36.4, ("Syria",), 1)
STRUCK = "قصفت الطائرات مدينة دوما أمس ما أدى إلى مقتل سبعة مدنيين."


@pytest.fixture
def tied(tmp_path: Path) -> Iterator[Ledger]:
    """Two articles that tell one strike alike, and two that only share its day and its place."""
    told = (
        ("a1", "air_strike", 7, STRUCK),
        ("a2", "air_strike", 7, f"{STRUCK} وقال شهود"),
        ("a3", "air_strike", None, "غارة على دوما"),
        ("a4", "shelling", None, "قصف مدفعي عليها"),
    )
    with open_ledger(str(tmp_path / "tied.db"), create=True) as ledger:
        for name, event, killed, text in told:
            claim = Claim(
                name, name, event, OUTLET, places=(PLACE,), time=TimeSpan("أمس", "2020-01-01", "2020-01-01"),
                tolls=(Toll("killed", "civilians", "سبعة", killed, killed),) if killed else (),
                evidence=(Span(0, len(text)),),
            )  # fmt: skip
            ledger.add(Article(text, name, name, "2020-01-02"), [claim])
        ledger.link()
        yield ledger


def test_weak_links_come_the_weakest_first_and_go_when_they_are_accepted_or_split_off(tied: Ledger) -> None:
    with TestClient(make_app(tied, 80, "Reader"), base_url="http://127.0.0.1") as client:
        found = client.get("/json/queue?kind=links").json()["items"]
        assert [one["claim"] for one in found] == ["a4", "a3"]
        assert 0.6 < found[0]["worth"] < found[1]["worth"] < WEAK
        assert [(one["tie"]["article"], one["tie"]["accounts"]) for one in found] == [("a1", 4), ("a1", 4)]
        page = client.get("/en/queue?kind=links").text
        assert "Another account of the same incident:" in page
        assert page.count('href="/en/claim/a1"') == 2
        assert {one["tie"] for one in client.get("/json/queue?kind=evidence").json()["items"]} <= {None}
        at = f"/en/incident/{found[0]['incident']}"
        assert f'formaction="{at}/split"' in client.get("/en/queue?kind=links").text
        assert client.post(f"{at}/split", data={"claims": "a4"}, headers=OURS).status_code == 200
        assert items(client, "links") == [("a3", [])]
        data = {"about": "claim", "target": "a3", "verdict": "accepted"}
        now = client.get("/json/queue?kind=links").json()["items"][0]["incident"]
        assert client.post(f"/en/incident/{now}/judge", data=data, headers=OURS).status_code == 200
        assert items(client, "links") == []


def test_what_ties_a_claim_is_the_same_whether_linked_at_once_or_one_after_the_other(tied: Ledger) -> None:
    def worths() -> list[Any]:
        with tied.reading() as connection:
            return [*connection.execute(select(schema.links.c.claim, schema.links.c.worth).order_by("claim"))]

    before = worths()
    tied.reread("a4", [])
    tied.link()
    assert [worth for claim, worth in worths() if claim == "a3"] == [worth for claim, worth in before if claim == "a3"]
    tied.link(anew=True)
    assert len(before) == 4
    assert {claim: worth for claim, worth in before if claim != "a4"} == dict(map(tuple, worths()))


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
    assert "Put the article&#x27;s text into it, or leave it out." in page
    assert [one["source"] for one in client.get("/json/issues?stage=ledger").json()["issues"]] == ["y.txt"]
    assert "Choose another one" in client.get("/en/issues?stage=none").text
    arabic = client.get("/ar/issues").text
    assert "ضع فيه نص المادة، أو اتركه." in arabic
    assert "Put the article" not in arabic
    assert "إدخال المواد" in arabic
    assert client.post("/ar/incident/none/judge", data={"about": "claim", "target": "c", "verdict": "note"},
                       headers=OURS).text.count("لا شيء بهذا المعرِّف للحكم عليه هنا") == 1  # fmt: skip


def test_the_queue_opens_where_something_is_open(book: Ledger, client: Client) -> None:
    assert 'kind=places" aria-current="page"' in client.get("/en/queue").text
    with book.writing() as connection:
        judge(connection, Decision("claim", "c1", "accepted", "", claims=("c1",)), "Reader")
    assert 'kind=evidence" aria-current="page"' in client.get("/en/queue").text
    assert 'kind=places" aria-current="page"' in client.get("/en/queue?kind=places").text


def test_a_market_that_was_hit_is_no_actor_to_look_for(book: Ledger, client: Client) -> None:
    hit = (Thing("سوق", "market"),)
    claims = [
        Claim("c7", "a7", "shelling", OUTLET, targets=(Actor("السوق الشعبي"),), infrastructure=hit),
        Claim("c8", "a7", "shelling", OUTLET, targets=(Actor("اللواء العاشر"),), infrastructure=hit),
    ]
    book.add(Article("قصف السوق الشعبي واللواء العاشر.", "a7", "شبكة", "2020-01-05"), claims)
    book.link()
    items = client.get("/json/queue?kind=actors").json()["items"]
    assert [(one["claim"], one["words"]) for one in items] == [("c8", ["اللواء العاشر"]), ("c1", ["مسلحون"])]
