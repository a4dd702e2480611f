"""For whom a strike is meant, on whom losses are inflicted, and whose men act."""

import pytest

import riwaya


@pytest.mark.parametrize(
    ("text", "event", "doers", "hit"),
    [
        ("شنت الولايات المتحدة غارات في سوريا لاستهداف أعضاء في تنظيم داعش", "air_strike", ["us-forces"], ["is"]),
        ("كبدت هيئة تحرير الشام قوات الأسد خسائر في الأرواح بريف حلب الغربي", "attack", ["hts"], ["sy-gov-forces"]),
        (
            "تمكنت هيئة تحرير الشام من تكبيد قوات الأسد خسائر بشرية بعدما شن عناصرها هجوما على مواقع بريف حلب الغربي",
            "attack", ["hts"], ["sy-gov-forces"],
        ),
        ("الطائرة الحربية الروسية شنت غارة على قرية الرامي بريف إدلب", "air_strike", ["ru-forces"], []),
    ],
)  # fmt: skip
def test_who_strikes_whom(text: str, event: str, doers: list[str], hit: list[str]) -> None:
    (claim,) = riwaya.read(text, published="2018-06-01")
    assert claim.event == event
    assert [actor.id for actor in claim.perpetrators] == doers
    assert [actor.id for actor in claim.targets] == hit


@pytest.mark.parametrize(
    "text",
    [
        "شنت الطائرات غارات على سرمين إضافة لقصف استهدف قرية النيرب",
        "شنت الطائرات غارات على سرمين وتعرضت قرية النيرب لقصف مدفعي",
    ],
)
def test_what_is_led_to_without_an_aim_is_a_strike_of_its_own(text: str) -> None:
    assert [claim.event for claim in riwaya.read(text, published="2018-06-01")] == ["air_strike", "shelling"]
