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
