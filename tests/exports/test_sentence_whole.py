"""Whatever a claim holds, its sentence is whole: any event, status, attitude, figure and name, in both languages."""

import re
from collections.abc import Callable
from itertools import product
from typing import Any, get_args

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from riwaya.codebook import cards, terms
from riwaya.core.claim import OUTLET, Actor, Attitude, Claim, Place, Status, Toll, Voice
from riwaya.exports.phrases.book import phrase_book
from riwaya.exports.sentence import Language, sentence

VOICES = (OUTLET, Voice(kind="armed_group", id="nlf", surface="الجبهة الوطنية للتحرير"))
HTS, REGIME = Actor("هيئة تحرير الشام", "hts"), Actor("قوات النظام", "sy-gov-forces")
KAFR_NABL = Place("كفرنبل", "Kafr Nabl", kind="town", within=("Idlib Governorate", "Syria"))


def claim(event: str, voice: Voice = OUTLET, **fields: Any) -> Claim:
    return Claim(id="1", article="1", event=event, voice=voice, **fields)


def speaking(voice: Voice, attitude: Attitude) -> Voice:
    return Voice(voice.kind, attitude, voice.id, voice.name, voice.surface)


BOTH: tuple[Language, ...] = ("en", "ar")
EMPTY: Callable[[str], bool] = re.compile(r"None|null|  | [,.;:)]|\(\)|\{|\}|,,|^\W|ـ ").search  # type: ignore[assignment]


def sound(said: str, language: Language) -> None:
    assert said.endswith(".")
    assert not EMPTY(said), said
    assert not said.endswith("..")
    if language == "en":
        assert said[0].isupper()


@pytest.mark.parametrize("event", sorted(cards()))
def test_every_combination_of_event_status_and_attitude_can_be_said(event: str) -> None:
    full = {
        "perpetrators": (REGIME, Actor("لواء النور")),
        "targets": (HTS,),
        "places": (KAFR_NABL,),
        "tolls": (Toll("killed", "civilians", "كلمات", 2, 2),),
    }
    stances = [(status, None) for status in get_args(Status)] + [("denied", denied) for denied in terms("denials")]
    shapes = [
        ("event", False, {}),
        ("event", False, full),
        ("event", True, full),
        ("event", True, {}),
        ("tally", False, full),
        ("control", False, full),
    ]
    for (status, denied), attitude, (kind, staged, fields) in product(stances, get_args(Attitude), shapes):
        for voice, language in product(VOICES, BOTH):
            speaker = speaking(voice, attitude)
            made = claim(event, speaker, status=status, denies=denied, kind=kind, staged=staged, **fields)
            sound(sentence(made, language), language)


def test_every_kind_of_voice_measure_and_person_has_words() -> None:
    for language in BOTH:
        book = phrase_book(language)
        assert set(terms("voices")) <= set(book.voices)
        assert set(terms("measures")) <= set(book.measures)
        assert set(terms("measures")) <= set(book.none)
        assert set(terms("who")) <= set(book.who)
        assert set(cards()) <= set(book.event)
        forms = {row.form for row in book.number} | {"many"}
        assert all(forms <= set(words) for words in book.who.values())
    assert set(phrase_book("en").event) == set(phrase_book("ar").event)
    assert set(phrase_book("en").relative) - set(phrase_book("ar").relative) == {"weekday alone"}


counts = st.one_of(st.none(), st.integers(0, 2_000_000))
words = st.text(st.characters(codec="utf-8"), max_size=12)


@settings(max_examples=150)
@given(low=counts, high=counts, approx=st.booleans(), who=st.sampled_from([*terms("who"), "checkpoint", "army bus"]),
       measure=st.sampled_from(sorted(terms("measures"))), language=st.sampled_from(BOTH))  # fmt: skip
def test_any_toll_can_be_said(
    *, low: int | None, high: int | None, approx: bool, who: str, measure: str, language: Language
) -> None:
    made = claim("attack", tolls=(Toll(measure, who, "كلمات", low, high, approx=approx),))
    sound(sentence(made, language), language)


@settings(max_examples=150)
@example(surface="", name="\u202e", language="ar")
@given(surface=words, name=words, language=st.sampled_from(BOTH))
def test_words_of_any_kind_can_be_said(surface: str, name: str, language: Language) -> None:
    voice = Voice("unnamed_sources", surface=surface)
    made = claim("attack", voice, perpetrators=(Actor(surface),), places=(Place(name or "س"),))
    said = sentence(made, language)
    assert said.endswith(".")
    assert "\u202e" not in said
    assert "\n" not in said
