"""Riwaya from Python."""

import pytest

import riwaya

TEXT = "أعلنت وزارة الدفاع الروسية أن قوات النظام قصفت بلدة سرمين أمس الأحد ما أسفر عن مقتل خمسة مسلحين."


def test_read_gives_claims_with_their_words() -> None:
    """Every value of a claim leads back to its words."""
    reading = riwaya.read(TEXT, published="2020-01-06")
    claim = reading.claims[0]

    assert claim.voice.id == "ru-mod"
    assert claim.time is not None
    assert claim.time.start == "2020-01-05"
    assert [toll.surface in TEXT for toll in claim.tolls] == [True]
    assert all(span.of(TEXT) for spans in claim.spans.values() for span in spans)


def test_repr_is_for_readers() -> None:
    """A reading shows who says what, in words."""
    assert "Russian Ministry of Defence" in repr(riwaya.read(TEXT))


def test_html_marks_the_text() -> None:
    """The notebook view holds the text and its claims."""
    page = riwaya.read(TEXT)._repr_html_()

    assert "سرمين" in page
    assert "<script" not in page


def test_a_date_that_is_none_is_refused() -> None:
    """A publication day that is no date is told, with what it should look like."""
    with pytest.raises(ValueError, match="YYYY-MM-DD"):
        riwaya.read(TEXT, published="yesterday")


def test_reading_twice_is_the_same() -> None:
    """The same text gives the same claims, ids included."""
    assert riwaya.read(TEXT) == riwaya.read(TEXT)
