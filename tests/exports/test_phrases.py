"""Counts, times and names in words."""

from typing import Any

import pytest

from riwaya.core.claim import TimeSpan, Toll
from riwaya.exports.phrases.book import phrase_book
from riwaya.exports.phrases.counts import counted
from riwaya.exports.phrases.names import lexicon_names
from riwaya.exports.phrases.times import time_phrase
from riwaya.exports.phrases.transliteration import in_english
from riwaya.exports.sentence import Language
from riwaya.languages.pack import load_pack


def toll(low: int | None, high: int | None, who: str = "civilians", **more: Any) -> Toll:
    return Toll("killed", who, "كلمات", low, high, **more)


@pytest.mark.parametrize(
    ("made", "english", "arabic"),
    [
        (toll(1, 1), "1 civilian", "مدني واحد"),
        (toll(2, 2), "2 civilians", "مدنيَّين"),
        (toll(3, 3), "3 civilians", "3 مدنيين"),
        (toll(11, None), "at least 11 civilians", "ما لا يقل عن 11 مدنيًّا"),
        (toll(1, None), "at least 1 civilian", "ما لا يقل عن مدني واحد"),
        (toll(None, 40), "up to 40 civilians", "ما يصل إلى 40 مدنيًّا"),
        (toll(70, 70, approx=True), "about 70 civilians", "نحو 70 مدنيًّا"),
        (toll(3, 9), "3 to 9 civilians", "ما بين 3 و9 مدنيين"),
        (toll(1, 2), "1 to 2 civilians", "ما بين 1 و2 مدنيين"),
        (toll(100, 100), "100 civilians", "100 مدني"),
        (toll(105, 105), "105 civilians", "105 مدنيين"),
        (toll(111, 111), "111 civilians", "111 مدنيًّا"),
        (toll(None, None), "an unknown number of civilians", "مدنيين بعدد غير معروف"),
        (toll(1, 1, "vehicles"), "1 vehicle", "آلية واحدة"),
        (toll(2, 2, "army bus"), "2 army buses", "«كلمات»"),
        (toll(1_000_000, 1_000_000), "1,000,000 civilians", "1,000,000 مدني"),
    ],
)
def test_a_count_takes_the_form_that_its_number_asks_for(made: Toll, english: str, arabic: str) -> None:
    assert counted(made, phrase_book("en")) == english
    assert counted(made, phrase_book("ar")) == arabic


@pytest.mark.parametrize(
    ("time", "english", "arabic"),
    [
        (TimeSpan("", "2019-11", "2019-11", "month"), "Nov 2019", "تشرين الثاني/نوفمبر 2019"),
        (TimeSpan("", "2019-11-01", "2019-11-30", "month"), "Nov 2019", "تشرين الثاني/نوفمبر 2019"),
        (TimeSpan("", "2018", "2018", "year"), "2018", "2018"),
        (TimeSpan("", "XXXX-02", "XXXX-02", "month"), "Feb, year not given", "شباط/فبراير، من دون ذكر السنة"),
        (TimeSpan("", "XXXX-02-01", "XXXX-02-10", "period"), "1 Feb to 10 Feb, year not given",
         "من 1 شباط/فبراير إلى 10 شباط/فبراير، من دون ذكر السنة"),
        (TimeSpan("", "2019-05-03T14:30", "2019-05-03T14:30", "time"), "3 May 2019, 14:30",
         "3 أيار/مايو 2019، الساعة 14:30"),
        (TimeSpan("", "2019-05-03", None, "period"), "since 3 May 2019", "منذ 3 أيار/مايو 2019"),
        (TimeSpan("", None, "2019-05-03", "period"), "until 3 May 2019", "حتى 3 أيار/مايو 2019"),
        (TimeSpan("", relative={"days": -1}), "the day before publication", "اليوم السابق للنشر"),
        (TimeSpan("", relative={"days": 0}), "the day of publication", "يوم النشر"),
        (TimeSpan("", relative={"days": -5}), "5 days before publication", "قبل النشر بـ 5 أيام"),
        (TimeSpan("", relative={"weekday": 3}, precision="period"), "since the Wednesday before publication",
         "منذ يوم الأربعاء السابق للنشر"),
        (TimeSpan("", relative={"month": 2}), "the Feb before publication", "آخر شباط/فبراير قبل النشر"),
        (TimeSpan("", relative={"years": -2}), "2 years before publication", "قبل النشر بـ سنتين"),
        (TimeSpan("", relative={"decades": -2}), "", ""),
        (TimeSpan("مؤخرا"), "", ""),
    ],
)  # fmt: skip
def test_times_are_said(time: TimeSpan, english: str, arabic: str) -> None:
    assert time_phrase(time, phrase_book("en")) == english
    assert time_phrase(time, phrase_book("ar")) == arabic


def test_a_known_day_of_publication_turns_relative_days_into_dates() -> None:
    book = phrase_book("en")
    assert time_phrase(TimeSpan("", relative={"days": -1}), book, "2019-05-01") == "30 Apr 2019"
    assert time_phrase(TimeSpan("", relative={"weekday": 7}), book, "2019-05-01") == "28 Apr 2019"
    assert time_phrase(TimeSpan("", relative={"days": -1}), book, "soon") == "the day before publication"


@pytest.mark.parametrize(
    ("written", "said"),
    [
        ("بالمصادر المحلية", "local sources"),
        ("«مصادر محلية» في مدينة الرملون", "local sources in the city of al-Rmlun*"),
        ("وكالات أنباء روسية", "Russian news agencies"),
        ("حسابات على مواقع التواصل", "accounts on social media"),
        ("وادي يوسان", "Wadi* Yusan*"),
        ("عبدان", "Abdan*"),
        ("اللواء 15", "the brigade 15"),
        ("\u202eقناة\u202c نور\nالأمل", "the channel Nur* al-Aml*"),
        ("البلدة", "the town"),
        ("المليشيات الموالية لهم", "militias loyal to them"),
        ("الفصائل التابعة لها", "the factions belonging to it"),
        ("", "?"),
    ],
)
def test_words_without_an_english_name_are_translated_or_marked(written: str, said: str) -> None:
    assert in_english(written) == said


@pytest.mark.parametrize("language", ["en", "ar"])
def test_every_weapon_and_building_of_the_lexicon_has_its_words(language: Language) -> None:
    book, entries = phrase_book(language), load_pack().entries
    kinds = {key: {entry.attributes.get(key) for entry in entries} - {None} for key in ("means", "infra")}
    assert kinds["means"] <= book.means.keys()
    assert kinds["infra"] <= book.structures.keys()


def test_every_actor_of_every_lexicon_has_a_name() -> None:
    known = {entry["actor"] for entry in load_pack().entries if entry.label == "actor"}
    assert known - lexicon_names().keys() == set()
