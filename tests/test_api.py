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


STRIKE = "قال الدفاع المدني السوري إن غارة جوية على مدينة سرمين أمس الأحد قتلت خمسة مدنيين"


def test_linking_follows_what_was_read_to_its_voices() -> None:
    """Two outlets that quote one voice are one voice, and a text that is read twice counts once."""
    one, other = (riwaya.read(text, published="2020-01-06", outlet=name)
                  for name, text in (("موقع أ", f"{STRIKE}."), ("موقع ب", f"{STRIKE}، وفق بيان.")))  # fmt: skip
    linked = riwaya.link([one, other, one])
    (incident,) = linked

    assert (len(linked.claims(incident)), incident.independent) == (2, 1)
    assert incident.grade is not None
    assert incident.grade.suggested == "weak"
    assert "the White Helmets (independent; happened)" in repr(linked)
    assert linked.as_dicts()[0]["independent"] == 1
    assert [record.voice for record in linked.records()] == ["white-helmets"]
    assert {naming.words for naming in linked.namings()} == {"الدفاع المدني السوري"}


def test_what_many_articles_come_to_is_there_too() -> None:
    """Control, tallies, the mirror, copies and contradictions, as the commands of those names have them."""
    told = (
        "سيطرت قوات النظام السوري على بلدة سرمدا. "
        "واتهمت وزارة الدفاع الروسية هيئة تحرير الشام بالتحضير لهجوم كيميائي في إدلب"
    )
    denied = "نفى المرصد السوري لحقوق الإنسان أن تكون قوات النظام السوري قد سيطرت على بلدة سرمدا"
    linked = riwaya.link([riwaya.read(told, published="2020-01-24"), riwaya.read(denied, published="2020-01-24")])
    (held,) = [held for held in linked.control() if held.place == "Sarmada"]
    assert held.standing == "contested"
    (accusation,) = linked.mirror().accusations
    assert (accusation.accused, accusation.day) == (("hts",), "2020-01-24")
    assert {slot.slot for incident in linked for slot in linked.contradictions(incident)} <= {"event", "holder"}
    assert (linked.tallies(), linked.copies()) == ((), ())


def test_linking_nothing_is_no_incident() -> None:
    """Nothing read is nothing linked."""
    assert repr(riwaya.link([])) == "No incidents."
