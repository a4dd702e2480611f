"""Brigades and movements that no lexicon knows: who bears such a name acts, is hit and speaks, as written."""

import pytest

import riwaya

CASES = [
    ("قصف لواء شهداء التلال حاجزا للنظام في بلدة معرة مصرين", "perpetrators", ["لواء شهداء التلال"]),
    ("قصفت سرايا البرق مطار حماة العسكري", "perpetrators", ["سرايا البرق"]),
    ("اشتباكات بين كتيبة الغيث ولواء الينابيع في طرابلس", "perpetrators", ["كتيبة الغيث", "لواء الينابيع"]),
    ("شنت ألوية أبناء السهل هجوما على قرية كفرنبل", "perpetrators", ["ألوية أبناء السهل"]),
    ("سيطر لواء فجر الجبال على بلدة دير سلمان", "perpetrators", ["لواء فجر الجبال"]),
    ("قصفت قوات النظام مقر لواء أحفاد البحر في مدينة الرقة", "targets", ["مقر لواء أحفاد البحر"]),
]


@pytest.mark.parametrize(("text", "field", "expected"), CASES)
def test_a_brigade_that_no_lexicon_knows_is_a_side(text: str, field: str, expected: list[str]) -> None:
    (claim,) = riwaya.read(text)
    assert [actor.surface for actor in getattr(claim, field)] == expected


def test_it_speaks_under_its_name_too() -> None:
    (claim,) = riwaya.read("قال لواء شهداء التلال إنه دمر دبابة في معرة مصرين")
    assert (claim.voice.surface, claim.voice.kind, claim.voice.id) == ("لواء شهداء التلال", "armed_group", None)


@pytest.mark.parametrize(
    "text",
    [
        "قصفت كتيبة المدفعية بلدة كفرنبل",
        "توقفت حركة السير في دمشق بعد سقوط قذائف",
        "قال لواء متقاعد إن قصفا أصاب البلدة",
    ],
)
def test_what_only_looks_like_such_a_name_is_no_side(text: str) -> None:
    assert [actor.surface for claim in riwaya.read(text) for actor in claim.perpetrators] == []
