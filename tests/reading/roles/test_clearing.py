"""Who is told to have had no part in a deed, who owns up to it, and who is accused of having planned it."""

import pytest

import riwaya


@pytest.mark.parametrize(
    ("text", "cleared"),
    [
        ("نأت عصائب أهل الحق بنفسها عن قصف السفارة الأميركية في بغداد", "asaib"),
        ("سارعت عصائب أهل الحق إلى التبرؤ من الهجوم على السفارة الأميركية في بغداد", "asaib"),
        ("أخلت قوات الدعم السريع مسؤوليتها عن قصف السوق في أم درمان", "rsf"),
        ("تنصلت قوات الدعم السريع من قصف السوق في أم درمان", "rsf"),
        ("قالت أنقرة إنه لا علاقة لها بالغارة على السليمانية", "tr-forces"),
        ("قال المتحدث باسم كتائب حزب الله إن الكتائب لا علاقة لها بقصف السفارة الأميركية في بغداد", "kataib-hezbollah"),
        ("قال شيخ القبيلة إن لا علاقة للحوثيين بتفجير المسجد في مأرب", "houthis"),
    ],
)
def test_who_had_no_part_in_a_deed_is_denied_to_have_done_it(text: str, cleared: str) -> None:
    (claim,) = riwaya.read(text)
    assert (claim.status, claim.denies) == ("denied", "perpetrator")
    assert [actor.id for actor in claim.perpetrators] == [cleared]


@pytest.mark.parametrize(
    ("text", "doers"),
    [
        ("اعترف الجيش النيجيري بقصف مخيم للنازحين", ["ng-forces"]),
        ("أقر التحالف الدولي باستهداف مدنيين في الموصل", ["coalition"]),
        ("اعترف الجيش النيجيري بمقتل تسعة من جنوده في مايدوغوري", []),
        ("قالت واشنطن إن الحوثيين مسؤولون عن الهجوم على السفينة في البحر الأحمر", ["houthis"]),
        ("قال المحققون إن قوات الدعم السريع مسؤولة عن قتل مئات المدنيين في الجنينة", ["rsf"]),
    ],
)
def test_who_owns_up_to_a_deed_or_is_answerable_did_it(text: str, doers: list[str]) -> None:
    (claim,) = riwaya.read(text)
    assert claim.status == "happened"
    assert [actor.id for actor in claim.perpetrators] == doers


def test_those_who_are_to_be_found_did_nothing_yet() -> None:
    claims = riwaya.read("طالب الأهالي بمحاسبة المسؤولين عن تفجير السوق في عفرين")
    assert not any(claim.perpetrators for claim in claims)


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("اتهمت الحكومة الصومالية حركة الشباب بالتخطيط للهجوم على الفندق في مقديشو", "happened"),
        ("اتهمت الحكومة الصومالية حركة الشباب بالتخطيط لهجوم على فندق في مقديشو", "prepared"),
    ],
)
def test_the_attack_that_somebody_is_accused_of_planning_is_known(text: str, status: str) -> None:
    (claim,) = riwaya.read(text)
    assert (claim.status, [actor.id for actor in claim.perpetrators]) == (status, ["al-shabaab"])


def test_claims_that_somebody_refutes_are_denied() -> None:
    (claim,) = riwaya.read("فندت موسكو المزاعم الغربية التي تدعي أن الجيش السوري ألقى قنبلة كلور على دوما")
    assert (claim.status, claim.voice.id) == ("denied", "ru-gov")


def test_who_is_said_to_have_carried_out_the_attack_did_what_was_told_before() -> None:
    text = "قصف مجهولون السفارة الأميركية في بغداد. وقالت واشنطن إن كتائب حزب الله نفذت الهجوم."
    told, laid = riwaya.read(text)
    assert (laid.event, laid.places) == (told.event, told.places)
    assert [actor.id for actor in laid.perpetrators] == ["kataib-hezbollah"]
