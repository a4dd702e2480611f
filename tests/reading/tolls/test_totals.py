"""Totals of losses: those that rise or pass a number, whose they are, and what has been counted already."""

import pytest

import riwaya

from .conftest import told


@pytest.mark.parametrize(
    ("text", "tolls"),
    [
        ("ارتفاع قتلى الكوادر الطبية في المدينة إلى 31 كادرا", "killed medics 31..31"),
        ("ارتفع قتلى عمال الإغاثة في المخيم إلى 12 عاملا", "killed rescuers 12..12"),
        ("تجاوز عدد الجرحى في القصف 80 شخصا", "injured people 81.."),
        ("وتجاوز عدد الجرحى 80 في القصف", "injured people 81.."),
        ("توثيق 14 وفاة جراء الاشتباكات", "killed people 14..14"),
        ("ارتفعت حصيلة قتلى الغارات إلى 9 أشخاص بعد وفاة جريحين", "killed people 9..9"),
    ],
)
def test_a_total_is_told_with_whose_it_is(text: str, tolls: str) -> None:
    assert told(text) == tolls


@pytest.mark.parametrize(
    ("text", "tolls"),
    [
        ("وقع عشرات الضحايا بين قتيل ومصاب في القصف", "killed people 10..99; injured people 10..99"),
        ("سقط 12 بين قتيل وجريح في القصف", "killed people 1..; injured people 1.."),
        ("مقتل وإصابة 90 مدنيا بينهم 12 طفلا و8 نساء", "killed civilians 1..; injured civilians 1.."),
    ],
)
def test_dead_and_wounded_together_are_so_many_of_each_only_where_the_number_is_vague(text: str, tolls: str) -> None:
    assert told(text) == tolls


@pytest.mark.parametrize(
    ("text", "tolls"),
    [
        ("اغتيال شاب في البلدة بإطلاق النار عليه، ما أدى لمقتله على الفور", "killed people 1..1"),
        ("أطلقوا النار على السيارة ما أدى إلى مقتله", "killed people 1..1"),
        ("قتل مساء أمس الشاب سالم العابد برصاص مجهولين", "killed people 1..1"),
        ("قتل 16 شخصا، جراء قصف على المدينة، بينهم ثلاثة أطفال", "killed people 16..16; killed children 3..3"),
        ("قتل 16 شخصا، جراء قصف على المدينة، وفرت عائلات", "killed people 16..16"),
    ],
)
def test_who_was_lost_is_counted_once_and_with_the_parts_told_behind_the_cause(text: str, tolls: str) -> None:
    assert told(text) == tolls


@pytest.mark.parametrize("when", ["منذ وقف إطلاق النار", "منذ بدء سريان الهدنة", "خلال الهدنة", "رغم الهدنة"])
def test_an_agreement_beside_losses_only_says_when(when: str) -> None:
    (claim,) = riwaya.read(f"قتل 20 مدنيا {when} في مدينة الحديدة")
    assert (claim.event, claim.tolls[0].low) == ("attack", 20)


def test_a_breach_that_cost_people_stays_one() -> None:
    (claim,) = riwaya.read("قتل مدنيان في خرق للهدنة في مدينة الحديدة")
    assert (claim.event, claim.outcome) == ("agreement", "breach")


def test_since_an_agreement_is_no_event() -> None:
    (claim,) = riwaya.read("منذ وقف إطلاق النار في 11 أكتوبر، قتل الجيش الإسرائيلي 80 فلسطينيا في قطاع غزة")
    assert claim.event == "attack"


@pytest.mark.parametrize(
    ("text", "tolls"),
    [
        ("قتل ثلاثة مدنيين وجرح مثلهم في غارة", "killed civilians 3..3; injured civilians 3..3"),
        ("مثل ثلاثة أمام المحكمة وجرح رجل في غارة", "injured people 1..1"),
        ("أدت الغارة إلى مقتل وإصابة أعداد كبيرة منهم", "killed people 1..; injured people 1.."),
    ],
)
def test_as_many_again_are_counted(text: str, tolls: str) -> None:
    assert told(text) == tolls


@pytest.mark.parametrize(
    "text",
    [
        "قصفت المدفعية مدينة أم درمان. وبلغ عدد المصابين 33 شخصا يتوزعون على مستشفى النور.",
        "سقط 12 قتيلا و87 جريحا في اشتباكات في طرابلس. واستقبلت المستشفيات 87 جريحا فيما سقط 12 قتيلا.",
    ],
)
def test_where_the_hurt_are_treated_is_no_second_event(text: str) -> None:
    (claim,) = riwaya.read(text)
    assert "injured" in [toll.measure for toll in claim.tolls]


def test_what_those_struck_met_for_takes_no_losses() -> None:
    text = "قصف الجيش مقر المسلحين في بلدة نوى أثناء اجتماعهم للتحضير لهجوم على المدينة، ما أدى إلى مقتل خمسة منهم"
    (claim,) = riwaya.read(text)
    assert (claim.status, [toll.low for toll in claim.tolls]) == ("happened", [5])


def test_a_ministry_of_health_attacks_nobody() -> None:
    claims = riwaya.read("أصدرت وزارة الصحة في غزة تقريرا عن ضحايا العدوان الإسرائيلي على قطاع غزة.").claims
    assert [actor.id for claim in claims for actor in claim.perpetrators] == ["il-forces"]


def test_a_country_whose_toll_rises_is_no_voice() -> None:
    (claim,) = riwaya.read("السودان: ارتفاع حصيلة القتلى في الهجوم إلى 40")
    assert claim.voice.id == "outlet"
