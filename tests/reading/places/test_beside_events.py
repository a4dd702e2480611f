"""Places that a clause names and where its event did not happen, or not only."""

import pytest

import riwaya


def scene(text: str) -> list[str]:
    """The places of the first event as written."""
    return [place.surface for place in next(iter(riwaya.read(text))).places]


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("قتل الشاب سالم العمر من بلدة داعل برصاص مجهولين قرب مدينة طفس", ["قرب مدينة طفس"]),
        ("اغتال مجهولون المدعو أبو عمر من مدينة طفس في بلدة المزيريب", ["بلدة المزيريب"]),
        ("قتل قيادي سابق في الجيش الحر من مدينة إنخل بعبوة ناسفة في مدينة جاسم", ["مدينة جاسم"]),
        ("اعتقل الجيش الشاب سالم من بلدة يعبد والشاب عمر من مخيم جنين", ["بلدة يعبد", "مخيم جنين"]),
    ],
)
def test_where_somebody_named_is_from_is_no_scene_beside_another(text: str, places: list[str]) -> None:
    assert scene(text) == places


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("قتل جنديان بانفجار عبوة بحافلة كانت تقلهم من دمشق إلى دير الزور قرب مدينة السخنة", ["قرب مدينة السخنة"]),
        (
            "استهدف مسلحون سيارة كانت متجهة من بلدة الحراك إلى بلدة الصورة قرب بلدة المليحة",
            ["قرب بلدة المليحة"],
        ),
    ],
)
def test_the_ends_of_a_way_are_no_scene(text: str, places: list[str]) -> None:
    assert scene(text) == places


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("يسبق القصف الجوي في شمال غربي سوريا الاجتماع المقرر عقده في مدينة سوتشي", ["شمال غربي سوريا"]),
        ("قتل عشرة أشخاص بقصف على حماة بعد مؤتمر جنيف", ["حماة"]),
        ("قتل مدنيون بغارة في محافظة الحديدة بالتزامن مع زيارة المبعوث إلى صنعاء", ["محافظة الحديدة"]),
    ],
)
def test_where_people_meet_is_no_scene(text: str, places: list[str]) -> None:
    assert scene(text) == places


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("مدفعية النظام في خان شيخون استهدفت بلدة كنصفرة بعشرات القذائف", ["بلدة كنصفرة"]),
        ("استهدفت قوات النظام مدينة سرمين بقذيفتين، وذلك من مواقع النظام في مدينة سراقب", ["مدينة سرمين"]),
        ("شن عناصر التنظيم الموجودون في تدمر هجوما بالصواريخ على مدينة السخنة", ["مدينة السخنة"]),
        ("استهدفت قوات النظام المتمركزة في حاجز الغربال داخل مدينة سراقب، بلدة النيرب", ["بلدة النيرب"]),
    ],
)
def test_who_strikes_stands_elsewhere(text: str, places: list[str]) -> None:
    assert scene(text) == places


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("سهم بوست (إدلب) – قتل شخصان بقصف على قرية آفس", ["قرية آفس"]),
        ("سهم بوست- عمر العلي- إدلب أصيب ثلاثة مدنيين بقصف على قرية آفس", ["قرية آفس"]),
        ("وفي حمص، قتل ثلاثة جنود بعبوة ناسفة في ريف حمص الشرقي", ["ريف حمص الشرقي"]),
        ("في درعا، اغتال مجهولون شرطيا بالريف الشرقي", ["الريف الشرقي"]),
        ("الراعي الذي استهدفه طيران مسير أمريكي شمالي إدلب لم يقاتل في سوريا", ["شمالي إدلب"]),
    ],
)
def test_what_heads_a_line_only_says_where_the_scene_lies(text: str, places: list[str]) -> None:
    assert scene(text) == places


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("اندلعت معارك في قضاء تلعفر وفي الموصل", {"الموصل", "قضاء تلعفر"}),
        ("قصف الجيش مناطق في كنصفرة، ومناطق أخرى في جبل التركمان بريف اللاذقية", {"كنصفرة", "جبل التركمان"}),
        ("قصفت طائرات قرى وبلدات ريف إدلب الجنوبي والشرقي", {"قرى وبلدات ريف إدلب الجنوبي", "الشرقي"}),
        ("قصفت طائرات قرى الخفسة وقباسين الواقعة بريفي حلب الشرقي والشمالي", {"قرى الخفسة", "قباسين"}),
    ],
)
def test_areas_are_told_beside_towns(text: str, places: set[str]) -> None:
    assert set(scene(text)) == places


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("استهدفت طائرة مسيرة بلدة رميلان في مقاطعة الجزيرة", ["بلدة رميلان"]),
        ("قصفت طائرات مديريتي رازح وشدا الحدوديتين غرب صعدة", ["مديريتي رازح", "شدا"]),
        ("شهدت ناحية احسم في إدلب قصفا عنيفا", ["ناحية احسم"]),
    ],
)
def test_cantons_and_provinces_only_hold(text: str, places: list[str]) -> None:
    """A bare name behind a district is that of its province; a canton of the northeast holds its towns."""
    assert scene(text) == places
