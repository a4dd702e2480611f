"""Full-text search: words with what hangs on them, in whatever spelling."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from riwaya.languages.pack import load_pack
from riwaya.text.search import places_of, tokens, wanted

CLITICS = load_pack().clitics


def finds(query: str, text: str) -> bool:
    return set(wanted(query)) <= set(tokens(text, CLITICS))


@pytest.mark.parametrize(
    ("query", "text"),
    [
        ("ادلب", "في مدينة حلب وبإدلب"),
        ("إدلب", "ريف ادلب"),
        ("الباب", "وصل إلى مدينة الباب"),
        ("باب", "انفجار بالباب"),
        ("غارة", "بغاره جوية"),
        ("قتلى 1500", "سقوط ١٥٠٠ من القتلى"),
        ("336", "بلغ عددها 336."),
        ("1500", "نحو 1,500 شخص"),
        ("حلب", "سَقَطَ في حَلَبَ"),
    ],
)
def test_a_word_is_found(query: str, text: str) -> None:
    assert finds(query, text)


@pytest.mark.parametrize(("query", "text"), [("حلب", "دير الزور"), ("لب", "في حلب"), ("ادلب حماة", "ادلب")])
def test_another_word_is_not(query: str, text: str) -> None:
    assert not finds(query, text)


def test_the_words_found_are_shown_as_published() -> None:
    text = "قصف على إدلب، وبإِدلبَ أيضا"
    assert [span.of(text) for span in places_of(wanted("ادلب"), text, CLITICS)] == ["إدلب", "وبإِدلبَ"]


@pytest.mark.parametrize("text", ["إد\u0644ب", "إِدْلِبَ", "إد\u0640 \u0640لب", "وبإد«ل»ب", "إد\ufedf\ufe90", "\ufe87دلب"])
def test_a_word_is_shown_in_every_spelling(text: str) -> None:
    assert [span.of(f"في {text} أمس") for span in places_of(wanted("ادلب"), f"في {text} أمس", CLITICS)] == [text]


@given(st.text(alphabet="ابتولكف إأةى ًـﻻﺑ.1٢,«»\n"))
def test_every_word_of_a_text_is_found_where_it_stands(text: str) -> None:
    words = wanted(text)
    assert set(words) <= set(tokens(text, CLITICS))
    spans = places_of(words, text, CLITICS)
    assert all(0 <= span.start < span.end <= len(text) for span in spans)
    assert bool(spans) == bool(words)
