"""Where sentences end."""

import riwaya


def test_lines_broken_to_fit_a_page_end_no_sentence() -> None:
    """Where lines end in commas and prepositions, no line ends a sentence; a blank line does."""
    text = (
        "اقتحم مسلحون مجهولون،\nفجر اليوم، منزلا في\nمدينة الحلة وقتلوا حارسا\nوجرحوا آخر، وتوجهت قوة إلى\nالمكان\n\n"
        "وانفجرت عبوة ناسفة في كركوك"
    )

    first, second = riwaya.read(text).claims

    assert [place.name for place in first.places] == ["Hillah"]
    assert [toll.measure for toll in first.tolls] == ["killed", "injured"]
    assert second.event == "bombing"


def test_a_line_is_a_sentence_elsewhere() -> None:
    reading = riwaya.read("انفجرت عبوة ناسفة في كركوك\nمقتل ثلاثة جنود بهجوم في الحلة")

    assert [claim.event for claim in reading] == ["bombing", "attack"]


def test_dots_behind_a_place_in_a_headline_end_no_sentence() -> None:
    (claim,) = riwaya.read("درعا.. اغتيال قيادي سابق برصاص مجهولين")
    assert [place.name for place in claim.places] == ["Daraa"]


def test_what_holds_the_place_of_a_headline_is_none_of_its_places() -> None:
    (claim,) = riwaya.read("إدلب.. قصف مدفعي على مدينة أريحا")
    assert [place.name for place in claim.places] == ["Ariha"]
