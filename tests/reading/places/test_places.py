"""Where: names, lists, containers, what goes back, and what is no place of the event."""

import pytest

import riwaya

from .conftest import told, wheres


def scene(text: str) -> list[str | None]:
    """The places of the first event, by name, else as written."""
    first = next(iter(riwaya.read(text)))
    return [place.name or place.surface for place in first.places]


def test_a_container_is_no_second_place() -> None:
    first, second = wheres("قصفوا بلدة زيتان بريف حلب الجنوبي")
    assert (first.place.name, first.holds, second.holds) == ("Zitan", False, True)
    assert "Aleppo Governorate" in first.place.within


def test_a_countryside_told_to_hold_a_place_is_among_its_containers_where_it_may_be() -> None:
    (village, _) = wheres("قصفوا قرية خزيموك بريف القامشلي")
    assert village.place.within == ("Al-Qamishli countryside", "Al-Hasakah Governorate", "Syria")
    (town, *_) = wheres("قصفوا بلدة كفرلاتة بريف إدلب الجنوبي")
    assert town.place.within[-3:] == ("Southern Idlib countryside", "Idlib Governorate", "Syria")
    (other, *_) = wheres("قصفوا بلدة بنش بريف حماة")
    assert "Hama countryside" not in other.place.within


def test_the_courtyard_of_a_hospital_lies_in_it_and_a_road_may_lead_far() -> None:
    assert told("غارة على ساحة المستشفى المعمداني") == [("ساحة المستشفى المعمداني", "Al-Ahli Arab Hospital")]
    assert told("كمين على طريق إدلب") == [("طريق إدلب", None)]


@pytest.mark.parametrize("text", ["سرمين | مقتل راع برصاص مجهولين", "دمشق - برزة: سقوط قذائف على الحي"])
def test_the_place_at_the_head_of_a_short_post_is_where_it_happened(text: str) -> None:
    assert scene(text) == [{"س": "Sarmin", "د": "Barzeh"}[text[0]]]
    assert next(iter(riwaya.read(text))).voice.kind == "outlet"


def test_each_of_several_is_of_the_kind_that_the_first_is() -> None:
    places = ["Aleppo Governorate", "Idlib Governorate", "Latakia Governorate"]
    assert scene("سقطت قذائف في كل من محافظة حلب وإدلب واللاذقية") == places


def test_a_container_may_stand_first() -> None:
    assert told("انفجار في إدلب في بلدة سرمين") == [("بلدة سرمين", "Sarmin")]


@pytest.mark.parametrize(
    ("text", "surfaces"),
    [
        ("قصفوا قرى كنصفرة والمشمشية وزعفران بريف إدلب", ["قرى كنصفرة", "المشمشية", "زعفران"]),
        ("قصفوا مدينتي نبل والزهراء", ["مدينتي نبل", "الزهراء"]),
        ("قصفوا قرى وبلدات كنصفرة وسرمين", ["قرى وبلدات كنصفرة", "سرمين"]),
    ],
)
def test_every_member_of_a_list_is_a_place(text: str, surfaces: list[str]) -> None:
    """Also those that the gazetteer does not know; all bear the list's kind."""
    found = [where for where in wheres(text) if not where.holds]
    assert [where.place.surface for where in found] == surfaces
    assert all(where.grain == 0 for where in found)


def test_members_of_a_list_share_its_countryside() -> None:
    names = [where.place.name for where in wheres("غارات على ريفي إدلب وحماة")]
    assert names == ["Idlib countryside", "Hama countryside"]


def test_a_list_of_governorates_names_governorates() -> None:
    places = [where.place for where in wheres("في محافظات حلب وحمص وإدلب")]
    assert [(place.kind, place.precision) for place in places] == [("governorate", 4)] * 3


@pytest.mark.parametrize(
    ("text", "surface"),
    [
        ("سقطت قذيفة على قرية المشمشية ليلا", "قرية المشمشية"),
        ("سقطت قذيفة على قرية «زعفران» ليلا", "قرية «زعفران»"),
        ("سقطت قذيفة على قرية عين دقورة، وأصيب رجل", "قرية عين دقورة"),
    ],
)
def test_an_unknown_name_keeps_its_words(text: str, surface: str) -> None:
    (where,) = wheres(text)
    assert (where.place.surface, where.place.kind, where.place.name) == (surface, "village", None)


def test_a_place_between_two_lies_in_their_middle() -> None:
    (where,) = wheres("قصفوا المنطقة الواقعة بين مدينة إدلب ومعرة مصرين")
    place = where.place
    assert place.name == "Area between Idlib and Maarrat Misrin"
    assert place.lat is not None
    assert 35.9 < place.lat < 36.05


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("قصفوا مدينة سراقب. ثم دخلوا المدينة", "Saraqib"),
        ("قصفوا بلدة سرمين في محافظة إدلب. ثم غادروا المحافظة", "Idlib Governorate"),
        ("قصفوا حي التواهي في مدينة عدن. وخرجت المدينة عن السيطرة", "Aden"),
        ("قصفوا مدينة كوباني وريفها", "Kobani countryside"),
    ],
)
def test_words_go_back_to_the_place_of_their_kind(text: str, name: str) -> None:
    where = wheres(text)[-1]
    assert (where.back, where.place.name) == (True, name)


def test_an_area_counts_where_no_finer_place_is_told() -> None:
    assert scene("قصفت قوات النظام مناطق سيطرة المعارضة") == ["مناطق سيطرة"]
    assert scene("قصفت قوات النظام بلدة سرمين في مناطق سيطرة المعارضة") == ["Sarmin"]


def test_witnesses_tell_of_where_they_are() -> None:
    """«Witnesses in the town said»: what they saw was there; a ministry's seat says nothing of the kind."""
    names = [
        [place.name for claim in riwaya.read(text).claims for place in claim.places]
        for text in ("قال شهود من بلدة سرمين إن قذيفة أصابت منزلا", "قالت وزارة الدفاع في دمشق إن قذيفة أصابت منزلا")
    ]

    assert names == [["Sarmin"], []]


def test_a_camp_that_nobody_knows_keeps_its_name() -> None:
    """A base may bear a name of places elsewhere; what holds it is its container."""
    claim = riwaya.read("قصف طيران التحالف معسكر القاسم في إب").claims[0]

    assert [(place.surface, place.name) for place in claim.places] == [("معسكر القاسم", None)]


def test_what_holds_no_place_is_the_place() -> None:
    """«Honour in Idlib»: where the words before are no place after all, Idlib is."""
    claim = riwaya.read("سقطت قذيفة على الكرامة في إدلب").claims[0]

    assert [place.name for place in claim.places] == ["Idlib"]


@pytest.mark.parametrize(
    ("text", "surfaces"),
    [
        ("سقطت قذيفة في شارع الكرامة في إدلب", ["شارع الكرامة"]),
        ("قصف على محور قرية حربوقة بريف إدلب", ["محور قرية حربوقة"]),
        ("انفجار في منطقة شربوق وسط بغداد", ["منطقة شربوق"]),
        ("انفجار في مزرعة شربوق قرب سراقب", ["مزرعة شربوق"]),
    ],
)
def test_a_name_behind_a_kind_word_needs_no_article(text: str, surfaces: list[str]) -> None:
    assert [surface for surface, _ in told(text)] == surfaces


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("هاجموا عدن، كبرى مدن الجنوب", ["Aden"]),
        ("هاجموا زنجبار عاصمة أبين", ["Zinjibar"]),
    ],
)
def test_what_a_city_is_the_capital_of_holds_it(text: str, names: list[str]) -> None:
    assert [name for _, name in told(text)] == names


def test_directions_may_stand_in_a_list() -> None:
    assert [name for _, name in told("غارات على زنجبار شرقا ومودية غربا")] == ["Zinjibar", "Mudiyah"]


@pytest.mark.parametrize(
    ("text", "surfaces"),
    [
        ("قصفوا سراقب والسلامية وسرمين", ["سراقب", "السلامية", "سرمين"]),
        ("قصفوا سراقب وسرمين والحربوقة بريف إدلب", ["سراقب", "سرمين", "الحربوقة"]),
        ("غارات على زنجبار وشقرة ومناطق أخرى في أبين", ["زنجبار", "شقرة"]),
        ("قصفوا مخيمات الحصيبة والسلامية", ["مخيمات الحصيبة", "السلامية"]),
        ("قصفوا سراقب ومعملا قرب سرمين", ["سراقب", "قرب سرمين"]),
    ],
)
def test_a_list_of_places_names_places(text: str, surfaces: list[str]) -> None:
    assert [surface for surface, _ in told(text)] == surfaces


def test_a_road_between_places_is_one_place() -> None:
    assert told("كمين على طريق حمص - تدمر") == [("طريق حمص - تدمر", "Homs-Palmyra road")]


@pytest.mark.parametrize(
    ("text", "surface"),
    [
        ("هاجموا دورية بشارع الستين", "شارع الستين"),
        ("غارات على معسكر قوات الأمن الخاصة", "معسكر قوات الأمن الخاصة"),
    ],
)
def test_streets_and_camps_are_called_after_anything(text: str, surface: str) -> None:
    assert [one for one, _ in told(text)] == [surface]


def test_an_unknown_place_lies_near_the_town_that_holds_it() -> None:
    (where, _) = wheres("انفجار قرب جامع حربوق بمدينة سراقب")
    assert (where.place.surface, where.place.precision) == ("قرب جامع حربوق", 2)
    assert where.place.lat is not None


@pytest.mark.parametrize(
    ("text", "surface", "within"),
    [
        ("انفجرت عبوة على طريق المطار في أربيل", "طريق المطار", "Erbil"),
        ("سقطت قذائف على حي الزهور بمدينة بنغازي", "حي الزهور", "Benghazi"),
    ],
)
def test_a_name_that_many_towns_have_is_in_the_town_named_beside_it(text: str, surface: str, within: str) -> None:
    """The airport road of one town is not that of another one which the gazetteer knows."""
    (where, _) = wheres(text)
    assert (where.place.surface, where.place.name, where.place.within[0]) == (surface, None, within)


def test_a_place_on_a_road_does_not_lie_in_the_town_to_which_that_leads() -> None:
    (where, *_) = wheres("سقط صاروخ قرب محطة الزعفران على طريق طرابلس")
    assert (where.place.lat, where.place.within) == (None, ())


def test_a_name_of_two_countries_is_in_that_of_the_people_named() -> None:
    (where,) = wheres("أعلنت القوات الليبية سقوط قذائف على طرابلس")
    assert where.place.within[-1] == "Libya"


@pytest.mark.parametrize(
    ("text", "surfaces"),
    [
        ("غارة على بلدة دير حربوق ليلا", ["بلدة دير حربوق"]),
        ("هجوم في قرية حربوق الجسر، ليلا", ["قرية حربوق الجسر"]),
        ("كمين في منطقة يحربوق، وسط البلاد", ["منطقة يحربوق"]),
        ("كمين في منطقة حربوقي شمال البلاد", ["منطقة حربوقي"]),
        ("كمين على طريق يؤدي نحو الجبال", []),
    ],
)
def test_how_far_a_name_reaches(text: str, surfaces: list[str]) -> None:
    assert [surface for surface, _ in told(text)] == surfaces


def test_a_hospital_is_finer_than_its_town() -> None:
    assert scene("قصفت الطائرات مستشفى ناصر وسط خان يونس") == ["Nasser Hospital"]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("اندلعت اشتباكات في محافظة إب جنوب صنعاء", "Ibb Governorate"),
        ("اندلعت اشتباكات في صلاح الدين شمال بغداد", "Salah al-Din Governorate"),
    ],
)
def test_a_name_that_is_a_word_too_is_the_place_that_another_only_locates(text: str, name: str) -> None:
    """Such a place doesn't lie in the city, and is near enough to be told by it."""
    assert [[place.name for place in claim.places] for claim in riwaya.read(text)] == [[name]]


@pytest.mark.parametrize(
    "text",
    [
        "اندلعت اشتباكات مسلحة بين مقاومين وقوات الاحتلال خلال اقتحام مخيم بلاطة",
        "اندلعت مواجهات عقب اقتحام قوات الاحتلال مخيم بلاطة",
    ],
)
def test_what_comes_of_a_raid_happens_where_the_raid_is(text: str) -> None:
    """«Clashes during the raid on X», «confrontations after it»: they are in X."""
    for claim in riwaya.read(text).claims:
        assert [place.name for place in claim.places] == ["Balata camp"]


def test_a_bare_name_means_a_province_rather_than_a_town_of_another_country() -> None:
    (claim,) = riwaya.read("قتل جنديان في أبين").claims

    assert [place.name for place in claim.places] == ["Abyan Governorate"]
