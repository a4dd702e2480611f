"""Who the dead known are, or some of them, is told of the event that they died in; each toll is of its own event."""

import pytest

import riwaya

BLAST = "قال وزير الداخلية إن عدد ضحايا التفجير الذي وقع السبت في كابول بلغ 103 قتلى و235 مصابا. "


@pytest.mark.parametrize(
    ("more", "low"),
    [
        ("وأشار إلى أن بين القتلى 30 شرطيا.", 30),
        ("وأوضح الوزير أن 40 من الضحايا لقوا حتفهم في المستشفيات.", 40),
        ("وأضاف أن القتلى هم 12 طالبا ومعلم.", 12),
    ],
)
def test_some_of_the_dead_are_no_further_event(more: str, low: int) -> None:
    (claim,) = riwaya.read(BLAST + more, published="2018-01-28")
    assert claim.event == "bombing"
    assert {103, low} <= {toll.low for toll in claim.tolls if toll.measure == "killed"}


@pytest.mark.parametrize(
    "text",
    [
        "قال مصدر إن حصيلة التفجير في منطقة الكرادة بلغت قتيلين، مبينا أن حصيلة التفجير في منطقة العلاوي بلغت 8 قتلى",
        "قتل اثنان في خمسة انفجارات هزت مدينة كربلاء، فيما قتل 8 وجرح عشرون في ثلاثة تفجيرات في بغداد",
    ],
)
def test_each_toll_is_of_its_own_event(text: str) -> None:
    one, two = riwaya.read(text)
    dead = [[toll.low for toll in claim.tolls if toll.measure == "killed"] for claim in (one, two)]
    assert dead == [[2], [8]]
    assert one.places != two.places


def test_who_died_later_of_his_wounds_is_dead() -> None:
    (claim,) = riwaya.read("توفي ستة من الجرحى الذين أصيبوا في تفجير انتحاري في بيشاور")
    assert [(toll.measure, toll.low) for toll in claim.tolls] == [("killed", 6)]


def test_who_leaves_hospital_does_not_flee() -> None:
    (claim,) = riwaya.read("أصيب 239 شخصا في الهجوم على المطار، غادر 109 منهم المستشفى")
    assert claim.event == "attack"
