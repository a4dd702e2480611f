"""Lists of places behind a colon or in brackets, countrysides told by their side, posts of those who strike."""

import pytest

import riwaya


def places(text: str) -> list[str]:
    """The words of the places of the first event."""
    return [place.surface for place in next(iter(riwaya.read(text))).places]


def names(text: str) -> list[str | None]:
    """The names of the places of the last event."""
    return [place.name for place in list(riwaya.read(text))[-1].places]


def test_names_behind_a_colon_are_those_that_a_plural_kind_word_announced() -> None:
    assert places("قصفت الطائرات قرى: سنديان وزعفران وريحان") == ["سنديان", "زعفران", "ريحان"]
    assert places("حررت القوات قرى(سنديان وزعفران) بعد معارك") == ["سنديان", "زعفران"]


def test_a_colon_behind_a_kind_word_may_lead_what_was_said() -> None:
    assert places("قال سكان القرى: سقط ثلاثة قتلى") == []


def test_villages_of_one_name_are_counted_by_ordinals() -> None:
    told = "تحرير قرى السنديانة، السنديانة الثالثة، الزعفران الأولى، الريحان"
    assert places(told) == ["قرى السنديانة", "السنديانة الثالثة", "الزعفران الأولى", "الريحان"]


def test_a_quarter_is_of_the_city_told_last() -> None:
    told = "وفي {}، أفاد ناشطون بقصف على حي الخالدية، بينما ساد الهدوء في الرقة"
    homs, aleppo = (next(iter(riwaya.read(told.format(city)))).places[0].within[0] for city in ("حمص", "حلب"))
    assert (homs, aleppo) == ("Homs", "Aleppo")


@pytest.mark.parametrize(
    "text",
    [
        "قتل شاب في الريف الغربي من محافظة درعا",
        "قتل شاب في محافظة درعا، وقتل آخر في الريف الغربي للمحافظة",
        "قتل شاب في مدينة درعا. وفي الريف الغربي قتل آخر",
    ],
)
def test_a_countryside_told_by_its_side_is_that_of_its_province(text: str) -> None:
    assert names(text) == ["Western Daraa countryside"]


@pytest.mark.parametrize(
    ("text", "struck"),
    [
        ("قصفت قوات النظام في معسكر جورين قرية زيزون", ["قرية زيزون"]),
        ("قوات النظام عند حاجز السنديان استهدفت سيارة على طريق قرية السرمانية", ["طريق قرية السرمانية"]),
        ("قصفت قوات النظام المتمركزة في جورين وفي شطحة قرية زيزون", ["قرية زيزون"]),
        ("قصفت الفصائل قوات النظام في معسكر جورين وقرية شطحة", ["معسكر جورين", "قرية شطحة"]),
        ("أصيب جنود جراء قصف لقوات النظام على نقطة السنديان جنوب بلدة زيزون", ["نقطة السنديان"]),
    ],
)
def test_who_strikes_another_place_is_not_hit_at_his_post(text: str, struck: list[str]) -> None:
    assert places(text) == struck


def test_a_front_is_a_place_by_a_name_with_the_article_only() -> None:
    assert places("دمرت الفصائل دبابة على محور الملاح بريف حلب") == ["محور الملاح"]
    assert "جبهة جديدة" not in places("قتل ثلاثة بعد فتح جبهة جديدة في منطقة الحوبان")


def test_what_only_sorts_buildings_and_the_name_of_a_council_are_no_places() -> None:
    assert places("قصفت الطائرات قرى الزعفران، ما أدى لدمار في البنى التحتية ودور العبادة") == ["قرى الزعفران"]
    assert places("قتل قيادي في مجلس ديرالزور العسكري") == []
