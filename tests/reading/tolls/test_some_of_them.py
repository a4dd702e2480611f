"""Of those lost only some were so in an event that is told behind them: «thirty died, among them twelve in a raid»."""

import pytest

import riwaya


def told(text: str) -> list[tuple[str, list[int | None]]]:
    """The event and the lower bounds of the tolls of every claim of a text."""
    return [(claim.event, [toll.low for toll in claim.tolls]) for claim in riwaya.read(text, published="2020-05-13")]


@pytest.mark.parametrize(
    ("text", "claims"),
    [
        ("قتل 30 شخصا الخميس في اليمن بينهم 12 في غارة جوية على صعدة", [("attack", [30]), ("air_strike", [12])]),
        ("قتل 30 شخصا الخميس في اليمن، 12 منهم في غارة جوية على صعدة", [("attack", [30]), ("air_strike", [12])]),
        (
            "أحصى المرصد مقتل 50 شخصا في حمص بينهم 20 في اشتباكات و15 في إطلاق نار",
            [("attack", [50]), ("armed_clash", [20]), ("attack", [15])],
        ),
        ("قتل 19 مدنيا بينهم أربعة أطفال في غارة على صعدة", [("air_strike", [19, 4])]),
        ("قتل 25 مدنيا في قصف على حلب بينهم تسعة في حي السكري", [("shelling", [25, 9])]),
    ],
)
def test_some_of_those_lost(text: str, claims: list[tuple[str, list[int | None]]]) -> None:
    assert told(text) == claims


def test_those_arrested_are_counted() -> None:
    assert told("تمكنت القوات من إلقاء القبض على ستة من مسلحي التنظيم") == [("arrest", [6])]
    assert told("قتل رجل وحفيده في سقوط صاروخ على بلدة سرمين") == [("shelling", [1, 1])]


def test_a_number_behind_planes_counts_the_raids() -> None:
    assert told("شنت الطائرات خمس غارات على حلب") == [("air_strike", [5])]


@pytest.mark.parametrize(
    ("text", "lows"),
    [
        ("أسفرت الغارة على صعدة عن إصابة 100 شخص بينهم 20 في حالة خطيرة", [100]),
        ("قتل 25 مدنيا في قصف على حلب بينهم تسعة في حي السكري", [25, 9]),
        ("حاول مسلحون قتل ضابط في حمص", []),
        ("هاجم مستوطنون القرية وحاولوا حرق مسجد فيها", []),
        ("حاول مسلحون التسلل إلى القرية، وقتلوا ضابطا", [1]),
    ],
)
def test_who_is_only_in_danger_and_what_is_only_tried_is_not_counted(text: str, lows: list[int]) -> None:
    assert [low for _, tolls in told(text) for low in tolls] == lows
