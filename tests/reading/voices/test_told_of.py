"""Who speaks and is first told of by what he did: that is no claim, what he says is."""

import pytest

import riwaya


@pytest.mark.parametrize(
    ("text", "event", "voice", "places"),
    [
        ("قال لاجئون وصلوا إلى بنغلاديش إن الجنود أحرقوا قراهم", "destruction", "لاجئون", []),
        ("قال شهود فروا من القرية إن المسلحين قتلوا عشرين رجلا", "attack", "شهود", ["القرية"]),
        ("قال طبيب عالج المصابين إن غاز الكلور استخدم في الهجوم على دوما", "chemical_weapon", "طبيب", ["دوما"]),
        ("قال ناجون نزحوا من الفاشر إن قوات الدعم السريع أعدمت جرحى", "attack", "ناجون", ["الفاشر"]),
    ],
)
def test_what_he_did_is_no_claim(text: str, event: str, voice: str, places: list[str]) -> None:
    (claim,) = riwaya.read(text, published="2024-05-03")
    assert (claim.event, claim.voice.surface) == (event, voice)
    assert [place.surface for place in claim.places] == places


def test_what_he_announces_by_a_noun_is_what_he_says() -> None:
    (claim,) = riwaya.read("ذكر مصدر مقتل خمسة جنود في كمين قبل أن تنسحب الدورية", published="2024-05-03")
    assert (claim.event, [toll.low for toll in claim.tolls]) == ("armed_clash", [5])
