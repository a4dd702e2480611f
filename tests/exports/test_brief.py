"""A briefing: only what claims say, each sentence with its sources."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from riwaya.core.article import Article
from riwaya.core.claim import OUTLET, Actor, Claim, Place, TimeSpan, Toll, Voice
from riwaya.exports.briefing import briefing, lines
from riwaya.languages.pack import load_pack
from riwaya.ledger import Ledger, open_ledger
from riwaya.ledger.listing import Filter
from riwaya.reading.asking import Asked, asked_for

DUMA = Place("دوما", "Duma", "city", 33.57, 36.4, ("Rif Dimashq", "Syria"), 1)
SOHR, MINISTRY = Voice("monitor", id="sohr"), Voice("government", "denying", id="ru-mod")
DAY = TimeSpan("السبت", "2018-04-07", "2018-04-07")


@pytest.fixture
def book(tmp_path: Path) -> Iterator[Ledger]:
    toll = (Toll("killed", "civilians", "40 مدنيا", 40, 40),)
    with open_ledger(str(tmp_path / "l.db"), create=True) as ledger:
        doers = (Actor("النظام", "sy-gov-forces"),)
        told = Claim("c1", "a1", "air_strike", SOHR, places=(DUMA,), time=DAY, tolls=toll, perpetrators=doers)
        ledger.add(Article("نص", "a1", "شبكة", "2018-04-08"), [told])
        denied = Claim("c2", "a2", "air_strike", MINISTRY, status="denied", places=(DUMA,), time=DAY)
        ledger.add(Article("نص آخر", "a2", "وكالة", "2018-04-09"), [denied])
        ledger.add(Article("نص ثالث", "a3"), [Claim("c3", "a3", "protest", OUTLET)])
        ledger.link()
        yield ledger


def test_every_sentence_cites_the_articles_that_tell_it(book: Ledger) -> None:
    told = briefing(book, Filter(place="Duma"), "en", load_pack())
    (passage,) = told.passages
    first, second = passage.told
    assert "Syrian Observatory for Human Rights" in first.words
    assert "40 civilians" in first.words
    assert "denied" in second.words
    by_number = {source.number: source.article for source in told.sources}
    assert [by_number[number] for said in passage.told for number in said.sources] == ["a1", "a2"]
    assert [(said.words, said.sources) for said in passage.contested] == [
        ("whether it happened: happened", (1,)), ("whether it happened: denied", (2,)),
    ]  # fmt: skip
    assert passage.unknown == ()


def test_what_nobody_says_is_named(book: Ledger) -> None:
    told = briefing(book, Filter(event="protest"), "en", load_pack())
    (passage,) = told.passages
    assert passage.unknown == ("when it was", "where it was")


@pytest.mark.parametrize(("language", "words"), [("en", "Sources"), ("ar", "المصادر")])
def test_the_text_is_in_one_language(book: Ledger, language: str, words: str) -> None:
    text = "\n".join(lines(briefing(book, Filter(), language, load_pack())))  # type: ignore[arg-type]
    assert words in text
    assert "[1] شبكة | 2018-04-08 | a1" in text


def test_nothing_found_is_said(book: Ledger) -> None:
    told = briefing(book, Filter(place="Atlantis"), "en", load_pack())
    assert (told.passages, told.sources) == ((), ())
    assert told.summary == ("No incident of the ledger fits. Leave something out, such as the event or the period.",)


@pytest.mark.parametrize(
    ("question", "asked"),
    [
        ("What happened in Saraqib in 2020?", Asked(place="Saraqib", since="2020", until="2020")),
        ("air strikes by Russian forces 2019-01 2019-06",
         Asked(actor="ru-forces", event="air_strike", since="2019-01", until="2019-06")),
        ("What was said about Saraqib in March 2020?", Asked(place="Saraqib", since="2020-03", until="2020-03")),
        ("Saraqib since 2 March 2020", Asked(place="Saraqib", since="2020-03-02")),
        ("Saraqib before March 2, 2020", Asked(place="Saraqib", until="2020-03-02")),
        ("Saraqib between January 2020 and 2020-03-05", Asked(place="Saraqib", since="2020-01", until="2020-03-05")),
        ("What did the Russian Ministry of Defence say about Duma?", Asked(place="Duma", voice="ru-mod")),
        ("Duma according to the OPCW", Asked(place="Duma", voice="opcw")),
        ("ماذا حدث في سراقب عام 2020", Asked(place="Saraqib", since="2020", until="2020")),
        ("ماذا قيل عن سراقب في آذار 2020؟", Asked(place="Saraqib", since="2020-03", until="2020-03")),
        ("سراقب ٢ مارس ٢٠٢٠", Asked(place="Saraqib", since="2020-03-02", until="2020-03-02")),
        ("سراقب منذ شباط 2020", Asked(place="Saraqib", since="2020-02-01")),
        ("سراقب حتى آذار 2020", Asked(place="Saraqib", until="2020-03-31")),
        ("سراقب بين 1 شباط و5 آذار 2020", Asked(place="Saraqib", since="2020-02-01", until="2020-03-05")),
        ("سراقب في 2019 و2020", Asked(place="Saraqib", since="2019", until="2020")),
        ("سراقب 2020-03", Asked(place="Saraqib", since="2020-03", until="2020-03")),
        ("سراقب في آذار", Asked(place="Saraqib")),
        ("ماذا قالت وزارة الدفاع الروسية عن دوما؟", Asked(place="Duma", voice="ru-mod")),
        ("كم قتيلا سقط في معرة النعمان؟", Asked(place="Maarrat al-Numan")),
        ("سقوط سراقب", Asked(place="Saraqib", event="territory_change")),
        ("قصف دوما", Asked(place="Duma", event="shelling")),
        ("ماذا فعلت القوات الروسية في درعا", Asked(place="Daraa", actor="ru-forces")),
        ("the weather tomorrow", Asked()),
    ],
)  # fmt: skip
def test_what_a_question_names(question: str, asked: Asked) -> None:
    assert asked_for(question, load_pack()) == asked
