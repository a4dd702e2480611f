"""Further sides of an area, borders between two countries, towns told by what bears their name, a city and its land."""

import riwaya

from .conftest import told


def places(text: str) -> list[str | None]:
    """The places of the first event by name."""
    return [place.name for place in next(iter(riwaya.read(text))).places]


def test_and_adds_another_side_of_a_countryside() -> None:
    assert places("قصفت المدفعية ريف حماة الشمالي والغربي") == ["Northern Hama countryside", "Western Hama countryside"]
    assert places("قصفت المدفعية ريفي حلب الغربي والجنوبي") == [
        "Western Aleppo countryside",
        "Southern Aleppo countryside",
    ]
    its = places("قصفت الطائرات إدلب وريفها الجنوبي والشرقي")
    assert its == ["Idlib", "Southern Idlib countryside", "Eastern Idlib countryside"]


def test_another_side_of_what_only_holds_the_place_is_none_of_the_event() -> None:
    assert places("قصفت المدفعية قرية الزعفرانات بريف حماة الشمالي والغربي") == [None]


def test_what_and_adds_in_another_form_is_no_side() -> None:
    assert places("قصفت المدفعية ريف إدلب الجنوبي والشمال") == ["Southern Idlib countryside"]


def test_borders_are_those_of_two_countries_with_and_without_a_dash() -> None:
    assert ("قرب الحدود السورية - العراقية", None) in told("قصفت الطائرات رتلا قرب الحدود السورية - العراقية")
    assert ("قرب الحدود الليبية التونسية", "Libyan-Tunisian border") in told("اشتباكات قرب الحدود الليبية التونسية")


def test_the_city_is_the_one_whose_name_a_hospital_or_an_airport_bears() -> None:
    assert places("أعلن مستشفى الفلوجة التعليمي مقتل سبعة مدنيين بقصف على المدينة") == ["Al-Fallujah"]
    assert told("اقتحمت القوات مطار سبها وقصفت المدينة")[-1] == ("المدينة", "Sabha")


def test_a_coast_that_stretches_to_a_town_is_not_there() -> None:
    assert places("دخلت القوات زنجبار التي ينتشر قربها المسلحون على الساحل الممتد حتى شقرة") == ["Zinjibar"]


def test_a_city_told_again_alone_does_not_take_away_its_countryside() -> None:
    first = "تقصف الطائرات مدينة حلب وريفها بالبراميل المتفجرة منذ شهور."
    again = " وحصد القصف مئات القتلى وأوقع أضرارا في مدينة حلب."
    assert places(first + again) == ["Aleppo", "Aleppo countryside"]


def test_where_a_funeral_sets_out_and_goes_to_is_not_where_somebody_was_killed() -> None:
    text = "قتل فتى برصاص الجيش في مدينة جنين، ونقل إلى المشفى، وشيع من مستشفى جنين إلى مخيم جنين"
    assert places(text) == ["Jenin"]
