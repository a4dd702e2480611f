"""A briefing: only what claims say, each sentence with its sources."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from riwaya.core.article import Article
from riwaya.core.claim import OUTLET, Actor, Claim, Place, TimeSpan, Toll, Voice
from riwaya.exports.briefing import asked_by, briefing, lines, title_of
from riwaya.exports.sentence import Language
from riwaya.languages.pack import load_pack
from riwaya.ledger import Ledger, open_ledger
from riwaya.ledger.listing import Filter
from riwaya.reading.asking import asked_for

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


def test_what_of_a_question_is_left_aside_is_said(book: Ledger) -> None:
    asked, left = asked_by(book, "hospitals in Duma", load_pack())
    told = briefing(book, asked, "en", load_pack(), left)
    assert (len(told.passages), told.summary[-1][:44]) == (1, "Of the question this leaves aside: hospitals")


def test_nothing_found_is_said(book: Ledger) -> None:
    told = briefing(book, Filter(place="Atlantis"), "en", load_pack())
    assert (told.passages, told.sources) == ((), ())
    assert told.summary == ("No incident of the ledger fits. Leave something out, such as the event or the period.",)


@pytest.mark.parametrize(
    ("language", "title"),
    [
        ("en", "Briefing: Duma, Shelling, Air strike, Russia with its offices and forces"),
        ("ar", "موجز: دوما، قصف، غارة جوية، روسيا مع المؤسسات والقوات التابعة"),
    ],
)
def test_the_title_names_a_state_with_its_offices_and_each_type(book: Ledger, language: Language, title: str) -> None:
    asked = Filter(place="Duma", event="shelling,air_strike", voice="ru-gov,ru-forces,ru-mod")
    told = briefing(book, asked, language, load_pack())
    assert told.title == title
    assert len(told.passages) == 1  # of which the ministry is a voice


def test_a_word_for_many_types_stands_for_them_in_the_title() -> None:
    assert title_of(asked_filter("attacks in Duma"), "en") == "Briefing: Duma, Attack, by any means"
    assert title_of(asked_filter("هجوم في دوما"), "ar") == "موجز: دوما، هجوم بأي وسيلة"


def asked_filter(question: str) -> Filter:
    asked = asked_for(question, load_pack())
    return Filter(place=asked.place, event=asked.event)


def test_a_question_is_asked_on_the_day_of_the_latest_article(book: Ledger) -> None:
    assert asked_by(book, "Duma in April", load_pack()) == (Filter(place="Duma", since="2018-04", until="2018-04"), ())
    assert asked_by(book, "Duma in May", load_pack())[0] == Filter(place="Duma", since="2017-05", until="2017-05")
