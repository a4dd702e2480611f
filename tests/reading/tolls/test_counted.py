"""Whom and what a count holds: nobody twice, and what fire was set to."""

import pytest

import riwaya


def counts(text: str) -> list[tuple[str, str, int | None]]:
    """The tolls of the first event."""
    return [(toll.measure, toll.who, toll.low) for toll in next(iter(riwaya.read(text))).tolls]


@pytest.mark.parametrize(
    ("text", "tolls"),
    [
        ("قتل 40 شخصا بينهم 6 من منتظري المساعدات في قصف رفح", [("killed", "people", 40)]),
        ("أصيب تسعة متظاهرين في صور بينهم اثنان حالتهما خطرة", [("injured", "people", 9)]),
        ("ارتفعت حصيلة القتلى إلى 90 قتيلا (60 في صيدا و30 في صور)", [("killed", "people", 90)]),
        ("ارتفع عدد ضحايا الانفجار إلى 7 قتلى، بعد وفاة اثنين", [("killed", "people", 7)]),
    ],
)
def test_some_of_those_counted_are_not_counted_again(text: str, tolls: list[tuple[str, str, int]]) -> None:
    assert counts(text) == tolls


@pytest.mark.parametrize(
    ("text", "tolls"),
    [
        ("قتل 20 شخصا بينهم 5 أطفال في قصف رفح", [("killed", "people", 20), ("killed", "children", 5)]),
        (
            "قتل خمسة أشخاص بينهم رجلان وطفلة",
            [("killed", "people", 5), ("killed", "people", 2), ("killed", "children", 1)],
        ),
    ],
)
def test_who_they_were_is_told_beside_the_whole(text: str, tolls: list[tuple[str, str, int]]) -> None:
    assert counts(text) == tolls


@pytest.mark.parametrize(
    ("text", "tolls"),
    [
        ("أضرم مجهولون النار في ثلاث مركبات في كركوك", [("destroyed", "vehicles", 3)]),
        ("أضرم مجهولون النيران بسيارتين في كركوك", [("destroyed", "cars", 2)]),
        ("أضرم مستوطنون النار بأكثر من 20 مركبة في حوارة", [("destroyed", "vehicles", 21)]),
        ("فجر الجيش ثلاثة منازل في حولا", [("destroyed", "houses", 3)]),
        ("أقدموا على تفجير منزلين في الرمادي", [("destroyed", "houses", 2)]),
        ("أضرم محتجون النار في مقر الحزب وأصيب خمسة", [("injured", "people", 5)]),
    ],
)
def test_what_was_burnt_or_blown_up_is_counted(text: str, tolls: list[tuple[str, str, int]]) -> None:
    assert counts(text) == tolls


@pytest.mark.parametrize(
    ("text", "tolls"),
    [
        ("ارتفعت حصيلة الاشتباكات إلى قتيل و15 جريحا", [("killed", "people", 1), ("injured", "people", 15)]),
        ("أسفر القصف عن إصابة عسكريين بجروح أحدهما ضابط", [("injured", "soldiers", 2)]),
        ("بلغت حصيلة الانفجار قتيلين وجريحا", [("killed", "people", 2), ("injured", "people", 1)]),
        ("أعلنت الوزارة إصابة أكثر من 4 آلاف منذ بداية الاحتجاجات", [("injured", "people", 4001)]),
    ],
)
def test_a_count_may_be_one_word_or_stand_before_since(text: str, tolls: list[tuple[str, str, int]]) -> None:
    assert counts(text) == tolls


@pytest.mark.parametrize(
    ("text", "toll"),
    [
        ("ارتفاع الحصيلة منذ بدء القصف في 14 أبريل إلى 1960 قتيلا", ("killed", "people", 1960)),
        ("أصيب 158 شخصا على الأقل آخرين في التفجير", ("injured", "people", 158)),
    ],
)
def test_a_count_is_no_year_and_others_behind_at_least_are_counted_once(text: str, toll: tuple[str, str, int]) -> None:
    assert counts(text) == [toll]


def test_those_whom_a_further_sentence_counts_are_told_with_it() -> None:
    text = (
        "قالت المفوضية إن 90 مدنيا لقوا مصرعهم في اليمن، وأن 16 مدنيا بينهم 5 أطفال، قتلوا بين الثالث والعاشر من مايو"
    )
    _, second = riwaya.read(text, published="2021-06-05")
    assert [(toll.who, toll.low) for toll in second.tolls] == [("civilians", 16), ("children", 5)]


def test_a_ship_that_reports_no_injuries_had_none() -> None:
    assert counts("أصاب صاروخ السفينة التي لم تبلغ عن وقوع إصابات") == [("injured", "people", 0)]


def test_a_number_behind_those_who_count_is_of_those_counted() -> None:
    (claim,) = riwaya.read("وثق ناشطون سوريون 87 قتيلا في حمص")
    assert [(toll.low, toll.high) for toll in claim.tolls] == [(87, 87)]


def test_those_killed_are_counted_before_the_raids_that_killed_them() -> None:
    (claim,) = riwaya.read("قال ناشطون إن ستة مدنيين قتلوا جراء أربع غارات على دوما")
    assert [(toll.measure, toll.low) for toll in claim.tolls] == [("killed", 6), ("events", 4)]
