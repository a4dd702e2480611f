"""Losses told by no word of loss: who fell or did not, whom an army suffered to lose, a bare total; and no losses."""

import pytest

import riwaya

from .conftest import told


@pytest.mark.parametrize(
    ("text", "tolls"),
    [
        ("لم يسقط أي مدني في الغارة على المدينة", "killed civilians 0..0"),
        ("تكبد الجيش 148 جنديا في معارك الشهر الماضي", "killed soldiers 148..148"),
        ("تكبدت الحركة ثلاث دبابات في المعركة", ""),
        ("ارتفعت حصيلة القتال في المدينة إلى 83.", "killed people 83..83"),
        ("ارتفع عدد الغارات على المدينة إلى 83.", ""),
        ("عدد النازحين من المدينة بلغ 100 ألف", "displaced people 100000..100000"),
        ("عدد قتلى الهجوم الذي نفذه ثلاثة انتحاريين ارتفع إلى 41", "killed people 41..41"),
        ("إن 15 طفلا في عداد القتلى ونحو 20 شخصا ما زالوا مفقودين", "killed children 15..15; missing people 20..20"),
        ("ونال شرف الشهادة ضابط وأربعة جنود", "killed soldiers 1..1; killed soldiers 4..4"),
    ],
)
def test_losses_are_told_without_a_word_of_loss(text: str, tolls: str) -> None:
    assert told(text) == tolls


@pytest.mark.parametrize(
    ("text", "tolls"),
    [
        ("شيع الآلاف جثامين عشرة شهداء سقطوا في القصف", "killed people 10..10"),
        ("شيع المئات جثامين خمسة حراس قتلوا في هجوم", "killed people 5..5"),
        ("قتل 12 وأصيب 20 في محاولة اغتيال المحافظ", "killed people 12..12; injured people 20..20"),
        ("قتل 208 أشخاص وأصيب 1440 في محاولة الانقلاب", "killed people 208..208; injured people 1440..1440"),
    ],
)
def test_mourners_and_those_only_aimed_at_are_not_counted(text: str, tolls: str) -> None:
    assert told(text) == tolls


@pytest.mark.parametrize(
    ("text", "tolls"),
    [
        ("قتل 30 من العسكريين والمدنيين في الهجوم", "killed people 30..30"),
        ("قتل 13 شخصا من المدنيين والبيشمركة في الهجوم", "killed people 13..13"),
        ("قتل 23 من الحوثيين وقوات صالح في المعارك", "killed fighters 23..23"),
    ],
)
def test_one_number_of_two_sorts_is_of_neither(text: str, tolls: str) -> None:
    assert told(text) == tolls


@pytest.mark.parametrize(
    ("text", "events"),
    [
        ("قتل ضابط ومجند أمس في هجوم بمدينة العريش واشتباك بمدينة السويس", ["attack", "armed_clash"]),
        ("قتل ستون مسلحا في اشتباكات وغارات عنيفة شهدتها ولاية هلمند أمس", ["armed_clash", "air_strike"]),
    ],
)
def test_losses_of_two_causes_are_those_of_either(text: str, events: list[str]) -> None:
    one, two = riwaya.read(text)
    assert [one.event, two.event] == events
    assert one.tolls == two.tolls
    assert one.places
    assert two.places


def test_deaths_that_did_not_happen_deny_no_event() -> None:
    (claim,) = riwaya.read("قال الوزير إن القتلى سقطوا في موقع الانفجار وسط بغداد وإنه لم تحدث وفيات في المستشفيات")
    assert (claim.event, claim.status) == ("explosion", "happened")
