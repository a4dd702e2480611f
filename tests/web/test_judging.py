"""Judging in the browser: from our own pages alone, in the reviewer's name, and with a way back."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from litestar.testing import TestClient

from riwaya.core.article import Article
from riwaya.core.claim import OUTLET, Claim, Place, TimeSpan
from riwaya.core.judgement import Decision
from riwaya.core.span import Span
from riwaya.ledger import Ledger, open_ledger
from riwaya.ledger.judgements import judge
from riwaya.web import make_app

OURS = {"origin": "http://127.0.0.1"}
Client = Any


@pytest.fixture
def book(tmp_path: Path) -> Iterator[Ledger]:
    place = Place("دوما", "Duma", "city", 33.57, 36.4, ("Syria",), 1)
    with open_ledger(str(tmp_path / "l.db"), create=True) as ledger:
        ledger.add(
            Article("قصف على دوما", "a1"),
            [Claim("c1", "a1", "shelling", OUTLET, places=(place,), evidence=(Span(0, 4),))],
        )
        ledger.link()
        yield ledger


@pytest.fixture
def client(book: Ledger) -> Iterator[Client]:
    with TestClient(make_app(book, 80, "Reader"), base_url="http://127.0.0.1") as client:
        yield client


def incident(book: Ledger) -> str:
    ((one, _),) = book.incidents()
    return one.incident


def sent(client: Client, book: Ledger, path: str = "judge", headers: Any = OURS, of: str = "", **data: Any) -> Any:
    address = f"/en/incident/{of or incident(book)}/{path}"
    return client.post(address, data=data, headers=headers, follow_redirects=False)


def test_a_judgement_is_shown_with_its_reviewer_and_can_be_taken_back(client: Client, book: Ledger) -> None:
    name = incident(book)
    answer = sent(client, book, about="claim", target="c1", verdict="rejected", note="<b>no</b>")
    assert answer.status_code == 303
    assert answer.headers["location"] == f"/en/incident/{name}#c1"
    assert book.incidents() == []
    page = client.get(answer.headers["location"]).text
    assert "Rejected" in page
    assert "&lt;b&gt;no" in page
    assert "Reader" in page
    assert client.post(f"/en/incident/{name}/take-back", data={"number": "1"}, headers=OURS).status_code == 200
    (one,) = client.get(f"/en/incident/{incident(book)}.json").json()["judged"]
    assert one["judgement"]["taken_back"]
    assert "taken back" in client.get(f"/en/incident/{incident(book)}").text


def test_an_incident_is_graded(client: Client, book: Ledger) -> None:
    name = incident(book)
    assert sent(client, book, about="incident", target=name, verdict="weak", note="").status_code == 303
    assert "الدرجة: ضعيفة" in client.get(f"/ar/incident/{name}").text


def test_a_judgement_on_other_evidence_is_stale(client: Client, book: Ledger) -> None:
    with book.writing() as connection:
        judge(connection, Decision("claim", "c1", "accepted", "what it was", claims=("c1",)), "Reader")
    assert "stale" in client.get(f"/en/incident/{incident(book)}").text


@pytest.mark.parametrize("headers", [{}, {"origin": "http://evil.example"}, {"origin": "null"}])
def test_another_site_judges_nothing(client: Client, book: Ledger, headers: dict[str, str]) -> None:
    answer = sent(client, book, headers=headers, about="claim", target="c1", verdict="accepted")
    assert answer.status_code == 403
    assert client.get(f"/en/incident/{incident(book)}.json").json()["judged"] == []


@pytest.mark.parametrize(
    "data",
    [
        {"about": "claim", "target": "c1", "verdict": "fair"},
        {"about": "claim", "target": "other", "verdict": "accepted"},
        {"about": "claim", "target": "c1", "verdict": "splendid"},
        {"about": "claim", "target": "c1", "verdict": "note", "note": ""},
        {"about": "incident", "target": "c1", "verdict": "weak"},
    ],
)
def test_what_is_no_judgement_is_refused_with_a_page(client: Client, book: Ledger, data: dict[str, str]) -> None:
    answer = sent(client, book, **data)
    assert answer.status_code == 400
    assert "Traceback" not in answer.text
    assert client.get(f"/en/incident/{incident(book)}.json").json()["judged"] == []


def test_without_a_reviewer_nothing_can_be_judged(book: Ledger) -> None:
    with TestClient(make_app(book, 80), base_url="http://127.0.0.1") as client:
        assert '<form method="post"' not in client.get(f"/en/incident/{incident(book)}").text
        assert sent(client, book, about="claim", target="c1", verdict="accepted").status_code == 403


@pytest.mark.parametrize(
    ("language", "path", "data", "words"),
    [
        ("ar", "relate", {"verdict": "duplicate", "other": ""}, "اختر واقعة"),
        ("ar", "relate", {"verdict": "same", "other": "i0"}, "لا يمكن قبول الاستمارة"),
        ("en", "split", {"claims": "c1"}, "and not all"),
        ("en", "split", {}, "and not all"),
    ],
)
def test_what_relates_nothing_is_refused_in_the_readers_language(
    client: Client, book: Ledger, language: str, path: str, data: dict[str, str], words: str
) -> None:
    answer = client.post(f"/{language}/incident/{incident(book)}/{path}", data=data, headers=OURS)
    assert answer.status_code == 400
    assert words in answer.text


def test_an_editor_chooses_among_incidents_of_about_the_same_day(client: Client, book: Ledger) -> None:
    first, day = incident(book), TimeSpan("أمس", "2020-01-02", "2020-01-02")
    place = Place("حلب", "Aleppo", "city", 36.2, 37.1, ("Syria",), 1)
    for key in ("a2", "a3"):
        claim = Claim(f"c{key}", key, "shelling", OUTLET, places=(place,), time=day, evidence=(Span(0, 4),))
        book.add(Article(f"قصف على حلب {key}", key), [claim])
    book.link()
    (other,) = [one for one, _ in book.incidents() if one.incident != first]
    assert 'href="/en/incident/' + other.incident + '/relate"' in client.get(f"/en/incident/{other.incident}").text
    alone, page = (client.get(f"/en/incident/{name}/relate").text for name in (first, other.incident))
    assert 'id="split"' not in alone
    assert [f'name="claims" value="c{key}"' in page for key in ("a2", "a3")] == [True, True]
    sent(client, book, "relate", of=first, verdict="linked", other=other.incident)
    assert client.get(f"/json/incident/{first}").json()["beside"][0]["incident"] == other.incident
