"""Caches and tunnels found, lines cut, men who give themselves up: also where the subject parts verb and object."""

import pytest

import riwaya


@pytest.mark.parametrize(
    ("text", "event"),
    [
        ("كشف الجيش الجزائري عن مخبأ أسلحة في ولاية تبسة", "weapons_disrupted"),
        ("اكتشف الجيش المصري نفقا على الشريط الحدودي في شمال سيناء", "other"),
        ("سلم أربعة مسلحين أنفسهم للجيش في ولاية تبسة", "other"),
        ("فجر ثلاثة مسلحين أنفسهم قرب مدخل الثكنة في مدينة أدرار", "suicide_bomb"),
        ("قطعت قوات الدعم السريع الاتصالات عن مدينة الأبيض", "other"),
        ("سقطت قذيفتا هاون على حي الكرادة في بغداد", "shelling"),
        ("قال شاهد إن المهاجمين فجرا سترتيهما في مدينة الموصل", "suicide_bomb"),
    ],
)
def test_what_is_told_by_a_verb_and_its_object(text: str, event: str) -> None:
    assert [claim.event for claim in riwaya.read(text)] == [event]


def test_men_made_harmless_are_counted_as_killed() -> None:
    (claim,) = riwaya.read("حيدت القوات التركية خمسة إرهابيين شمالي العراق")
    assert [(toll.measure, toll.low) for toll in claim.tolls] == [("killed", 5)]
