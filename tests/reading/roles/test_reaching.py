"""Who is struck by what the words before have told already: an incident, a missile, a car that goes off."""

import pytest

import riwaya


def sides(text: str) -> tuple[list[str | None], list[str | None]]:
    """Perpetrators and targets of the one claim of a text."""
    (claim,) = riwaya.read(text)
    return [one.id for one in claim.perpetrators], [one.id for one in claim.targets]


@pytest.mark.parametrize(
    "text",
    [
        "وفي الحادثة الثانية التي استهدفت القوات الأميركية في ديالى قتل ثلاثة جنود",
        "انفجرت سيارة مفخخة أمس مستهدفة دورية أميركية في الموصل",
        "أصاب صاروخ السفارة الأميركية في بغداد",
    ],
)
def test_who_stands_behind_is_struck_and_strikes_nobody(text: str) -> None:
    assert sides(text) == ([], ["us-forces"])


def test_who_is_counted_among_the_dead_did_not_kill() -> None:
    assert sides("وقتل ثلاثة من المارينز في الفلوجة")[0] == []


@pytest.mark.parametrize(
    "text",
    [
        "قال الجيش الأميركي إن جنديا أميركيا قتل وجرح اثنان في هجوم على دوريتهم في الرمادي",
        "قالت الشرطة الباكستانية إن سبعة جنود قتلوا في هجوم على حاجز للجيش في وزيرستان",
    ],
)
def test_who_tells_how_its_soldiers_died_did_not_attack_them(text: str) -> None:
    assert sides(text)[0] == []


def test_who_tells_how_others_died_may_have_attacked_them() -> None:
    text = "أعلن الجيش التركي مقتل عشرة مسلحين في هجوم على موقع لحزب العمال الكردستاني"
    assert sides(text) == (["tr-forces"], ["pkk"])
