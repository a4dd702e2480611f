"""Who acts: people told by a word alone, whose share of a count it is, who stages a show, and whose raids they are."""

import pytest

import riwaya

Actors = list[tuple[str, str | None]]


def doers(text: str) -> Actors:
    return [(one.surface, one.id) for one in list(riwaya.read(text))[-1].perpetrators]


def hit(text: str) -> Actors:
    return [(one.surface, one.id) for one in list(riwaya.read(text))[-1].targets]


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("أطلق الجنود النار على المتظاهرين في درعا", "الجنود"),
        ("هاجم شبان غاضبون مركزا للشرطة في المنامة", "شبان"),
        ("قتل مندسون ثلاثة من رجال الشرطة في درعا", "مندسون"),
    ],
)
def test_people_right_behind_the_verb_act(text: str, who: str) -> None:
    assert doers(text) == [(who, None)]


@pytest.mark.parametrize("text", ["استهدفوا مدنيين في السوق", "استهدف جنودا قرب الحاجز", "قتل شبان في المدينة"])
def test_people_who_are_the_object_do_not_act(text: str) -> None:
    assert doers(text) == []


def test_raids_of_somebody_that_hit_another_are_his() -> None:
    text = "استهدفت غارات التحالف تجمعات ومقار تنظيم داعش في الرقة"
    assert [who for _, who in doers(text)] == ["coalition"]
    assert [who for _, who in hit(text)] == ["is"]


def test_raids_that_hit_somebody_are_not_his() -> None:
    assert [who for _, who in hit("استهدفت غارات قوات النظام في ريف حلب")] == ["sy-gov-forces"]


def test_those_whose_share_of_a_count_is_told_did_it() -> None:
    text = "سجلت الشبكة 222 هجوما كيميائيا في سوريا، يتحمل النظام 98 بالمئة منها وتنظيم داعش 2 بالمئة"
    assert [who for _, who in doers(text)] == ["sy-gov-forces", "is"]


def test_a_state_that_stages_a_show_acts_as_a_state_and_its_accuser_has_no_part() -> None:
    text = (
        "وقع هجوم كيميائي مفترض في دوما في 7 نيسان. قال المتحدث باسم وزارة الدفاع الروسية إن لدى موسكو أدلة على ضلوع "
        "بريطانيا المباشر في تدبير هذا الاستفزاز."
    )
    assert [who for _, who in doers(text)] == ["uk-gov"]


def test_whose_knowledge_somebody_tells_by_does_nothing() -> None:
    assert doers("تنوي المليشيا، بحسب معلومات استخباراتنا، قصف محطة مياه المنارة") == [("المليشيا", None)]


def test_what_carries_out_an_agreement_is_done_by_who_announces_it() -> None:
    text = "أعلنت جماعة الحوثي أمس السبت انسحابها من ميناء الحديدة وتسليمه بحضور المراقبين، تنفيذا لاتفاق ستوكهولم"
    assert [who for _, who in doers(text)] == ["houthis"]


def test_whom_rebels_accuse_is_no_part_of_their_name_and_whose_friends_they_are_did_nothing() -> None:
    (claim,) = riwaya.read("اتهم المتمردون ميليشيات الجنجويد الموالية للخرطوم بمهاجمة قرى غرب الفاشر")
    assert claim.voice.surface == "المتمردون"
    assert [one.surface for one in claim.perpetrators] == ["ميليشيات الجنجويد"]


def test_a_base_of_a_nation_is_its_forces() -> None:
    assert [who for _, who in hit("استهدفت غارات قاعدة عسكرية أمريكية في شمال شرق سوريا")] == ["us-forces"]


def test_an_office_belonging_to_forces_speaks_for_them() -> None:
    text = "قال الناطق باسم مكتب الإعلام الحربي التابع لقوات حكومة الوفاق إن طائرات قصفت حيا جنوب طرابلس"
    (claim,) = riwaya.read(text)
    assert claim.voice.id == "ly-gov-forces"


@pytest.mark.parametrize(
    ("text", "side"),
    [
        ("شن عشرات المستوطنين هجوما على بلدة ترمسعيا", ("عشرات المستوطنين", "il-settlers")),
        ("شن نحو 400 مستوطن هجوما على ترمسعيا", ("نحو 400 مستوطن", "il-settlers")),
        ("أطلق شاب النار على حافلة في القدس", ("شاب", None)),
        ("هاجم شاب ثلاثة جنود في القدس", ("شاب", None)),
    ],
)
def test_so_many_and_one_alone_act_behind_a_verb_that_carries_the_deed(text: str, side: tuple[str, str | None]) -> None:
    """«Dozens of settlers launched an attack», «a youth opened fire on a bus»."""
    assert doers(text) == [side]


def test_who_attacks_is_not_aimed_at() -> None:
    """«A youth attacked a soldier» aims at no youth."""
    assert "شاب" not in dict(hit("هاجم شاب فلسطيني جنديا بسكين قرب باب العامود"))


def test_where_arms_were_made_is_no_doer() -> None:
    """«Rockets of Russian make» were fired by others."""
    assert doers("سقطت صواريخ غراد روسية الصنع على أسدود") == []


def test_who_looted_it_is_who_did_the_rest() -> None:
    (claim,) = riwaya.read("اتهم الجيش قوات الدعم السريع باقتحام السفارة القطرية ونهبها").claims
    assert [actor.surface for actor in claim.perpetrators] == ["قوات الدعم السريع"]


def test_the_planes_of_the_army_are_no_bands() -> None:
    (claim,) = riwaya.read("قالت قوات الدعم السريع إن طيران الجيش قصف محيط السفارة").claims
    assert [actor.id for actor in claim.perpetrators] != ["rsf"]
