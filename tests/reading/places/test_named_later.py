"""Places known by what a text says elsewhere: towns named later, names that are also words, where truces hold."""

import riwaya


def places(text: str) -> list[list[str | None]]:
    """The names of the places of each event."""
    return [[place.name for place in claim.places] for claim in riwaya.read(text)]


def test_a_town_in_an_area_is_the_one_there_that_is_named_next() -> None:
    told = "قتل أربعة في غارة على بلدة في جنوب لبنان. وقالت الوكالة إن مسيرة قصفت سيارة في بلدة كفركلا"
    assert places(told) == [["Kfar Kila"], ["Kfar Kila"]]
    told = "اعتقل الجنود ثلاثة في إحدى البلدات شرقي إدلب. وقال الدفاع المدني إن القصف طال بلدة سراقب"
    assert places(told)[0] == ["Saraqib"]


def test_it_is_none_that_lies_elsewhere() -> None:
    told = "قتل ثلاثة في قصف استهدف بلدة في ريف حلب الغربي. وقتل اثنان في مدينة حمص"
    assert places(told) == [["Western Aleppo countryside"], ["Homs"]]


def test_a_word_is_a_town_where_the_text_also_calls_it_one() -> None:
    assert places("تعرضت مدينة الباب لغارة. وفي آب 2021 تعرضت الباب لقصف صاروخي") == [["Al-Bab"], ["Al-Bab"]]
    assert places("وفي آب 2021 تعرض الباب لقصف صاروخي") == [[]]


def test_a_truce_holds_in_an_area_and_is_signed_in_a_town() -> None:
    told = "يسري وقف إطلاق النار في شمال غربي سوريا الموقع بين الرئيسين بموسكو"
    assert places(told) == [["Moscow", "Northwest Syria"]]
    assert places("اتفق الجانبان على هدنة في مدينة حمص وسط سوريا") == [["Homs"]]
