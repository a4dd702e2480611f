"""What is named beside an event and is none of it: fears, habits, disguises, records, and the way home."""

import pytest

import riwaya


@pytest.mark.parametrize(
    "text",
    [
        "انفجرت سيارة في كويتا وسط مخاوف من سقوط مئات القتلى",
        "انفجرت سيارة في كويتا خشية وقوع عشرات الضحايا أخلي الحي",
    ],
)
def test_those_feared_dead_are_not_counted(text: str) -> None:
    assert [toll for claim in riwaya.read(text) for toll in claim.tolls] == []


@pytest.mark.parametrize(
    "text",
    [
        "تشتهر الجماعة بالخطف والذبح والتفجيرات في جنوب الفلبين",
        "تنظيم متخصص بخطف الأجانب وذبحهم",
        "أعلن التنظيم أن المقاتلين انسحبوا إلى قواعدهم بسلام",
    ],
)
def test_a_habit_and_the_way_home_are_no_events(text: str) -> None:
    assert list(riwaya.read(text)) == []


def test_what_a_group_is_known_for_leaves_what_it_did() -> None:
    (claim,) = riwaya.read("هاجمت جماعة أبو سياف المعروفة بعمليات الخطف بلدة باتيكول")
    assert (claim.event, [place.name for place in claim.places]) == ("attack", ["Patikul"])


def test_a_uniform_names_nobody() -> None:
    (claim,) = riwaya.read("شن مسلحون متنكرون في زي قوات الأمن هجوما على مكتب في بيشاور")
    assert ([actor.surface for actor in claim.perpetrators], claim.targets) == (["مسلحون"], ())


@pytest.mark.parametrize(
    "text",
    [
        "قتل 20 شخصا في اشتباكات تعد الأكثر دموية هذا العام في كشمير",
        "تبنت طالبان تفجيرا في كابل في أول هجوم تشهده المدينة منذ بداية رمضان قبل أسبوعين",
    ],
)
def test_what_an_event_is_measured_against_is_not_its_day(text: str) -> None:
    (claim,) = riwaya.read(text, published="2024-10-20")
    assert claim.time is None


@pytest.mark.parametrize("text", ["المتاخم لأفغانستان وإيران", "الواقع على الحدود مع أفغانستان وإيران"])
def test_the_countries_on_which_a_province_borders_are_no_scene(text: str) -> None:
    (claim,) = riwaya.read(f"انفجرت سيارة في إقليم بلوشستان {text}")
    assert [place.name for place in claim.places] == ["Balochistan"]


def test_mountain_areas_are_no_village() -> None:
    (claim,) = riwaya.read("قصفت المدفعية قرى في المناطق الجبلية")
    assert [place.name for place in claim.places if place.name] == []


@pytest.mark.parametrize(
    "text", ["وبدأت الشرطة إجراء تحقيق لمعرفة الدافع وراء الهجوم", "تواصل السلطات التحقيق لكشف ملابسات الهجوم"]
)
def test_an_attack_that_is_only_inquired_into_is_not_told(text: str) -> None:
    assert list(riwaya.read(text)) == []


def test_who_leads_a_side_is_no_further_side() -> None:
    (clash,) = riwaya.read("اندلعت معارك بين الجيش بقيادة عبد الفتاح البرهان وقوات الدعم السريع في الخرطوم")
    assert [actor.id for actor in clash.perpetrators] == ["sd-forces", "rsf"]


def test_that_somebody_has_come_to_harm_is_no_mere_possibility() -> None:
    (attack,) = riwaya.read("أفاد شهود أن أحد المسؤولين قد تعرض لإصابة طفيفة في هجوم على الفندق")
    assert (attack.status, [toll.measure for toll in attack.tolls]) == ("happened", ["injured"])


def test_what_the_killed_are_accused_of_is_not_how_they_were_killed() -> None:
    (attack,) = riwaya.read("قتلت فرقة خاصة أربعة من المتهمين بالهجوم الانتحاري قرب مأرب")
    assert (attack.event, [toll.low for toll in attack.tolls]) == ("attack", [4])
