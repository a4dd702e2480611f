"""Whose a deed is that somebody lays to others: their forces by their arms, and nobody else's."""

import pytest

import riwaya


@pytest.mark.parametrize(
    "text",
    [
        "وعزت المعارضة الهجوم على القافلة في أورم الكبرى إلى سلاح الجو السوري.",
        "ونسب المرصد السوري الهجوم على القافلة في أورم الكبرى إلى الطيران السوري.",
    ],
)
def test_an_attack_laid_to_an_air_force_is_its_strike(text: str) -> None:
    (claim,) = riwaya.read(text).claims

    assert claim.event == "air_strike"
    assert [actor.id for actor in claim.perpetrators] == ["sy-gov-forces"]


def test_two_aircraft_of_a_state_are_its_forces() -> None:
    (claim,) = riwaya.read("أعلنت أنقرة أن مقاتلتين تركيتين من طراز إف 16 أسقطتا طائرة حربية روسية.").claims

    assert [actor.id for actor in claim.perpetrators] == ["tr-forces"]
    assert [actor.id for actor in claim.targets] == ["ru-forces"]


def test_who_is_told_behind_evidence_that_he_did_it_did_it() -> None:
    (claim,) = riwaya.read("وقالت فرنسا إن هناك مؤشرات على أن النظام السوري شن هجوما بالكلور في دوما.").claims

    assert [actor.id for actor in claim.perpetrators] == ["sy-gov-forces"]
    assert not claim.targets


def test_a_spokesman_denies_the_part_of_the_forces_that_he_names() -> None:
    text = "نفى المتحدث باسم الخارجية السورية مسؤولية القوات الحكومية عن المجزرة في الحولة."
    (claim,) = riwaya.read(text).claims

    assert (claim.status, claim.denies) == ("denied", "perpetrator")
    assert [actor.id for actor in claim.perpetrators] == ["sy-gov-forces"]


def test_who_denies_a_deed_and_accuses_a_capital_in_its_turn_accuses_it() -> None:
    text = "ونفت وزارة الدفاع الأرمينية ذلك واتهمت باكو بدورها بقصف ستيباناكيرت."
    (claim,) = riwaya.read(text).claims

    assert (claim.voice.id, claim.voice.attitude) == ("am-gov", "accusing")
    assert [actor.id for actor in claim.perpetrators] == ["az-forces"]


def test_whom_a_voice_accuses_behind_what_it_tells_did_that() -> None:
    (claim,) = riwaya.read("قالت واشنطن إن الهجوم على بقيق وقع ليلا، متهمة إيران بالوقوف وراءه").claims
    assert (claim.voice.id, [actor.id for actor in claim.perpetrators]) == ("us-gov", ["irgc"])
    (claim,) = riwaya.read("قال بومبيو إن الهجوم على بقيق وقع ليلا، واتهم إيران بشنه").claims
    assert [actor.id for actor in claim.perpetrators] == ["irgc"]


def test_a_participle_of_accusing_that_opens_a_sentence_has_its_object_behind_it() -> None:
    claims = riwaya.read("قال عباس إن الجنود قتلوا طفلا في نابلس. متهما الحكومة الإسرائيلية بالجريمة").claims
    assert not any(claim.voice.id == "il-gov" for claim in claims)


@pytest.mark.parametrize(
    ("text", "hit"),
    [
        ("انفجرت عبوة ناسفة استهدفت دورية للجيش التركي قرب الباب", "tr-forces"),
        ("انفجرت سيارة مفخخة استهدفت القوات العراقية في تكريت", "iq-gov-forces"),
    ],
)
def test_whom_a_charge_is_told_to_have_hit_did_not_lay_it(text: str, hit: str) -> None:
    (claim,) = riwaya.read(text).claims
    assert (claim.perpetrators, [actor.id for actor in claim.targets]) == ((), [hit])


def test_who_owns_up_to_bringing_a_plane_down_did_it() -> None:
    (claim,) = riwaya.read("اعترفت إيران بإسقاط الطائرة الأوكرانية").claims
    assert [actor.id for actor in claim.perpetrators] == ["irgc"]
