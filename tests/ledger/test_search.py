"""Searching: articles by words, voice, place, outlet and day, in a file and on PostgreSQL alike."""

from collections.abc import Iterator

import pytest

from riwaya.core.article import Article
from riwaya.core.claim import Claim, Place, Voice
from riwaya.core.correction import Correction, evidence_of_field
from riwaya.core.judgement import Decision
from riwaya.core.span import Span
from riwaya.ledger import Ledger, open_ledger, search
from riwaya.ledger.judgements import judge, take_back
from riwaya.ledger.search import Sought, keys_with

TEXT = "قصفت الطائرات بلدة سرمين قرب سراقب وقتلت ثلاثة مدنيين"
SARMIN = Place("سرمين", "Sarmin", "town", 35.9, 36.72, ("Idlib Governorate", "Syria"), 1)
SARAQIB = Place("سراقب", "Saraqib", "city", 35.86, 36.8, ("Idlib Governorate", "Syria"), 1)
UNKNOWN = Place("تل الريح", within=("Syria",))


def claim(article: str, *places: Place, voice: str = "sohr") -> Claim:
    spans: dict[str, tuple[Span, ...]] = {"places": (Span(14, 24),)}
    return Claim(f"c-{article}", article, "shelling", Voice("media", id=voice), places=places, spans=spans)


TOLD = {
    "a1": (Article(TEXT, "a1", "One", "2020-01-02"), claim("a1", SARMIN)),
    "a2": (Article(TEXT, "a2", "Two", "2020-02-03"), claim("a2", SARAQIB)),
    "a3": (Article("لا شيء في سراقب", "a3", "Two", "2021-05-06"), claim("a3", UNKNOWN, voice="sana")),
    "a4": (Article("قصفت الطائرات", "a4"), claim("a4")),
}


@pytest.fixture
def book(address: str) -> Iterator[Ledger]:
    with open_ledger(address, create=True) as ledger:
        for article, told in TOLD.values():
            ledger.add(article, [told])
        ledger.link()
        yield ledger


def found(book: Ledger, **sought: str) -> list[str]:
    with book.reading() as connection:
        total, keys = keys_with(connection, Sought(**sought), 10)
    assert min(total, search.COUNTED) == min(len(keys), search.COUNTED)
    return keys


@pytest.mark.parametrize("few", [0, 100])
def test_what_is_common_and_what_is_rare_are_found_alike(
    book: Ledger, few: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(search, "_FEW", {"sqlite": few, "postgresql": few})
    monkeypatch.setattr(search, "COUNTED", few + 1)
    assert found(book, words="الطائرات") == ["a2", "a1", "a4"]
    assert found(book, words="سراقب") == ["a3", "a2", "a1"]
    assert found(book, place="Idlib Governorate") == ["a2", "a1"]
    assert found(book, voice="sohr") == ["a2", "a1", "a4"]
    assert found(book, words="قصفت", place="Syria") == ["a2", "a1"]
    assert found(book, voice="sohr", place="Syria", words="سراقب", until="2020-01") == ["a1"]
    assert found(book, outlet="Two", since="2020-03") == found(book, place="تل الريح") == ["a3"]
    assert found(book, voice="sana", place="Sarmin") == found(book, place="Nowhere") == []


def test_an_article_is_found_by_the_places_to_which_people_correct_it(book: Ledger) -> None:
    article, told = TOLD["a1"]
    correction = Correction("places", {"places": [{"surface": SARAQIB.surface, "name": SARAQIB.name}]}, (Span(29, 34),))
    evidence = evidence_of_field(told, "places", article)
    with book.writing() as connection:
        number = judge(
            connection, Decision("claim", told.id, "corrected", evidence, "", (told.id,), correction=correction), "Ann"
        )
    assert (found(book, place="Sarmin"), found(book, place="Saraqib")) == ([], ["a2", "a1"])
    with book.writing() as connection:
        take_back(connection, number, "Ann")
    assert (found(book, place="Sarmin"), found(book, place="Saraqib")) == (["a1"], ["a2"])
    book.reread("a1", [claim("a1", UNKNOWN)])
    assert found(book, place="تل الريح") == ["a3", "a1"]
    assert found(book, place="Sarmin") == []
