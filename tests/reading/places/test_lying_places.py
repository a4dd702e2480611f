"""Places told with what lies about them: what they are near, who lives there, where the hurt were taken, which part."""

import pytest

import riwaya


def places(text: str) -> list[list[str]]:
    """The words of the places of each event."""
    return [[place.surface for place in claim.places] for claim in riwaya.read(text)]


def test_what_a_place_is_near_is_not_where_it_happened() -> None:
    assert places("قصفت الطائرات موقعا في جبل ثردة بمحيط مطار دير الزور") == [["جبل ثردة"]]
    assert places("أغارت الطائرات غربي مدينة إدلب عند أطراف قرية حفسرجة") == [["أطراف قرية حفسرجة"]]


def test_who_lives_in_a_camp_parts_it_from_nothing() -> None:
    told = "قصفت القوات مخيم درعا للاجئين الفلسطينيين جنوبي سوريا وحي طريق السد"
    assert places(told) == [["مخيم درعا", "حي طريق السد"]]


def test_a_list_goes_on_behind_brackets_and_behind_most_of() -> None:
    assert places("انفجار سيارتين في الموصل (370 كلم شمال بغداد) وكركوك") == [["الموصل", "كركوك"]]
    assert places("سيطرت القوات على محافظات عدن ولحج وغالبية أبين") == [["محافظات عدن", "لحج", "أبين"]]


def test_a_name_of_two_words_that_each_name_a_place() -> None:
    assert places("اقتحم مسلحون منزلا في عين الدالية قرب عنابة") == [["عين الدالية"]]


def test_the_towns_of_the_hospitals_are_not_where_people_were_hurt() -> None:
    assert places("قال الطبيب إن 24 مصابا نقلوا إلى المشافي موزعين على المدن في درعا وإزرع") == [[]]


def test_a_hospital_that_received_the_hurt_is_not_where_they_were() -> None:
    assert places("مستشفى ناصر استقبل 15 مصابا جراء قصف على بلدة خزاعة") == [["بلدة خزاعة"]]


def test_a_count_of_raids_is_of_the_whole_and_not_of_some_of_them() -> None:
    assert places("نفذ التحالف 20 غارة في العراق، منها خمس قرب الرمادي") == [["العراق"]]


def test_militias_linked_with_states_are_hit_in_neither() -> None:
    assert places("قتل 30 عنصرا من المليشيات المرتبطة بروسيا وإيران") == [[]]


def test_the_coast_of_a_country_is_a_place() -> None:
    assert places("غرق 40 مهاجرا قبالة الساحل الليبي") == [["قبالة الساحل الليبي"]]
    assert places("انفجرت سفينة في المياه الإقليمية اليمنية") == [["المياه الإقليمية اليمنية"]]
    assert places("اعترضت الدفاعات طائرة في الأجواء الإسرائيلية") == [["الأجواء الإسرائيلية"]]
    assert places("قتل عشرة مسلحين في عمليات للجيش في المناطق الجزائرية") == [["المناطق الجزائرية"]]


def test_the_end_of_a_road_is_chosen_by_its_other_end() -> None:
    (claim,) = riwaya.read("توغلت الدبابات على الطريق بين مزرعة بيت جن وحضر")
    assert [place.name for place in claim.places] == ["Mazraat Beit Jan-Hadar road"]


def test_what_coincided_with_an_event_is_another_one() -> None:
    told = "وتزامن القصف على بلدة البارة مع غارات جوية على أطراف كنصفرة"
    assert places(told) == [["بلدة البارة"], ["أطراف كنصفرة"]]


def test_no_place_lies_in_one_of_another_country() -> None:
    assert places("قصفت القوات منطقة الجزيرة بدير الزور") == [["منطقة الجزيرة"]]


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("سيطر التنظيم على قرية البل الواقعة على الطريق باتجاه مدينة إعزاز", "Al-Bil"),
        ("انفجرت سيارة في بلدة الضمير، التابعة إدارياً لمدينة دوما في ريف دمشق", "Ad-Dumayr"),
        ("الأكراد يهاجمون «داعش» في الحسكة ويقتربون من الحدود العراقية", "Al-Hasakah"),
        ("قتل 11 شخصا في سورية اليوم، خمسة منهم في محافظة حماة", "Syria"),
    ],
)
def test_what_a_place_lies_at_and_where_some_of_those_told_fell_are_no_scene(text: str, named: str) -> None:
    (claim,) = riwaya.read(text)
    assert [place.name for place in claim.places] == [named]


def test_a_province_with_which_a_sentence_opens_holds_a_village_that_nobody_knows() -> None:
    (claim,) = riwaya.read("وفي محافظة إدلب قتل شخصان في قرية الزعفرانات برصاص قناص")
    assert [place.surface for place in claim.places] == ["قرية الزعفرانات"]


def test_safer_places_to_which_people_flee_are_no_place() -> None:
    claims = riwaya.read("نزح الأهالي من بلدة اللطامنة إلى مناطق أكثر أمنا")
    assert [place.name for claim in claims for place in claim.places] == ["Al-Lataminah"]


def test_the_border_areas_with_a_country_are_a_place() -> None:
    (claim,) = riwaya.read("اشتبك الطرفان في المناطق الحدودية مع الأردن")
    assert [place.surface for place in claim.places] == ["المناطق الحدودية مع الأردن"]


def test_a_media_centre_called_after_a_town_is_no_district() -> None:
    (claim,) = riwaya.read("وأفاد مدير مركز داريا الإعلامي بأن القصف خلف قتلى")
    assert claim.places == ()


@pytest.mark.parametrize(
    "text",
    [
        "سيطر الجيش على بلدة سلمى التي تشرف على جبل التركمان",
        "سيطر الجيش على بلدة سلمى التي تعد بوابة جبل التركمان",
    ],
)
def test_what_a_place_overlooks_or_counts_for_is_none_of_its_event(text: str) -> None:
    (claim,) = riwaya.read(text)
    assert [place.name for place in claim.places] == ["Salma"]


def test_the_name_of_a_friday_is_no_place() -> None:
    (claim,) = riwaya.read("سقط عشرات القتلى في جمعة بابا عمرو")
    assert claim.places == ()


@pytest.mark.parametrize(
    "text",
    [
        "قصف الجيش مدينة الزبداني فأصيب خمسة، كما لقي ثلاثة أشخاص في حلب مصرعهم برصاص الجيش",
        "قتل خمسة في الزبداني، بينما لقي 12 مدنيا حتفهم بانفجار سيارة مفخخة في حلب",
    ],
)
def test_those_who_met_their_death_elsewhere_are_told_apart(text: str) -> None:
    assert [[place.name for place in claim.places] for claim in riwaya.read(text)] == [["Az-Zabdani"], ["Aleppo"]]


def test_where_some_fell_is_none_of_all_also_where_more_is_told_of_it() -> None:
    claim = next(iter(riwaya.read("قتل 11 شخصا في سورية اليوم، خمسة منهم في محافظة حماة التي تشهد حملة مداهمات")))
    assert [place.name for place in claim.places] == ["Syria"]


def test_what_a_voice_adds_of_the_dead_elsewhere_is_told_apart() -> None:
    told = "قال المرصد إن أربعة أشخاص قتلوا أثناء عملية دهم في حلفايا، وأضاف أن شخصا آخر قتل في قرية خطاب"
    assert [[place.name for place in claim.places] for claim in riwaya.read(told)] == [["Halfaya"], ["Khattab"]]
