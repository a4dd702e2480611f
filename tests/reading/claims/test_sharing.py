"""Losses told place by place, and further events told in one sentence: one claim each."""

import pytest

import riwaya

Losses = list[tuple[list[str], list[int | None]]]


def losses(text: str) -> Losses:
    """The places and the numbers lost of every claim."""
    return [
        ([place.surface for place in claim.places], [toll.low for toll in claim.tolls]) for claim in riwaya.read(text)
    ]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("استشهد 5 أشخاص في خانيونس و3 في رفح و2 في جباليا", [(["خانيونس"], [5]), (["رفح"], [3]), (["جباليا"], [2])]),
        ("سقط 12 قتيلا في الفلوجة و8 في الرمادي", [(["الفلوجة"], [12]), (["الرمادي"], [8])]),
        (
            "اعتقلت القوات شابين في بلدة يعبد، وثلاثة آخرين في قرية برقين",
            [(["بلدة يعبد"], [2]), (["قرية برقين"], [3])],
        ),
    ],
)
def test_each_count_is_of_its_place(text: str, told: Losses) -> None:
    assert losses(text) == told


@pytest.mark.parametrize(
    "text",
    [
        "قتل 20 شخصا في غارة على مدينة حرض بينهم 5 أطفال من قرية عبس",
        "استشهد 10 مواطنين، 5 في خانيونس و3 في رفح",
    ],
)
def test_some_of_those_counted_are_no_losses_of_their_own(text: str) -> None:
    assert len(losses(text)) == 1


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "انفجرت عبوة في حي الكرادة وأصابت ثلاثة، وأدى انفجار عبوة ثانية في حي الجهاد إلى إصابة أربعة",
            [(["حي الكرادة"], [3]), (["حي الجهاد"], [4])],
        ),
        ("قتل شاب في مدينة درعا، وفي بلدة طفس أصيب طفلان", [(["مدينة درعا"], [1]), (["بلدة طفس"], [2])]),
        ("قصف الجيش بلدة سرمين، وأدى القصف إلى مقتل ثلاثة", [(["بلدة سرمين"], [3])]),
        ("انفجرت سيارة في أعزاز وأدى انفجارها إلى مقتل ثلاثة", [(["أعزاز"], [3])]),
    ],
)
def test_a_further_event_is_told_apart_and_its_outcome_is_not(text: str, told: Losses) -> None:
    assert losses(text) == told


def test_what_led_to_something_is_no_valley() -> None:
    assert losses("انفجر لغم في أعزاز. وأدى العدوان إلى مقتل ثلاثة")[-1][0] != ["وأدى العدوان"]
    assert losses("سقطت قذيفة في وادي بردى وأدت إلى مقتل طفل") == [(["وادي بردى"], [1])]


def test_each_sort_of_attacks_that_is_counted_is_told_apart() -> None:
    told = riwaya.read("شن الجيش الروسي 3 هجمات صاروخية و64 غارة جوية و93 هجوما بأنظمة إطلاق متعددة على المدن")
    counted = [(claim.event, claim.tolls[0].low) for claim in told]
    assert counted == [("shelling", 3), ("air_strike", 64), ("shelling", 93)]
    together = riwaya.read("استهدف المدينة 12 هجوما بلغ مجموعها 27 غارة جوية")
    assert len({claim.event for claim in together}) == 1
