"""Who was lost, told without a plain count: kin, two at least, wounded who died, some out of a greater number."""

import pytest

import riwaya

Told = list[tuple[str, int | None, int | None]]


def tolls(text: str) -> Told:
    return [(toll.measure, toll.low, toll.high) for claim in riwaya.read(text).claims for toll in claim.tolls]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("قتل رجل وأولاده الخمسة في القصف على القرية", [("killed", 1, 1), ("killed", 5, 5)]),
        ("قتلت امرأة وولداها في القصف على القرية", [("killed", 1, 1), ("killed", 2, 2)]),
        ("اغتيل محام وصديقه في عدن", [("killed", 1, 1), ("killed", 1, 1)]),
    ],
)
def test_kin_and_friends_are_counted_one_by_one(text: str, told: Told) -> None:
    assert tolls(text) == told


def test_a_noun_that_may_be_a_dual_is_two_before_at_least() -> None:
    assert tolls("أدى القصف إلى مقتل مدنيين على الأقل في تعز") == [("killed", 2, None)]
    assert tolls("أدى القصف إلى مقتل مدنيين في تعز") == [("killed", 1, None)]


def test_wounded_who_died_are_dead() -> None:
    assert tolls("توفي ثلاثة من الجرحى متأثرين بإصابتهم في انفجار البصرة") == [("killed", 3, 3)]
    assert tolls("قتل رجل وثلاثة جرحى في انفجار البصرة") == [("killed", 1, 1), ("injured", 3, 3)]


def test_the_whole_behind_its_part_is_no_count_of_others() -> None:
    assert tolls("أفرجت السلطات عن سجناء واعتقلت 20 شابا من أصل 35 مطلوبا في المدينة") == [("captured", 20, 20)]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("وقع 20 من عناصر المليشيا في الأسر خلال المعارك", [("captured", 20, 20)]),
        ("أجبرت المعارك نحو ألفي شخص على الفرار من ديارهم", [("displaced", 2000, 2000)]),
        ("حصد الهجوم أرواح سبعة جنود في الشمال", [("killed", 7, 7)]),
        ("تبحث الفرق عن مفقود تحت الركام بعد قصف البلدة", [("missing", 1, 1)]),
    ],
)
def test_words_for_being_lost(text: str, told: Told) -> None:
    assert tolls(text) == told


@pytest.mark.parametrize(
    "text",
    [
        "سقط صاروخ في أرض خالية ولم يتسبب في أضرار أو إصابات",
        "وقع انفجار قرب الجسر دون أضرار أو إصابات",
        "لم يتسبب الهجوم في سقوط إصابات",
    ],
)
def test_injuries_denied_with_damage_are_none(text: str) -> None:
    assert tolls(text) == [("injured", 0, 0)]


def test_a_man_and_others_taken_in_one_raid_are_of_one_arrest() -> None:
    (claim,) = riwaya.read("اعتقلت القوات تاجرا وأربعة شبان في عملية إنزال جوي في القرية").claims
    assert [toll.low for toll in claim.tolls] == [1, 4]


def test_dead_who_are_inflicted_on_a_side_are_its_own_and_it_is_hit() -> None:
    (claim,) = riwaya.read("كبد الجيش السوري داعش عشرات القتلى في البادية")
    assert [actor.id for actor in claim.perpetrators] == ["sy-gov-forces"]
    assert [actor.id for actor in claim.targets] == ["is"]
    assert [(toll.who, toll.of) for toll in claim.tolls] == [("fighters", "is")]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("سامر، وزوجته هدى، وابنهما عمر، ثلاثة مدنيين قتلوا إثر قصف على سرمين", [("killed", 3, 3)]),
        ("سقط 15 شهيدا، 9 منهم أطفال، في قصف على خان يونس", [("killed", 15, 15), ("killed", 9, 9)]),
        ("أسقطت أوكرانيا 18 من أصل 20 مسيرة", [("destroyed", 18, 18)]),
    ],
)
def test_parts_and_wholes_are_told_apart(text: str, told: Told) -> None:
    assert tolls(text) == told


@pytest.mark.parametrize(
    "text",
    [
        "قصف الطيران مخيما للنازحين، وقتل على إثر الغارات 47 شخصا",
        "تركزت الهجمات على حقول هي مصدر رزق لآلاف العوائل، قتل على إثر تلك الهجمات 47 شخصا",
    ],
)
def test_a_count_behind_the_cause_is_of_the_event_known(text: str) -> None:
    assert tolls(text) == [("killed", 47, 47)]


@pytest.mark.parametrize("wounded", ["أصيب بالرصاص في صدره", "أصيب قبل أيام برصاص الاحتلال"])
def test_the_death_of_who_was_wounded_is_a_death(wounded: str) -> None:
    (claim,) = riwaya.read(f"أعلنت وزارة الصحة استشهاد مواطن {wounded} في الخليل").claims
    assert [(toll.measure, toll.low) for toll in claim.tolls] == [("killed", 1)]


def test_who_was_killed_because_of_anothers_raid_is_counted() -> None:
    (claim,) = riwaya.read("قالت الوكالة إن شخصا قتل جراء غارة إسرائيلية على صور").claims
    assert [(toll.measure, toll.low) for toll in claim.tolls] == [("killed", 1)]


def test_who_is_finished_off_is_killed() -> None:
    (claim,) = riwaya.read("قالت كتائب القسام إن مقاتليها أجهزوا على خمسة جنود في جباليا").claims
    assert (claim.event, [toll.low for toll in claim.tolls]) == ("attack", [5])


@pytest.mark.parametrize(
    "text",
    [
        "قتل وزير الدفاع السوري في تفجير انتحاري استهدف مبنى الأمن القومي في دمشق",
        "أعلن التلفزيون السوري مقتل وزير الدفاع في تفجير انتحاري في دمشق",
    ],
)
def test_a_minister_who_is_killed_is_one_dead_and_no_doer(text: str) -> None:
    (claim,) = riwaya.read(text)
    assert claim.perpetrators == ()
    assert [(toll.measure, toll.low) for toll in claim.tolls] == [("killed", 1)]


def test_a_hospital_is_not_what_its_dead_are() -> None:
    (claim,) = riwaya.read("استقبل المستشفى خمسة قتلى بعد القصف.")
    assert [(toll.measure, toll.who, toll.low) for toll in claim.tolls] == [("killed", "people", 5)]


def test_a_number_may_stand_alone_before_but() -> None:
    (claim, *_) = riwaya.read("انفجار أسفر عن مقتل خمسة من رجال الجيش وإصابة ثلاثة إلا أن أحد الجرحى توفي.")
    assert ("injured", 3) in [(toll.measure, toll.low) for toll in claim.tolls]


@pytest.mark.parametrize(
    ("text", "tolls"),
    [
        ("قال الوزير إن 67 رهينة قتلوا", [("killed", "people", 67)]),
        ("قالت المنظمة إن 12 معتقلا قتلوا تحت التعذيب", [("killed", "people", 12)]),
        ("احتجز المسلحون 30 رهينة وقتلوا اثنين", [("captured", "people", 30), ("killed", "people", 2)]),
        ("أقرت القيادة بفقدان طائرة ميغ-21 وطيارها", [("missing", "soldiers", 1)]),
    ],
)
def test_captives_who_were_killed_are_dead_and_their_number_is_not_their_captors(
    text: str, tolls: list[tuple[str, str, int]]
) -> None:
    (claim,) = riwaya.read(text)
    assert [(toll.measure, toll.who, toll.low) for toll in claim.tolls] == tolls
