"""Of what sort those lost were, by what is told of others beside them, of parts of them, or in another telling."""

import pytest

import riwaya
from tests.reading.tolls.conftest import told


@pytest.mark.parametrize(
    ("text", "tolls"),
    [
        ("سقط 15 قتيلا و40 جريحا في صفوف قوات النظام", "killed soldiers 15..15; injured soldiers 40..40"),
        ("مقتل 12 جنديا وفقدان سبعة جنود", "killed soldiers 12..12; missing soldiers 7..7"),
        (
            "قتل عشرة من جنود النظام إضافة إلى سبعة مسلحين مجهولي الهوية",
            "killed soldiers 10..10; killed fighters 7..7",
        ),
        (
            "إصابة جندي وإصابة سبعة آخرين بينهم مدنيان",
            "injured soldiers 1..1; injured people 7..7; injured civilians 2..2",
        ),
        ("قتل ستة أطفال بينهم أربعة أشقاء", "killed children 6..6"),
        ("قتل خمسة أشخاص بينهم طالبتان ومواطنة", "killed people 5..5; killed women 2..2; killed women 1..1"),
        ("إصابة 900 شخص، 70 بالمئة منهم نساء وأطفال", "injured people 900..900"),
        ("انتشلوا جثامين 30 رجلا قتلتهم إسرائيل", "killed people 30..30"),
        ("ارتفع عدد القتلى إلى 46 ألفا 788 شهيدا", "killed people 46788..46788"),
    ],
)
def test_of_what_sort_they_were(text: str, tolls: str) -> None:
    assert told(text) == tolls


def test_of_what_sort_the_counted_were_is_told_behind_them() -> None:
    assert told("قتل 16 شخصا في غارة على سوق، والقتلى مدنيون") == "killed civilians 16..16"
    assert told("قتل 12 مريضا ومرافقا في غارة على المشفى") == "killed people 12..12"


def test_men_of_a_backer_are_not_counted() -> None:
    assert told("شنت القوات هجوما بدعم روسي دفع مليون شخص إلى النزوح") == "displaced people 1000000..1000000"


def test_two_figures_that_share_out_one_are_not_told_beside_it() -> None:
    text = (
        "قتل أربعة أطفال اليوم بقصف مدفعي لقوات النظام على سرمين. "
        "واستهدفت قوات النظام بالمدفعية سرمين ما أسفر عن مقتل ثلاثة أطفال، وطفل آخر."
    )
    claim = riwaya.read(text, published="2020-05-13").claims[0]
    assert [toll.low for toll in claim.tolls] == [4]


@pytest.mark.parametrize(
    ("text", "tolls"),
    [
        ("كبد المقاتلون قوات النظام خسائر في الأرواح والعتاد", "killed soldiers 1..; destroyed weapons 1.."),
        ("تكبدت قوات النظام خسائر في الأرواح", "killed soldiers 1.."),
    ],
)
def test_gear_is_lost_with_lives(text: str, tolls: str) -> None:
    assert told(text) == tolls


def test_what_is_counted_so_far_this_year_is_a_tally() -> None:
    text = (
        "قتل ثلاثة رعاة بانفجار لغم في ريف حماة اليوم. "
        "وارتفعت بذلك حصيلة قتلى الألغام هذا العام إلى 52 شخصا بينهم 20 طفلا."
    )
    one, many = riwaya.read(text, published="2024-03-10").claims
    assert ([toll.low for toll in one.tolls], one.kind) == ([3], "event")
    assert ([toll.low for toll in many.tolls], many.kind) == ([52, 20], "tally")
