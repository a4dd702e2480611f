"""Who strikes and who is struck, where a verb of many stands first, or men belong to somebody."""

import pytest

import riwaya


@pytest.mark.parametrize(
    "text",
    [
        "شن مسلحون هجمات في سرمين، ويستهدفون قوات النظام في بلدة النيرب",
        "شن مسلحون هجمات في سرمين، واستهدفوا قوات النظام في بلدة النيرب",
    ],
)
def test_what_stands_behind_a_verb_of_many_is_hit(text: str) -> None:
    """A verb before its subject has no ending of many: behind one that has, nobody but the object stands."""
    last = riwaya.read(text).claims[-1]
    assert [actor.id for actor in last.targets] == ["sy-gov-forces"]
    assert "sy-gov-forces" not in [actor.id for actor in last.perpetrators]


@pytest.mark.parametrize(
    "men", ["مسلحون ينتمون لتنظيم القاعدة", "مقاتلون ينتمون إلى تنظيم القاعدة", "مسلحون مرتبطون بتنظيم القاعدة"]
)
def test_gunmen_who_belong_to_somebody_strike_for_him(men: str) -> None:
    (claim,) = riwaya.read(f"قتل ثلاثة جنود في هجوم شنه {men}").claims
    assert ([actor.id for actor in claim.perpetrators], claim.targets) == (["aq"], ())
