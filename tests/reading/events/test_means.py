"""Weapons, places of launch and infrastructure (codebook, 11a)."""

import pytest

import riwaya
from riwaya.core.claim import Claim


def first(text: str) -> Claim:
    return next(iter(riwaya.read(text, published="2020-01-05")))


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("استهدفت مروحيات بلدة كنصفرة ببراميل متفجرة", ["helicopter", "barrel_bomb"]),
        ("قصفت مدفعية قوات النظام بلدة كنصفرة", ["artillery"]),
        ("قتل مدنيان بانفجار لغم في كنصفرة", ["mine"]),
        ("قصفت قوات النظام بلدة كنصفرة", []),
    ],
)
def test_weapons_are_means(text: str, kinds: list[str]) -> None:
    assert [thing.kind for thing in first(text).means] == kinds


@pytest.mark.parametrize(
    ("text", "origin", "place"),
    [
        ("قصفت طائرات أقلعت من قاعدة حميميم بلدة كنصفرة", "Khmeimim Air Base", "Kansafra"),
        ("قصفت قوات النظام من مواقعها في سراقب بلدة كنصفرة", "Saraqib", "Kansafra"),
        ("قصفت قوات النظام المتمركزة في سراقب بلدة كنصفرة", "Saraqib", "Kansafra"),
        ("أطلقت الفصائل صواريخ من كنصفرة على سراقب", "Kansafra", "Saraqib"),
        ("شن الفصيل هجوما من كنصفرة على سراقب", "Kansafra", "Saraqib"),
        ("اعترض الجيش فوق سراقب صاروخا أطلقه الفصيل من كنصفرة", "Kansafra", "Saraqib"),
    ],
)
def test_the_place_of_launch_is_no_place_of_the_event(text: str, origin: str, place: str) -> None:
    claim = first(text)
    assert claim.origin is not None
    assert claim.origin.name == origin
    assert [found.name for found in claim.places] == [place]


@pytest.mark.parametrize(
    "text",
    [
        "قصفت قوات النظام بلدة كنصفرة قرب سراقب",
        "استهدفت غارة جوية مسلحين متمركزين في كنصفرة",
        "وصلت طائرة مساعدات قادمة من دمشق",
    ],
)
def test_no_place_of_launch_where_none_is_told(text: str) -> None:
    assert all(claim.origin is None for claim in riwaya.read(text))


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("استهدفت غارة جوية مدرسة ومستشفى في كنصفرة", ["school", "hospital"]),
        ("قتل مدنيان بقصف على كنصفرة ونقلوا إلى المستشفى", []),
        ("قتل مدنيان بقصف مدفعي على طريق كنصفرة", []),
        ("اعتقلت الشرطة رجلا في مدرسة", []),
    ],
)
def test_what_was_hit_is_infrastructure(text: str, kinds: list[str]) -> None:
    assert [thing.kind for thing in first(text).infrastructure] == kinds


@pytest.mark.parametrize(
    ("text", "event"),
    [
        ("وتشهد بغداد بين حين وآخر تفجيرات بسيارات مفخخة وعبوات وأحزمة ناسفة", "bombing"),
        ("قصفت القوات الموالية للقذافي مصراتة بالصواريخ والقذائف والقنابل", "shelling"),
        ("هاجم انتحاريون بأحزمة ناسفة وسيارات مفخخة مقرا للشرطة في كركوك", "suicide_bomb"),
    ],
)
def test_a_charge_that_ends_a_list_of_arms_does_not_name_the_event(text: str, event: str) -> None:
    (claim,) = riwaya.read(text)
    assert claim.event == event


def test_anti_tank_grenades_are_fired_as_other_shells_are_and_fighters_raid_on_foot() -> None:
    (claim,) = riwaya.read('استهدف المقاتلون دبابة بقذيفة "الياسين 105" في رفح').claims
    assert claim.event == "shelling"
    (claim,) = riwaya.read("نفذ مقاتلو كتائب القسام إغارة على تجمع لجنود الاحتلال في عبسان الكبيرة").claims
    assert claim.event == "attack"


@pytest.mark.parametrize(
    "text", ["أطلقت جماعة الحوثي طائرات مسيرة باتجاه إيلات", "أعلن الجيش إطلاق جماعة الحوثي طائرات مسيرة باتجاه إيلات"]
)
def test_drones_that_somebody_sends_out_are_his_means_and_not_hit(text: str) -> None:
    (claim,) = riwaya.read(text)
    assert (claim.event, [actor.id for actor in claim.perpetrators]) == ("air_strike", ["houthis"])
    assert not claim.targets


def test_farmers_are_no_farms() -> None:
    assert not first("قتل مسلحون 30 مزارعا في ولاية بورنو").infrastructure
    assert [thing.kind for thing in first("قصفت الطائرات مزارع في الغوطة").infrastructure] == ["farm"]
