"""Two who accuse each other."""

import pytest

import riwaya


@pytest.mark.parametrize(
    ("text", "one", "two"),
    [
        ("تبادلت الهند وباكستان الاتهامات بخرق وقف إطلاق النار في كشمير", "in-gov", "pk-gov"),
        ("تبادل الجيش السوداني وقوات الدعم السريع الاتهامات بقصف مستشفى في الفاشر", "sd-forces", "rsf"),
        ("اتهامات متبادلة بين الجيش اليمني والحوثيين بخرق الهدنة في الحديدة", "ye-gov-forces", "houthis"),
    ],
)
def test_who_trade_accusations_each_accuse_the_other(text: str, one: str, two: str) -> None:
    claims = riwaya.read(text).claims

    said = [(claim.voice.id, claim.voice.attitude, [actor.id for actor in claim.perpetrators]) for claim in claims]
    assert said == [(one, "accusing", [two]), (two, "accusing", [one])]
    assert all(claim.spans["voice"] != claim.spans["perpetrators"] for claim in claims)


def test_an_agency_may_tell_who_accuse_each_other() -> None:
    claims = riwaya.read("تبادلت موسكو وكييف الاتهامات بقصف محطة زابوريجيا النووية، بحسب رويترز").claims
    assert [(claim.voice.id, claim.perpetrators[0].id) for claim in claims] == [
        ("ru-gov", "ua-forces"), ("ua-gov", "ru-forces"),
    ]  # fmt: skip
    assert [claim.voice.chain for claim in claims] == [("رويترز", "موسكو"), ("رويترز", "كييف")]


def test_who_trade_fire_accuse_nobody() -> None:
    claims = riwaya.read("تبادل الجيش اليمني والحوثيون القصف في تعز").claims

    assert all(claim.voice.kind == "outlet" for claim in claims)


def test_fire_that_sides_trade_is_not_the_strike_told_before() -> None:
    text = "قتل شخصان في قصف لقوات النظام على سرمين، في حين شهدت إدلب وحلب قصفا متبادلا بين فصائل المعارضة وقوات النظام"
    strike, traded = riwaya.read(text).claims
    assert [len(claim.perpetrators) for claim in (strike, traded)] == [1, 2]
    assert strike.tolls
    assert not traded.tolls
