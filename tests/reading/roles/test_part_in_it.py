"""Who has a part in an event: who plans it with others, and not who stands in a charge or an accusation."""

import pytest

import riwaya


def test_who_plans_a_show_with_others_has_a_part_in_it() -> None:
    (claim,) = riwaya.read(
        "حذر مركز المصالحة الروسي من أن هيئة تحرير الشام بالتعاون مع منظمة الخوذ البيضاء تستعد لاستفزاز بمواد سامة "
        "في إدلب بهدف اتهام القوات الحكومية باستخدام أسلحة كيميائية ضد المدنيين"
    )
    assert [actor.id for actor in claim.perpetrators] == ["hts", "white-helmets"]
    assert claim.targets == ()


def test_whom_the_arrested_are_said_to_have_dealt_with_arrests_nobody() -> None:
    (claim,) = riwaya.read("اعتقلت قسد ثلاثة شبان بتهمة التعامل مع الجيش الوطني")
    assert [actor.id for actor in claim.perpetrators] == ["sdf"]


@pytest.mark.parametrize(
    "text",
    [
        "قتل شاب برصاص مجهولين قرب نوى، وكان عنصرا في فصيل قبيل سيطرة النظام على درعا",
        "أقدم مجهولون على اغتيال شاب قرب نوى، وكان قد عمل في فصيل قبل سيطرة النظام على درعا في تموز 2018",
    ],
)
def test_a_change_of_hands_that_dates_a_killing_is_told_apart(text: str) -> None:
    killing, taking = riwaya.read(text, published="2023-11-13")
    assert (killing.event, taking.event) == ("attack", "territory_change")
    assert [actor.id for actor in killing.perpetrators] == ["unidentified"]
    assert killing.tolls
    assert not taking.tolls


@pytest.mark.parametrize(
    ("text", "published", "doers"),
    [
        ("داهم الأمن العام منزلا في اللاذقية واعتقل رجلا", "2025-03-08", ["sy-new-gov-forces"]),
        ("داهم الأمن العام منزلا في اعزاز واعتقل رجلا", "2021-03-08", [None]),
        ("اعتقلت قوات الأمن رجلا في درعا", "2011-06-01", ["sy-gov-forces"]),
        ("هاجم مقاتلو العشائر قرية في ريف السويداء", "2025-07-18", ["sy-bedouin-tribes"]),
        ("هاجم مقاتلو العشائر مقرا للتنظيم في الرمادي", "2015-07-18", ["iq-tribal-fighters"]),
    ],
)
def test_forces_are_those_of_their_land_and_day(text: str, published: str, doers: list[str | None]) -> None:
    assert [actor.id for actor in riwaya.read(text, published=published).claims[0].perpetrators] == doers


def test_a_name_that_begins_like_poison_is_none() -> None:
    (claim,) = riwaya.read("أطلق مسلحون النار على شاب يدعى بسام في تسيل")
    assert claim.event == "attack"


def test_the_air_defence_of_a_land_faces_the_strike_of_another() -> None:
    (claim,) = riwaya.read("تصدت الدفاعات الجوية السورية لعدوان إسرائيلي استهدف منطقة كفرسوسة في دمشق")
    assert claim.event == "weapons_disrupted"
    assert [actor.id for actor in claim.perpetrators] == ["sy-gov-forces"]
    assert [actor.id for actor in claim.targets] == ["il-forces"]


def test_who_took_a_town_once_did_not_shell_it_since() -> None:
    shelling, taking = riwaya.read("يتكرر قصف بلدة تل رفعت التي سيطرت عليها قسد في 2016", published="2021-08-30")
    assert (shelling.event, shelling.perpetrators, shelling.time) == ("shelling", (), None)
    assert [actor.id for actor in taking.perpetrators] == ["sdf"]


def test_with_whom_the_dead_had_worked_killed_nobody() -> None:
    (claim,) = riwaya.read("قتل رجل متعاون مع المخابرات الجوية على طريق نوى")
    assert claim.perpetrators == ()


def test_places_readied_for_the_filming_of_a_show_tell_of_one_to_come() -> None:
    (claim,) = riwaya.read("قال المركز إن مسلحين يهيئون أماكن لتفجير عبوات لتصوير تمثيلية الهجوم الكيميائي في إدلب")
    assert (claim.status, claim.staged) == ("prepared", True)


def test_soldiers_who_storm_a_place_are_not_aimed_at() -> None:
    (claim,) = riwaya.read("استشهد شاب برصاص جيش الاحتلال خلال اقتحام جنوده مخيم جنين")
    assert ([actor.id for actor in claim.perpetrators], claim.targets) == (["il-forces"], ())


@pytest.mark.parametrize("verb", ["فتح", "أطلق"])
def test_men_of_a_side_who_open_fire_did_it(verb: str) -> None:
    (claim,) = riwaya.read(f"{verb} عناصر من داعش النار على موقع للجيش التركي قرب كيليس")
    assert [actor.id for actor in claim.perpetrators] == ["is"]
    assert [actor.id for actor in claim.targets] == ["tr-forces"]
