"""Folding: one spelling a word, and every letter's way back to the text as published."""

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from riwaya.text.fold import fold, fold_words, letters_of

PIECES = st.one_of(
    st.text(max_size=6),
    st.text(alphabet=[chr(code) for code in range(0x0600, 0x0700)], max_size=8),
    st.sampled_from(
        [
            "قصفت", "كفرنبل", "ﻗﺼﻒ", "ﷲ", "ﷺ", "ﻼ", "ـــ", "كـــفر", "ـ ـ", "قـ.ـتل", "ً", "ّ", "قُصِفَتْ", "  ", " \u00a0 ",
            "\r\n", "\n", "«", "»", '"', "“", "#", "٣٤", "۴", "ى", "ة", "لإ", "آ", "_", "\u0000", "\ud800", "\u200f",
            "\u202b", "\u2066", "\ufeff", "\u200d", "😀", "👨‍👩‍👧", "🇸🇾",
        ]
    ),
)  # fmt: skip
TEXTS = st.lists(PIECES, max_size=12).map("".join)


@given(TEXTS)
def test_every_letter_has_its_place_in_the_text(text: str) -> None:
    folded = fold(text)
    assert folded.text == text
    before = 0
    for offset in range(len(folded.letters)):
        span = folded.span(offset, offset + 1)
        assert 0 <= span.start < span.end <= len(text)
        assert span.start >= before
        before = span.start


@given(TEXTS)
def test_the_letters_alone_are_those_that_have_their_places(text: str) -> None:
    assert letters_of(text) == fold(text).letters


@given(TEXTS)
def test_the_words_under_a_letter_fold_back_to_it(text: str) -> None:
    folded = fold(text)
    for offset, letter in enumerate(folded.letters):
        assert letter == " " or letter in fold(folded.span(offset, offset + 1).of(text)).letters


@given(TEXTS, st.data())
def test_the_words_under_a_stretch_fold_back_to_it(text: str, data: st.DataObject) -> None:
    folded = fold(text)
    if not folded.letters:
        return
    start = data.draw(st.integers(0, len(folded.letters) - 1))
    end = data.draw(st.integers(start + 1, len(folded.letters)))
    words = folded.span(start, end).of(text)
    assert folded.letters[start:end] in fold(words).letters or " " in folded.letters[start:end]
    assert fold_words(folded.letters[start:end]) in fold_words(words)


def test_a_word_torn_between_tatweels_is_whole() -> None:
    folded = fold("سقوط قـ ـتـ ـلى")
    assert folded.letters == "سقوط قتلي"
    assert folded.span(5, 9).of("سقوط قـ ـتـ ـلى") == "قـ ـتـ ـلى"


def test_a_quotation_mark_that_alone_parts_two_words_is_a_space() -> None:
    folded = fold('أن"سيارة')
    assert folded.letters == "ان سياره"
    assert folded.span(3, 8).of('أن"سيارة') == "سيارة"
    assert fold('ال"شعب" و"حزب"').letters == "الشعب وحزب"
    assert fold_words('أن"سيارة') == folded.letters


def test_a_quotation_mark_between_spaces_leaves_one_space() -> None:
    folded = fold("قال « إن الهدنة")
    assert folded.letters == "قال ان الهدنه"
    assert folded.span(4, 6).of("قال « إن الهدنة") == "إن"


@given(TEXTS)
def test_folding_again_changes_nothing(text: str) -> None:
    letters = fold(text).letters
    assert fold(letters).letters == letters


@given(TEXTS)
@example("قصفت   بلدة")
def test_words_are_folded_as_the_text_is(text: str) -> None:
    assert fold_words(text) == " ".join(fold(text).letters.split())


@pytest.mark.parametrize(
    ("written", "folded"),
    [
        ("أإآٱا", "ااااا"),
        ("مستشفى", "مستشفي"),
        ("مدينة", "مدينه"),
        ("مسؤول رئيس", "مسوول رييس"),
        ("قُصِـــفَت", "قصفت"),
        ("ﻗﺼﻒ", "قصف"),
        ("ﻻ", "لا"),
        ("«الجيش الحر»", "الجيش الحر"),
        ("#حلب_الآن", "حلب الان"),
        ("٣٤ و۵۶", "34 و56"),
        ("\u202bحلب\u202c", "حلب"),
        ("حلب\u00a0 \u00a0اليوم", "حلب اليوم"),
    ],
)
def test_spellings_of_one_word_are_one(written: str, folded: str) -> None:
    assert fold(written).letters == folded


@pytest.mark.parametrize(
    ("text", "word", "shown"),
    [
        ("في كَفْرَنْبِلَ اليوم", "كفرنبل", "كَفْرَنْبِلَ"),
        ("في «كفر نبل» اليوم", "كفر نبل", "كفر نبل"),
        ("رحمه ﷲ أمس", "امس", "أمس"),
        ("قال  \u200fالجيش", "الجيش", "الجيش"),
        ("😀😀 حلب 😀", "حلب", "حلب"),
    ],
)
def test_a_word_is_shown_as_published(text: str, word: str, shown: str) -> None:
    folded = fold(text)
    start = folded.letters.index(word)
    assert folded.span(start, start + len(word)).of(text) == shown


@pytest.mark.parametrize(("start", "end"), [(0, 0), (2, 1), (-1, 1), (0, 99)])
def test_a_stretch_without_letters_is_refused(start: int, end: int) -> None:
    with pytest.raises(ValueError, match="no letters"):
        fold("حلب").span(start, end)
