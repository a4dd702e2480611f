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


@pytest.mark.parametrize(
    ("text", "doers"),
    [
        ("تشهد القرى اشتباكات بين مقاتلين من أبناء العشائر وبين قسد", [None, "sdf"]),
        ("شهدت عين عيسى اشتباكات بين عناصر من الجيش الوطني وقوات قسد", ["sna", "sdf"]),
    ],
)
def test_a_town_that_sees_clashes_suffers_nothing_from_those_who_fight(text: str, doers: list[str | None]) -> None:
    (claim,) = riwaya.read(text, published="2018-06-01")
    assert [actor.id for actor in claim.perpetrators] == doers
    assert not claim.targets


def test_what_followed_an_event_is_another_one() -> None:
    text = "نفذت طائرة روسية غارتين وسط قرية سرمين، تلاهما قصف مدفعي من قوات النظام"
    raid, shelling = riwaya.read(text, published="2018-06-01")
    assert [actor.id for actor in raid.perpetrators] == ["ru-forces"]
    assert (shelling.event, [actor.id for actor in shelling.perpetrators]) == ("shelling", ["sy-gov-forces"])


def test_who_raided_a_town_took_those_who_were_taken_in_it() -> None:
    text = "داهمت مجموعات من قسد بلدة الصبحة ما أدى إلى استشهاد مدنيين إضافة إلى خطف عدد من الأشخاص"
    assert [[actor.id for actor in claim.perpetrators] for claim in riwaya.read(text)] == [["sdf"], ["sdf"]]


def test_a_side_does_not_take_its_own() -> None:
    text = "هاجمت خلايا من داعش حاجزا في الرقة، وعلى إثره اعتقل خمسة عشر عنصرا من داعش"
    assert [actor.id for actor in riwaya.read(text).claims[-1].perpetrators] == []


@pytest.mark.parametrize(
    ("text", "doers", "hit"),
    [
        ("هاجم المسلحون أربعة رعاة قرب السخنة", ["المسلحون"], ["أربعة رعاة"]),
        ("استهدفت قوات النظام مجموعة من العمال قرب سرمين", ["قوات النظام"], ["مجموعة من العمال"]),
        ("أسفر هجوم في كابول عن سقوط عشرة قتلى وتبنته حركة طالبان", ["حركة طالبان"], []),
    ],
)
def test_people_are_aimed_at_and_who_owns_up_did_it(text: str, doers: list[str], hit: list[str]) -> None:
    (claim,) = riwaya.read(text, published="2018-06-01")
    assert [actor.surface for actor in claim.perpetrators] == doers
    assert [actor.surface for actor in claim.targets] == hit


def test_a_bare_arm_of_an_army_is_that_of_the_army_that_speaks() -> None:
    text = "قال الجيش الإسرائيلي إن سلاح الجو هاجم أهدافا لحزب الله في بعلبك وصور"
    (claim,) = riwaya.read(text, published="2024-10-01")
    assert [actor.id for actor in (*claim.perpetrators, *claim.targets)] == ["il-forces", "hezbollah"]


def test_nobody_is_both_who_strikes_and_who_is_hit() -> None:
    text = "تشهد أرياف إدلب قصفا مستمرا مصدره الطائرات الروسية ومواقع القوات الروسية المتمركزة في محيط حماة"
    (claim,) = riwaya.read(text, published="2021-06-01")
    assert [actor.id for actor in claim.perpetrators] == ["ru-forces"]
    assert not claim.targets
    assert "targets" not in claim.spans


def test_a_place_is_taken_from_whom_it_was_fought_for() -> None:
    text = "سيطرت قوات النظام على بلدة سرمين بعد معارك عنيفة مع هيئة تحرير الشام وفصائل المعارضة"
    taken = riwaya.read(text, published="2020-02-01").claims[0]
    assert [actor.id for actor in taken.targets] == ["hts", "sy-opposition"]
    assert (taken.taken_by, taken.lost_by) == ("sy-gov-forces", "hts")


@pytest.mark.parametrize(
    ("text", "event"),
    [
        ("نفذت مروحيات التحالف إنزالا جويا قرب بلدة الشحيل", "attack"),
        ("نفذت مروحيات التحالف إنزالا جويا قرب بلدة الشحيل واعتقلت شخصين", "arrest"),
    ],
)
def test_men_let_down_from_helicopters_raid_a_place(text: str, event: str) -> None:
    assert [claim.event for claim in riwaya.read(text, published="2022-05-03")] == [event]


@pytest.mark.parametrize(
    ("text", "hit"),
    [
        ("قالت لجنة الأطباء إن القوات أطلقت النار على المتظاهرين في أم درمان", ["المتظاهرين"]),
        ("فتح مسلحون النار على مركز الشرطة في الموصل", ["مركز الشرطة"]),
        ("هاجم مسلحون المصلين في مسجد في شمال نيجيريا", ["المصلين"]),
        ("قصفت الطائرات النازحين على طريق الرقة", ["النازحين"]),
        ("هاجمت الفصائل العاملة في المدينة مقرا للمنظمة", []),  # it only says which factions
    ],
)
def test_people_who_are_shot_at_or_attacked_are_aimed_at(text: str, hit: list[str]) -> None:
    (claim,) = riwaya.read(text)
    assert [actor.surface for actor in claim.targets] == hit


@pytest.mark.parametrize(
    ("text", "hit"),
    [
        ("إسرائيل تعلن استهداف قادة حماس", "hamas"),
        ("الجيش الإسرائيلي يعلن استهداف قيادي في حزب الله", "hezbollah"),
    ],
)
def test_who_is_named_alone_behind_a_targeting_is_aimed_at(text: str, hit: str) -> None:
    (claim,) = riwaya.read(text)
    assert [who.id for who in claim.perpetrators] == ["il-forces"]
    assert [who.id for who in claim.targets] == [hit]
