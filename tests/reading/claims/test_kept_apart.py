"""Tellings that are alike and are yet of two events."""

import pytest

import riwaya


def test_two_voices_are_two_claims() -> None:
    """The same event told by the outlet and by a monitor is told twice."""
    reading = riwaya.read(
        "قصفت قوات النظام بلدة سرمين. وقال المرصد السوري لحقوق الإنسان إن قوات النظام قصفت بلدة سرمين."
    )

    assert [claim.voice.id for claim in reading] == ["outlet", "sohr"]


def test_different_places_are_different_events() -> None:
    """Two places struck one after the other are two events."""
    reading = riwaya.read("قصفت قوات النظام بلدة سرمين. وقصفت قوات النظام مدينة أريحا.")

    assert [claim.places[0].name for claim in reading] == ["Sarmin", "Ariha"]


def test_a_headline_of_several_places_is_of_several_events() -> None:
    """Losses that a headline tells of places apart are of events apart."""
    reading = riwaya.read("مقتل 4 جنود في كابول.. مقتل ستة مهندسين في قندهار")

    assert [claim.places[0].name for claim in reading] == ["Kabul", "Kandahar"]


def test_a_separate_incident_is_another() -> None:
    """«In a separate incident» leads to none of the events told before."""
    reading = riwaya.read("مقتل تسعة جنود في هجمات في كشمير.\nوفي حادث منفصل قتل شرطي برصاص مجهولين.")

    assert len(reading) == 2


def test_the_shelling_of_other_places_is_another() -> None:
    """«The shelling» that goes on to a list of villages is what went on besides."""
    reading = riwaya.read("قصفت قوات النظام بلدة كنصفرة. وطال القصف الفطيرة وسفوهن وفليفل والبارة وكنصفرة.")

    assert [len(claim.places) for claim in reading] == [1, 5]


def test_a_similar_raid_besides_is_another() -> None:
    """«Besides three hurt in a similar attack» tells of a second attack, with a place of its own."""
    reading = riwaya.read("قتل جنديان في هجوم في مأرب، إضافة إلى إصابة ثلاثة في هجوم مماثل في تعز.")

    assert [claim.places[0].name for claim in reading] == ["Ma'rib", "Taizz"]


def test_an_attack_that_killed_is_not_one_that_hurt_nobody() -> None:
    """Two tellings that differ in whether anybody was lost are of two events."""
    reading = riwaya.read("قصفت قوات النظام بلدة سرمين وقتل مدني. وقصفت قوات النظام بلدة سرمين دون خسائر بشرية.")

    assert len(reading) == 2


def test_other_losses_told_next_are_of_another_event() -> None:
    """Wounded in one sentence and dead in the next, without a word that goes back, are of two events."""
    reading = riwaya.read("أصيب خمسة مدنيين بقصف على بلدة سرمين. وقتل جندي بقصف مدفعي.")

    assert [[toll.measure for toll in claim.tolls] for claim in reading] == [["injured"], ["killed"]]


def test_what_was_the_day_before_is_another_event() -> None:
    """What is told of now, without a day, is not what was yesterday."""
    reading = riwaya.read(
        "قصفت قوات النظام بلدة سرمين وقتل مدنيان. وكانت قوات النظام قصفت مساء أمس الجمعة منازل بلدة سرمين.",
        published="2020-01-04",
    )

    assert len(reading) == 2


def test_a_list_of_places_is_not_the_one_town_that_it_shares() -> None:
    reading = riwaya.read(
        "أصيبت امرأة بقصف مدفعي لقوات النظام على بلدة سرمين. وقصفت قوات النظام بلدات سرمين والبارة وكنصفرة وكفرنبل."
    )

    assert len(reading) == 2


def test_the_month_before_is_another_event() -> None:
    reading = riwaya.read(
        "تستهدف قوات النظام مدينة سرمين بالقذائف. واستهدفت قوات النظام الشهر الماضي مدينة سرمين بعدة صواريخ."
    )

    assert len(reading) == 2


def test_another_count_told_on_another_day_is_of_another_event() -> None:
    monday = "أعلن الجيش، الاثنين، مقتل 7 مدنيين بقصف على مدينة الفاشر.\n"
    sunday = "والأحد، أعلن الجيش مقتل 9 أشخاص بقصف على مدينة الفاشر."

    assert [[toll.low for toll in claim.tolls] for claim in riwaya.read(monday + sunday)] == [[7], [9]]


def test_what_went_before_is_another_event() -> None:
    """«A raid on X in reply to the shelling of Y» tells two events."""
    reading = riwaya.read("أغارت الطائرات على بلدة سرمين ردا على القصف المدفعي على مدينة أريحا.")

    assert [(claim.event, claim.places[0].name) for claim in reading] == [
        ("air_strike", "Sarmin"),
        ("shelling", "Ariha"),
    ]


def test_a_tally_is_not_one_of_what_it_counts() -> None:
    reading = riwaya.read("قصفت القوات بلدة سرمين. وقتل 30 مدنيا في 12 غارة على سرمين منذ مطلع العام.")

    assert [claim.kind for claim in reading] == ["event", "tally"]


def test_what_is_told_as_a_further_event_is_another() -> None:
    """«They also drove off an attack on Y» tells no second time of the attack on X."""
    reading = riwaya.read("صدت القوات العراقية هجوما لداعش في كركوك. وصدت القوات أيضا هجوما لداعش في ناحية جلولاء.")

    assert [claim.places[0].name for claim in reading] == ["Kirkuk", "Jalawla"]


def test_the_shelling_that_somebody_stepped_up_is_another() -> None:
    """«The army stepped up its shelling of the villages» tells no second time of the shelling of one town."""
    reading = riwaya.read(
        "قصفت المدفعية بلدة سرمين أمس وقتلت ثلاثة مدنيين. وكثفت قوات النظام قصفها على قرى ريف حماة الشمالي."
    )

    assert len(reading) == 2


def test_a_similar_raid_is_another() -> None:
    reading = riwaya.read("شن الطيران غارة على مستودع. ونفذ الطيران قصفا مماثلا.")

    assert len(reading) == 2


def test_an_attack_that_went_before_does_not_make_clashes_a_bombing() -> None:
    """«Clashes broke out after the suicide attack»: they are told as clashes still."""
    reading = riwaya.read("هز تفجير انتحاري مدينة عدن. واندلعت اشتباكات إثر الهجوم الانتحاري.")

    assert "armed_clash" in [claim.event for claim in reading]


def test_what_somebody_else_destroyed_the_raid_did_not() -> None:
    """«The aircraft struck a camp and X burnt a factory» tells of two deeds, by two sides."""
    reading = riwaya.read("قصف الطيران السعودي معسكرا في صعدة وأحرق مسلحو الحوثي مستودعا للأدوية ودمروه.")

    assert len(reading) == 2


def test_an_attack_and_what_another_struck_meanwhile_are_two() -> None:
    """«Three died in an attack on a tank, while guns of Y's shelled the villages»: the dead are of the attack."""
    text = "قتل ثلاثة جنود في هجوم على دبابة للجيش المصري جنوب رفح، بينما قصفت قوات الأمن قرى في المنطقة."
    attack, shelling = riwaya.read(text).claims

    assert (attack.event, [toll.low for toll in attack.tolls]) == ("attack", [3])
    assert (shelling.event, shelling.tolls) == ("shelling", ())


def test_those_shot_did_not_die_by_the_shelling_told_behind() -> None:
    claims = riwaya.read("قتل 22 شخصا برصاص قوات النظام في حمص. وقصفت قوات النظام بلدة التلدو.")
    assert [(claim.event, bool(claim.tolls)) for claim in claims] == [("attack", True), ("shelling", False)]


@pytest.mark.parametrize(
    "text",
    [
        "قصف الجيش بلدة سرمين ردا على مقتل خمسة من جنوده.",
        "قصف الجيش بلدة سرمين بعد مقتل خمسة من جنوده.",
        "اندلعت اشتباكات في بلدة سرمين إثر مقتل خمسة جنود.",
    ],
)
def test_a_death_that_led_to_an_event_is_none_of_its_losses(text: str) -> None:
    told, before = riwaya.read(text).claims

    assert not told.tolls
    assert (before.event, [toll.low for toll in before.tolls]) == ("attack", [5])
