"""Counts of those who were lost, told by what befell them, and of some of them."""

import pytest

import riwaya


def _tolls(text: str) -> list[tuple[str, str | None, int | None, int | None]]:
    """What all claims of a text count."""
    return [(toll.measure, toll.who, toll.low, toll.high) for claim in riwaya.read(text) for toll in claim.tolls]


@pytest.mark.parametrize(
    ("text", "toll"),
    [
        ("ارتفع عدد المدنيين الذين قتلوا في القصف على سراقب إلى تسعة", ("killed", "civilians", 9, 9)),
        ("بلغ عدد الأطباء الذين قتلوا في الغارات 12 طبيبا", ("killed", "medics", 12, 12)),
        ("ارتفع عدد قتلاه في معارك سراقب إلى 120", ("killed", "people", 120, 120)),
        ("إن عدد الأشخاص الذين أصيبوا في الانفجار يتجاوز 500 شخص", ("injured", "people", 501, None)),
    ],
)
def test_those_who_were_lost_are_counted_behind_the_verb(text: str, toll: tuple[str, str, int, int | None]) -> None:
    """«The number of soldiers who were killed rose to 12» counts twelve, and not soldiers at large."""
    assert _tolls(text) == [toll]


@pytest.mark.parametrize(
    "text",
    [
        "أصيب 45 مواطنا بينهم 7 بالرصاص الحي و30 بالاختناق في مواجهات مع الاحتلال في بيتا",
        "أصيب 45 مواطنا في بيتا. وذكرت الوزارة أن من بين المصابين ثلاثة في حالة خطرة",
        "أصيب 45 مواطنا في بيتا. وأضافت الوزارة أن إصابة أحد الجرحى خطيرة",
        "أصيب 45 مواطنا، ثلاثون منهم في بيتا وخمسة عشر في بلاطة",
    ],
)
def test_how_some_of_those_counted_are_is_no_further_toll(text: str) -> None:
    """By what some were hurt, how grave it is and where they are: all of them are in the whole."""
    assert _tolls(text) == [("injured", "civilians", 45, 45)]


@pytest.mark.parametrize(
    ("text", "toll"),
    [
        ("مقتل مستوطنة بإطلاق نار جنوب الخليل", ("killed", "women", 1, 1)),
        ("ألقت الشرطة القبض صباح اليوم على خمسة أشخاص", ("captured", "people", 5, 5)),
        ("أصيب صهيونيان بجروح في سقوط صاروخ على عسقلان", ("injured", "people", 2, 2)),
    ],
)
def test_words_that_count_by_themselves(text: str, toll: tuple[str, str, int, int]) -> None:
    """A woman written like a settlement, an arrest with its day between, a people by its other name."""
    assert _tolls(text) == [toll]


def test_a_settlement_is_no_woman() -> None:
    """The word before a name is the place's."""
    (claim,) = riwaya.read("إصابة مستوطنة سديروت بصاروخ أطلق من غزة")

    assert not claim.tolls
    assert [place.name for place in claim.places] == ["Sderot"]


def test_a_bare_number_counts_before_its_source() -> None:
    """«And 329 were wounded, according to» needs no noun."""
    tolls = _tolls("قتل 78 شخصا في الضربات على سراقب، وأصيب 329 بحسب وكالة الأناضول")

    assert tolls == [("killed", "people", 78, 78), ("injured", "people", 329, 329)]


def test_the_dead_of_a_period_are_not_those_of_the_event_before() -> None:
    """A running total behind an event that counts nobody is its own tally."""
    strike, total = riwaya.read(
        "أطلقت مروحية صاروخا على سراقب، ليرتفع عدد القتلى خلال الساعات الـ24 الأخيرة إلى 24 قتيلا"
    )

    assert (strike.kind, strike.tolls, total.kind) == ("event", (), "tally")
    assert [toll.low for toll in total.tolls] == [24]
