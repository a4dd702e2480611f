"""Those who flee: the flight is the news, and the fighting that is known only drove them out."""

import pytest

import riwaya


@pytest.mark.parametrize(
    ("text", "low"),
    [
        ("دفعت المعارك أكثر من 300 ألف شخص إلى الفرار من ود مدني", 300_001),
        ("أجبرت الاشتباكات مئات الأسر على مغادرة منازلها في الأبيض", 100),
        ("عبر أكثر من سبعة آلاف لاجئ الحدود إلى ولاية القضارف", 7001),
        ("وصلت مئات الأسر النازحة من الفاشر إلى طويلة", 100),
        ("غادرت عشرات الأسر قرية ود النورة إلى المناقل", 10),
        ("قال مسؤول إن 500 شخص فروا من القتال في تيغراي", 500),
    ],
)
def test_people_flee(text: str, low: int) -> None:
    (claim,) = riwaya.read(text).claims
    assert claim.event == "displacement"
    assert [(toll.measure, toll.low) for toll in claim.tolls] == [("displaced", low)]


def test_shelling_told_anew_is_no_mere_cause() -> None:
    events = [claim.event for claim in riwaya.read("دفع قصف مدفعي على الأبيض مئات الأسر إلى الفرار").claims]
    assert "shelling" in events


def test_schoolgirls_led_away_are_counted() -> None:
    (claim,) = riwaya.read("اقتاد المسلحون أكثر من مئة تلميذة إلى غابة سامبيسا").claims
    assert (claim.event, claim.tolls[0].measure, claim.tolls[0].low) == ("abduction", "captured", 101)
