"""A bracket that only tells where a place lies, and words that are names of men or adjectives, not of villages."""

import pytest

import riwaya


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("قتل جندي في جبل الشعانبي (وسط غرب) على الحدود مع الجزائر", ["Mount Chaambi"]),
        ("قتل محمد بن كورة في اشتباكات في مدينة الزاوية", ["Zawiya"]),
        ("قتل جنود وقادة بارزون في الهجوم على باماكو", ["Bamako"]),
        ("المغرب: مقتل جندي في هجوم قرب الكركرات", ["Guerguerat"]),
    ],
)
def test_where(text: str, places: list[str]) -> None:
    (claim,) = riwaya.read(text).claims
    assert [place.name for place in claim.places] == places
    assert claim.time is None
