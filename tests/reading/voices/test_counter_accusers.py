"""Who calls another's account a lie, who accuses back, and to whom a deed is laid or not laid."""

import pytest

import riwaya


def test_an_account_that_is_called_a_lie_is_not_its_judge() -> None:
    text = "قصفت إسرائيل المستشفى، وقالت حماس إنها مجزرة. ونفى الجيش الإسرائيلي ذلك، ووصف رواية حماس بأنها أكاذيب."
    denials = [claim for claim in riwaya.read(text, published="2024-05-03") if claim.status == "denied"]
    assert {claim.voice.id for claim in denials} == {"il-forces"}


def test_whoever_is_accused_back_by_the_name_of_his_land_does_not_speak() -> None:
    text = "اتهمت أنقرة حزب العمال بقصف عفرين. ونفى حزب العمال ذلك واتهم ميليشيات تركيا بقتل عشرة سكان."
    assert {claim.voice.id for claim in riwaya.read(text, published="2020-05-03")} == {"tr-gov", "pkk"}


def test_the_battalions_are_those_that_spoke_before() -> None:
    text = "أعلنت سرايا القدس قصف سديروت. وقالت السرايا إنها استهدفت موقعا عسكريا."
    assert {claim.voice.id for claim in riwaya.read(text, published="2024-05-03")} == {"pij"}


@pytest.mark.parametrize(
    ("text", "doer"),
    [
        ("نسبت تركيا الهجوم الذي استهدف قاعدتها إلى حزب العمال الكردستاني", "pkk"),
        ("قالت وزارة الصحة في غزة إن تسعة فلسطينيين قتلوا برصاص الجيش قرب المعبر", None),
        ("هددت فصائل عراقية بضرب المصالح الأميركية في المنطقة", "iq-resistance"),
    ],
)
def test_to_whom_a_voice_lays_a_deed(text: str, doer: str | None) -> None:
    (claim,) = riwaya.read(text, published="2024-05-03")
    assert [actor.id for actor in claim.perpetrators] == [doer]


def test_what_a_pretext_paves_the_way_for_is_not_its_readers_deed() -> None:
    (claim,) = riwaya.read("قال قيادي في هيئة تحرير الشام إن الاتهامات تمهيد لقصف المدنيين", published="2019-05-03")
    assert (claim.status, claim.perpetrators) == ("prepared", ())


@pytest.mark.parametrize(
    "text",
    [
        "قال البيت الأبيض إنه لا توجد مؤشرات على تورط أوكرانيا في إطلاق النار",
        "قال البنتاغون إنه لا يملك أدلة على ضلوع أوكرانيا في قصف السوق",
        "لا مؤشرات حتى الآن على وقوف أوكرانيا خلف الهجوم",
    ],
)
def test_no_signs_of_a_part_in_it_clear_of_it(text: str) -> None:
    (claim,) = riwaya.read(text, published="2024-05-03")
    assert (claim.status, claim.denies, claim.perpetrators[0].id) == ("denied", "perpetrator", "ua-forces")


@pytest.mark.parametrize(
    "text",
    [
        "هناك أدلة على تورط أوكرانيا في الهجوم",
        "على الرغم من عدم توافر دليل على ضلوع روسيا في الهجوم، فإن طائراتها حلقت هناك",
    ],
)
def test_signs_and_what_is_granted_deny_nothing(text: str) -> None:
    assert {claim.status for claim in riwaya.read(text, published="2024-05-03")} == {"happened"}


def test_a_crowd_is_the_mobilization_only_where_that_is_at_home() -> None:
    (crowd,) = riwaya.read("أطلق الجنود النار على الحشد في مدينة غزة", published="2024-05-03")
    assert [actor.id for actor in crowd.targets] == [None]
    (force,) = riwaya.read("قال الحشد إن مقرا له تعرض للقصف في الأنبار", published="2024-05-03")
    assert force.voice.id == "pmf"
