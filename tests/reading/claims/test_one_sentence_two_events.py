"""One sentence or headline that tells two events, and a headline and lead that tell one."""

import pytest

import riwaya


@pytest.mark.parametrize(
    "text",
    [
        "قتل جنديان في كمين، فيما استشهد خمسة فلسطينيين برصاص الاحتلال",
        "أصيب جنديان في عملية دهس، بينما استشهد خمسة شبان برصاص الاحتلال",
    ],
)
def test_those_whom_others_shot_meanwhile_are_another_event(text: str) -> None:
    """«Two were hurt by a car, while five were killed by the army's bullets»: the army did not drive the car."""
    one, two = riwaya.read(text)

    assert ([toll.low for toll in one.tolls], [toll.low for toll in two.tolls]) == ([2], [5])
    assert ([actor.id for actor in one.perpetrators], [actor.id for actor in two.perpetrators]) == ([], ["il-forces"])


@pytest.mark.parametrize(
    ("text", "event"),
    [
        ("جنين: 12 شهيدا و120 جريحا وانسحاب الاحتلال من المخيم", "territory_change"),
        ("تسعة قتلى وهدنة في مخيم عين الحلوة", "agreement"),
    ],
)
def test_nobody_died_in_what_only_follows_the_dead(text: str, event: str) -> None:
    """A withdrawal or a truce joined to the dead by «and» did not kill them."""
    dead, other = riwaya.read(text)

    assert (dead.event, bool(dead.tolls)) == ("attack", True)
    assert (other.event, other.tolls) == (event, ())


@pytest.mark.parametrize(
    "text",
    [
        "أكثر من مئة قتيل في قصف مخيم في سراقب\nقتل 102 شخص عندما قصفت المدفعية ظهر أمس مخيما في سراقب",
        "قتلى وجرحى بغارة على سراقب\nقتل شخصان وأصيب ثالث في غارة على سراقب أمس الأحد",
    ],
)
def test_a_lead_that_counts_exactly_and_names_the_day_tells_the_headline_again(text: str) -> None:
    """«Dead and wounded», «more than a hundred» in the headline are those whom the lead counts."""
    (claim,) = riwaya.read(text)

    assert len(claim.evidence) == 2


def test_this_raid_is_what_the_verb_speaks_of() -> None:
    """«This raid hit a car» is of a raid, as «the raid hit a car» is."""
    (claim,) = riwaya.read("ذكر المرصد السوري أن هذه الغارة استهدفت سيارة في سراقب")

    assert claim.event == "air_strike"


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("استشهاد فلسطينيين في غارات على غزة والمقاومة تقصف سديروت", ["Gaza City", "Sderot"]),
        ("مقتل خمسة في غارة على صنعاء والحوثيون يقصفون مأرب", ["Sana'a", "Ma'rib"]),
    ],
)
def test_a_headline_that_goes_on_with_another_subject_tells_two_events(text: str, places: list[str]) -> None:
    """«Raids on X, and the resistance shells Y»: those who shell did not fly the raids."""
    one, two = riwaya.read(text)

    assert [claim.places[0].name for claim in (one, two)] == places
    assert (one.perpetrators, bool(two.perpetrators), two.tolls) == ((), True, ())


def test_two_sides_of_one_attack_are_no_two_subjects() -> None:
    """Sides joined by «and» right behind the deed did it together."""
    (claim,) = riwaya.read("هجوم لقوات النظام والميليشيات الإيرانية استهدف إدلب")

    assert [actor.id for actor in claim.perpetrators] == ["sy-gov-forces", "ir-militias"]


def test_whom_an_army_killed_is_told_by_the_outlet_and_what_he_did_by_the_army() -> None:
    """«The army killed a man who, it said, had tried»: it did kill him."""
    killed, tried = riwaya.read("قتل الجيش الإسرائيلي فلسطينيا قال إنه حاول طعن جندي قرب الخليل")

    assert (killed.voice.id, [actor.id for actor in killed.perpetrators]) == ("outlet", ["il-forces"])
    assert [(toll.measure, toll.low) for toll in killed.tolls] == [("killed", 1)]
    assert tried.voice.id == "il-forces"


def test_a_total_behind_one_death_is_not_of_it() -> None:
    """«A journalist was killed, which brings the journalists killed to nine»."""
    one, all_of_them = riwaya.read("قتل صحفي برصاص قناص، ليرتفع عدد الصحفيين القتلى إلى تسعة")

    assert [[toll.low for toll in claim.tolls] for claim in (one, all_of_them)] == [[1], [9]]


def test_a_count_that_began_before_an_event_has_not_its_place() -> None:
    """«608 soldiers since October», told behind today's shelling, did not die in it."""
    shelling, total = riwaya.read(
        "قصفت القسام اليوم محور نتساريم. وبحسب بيانات جيش الاحتلال قتل 608 من جنوده منذ السابع من أكتوبر الماضي.",
        published="2024-08-26",
    )

    assert (shelling.event, total.event, total.kind, total.places) == ("shelling", "attack", "tally", ())
