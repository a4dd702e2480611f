"""Posts, vehicles and buildings that are aimed at, where their side is not named with them."""

import pytest

import riwaya


@pytest.mark.parametrize(
    ("text", "hit"),
    [
        ("هاجم مسلحون نقطة أمنية في نوى", [("نقطة أمنية", None)]),
        ("هاجم مسلحون نقطة أمنية في نوى ما أدى إلى مقتل عنصرين من قوات النظام", [("نقطة أمنية", "sy-gov-forces")]),
        ("قتل خمسة جنود من الجيش السوري باستهداف حافلة مبيت قرب عنجارة", [("حافلة مبيت", "sy-gov-forces")]),
        ("انفجرت عبوة ناسفة مزروعة بسيارة تاجر في درعا", [("سيارة", None)]),
        ("قتل عنصران من قوات النظام جراء انفجار عبوة ناسفة بسيارة عسكرية", [("سيارة عسكرية", "sy-gov-forces")]),
        ("تعرض مشفى البلدة لقصف مدفعي", [("مشفى", None)]),
        ("تعرضت نقطة أمنية في البلدة لهجوم مسلح من خلايا تنظيم داعش", [("نقطة أمنية", None)]),
    ],
)
def test_a_post_or_vehicle_is_aimed_at(text: str, hit: list[tuple[str, str | None]]) -> None:
    (claim,) = riwaya.read(text, published="2022-06-01")
    assert [(actor.surface, actor.id) for actor in claim.targets] == hit


@pytest.mark.parametrize(
    "text",
    [
        "انفجر لغم بسيارة مدنية شرقي بزاعة",
        "أطلقت دبابات من كتيبة المدرعات عدة قذائف",
        "استهدف قصف مطار حلب الدولي",
    ],
)
def test_what_only_came_by_or_strikes_itself_is_no_target(text: str) -> None:
    assert not any(claim.targets for claim in riwaya.read(text, published="2022-06-01"))


def test_an_armed_attack_by_somebody_names_its_doer() -> None:
    (claim,) = riwaya.read("تعرضت نقطة أمنية في البلدة لهجوم مسلح من خلايا تنظيم داعش")
    assert [actor.id for actor in claim.perpetrators] == ["is"]
