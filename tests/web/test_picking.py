"""Words that a reviewer picks are found where they were picked, whatever else the text holds."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from riwaya.core.article import Article
from riwaya.core.masking import COVER
from riwaya.core.span import Span
from riwaya.web.forms import Form
from riwaya.web.picking import picked, same_words

letters = st.text(st.sampled_from("اقصفلة \u064b\u0651\u0301🚑👨‍👩‍👧a1\r\n\u202e"), min_size=1, max_size=30)


@given(letters, st.data())
def test_offsets_that_lead_to_the_words_count(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text) - 1))
    end = data.draw(st.integers(start + 1, len(text)))
    words = text[start:end]
    found = picked(Form({"words": (words,), "start": (str(start),), "end": (str(end),)}), (), Article(text, "a"))
    first = start + len(words) - len(words.lstrip())
    assert found == (Span(first, first + len(words.strip())) if words.strip() else None)


@given(letters, st.integers(0, 60), st.integers(0, 60))
def test_offsets_that_lead_elsewhere_never_count(text: str, start: int, end: int) -> None:
    article = Article(f"{text} قصف {text}", "a")
    found = picked(Form({"words": ("قصف",), "start": (str(start),), "end": (str(end),)}), (), article)
    assert found is not None
    assert found.of(article.text) == "قصف"


@pytest.mark.parametrize(
    ("sent", "published", "same"),
    [
        ("قصف دوما", "قصف\r\n  دوما", True),
        ("قصف \ufffdدوما", "قصف \u202eدوما", True),
        (f"قتل {COVER * 4}", "قتل فلان", True),
        (f"قتل {COVER * 3}", "قتل فلان", False),
        ("قصف", "قصفت", False),
    ],
)
def test_words_are_the_same_whatever_of_them_is_not_shown(sent: str, published: str, same: object) -> None:
    assert same_words(sent, published) is same
