"""Names that are written like a preposition, and ministries of any kind."""

import pytest

import riwaya


@pytest.mark.parametrize(
    ("text", "voice"),
    [
        ("أكد أسامة علي، المتحدث باسم الجيش السوداني، أن الاشتباكات تجددت في الأبيض", "sd-forces"),
        ("قالت وزارة الإعلام والثقافة والسياحة الصومالية إن الشرطة قتلت 20 مسلحا في هيران", "so-gov"),
        ("أعلنت وزارة الكهرباء السودانية أن مسيرة قصفت محطة في مروي", "sd-gov"),
        ("وأكدت الحكومة السودانية على أن الجيش صد هجوما في الأبيض", "sd-gov"),
    ],
)
def test_voice(text: str, voice: str) -> None:
    assert riwaya.read(text).claims[0].voice.id == voice


def test_what_an_official_denies_the_existence_of_is_no_name() -> None:
    (claim,) = riwaya.read("نفى محافظ درعا وجود قتلى في القصف")
    assert claim.voice.surface == "محافظ درعا"
    assert claim.denies == "toll"
