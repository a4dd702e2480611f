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


def test_what_is_declared_is_no_part_of_the_name_and_prepares_nothing() -> None:
    text = "أعلن رئيس الوزراء نوري المالكي حالة التأهب القصوى بعد تفجيرين في بغداد قتلا عشرة أشخاص"
    (claim,) = riwaya.read(text)
    assert claim.status == "happened"
    assert claim.voice.surface == "رئيس الوزراء نوري المالكي"
