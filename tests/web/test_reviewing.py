"""Correcting claims on an article: words and values, added claims, what stands beside what was read, the way back."""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import tomli
from litestar.testing import TestClient

from riwaya.core.article import Article
from riwaya.core.claim import OUTLET, Claim, Place, TimeSpan, Toll
from riwaya.core.span import Span
from riwaya.ledger import Ledger, open_ledger
from riwaya.reading.pipeline import read_article
from riwaya.web import make_app

OURS = {"origin": "http://127.0.0.1"}
TEXT = "قصفت الطائرات بلدة كفرنبل\nوقتلت ثلاثة مدنيين، ثم قصفت بلدة حاس 🚑 وقتلت ثلاثة"
AT = "/en/article/a1"
CLAIM = Claim(
    "c1", "a1", "air_strike", OUTLET,
    places=(Place("كفرنبل", "Kafr Nabl", "town", 35.61, 36.56, ("Syria",), 1),),
    time=TimeSpan("أمس", "2020-01-01", "2020-01-01"),
    tolls=(Toll("killed", "civilians", "ثلاثة مدنيين", 3, 3),),
    evidence=(Span(0, 44),), spans={"tolls": (Span(32, 44),), "places": (Span(19, 25),), "trigger": (Span(0, 4),)},
)  # fmt: skip
ARTICLE = Article(TEXT, "a1", "outlet", "2020-01-02")

TOLL = {"fields": "tolls", "tolls.words": "ثلاثة", "tolls.measure": "killed", "tolls.group": "people", "tolls.low": "4"}
EVENT = {"fields": "event", "event.event": "shelling"}


@pytest.fixture
def book(tmp_path: Path) -> Iterator[Ledger]:
    with open_ledger(str(tmp_path / "l.db"), create=True) as ledger:
        ledger.add(ARTICLE, [CLAIM])
        ledger.link()
        yield ledger


@pytest.fixture
def client(book: Ledger) -> Iterator[Any]:
    with TestClient(make_app(book, 80, "Reader"), base_url="http://127.0.0.1") as client:
        yield client


def sent(client: Any, path: str, **data: Any) -> Any:
    return client.post(f"{AT}/{path}", data=data, headers=OURS, follow_redirects=False)


def stands(book: Ledger) -> Claim:
    found = book.article("a1")
    assert found
    return found[1][0][0].claim


def reread(book: Ledger, claims: list[Claim]) -> None:
    book.reread("a1", claims)
    book.link()


def test_a_toll_is_corrected_by_its_words_and_shown_beside_what_was_read(client: Any, book: Ledger) -> None:
    at = TEXT.rindex("ثلاثة")
    toll = TOLL | {"tolls.start": str(at), "tolls.end": str(at + 5)}
    answer = sent(client, "claim/c1", **toll, note="as the last line has it")
    assert answer.status_code == 303, answer.text
    claim = stands(book)
    assert claim.tolls == (Toll("killed", "people", "ثلاثة", 4, None),)
    assert claim.spans["tolls"] == (Span(at, at + 5),)
    page = client.get(AT).text
    assert "Corrected by a person" in page
    assert "as the last line has it" in page
    (incident, _) = book.incidents()[0]
    assert incident.killed == (4, None)
    assert "Corrected by a person" in client.get(f"/en/incident/{incident.incident}").text
    assert sent(client, "take-back", number="1").status_code == 303
    assert stands(book) == CLAIM
    assert "Corrected by a person" not in client.get(AT).text
    assert "taken back" in client.get(AT).text


def test_a_reviewed_article_is_marked_and_goes_stale_with_another_reading(client: Any, book: Ledger) -> None:
    assert sent(client, "reviewed", note="").status_code == 303
    page = client.get(AT).text
    assert "Reviewed as a whole by" in page
    assert "stale" not in page
    reread(book, [CLAIM, Claim("c2", "a1", "attack", OUTLET, evidence=(Span(46, 60),))])
    assert "stale" in client.get(AT).text


def test_a_new_reading_keeps_corrections_and_shows_them_as_stale(client: Any, book: Ledger) -> None:
    sent(client, "claim/c1", **TOLL)
    reread(book, [Claim("c1", "a1", "air_strike", OUTLET, evidence=CLAIM.evidence)])
    assert stands(book).tolls[0].low == 4
    assert "stale" in client.get(AT).text
    reread(book, [])
    assert stands(book).tolls[0].low == 4
    assert "no longer has it" in client.get(AT).text
    reread(book, [CLAIM])
    assert stands(book).tolls[0].low == 4
    assert "stale" not in client.get(AT).text
    sent(client, "take-back", number="1")
    assert stands(book) == CLAIM


@pytest.mark.parametrize("path", ["claim/none", "judge"])
def test_a_claim_that_is_not_there_is_told_so(client: Any, path: str) -> None:
    answer = sent(client, path, **EVENT, target="none", verdict="accepted")
    assert answer.status_code == 404
    assert "no claim of this id" in answer.text


def test_a_reader_sees_no_form(book: Ledger) -> None:
    with TestClient(make_app(book, 80), base_url="http://127.0.0.1") as client:
        assert '<form method="post"' not in client.get(AT).text
        assert client.get(f"{AT}/claim/c1").status_code == 403
        assert sent(client, "claim/c1", **EVENT).status_code == 403


def test_a_correction_becomes_an_example_in_the_reviewers_own_words(client: Any, book: Ledger) -> None:
    read = read_article(ARTICLE)
    reread(book, list(read))
    name = read[0].id
    assert sent(client, f"claim/{name}", **EVENT).status_code == 303
    assert f"/claim/{name}/example?field=event" in client.get(AT).text
    page = client.get(f"{AT}/claim/{name}/example?field=event").text
    entry = re.findall(r'<option value="([^"]+)">', page)[0]
    for words, why in ((TEXT[:44], "own words"), ("", "own words")):
        answer = sent(client, f"claim/{name}/example", sentence=words, entry=entry)
        assert answer.status_code == 400
        assert why in answer.text
    answer = sent(client, f"claim/{name}/example", sentence='قصفت الطائرات "قرية" أخرى', entry=entry)
    assert answer.status_code == 200, answer.text
    assert tomli.loads(answer.text) == {"todo": ['قصفت الطائرات "قرية" أخرى']}
    assert f'id = "{entry}"' in answer.text
    assert "attachment" in answer.headers["content-disposition"]
    new = sent(client, f"claim/{name}/example", sentence="جملة جديدة", entry="").text
    assert tomli.loads(new)["entry"][0]["todo"] == ["جملة جديدة"]
