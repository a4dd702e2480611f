"""What is announced by nouns: the rise of a toll, what an air force brought down, the death of a side's own men."""

import pytest

import riwaya
from riwaya.core.claim import Claim


def told(text: str) -> Claim:
    """The one claim of a text."""
    (claim,) = riwaya.read(text, published="2024-10-20")
    return claim


@pytest.mark.parametrize(
    ("text", "killed"),
    [
        ("أعلنت وزارة الصحة ارتفاع عدد قتلى هجوم كركوك إلى 133", 133),
        ("أعلنت الشرطة ارتفاع حصيلة قتلى التفجير الانتحاري في كابل إلى 80", 80),
        ("أعلنت لجنة التحقيق الروسية ارتفاع عدد ضحايا الهجوم في موسكو إلى 95 شخصا", 95),
        ("ارتفاع عدد قتلى هجوم كابل إلى 80", 80),
    ],
)
def test_the_rise_of_a_toll_is_part_of_what_is_announced(text: str, killed: int) -> None:
    assert [(toll.measure, toll.low) for toll in told(text).tolls] == [("killed", killed)]


@pytest.mark.parametrize("force", ["سلاح الجو الأوكراني", "الجيش الأوكراني"])
def test_an_air_force_speaks(force: str) -> None:
    claim = told(f"أعلن {force} إسقاط 30 طائرة مسيرة فوق أوديسا")
    assert (claim.voice.id, claim.event) == ("ua-forces", "weapons_disrupted")


def test_aircraft_do_not_speak() -> None:
    assert told("أعلن قصف نفذه الطيران الروسي على إدلب نهاية الهدنة").voice.id == "outlet"


@pytest.mark.parametrize(
    "text",
    [
        "أعلن الحرس الثوري مقتل ثلاثة من عناصره في سراوان",
        "أعلنت كتائب القسام مقتل أحد مقاتليها في رفح",
        "أعلن حزب الله مقتل خمسة مقاتلين من صفوفه",
    ],
)
def test_nobody_kills_his_own(text: str) -> None:
    assert told(text).perpetrators == ()


def test_who_announces_the_death_of_others_killed_them() -> None:
    assert [actor.id for actor in told("أعلنت حركة طالبان مقتل عشرة جنود في هلمند").perpetrators] == ["taliban"]


@pytest.mark.parametrize("speaker", ["مسؤول أمني", "العقيد سمير حسان", "الليوتنانت كولونيل جيري سانشيز"])
@pytest.mark.parametrize("listener", ["لوسائل الإعلام", "لصحف محلية"])
def test_those_who_are_told_do_not_speak(speaker: str, listener: str) -> None:
    assert told(f"قال {speaker} {listener} إن خمسة جنود قتلوا في كمين في جولو").voice.surface == speaker


@pytest.mark.parametrize("deed", ["دككنا مستوطنات غلاف غزة برشقة صاروخية", "شننا هجوما بالمسيرات على حيفا"])
def test_we_stands_for_the_voice_in_verbs_that_double_a_letter(deed: str) -> None:
    (claim,) = riwaya.read(f"أعلنت سرايا القدس: {deed}")
    assert [actor.id for actor in claim.perpetrators] == ["pij"]


def test_our_aircraft_are_the_voices_own() -> None:
    (claim,) = riwaya.read("قالت القوات المسلحة السودانية: قصف طيراننا تجمعات الدعم السريع في جبرة")
    assert [actor.id for actor in claim.perpetrators] == ["sd-forces"]
    assert [actor.id for actor in claim.targets] == ["rsf"]


@pytest.mark.parametrize("where", ["على الضاحية الجنوبية", "مساء الجمعة على مدينة صور"])
def test_who_did_a_deed_may_stand_behind_where_it_was_done(where: str) -> None:
    claim = told(f"أعلن حزب الله مقتل قائده في غارة شنها {where} الجيش الإسرائيلي")
    assert [actor.id for actor in claim.perpetrators] == ["il-forces"]
    assert claim.targets == ()


def test_nobody_strikes_where_his_leader_died() -> None:
    assert told("أعلنت حركة حماس استشهاد قائدها في لبنان بغارة على صيدا").perpetrators == ()


@pytest.mark.parametrize("rockets", ["18 صاروخا", "خمس قذائف"])
def test_the_launch_of_counted_rockets_is_shelling(rockets: str) -> None:
    assert told(f"أعلن الجيش رصد إطلاق {rockets} من غزة نحو سديروت").event == "shelling"
